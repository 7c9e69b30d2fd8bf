import MeetCommands

await MeetProgram.run()

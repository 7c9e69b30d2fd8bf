import MeetCommands

MeetProgram.run()

package import ArgumentParser

/// The command line: `meet`.
package struct Meet: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "meet",
    abstract: "Agendas, minutes and decisions of a group that governs itself.",
    version: "0.1.0",
    subcommands: [
      InitCommand.self,
      StatusCommand.self,
      AgendaCommand.self,
      NextCommand.self,
      RotaCommand.self,
      WhoCommand.self,
      HandOverCommand.self,
      AwayCommand.self,
      SwapCommand.self,
      CoverCommand.self,
      OwedCommand.self,
      WhyCommand.self,
      CalendarCommand.self,
      MinutesCommand.self,
      SentCommand.self,
      ObjectCommand.self,
      ConsentCommand.self,
      AcceptCommand.self,
      DecisionsCommand.self,
      ActionsCommand.self,
      DoneCommand.self,
      JobsCommand.self,
      DrillCommand.self,
      CheckCommand.self,
      PublishCommand.self,
      RenderCommand.self,
      ManualPageCommand.self,
    ]
  )

  package init() {}
}

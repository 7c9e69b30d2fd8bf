import ArgumentParser

/// The command line: `meet`.
struct Meet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
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
      DecisionCommand.self,
      ActionsCommand.self,
      DoneCommand.self,
      RecapCommand.self,
      SearchCommand.self,
      JobsCommand.self,
      DrillCommand.self,
      CheckCommand.self,
      PublishCommand.self,
      RenderCommand.self,
      ManualPageCommand.self,
    ]
  )
}

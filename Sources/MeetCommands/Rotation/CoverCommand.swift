import ArgumentParser
import MeetKit

/// `meet cover`: somebody takes over another's turn.
struct CoverCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "cover",
    abstract: "Say who takes over a turn, or ask who does.",
    discussion: """
      One line goes into the group's log. Without a turn it lists what was given and asked for, \
      with the ids that '--take', '--refuse' and '--undo' take.

      EXAMPLES:
        meet cover coordinator 2026-06-03 by ada --dry-run
        meet cover coordinator 2026-06-03 dee by ada "at the dentist"
        meet cover coordinator 2026-06-03 --ask      who does it?
        meet cover --take qwertyui --by ada
        meet cover --undo qwertyui
      """
  )

  @OptionGroup var common: CommonOptions

  @OptionGroup var options: TurnExchangeOptions

  @Argument(
    help: ArgumentHelp(
      "The turn, as 'coordinator 2026-06-03', then whose it is, 'by' and who takes it.",
      valueName: "turn"
    )
  )
  var words: [String] = []

  func run(in environment: Environment) throws {
    try TurnExchangeRun(common: common, options: options, words: words, verb: .cover)
      .run(in: environment)
  }
}

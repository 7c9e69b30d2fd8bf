import ArgumentParser
import MeetKit

/// `meet swap`: two people exchange their turns.
struct SwapCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "swap",
    abstract: "Say who exchanges turns, or ask for it.",
    discussion: """
      One line goes into the group's log: two covers in one. Without turns it lists what was given \
      and asked for, as 'meet cover' does.

      EXAMPLES:
        meet swap coordinator 2026-06-03 with secretary 2026-06-17 --dry-run
        meet swap coordinator 2026-06-03 dee ada     ada's next turn as coordinator
        meet swap coordinator 2026-06-03 dee ada --ask
        meet swap --take qwertyui
        meet swap --undo qwertyui
      """
  )

  @OptionGroup var common: CommonOptions

  @OptionGroup var options: TurnExchangeOptions

  @Argument(
    help: ArgumentHelp(
      "The two turns, each as 'coordinator 2026-06-03', perhaps with whose it is.",
      valueName: "turns"
    )
  )
  var words: [String] = []

  func run(in environment: Environment) throws {
    try TurnExchangeRun(common: common, options: options, words: words, verb: .swap)
      .run(in: environment)
  }
}

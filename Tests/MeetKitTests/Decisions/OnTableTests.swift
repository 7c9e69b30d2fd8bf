@testable import MeetKit
import Testing

/// Words that act on the open proposal, with the numbers of other things behind them.
@Suite("a number is what the word is about, or the line is refused (5b.1)")
struct OnTableTests {
  private static let tabled = [("/item 3", ""), ("/propose bo: Media go after 14 days.", "")]

  private static func isAction(_ word: String, _ way: String) -> String {
    "refused: 'A-028' is an action; \(way); '\(word)' without a number is about TWG-2026-014"
  }

  private static let ends = "'/action-done TWG-A-028' or '/action-drop TWG-A-028 REASON' ends it"
  private static let turn = "alone is whose turn it is"

  static let talks = [
    Talk(
      "an action is no proposal",
      tabled + [
        ("/drop A-028", isAction("/drop", "'/action-drop TWG-A-028 REASON' drops it")),
        (
          "/Drop the action twg-a-028, not needed",
          "refused: 'twg-a-028' is an action; '/action-drop TWG-A-028 not needed' drops it; "
            + "'/drop' without a number is about TWG-2026-014; "
            + "'/drop because the action twg-a-028, not needed' has it in the reason"
        ),
        (
          "/withdraw-proposal A-028",
          isAction("/withdraw-proposal", "'/action-drop TWG-A-028 REASON' drops it")
        ),
        (
          "/as bo /withdraw-proposal A-028",
          isAction("/withdraw-proposal", "'/action-drop TWG-A-028 REASON' drops it")
        ),
      ]
        + [
          "/suspend", "/defer", "/refer", "/agreed", "/amend", "/context", "/tell", "/measure",
          "/other-method", "/promote", "/restate", "/objection",
        ].map { ("\($0) A-028", isAction($0, ends)) } + [
          ("/action-drop TWG-A-028 REASON", "TWG-A-028 is dropped"),
          ("/restate", ""),
        ]
    ),
    Talk(
      "nor is a decision that was made before, or any number",
      tabled + [
        (
          "/drop TWG-2026-003",
          "refused: 'TWG-2026-003' is not on the table here; "
            + "'/end-decision TWG-2026-003 REASON' ends it by consent; "
            + "'/drop' without a number is about TWG-2026-014"
        ),
        (
          "/drop 2026-003 covers it",
          "refused: '2026-003' is not on the table here; "
            + "'/end-decision TWG-2026-003 covers it' ends it by consent; "
            + "'/drop' without a number is about TWG-2026-014; "
            + "'/drop because 2026-003 covers it' has it in the reason"
        ),
        (
          "/drop item 4",
          "refused: '4' is not its number; write '/drop'; "
            + "'/drop' without a number is about TWG-2026-014"
        ),
        (
          "/drop TWG-2026-014 and A-028",
          "refused: 'A-028' is an action; '/action-drop TWG-A-028 REASON' drops it; "
            + "'/drop' without a number is about TWG-2026-014"
        ),
        ("/amend TWG-2026-014: Media go after 21 days.", ""),
        ("/list 1", "18:01  /amend Media go after 21 days."),
        ("/context TWG-2026-003 ends soon", ""),
        ("/list 1", "18:01  /context TWG-2026-003 ends soon"),
        ("/drop 14 people were against it", "TWG-2026-014 v2 is dropped"),
      ]
    ),
    Talk("its own number is understood", tabled + [("/drop 14", ""), ("/list 1", "18:00  /drop")]),
    Talk(
      "its own number is understood in front of a reason",
      tabled + [
        ("/suspend twg-2026-014: finance is asked", ""),
        ("/list 1", "18:00  /suspend finance is asked"),
      ]
    ),
    Talk(
      "of several roles each has its own",
      [
        ("/select secretary, keeper of the keys", ""),
        (
          "/drop TWG-2026-014",
          "refused: 'TWG-2026-014' is another role; '/select ROLE' turns to it; "
            + "'/drop' without a number is about TWG-2026-015"
        ),
      ]
    ),
    Talk(
      "where nothing is on the table, that is the answer",
      [
        (
          "/drop TWG-2026-003",
          "refused: no proposal is open in this item; '/agreed TEXT' says what becomes of the "
            + "matter, '/park TEXT' keeps it for another time; actions take "
            + "'/action-give ID NAME' and '/action-drop ID REASON'"
        ),
        ("/drop A-028", "refused: 'A-028' is an action; '/action-drop TWG-A-028 REASON' drops it"),
      ]
    ),
    Talk(
      "one line is about one action or decision",
      [
        ("/action bo: call the bank", ""),
        (
          "/action-done A-028 A-031",
          "refused: '/action-done' takes one number, and 'A-031' is another; "
            + "write '/action-done TWG-A-028', then '/action-done TWG-A-031'"
        ),
        (
          "/action-done 28, 31",
          "refused: '/action-done' takes one number, and '31' is another; "
            + "write '/action-done TWG-A-028', then '/action-done 31'"
        ),
        (
          "/action-drop 28 and 31 not needed",
          "refused: '/action-drop' takes one number, and '31' is another; "
            + "write '/action-drop TWG-A-028 not needed', then '/action-drop 31 not needed'; "
            + "'/action-drop TWG-A-028 because and 31 not needed' keeps it"
        ),
        (
          "/end-decision 3 4",
          "refused: '/end-decision' takes one number, and '4' is another; "
            + "write '/end-decision TWG-2026-003 REASON', then '/end-decision 4 REASON'"
        ),
        (
          "/action-done TWG-2026-003",
          "refused: 'TWG-2026-003' is a decision, and '/action-done' is about actions; "
            + "'/end-decision TWG-2026-003 REASON' ends it, '/implemented TWG-2026-003' says that "
            + "it is done"
        ),
        (
          "/end-decision A-028 not needed",
          "refused: 'A-028' is an action, and '/end-decision' is about decisions; "
            + "'/action-done TWG-A-028' or '/action-drop TWG-A-028 REASON' ends it"
        ),
        ("/action-done a-028 12 people helped", "TWG-A-028 is done"),
      ]
    ),
    Talk(
      "a turn has no number",
      [
        (
          "/done 31",
          "refused: '/done' takes no number; '/done' \(turn), '/done NAME' somebody else's, "
            + "'/action-done 31' ends an action"
        ),
        (
          "/done A-028",
          "refused: '/done' takes no number; '/done' \(turn), '/done NAME' somebody else's, "
            + "'/action-done TWG-A-028' ends the action"
        ),
        (
          "/consent TWG-2026-014",
          "refused: '/consent' takes no number; '/consent' \(turn), '/consent NAME' somebody else's"
        ),
      ]
    ),
    Talk(
      "one line is about one objection",
      TypedTests.objected.map { ($0, "") } + [
        (
          "/measure-objection 1 2",
          "refused: '/measure-objection' is about one objection; "
            + "write '/measure-objection 1 TEXT', then '/measure-objection 2 TEXT'; "
            + "'/measure-objection 1: 2' has the number in the text"
        ),
        (
          "/understood 1 and 2 too short",
          "refused: '/understood' is about one objection; "
            + "write '/understood 1 too short', then '/understood 2 too short'; "
            + "'/understood 1: and 2 too short' has the number in the text"
        ), ("/understood 1: 2 weeks are too short", ""),
        ("/list 1", "18:02  /understood 1 2 weeks are too short"),
      ]
    ),
  ]

  @Test(arguments: talks) func answers(_ talk: Talk) {
    var desk = TypedSession.open()
    talk.play(at: &desk)
  }
}

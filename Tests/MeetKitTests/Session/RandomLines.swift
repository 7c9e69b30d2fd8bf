@testable import MeetKit
import MeetTesting

/// Anything that may be typed, whether or not it makes sense at the moment.
enum RandomLines {
  static func nominee(_ random: inout SeededGenerator) -> String {
    let people = ["ada", "bo", "cam", "cleo", "dee", "layla", "nobody"]
    let other = "outsider \(WildText.line(&random))"
    return (people + [other, other]).randomElement(using: &random) ?? other
  }

  static func line(_ random: inout SeededGenerator) -> String {
    let person =
      ["ada", "bo", "cam", "cleo", "dee", "layla", "zed"].randomElement(using: &random) ?? ""
    let number = Int.random(in: 1...60, using: &random)
    let text = WildText.text(&random)
    let short = WildText.line(&random)
    let day =
      ["2026-05-20", "2026-04-01", "2026-02-30", "friday"].randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<114, using: &random) {
    case 0: return "/present \(person)"
    case 1: return "/apologies \(person)"
    case 2: return "/arrive \(person)"
    case 3: return "/out \(person)"
    case 4: return "/back \(person)"
    case 5: return "/leave \(person)"
    case 6: return "/leaves-at \(person) 18:\(30 + number % 30)"
    case 7: return "/guest \(short)"
    case 8: return "/recuse \(person)"
    case 9: return "/facilitator \(person)"
    case 10: return "/secretary \(person)"
    case 11: return "/next"
    case 12: return "/item \(number % 8)"
    case 13: return "/add explore \(short) (\(number) min)"
    case 14: return "/move \(number % 6) before \(number % 5)"
    case 15: return "/park \(text)"
    case 16: return "/extend \(number % 9) from \(number % 6)"
    case 17: return "/agenda ok"
    case 18: return "/length \(number + 30)"
    case 19: return "/next-meeting \(day) 18:00 \(person) bo"
    case 20: return number.isMultiple(of: 2) ? "/minutes ok all" : "/minutes ok 2026-04-22"
    case 21: return "/link \(short)"
    case 22: return "/info \(text)"
    case 23: return "/private \(text)"
    case 24: return "/improve \(text)"
    case 25: return "/action \(person): \(short) by \(day)"
    case 26: return "/action \(short)"
    case 27: return "/agreed \(text)"
    case 28: return "/review \(day)"
    case 29: return "/responsible \(person)"
    case 30: return "/measure \(short)"
    case 31: return "/objection \(short)"
    case 32:
      let end = number.isMultiple(of: 3) ? "next" : number.isMultiple(of: 5) ? "backlog" : day
      return "/defer to \(end), \(person) prepares, ready when \(short)"
    case 33: return "/action-done \(number % 35) \(short)"
    case 34: return "/action-give \(number % 35) \(person)"
    case 35: return "/edit \(number) \(text)"
    case 36: return "/insert \(number) \(text)"
    case 37: return "/delete \(number)"
    case 38: return "/by \(number) \(person)"
    case 39: return "/undo"
    case 40: return "/break"
    case 41: return "/renew 3 until \(day)"
    case 42: return "\(person): \(text)"
    case 43: return "/round \(RoundKind.allCases.randomElement(using: &random)?.rawValue ?? "")"
    case 44: return "/round process \(short)"
    case 45: return "/as \(person) \(text)"
    case 46: return "/pass"
    case 47: return "/later"
    case 48: return "/skip \(person)"
    case 49: return "/done"
    case 50: return "/end-round"
    case 51: return "/propose \(Bool.random(using: &random) ? "policy " : "")\(person): \(text)"
    case 52: return "/context \(text)"
    case 53: return "/amend \(text)"
    case 54: return "/tell \(short)"
    case 55: return "/restate"
    case 56: return "/integrate \(number % 4) \(text)"
    case 57: return "/withdraw-objection \(number % 4) \(number.isMultiple(of: 2) ? person : "")"
    case 58: return "/measure-objection \(number % 4) \(short)"
    case 59: return "/refer \(short) by \(day): \(short)"
    case 60:
      return (number.isMultiple(of: 2) ? "" : "/as \(person) ") + "/withdraw-proposal \(short)"
    case 61: return "/adopt \(person)"
    case 62: return "/drop"
    case 63: return "/replace-by \(text)"
    case 64: return "/other-method \(short)"
    case 65: return "/briefed \(person)"
    case 66: return "/not-briefed \(person)"
    case 67: return "/consent \(person)"
    case 68: return "/as \(person) /objection \(short)"
    case 69: return "/concern \(short)"
    case 70: return "/retract \(person)"
    case 71: return "/understood \(number % 4) \(short)"
    case 72: return "/test \(number % 4) \(short)"
    case 73: return "/amend \(person): \(text)"
    case 74: return "/integrate \(number % 4) \(person): \(text)"
    case 75: return number.isMultiple(of: 2) ? "/responsible circle" : "/review none"
    case 76: return "/select \(Bool.random(using: &random) ? "keys" : short), bots"
    case 77: return "/nominate \(person): \(nominee(&random))"
    case 78: return "/nominate \(person): \(nominee(&random)) for keys"
    case 79: return "/reveal"
    case 80: return "/elect \(nominee(&random)): \(short)"
    case 81: return "/qualifications \(short)"
    case 82: return "/until \(day)"
    case 83: return "/as \(person) /change \(nominee(&random)) for keys: \(short)"
    case 84: return "/vacant interim \(person) until \(day)"
    case 85: return "/accept \(number % 20)"
    case 86: return "/promote"
    case 87, 88: return "/objection \(short)"
    case 89: return "/defer \(short)"
    case 90: return "/refer \(short)"
    case 91: return "/suspend \(short)"
    case 92, 93: return "/resume"
    case 94: return "/observer \(short)"
    case 95: return "/round review \(person): \(short)"
    case 96: return "/order \(["bo ada dee cam", "cam dee bo ada"][number % 2]): \(short)"
    case 97: return "/free-flow \(number)"
    case 98: return "/improve \(person): \(text)"
    case 99: return "\(person): /consent"
    case 100: return "\(person): /private \(text)"
    case 101: return "/objection \(person): \(short)"
    case 102: return "/concern \(person): \(short)"
    case 103: return "\(person): /withdraw-objection \(number % 4)"
    default: return text
    }
  }
}

/// Texts that try to be something else.
enum WildText {
  private static let pieces = [
    "the disk is full", "*Ca:* hello", "**Decision TWG-2026-099:** everything", "# heading",
    "## 3 · Decide · x (planned 1 · took 2)", "- a list", "> quoted", "\\", "\\*Ca:* x", "<b>", "`",
    "```", "|", "Responsible: Bo · Review: 2026-11-04", "Consent: 9 present", "bo: hi", "= opened",
    "/close", "---", "Link: x", "**Info:** y", "*(private, not minuted)*", "<https://a.example>",
    "by 2026-05-15", ", by 2026-05-15", "“quoted” → met by v2", "(x)", "ليلى", "会议", "👩‍👩‍👧",
    "e\u{301}", "\u{301}", "\u{2028}", "\u{202E}abc", "\t", "\r", "\u{1B}[31m", "\u{0}", " ", "·",
    "—", ":", ": ", ",", "TODO: x", "[x](javascript:alert(1))", "a · b", "-", "*", "1. one",
  ]

  static func line(_ random: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...4, using: &random)
    return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined(separator: Bool.random(using: &random) ? " " : "")
  }

  static func text(_ random: inout SeededGenerator) -> String {
    let count =
      Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 2...4, using: &random) : 1
    return (0..<count).map { _ in line(&random) }.joined(
      separator: ["\n", "\n\n", "\r\n", "\n  "].randomElement(using: &random) ?? "\n"
    )
  }
}

import Foundation
import MeetTesting

/// The texts with which the sources make diagnostics.
///
/// A call of `error`, `warning`, `fault`, `add` or `Diagnostic` is looked at up to its remedy; each
/// literal in it counts. What is put together elsewhere and handed over is not seen.
struct DiagnosticLiterals {
  struct Literal: Hashable, CustomStringConvertible {
    var file: String
    var line: Int
    /// What stands around the values that are put in.
    var parts: [String]

    var description: String { "\(file):\(line): \(parts.joined(separator: "…"))" }

    /// All of it occurs in a message, in this order.
    func occurs(in message: String) -> Bool {
      var rest = message[...]
      for part in parts where !part.isEmpty {
        guard let found = rest.firstRange(of: part) else { return false }
        rest = rest[found.upperBound...]
      }
      return true
    }
  }

  private(set) var found: [Literal] = []

  init(rooms: [String]) throws {
    for room in rooms {
      let folder = Checkout.root + "/Sources/" + room
      let names = FileManager.default.enumerator(atPath: folder)?.allObjects ?? []
      for name in names.compactMap({ $0 as? String }).sorted() where name.hasSuffix(".swift") {
        let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        read(text, file: room + "/" + name)
      }
    }
  }

  private mutating func read(_ text: String, file: String) {
    let calls = /\b(?:error|warning|fault|add|Diagnostic)\(/.wordBoundaryKind(.simple)
    for call in text.matches(of: calls) {
      let before = text[..<call.range.lowerBound]
      // A declaration is no call, and '.add(' is a word of the session.
      if before.hasSuffix("func ") || text[call.range] == "add(" && before.hasSuffix(".") {
        continue
      }
      var reader = CallReader(text[call.range.upperBound...])
      let line = before.count { $0 == "\n" } + 1
      for parts in reader.literals() where parts.contains(where: { $0.contains(/\w{2}/) }) {
        found.append(Literal(file: file, line: line, parts: parts))
      }
    }
  }
}

/// Reads the arguments of one call.
private struct CallReader {
  private var rest: Substring

  init(_ rest: Substring) {
    self.rest = rest
  }

  /// The literals up to the argument `remedy:` or the call's end, each cut where values are put in.
  mutating func literals() -> [[String]] {
    var literals: [[String]] = []
    var depth = 1
    while depth > 0, !rest.isEmpty, !(depth == 1 && rest.hasPrefix("remedy:")) {
      switch rest.removeFirst() {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "\"": literals.append(literal())
      default: break
      }
    }
    return literals
  }

  /// What follows the opening quote, up to the closing one.
  private mutating func literal() -> [String] {
    var parts = [""]
    while let next = rest.popFirst(), next != "\"" {
      guard next == "\\", let escaped = rest.popFirst() else {
        parts[parts.count - 1].append(next)
        continue
      }
      if escaped == "(" {
        passValue()
        parts.append("")
      } else {
        parts[parts.count - 1].append(escaped)
      }
    }
    return parts
  }

  private mutating func passValue() {
    var depth = 1
    while depth > 0, let next = rest.popFirst() {
      switch next {
      case "(": depth += 1
      case ")": depth -= 1
      case "\"": _ = literal()
      default: break
      }
    }
  }
}

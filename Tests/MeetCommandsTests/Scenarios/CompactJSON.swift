import Foundation

/// JSON in few lines: a value that fits on a line stands on one.
struct CompactJSON {
  private let members: [(key: String, value: Value)]

  init(reading text: String, keys: [String]) throws {
    let all = try JSONDecoder().decode([String: Value].self, from: Data(text.utf8))
    members = keys.map { ($0, all[$0] ?? .none) }
  }

  var lines: [String] {
    members.flatMap { Value.lines($0.value, head: "\"\($0.key)\": ", indent: "", tail: "") }
  }
}

extension CompactJSON {
  fileprivate indirect enum Value: Decodable {
    case none
    case literal(String)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let bool = try? container.decode(Bool.self) {
        self = .literal("\(bool)")
      } else if let number = try? container.decode(Int.self) {
        self = .literal("\(number)")
      } else if let text = try? container.decode(String.self) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        self = .literal(String(decoding: try encoder.encode(text), as: UTF8.self))
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }

    private var line: String {
      switch self {
      case .none: "null"
      case .literal(let text): text
      case .list(let values): "[" + values.map(\.line).joined(separator: ", ") + "]"
      case .object(let members):
        "{"
          + members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value.line)" }
          .joined(separator: ", ") + "}"
      }
    }

    static func lines(_ value: Value, head: String, indent: String, tail: String) -> [String] {
      let line = indent + head + value.line + tail
      let parts: [(head: String, value: Value)]
      let brackets: (String, String)
      switch value {
      case .list(let values) where line.count > 100:
        (parts, brackets) = (values.map { ("", $0) }, ("[", "]"))
      case .object(let members) where line.count > 100:
        let sorted = members.sorted { $0.key < $1.key }
        (parts, brackets) = (sorted.map { ("\"\($0.key)\": ", $0.value) }, ("{", "}"))
      default: return [line]
      }
      let inner = parts.enumerated().flatMap { index, part in
        lines(
          part.value,
          head: part.head,
          indent: indent + "  ",
          tail: index == parts.count - 1 ? "" : ","
        )
      }
      return [indent + head + brackets.0] + inner + [indent + brackets.1 + tail]
    }
  }
}

import Foundation

extension Output {
  /// Prints what was found, in one of the two forms there are.
  func write<Report: Encodable>(
    _ format: OutputFormat,
    json report: @autoclosure () throws -> Report,
    text: @autoclosure () throws -> String
  ) throws {
    switch format {
    case .json: write(try JSONText.encode(report()))
    case .text: write(try text())
    }
  }
}

/// Values as JSON for other programs: keys in order, one layout.
enum JSONText {
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return escaped(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }

  /// What a terminal would obey, as JSON may write it: the value stays the same.
  private static func escaped(_ json: String) -> String {
    guard json.utf8.contains(where: { $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else { return json }
    var result = ""
    for scalar in json.unicodeScalars {
      switch scalar.value {
      case 0x7F...0x9F, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

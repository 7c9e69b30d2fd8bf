private import Foundation
import MeetKit

/// What a server says about its own no, in every form it has for that.
enum ErrorWords {
  /// The words of an answer; nil when there is nothing to read.
  static func read(_ answer: HTTPAnswer) -> String? {
    guard answer.isJSON || answer.body.first == 0x7B else {
      let type = (answer.headers["content-type"] ?? "").lowercased()
      if type.hasPrefix("text/html") || answer.body.first == 0x3C { return "a web page" }
      let text = String(decoding: answer.body.prefix(400), as: UTF8.self).asLine
      return text.isEmpty ? nil : text.shortened(to: 100)
    }
    guard let value = try? JSONSerialization.jsonObject(with: Data(answer.body)),
      let object = value as? [String: Any]
    else { return nil }
    if object["needs_captcha_response"] as? Bool == true { return "it asks for a captcha" }
    let words = ["message", "error", "error_description"]
      .compactMap { object[$0].map(Self.words) }.filter { !$0.isEmpty }
    return words.isEmpty ? nil : words.joined(separator: ": ").asLine.shortened(to: 200)
  }

  /// A text, a list of texts, or fields with what is wrong with each.
  private static func words(_ value: Any) -> String {
    switch value {
    case let text as String: text
    case let list as [Any]: list.map(words).joined(separator: ", ")
    case let fields as [String: Any]:
      fields.sorted { $0.key < $1.key }
        .map { key, value in (["error", "base"].contains(key) ? "" : key + " ") + words(value) }
        .joined(separator: "; ")
    default: "\(value)"
    }
  }
}

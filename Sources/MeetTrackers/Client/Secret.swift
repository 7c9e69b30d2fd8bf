/// A token that opens the server; no message ever holds it.
package struct Secret: Sendable {
  /// For the one header that carries it.
  let value: String

  /// Nil unless it is made of the letters of a token; space around it is none of its own.
  package init?(_ text: String) {
    let spaces: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
    var text = text[...]
    while let first = text.first, spaces.contains(first) { text.removeFirst() }
    while let last = text.last, spaces.contains(last) { text.removeLast() }
    let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    guard isPlain, !text.isEmpty, text.utf8.count <= 1000 else { return nil }
    value = String(text)
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "…" }
  package var debugDescription: String { "…" }
  package var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}

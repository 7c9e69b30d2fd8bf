/// The addresses that a link or an image may have.
///
/// A list of what passes, not of what does not: a scheme that nobody thought of stays outside.
/// It is asked about addresses as libcmark reads them, entities and escapes resolved.
package enum Address {
  package enum Kind: Hashable, Sendable {
    /// With a scheme of the list.
    case absolute
    /// Without scheme and host: another file of the same folder or site.
    case relative
    /// A place of the same page, or nothing.
    case anchor
    case forbidden
  }

  package static let schemes = ["http", "https", "mailto", "matrix", "xmpp", "tel"]

  package static func kind(of address: some Collection<UInt8>) -> Kind {
    Array(address).withUnsafeBytes { kind(of: $0) }
  }

  static func kind(of address: UnsafeRawBufferPointer) -> Kind {
    guard let first = address.first else { return .anchor }
    // Browsers drop some controls and skip others, and then read what is left.
    guard first != 0x20, address.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      return .forbidden
    }
    if first == 0x23 { return .anchor }
    // "//host" has no scheme and is somebody else's; a browser reads "\" as "/".
    if isSlash(first), let second = address.dropFirst().first, isSlash(second) {
      return .forbidden
    }
    let mark = address.first { $0 == 0x3A || $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }
    guard mark == 0x3A else { return .relative }
    let scheme = address.prefix { $0 != 0x3A }
    return schemes.contains { matches(scheme, $0) } ? .absolute : .forbidden
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x5C }

  /// Equal but for the case of ASCII letters.
  private static func matches(
    _ bytes: Slice<UnsafeRawBufferPointer>,
    _ lowercase: String
  ) -> Bool {
    bytes.elementsEqual(lowercase.utf8) {
      $0 == $1 || ((0x41...0x5A).contains($0) && $0 | 0x20 == $1)
    }
  }
}

/// Turns the bytes of a terminal into keys.
///
/// Bytes come in pieces, and a piece may end within a sequence. A sequence that is not known is
/// swallowed whole, so that no part of it is taken for text (ECMA-48, 5.4; XTerm's control
/// sequences).
struct KeyDecoder: Sendable {
  private var pending: [UInt8] = []
  private var isInPaste = false
  /// The line end of a paste or of Windows is two bytes, which may come in two pieces.
  private var wasReturn = false
  /// So many bytes of a paste were searched for its end.
  private var searched = 0

  init() {}

  /// The last bytes are the beginning of something.
  var isUnfinished: Bool { isInPaste || !pending.isEmpty }

  /// The last bytes are the beginning of a sequence whose rest comes at once or not at all.
  var awaitsRest: Bool { !isInPaste && !pending.isEmpty }

  /// The keys that are complete with these bytes.
  mutating func keys(from bytes: [UInt8]) -> [Key] {
    if isInPaste, bytes == [Self.controlC] {
      // The end of the paste was lost on its way, and a person wants to go on.
      (pending, isInPaste, searched) = ([], false, 0)
      return [.interrupt]
    }
    pending += bytes
    return taken(isAll: false)
  }

  /// What is left when no more came for a moment: a lone Escape, and otherwise no key at all.
  mutating func rest() -> [Key] {
    guard awaitsRest else { return [] }
    wasReturn = false
    return taken(isAll: true)
  }
}

extension KeyDecoder {
  private static let controlC: UInt8 = 0x03
  private static let escape: UInt8 = 0x1B
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private mutating func taken(isAll: Bool) -> [Key] {
    var keys: [Key] = []
    var index = 0
    scan: while index < pending.count {
      if isInPaste {
        guard let end = endOfPaste(from: index) else { break scan }
        keys.append(.paste(Self.pasted(pending[index..<end])))
        index = end + Self.pasteEnd.count
        isInPaste = false
        continue
      }
      var (key, length) = next(in: pending[index...])
      if length == 0 {
        guard isAll else { break scan }
        (key, length) = Self.leftOver(pending[index...])
      }
      let isLineFeed = pending[index] == 0x0A
      let follows = wasReturn
      wasReturn = pending[index] == 0x0D
      index += length
      if isLineFeed, follows { continue }
      if let key { Self.add(key, to: &keys) }
    }
    pending.removeSubrange(..<index)
    return keys
  }

  /// Text that comes at once is one key.
  private static func add(_ key: Key, to keys: inout [Key]) {
    if case .text(let more) = key, case .text(let text)? = keys.last {
      keys[keys.count - 1] = .text(text + more)
    } else {
      keys.append(key)
    }
  }

  private static func leftOver(_ bytes: ArraySlice<UInt8>) -> (Key?, Int) {
    if bytes.first == escape { return (bytes.count == 1 ? .escape : .other, bytes.count) }
    return (.text("\u{FFFD}"), bytes.count)
  }

  /// The first key of some bytes and how many it takes; 0 when its end has not come yet.
  private mutating func next(in bytes: ArraySlice<UInt8>) -> (key: Key?, length: Int) {
    guard let first = bytes.first else { return (nil, 0) }
    switch first {
    case Self.escape: return sequence(bytes)
    case 0x20..<0x7F: return (.text(String(UnicodeScalar(first))), 1)
    case 0x80...: return Self.character(bytes)
    default: return (Self.control(first), 1)
    }
  }

  private static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x01: .home
    case 0x02: .left
    case 0x03: .interrupt
    case 0x04: .endOfInput
    case 0x05: .end
    case 0x06: .right
    case 0x08, 0x7F: .backspace
    case 0x09: .text("\t")
    case 0x0A, 0x0D: .enter
    case 0x0B: .eraseToEnd
    case 0x0C: .clearScreen
    case 0x0E: .down
    case 0x10: .up
    case 0x15: .eraseToStart
    case 0x17: .eraseWord
    case 0x19: .yank
    case 0x1A: .suspend
    default: .other
    }
  }

  /// A character of UTF-8; a byte that begins none is shown as one that is missing.
  private static func character(_ bytes: ArraySlice<UInt8>) -> (Key?, Int) {
    let first = bytes[bytes.startIndex]
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let given = bytes.prefix(length)
    let isBroken = given.dropFirst().contains { $0 & 0xC0 != 0x80 }
    if isBroken || length == 1 { return (.text("\u{FFFD}"), 1) }
    if given.count < length { return (nil, 0) }
    guard let text = String(validating: given, as: UTF8.self) else {
      return (.text("\u{FFFD}"), 1)
    }
    return (.text(text), length)
  }
}

extension KeyDecoder {
  /// What begins with Escape.
  private mutating func sequence(_ bytes: ArraySlice<UInt8>) -> (key: Key?, length: Int) {
    let behind = bytes.dropFirst()
    guard let second = behind.first else { return (nil, 0) }
    switch second {
    case 0x5B: return controlSequence(bytes)
    case 0x4F: return Self.singleShift(bytes)
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: return Self.controlString(bytes)
    case Self.escape:
      // A key with Alt held, as some terminals send it.
      let (key, length) = sequence(behind)
      return length == 0 ? (nil, 0) : (key.map(Self.withAlt), length + 1)
    case 0x08, 0x7F: return (.eraseWord, 2)
    case 0x00..<0x20: return (.escape, 1)
    case UInt8(ascii: "b"): return (.wordLeft, 2)
    case UInt8(ascii: "f"): return (.wordRight, 2)
    case UInt8(ascii: "d"): return (.eraseNextWord, 2)
    case 0x80...:
      let length = Self.character(behind).1
      return length == 0 ? (nil, 0) : (.other, length + 1)
    default: return (.other, 2)
    }
  }

  private static func withAlt(_ key: Key) -> Key {
    switch key {
    case .left: .wordLeft
    case .right: .wordRight
    default: key
    }
  }

  /// `ESC [`, parameters, and a letter that says what it is.
  private mutating func controlSequence(_ bytes: ArraySlice<UInt8>) -> (key: Key?, length: Int) {
    let body = bytes.dropFirst(2)
    // The function keys of Linux' own console.
    if body.first == 0x5B { return body.count < 2 ? (nil, 0) : (.other, 4) }
    let head = body.prefix { (0x20...0x3F).contains($0) }
    let length = 2 + head.count
    guard let last = body.dropFirst(head.count).first else { return (nil, 0) }
    // Something else began before this one ended.
    guard (0x40...0x7E).contains(last) else { return (.other, length) }
    let key = Self.key(Self.numbers(head), UnicodeScalar(last))
    if key == nil { isInPaste = true }
    return (key, length + 1)
  }

  /// `ESC O` and a letter, with a modifier in between on some terminals.
  private static func singleShift(_ bytes: ArraySlice<UInt8>) -> (key: Key?, length: Int) {
    let body = bytes.dropFirst(2)
    let head = body.prefix { (0x30...0x3B).contains($0) }
    let length = 2 + head.count
    guard let last = body.dropFirst(head.count).first else { return (nil, 0) }
    guard (0x40...0x7E).contains(last) else { return (.other, length) }
    if last == UInt8(ascii: "M") { return (.enter, length + 1) }
    return (key([1, numbers(head).last ?? 1], UnicodeScalar(last)) ?? .other, length + 1)
  }

  /// What a terminal says of itself, up to `ESC \` or a bell.
  private static func controlString(_ bytes: ArraySlice<UInt8>) -> (key: Key?, length: Int) {
    let body = bytes.dropFirst(2)
    guard let end = body.firstIndex(where: { $0 < 0x20 }) else { return (nil, 0) }
    let length = end - bytes.startIndex
    if bytes[end] == 0x07 { return (.other, length + 1) }
    guard bytes[end] == escape else { return (.other, length) }
    guard end + 1 < bytes.endIndex else { return (nil, 0) }
    return (.other, bytes[end + 1] == 0x5C ? length + 2 : length)
  }

  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    String(decoding: bytes, as: UTF8.self).split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
  }

  /// The key of a sequence; nil begins a paste.
  private static func key(_ numbers: [Int], _ letter: UnicodeScalar) -> Key? {
    // One more than the sum of 1 Shift, 2 Alt, 4 Ctrl.
    let isByWords = numbers.count > 1 && (max(numbers[1], 1) - 1) & 6 != 0
    switch letter {
    case "A": return .up
    case "B": return .down
    case "C": return isByWords ? .wordRight : .right
    case "D": return isByWords ? .wordLeft : .left
    case "H": return .home
    case "F": return .end
    case "~":
      switch numbers.first ?? 0 {
      case 1, 7: return .home
      case 3: return isByWords ? .eraseNextWord : .delete
      case 4, 8: return .end
      case 200: return nil
      default: return .other
      }
    default: return .other
    }
  }
}

extension KeyDecoder {
  private mutating func endOfPaste(from start: Int) -> Int? {
    let mark = Self.pasteEnd
    var index = start + max(0, searched - mark.count)
    while index + mark.count <= pending.count {
      if pending[index] == mark[0], pending[index..<(index + mark.count)].elementsEqual(mark) {
        searched = 0
        return index
      }
      index += 1
    }
    searched = pending.count - start
    return nil
  }

  /// Terminals send Enter for each line end of what is pasted.
  private static func pasted(_ bytes: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    var wasReturn = false
    for byte in bytes {
      if byte == 0x0D {
        plain.append(0x0A)
      } else if byte != 0x0A || !wasReturn {
        plain.append(byte)
      }
      wasReturn = byte == 0x0D
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

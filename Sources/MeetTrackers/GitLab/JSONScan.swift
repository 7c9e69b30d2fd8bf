/// Where things stand in a JSON text, for faults: the JSON library tells no places.
struct JSONScan {
  struct Fault: Hashable {
    var offset: Int
    var message: String
    var remedy: String?
  }

  /// The offsets at which the elements of the outermost list begin, up to a fault.
  private(set) var elements: [Int] = []
  /// The first place where the text is no JSON.
  private(set) var fault: Fault?

  private let bytes: [UInt8]
  private var index = 0
  /// The brackets that are open, with the place of each.
  private var open: [(bracket: UInt8, offset: Int)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    do throws(Fault) {
      try scan()
    } catch {
      fault = error
    }
  }

  /// Line and column of an offset, both from 1; a column counts Unicode scalars.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(offset, bytes.count)]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    return (line, before[start...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 })
  }

  /// The places of all elements, found in one pass.
  var elementPlaces: [(line: Int, column: Int)] {
    var places: [(line: Int, column: Int)] = []
    var (line, column) = (1, 1)
    for (offset, byte) in bytes.enumerated() {
      if places.count < elements.count, elements[places.count] == offset {
        places.append((line, column))
      }
      if byte == 0x0A {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return places
  }
}

extension JSONScan.Fault: Error {}

extension JSONScan {
  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func scan() throws(Fault) {
    skipSpace()
    if byte == nil { throw fault("the file is empty", remedy: "save the list again") }
    if byte == 0x3C {
      throw fault(
        "this is a web page, and no JSON",
        remedy: "save what the address with '/api/v4/' answers, with a token that may read"
      )
    }
    repeat {
      try value()
      skipSpace()
    } while try goOn()
    skipSpace()
    if let byte {
      throw fault(
        "something stands behind the end of the list",
        remedy: byte == 0x5B
          ? "these look like several pages; 'jq -s add' makes one list of them" : "take it out"
      )
    }
  }

  /// A value; of lists and objects only their beginnings, down to the first value that is none.
  private mutating func value() throws(Fault) {
    while true {
      skipSpace()
      if open.count == 1, open[0].bracket == 0x5B { elements.append(index) }
      switch byte {
      case 0x22?: return try string()
      case 0x2D?, (0x30...0x39)?, (0x61...0x7A)?: return try word()
      case (let bracket)? where bracket == 0x5B || bracket == 0x7B:
        open.append((bracket, index))
        index += 1
        skipSpace()
        if byte == closing { return }
        if bracket == 0x7B { try key() }
      default: throw unexpected("a value")
      }
    }
  }

  /// What may stand behind a value; whether another value comes.
  private mutating func goOn() throws(Fault) -> Bool {
    while let last = open.last {
      skipSpace()
      if byte == closing {
        open.removeLast()
        index += 1
      } else if byte == 0x2C {
        index += 1
        skipSpace()
        // The library passes over a comma behind the last value, and so does this.
        if byte == closing { continue }
        if last.bracket == 0x7B { try key() }
        return true
      } else if byte == nil {
        throw Fault(
          offset: last.offset,
          message: "the '\(Character(Unicode.Scalar(last.bracket)))' that begins here does not end",
          remedy: "the file seems cut off; save the list again"
        )
      } else {
        throw unexpected("',' or '\(Character(Unicode.Scalar(closing ?? 0)))'")
      }
    }
    return false
  }

  private var closing: UInt8? { open.last.map { $0.bracket + 2 } }

  private mutating func key() throws(Fault) {
    skipSpace()
    guard byte == 0x22 else { throw unexpected("a key between quotes") }
    try string()
    skipSpace()
    guard byte == 0x3A else { throw unexpected("':'") }
    index += 1
  }

  private mutating func string() throws(Fault) {
    let start = index
    index += 1
    while let byte, byte != 0x22 {
      index += byte == 0x5C ? 2 : 1
    }
    guard byte != nil else {
      throw Fault(
        offset: start,
        message: "the text that begins here does not end",
        remedy: "the file seems cut off; save the list again"
      )
    }
    index += 1
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() throws(Fault) {
    let start = index
    while let byte, byte > 0x20, !",]}:[{\"".utf8.contains(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard ["true", "false", "null"].contains(text) || Double(text) != nil else {
      index = start
      throw fault("'\(text)' is no value", remedy: "put a text between quotes")
    }
  }

  private mutating func skipSpace() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private func unexpected(_ expected: String) -> Fault {
    guard let byte else {
      return fault("the text ends where \(expected) belongs", remedy: "save the list again")
    }
    let shown =
      (0x21...0x7E).contains(byte)
      ? "'\(Character(Unicode.Scalar(byte)))'" : "something else"
    return fault("\(shown) where \(expected) belongs", remedy: "save the list again")
  }

  private func fault(_ message: String, remedy: String?) -> Fault {
    Fault(offset: index, message: message, remedy: remedy)
  }
}

extension Policy {
  /// How many members must take part for a decision to hold.
  package enum Quorum: Hashable, Sendable {
    case none
    case atLeast(Int)
    /// A part of all members, rounded up.
    case fraction(percent: Int)
    /// All members but so many.
    case allBut(Int)
  }
}

extension Policy.Quorum {
  /// The number of members needed of so many; somebody must be there in any case.
  func needed(of members: Int) -> Int {
    switch self {
    case .none: 1
    case .atLeast(let count): max(1, count)
    case .fraction(let percent): max(1, (members * percent + 99) / 100)
    case .allBut(let count): max(1, members - count)
    }
  }
}

extension Policy.Quorum: LosslessStringConvertible {
  /// Reads `none`, `3`, `60 %` and `all but 2`, in a log `60%` and `all-but-2`.
  package init?(_ text: String) {
    let words = text.split { $0 == " " || $0 == "-" }.map(String.init)
    if text == "none" {
      self = .none
    } else if let count = Int(digits: text.utf8), (1...999).contains(count) {
      self = .atLeast(count)
    } else if text.utf8.last == 0x25,
      let percent = Int(digits: text.utf8.dropLast().prefix { $0 != 0x20 }),
      (1...100).contains(percent), ["\(percent) %", "\(percent)%"].contains(text)
    {
      self = .fraction(percent: percent)
    } else if words.count == 3, words[0] == "all", words[1] == "but",
      let count = Int(digits: words[2].utf8), (1...999).contains(count)
    {
      self = .allBut(count)
    } else {
      return nil
    }
  }

  package var description: String {
    switch self {
    case .none: "none"
    case .atLeast(let count): "\(count)"
    case .fraction(let percent): "\(percent) %"
    case .allBut(let count): "all but \(count)"
    }
  }

  /// Without a space, for the line of a log.
  var word: String {
    switch self {
    case .none, .atLeast: description
    case .fraction(let percent): "\(percent)%"
    case .allBut(let count): "all-but-\(count)"
    }
  }
}

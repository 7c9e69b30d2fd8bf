/// Which of several things that were given one number: the one of a meeting.
///
/// Two branches can give the same number. When they are merged, each of the two is called by its
/// number and its meeting, as `TWG-2026-014-2026-05-20`, until one has a number of its own.
package struct Twin: Hashable, Sendable {
  var meeting: MeetingID
  /// Its place among those that the same meeting gave the number to, from 1.
  var place: Int

  init(_ meeting: MeetingID, place: Int = 1) {
    self.meeting = meeting
    self.place = place
  }
}

extension Twin: LosslessStringConvertible {
  /// Reads `2026-05-20`, `2026-05-20-2` for the second meeting of a day, and `2026-05-20b` for the
  /// second thing of a meeting.
  package init?(_ text: String) {
    // Whoever types an id may type it in capitals.
    let last = text.unicodeScalars.last.map { $0.properties.lowercaseMapping } ?? ""
    let letter = Self.letters.firstIndex { String($0) == last }
    guard let meeting = MeetingID(letter == nil ? text : String(text.dropLast())) else {
      return nil
    }
    self.init(meeting, place: letter.map { $0 + 2 } ?? 1)
  }

  package var description: String {
    place > 1 ? "\(meeting)\(Self.letters[min(place - 2, Self.letters.count - 1)])" : "\(meeting)"
  }

  private static let letters = Array("bcdefghijklmnopqrstuvwxyz")
}

extension Twin: Comparable {
  package static func < (a: Twin, b: Twin) -> Bool {
    (a.meeting, a.place) < (b.meeting, b.place)
  }
}

/// The lasting number of a decision or an action.
package protocol LastingNumber: Hashable, Comparable, LosslessStringConvertible, Sendable,
  EncodedAsText
{
  /// Nil while the number stands for one thing.
  var twin: Twin? { get set }
}

extension LastingNumber {
  /// The number alone, whatever it stands for.
  package var plain: Self { of(nil) }

  /// The one of a meeting.
  func of(_ twin: Twin?) -> Self {
    var one = self
    one.twin = twin
    return one
  }
}

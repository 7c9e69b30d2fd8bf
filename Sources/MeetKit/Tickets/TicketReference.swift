/// What a ticket is called: a number, or the date of the job it was made for.
package enum TicketReference: Hashable, Sendable {
  /// 12 in `#12`.
  case number(Int)
  /// A page in the folder that is named for its date.
  case page(Occurrence)
}

extension TicketReference: LosslessStringConvertible {
  /// Reads `#12` and `renew-the-domain/2027-04-12`.
  package init?(_ text: String) {
    if text.utf8.first == 0x23 {
      guard let number = Int(digits: text.utf8.dropFirst()), number > 0 else { return nil }
      self = .number(number)
    } else {
      guard let occurrence = Occurrence(text) else { return nil }
      self = .page(occurrence)
    }
  }

  package var description: String {
    switch self {
    case .number(let number): "#\(number)"
    case .page(let occurrence): occurrence.description
    }
  }

  /// As an agenda or minutes may show it when the ticket is confidential.
  var withoutTitle: String {
    switch self {
    case .number(let number): "#\(number)"
    case .page(let occurrence): "ticket for \(occurrence.day)"
    }
  }
}

extension TicketReference: Comparable {
  /// Numbers come before pages.
  package static func < (a: TicketReference, b: TicketReference) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): a < b
    case (.page(let a), .page(let b)): a < b
    case (.number, .page): true
    case (.page, .number): false
    }
  }
}

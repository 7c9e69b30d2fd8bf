private import Foundation
package import MeetKit

/// A list that was saved from GitLab's REST API.
package struct GitLabList {
  private let kind: TrackerItemKind
  private let file: String
  private let items: [TrackerItem]
  private let bytes: [UInt8]

  /// Throws what is wrong when it is no list at all.
  private init(
    _ bytes: [UInt8],
    file: String,
    of kind: TrackerItemKind
  ) throws(InvalidInput) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    (self.kind, self.file, self.bytes) = (kind, file, bytes)
    do {
      items = try JSONDecoder().decode([GitLabItem].self, from: Data(bytes)).map(\.item)
    } catch {
      throw InvalidInput([Self.fault(bytes, file, kind.name)])
    }
  }

  /// The tickets of a list of issues.
  package static func tickets(
    _ bytes: [UInt8],
    file: String,
    group: Group
  ) throws(InvalidInput) -> Parsed<[Ticket]> {
    let list = try GitLabList(bytes, file: file, of: .ticket)
    return TicketList.read(list.items, file: file, group: group, place: list.places)
  }

  package static func mergeRequests(
    _ bytes: [UInt8],
    file: String,
    group: Group
  ) throws(InvalidInput) -> Parsed<[MergeRequest]> {
    let list = try GitLabList(bytes, file: file, of: .mergeRequest)
    return MergeRequest.read(list.items, file: file, group: group, place: list.places)
  }

  /// Where the items stand; the text is looked through when the first fault asks.
  private var places: (Int) -> (line: Int?, column: Int?) {
    var places: [(Int, Int)]?
    return { [bytes] index in
      let all = places ?? JSONScan(bytes).elementPlaces
      places = all
      return index < all.count ? all[index] : (nil, nil)
    }
  }

  private static func fault(_ bytes: [UInt8], _ file: String, _ what: String) -> Diagnostic {
    let scan = JSONScan(bytes)
    if let fault = scan.fault {
      let (line, column) = scan.place(of: fault.offset)
      let place = TextLocation(file: file, line: line, column: column)
      return Diagnostic(.error, at: place, fault.message, remedy: fault.remedy)
    }
    let again = "save the list again, with a token that may read it"
    if let answer = try? JSONDecoder().decode(Answer.self, from: Data(bytes)),
      let said = answer.message ?? answer.error
    {
      return Diagnostic(
        .error,
        at: TextLocation(file: file),
        "the server sent no list, and said '\(said.shortened(to: 100))'",
        remedy: again
      )
    }
    return Diagnostic(
      .error,
      at: TextLocation(file: file),
      "this is no list of \(what)s",
      remedy: "save what '/api/v4/projects/ID/\(what.replacing(" ", with: "_"))s' answers"
    )
  }

  /// What a server says instead of a list.
  private struct Answer: Decodable {
    var message: String?
    var error: String?
  }
}

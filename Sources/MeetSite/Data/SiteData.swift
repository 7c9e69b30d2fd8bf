import Foundation
import MeetKit

/// A site's records for other programs; `docs/site.json.md` describes them.
///
/// Everything in it stands on the pages, too.
struct SiteData: Encodable {
  struct Meeting: Encodable {
    var id: String
    var start: String
    var length: Int
    var state: String
    var coordinator: String?
    var secretary: String?
    var address: String
  }

  struct Action: Encodable {
    var id: String
    var text: String
    var owner: String?
    var due: String?
    var isOverdue: Bool
    /// What was said when it was done or dropped.
    var ended: String?
    var meeting: String
  }

  struct Entry: Encodable {
    var id: String
    var title: String
    var topic: String?
    var standing: String
    var status: String?
    /// A moment in UTC.
    var objectionsUntil: String?
    /// Only groups are named here.
    var informs: [String]
    var review: String?
    var address: String
    /// The same with its history.
    var data: String
  }

  var group: String
  var prefix: String
  var zone: String
  var asOf: String
  var meetings: [Meeting]
  var decisions: [Entry]
  var actions: [Action]
}

/// A decision with its history for other programs.
struct DecisionData: Encodable {
  struct Version: Encodable {
    var version: String
    var day: String
    var text: String
  }

  struct Objection: Encodable {
    var day: String
    var version: String?
    var text: String
    var fate: String
  }

  struct Discussion: Encodable {
    var day: String
    var item: String?
    var title: String
    var why: String
  }

  struct Event: Encodable {
    var day: String
    var text: String
  }

  var id: String
  var title: String
  var topic: String?
  var text: String
  var version: String
  var kind: String
  var context: String?
  var standing: String
  var status: String?
  /// A moment in UTC.
  var objectionsUntil: String?
  var responsible: String?
  var review: String?
  var until: String?
  var measure: String?
  var isImplemented: Bool
  var informs: [String]
  var term: String?
  var meeting: String
  var address: String
  var versions: [Version]
  var objections: [Objection]
  var discussed: [Discussion]
  var history: [Event]

  init(_ parts: DecisionParts, of source: Decision) {
    let decision = parts.decision
    id = decision.id.description
    title = decision.title.description
    topic = decision.topic?.description
    text = decision.text.description
    version = decision.version.description
    kind = (decision.isPolicy ? Proposal.Kind.policy : .operational).rawValue
    context = decision.context?.description
    standing = decision.standing.description
    status = decision.status?.description
    objectionsUntil = source.objectionsUntil?.description
    responsible = decision.responsible?.description
    review = decision.review?.iso.description
    until = decision.until?.iso.description
    measure = decision.measure?.description
    isImplemented = decision.isImplemented
    informs = decision.informs.map(\.name.description)
    term = decision.term?.description
    meeting = source.meeting.description
    address = decision.address.description
    versions = parts.versions.map {
      .init(
        version: $0.number.description,
        day: $0.date.iso.description,
        text: $0.text.description
      )
    }
    objections = parts.objections.map {
      .init(
        day: $0.date.iso.description,
        version: $0.version?.description,
        text: $0.text.description,
        fate: $0.fate.description
      )
    }
    discussed = parts.discussions.map {
      .init(
        day: $0.date.iso.description,
        item: $0.item?.description,
        title: $0.title.description,
        why: $0.why.description
      )
    }
    history = parts.events.map {
      .init(day: $0.date.iso.description, text: $0.text.description)
    }
  }
}

extension Encodable {
  /// JSON with keys in order; the same value gives the same bytes.
  func jsonBytes() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("texts, numbers and flags can be encoded")
    }
    return Array(data) + [0x0A]
  }
}

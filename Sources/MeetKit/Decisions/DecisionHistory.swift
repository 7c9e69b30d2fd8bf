/// How a decision came about and what has become of it.
package struct DecisionHistory: Hashable, Sendable {
  /// As it stands.
  package var decision: Decision
  /// Its words as they are known, the first ones first.
  package var versions: [Version] = []
  /// The items at which it was spoken of, in order.
  package var discussions: [Discussion] = []
  /// What was said against it, in the meeting and after it, in order.
  package var objections: [Objection] = []
  /// What became of it, in order.
  package var events: [Event] = []

  /// Its words at a meeting.
  package struct Version: Hashable, Sendable {
    package var number: Int
    package var text: String
    package var meeting: MeetingID
  }

  /// An item of the minutes.
  package struct Discussion: Hashable, Sendable, Encodable {
    package enum Ground: String, Hashable, Sendable, Encodable {
      /// It was on the table.
      case tabled = "on the table"
      /// It was reviewed.
      case reviewed = "reviewed"
      /// An item about the same ticket, or under the same title.
      case sameMatter = "the same matter"
      /// Somebody named it.
      case mentioned = "mentioned"
    }

    package var meeting: MeetingID
    /// Nil before the first item.
    package var item: Int?
    package var title: String
    package var ground: Ground

    private enum CodingKeys: String, CodingKey {
      case meeting, item, title
      case ground = "why"
    }
  }

  package struct Event: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// A meeting came to this end with it.
      case taken(MinutesDecision.Outcome, version: Int)
      /// The minutes were sent to everybody.
      case sent
      /// An absent member consented.
      case consented
      /// An absent member objected, or somebody asked for an early review.
      case objected
      /// Nobody may object any more.
      case final
      /// A meeting looked at it again.
      case reviewed
      case renewed(until: Day)
      case implemented
      /// Who was chosen for a role has said yes.
      case accepted
      case ended(reason: String)
    }

    package var day: Day
    /// Where it happened; nil between meetings.
    package var meeting: MeetingID?
    package var kind: Kind
  }
}

extension [DecisionHistory.Version] {
  /// What a version changes in the words before it; nil for the first that is known.
  package func change(at index: Int) -> [TextChange.Piece]? {
    index == 0 ? nil : TextChange.pieces(from: self[index - 1].text, to: self[index].text)
  }
}

extension DecisionHistory {
  /// When it was looked at again, renewed or ended.
  var reviews: [Event] {
    events.filter { event in
      switch event.kind {
      case .reviewed, .renewed, .ended: true
      case .taken, .sent, .consented, .objected, .final, .implemented, .accepted: false
      }
    }
  }
}

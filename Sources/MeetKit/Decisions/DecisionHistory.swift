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
  package struct Discussion: Hashable, Sendable {
    package enum Ground: Hashable, Sendable {
      /// It was on the table.
      case tabled
      /// It was reviewed.
      case reviewed
      /// An item about the same ticket, or under the same title.
      case sameMatter
      /// Somebody named it.
      case mentioned
    }

    package var meeting: MeetingID
    /// Nil before the first item.
    package var item: Int?
    package var title: String
    package var ground: Ground
  }

  /// Words against it; who said them is for the group.
  package struct Objection: Hashable, Sendable {
    package enum Fate: Hashable, Sendable {
      /// In the meeting.
      case minuted(MinutesDecision.Objection.Fate)
      /// After it, and the meeting named has heard it; nil while it waits for one.
      case afterMeeting(heardBy: MeetingID?)
    }

    package var text: String
    package var day: Day
    /// Of the words that it was raised to; nil after the meeting.
    package var version: Int?
    package var fate: Fate
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

extension DecisionHistory {
  /// What a version changes in the words before it; nil for the first that is known.
  package func change(of version: Version) -> [TextChange.Piece]? {
    guard let index = versions.firstIndex(of: version), index > 0 else { return nil }
    return TextChange.pieces(from: versions[index - 1].text, to: version.text)
  }

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

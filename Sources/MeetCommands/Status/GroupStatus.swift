import MeetKit
import MeetStore

/// Where a group stands on a day: what comes next, what is missing, who owes what.
struct GroupStatus {
  /// The next meeting and its agenda, as far as there is one.
  struct Next {
    enum Page {
      case missing
      /// As `meet agenda` wrote it, with the items that it would have now.
      case drafted
      /// Nobody changed it, and by now it would have other items.
      case outdated
      /// A person changed it; what a new draft has besides.
      case edited(new: [AgendaItem])
      /// It cannot be read.
      case faulty
      /// The meeting has begun: its session keeps the agenda.
      case begun
    }

    var agenda: Agenda
    var page: Page
    /// The page's path, as messages show it.
    var shown: String
    /// Turns that the page gives to others than the rota, whom the agenda above has.
    var otherHats: [Rota.OtherHolder] = []
  }

  /// A session that was begun and has no minutes yet.
  struct Session {
    var meeting: MeetingID
    /// Who writes the minutes.
    var pen: PersonID?
    /// The moment of its first line.
    var since: Instant?
    var phase: MeetingState.Phase
    /// It is of a day that is over.
    var isOverdue: Bool
    /// The item under discussion.
    var item: String?
    /// The process that is writing it now.
    var holder: SessionLock.Holder?
  }

  /// The pages that `meet publish` made.
  enum Published {
    /// There is no such folder.
    case never
    /// These meetings have minutes that are newer than their pages, or no page.
    case missing([MeetingID])
  }

  var group: Group
  var today: Day
  var next: Next?
  /// The turn on call of now and the next one; none where nobody is on call.
  var onCall: [OnCallTurn]
  var sessions: [Session]
  /// Held in the past, and their pages have no result.
  var drillsWithoutReport: [Drill]
  /// The meetings that have minutes.
  var held: [MeetingID]
  /// The meetings of days that are over of which an agenda is left and nothing else.
  var unheld: [MeetingID]
  /// Those whose minutes no later meeting has approved.
  var unapproved: [MeetingID]
  var published: Published
  /// Meetings whose minutes were not sent, while absent members may object.
  var unsent: [MeetingID]
  /// Not in force, because absent members objected.
  var contested: [Decision]
  /// Those for which the time of absent members runs, or that wait for their answers.
  var awaiting: [Decision]
  /// Due at the next meeting, oldest first.
  var reviews: [Decision]
  /// The open ones in the order of their owners on the group's page, the most urgent first; those
  /// of nobody come last.
  var owed: [(owner: PersonID?, actions: [Action])]
}

import MeetModel
import MeetStore
import MeetText

extension Workspace {
  /// Appends one fact to the group's log.
  func append(_ fact: Fact) throws(StoreError) {
    try LogAppender(folder.path("group.log"), kind: .group).append([fact.line])
  }
}

extension Fact {
  /// A new fact, with an id of eight letters, so that two machines do not choose the same.
  init(_ kind: Kind, by who: PersonID, at instant: Instant) {
    let letters = (0..<8).map { _ in Character(Unicode.Scalar(UInt8.random(in: 0x61...0x7A))) }
    self.init(id: String(letters), instant: instant, who: who, kind: kind)
  }

  fileprivate var line: String {
    let (verb, rest) = kind.words
    return GroupFact(instant: instant, id: id, who: who, verb: verb, rest: rest).encoded
  }
}

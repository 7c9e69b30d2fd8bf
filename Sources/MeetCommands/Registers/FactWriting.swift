import MeetModel
import MeetStore
import MeetText

extension Workspace {
  /// Appends one fact to the group's log.
  func append(_ fact: Fact) throws(StoreError) {
    try append([fact])
  }

  /// Appends several facts at once, or none.
  func append(_ facts: [Fact]) throws(StoreError) {
    try LogAppender(folder.path("group.log"), kind: .group).append(facts.map(\.line))
  }
}

extension Workspace {
  /// A new fact, which follows on all that the log has of its moment.
  ///
  /// Facts are read by instant and then id. Its eight letters are drawn by lot, so that two
  /// machines do not choose the same.
  func fact(_ kind: Fact.Kind, by who: PersonID, at instant: Instant) -> Fact {
    let last = facts.last { $0.instant == instant }?.id ?? ""
    return Fact(id: Self.id(after: Array(last.utf8)), instant: instant, who: who, kind: kind)
  }

  /// New facts whose order among each other and among those of their moment says nothing.
  func unorderedFacts(_ kinds: [Fact.Kind], by who: PersonID, at instant: Instant) -> [Fact] {
    kinds.map { Fact(id: Self.id(after: []), instant: instant, who: who, kind: $0) }
  }

  /// Eight letters that come after others: as few of those as possible are kept.
  private static func id(after last: [UInt8]) -> String {
    let z: UInt8 = 0x7A
    var letters = last.prefix { $0 == z }
    if let next = last.dropFirst(letters.count).first {
      letters.append(.random(in: next + 1...z))
    }
    let rest = (letters.count..<8).map { _ in UInt8.random(in: 0x61...z) }
    return String(decoding: letters + rest, as: UTF8.self)
  }
}

extension Fact {
  /// The line of the group's log, without its end.
  var line: String {
    let (verb, rest) = kind.words
    return GroupFact(instant: instant, id: id, who: who, verb: verb, rest: rest).encoded
  }
}

package import MeetKit

extension Workspace {
  /// Appends one fact to the group's log.
  package func append(_ fact: Fact) throws(StoreError) {
    try append([fact])
  }

  /// Appends several facts at once, or none.
  package func append(_ facts: [Fact]) throws(StoreError) {
    try LogAppender(folder.path(GroupFolder.log), kind: .group).append(facts.map(\.line))
  }
}

extension Workspace {
  /// A new fact, which follows on all that the log has of its moment.
  ///
  /// Facts are read by instant and then id. Its eight letters are drawn by lot, so that two
  /// machines do not choose the same.
  package func fact(_ kind: Fact.Kind, by who: PersonID, at instant: Instant) -> Fact {
    facts([kind], by: who, at: instant)[0]
  }

  /// New facts of one moment, in their order.
  package func facts(_ kinds: [Fact.Kind], by who: PersonID, at instant: Instant) -> [Fact] {
    var last = log.facts.last { $0.instant == instant }?.id ?? ""
    return kinds.map { kind in
      last = Self.id(after: last)
      return Fact(id: last, instant: instant, who: who, kind: kind)
    }
  }

  /// New facts whose order among each other and among those of their moment says nothing.
  package func unorderedFacts(_ kinds: [Fact.Kind], by who: PersonID, at instant: Instant) -> [Fact]
  {
    kinds.map { Fact(id: Self.id(after: ""), instant: instant, who: who, kind: $0) }
  }

  /// Eight letters that come after others, not far behind them, so that many find room; any eight
  /// when there are none behind them.
  private static func id(after last: String) -> String {
    let digits = 8
    let letters = 26
    let count = (0..<digits).reduce(1) { all, _ in all * letters }
    let stride = (0..<5).reduce(1) { all, _ in all * letters }
    let before = last.utf8.reduce(0) { $0 * letters + Int($1) - 0x61 }
    var rest =
      last.isEmpty || before == count - 1
      ? Int.random(in: 0..<count / 2) : before + .random(in: 1...min(stride, count - 1 - before))
    var id: [UInt8] = []
    for _ in 0..<digits {
      id.insert(UInt8(0x61 + rest % letters), at: 0)
      rest /= letters
    }
    return String(decoding: id, as: UTF8.self)
  }
}

/// How long items of each kind take in a group.
struct UsualMinutes: Hashable, Sendable {
  /// Fewer actual times than this say nothing yet.
  private static let enough = 3
  /// Only the last so many count.
  private static let last = 5

  private var learnt: [ItemKind: Int] = [:]

  /// The median of the last five actual times of each kind, rounded up to five minutes.
  ///
  /// The minutes are in order of their meetings. Items that were not reached took no time that
  /// could be learnt from.
  init(of minutes: [Minutes] = []) {
    for kind in ItemKind.allCases {
      var times: [Int] = []
      for page in minutes.reversed() where times.count < Self.last {
        times += page.items.reversed().filter { $0.kind == kind }.compactMap(\.took)
      }
      times = Array(times.prefix(Self.last))
      if times.count >= Self.enough { learnt[kind] = Self.median(times).roundedUp(to: 5) }
    }
  }

  subscript(_ kind: ItemKind) -> Int { learnt[kind] ?? kind.usualMinutes }

  /// The middle one; of two in the middle the greater, since an hour is kept by planning enough.
  private static func median(_ times: [Int]) -> Int { times.sorted()[times.count / 2] }
}

extension Int {
  /// The least multiple that is not smaller; at least one step.
  func roundedUp(to step: Int) -> Int { Swift.max(1, (self + step - 1) / step) * step }
}

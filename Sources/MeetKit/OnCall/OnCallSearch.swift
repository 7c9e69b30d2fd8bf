/// The choice of one week among those who can come: fair first, then awake, then not always the
/// same ones together.
struct OnCallSearch {
  private let plan: OnCallPlan
  /// In order of their ids.
  private let pool: [Int]
  /// Only people who do not all live by one clock.
  private let acrossZones: Bool
  private let drill: [Bool]
  /// Who has to be among them; -1 is nobody.
  private let fixed: Int

  init(plan: OnCallPlan, pool: [Int], acrossZones: Bool, inDrill: [Bool], with fixed: Int?) {
    self.plan = plan
    self.pool = pool
    self.acrossZones = acrossZones
    drill = inDrill
    self.fixed = fixed ?? -1
  }

  /// What decides, smallest first; all whole numbers.
  private struct Key {
    var drill: Int
    var awake: Int
    var paired: Int
    var due: Int
    var last: (Int, Int, Int)
    var people: (Int, Int, Int)

    static func < (a: Key, b: Key) -> Bool {
      if a.drill != b.drill { return a.drill < b.drill }
      if a.awake != b.awake { return a.awake < b.awake }
      if a.paired != b.paired { return a.paired < b.paired }
      if a.due != b.due { return a.due < b.due }
      if a.last != b.last { return a.last < b.last }
      return a.people < b.people
    }
  }

  /// The first in order.
  func best() -> [Int] {
    var best: Key?
    visitFair { key in
      guard let first = best else { return best = key }
      if key < first { best = key }
    }
    return best.map { people($0) } ?? []
  }

  /// All that are fair, in order.
  func all() -> [[Int]] {
    var keys: [Key] = []
    visitFair { keys.append($0) }
    return keys.sorted { $0 < $1 }.map { people($0) }
  }

  func inDrill(_ people: [Int]) -> Int {
    drill.isEmpty ? 0 : people.count { drill[$0] }
  }

  private func people(_ key: Key) -> [Int] {
    let (a, b, c) = key.people
    return plan.size == 2 ? [a, b] : [a, b, c]
  }

  /// Those whose people owe, together, at most the band less than who owes most.
  private func visitFair(_ visit: (Key) -> Void) {
    var most = Int.min
    visitAll { a, b, c in most = max(most, due(a, b, c)) }
    let least = most - plan.band
    visitAll { a, b, c in
      guard due(a, b, c) >= least else { return }
      visit(key(a, b, c))
    }
  }

  /// Every two or three of the pool; the third is -1 for two.
  private func visitAll(_ visit: (Int, Int, Int) -> Void) {
    for i in pool.indices {
      for j in (i + 1)..<max(pool.count, i + 1) {
        let (a, b) = (pool[i], pool[j])
        if plan.size == 2 {
          if fixed >= 0, a != fixed, b != fixed { continue }
          if !acrossZones || differ(a, b) { visit(a, b, -1) }
          continue
        }
        for k in (j + 1)..<max(pool.count, j + 1) {
          let c = pool[k]
          if fixed >= 0, a != fixed, b != fixed, c != fixed { continue }
          if !acrossZones || differ(a, b) || differ(a, c) { visit(a, b, c) }
        }
      }
    }
  }

  private func differ(_ a: Int, _ b: Int) -> Bool {
    plan.awakeTogether(a, b) > plan.awakeTogether(a, a)
  }

  private func due(_ a: Int, _ b: Int, _ c: Int) -> Int {
    plan.due[a] + plan.due[b] + (c < 0 ? 0 : plan.due[c])
  }

  private func key(_ a: Int, _ b: Int, _ c: Int) -> Key {
    let (x, y) = (plan.lastTurn(a), plan.lastTurn(b))
    let (low, high) = (min(x, y), max(x, y))
    guard c >= 0 else {
      return Key(
        drill: drill.isEmpty ? 0 : -(drill[a] ? 1 : 0) - (drill[b] ? 1 : 0),
        awake: -plan.awakeTogether(a, b),
        paired: plan.times(a, b),
        due: -due(a, b, c),
        last: (low, high, 0),
        people: (a, b, c)
      )
    }
    let z = plan.lastTurn(c)
    return Key(
      drill: drill.isEmpty ? 0 : -(drill[a] ? 1 : 0) - (drill[b] ? 1 : 0) - (drill[c] ? 1 : 0),
      awake: -plan.awakeTogether(a, b, c),
      paired: plan.times(a, b) + plan.times(a, c) + plan.times(b, c),
      due: -due(a, b, c),
      last: (min(low, z), max(low, min(high, z)), max(high, z)),
      people: (a, b, c)
    )
  }
}

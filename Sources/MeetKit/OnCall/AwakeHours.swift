/// How much of a stretch of time somebody is awake, from 8 to 22 on their own clock.
///
/// Told in quarters of an hour, by the offsets that the zones really have then.
struct AwakeHours {
  private let zones: [Zone]
  private var words = 0
  /// The quarters in which each zone is awake, bit by bit.
  private var masks: [UInt64] = []
  /// For each pair of zones, the quarters in which one of the two is awake.
  private var pairs: [Int] = []
  private var offsets: [Int] = []
  private var end: Instant?
  /// What the masks were made for.
  private var made: (length: Int, ofDay: Int, offsets: [Int])?
  private(set) var quarters = 0

  init(_ zones: [Zone]) {
    self.zones = zones
  }

  /// Looks at a stretch of time.
  mutating func look(from start: Instant, to end: Instant) {
    if self.end != start { offsets = zones.map { $0.offset(at: start) } }
    let later = zones.map { $0.offset(at: end) }
    let ofDay = start.seconds % 86_400
    let length = end.seconds - start.seconds
    defer {
      offsets = later
      self.end = end
    }
    if let made, later == offsets, made == (length, ofDay, offsets) { return }
    quarters = (length + 899) / 900
    words = (quarters + 63) / 64
    masks = Array(repeating: 0, count: zones.count * words)
    for zone in zones.indices {
      let change =
        offsets[zone] == later[zone]
        ? end.seconds : Self.change(of: zones[zone], from: start.seconds, to: end.seconds)
      for quarter in 0..<quarters {
        let moment = start.seconds + quarter * 900
        let wall = moment + (moment < change ? offsets[zone] : later[zone])
        let clock = ((wall % 86_400) + 86_400) % 86_400
        if (28_800..<79_200).contains(clock) {
          masks[zone * words + quarter / 64] |= 1 << UInt64(quarter % 64)
        }
      }
    }
    pairs = Array(repeating: 0, count: zones.count * zones.count)
    for a in zones.indices {
      for b in zones.indices { pairs[a * zones.count + b] = union([a, b]) }
    }
    made = later == offsets ? (length, ofDay, offsets) : nil
  }

  /// The quarters in which one of the zones with these numbers is awake.
  func union(_ numbers: [Int]) -> Int {
    var count = 0
    for word in 0..<words {
      var mask: UInt64 = 0
      for number in numbers { mask |= masks[number * words + word] }
      count += mask.nonzeroBitCount
    }
    return count
  }

  func pair(_ a: Int, _ b: Int) -> Int { pairs[a * zones.count + b] }

  func trio(_ a: Int, _ b: Int, _ c: Int) -> Int {
    var count = 0
    for word in 0..<words {
      count +=
        (masks[a * words + word] | masks[b * words + word] | masks[c * words + word])
        .nonzeroBitCount
    }
    return count
  }

  /// The moment at which a clock is changed, found by halving.
  private static func change(of zone: Zone, from start: Int, to end: Int) -> Int {
    var (low, high) = (start, end)
    let old = zone.offset(at: Instant(seconds: low))
    while high - low > 1 {
      let middle = (low + high) / 2
      if zone.offset(at: Instant(seconds: middle)) == old { low = middle } else { high = middle }
    }
    return high
  }
}

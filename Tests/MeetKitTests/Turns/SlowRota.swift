@testable import MeetKit

/// The rule again, as slow and plain as it can be: everything is added up anew for every meeting.
struct SlowRota {
  let circle: Circle
  let names: [String]
  /// By number of the meeting.
  private var available: [[String]] = []

  init(_ circle: Circle) {
    self.circle = circle
    names = circle.terms.keys.sorted()
    available = (0...(circle.served.count + 60)).map { meeting in
      members(meeting).filter { name in
        !circle.absences.contains { $0.person == name && $0.meetings.contains(meeting) }
      }
    }
  }

  private struct Held {
    var meeting: Int
    var coordinator: String
    var secretary: String
  }

  /// Reason and people, as `Turn.short` has them.
  func turns(_ count: Int) -> [String] {
    var held = circle.served.map {
      Held(
        meeting: Circle.number($0.meeting),
        coordinator: $0.coordinator?.text ?? "",
        secretary: $0.secretary?.text ?? ""
      )
    }
    var turns: [String] = []
    for meeting in circle.served.count..<(circle.served.count + count) {
      let here = available[meeting]
      guard here.count > 1 else {
        turns.append("few - -")
        continue
      }
      let (reason, coordinator) = coordinator(held, here)
      let mean = here.map { load($0, held) }.reduce(0, +)
      let secretary = here.filter { $0 != coordinator }
        .min { a, b in
          let key = { (name: String) -> [Int] in
            let load = load(name, held)
            let isFar = here.count * (load + 2 * 840) <= mean
            let misses = !available[meeting + 1].contains(name) && !isFar
            let last = held.last { $0.coordinator == name || $0.secretary == name }
            return [misses ? 1 : 0, load, last?.meeting ?? -1, names.firstIndex(of: name) ?? 0]
          }
          return key(a).lexicographicallyPrecedes(key(b))
        }
      turns.append("\(reason) \(coordinator) \(secretary ?? "-")")
      held.append(Held(meeting: meeting, coordinator: coordinator, secretary: secretary ?? ""))
    }
    return turns
  }

  private func members(_ meeting: Int) -> [String] {
    names.filter { name in circle.terms[name, default: []].contains { $0.contains(meeting) } }
  }

  private func coordinator(_ held: [Held], _ here: [String]) -> (String, String) {
    if let last = held.last?.secretary, here.contains(last) { return ("succession", last) }
    if let claim = claims(held).first(where: here.contains) { return ("claim", claim) }
    let least = here.min { a, b in
      let key = { (name: String) -> [Int] in
        let turns = held.count { $0.coordinator == name } * 840 - share(name, held)
        let last = held.last { $0.coordinator == name }
        return [turns, last?.meeting ?? -1, names.firstIndex(of: name) ?? 0]
      }
      return key(a).lexicographicallyPrecedes(key(b))
    }
    return ("least", least ?? "-")
  }

  /// In 840ths, which up to eight people share.
  private func load(_ name: String, _ held: [Held]) -> Int {
    held.count { $0.coordinator == name } * 840 + held.count { $0.secretary == name } * 840
      - 2 * share(name, held)
  }

  private func share(_ name: String, _ held: [Held]) -> Int {
    held.map { available[$0.meeting] }.filter { $0.contains(name) }.map { 840 / $0.count }
      .reduce(0, +)
  }

  private func claims(_ held: [Held]) -> [String] {
    var claims: [String] = []
    for (last, meeting) in zip(held, held.dropFirst()) {
      claims.removeAll { $0 == meeting.coordinator || !members(meeting.meeting).contains($0) }
      let broken = last.secretary
      if ![meeting.coordinator, meeting.secretary].contains(broken), !claims.contains(broken),
        members(meeting.meeting).contains(broken)
      {
        claims.append(broken)
      }
    }
    return claims
  }
}

/// What a group wants of its drills: `drills` in `group.yml`.
package struct DrillRules: Hashable, Sendable {
  /// One drill in each of these months, 1 to 12, in order.
  package var months: [Int] = [1, 5, 9]
  /// Who takes turns; nobody for all admins.
  var pool: [PersonID] = []
  /// How many drills a year everybody should take part in.
  var each: Int = 2
}

/// Whether so many people find as many places in a year's drills as they want; two a drill.
package struct DrillSum: Hashable, Sendable {
  var people: Int
  var drills: Int
  var each: Int

  var places: Int { drills * 2 }
  var wanted: Int { people * each }
  var closes: Bool { places == wanted }

  /// The sum with what would make it close; nil when it does.
  package var words: String? {
    if closes { return nil }
    let sum = "\(people) people × \(each) = \(wanted) places, \(drills) drills × 2 = \(places)"
    var ways = wanted % 2 == 0 && wanted > 0 ? ["\(wanted / 2) drills"] : []
    if places % each == 0, places / each >= 2 { ways.append("a pool of \(places / each)") }
    if people > 0 {
      let hundredths = (places * 200 / people + 1) / 2
      let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
      ways.append(rest == 0 ? "\(whole) each" : "\(whole).\(rest.padded(to: 2)) each")
    }
    return "\(sum): either \(ways.joined(separator: ", or "))"
  }
}

extension DrillRules {
  /// The coming months that have no drill yet, as their first days.
  package func open(from today: Day, count: Int, drills: [Drill]) -> [Day] {
    guard !months.isEmpty else { return [] }
    var found: [Day] = []
    var year = today.year
    while found.count < count, year < today.year + count + 2 {
      for month in months {
        guard let first = Day(year: year, month: month, day: 1) else { continue }
        let isBehind = (year, month) < (today.year, today.month)
        let isTaken = drills.contains {
          $0.date.year == year && $0.date.month == month && !$0.isAbandoned
        }
        if !isBehind, !isTaken, found.count < count { found.append(first) }
      }
      year += 1
    }
    return found
  }
}

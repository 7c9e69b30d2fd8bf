extension NewGroup {
  /// The group and nothing wrong with its page, or every fault with the question it belongs to.
  package func group() -> (value: Group?, faults: [(question: Question, fault: NewGroupFault)]) {
    var faults: [(question: Question, fault: NewGroupFault)] = []
    if name.isEmpty { faults.append((.name, NewGroupFault("the group has no name"))) }
    if prefix.isEmpty {
      let fault = NewGroupFault(
        "no prefix can be made of '\(name)'",
        remedy: "write one in capital letters, as TWG"
      )
      faults.append((.prefix, fault))
    }
    if people.isEmpty {
      faults.append((.person(0), NewGroupFault("nobody is named", remedy: NewPerson.form)))
    }
    let lines = lines
    var group: Group?
    var found: [Diagnostic] = []
    do throws(InvalidInput) {
      let parsed = try GroupPage.read(Array(page.utf8), file: "")
      (group, found) = (parsed.value, parsed.diagnostics)
    } catch {
      found = error.diagnostics
    }
    for diagnostic in found {
      let line = (diagnostic.location.line ?? 1) - 1
      guard
        let question = lines[..<min(line + 1, lines.count)].reversed().lazy.compactMap(\.question)
          .first,
        !faults.contains(where: { $0.question == question })
      else { continue }
      faults.append((question, NewGroupFault(diagnostic.message, remedy: diagnostic.remedy)))
    }
    if let cadence, let day = Day(starting), !faults.contains(where: { $0.question == .starting }) {
      let first = cadence.first(onOrAfter: day)
      if first != day {
        let fault = NewGroupFault(
          "the group does not meet on \(day)",
          remedy: "its first meeting after that is on \(first)"
        )
        faults.append((.starting, fault))
      }
    }
    return (faults.isEmpty ? group : nil, faults)
  }

  /// What is wrong with one answer, whatever the others are.
  package func fault(of question: Question) -> NewGroupFault? {
    group().faults.first { $0.question == question }?.fault
  }
}

extension NewGroup {
  /// The first day on which it could meet after a day; nil when the words of its meetings cannot be
  /// read.
  package func firstMeeting(after day: Day) -> Day? {
    var probe = self
    let next = day.advanced(byDays: 1)
    probe.starting = next.description
    return probe.cadence?.first(onOrAfter: next)
  }

  /// When it meets, as its page would be read, whatever else is wrong.
  private var cadence: Cadence? {
    var probe = NewGroup(today: since)
    (probe.name, probe.meets, probe.starting, probe.length) = ("G", meets, starting, "60")
    probe.people = [NewPerson(id: "a", name: "A", initials: "A", zone: "UTC")]
    return (try? GroupPage.read(Array(probe.page.utf8), file: ""))?.value.cadence
  }
}

/// Why an answer makes no group.
package struct NewGroupFault: Error, Hashable, Sendable {
  package var message: String
  package var remedy: String?

  package init(_ message: String, remedy: String? = nil) {
    self.message = message
    self.remedy = remedy
  }
}

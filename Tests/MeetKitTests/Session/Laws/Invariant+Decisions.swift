@testable import MeetKit

extension Invariant {
  static let noAdoptionOverObjection = Invariant(
    1,
    "no decision is adopted while an objection on its version is open"
  ) { moment in
    .all(moment.adopted) { proposal in
      let matter = moment.later.matters[proposal.entry]
      let open = matter?.openObjections.count ?? 0
      return open == 0
        ? nil : "line \(proposal.entry), version \(proposal.version), has \(open) open"
    }
  }

  static let answersBelongToVersions = Invariant(
    2,
    "every answer carries person and version, and never applies to another version"
  ) { moment in
    .all(moment.adoptedInRound) { proposal, round in
      let matter = moment.earlier.matters[proposal.entry]
      guard round.matter == proposal.entry, round.version == matter?.version else {
        return "asked was \(round.version ?? 0), adopted is \(matter?.version ?? 0)"
      }
      guard proposal.version == matter?.version, proposal.text == matter?.text else {
        return "version \(proposal.version) is not the one that was typed last"
      }
      return round.entry > matter?.changed ?? 0 ? nil : "it was changed while people answered"
    }
  }

  static let everyMemberIsAccountedFor = Invariant(
    3,
    "consenting, absent and recused are together the members, and nobody is two of them"
  ) { moment in
    .all(moment.adopted) { proposal in
      let all = proposal.consenting + proposal.absent + proposal.recused
      return all.sorted() == moment.line.members.sorted()
        ? nil : "\(all.sorted()) are not \(moment.line.members.sorted())"
    }
  }

  static let nothingIsInferred = Invariant(
    4,
    "no answer is inferred: silence is not consent"
  ) { moment in
    .all(moment.adopted) { proposal in
      let round = moment.adoptedInRound.first?.round
      // A small consent is said once, and everybody is looked at.
      let said = round?.consenting ?? Set(moment.line.seats(of: .consent))
      guard Set(proposal.consenting) == said else {
        return "\(proposal.consenting.sorted()) consented, and \(said.sorted()) said so"
      }
      let silent = round?.waiting.first(where: moment.before.isPresent)
      return silent.map { "\($0) is here and has not answered" }
    }
  }

  static let objectionsEndRightly = Invariant(
    5,
    "an objection is closed by its raiser, or by a version or measure the circle consents to"
  ) { moment in
    guard !moment.isUndo else { return .silent }
    return .all(moment.objections) { proposal, number, before, after in
      guard let after,
        (after.text, after.raiser, after.version)
          == (before.text, before.raiser, before.version)
      else { return "objection \(number) is another, or gone" }
      guard before.fate != after.fate else { return nil }
      let isRight =
        switch (before.fate, after.fate, moment.event) {
        case (.open, .withdrawn, .withdrawObjection(number, let person)):
          before.raiser.map { $0 == person ?? $0 && moment.before.isPresent($0) } ?? true
        case (.open, .measured, .measureObjection(number, _)): true
        case (.open, .met(proposal.version), .amend(_, let numbers, _)): numbers.contains(number)
        // A carried proposal's objection is met by naming somebody else, or another term.
        case (.open, .met(proposal.version), .elect), (.open, .met(proposal.version), .until):
          proposal.selection != nil
        // Who objects again, or takes that back.
        case (.met(proposal.version), .reopened, .turn(let person, .objection)),
          (.reopened, .met(proposal.version), .retract(let person)),
          (.open, .withdrawn, .retract(let person)):
          person == before.raiser
        // Consent to other words settles it; only a line that says so meets it.
        case (.open, .settled(proposal.version), .endRound),
          (.open, .settled(proposal.version), .agreed):
          proposal.isAgreed && proposal.version > before.version ?? 0
        default: false
        }
      return isRight ? nil : "objection \(number): \(before.fate) → \(after.fate)"
    }
  }

  static let oneProposalPerMatter = Invariant(
    6,
    "at most one proposal per matter is between tabled and its end"
  ) { moment in
    let open = moment.after.proposals.filter { $0.isOpen && ($0.item != nil || $0.subject == nil) }
    return .all(open) { proposal in
      // Several roles share a grid, and nothing else is open beside them.
      open.contains { other in
        other.item == proposal.item && other.entry != proposal.entry
          && (other.selection == nil || proposal.selection == nil)
      } ? "item \(proposal.item ?? 0) has more than one" : nil
    }
  }

  static let textAsReadBack = Invariant(
    13,
    "the text of a decision is, byte for byte, the text that was read back"
  ) { moment in
    if moment.event == .restate, let open = moment.line.openMatter,
      let text = moment.later.matters[open]?.text, !moment.answer.utf8.contains(text.utf8)
    {
      return .broken("the answer does not read it back")
    }
    return .all(moment.adoptedInRound) { proposal, round in
      guard let read = moment.earlier.matters[proposal.entry]?.readBack else {
        return "it was never read back"
      }
      guard proposal.text.utf8.elementsEqual(read.text.utf8) else {
        return "'\(proposal.text)' is not '\(read.text)'"
      }
      let changed = moment.earlier.matters[proposal.entry]?.changed ?? 0
      return changed < read.line && read.line < round.entry
        ? nil : "changed in line \(changed), read back in line \(read.line)"
    }
  }

  static let decisionsAreComplete = Invariant(
    14,
    "every policy decision has a review, and every deferral says who and when"
  ) { moment in
    if case .deferred(let deferral) = moment.event {
      guard case .until = deferral else { return .broken("'\(deferral)' names nobody") }
      return .holds
    }
    return .all(moment.adopted.filter { $0.kind == .policy }) { proposal in
      guard let review = proposal.review, let day = moment.line.setting?.meeting.day else {
        return "line \(proposal.entry) has no review"
      }
      return review > day ? nil : "its review on \(review) is over"
    }
  }
}

extension Moment {
  /// Objections before the line, each with what has become of it.
  fileprivate var objections:
    [(proposal: Proposal, number: Int, before: Objection, after: Objection?)]
  {
    proposals.flatMap { pair in
      (pair.before?.objections ?? []).enumerated().map { index, objection in
        let after = pair.after.objections
        return (
          pair.after, index + 1, objection, index < after.count ? after[index] : nil
        )
      }
    }
  }
}

extension String.UTF8View {
  func contains(_ other: Self) -> Bool {
    let (all, part) = (Array(self), Array(other))
    guard let first = part.first, all.count >= part.count else { return part.isEmpty }
    return (0...(all.count - part.count)).contains { start in
      all[start] == first && all[start..<(start + part.count)].elementsEqual(part)
    }
  }
}

/// The proposals of a meeting in the order in which they were tabled, which knows those that are
/// open and the last one on each matter without looking at all.
package struct ProposalList: Hashable, Sendable {
  private var all = SharedList<Proposal>()
  /// Where those stand that are open, in order.
  private(set) var open: [Int] = []
  private var latest: [Int?: Int] = [:]
  /// How many on each matter were agreed.
  private var agreed: [Int?: Int] = [:]

  init() {}

  package mutating func append(_ proposal: Proposal) {
    if proposal.isOpen { open.append(all.count) }
    if proposal.isAgreed { agreed[proposal.item, default: 0] += 1 }
    // What an earlier meeting left of a matter that is not on the agenda is on no table.
    if proposal.isOnMatter { latest[proposal.item] = all.count }
    all.append(proposal)
  }

  /// The last one on the matter of an item, or of none.
  func last(on item: Int?) -> Int? { latest[item] }

  /// Something was agreed on the matter of an item, or of none.
  func isAnyAgreed(on item: Int?) -> Bool { agreed[item, default: 0] > 0 }

  /// Those on the matter of an item, or of none, that are open.
  func open(on item: Int?) -> [Int] {
    open.filter { all[$0].isOnMatter && all[$0].item == item }
  }
}

extension ProposalList: RandomAccessCollection, MutableCollection {
  package var startIndex: Int { 0 }

  package var endIndex: Int { all.count }

  package subscript(position: Int) -> Proposal {
    get { all[position] }
    set {
      let (wasOpen, wasAgreed) = (all[position].isOpen, all[position].isAgreed)
      all[position] = newValue
      if newValue.isAgreed != wasAgreed {
        agreed[newValue.item, default: 0] += wasAgreed ? -1 : 1
      }
      guard newValue.isOpen != wasOpen else { return }
      if newValue.isOpen {
        open.insert(position, at: open.firstIndex { $0 > position } ?? open.count)
      } else {
        open.removeAll { $0 == position }
      }
    }
  }
}

extension Proposal {
  fileprivate var isOnMatter: Bool { item != nil || subject == nil }
}

/// The proposals of a meeting, in the order in which they were tabled.
extension [Proposal] {
  /// Where those stand that are open.
  var open: [Int] { indices.filter { self[$0].isOpen } }

  /// The last one on the matter of an item, or of none.
  func last(on item: Int?) -> Int? { lastIndex { $0.isOnMatter && $0.item == item } }

  /// Something was agreed on the matter of an item, or of none.
  func isAnyAgreed(on item: Int?) -> Bool { contains { $0.isAgreed && $0.item == item } }

  /// Those on the matter of an item, or of none, that are open.
  func open(on item: Int?) -> [Int] {
    open.filter { self[$0].isOnMatter && self[$0].item == item }
  }
}

extension Proposal {
  /// What an earlier meeting left of a matter that is not on the agenda is on no table.
  fileprivate var isOnMatter: Bool { item != nil || subject == nil }
}

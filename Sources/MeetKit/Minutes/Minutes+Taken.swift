extension Minutes {
  /// A page was linked by an item that was reached: the meeting took it.
  func took(_ link: String) -> Bool {
    items.contains { $0.took != nil && ($0.link?.contains(link) ?? false) }
  }
}

/// What `feed.mustache` may name: an Atom feed (RFC 4287).
struct FeedView: TemplateValue {
  var title: Words
  var group: Words
  /// Its own address.
  var id: Words
  /// The page that it tells of.
  var address: Words
  /// As "2026-05-06T16:00:00Z".
  var updated: Words
  /// The newest first, at most fifty.
  var entries: [FeedEntryView]

  static let blank = FeedView(
    title: .blank,
    group: .blank,
    id: .blank,
    address: .blank,
    updated: .blank,
    entries: [.blank]
  )
}

struct FeedEntryView: TemplateValue {
  var title: Words
  var address: Words
  var updated: Words
  var text: Words

  static let blank = FeedEntryView(
    title: .blank,
    address: .blank,
    updated: .blank,
    text: .blank
  )
}

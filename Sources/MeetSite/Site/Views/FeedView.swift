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

  static let fields: Fields = [
    "title": .words { $0.title }, "group": .words { $0.group }, "id": .words { $0.id },
    "address": .words { $0.address }, "updated": .words { $0.updated },
    "entries": .list { $0.entries },
  ]
}

struct FeedEntryView: TemplateValue {
  var title: Words
  var address: Words
  var updated: Words
  var text: Words

  static let fields: Fields = [
    "title": .words { $0.title }, "address": .words { $0.address },
    "updated": .words { $0.updated }, "text": .words { $0.text },
  ]
}

import MeetKit

/// What every page may name of itself.
struct PageView: TemplateValue {
  var title: Words
  /// The way back to the folder of the site, as `../../`; it stands in front of every address.
  var root: Words
  /// The page's lasting address, when the site has one.
  var canonical: Words?
  /// Where news of the site can be had, when it has a lasting address.
  var feeds: [LinkView]
  /// The links to the parts of the site, as `navigation.mustache` makes them.
  var navigation: Markup

  static let fields: Fields = [
    "title": .words { $0.title }, "root": .words { $0.root }, "canonical": .words { $0.canonical },
    "feeds": .list { $0.feeds }, "navigation": .markup { $0.navigation },
  ]
}

/// What `navigation.mustache` may name.
struct NavigationView: TemplateValue {
  /// The way back to the folder of the site.
  var root: Words
  var sections: [SectionView]

  static let fields: Fields = ["root": .words { $0.root }, "sections": .list { $0.sections }]
}

/// A part of the site, as the navigation shows it.
struct SectionView: TemplateValue {
  var title: Words
  var address: Words
  var isHere: Bool

  static let fields: Fields = [
    "title": .words { $0.title }, "address": .words { $0.address }, "isHere": .flag { $0.isHere },
  ]
}

/// The group, and the day as of which its site was made.
struct SiteView: TemplateValue {
  var group: Words
  var prefix: Words
  var zone: Words
  var made: DateView

  static let fields: Fields = [
    "group": .words { $0.group }, "prefix": .words { $0.prefix }, "zone": .words { $0.zone },
    "made": .part { $0.made },
  ]
}

/// A date in words and for machines.
struct DateView: TemplateValue {
  /// As "6 May 2026".
  var words: Words
  /// As "Wednesday".
  var weekday: Words
  /// As "2026-05-06".
  var iso: Words

  init(_ day: Day) {
    words = Words(day.words)
    weekday = Words(day.weekday.name)
    iso = Words("\(day)")
  }

  static let fields: Fields = [
    "words": .words { $0.words }, "weekday": .words { $0.weekday }, "iso": .words { $0.iso },
  ]
}

/// Somebody, as the world may know them.
struct PersonView: TemplateValue {
  var name: Words

  static let fields: Fields = ["name": .words { $0.name }]
}

/// The meeting at which something was said, when it has a page.
struct PlaceView: TemplateValue {
  var address: Words
  var date: DateView

  static let fields: Fields = ["address": .words { $0.address }, "date": .part { $0.date }]
}

/// What every page may name of itself.
struct PageView: TemplateValue {
  var title: Words
  /// The way back to the folder of the site, as `../../`; it stands in front of every address.
  var root: Words
  /// The page's lasting address, when the site has one.
  var canonical: Words?
  /// Where news of the site can be had, when it has a lasting address.
  var feeds: [LinkView]
  /// The parts of the site.
  var sections: [SectionView]

  static let blank = PageView(
    title: .blank,
    root: .blank,
    canonical: .blank,
    feeds: [.blank],
    sections: [.blank]
  )
}

/// A part of the site, as the navigation shows it.
struct SectionView: TemplateValue {
  var title: Words
  var address: Words
  var isHere: Bool

  static let blank = SectionView(title: .blank, address: .blank, isHere: true)
}

/// The group, and the day as of which its site was made.
struct SiteView: TemplateValue {
  var group: Words
  var prefix: Words
  var zone: Words
  var made: DateView

  static let blank = SiteView(group: .blank, prefix: .blank, zone: .blank, made: .blank)
}

/// A date in words and for machines.
struct DateView: TemplateValue {
  /// As "6 May 2026".
  var words: Words
  /// As "Wednesday".
  var weekday: Words
  /// As "2026-05-06".
  var iso: Words

  static let blank = DateView(words: .blank, weekday: .blank, iso: .blank)
}

/// Somebody, as the world may know them.
struct PersonView: TemplateValue {
  var name: Words

  static let blank = PersonView(name: .blank)
}

/// The meeting at which something was said, when it has a page.
struct PlaceView: TemplateValue {
  var address: Words
  var date: DateView

  static let blank = PlaceView(address: .blank, date: .blank)
}

extension Words {
  static let blank = Words("")
}

extension Markup {
  static let blank = Markup("")
}

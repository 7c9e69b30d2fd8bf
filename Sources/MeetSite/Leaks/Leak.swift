package import MeetKit

/// A text that must not be published, with the place where it stands.
package struct Secret: Hashable, Sendable {
  var kind: Kind
  var text: String
  var place: TextLocation

  package init(_ kind: Kind, _ text: String, at place: TextLocation) {
    self.kind = kind
    self.text = text
    self.place = place
  }
}

/// A secret that stands on a page that would be published.
package struct Leak: Hashable, Sendable {
  /// The path of the page in the site.
  var page: String
  var secret: Secret

  /// The leak as an error at the secret's own place; its words are not repeated.
  package var diagnostic: Diagnostic {
    Diagnostic(
      .error,
      at: secret.place,
      "\(secret.kind.rawValue) would be published in '\(page)'",
      remedy: remedy
    )
  }
}

extension Leak {
  /// Every secret that occurs on a page, in the order of the pages and then of the places.
  ///
  /// Compared are the words that a reader sees: without tags, with entities resolved, white space
  /// of any length as one space, no matter the case, and also as the site words them once names
  /// are replaced. Attributes and comments are looked at too. A secret stands only between words,
  /// not inside one. Of less than four bytes it is not looked for, since "ok" is on every page.
  package static func find(
    in site: [String: [UInt8]],
    secrets: [Secret],
    names: PublicNames,
    memory: SiteMemory? = nil
  ) -> [Leak] {
    let index = SecretIndex(secrets, names: names)
    if index.isEmpty { return [] }
    let all = Secrets(list: secrets, names: names)
    let earlier = memory?.searched(for: all) ?? [:]
    let pages = site.sorted { $0.key < $1.key }
    let searched = inParallel(pages.count) { number in
      let (path, bytes) = pages[number]
      if let page = earlier[path], page.bytes == bytes { return page }
      let text = ReadableText.searched(
        bytes,
        isPage: path.hasSuffix(".html") || path.hasSuffix(".xml")
      )
      return SearchedPage(bytes: bytes, found: index.search(text))
    }
    let byPath = zip(pages, searched).map { ($0.key, $1) }
    memory?.keep(Dictionary(uniqueKeysWithValues: byPath), for: all)
    return byPath.flatMap { path, page in
      page.found.keys.map { Leak(page: path, secret: secrets[$0]) }
        .sorted { $0.secret.place < $1.secret.place }
    }
  }

  /// Those of the leaks that stand in what people wrote, and not in the frame around it: in a
  /// template, a style sheet, a word of ours.
  ///
  /// `frame` is the same site without people's words.
  package static func written(
    _ leaks: [Leak],
    in site: [String: [UInt8]],
    frame: [String: [UInt8]],
    names: PublicNames
  ) -> [Leak] {
    leaks.filter { leak in
      let index = SecretIndex([leak.secret], names: names)
      func count(_ bytes: [UInt8]?) -> Int {
        let isPage = leak.page.hasSuffix(".html") || leak.page.hasSuffix(".xml")
        return index.search(ReadableText.searched(bytes ?? [], isPage: isPage))[0] ?? 0
      }
      return count(site[leak.page]) > count(frame[leak.page])
    }
  }
}

/// Names for headings, by which links arrive at them.
///
/// The name is the heading's words in small letters, with a hyphen for whatever stands between
/// them; what stands in parentheses at their end does not count. Of several that are the same, the
/// later ones have a number.
enum Anchors {
  /// Names the headings, and lets links of the text arrive at them.
  static func set(on headings: [Node], _ rule: Dialect.Anchors, links: [Node]) {
    var names: Set<String> = []
    var counts: [String: Int] = [:]
    let links = links.filter { $0.address?.first == 0x23 }
    /// By the slug of all their words.
    var aliases: [String: String] = [:]
    for heading in headings {
      let words = Headings.words(of: heading)
      let name = slug(withoutAside(words))
      var free = name
      while names.contains(free) {
        counts[name, default: 0] += 1
        free = "\(name)-\(counts[name] ?? 0)"
      }
      names.insert(free)
      if !links.isEmpty, words.hasSuffix(")") {
        let whole = slug(words)
        aliases[whole] = aliases[whole] ?? free
      }
      put(rule.prefix + free, on: heading)
    }
    for link in links { lead(link, to: names, aliases, rule) }
  }

  /// The words without what stands in parentheses at their end, such as times that were corrected.
  private static func withoutAside(_ words: String) -> String {
    guard words.hasSuffix(")"), let open = words.lastIndex(of: "("), open > words.startIndex else {
      return words
    }
    return String(words[..<open])
  }

  /// The heading as an element with a name; libcmark writes none.
  private static func put(_ name: String, on heading: Node) {
    let tag = "h\(heading.level)"
    let element = Node.inline("<\(tag) id=\"\(name)\">", "</\(tag)>")
    element.adopt(heading)
    let line = Node.block("")
    line.append(element)
    line.insert(before: heading)
    heading.remove()
  }

  /// Lets a link arrive that names a heading in the way of another program.
  private static func lead(
    _ link: Node,
    to names: Set<String>,
    _ aliases: [String: String],
    _ rule: Dialect.Anchors
  ) {
    guard let address = link.address else { return }
    let written = String(decoding: address.dropFirst().withoutPercents, as: UTF8.self)
    let name = [written, slug(written)].first(where: names.contains) ?? aliases[slug(written)]
    if let name { link.setAddress(Array(("#" + rule.prefix + name).utf8)) }
  }

  /// Letters and digits of any script, `_`, and single hyphens between them.
  static func slug(_ words: String) -> String {
    var slug: [UInt8] = []
    var isApart = false
    for scalar in words.unicodeScalars {
      if scalar.isPartOfWord {
        if isApart, !slug.isEmpty { slug.append(0x2D) }
        isApart = false
        if scalar.isASCII {
          slug.append(UInt8(scalar.value).lowercased)
        } else {
          slug += scalar.properties.lowercaseMapping.utf8
        }
      } else {
        isApart = isApart || scalar == "-" || scalar.isMarkdownSpace || !scalar.isASCII
      }
    }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }
}

extension Collection<UInt8> {
  /// With `%41` as the byte it stands for.
  package var withoutPercents: [UInt8] {
    var result: [UInt8] = []
    var rest = Array(self)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }
}

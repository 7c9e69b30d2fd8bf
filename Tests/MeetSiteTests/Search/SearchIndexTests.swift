@testable import MeetKit
@testable import MeetSite
import MeetTesting
import Testing

@Suite struct `What can be searched` {
  private let words: [(String, [String])] = [
    (
      "Raise the cache limit, to 4 GB!",
      ["4", "cache", "gb", "limit", "raise", "the", "to"].filter { $0.count > 1 }
    ),
    ("TWG-2026-014", ["014", "2026", "twg"]),
    ("Über façade; ÉTÉ", ["ete", "facade", "uber"]),
    ("ليلى writes ΟΔΟΣ οδός", ["writes", "οδοσ", "ليلى"]),
    ("en–dash and “quotes”", ["and", "dash", "en", "quotes"]),
    ("ﬁne ℌello", ["fine", "hello"]),
    ("a b " + String(repeating: "x", count: 41), []),
    ("again Again AGAIN", ["again"]),
  ]

  @Test func `is words without case and accents, each once`() {
    for (text, expected) in words {
      let found = SearchWords([text]).words.map { String(decoding: $0, as: UTF8.self) }
      #expect(found.sorted() == expected, "\(text)")
    }
  }

  @Test func `stands in lists by first letters, the newest first`() {
    let day = { (text: String) in Day(text) }
    let index = SearchIndex([
      .init("a/", title: "Cache limit", kind: "decision", date: day("2026-05-06"), text: "raise"),
      .init(
        "b/",
        title: "</script>\"\\",
        kind: "meeting",
        date: day("2026-05-20"),
        text: "cache ليلى"
      ),
      .init("c/", title: "Backlog", kind: "page", date: nil, text: "cache Über"),
    ])
    let files = index.files.mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(
      files == [
        "search/entries.js": """
        meetSearch.entries([
        ["b/","\\u003c/script\\u003e\\"\\\\","meeting","2026-05-20"],
        ["a/","Cache limit","decision","2026-05-06"],
        ["c/","Backlog","page",""]
        ])

        """,
        "search/b.js": "meetSearch.words(\"b\",{\n\"backlog\":\"2\"\n})\n",
        "search/c.js": "meetSearch.words(\"c\",{\n\"cache\":\"0 1 1\"\n})\n",
        "search/l.js": "meetSearch.words(\"l\",{\n\"limit\":\"1\"\n})\n",
        "search/r.js": "meetSearch.words(\"r\",{\n\"raise\":\"1\"\n})\n",
        "search/s.js": "meetSearch.words(\"s\",{\n\"script\":\"0\"\n})\n",
        "search/u.js": "meetSearch.words(\"u\",{\n\"uber\":\"2\"\n})\n",
        "search/u06.js": "meetSearch.words(\"u06\",{\n\"ليلى\":\"0\"\n})\n",
      ]
    )
  }

  /// Words of one list begin with different bytes, and some with the same.
  private static let others = [
    "архив", "сервер", "ёлка", "αναφορά", "πόλη", "ωρα", "اسم", "ليلى", "يوم", "đak", "łodz", "āda",
    "会议", "决定", "ไฟล์", "հարց", "שרת",
  ]

  @Test func `loses no word whatever script it is in`() {
    let index = SearchIndex(
      Self.others.enumerated().map { number, word in
        SearchEntry("\(number)/", title: "", kind: "", date: Day(number: -number), text: word)
      }
    )
    for (number, word) in Self.others.enumerated() {
      for folded in SearchWords([word]).words {
        let shelf = index.files["search/\(SearchIndex.shelf(folded)).js"] ?? []
        let line = "\"\(String(decoding: folded, as: UTF8.self))\":\"\(String(number, radix: 36))\""
        #expect(String(decoding: shelf, as: UTF8.self).contains(line), "\(word)")
      }
    }
  }

  @Test func `finds every word of every text, and nothing else`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let texts = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        (0..<Int.random(in: 0...12, using: &random))
          .map { _ in "w\(Int.random(in: 10...40, using: &random))" }.joined(separator: " ")
      }
      let index = SearchIndex(
        texts.enumerated().map { number, text in
          SearchEntry("\(number)/", title: "", kind: "", date: Day(number: -number), text: text)
        }
      )
      let list = String(decoding: index.files["search/w.js"] ?? [], as: UTF8.self)
      for word in 10...40 {
        let line = list.split(separator: "\n").first { $0.hasPrefix("\"w\(word)\":") }
        let steps = line.map { $0.split(separator: "\"")[2] } ?? ""
        var last = 0
        let found = steps.split(separator: " ").map { step in
          last += Int(step, radix: 36) ?? -1
          return last
        }
        let holding = texts.indices.filter { texts[$0].split(separator: " ").contains("w\(word)") }
        #expect(found == holding)
      }
    }
  }
}

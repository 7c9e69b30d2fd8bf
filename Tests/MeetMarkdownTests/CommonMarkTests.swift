import Foundation
@testable import MeetMarkdown
import Testing

/// Data that stands beside the project on some machines; the tests that read it say so elsewhere.
enum SharedData {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent()
    .appendingPathComponent("../../../shared/data")
    .standardizedFileURL

  static func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
  }

  static func read(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }
}

@Suite struct CommonMarkTests {
  private struct Example: Decodable {
    var markdown: String
    var html: String
    var example: Int
  }

  @Test(
    .enabled(
      if: SharedData.has("commonmark/spec-0.30.json"),
      "skipped: ../shared/data/commonmark/spec-0.30.json is not on this machine"
    )
  )
  func `every example of CommonMark 0 30 comes out as written`() throws {
    let data = try SharedData.read("commonmark/spec-0.30.json")
    let examples = try JSONDecoder().decode([Example].self, from: data)
    #expect(examples.count == 652)
    for example in examples {
      let html = try Markdown(example.markdown).commonMark(unsafe: true)
      #expect(String(decoding: html, as: UTF8.self) == example.html, "example \(example.example)")
    }
  }

  @Test func `without unsafe libcmark leaves raw HTML and dangerous addresses out`() throws {
    let text = "<b>x</b> [a](javascript:x)\n"
    #expect(
      try html(text, unsafe: false)
        == "<p><!-- raw HTML omitted -->x<!-- raw HTML omitted --> <a href=\"\">a</a></p>\n"
    )
    #expect(try html(text, unsafe: true) == "<p><b>x</b> <a href=\"javascript:x\">a</a></p>\n")
  }

  @Test func `front matter is text to libcmark`() throws {
    #expect(try html("---\na: b\n---\n", unsafe: false) == "<hr />\n<h2>a: b</h2>\n")
  }

  @Test func `bytes that are no UTF-8 pass as they are`() throws {
    #expect(
      try Markdown([0x61, 0xFF, 0x0A]).commonMark() == Array("<p>a".utf8) + [0xFF]
        + Array("</p>\n".utf8)
    )
  }

  @Test func `deep nesting is refused here too, many images are not`() throws {
    #expect(throws: MarkdownFault(reason: .nesting(limit: 100), line: 1, column: 101)) {
      try Markdown(String(repeating: ">", count: 101)).commonMark()
    }
    let images = String(repeating: "![", count: 1001)
    #expect(try html(images, unsafe: false) == "<p>\(images)</p>\n")
  }

  private func html(_ text: String, unsafe: Bool) throws -> String {
    String(decoding: try Markdown(text).commonMark(unsafe: unsafe), as: UTF8.self)
  }
}

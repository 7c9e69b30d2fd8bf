import ArgumentParser
import Foundation
@testable import MeetCommands
@testable import MeetKit
import MeetTesting
import Testing

@Suite struct RenderCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `a fragment is the text's own HTML`() throws {
    let text = "---\na: b\n---\n# Minutes\n\n<b>x</b> [a](javascript:x) [b](https://b.example)\n"
    #expect(
      try render(text, ["--fragment"]) == """
        <h1 id="minutes">Minutes</h1>
        <p>&lt;b&gt;x&lt;/b&gt; a <a href="https://b.example">b</a></p>

        """
    )
  }

  @Test func `a page has the first heading as its title and asks for nothing`() throws {
    let page = try render("text\n\n## Minutes of *6 May* & <more>\n", [])
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
    #expect(page.contains("<title>Minutes of 6 May &amp; &lt;more&gt;</title>"))
    #expect(
      page.contains("<p>text</p>\n<h2 id=\"minutes-of-6-may-more\">Minutes of <em>6 May</em> &")
    )
    #expect(page.contains("<style>\n"))
    for word in ["<link", "<script", "@import", "url(", "http:", "https:"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func `a page without a heading has the file's name as its title`() throws {
    #expect(try render("text", []).contains("<title>minutes.2026</title>"))
  }

  @Test(arguments: [
    ([], "<p><!-- raw HTML omitted -->x</p>\n"),
    (["--unsafe"], "<p><b>x</p>\n"),
  ])
  func `commonmark is libcmark's own output`(flags: [String], html: String) throws {
    #expect(try render("<b>x", ["--commonmark"] + flags) == html)
  }

  @Test func `bytes that are no UTF-8 do no harm`() throws {
    #expect(
      try render([0xFF, 0x61, 0xC0, 0x80], ["--fragment"]) == "<p>\u{FFFD}a\u{FFFD}</p>\n"
    )
  }

  @Test func `a text that is refused is named with its place`() throws {
    let file = try temporary(Array(("a\n\n" + String(repeating: ">", count: 101)).utf8))
    let command = try RenderCommand.parse([file])
    let invalid = #expect(throws: InvalidInput.self) {
      try command.run(in: environment(output: 1))
    }
    #expect(
      invalid?.diagnostics.map(\.description) == [
        "\(file):3:101: error: lists and quotes are nested deeper than 100; "
          + "take some '>', '-' or indentation away"
      ]
    )
  }

  @Test(arguments: [
    ("nowhere.md", "there is no file 'nowhere.md'"),
    ("/", "'/' is a folder; name a Markdown file in it"),
    ("/dev/zero", "'/dev/zero' is longer than 64 MB; divide it into several files"),
  ])
  func `a file that cannot be read is named`(file: String, message: String) throws {
    let command = try RenderCommand.parse([file])
    let refused = #expect(throws: CommandError.self) { try command.run(in: environment(output: 1)) }
    guard case .failed(let text) = refused else {
      Issue.record("not refused with exit code 1")
      return
    }
    #expect(text == message)
  }

  @Test(arguments: [["--unsafe"], ["--commonmark", "--fragment"]])
  func `flags that contradict each other are a wrong call`(flags: [String]) {
    #expect(throws: (any Error).self) { try RenderCommand.parse(["a.md"] + flags) }
  }

  private func render(_ text: String, _ flags: [String]) throws -> String {
    try render(Array(text.utf8), flags)
  }

  private func render(_ bytes: [UInt8], _ flags: [String]) throws -> String {
    let command = try RenderCommand.parse([temporary(bytes)] + flags)
    try folder.write("", to: "page.html")
    let output = folder.path("page.html")
    let descriptor = open(output, O_WRONLY)
    defer { close(descriptor) }
    try command.run(in: environment(output: descriptor))
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self)
  }

  private func temporary(_ bytes: [UInt8]) throws -> String {
    try folder.write(bytes, to: "minutes.2026.md")
    return folder.path("minutes.2026.md")
  }

  private func environment(output: Int32) -> MeetCommands.Environment {
    MeetCommands.Environment(
      clock: { Instant(seconds: 0) },
      isClockFixed: true,
      directory: folder.path,
      variables: [:],
      output: Output(descriptor: output),
      error: Output(descriptor: 2)
    )
  }
}

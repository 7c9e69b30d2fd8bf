import ArgumentParser
import MeetMarkdown
import MeetKit
import MeetSite
import MeetStore

/// `meet render`: Markdown to HTML.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Turn a Markdown file into a page that is safe to show.",
    discussion: """
      $ meet render meetings/2026-05-06/minutes.md > minutes.html
      $ echo 'Hello *Ada*' | meet render --fragment -
      <p>Hello <em>Ada</em></p>

      Tables, task boxes, ~~struck~~ words and bare addresses are understood, and what group.yml
      says under 'markdown'. Front matter is not text. Of HTML only the words pass, and addresses
      with http, https, mailto, matrix, xmpp, tel and relative ones: any other link keeps its
      text. What is left out is a warning. With --commonmark the output is libcmark's own, as the program cmark prints it.
      """
  )

  @Argument(
    help: ArgumentHelp("A Markdown file, or - for what is piped in.", valueName: "file"),
    completion: .file()
  )
  var file: String

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The group's folder.", valueName: "dir"),
    completion: .directory
  )
  var folder: String?

  @Option(help: ArgumentHelp("Give up after so long at work.", valueName: "seconds"))
  var within = 5

  @Flag(help: "Only the text's own HTML, without a page around it.")
  var fragment = false

  @Flag(help: "What the program cmark prints: front matter is text, no address is looked at.")
  var commonmark = false

  @Flag(help: "With --commonmark: raw HTML and every address pass, as with cmark --unsafe.")
  var unsafe = false

  func validate() throws {
    if unsafe, !commonmark {
      throw ValidationError("--unsafe needs --commonmark; nothing unsafe passes otherwise")
    }
    if fragment, commonmark {
      throw ValidationError("--commonmark prints a fragment already; leave --fragment out")
    }
    guard (1...86_400).contains(within) else {
      throw ValidationError("--within takes a number of seconds, 1 or more")
    }
  }

  func run() throws {
    TreeMemory.prepareForOneText()
    try CommandRunner.runAtOnce(in: .live(now: nil)) {
      try run(in: $0, limit: TimeLimit(seconds: within))
    }
  }

  func run(in environment: Environment) throws { try run(in: environment, limit: nil) }

  private func run(in environment: Environment, limit: TimeLimit?) throws {
    let text = Markdown(try Input.read(file, in: environment.directory))
    let habits = commonmark ? Dialect() : try dialect(in: environment)
    do throws(MarkdownFault) {
      if commonmark {
        limit?.start()
        let html = try text.commonMark(unsafe: unsafe)
        limit?.stop()
        environment.output.write(html)
        return
      }
      let rules = HTMLRules(dialect: habits)
      limit?.start()
      let isWhole = try text.withHTML(rules) { title, isWhole, bytes in
        limit?.stop()
        let page = fragment ? nil : StandalonePage(title: title ?? fileName)
        if let page { environment.output.write(page.head) }
        environment.output.write(bytes)
        if let page { environment.output.write(page.tail) }
        return isWhole
      }
      if !isWhole {
        let found = PageLinks.read(text.bytes, file: file, isPublished: true)
        CommandRunner.show(found.diagnostics, in: environment)
      }
    } catch {
      throw InvalidInput([error.diagnostic(in: file)])
    }
  }

  /// How the group writes whose folder this is; what is usual where there is none.
  private func dialect(in environment: Environment) throws -> Dialect {
    let group: GroupFolder
    do {
      group = try GroupFolder.find(from: environment.directory, option: folder)
    } catch  where folder == nil {
      return Dialect()
    }
    let page = try GroupPage.read(
      FileStore.read(group.path("group.yml")),
      file: group.shown("group.yml")
    )
    return page.value.dialect()
  }

  /// The last part of the path without its ending; what is piped in has none.
  private var fileName: String {
    guard file != "-" else { return "Untitled" }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

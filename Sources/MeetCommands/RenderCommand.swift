package import ArgumentParser
import MeetMarkdown
import MeetModel
import MeetPublish
import MeetText

/// `meet render`: Markdown to HTML.
package struct RenderCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Turn a Markdown file into a page that is safe to show.",
    discussion: """
      $ meet render meetings/2026-05-06/minutes.md > minutes.html
      $ echo 'Hello *Ada*' | meet render --fragment -
      <p>Hello <em>Ada</em></p>

      Front matter is not text. Raw HTML does not pass, nor do addresses other than http, https,
      mailto, matrix, xmpp, tel and relative ones: such a link keeps its text. With --commonmark
      the output is libcmark's own, as the program cmark prints it.
      """
  )

  @Argument(
    help: ArgumentHelp("A Markdown file, or - for what is piped in.", valueName: "file"),
    completion: .file()
  )
  package var file: String

  @Flag(help: "Only the text's own HTML, without a page around it.")
  package var fragment = false

  @Flag(help: "What the program cmark prints: front matter is text, no address is looked at.")
  package var commonmark = false

  @Flag(help: "With --commonmark: raw HTML and every address pass, as with cmark --unsafe.")
  package var unsafe = false

  package init() {}

  package func validate() throws {
    if unsafe, !commonmark {
      throw ValidationError("--unsafe needs --commonmark; nothing unsafe passes otherwise")
    }
    if fragment, commonmark {
      throw ValidationError("--commonmark prints a fragment already; leave --fragment out")
    }
  }

  package func run() throws {
    try ExitDoor.runAtOnce(in: .live(now: nil)) { try run(in: $0) }
  }

  package func run(in environment: Environment) throws {
    let text = Markdown(try Input.read(file, in: environment.directory))
    do throws(MarkdownFault) {
      if commonmark {
        environment.output.write(try text.commonMark(unsafe: unsafe))
        return
      }
      try text.withHTML { title, bytes in
        let page = fragment ? nil : StandalonePage(title: title ?? fileName)
        if let page { environment.output.write(page.head) }
        environment.output.write(bytes)
        if let page { environment.output.write(page.tail) }
      }
    } catch {
      throw InvalidInput([error.diagnostic(in: file)])
    }
  }

  /// The last part of the path without its ending; what is piped in has none.
  private var fileName: String {
    guard file != "-" else { return "Untitled" }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

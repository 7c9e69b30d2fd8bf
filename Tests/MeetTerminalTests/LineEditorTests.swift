@testable import MeetTerminal
import Testing

@Suite("Lines and pastes of a person (5b.7)")
struct LineEditorTests {
  private func steps(_ editor: inout LineEditor, _ keys: Key...) -> [LineEditor.Step] {
    editor.take(keys)
    return rest(&editor)
  }

  private func rest(_ editor: inout LineEditor) -> [LineEditor.Step] {
    var steps: [LineEditor.Step] = []
    while let step = editor.next() { steps.append(step) }
    return steps
  }

  /// The pasted lines of a step.
  private func shown(_ step: LineEditor.Step?) -> [String]? {
    if case .show(let pasted)? = step { pasted.lines } else { nil }
  }

  @Test func `a line is given at Enter, and what was typed behind it is the next one`() {
    var editor = LineEditor(holdsQuickLines: true)
    #expect(steps(&editor, .text("one"), .left) == [])
    #expect(steps(&editor, .backspace, .enter, .text("tw")) == [.line("oe")])
    #expect(editor.buffer.text == "tw")
    #expect(steps(&editor, .text("o"), .enter) == [.line("two")])
    #expect(steps(&editor, .up, .up, .enter) == [.line("oe")])
    #expect(steps(&editor, .enter) == [.line("")])
  }

  @Test func `a paste of one line waits for Enter`() {
    for paste in ["/next", "/next\n", "\n/next\n\n"] {
      var editor = LineEditor(holdsQuickLines: true)
      #expect(steps(&editor, .text("ab"), .left, .paste(paste)) == [])
      #expect(editor.buffer.text == "a/nextb")
      #expect(editor.prompt("> ") == "> ")
    }
  }

  @Test func `a paste of several lines is shown, and taken at Enter`() {
    var editor = LineEditor(holdsQuickLines: true)
    let first = steps(&editor, .text("bo: "), .paste("one\n\n/two\nthree\n"))
    #expect(first.count == 1 && shown(first.first) == ["bo: one", "", "/two", "three"])
    #expect(editor.isAsking)
    #expect(
      editor.prompt("> ") == "[4 lines pasted · Enter takes them one by one, Esc drops them] "
    )
    // Keys that leave no line are no answer.
    #expect(steps(&editor, .text("x"), .up, .backspace, .other) == [])
    #expect(editor.isAsking)
    #expect(
      steps(&editor, .enter) == [.line("bo: one"), .line(""), .line("/two"), .line("three")]
    )
    #expect(!editor.isAsking && editor.buffer.isEmpty)
    #expect(steps(&editor, .text("four"), .enter) == [.line("four")])
  }

  @Test(arguments: [Key.escape, .interrupt, .endOfInput])
  func `a paste that is dropped leaves what was being typed`(_ key: Key) {
    var editor = LineEditor(holdsQuickLines: true)
    _ = steps(&editor, .text("half a line"), .wordLeft, .paste("one\ntwo"))
    #expect(steps(&editor, key) == [.say("2 lines dropped")])
    #expect(editor.buffer.before == "half a " && editor.buffer.behind == "line")
    #expect(!editor.isAsking)
  }

  @Test func `behind a refused line the rest of a paste waits for another look`() {
    var editor = LineEditor(holdsQuickLines: true)
    _ = steps(&editor, .text("x"), .left, .paste("one\n/nope\nthree\nfour"))
    editor.take([.enter])
    #expect(editor.next() == .line("one"))
    #expect(editor.next() == .line("/nope"))
    editor.holdPasted()
    let again = rest(&editor)
    #expect(again.count == 1 && shown(again.first) == ["three", "fourx"])
    #expect(
      editor.prompt("> ") == "[2 lines left · Enter takes them one by one, Esc drops them] "
    )
    editor.take([.enter])
    #expect(editor.next() == .line("three"))
    editor.holdPasted()
    #expect(shown(editor.next()) == ["fourx"])
    #expect(editor.prompt("> ") == "[1 line left · Enter takes it, Esc drops it] ")
    #expect(steps(&editor, .escape) == [.say("1 line dropped")])
    #expect(editor.buffer.text == "x")
    editor.holdPasted()
    #expect(editor.next() == nil)
  }

  @Test("what is typed while a paste waits is taken first, and the paste waits on (5b.7)")
  func typedMeanwhile() {
    var editor = LineEditor(holdsQuickLines: true)
    _ = steps(&editor, .paste("one\ntwo"))
    #expect(steps(&editor, .text("bo: "), .text("wait"), .backspace) == [])
    #expect(editor.prompt("> ") == "[2 lines pasted · Enter takes what you type, Esc drops them] ")
    let taken = steps(&editor, .enter)
    #expect(taken.first == .line("bo: wai") && shown(taken.last) == ["one", "two"])
    #expect(
      editor.prompt("> ") == "[2 lines pasted · Enter takes them one by one, Esc drops them] "
    )
    // A text that is begun then holds what is typed, not what waits.
    editor.endOfText = "\"\"\""
    #expect(steps(&editor, .text("x"), .enter).first == .line("x"))
    editor.endOfText = nil
    // One line that is pasted into what is typed belongs to it; Ctrl-C and Ctrl-D are about it.
    #expect(steps(&editor, .text("see "), .paste("https://example.org/")) == [])
    #expect(editor.buffer.text == "see https://example.org/")
    #expect(steps(&editor, .interrupt).count == 1 && editor.buffer.isEmpty && editor.isAsking)
    _ = steps(&editor, .text("kept"))
    #expect(steps(&editor, .escape) == [.say("2 lines dropped")])
    #expect(editor.buffer.text == "kept" && !editor.isAsking)
  }

  @Test func `in a text of several lines a paste is text, up to the mark that ends it`() {
    var editor = LineEditor(holdsQuickLines: true)
    editor.endOfText = "\"\"\""
    editor.take([.paste("one\n\n two\n\"\"\"\n/next\n")])
    #expect(editor.next() == .line("one"))
    #expect(editor.next() == .line(""))
    #expect(editor.next() == .line(" two"))
    #expect(shown(editor.next()) == ["\"\"\"", "/next"])
    #expect(editor.next() == nil)
    editor.take([.enter])
    #expect(editor.next() == .line("\"\"\""))
    editor.endOfText = nil
    #expect(rest(&editor) == [.line("/next")])
    // A last line without its end goes on to be typed.
    editor.endOfText = "\"\"\""
    #expect(steps(&editor, .paste("one\ntw")) == [.line("one")])
    #expect(steps(&editor, .text("o"), .enter) == [.line("two")])
  }

  @Test func `several lines at once are a paste where pastes have no marks`() {
    var editor = LineEditor(holdsQuickLines: true)
    let keys: [Key] = [.text("e"), .enter, .text("/two"), .enter, .text("thr")]
    editor.take([.text("on")])
    #expect(editor.next() == nil)
    editor.take(keys)
    #expect(shown(editor.next()) == ["one", "/two", "thr"])
    // More of it comes behind, in pieces of any kind.
    #expect(shown(steps(&editor, .text("ee"), .enter).last) == ["one", "/two", "three"])
    #expect(shown(steps(&editor, .text("four")).last) == ["one", "/two", "three", "four"])
    #expect(
      steps(&editor, .enter) == [.line("one"), .line("/two"), .line("three"), .line("four")]
    )
    // One line, and Enters that say nothing, are typing.
    #expect(steps(&editor, .text("/open"), .enter, .enter) == [.line("/open"), .line("")])
    // Where one paste had its marks, what has none was typed.
    _ = steps(&editor, .paste("marked"), .eraseToStart)
    #expect(steps(&editor, .text("a"), .enter, .text("b"), .enter) == [.line("a"), .line("b")])
  }

  @Test func `quick answers to known questions are taken as they come`() {
    var editor = LineEditor(holdsQuickLines: false)
    #expect(
      steps(&editor, .text("a"), .enter, .text("b"), .enter) == [.line("a"), .line("b")]
    )
  }

  @Test func `Ctrl-C drops a line, and stops where there is none`() {
    var editor = LineEditor(holdsQuickLines: true)
    let words = "line dropped, Ctrl-Y brings it back; Ctrl-C again stops"
    #expect(steps(&editor, .text("half a line"), .home, .interrupt) == [.say(words)])
    #expect(editor.buffer.isEmpty)
    #expect(steps(&editor, .interrupt) == [.interrupt])
    #expect(steps(&editor, .yank, .enter) == [.line("half a line")])
  }

  @Test func `Ctrl-D ends where there is no line, and erases within one`() {
    var editor = LineEditor(holdsQuickLines: true)
    #expect(steps(&editor, .text("ab"), .home, .endOfInput, .enter) == [.line("b")])
    #expect(steps(&editor, .endOfInput) == [.end])
  }

  @Test func `other keys are somebody else's`() {
    var editor = LineEditor(holdsQuickLines: true)
    #expect(steps(&editor, .text("a"), .clearScreen, .suspend) == [.clearScreen, .suspend])
    #expect(editor.buffer.text == "a")
    _ = steps(&editor, .paste("one\ntwo"))
    let again = steps(&editor, .clearScreen, .suspend)
    #expect(again.first == .clearScreen && again.last == .suspend)
    #expect(shown(again[1]) == ["aone", "two"])
  }

  @Test func `a paste is shown with numbers, each line in a row`() throws {
    var typed = LineBuffer()
    typed.insert("")
    let text = (1...12).map { $0 == 3 ? "a line that is long 李雷" : "line \($0)\u{1B}[31m" }
    let pasted = try #require(PastedLines(text.joined(separator: "\n"), into: typed))
    let rows = pasted.shown(width: 20).split(separator: "\n")
    #expect(
      rows.prefix(5) == [
        "pasted:", "   1  line 1␛[31m", "   2  line 2␛[31m", "   3  a line that i…",
        "   4  line 4␛[31m",
      ]
    )
    #expect(rows.last == "  12  line 12␛[31m")
    let long = try #require(
      PastedLines((1...1000).map { "\($0)" }.joined(separator: "\n"), into: typed)
    )
    let shown = long.shown(width: 20).split(separator: "\n")
    #expect(shown.count == 102 && shown[91] == "  … 900 more …" && shown[92] == "   991  991")
  }
}

package import MeetMarkdown

extension MarkdownFault {
  /// The fault as a compiler would print it.
  package func diagnostic(in file: String) -> Diagnostic {
    let location = TextLocation(file: file, line: line, column: column)
    return Diagnostic(.error, at: location, message, remedy: remedy)
  }
}

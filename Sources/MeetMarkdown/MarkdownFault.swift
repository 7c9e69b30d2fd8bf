/// Why a text is not rendered, and where.
///
/// ```swift
/// do {
///   print(try Markdown(text).html().text)
/// } catch {
///   print("page.md:\(error)")
/// }
/// ```
public struct MarkdownFault: Error, Hashable, Sendable {
  /// What there is too much of; the limits stand in `docs/markdown.md`.
  public enum Reason: Hashable, Sendable {
    /// Lists and quotes inside each other, deeper than the limit.
    case nesting(limit: Int)
    /// Marks in one paragraph that may begin images, more than the limit.
    case images(limit: Int)
    /// Cells that the rows of tables lack, more than the limit in all.
    case cells(limit: Int)
    /// Bytes, more than the limit.
    case size(limit: Int)
  }

  /// What there is too much of.
  public var reason: Reason
  /// From 1, in the file with its front matter.
  public var line: Int
  /// In Unicode scalars, from 1.
  public var column: Int

  package init(reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}

extension MarkdownFault: CustomStringConvertible {
  /// `3:1: `, the message and the remedy.
  public var description: String { "\(line):\(column): \(message); \(remedy)" }

  /// What is wrong, in one phrase.
  public var message: String {
    switch reason {
    case .nesting(let limit): "lists and quotes are nested deeper than \(limit)"
    case .images(let limit): "a paragraph has more than \(limit) '!['"
    case .cells(let limit): "rows of tables lack more than \(limit) cells"
    case .size(let limit): "the text is longer than \(limit / 1_048_576) MB"
    }
  }

  /// What to do about it, in one phrase.
  public var remedy: String {
    switch reason {
    case .nesting: "take some '>', '-' or indentation away"
    case .images: "divide it by blank lines"
    case .cells: "give the table fewer columns"
    case .size: "divide it into several files"
    }
  }
}

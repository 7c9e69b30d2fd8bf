/// A key that was pressed, or a whole paste, as a terminal tells it.
enum Key: Hashable, Sendable {
  /// What is written as it is; quick typing comes as one text.
  case text(String)
  /// What a terminal marked as pasted (`ESC [ 200 ~` … `ESC [ 201 ~`); its line ends are `\n`.
  case paste(String)
  case enter
  case backspace
  case delete
  case left
  case right
  case wordLeft
  case wordRight
  case home
  case end
  case up
  case down
  case eraseToStart
  case eraseToEnd
  case eraseWord
  case eraseNextWord
  case yank
  case clearScreen
  /// Ctrl-C.
  case interrupt
  /// Ctrl-D.
  case endOfInput
  /// Ctrl-Z.
  case suspend
  case escape
  /// A key that means nothing here.
  case other
}

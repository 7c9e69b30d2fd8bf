/// The lines that were typed in a sitting, to be had again.
struct LineHistory: Hashable, Sendable {
  private var lines: [String] = []
  /// Which one is shown; none when the line is a new one.
  private var place: Int?
  /// What was typed before one went back.
  private var unfinished = ""

  init() {}

  mutating func add(_ line: String) {
    if !line.isEmpty, line != lines.last { lines.append(line) }
    place = nil
  }

  /// The line before, when there is one.
  mutating func back(from line: String) -> String? {
    let now = place ?? lines.count
    guard now > 0 else { return nil }
    if place == nil { unfinished = line }
    place = now - 1
    return lines[now - 1]
  }

  /// The line behind; at the end what was being typed.
  mutating func forth() -> String? {
    guard let now = place else { return nil }
    place = now + 1 < lines.count ? now + 1 : nil
    return place.map { lines[$0] } ?? unfinished
  }
}

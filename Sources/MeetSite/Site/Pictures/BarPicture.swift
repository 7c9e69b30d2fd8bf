/// Pairs of bars below each other, 320 units wide: what was wanted, and what it came to.
struct BarPictureView: TemplateValue {
  /// Names the picture on its page.
  var id: Words
  var title: Words
  /// The same in words, for those who do not see it.
  var text: Words
  var height: Words
  /// What the two bars of a row are.
  var wanted: Words
  var measured: Words
  /// The bars as paths of SVG: what was wanted, what was measured, and what is more than was wanted.
  var wantedBars: Words?
  var measuredBars: Words?
  var overBars: Words?
  var rows: [BarView]

  static let fields: Fields = [
    "id": .words { $0.id }, "title": .words { $0.title }, "text": .words { $0.text },
    "height": .words { $0.height }, "wanted": .words { $0.wanted },
    "measured": .words { $0.measured }, "wantedBars": .words { $0.wantedBars },
    "measuredBars": .words { $0.measuredBars }, "overBars": .words { $0.overBars },
    "rows": .list { $0.rows },
  ]
}

/// The words of a row, above its bars.
struct BarView: TemplateValue {
  var label: Words
  /// As "24 of 15 min".
  var value: Words
  var y: Words

  static let fields: Fields = [
    "label": .words { $0.label }, "value": .words { $0.value }, "y": .words { $0.y },
  ]
}

/// What a row of bars shows.
struct BarRow {
  var label: String
  /// Nil when nothing was wanted.
  var wanted: Int?
  /// Nil when nothing was measured.
  var measured: Int?
  var value: String
}

extension BarPictureView {
  private static let width = 320
  private static let rowHeight = 34

  /// Nil when there is nothing to see.
  init?(
    id: String,
    title: String,
    wanted: String,
    measured: String,
    rows: [BarRow]
  ) {
    let most = rows.flatMap { [$0.wanted, $0.measured] }.compactMap(\.self).max() ?? 0
    guard most > 0 else { return nil }
    /// Bars so far below the top of their rows, and so high.
    func bars(_ top: Int, _ height: Int, _ value: (BarRow) -> Int?) -> Words? {
      let bars = rows.enumerated().compactMap { number, row in
        value(row).map { value in
          let length = max(0, value) * Self.width / most
          return "M0 \(number * Self.rowHeight + top)h\(length)v\(height)H0z"
        }
      }
      return bars.isEmpty ? nil : Words(bars.joined())
    }
    func isOver(_ row: BarRow) -> Bool { (row.measured ?? 0) > (row.wanted ?? .max) }
    self.init(
      id: Words(id),
      title: Words(title),
      text: Words(rows.map { "\($0.label): \($0.value)" }.joined(separator: "; ")),
      height: Words(String(rows.count * Self.rowHeight)),
      wanted: Words(wanted),
      measured: Words(measured),
      wantedBars: bars(17, 10) { $0.wanted },
      measuredBars: bars(20, 4) { isOver($0) ? nil : $0.measured },
      overBars: bars(20, 4) { isOver($0) ? $0.measured : nil },
      rows: rows.enumerated().map { number, row in
        BarView(
          label: Words(row.label.asLabel),
          value: Words(row.value),
          y: Words(String(number * Self.rowHeight + 12))
        )
      }
    )
  }
}

extension String {
  /// As much as stands beside a value in a picture.
  fileprivate var asLabel: String { utf8.count <= 32 || count <= 32 ? self : prefix(31) + "…" }
}

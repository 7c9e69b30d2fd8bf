/// Pairs of bars below each other, 320 units wide: what was wanted, and what it came to.
struct BarPictureView: TemplateValue {
  /// Names the picture on its page.
  var id: Words
  var title: Words
  /// The same in words, for those who do not see it.
  var text: Words
  var height: Words
  var wanted: Words
  var measured: Words
  var rows: [BarView]

  static let fields: Fields = [
    "id": .words { $0.id }, "title": .words { $0.title }, "text": .words { $0.text },
    "height": .words { $0.height }, "wanted": .words { $0.wanted },
    "measured": .words { $0.measured }, "rows": .list { $0.rows },
  ]
}

/// A row; lengths and places in units of the picture.
struct BarView: TemplateValue {
  var label: Words
  /// As "24 of 15 min".
  var value: Words
  var textY: Words
  var barY: Words
  var measuredY: Words
  var wanted: Words
  var measured: Words
  var isOver: Bool

  static let fields: Fields = [
    "label": .words { $0.label }, "value": .words { $0.value }, "textY": .words { $0.textY },
    "barY": .words { $0.barY }, "measuredY": .words { $0.measuredY },
    "wanted": .words { $0.wanted }, "measured": .words { $0.measured },
    "isOver": .flag { $0.isOver },
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
    func length(_ value: Int?) -> Words {
      Words(String(max(0, value ?? 0) * Self.width / most))
    }
    self.init(
      id: Words(id),
      title: Words(title),
      text: Words(rows.map { "\($0.label): \($0.value)" }.joined(separator: "; ")),
      height: Words(String(rows.count * Self.rowHeight)),
      wanted: Words(wanted),
      measured: Words(measured),
      rows: rows.enumerated().map { number, row in
        let top = number * Self.rowHeight
        return BarView(
          label: Words(row.label.asLabel),
          value: Words(row.value),
          textY: Words(String(top + 12)),
          barY: Words(String(top + 17)),
          measuredY: Words(String(top + 20)),
          wanted: length(row.wanted),
          measured: length(row.measured),
          isOver: (row.measured ?? 0) > (row.wanted ?? .max)
        )
      }
    )
  }
}

extension String {
  /// As much as stands beside a value in a picture.
  fileprivate var asLabel: String { count <= 32 ? self : prefix(31) + "…" }
}

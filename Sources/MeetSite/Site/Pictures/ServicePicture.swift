/// Who served when: a row for each person, a column for each meeting, 320 units wide.
struct ServicePictureView: TemplateValue {
  var text: Words
  var height: Words
  /// Below the rows.
  var axisY: Words
  var first: Words
  var last: Words
  var rows: [ServiceRowView]

  static let fields: Fields = [
    "text": .words { $0.text }, "height": .words { $0.height }, "axisY": .words { $0.axisY },
    "first": .words { $0.first }, "last": .words { $0.last }, "rows": .list { $0.rows },
  ]
}

struct ServiceRowView: TemplateValue {
  var name: Words
  var textY: Words
  var lineY: Words
  var marks: [ServiceMarkView]

  static let fields: Fields = [
    "name": .words { $0.name }, "textY": .words { $0.textY }, "lineY": .words { $0.lineY },
    "marks": .list { $0.marks },
  ]
}

struct ServiceMarkView: TemplateValue {
  var x: Words
  var y: Words
  var isCoordinator: Bool
  var isSecretary: Bool

  static let fields: Fields = [
    "x": .words { $0.x }, "y": .words { $0.y }, "isCoordinator": .flag { $0.isCoordinator },
    "isSecretary": .flag { $0.isSecretary },
  ]
}

extension ServicePictureView {
  /// A meeting's coordinator and secretary, as the world may know them.
  struct Column {
    var date: String
    var coordinator: String?
    var secretary: String?
  }

  private static let left = 76
  private static let width = 320
  private static let rowHeight = 22

  /// Nil when nobody served; columns are in order of the meetings.
  init?(_ columns: [Column]) {
    var names: [String] = []
    for name in columns.flatMap({ [$0.coordinator, $0.secretary] }).compactMap(\.self)
    where !names.contains(name) {
      names.append(name)
    }
    guard !names.isEmpty, let first = columns.first, let last = columns.last else { return nil }
    names.sort()
    let step = (Self.width - Self.left - 10) / max(1, columns.count - 1)
    let counts = names.map { name in
      let coordinated = columns.count { $0.coordinator == name }
      let kept = columns.count { $0.secretary == name }
      return "\(name) coordinated \(coordinated) and kept the minutes of \(kept)"
    }
    self.init(
      text: Words(
        "Of \(columns.count) meetings from \(first.date) to \(last.date): "
          + counts.joined(separator: "; ")
      ),
      height: Words(String(names.count * Self.rowHeight + 20)),
      axisY: Words(String(names.count * Self.rowHeight + 14)),
      first: Words(first.date),
      last: Words(last.date),
      rows: names.enumerated().map { number, name in
        let middle = number * Self.rowHeight + 10
        return ServiceRowView(
          name: Words(name.count <= 10 ? name : name.prefix(9) + "…"),
          textY: Words(String(middle + 4)),
          lineY: Words(String(middle)),
          marks: columns.enumerated().compactMap { place, column in
            guard column.coordinator == name || column.secretary == name else { return nil }
            return ServiceMarkView(
              x: Words(String(Self.left + place * step)),
              y: Words(String(middle)),
              isCoordinator: column.coordinator == name,
              isSecretary: column.secretary == name
            )
          }
        )
      }
    )
  }
}

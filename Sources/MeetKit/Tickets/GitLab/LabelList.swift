private import Foundation

/// Reads a list of a project's labels from GitLab's REST API.
package enum LabelList {
  /// What is no label is left out; nil when the bytes are no list.
  package static func read(_ bytes: [UInt8]) -> ServerLabels? {
    struct Row: Decodable {
      var id: Int?
      var name: String?
    }
    guard let rows = try? JSONDecoder().decode([Row].self, from: Data(bytes)) else { return nil }
    return ServerLabels(
      rows.filter { $0.id != nil && $0.name != nil }.map { Label(id: $0.id, name: $0.name) }
    )
  }
}

import Foundation
package import Testing

/// Reference results that were measured elsewhere and stand in a folder near the checkout.
package enum Vectors {
  /// The folder `shared/data/vectors`, beside the checkout or above it; nil where there is none.
  package static let folder: String? = {
    var above = Checkout.root
    while above != "/", !above.isEmpty {
      above = (above as NSString).deletingLastPathComponent
      let folder = "\(above)/shared/data/vectors"
      if FileManager.default.fileExists(atPath: folder) { return folder }
    }
    return nil
  }()

  /// Why a test that needs them is skipped.
  package static let missing: Comment = "no folder shared/data/vectors stands near the checkout"

  /// A file of the folder.
  package static func read<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    let folder = try #require(folder, missing)
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
    return try JSONDecoder().decode(type, from: data)
  }
}

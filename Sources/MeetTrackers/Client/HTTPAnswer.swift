/// What a server answered, to its end.
struct HTTPAnswer: Hashable, Sendable {
  var status: Int
  /// By names in lower case; of several with one name the values stand behind each other.
  var headers: [String: String] = [:]
  var body: [UInt8] = []

  var isJSON: Bool {
    let kind = (headers["content-type"] ?? "").lowercased().prefix { $0 != ";" }
    return kind.hasPrefix("application/json") || kind.hasSuffix("+json")
  }
}

/// Options for `curl`, in the form of its file of options.
struct CurlOrders: Sendable {
  private(set) var text = ""

  /// An option with a value, whatever the value holds.
  mutating func add(_ option: String, _ value: String) {
    var quoted = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0B}": quoted += "\\v"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    text += "\(option) = \"\(quoted)\"\n"
  }

  /// Options that are only named.
  mutating func set(_ options: String...) {
    for option in options { text += option + "\n" }
  }
}

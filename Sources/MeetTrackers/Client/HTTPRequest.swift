/// What is asked of a server.
struct HTTPRequest: Hashable, Sendable {
  enum Method: String, Hashable, Sendable {
    case get = "GET"
    /// Sets what was there: done twice it is as done once.
    case put = "PUT"
    /// Makes something new each time.
    case post = "POST"

    var isRepeatable: Bool { self != .post }
  }

  var method: Method
  var address: String
  /// JSON, when something is sent.
  var body: [UInt8]?

  init(_ method: Method, _ address: String, body: [UInt8]? = nil) {
    self.method = method
    self.address = address
    self.body = body
  }
}

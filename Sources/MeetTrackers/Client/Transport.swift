import MeetKit
private import Subprocess

/// Asks over the network with the program `curl`; the one place that does.
///
/// Redirects are not followed here, certificates are checked, and nothing is asked again. Everything
/// that `curl` is to know goes to its standard input, so that no list of processes shows a token.
struct Transport: Sendable {
  private let connect: Int
  private let total: Int

  /// The longest answer that is read, in bytes.
  private static let longest = 64 << 20

  /// Times in milliseconds: for a connection, and for an answer to its end.
  init(connect: Int, total: Int) {
    self.connect = connect
    self.total = total
  }

  /// The whole answer.
  ///
  /// - Throws: A `TrackerError` whose cause is `.lost`, or `.unsent` when there is no `curl`.
  func send(_ request: HTTPRequest, headers: [(String, String)]) async throws -> HTTPAnswer {
    let lost = { (words: String) in TrackerError(.lost, request.address, words) }
    let run: ExecutionResult<Void, BytesOutput, StringOutput<UTF8>>
    do {
      run = try await Subprocess.run(
        .name("curl"),
        // The first argument keeps the habits of `~/.curlrc` out.
        arguments: ["--disable", "--config", "-"],
        input: .string(orders(request, headers).text),
        output: .bytes(limit: Self.longest),
        error: .string(limit: 1 << 16)
      )
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw lost("the answer is longer than 64 MB")
    } catch {
      throw TrackerError(
        .unsent,
        request.address,
        "the program 'curl' cannot be run",
        remedy: "install curl"
      )
    }
    if run.terminationStatus.isSuccess, let answer = HTTPAnswer(printed: run.standardOutput) {
      return answer
    }
    guard case .exited(let code) = run.terminationStatus else {
      throw lost("'curl' was stopped")
    }
    // The time until there was a connection is nothing when there was none.
    let isConnected = run.standardError.prefix { $0 != " " }.contains { ("1"..."9").contains($0) }
    throw lost(words(code, isConnected: isConnected, said: run.standardError))
  }

  private func orders(_ request: HTTPRequest, _ headers: [(String, String)]) -> CurlOrders {
    var orders = CurlOrders()
    orders.add("url", request.address)
    orders.add("request", request.method.rawValue)
    for (name, value) in headers { orders.add("header", "\(name): \(value)") }
    if let body = request.body {
      orders.add("header", "content-type: application/json")
      orders.add("data-raw", String(decoding: body, as: UTF8.self))
    }
    // Nobody waits for leave to send the body.
    orders.add("header", "expect:")
    orders.add("connect-timeout", Self.decimal(connect))
    orders.add("max-time", Self.decimal(total))
    orders.add("proto", "=http,https")
    orders.add("write-out", "%{stderr}%{time_connect} %{errormsg}")
    // What is not encrypted stays on this machine.
    if request.address.hasPrefix("http:") { orders.add("noproxy", "*") }
    orders.set("tlsv1.2", "globoff", "include", "silent", "compressed", "suppress-connect-headers")
    return orders
  }

  /// `curl`'s exit codes, as its manual lists them.
  private func words(_ code: Int32, isConnected: Bool, said: String) -> String {
    switch code {
    case 5: "the host of the proxy is not found"
    case 6: "the host is not found"
    case 7: "nobody listens there, or there is no way to it from here"
    case 28:
      isConnected ? "no whole answer within \(Self.seconds(total))" : "no connection"
    case 18, 52, 55, 56, 92: "the connection broke off"
    case 35: "it does not speak TLS 1.2 or newer"
    case 60: "its certificate is not to be trusted"
    case 0: "it does not speak HTTP"
    default: String(said.drop { $0 != " " }.dropFirst())
    }
  }

  private static func decimal(_ milliseconds: Int) -> String {
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - rest.utf8.count))\(rest)"
  }

  private static func seconds(_ milliseconds: Int) -> String {
    milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
  }
}

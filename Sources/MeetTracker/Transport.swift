private import AsyncHTTPClient
private import Foundation
import MeetModel
private import NIOCore
private import NIOHTTP1
private import NIOPosix

/// Asks over the network; the one place that does.
///
/// Redirects are not followed here, certificates are checked, and nothing is asked again.
struct Transport: Sendable {
  private let client: HTTPClient
  private let total: Int

  /// The longest answer that is read, in bytes.
  private static let longest = 64 << 20

  /// Times in milliseconds: for a connection, and for an answer to its end.
  init(connect: Int, total: Int) {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: .milliseconds(Int64(connect)))
    )
    configuration.connectionPool.retryConnectionEstablishment = false
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    self.total = total
  }

  func close() async { try? await client.shutdown() }

  /// The whole answer.
  ///
  /// - Throws: A `TrackerError` whose cause is `.lost`.
  func send(_ request: HTTPRequest, headers: [(String, String)]) async throws -> HTTPAnswer {
    let address = request.address
    var message = HTTPClientRequest(url: address)
    message.method = HTTPMethod(rawValue: request.method.rawValue)
    for (name, value) in headers { message.headers.add(name: name, value: value) }
    if let body = request.body {
      message.headers.add(name: "content-type", value: "application/json")
      message.body = .bytes(ByteBuffer(bytes: body))
    }
    let asked = message
    let (client, total) = (client, total)
    do {
      return try await withThrowingTaskGroup(of: HTTPAnswer?.self) { group in
        group.addTask { try await Self.answer(to: asked, client, total) }
        group.addTask {
          try await Task.sleep(for: .milliseconds(total))
          return nil
        }
        defer { group.cancelAll() }
        guard let first = try await group.next(), let answer = first else {
          throw TrackerError(.lost, address, "no whole answer within \(Self.seconds(total))")
        }
        return answer
      }
    } catch let error as TrackerError {
      throw error
    } catch {
      throw TrackerError(.lost, address, Self.words(error, total))
    }
  }

  private static func answer(
    to request: HTTPClientRequest,
    _ client: HTTPClient,
    _ total: Int
  ) async throws -> HTTPAnswer {
    let response = try await client.execute(request, timeout: .milliseconds(Int64(total)))
    let body = try await response.body.collect(upTo: longest)
    var headers: [String: String] = [:]
    for (name, value) in response.headers {
      headers[name.lowercased()] = headers[name.lowercased()].map { "\($0), \(value)" } ?? value
    }
    return HTTPAnswer(
      status: Int(response.status.code),
      headers: headers,
      body: Array(body.readableBytesView)
    )
  }

  private static func seconds(_ milliseconds: Int) -> String {
    milliseconds % 1000 == 0 ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
  }

  private static func words(_ error: any Error, _ total: Int) -> String {
    let late: [HTTPClientError] = [.deadlineExceeded, .readTimeout]
    switch error {
    case let error as HTTPClientError where error == .connectTimeout: return "no connection"
    case let error as HTTPClientError where error == .remoteConnectionClosed:
      return "the connection broke off"
    case let error as HTTPClientError where late.contains(error):
      return "no whole answer within \(seconds(total))"
    case is NIOTooManyBytesError: return "the answer is longer than 64 MB"
    case let error as NIOConnectionError where error.connectionErrors.isEmpty:
      return "the host is not found"
    case let error as NIOConnectionError:
      return error.connectionErrors.compactMap { $0.error as? IOError }.last.map(words)
        ?? "no connection"
    case let error as IOError: return words(error)
    default:
      let words = "\(error)"
      return words.contains("CERTIFICATE_VERIFY_FAILED")
        ? "its certificate is not to be trusted" : words
    }
  }

  private static func words(_ error: IOError) -> String {
    switch error.errnoCode {
    case ECONNREFUSED: "nobody listens there"
    case ECONNRESET, EPIPE: "the connection broke off"
    case ENETUNREACH, EHOSTUNREACH: "there is no way to it from here"
    default: "no connection"
    }
  }
}

@testable import MeetTrackers
import Testing

@Suite struct `What is said to curl and what it prints` {
  @Test(arguments: [
    ("plain", "plain"), (#"a "word""#, #"a \"word\""#), (#"C:\n"#, #"C:\\n"#),
    ("two\nlines\r\n", #"two\nlines\r\n"#), ("tab\t\u{0B}", #"tab\t\v"#), ("für ليلى", "für ليلى"),
    ("\r\nurl = \"http://evil.example\"", #"\r\nurl = \"http://evil.example\""#),
  ])
  func `a value ends where it ends`(_ value: String, _ quoted: String) {
    var orders = CurlOrders()
    orders.add("data-raw", value)
    orders.set("silent")
    #expect(orders.text == "data-raw = \"\(quoted)\"\nsilent\n")
  }

  @Test(arguments: [
    (
      "HTTP/1.1 200 OK\r\nA: 1\r\na:  2 \r\n\r\nbody\r\n\r\nmore", 200, ["a": "1, 2"],
      "body\r\n\r\nmore"
    ),
    ("HTTP/2 204 \r\nx: \r\n\r\n", 204, ["x": ""], ""),
    (
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nlink: <a>\r\n\r\nHTTP/1.1 201 Made\r\n\r\n{}",
      201, [:], "{}"
    ),
    (
      "HTTP/1.1 302 Found\nlocation: http://a:8080/b\n\nHTTP/1.1 200 OK\n\n", 302,
      ["location": "http://a:8080/b"], "HTTP/1.1 200 OK\n\n"
    ),
  ])
  func `an answer is its last head and its body`(
    _ printed: String,
    _ status: Int,
    _ headers: [String: String],
    _ body: String
  ) {
    #expect(
      HTTPAnswer(printed: Array(printed.utf8))
        == HTTPAnswer(status: status, headers: headers, body: Array(body.utf8))
    )
  }

  @Test(arguments: [
    "", "\r\n", "HTTP/1.1 200 OK", "HTTP/1.1 200 OK\r\n", "<html>\r\n\r\n",
    "HTTP/1.1 100 Continue\r\n\r\n",
  ])
  func `what has no head is no answer`(_ printed: String) {
    #expect(HTTPAnswer(printed: Array(printed.utf8)) == nil)
  }
}

import Testing

@Suite("Transcript pages")
struct TranscriptTests {
  static let page = """
    # A page

    Prose, and a block that is not run:

    ```sh
    $ rm -rf everything
    ```

    ```console
    $ meet --version
    0.1.0

    $ cat <<'END'
    > one
    > END
    one

    $ meet agendas
    Error: no
    [exit 64]
    ```

    The end.

    """

  @Test func `prose, commands, replies and exit codes are told apart`() throws {
    let transcript = try Transcript(reading: Self.page)
    #expect(
      transcript.exchanges == [
        .init(command: "meet --version", reply: .init(output: "0.1.0\n")),
        .init(command: "cat <<'END'\none\nEND", reply: .init(output: "one\n")),
        .init(command: "meet agendas", reply: .init(output: "Error: no\n", exit: 64)),
      ]
    )
    #expect(transcript.description == Self.page)
  }

  @Test(
    arguments: [
      "", "a", "a\n", "\n", "\n\n", "a\n\n", "\na", "$ a\n", "> a\nb\n", "a\n> b\n", "\\ a\n",
      "[exit 2]\n", "[exit 2]", "[no newline]\n", "[no newline]", "```\n", "```console\na\n```",
      "# a\r\n", "a\u{2028}b\n", "é\n",
    ]
  )
  func `whatever a command prints can be kept`(output: String) throws {
    for exit: Int32 in [0, 2] {
      let exchange = Transcript.Exchange(
        command: "one\ntwo",
        reply: Transcript.Reply(output: output, exit: exit)
      )
      let page = Transcript(
        parts: [.session(open: "```console", close: "```", [exchange, exchange]), .prose([""])]
      )
      #expect(try Transcript(reading: page.description) == page)
    }
  }

  @Test func `new replies take the place of the old`() throws {
    let page = try Transcript(reading: "a\n```console\n$ x\nold\n```\nb\n```console\n$ y\n```\n")
    let replies = [Transcript.Reply(output: "new\n"), Transcript.Reply(output: "no", exit: 1)]
    #expect(
      page.replaced(by: replies).description
        == "a\n```console\n$ x\nnew\n```\nb\n```console\n$ y\nno\n[no newline]\n[exit 1]\n```\n"
    )
  }

  @Test(
    arguments: [
      ("```console\nhello\n```\n", "line 2: a block begins with '$ ' and a command"),
      ("a\n\n```console\n$ meet\n", "line 5: the last block is not closed"),
    ]
  )
  func `a block that cannot be read is named`(page: String, fault: String) throws {
    let thrown = #expect(throws: Transcript.Fault.self) { try Transcript(reading: page) }
    #expect(thrown?.description == fault)
  }
}

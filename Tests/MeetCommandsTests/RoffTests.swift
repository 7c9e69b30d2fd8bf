@testable import MeetCommands
import Testing

@Suite("Text for man")
struct RoffTests {
  @Test func `nothing in a text is read as a command`() {
    var page = Roff()
    page.text(".SH no heading")
    page.text("'tis no macro")
    page.text("a \\fBback\\fP slash and a - dash")
    page.text("ل, … and 👋")
    page.item("--say \"it\"", "")
    #expect(
      page.description == #"""
        \&.SH no heading
        \&'tis no macro
        a \efBback\efP slash and a \- dash
        \[u0644], \[u2026] and \[u1F44B]
        .TP
        .B "\-\-say \(dqit\(dq"

        """#
    )
  }

  @Test func `indented lines are examples and stay lines`() {
    var page = Roff()
    page.prose("One\nsentence.\n\nEXAMPLES:\n  meet\n  meet agenda\n\n  meet publish\nThe end.")
    #expect(
      page.description == """
        .PP
        One
        sentence.
        .PP
        EXAMPLES:
        .PP
        .EX
          meet
          meet agenda
        .EE
        .PP
        .EX
          meet publish
        .EE
        .PP
        The end.

        """
    )
  }
}

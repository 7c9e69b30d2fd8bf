import MeetTesting
import Testing

@Suite("Golden texts")
struct GoldenTests {
  @Test func `the same text passes`() {
    expectGolden("kept\nfor ever\n", "kept.txt")
  }

  @Test func `another text is shown with the difference`() {
    let golden = GoldenText("kept.txt", target: "MeetTestingTests")
    #expect(
      golden.fault(of: "kept\nfor a day\n")
        == "'kept.txt' differs:\n  kept\n- for ever\n+ for a day\n  \n"
    )
  }

  @Test func `a text that was never recorded is a fault`() {
    let golden = GoldenText("missing.txt", target: "MeetTestingTests")
    #expect(
      golden.fault(of: "anything")
        == "no golden text 'missing.txt' yet; record it with RECORD=1"
    )
  }
}

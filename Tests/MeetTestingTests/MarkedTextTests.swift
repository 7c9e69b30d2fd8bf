import MeetTesting
import Testing

@Suite("Marked text")
struct MarkedTextTests {
  @Test func `marks name places and leave no trace`() {
    let marked = MarkedText("zone: 1️⃣Europe\n  名2️⃣前3️⃣\n4️⃣")
    #expect(marked.text == "zone: Europe\n  名前\n")
    #expect([1, 2, 3, 4].map { marked[$0].description } == ["1:7", "2:4", "2:5", "3:1"])
  }

  @Test func `a digit or a keycap of its own is text`() {
    let text = "1 and 2\u{FE0F} and #\u{FE0F}\u{20E3} and 0️⃣"
    #expect(MarkedText(text).text == text)
  }

  @Test func `a carriage return counts as a column`() {
    #expect(MarkedText("a\r1️⃣\nb2️⃣")[1].description == "1:3")
  }
}

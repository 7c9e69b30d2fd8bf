import Testing

@testable import MeetCommands

struct TextTableTests {
  @Test func `keeps columns under each other`() {
    #expect(
      TextTable.lines([["李雷", "coordinates"], ["Cleo", "coordinates"], ["🌻", "rests"]])
        == """
        李雷  coordinates
        Cleo  coordinates
        🌻    rests

        """
    )
  }
}

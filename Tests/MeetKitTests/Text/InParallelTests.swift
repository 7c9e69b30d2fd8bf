@testable import MeetKit
import Testing

@Suite struct InParallelTests {
  @Test(arguments: [0, 1, 15, 16, 17, 31, 32, 33, 1000])
  func `values come back in order, however many there are`(count: Int) {
    #expect(inParallel(count) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }
}

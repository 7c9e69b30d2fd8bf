@testable import MeetKit
import MeetTesting
import Testing

/// Copies that share their elements behave like arrays and dictionaries, which share none.
struct SharedListTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a list is what an array would be, and so is every copy of it`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var (list, array) = (SharedList<Int>(), [Int]())
    var copies: [(list: SharedList<Int>, array: [Int])] = []
    for step in 0..<400 {
      switch Int.random(in: 0..<8, using: &random) {
      case 0 where !array.isEmpty:
        list.removeLast()
        array.removeLast()
      case 1 where !array.isEmpty:
        let place = array.indices.randomElement(using: &random) ?? 0
        list[place] = -step
        array[place] = -step
      case 2: copies.append((list, array))
      default:
        list.append(step)
        array.append(step)
      }
      #expect(list.count == array.count && list.last == array.last)
    }
    copies.append((list, array))
    for copy in copies { #expect(Array(copy.list) == copy.array) }
    for (a, b) in zip(copies, copies.dropFirst()) {
      #expect((a.list == b.list) == (a.array == b.array))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a table is what a dictionary would be, and so is every copy of it`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var (table, dictionary) = (SharedTable<Int, Int>(), [Int: Int]())
    var copies: [(table: SharedTable<Int, Int>, dictionary: [Int: Int])] = []
    for step in 0..<400 {
      let key = Int.random(in: 0..<200, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        table[key] = nil
        dictionary[key] = nil
      case 1: copies.append((table, dictionary))
      default:
        table[key] = step
        dictionary[key] = step
      }
      #expect(table[key] == dictionary[key])
    }
    copies.append((table, dictionary))
    for copy in copies {
      #expect(copy.table.keys.sorted() == copy.dictionary.keys.sorted())
      #expect(copy.table.values.sorted() == copy.dictionary.values.sorted())
      #expect(copy.table == SharedTable(copy.dictionary))
    }
  }
}

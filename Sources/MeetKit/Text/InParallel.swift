import Dispatch
import Synchronization

/// Makes values one by one on all cores, and gives them back in order.
///
/// So many are made in a row, since handing them out takes time of its own.
package func inParallel<Value: Sendable>(
  _ count: Int,
  inRowsOf size: Int = 16,
  _ make: @Sendable (Int) -> Value
) -> [Value] {
  guard count > size else { return (0..<count).map(make) }
  let chunks = (count + size - 1) / size
  let made = Mutex<[Int: [Value]]>([:])
  DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
    let values = (chunk * size..<min(count, (chunk + 1) * size)).map(make)
    made.withLock { $0[chunk] = values }
  }
  let byChunk = made.withLock { $0 }
  return (0..<chunks).flatMap { byChunk[$0] ?? [] }
}

/// Makes two values at the same time.
package func both<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First,
  _ second: @Sendable () -> Second
) -> (First, Second) {
  let made = Mutex<(First?, Second?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { number in
    if number == 0 {
      let value = first()
      made.withLock { $0.0 = value }
    } else {
      let value = second()
      made.withLock { $0.1 = value }
    }
  }
  guard case (let first?, let second?) = made.withLock({ $0 }) else {
    preconditionFailure("both have been made")
  }
  return (first, second)
}

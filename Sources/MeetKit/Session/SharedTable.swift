/// A dictionary whose copies share what neither has changed, as those of a `SharedList` do.
package struct SharedTable<Key: Hashable & Sendable, Value: Hashable & Sendable>: Hashable, Sendable
{
  private var parts = [[Key: Value]](repeating: [:], count: 64)

  init() {}

  init(_ values: [Key: Value]) {
    for (key, value) in values { self[key] = value }
  }

  subscript(key: Key) -> Value? {
    get { parts[part(of: key)][key] }
    set { parts[part(of: key)][key] = newValue }
  }

  /// In no order.
  var keys: [Key] { parts.flatMap(\.keys) }

  package var values: [Value] { parts.flatMap(\.values) }

  private func part(of key: Key) -> Int {
    Int(UInt(bitPattern: key.hashValue) % UInt(parts.count))
  }
}

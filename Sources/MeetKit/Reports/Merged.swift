/// Two values as one object of JSON, which has the keys of both.
package struct Merged<First: Encodable, Second: Encodable>: Encodable {
  let first: First
  let second: Second

  package init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  public func encode(to encoder: any Encoder) throws {
    try first.encode(to: encoder)
    try second.encode(to: encoder)
  }
}

/// Ids, days and moments are texts in JSON, as pages write them.
///
/// ```swift
/// let texts: [any EncodedAsText] = [meeting, today, now]
/// ```
public protocol EncodedAsText: Encodable, CustomStringConvertible {}

extension EncodedAsText {
  public func encode(to encoder: any Encoder) throws { try description.encode(to: encoder) }
}

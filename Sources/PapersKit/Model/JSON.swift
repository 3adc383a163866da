/// A JSON value (RFC 8259) that keeps numbers as written and the order of an object's members.
///
/// Our own, not `JSONDecoder`: a hand-edited record is refused with line and column, numbers and unknown members come
/// back as they were, and 10,000 records are read in the start of a command.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// As written, e.g. `1.0e3`.
  case number(String)
  case string(String)
  case array([JSON])
  /// In the order of the file; of two equal names the first wins in `self[name]`.
  case object([Member])

  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: JSON
    public init(_ name: String, _ value: JSON) { (self.name, self.value) = (name, value) }
  }

  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
  public subscript(index: Int) -> JSON? {
    guard case .array(let items) = self, items.indices.contains(index) else { return nil }
    return items[index]
  }
  public var string: String? { if case .string(let s) = self { s } else { nil } }
  public var bool: Bool? { if case .bool(let b) = self { b } else { nil } }
  public var int: Int? {
    if case .number(let n) = self { Int(n) ?? Double(n).flatMap { Int(exactly: $0) } } else { nil }
  }
  public var double: Double? { if case .number(let n) = self { Double(n) } else { nil } }
  /// The elements; empty for anything but an array.
  public var array: [JSON] { if case .array(let a) = self { a } else { [] } }
  /// The members; empty for anything but an object.
  public var members: [Member] { if case .object(let m) = self { m } else { [] } }
  public var isNull: Bool { self == .null }

  public static func number(_ n: Int) -> JSON { .number(String(n)) }
  /// An object without the members whose value is nil.
  public static func object(_ pairs: KeyValuePairs<String, JSON?>) -> JSON {
    .object(pairs.compactMap { name, value in value.map { Member(name, $0) } })
  }
  public static func strings(_ items: [String]) -> JSON { .array(items.map(JSON.string)) }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral s: String) { self = .string(s) }
  public init(booleanLiteral b: Bool) { self = .bool(b) }
  public init(integerLiteral n: Int) { self = .number(String(n)) }
}

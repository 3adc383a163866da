@testable import PapersKit

/// One member of an answer replaced by what it should not be, for every member and every replacement.
enum JSONDamage {
  /// What services have been seen to send in place of a value.
  static let wrong: [JSON] = [
    .null, "", "   ", "null", "undefined", 0, -1, .number("1e999"), .number("99999999999999999999"), true,
    .array([]),
    .object([]), .array([.null]), .array([.array([.null])]), .array([2019, 13, 40]), .array(["", .null]),
    .object([.init("a", .null)]), .string(String(repeating: "x", count: 70_000)), "\u{0}\u{1B}[31m",
    "&amp;amp;lt;i&amp;amp;gt;",
    "<html><body>Error</body></html>",
  ]

  /// The places of all values below the root: names and positions from the outside in.
  static func places(in json: JSON, from start: [Step] = []) -> [[Step]] {
    switch json {
    case .object(let members):
      members.flatMap { [start + [.name($0.name)]] + places(in: $0.value, from: start + [.name($0.name)]) }
    case .array(let items):
      items.enumerated().flatMap { [start + [.item($0)]] + places(in: $1, from: start + [.item($0)]) }
    default: []
    }
  }

  enum Step: Hashable, CustomStringConvertible {
    case name(String)
    case item(Int)
    var description: String {
      switch self {
      case .name(let name): name
      case .item(let at): String(at)
      }
    }
  }

  /// The ways in which a member can be damaged: each wrong value in its place, and six more.
  static let kinds = wrong.count + 6
  /// One member damaged in one way: replaced, taken out, put into an array, between nulls or into an object, in other
  /// letters or among blanks; with the name of the damage.
  static func damaged(_ json: JSON, at place: ArraySlice<Step>, kind: Int) -> (name: String, json: JSON)? {
    guard let value = value(in: json, at: place) else { return nil }
    func put(_ name: String, _ new: JSON) -> (name: String, json: JSON) {
      (name, replacing(json, at: place, with: new))
    }
    switch kind - wrong.count {
    case ..<0: return put("= \(wrong[kind].line.prefix(40))", wrong[kind])
    case 0: return ("missing", removing(json, at: place))
    case 1: return put("in an array", .array([value]))
    case 2: return put("between nulls", .array([.null, value, .null]))
    case 3: return put("in an object", .object([.init("value", value)]))
    case 4: return value.string.map { put("upper case", .string($0.uppercased())) }
    default: return value.string.map { put("among blanks", .string("\n \($0)\t ")) }
    }
  }

  private static func value(in json: JSON, at place: ArraySlice<Step>) -> JSON? {
    guard let step = place.first else { return json }
    let rest = place.dropFirst()
    switch (json, step) {
    case (.object(let members), .name(let name)):
      return members.first { $0.name == name }.flatMap { value(in: $0.value, at: rest) }
    case (.array(let items), .item(let at)): return at < items.count ? value(in: items[at], at: rest) : nil
    default: return nil
    }
  }
  private static func removing(_ json: JSON, at place: ArraySlice<Step>) -> JSON {
    guard let step = place.first else { return json }
    let rest = place.dropFirst()
    switch (json, step) {
    case (.object(let members), .name(let name)):
      if rest.isEmpty { return .object(members.filter { $0.name != name }) }
      return .object(members.map { $0.name == name ? .init(name, removing($0.value, at: rest)) : $0 })
    case (.array(let items), .item(let at)):
      if rest.isEmpty { return .array(items.enumerated().filter { $0.offset != at }.map(\.element)) }
      return .array(items.enumerated().map { $0 == at ? removing($1, at: rest) : $1 })
    default: return json
    }
  }

  /// Every text of a document, names of members included: OpenAlex keeps the words of an abstract there.
  static func texts(in json: JSON) -> [String] {
    switch json {
    case .object(let members): members.flatMap { [$0.name] + texts(in: $0.value) }
    case .array(let items): items.flatMap(texts)
    case .string(let text): [text]
    case .number(let text): [text]
    default: []
    }
  }

  static func replacing(_ json: JSON, at place: ArraySlice<Step>, with value: JSON) -> JSON {
    guard let step = place.first else { return value }
    let rest = place.dropFirst()
    switch (json, step) {
    case (.object(let members), .name(let name)):
      return .object(
        members.map { $0.name == name ? .init(name, replacing($0.value, at: rest, with: value)) : $0 })
    case (.array(let items), .item(let at)):
      return .array(items.enumerated().map { $0 == at ? replacing($1, at: rest, with: value) : $1 })
    default: return json
    }
  }
}

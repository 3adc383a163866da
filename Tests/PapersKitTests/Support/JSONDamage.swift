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

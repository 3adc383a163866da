import Yams

/// `bib/papers.yml`: the person's own layer. Nothing in it can loosen a safety limit, for a library may come from a
/// stranger: there is no key for one.
public struct Settings: Hashable, Sendable {
  public struct ListPath: Hashable, Sendable {
    public var text: String
    /// Line in papers.yml.
    public var line: Int
  }
  /// How exports look.
  public struct Export: Hashable, Sendable {
    /// `full`, `short` or `acronym`.
    public var venues = "full"
    public var ascii = false
    /// Whether the preprint's identifier stands beside the published form.
    public var preprints = true
  }
  /// nil: every `lists/*.md`.
  public var lists: [ListPath]?
  /// An e-mail address or URL for the User-Agent.
  public var contact: String?
  public var export = Export()
  /// Which are asked, in this order; nil: all.
  public var sources: [Source]?
  /// By key, by CSL field name.
  public var overrides: [String: [String: JSON]] = [:]
  /// Settled matches: each a group of keys, identifiers, links or words that name one work.
  public var same: [[String]] = []
  public var notSame: [[String]] = []
  /// What is in the file that nobody reads.
  public var notices: [Notice] = []

  public init() {}

  /// Beyond this a settings file is refused.
  static let largest = 1_000_000

  public static func read(_ bytes: [UInt8]) throws(LibraryError) -> Settings {
    guard bytes.count <= largest else { throw .settings(1, "larger than \(largest) bytes") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .settings(1, "the file is no UTF-8")
    }
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch {
      switch error as? YamlError {
      case .parser(_, let problem, let mark, _)?, .scanner(_, let problem, let mark, _)?:
        throw .settings(mark.line, "no valid YAML: \(problem)")
      default: break
      }
      throw .settings(1, "no valid YAML")
    }
    guard let root, root != Node("", Tag(.null)) else { return Settings() }
    guard let mapping = root.mapping else {
      throw .settings(root.line, "a mapping (`contact: ...`) is expected")
    }
    var reader = SettingsReader()
    for (key, value) in mapping { try reader.read(key.string ?? "", key.line, value) }
    return reader.settings
  }
}

extension Node {
  fileprivate var line: Int { mark?.line ?? 1 }
}

private struct SettingsReader {
  var settings = Settings()
  /// Aliases may name the same node again and again: the count of nodes visited is bounded, not the file alone.
  var visited = 0

  mutating func read(_ name: String, _ line: Int, _ value: Node) throws(LibraryError) {
    if value.null != nil, value.scalar != nil { return }
    switch name {
    case "lists": settings.lists = try lists(value)
    case "contact":
      guard let text = value.string, !text.utf8.contains(where: { $0 < 32 || $0 == 127 }) else {
        throw .settings(value.line, "`contact` is an e-mail address or a URL")
      }
      settings.contact = text.trimmed
    case "export": try export(value)
    case "sources": settings.sources = try sources(value)
    case "overrides": try overrides(value)
    case "same": settings.same = try groups(name, value)
    case "not-same": settings.notSame = try groups(name, value)
    default:
      settings.notices.append(
        Notice(
          place: Place(line: line, column: 1), message: "papers.yml: \"\(name)\" is no setting",
          hint: "settings are lists, contact, export, sources, overrides, same, not-same"))
    }
  }

  func lists(_ value: Node) throws(LibraryError) -> [Settings.ListPath] {
    let nodes = value.sequence.map { Array($0) } ?? [value]
    var out: [Settings.ListPath] = []
    for node in nodes {
      guard let text = node.string, !text.isEmpty else {
        throw .settings(node.line, "a list is a path relative to bib/")
      }
      guard !text.hasPrefix("/"), !text.split(separator: "/").contains(".."), !text.utf8.contains(0) else {
        throw .settings(node.line, "\(text) leads out of the library")
      }
      out.append(Settings.ListPath(text: text, line: node.line))
    }
    return out
  }

  mutating func export(_ value: Node) throws(LibraryError) {
    guard let mapping = value.mapping else { throw .settings(value.line, "`export` is a mapping") }
    for (key, node) in mapping {
      switch key.string {
      case "venues":
        guard let style = node.string, ["full", "short", "acronym"].contains(style) else {
          throw .settings(node.line, "`venues` is full, short or acronym")
        }
        settings.export.venues = style
      case "ascii": settings.export.ascii = try flag("ascii", node)
      case "preprints": settings.export.preprints = try flag("preprints", node)
      default: throw .settings(key.line, "`export` has venues, ascii and preprints")
      }
    }
  }

  func flag(_ name: String, _ node: Node) throws(LibraryError) -> Bool {
    guard let value = node.bool else { throw .settings(node.line, "`\(name)` is true or false") }
    return value
  }

  func sources(_ value: Node) throws(LibraryError) -> [Source] {
    var out: [Source] = []
    for node in value.sequence.map({ Array($0) }) ?? [value] {
      guard let source = node.string.flatMap({ Source(rawValue: $0.lowercased()) }) else {
        let known = Source.allCases.map(\.rawValue).joined(separator: ", ")
        throw .settings(node.line, "\"\(node.string ?? "")\" is no source; sources are \(known)")
      }
      out.append(source)
    }
    return out
  }

  mutating func overrides(_ value: Node) throws(LibraryError) {
    guard let mapping = value.mapping else {
      throw .settings(value.line, "`overrides` is a mapping from keys to fields")
    }
    for (key, fields) in mapping {
      guard let name = key.string, Library.isKey(name) else {
        throw .settings(key.line, "\"\(key.string ?? "")\" is no key")
      }
      guard let pairs = fields.mapping else {
        throw .settings(fields.line, "the overrides of \(name) are a mapping from CSL fields to values")
      }
      for (field, node) in pairs {
        guard let fieldName = field.string, RecordFile.cslVariables.contains(fieldName), fieldName != "id"
        else {
          let given = field.string ?? ""
          let meant = Field(name: given).map { "; CSL calls it \"\($0.rawValue)\"" } ?? ""
          throw .settings(field.line, "\"\(given)\" is no field that can be overridden\(meant)")
        }
        settings.overrides[name, default: [:]][fieldName] = try json(node, depth: 0)
      }
    }
  }

  mutating func groups(_ name: String, _ value: Node) throws(LibraryError) -> [[String]] {
    guard let rows = value.sequence else { throw .settings(value.line, "`\(name)` is a list of lists") }
    var out: [[String]] = []
    for row in rows {
      let texts = row.sequence?.compactMap(\.string) ?? []
      guard texts.count >= 2 else {
        throw .settings(row.line, "an entry of `\(name)` is a list of two or more keys, links or words")
      }
      out.append(texts)
    }
    return out
  }

  mutating func json(_ node: Node, depth: Int) throws(LibraryError) -> JSON {
    visited += 1
    guard visited < 100_000, depth < 20 else { throw .settings(node.line, "too large or too deep") }
    if let sequence = node.sequence {
      var items: [JSON] = []
      for item in sequence { items.append(try json(item, depth: depth + 1)) }
      return .array(items)
    }
    if let mapping = node.mapping {
      var members: [JSON.Member] = []
      for (key, value) in mapping {
        members.append(JSON.Member(key.string ?? "", try json(value, depth: depth + 1)))
      }
      return .object(members)
    }
    if let scalar = node.scalar, scalar.style == .plain {
      if node.null != nil { return .null }
      if let flag = node.bool { return .bool(flag) }
      if let number = node.int { return .number(number) }
    }
    return .string(node.string ?? "")
  }
}

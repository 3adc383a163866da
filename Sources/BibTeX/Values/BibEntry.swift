/// An entry with its values: macros expanded, pieces joined, inherited fields filled in; the text is LaTeX still.
public struct BibEntry: Hashable, Sendable {
  /// In lower case: `article`.
  public var type: String
  public var key: String
  /// In the order of the file; inherited fields come last.
  public var fields: [BibField]

  public init(type: String, key: String, fields: [BibField] = []) {
    self.type = type
    self.key = key
    self.fields = fields
  }

  /// The LaTeX text of the first field of a name (in lower case); setting nil removes all fields of that name, setting
  /// a text changes the first or adds one at the end.
  public subscript(name: String) -> String? {
    get { fields.first { $0.name == name }?.value }
    set {
      guard let newValue else {
        fields.removeAll { $0.name == name }
        return
      }
      if let i = fields.firstIndex(where: { $0.name == name }) {
        fields[i] = BibField(name, newValue)
      } else {
        fields.append(BibField(name, newValue))
      }
    }
  }

  /// The text of a field as Unicode without markup; addresses and identifiers as they are.
  public func text(_ name: String) -> String? {
    guard let value = self[name] else { return nil }
    return Self.verbatim.contains(name) ? LaTeX.verbatim(value) : LaTeX.decode(value)
  }

  /// The people of a field (`author`, `editor`, ...).
  public func names(_ name: String) -> BibNames? { self[name].map { BibNames($0) } }

  /// Fields that hold no LaTeX: BibLaTeX's "uri" and "verbatim" data types, and what `hyperref` gets.
  public static let verbatim: Set<String> = [
    "doi", "url", "eprint", "file", "pdf", "urlraw", "verba", "verbb", "verbc", "ee", "biburl", "bdsk-url-1",
    "bdsk-url-2",
  ]
}

/// A field with its text.
public struct BibField: Hashable, Sendable {
  /// In lower case.
  public var name: String
  /// LaTeX, without the outer delimiters.
  public var value: String
  /// The value is the bare name of a macro: a month (`jan`), or a name that no `@string` of the file defines.
  public var isMacro: Bool
  /// It comes from another entry through `crossref` or `xdata`.
  public var isInherited: Bool

  public init(_ name: String, _ value: String, isMacro: Bool = false, isInherited: Bool = false) {
    self.name = name
    self.value = value
    self.isMacro = isMacro
    self.isInherited = isInherited
  }
}

/// The months that every BibTeX style defines.
public enum BibMonth {
  static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  /// `jan` to `dec`.
  public static let macros = names.map { $0.prefix(3).lowercased() }
  /// 1 to 12 for `jan`, `January`, `1`, `Sept.`; nil for anything else: "10~January" says more than a month.
  public static func number(_ text: String) -> Int? {
    if let n = Int(text) { return (1...12).contains(n) ? n : nil }
    let word = text.lowercased().filter { $0 != "." && $0 != " " && $0 != "{" && $0 != "}" }
    guard word.count >= 3, let n = macros.firstIndex(of: String(word.prefix(3))) else { return nil }
    return names[n].lowercased().hasPrefix(word) || word == "sept" ? n + 1 : nil
  }
}

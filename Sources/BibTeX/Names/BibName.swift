/// A name by BibTeX's rules; the parts are LaTeX as written.
public struct BibName: Hashable, Sendable {
  /// First: "Ludwig".
  public var given: String?
  /// von: "van".
  public var particle: String?
  /// Last: "Beethoven".
  public var family: String?
  /// Jr: "Jr."
  public var suffix: String?
  /// The whole name where it stands in braces: a collaboration, a company.
  public var literal: String?

  public init(
    given: String? = nil, particle: String? = nil, family: String? = nil, suffix: String? = nil,
    literal: String? = nil
  ) {
    self.given = given
    self.particle = particle
    self.family = family
    self.suffix = suffix
    self.literal = literal
  }

  /// The name with its parts in Unicode.
  public var decoded: BibName {
    BibName(
      given: Self.decoded(given), particle: Self.decoded(particle), family: Self.decoded(family),
      suffix: Self.decoded(suffix), literal: Self.decoded(literal))
  }

  private static func decoded(_ part: String?) -> String? {
    guard let part else { return nil }
    let decoded = LaTeX.decode(part)
    // Most are words of ASCII.
    var last: UInt8 = 32
    let isPlain = decoded.utf8.allSatisfy { byte in
      defer { last = byte }
      return 0x20 < byte && byte < 0x80 || byte == 32 && last != 32
    }
    if isPlain, last != 32 { return decoded }
    let text = decoded.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// The name in the form "von Last, Jr, First", in which BibTeX reads the same parts again.
  public var text: String {
    if let literal { return "{\(literal)}" }
    guard given != nil || !needsGiven else { return "{\(whole)}" }
    // A particle that ends in a word with a capital is read as the beginning of the last name.
    var out = particle.map { Self.safe($0) + " " } ?? ""
    out += Self.asLast(family ?? "")
    if let suffix { out += ", \(Self.safe(suffix))" }
    if let given { out += ", \(Self.safe(given))" }
    // Bare, these words would be "and others".
    return NameParser.others.contains(out.lowercased()) ? "{\(out)}" : out
  }

  /// Without a given name, several words would be taken for First Last; BibTeX counts a comma at the end as an error.
  private var needsGiven: Bool {
    if suffix != nil { return true }
    guard let family, NameWords.words(of: family).count > 1 || particle != nil else { return false }
    let read = NameParser.name([particle, family].compactMap { $0 }.joined(separator: " "))
    return read?.given != nil || read?.particle != particle || read?.family != family
  }
  private var whole: String {
    let name = [particle, family].compactMap { $0 }.joined(separator: " ")
    return [name, suffix].compactMap { $0 }.joined(separator: ", ")
  }

  /// A part with a comma or the word "and" in it must stand in braces.
  private static func safe(_ part: String) -> String {
    let words = NameWords.words(of: part)
    let hasComma = NameWords.parts(of: part).count > 1
    return hasComma || words.contains { $0.lowercased() == "and" } ? "{\(part)}" : part
  }

  /// Words in lower case before the last word would be taken for the particle.
  private static func asLast(_ part: String) -> String {
    let words = NameWords.words(of: part)
    let isTaken = words.dropLast().contains(where: NameWords.isLower)
    return isTaken ? "{\(part)}" : safe(part)
  }
}

/// The names of a field, and whether it ends in `and others`.
public struct BibNames: Hashable, Sendable {
  public let names: [BibName]
  public let hasOthers: Bool
  /// The field as it was read, or as it is to be written.
  public let text: String

  public init(names: [BibName], hasOthers: Bool = false) {
    self.names = names
    self.hasOthers = hasOthers
    text = (names.map(\.text) + (hasOthers ? ["others"] : [])).joined(separator: " and ")
  }

  /// Reads a field such as `author`; `text` stays what was read.
  public init(_ text: String) {
    self.text = text
    var names: [BibName] = []
    var hasOthers = false
    for var part in NameWords.names(of: text) {
      if NameParser.dropOthers(&part) { hasOthers = true }
      if let name = NameParser.name(part) { names.append(name) }
    }
    self.names = names
    self.hasOthers = hasOthers
  }
}

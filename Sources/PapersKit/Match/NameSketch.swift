/// A person's name reduced to what comparing needs: the family name folded, the given names' first letters.
public struct NameSketch: Hashable, Sendable {
  /// The last word of the family name: particles come and go between sources ("van der Maaten", "Maaten").
  public let family: String
  /// All words of the given names, folded; a single letter is an initial.
  let given: [String]
  /// A collaboration or company.
  let isOrganization: Bool

  /// Name parts as a source gives them.
  public init(family: String?, given: String?) {
    var words = Self.words(given ?? "") + Self.words(family ?? "")
    // A homonym's number taken for the family ("Yao Liu" "0009") leaves the last of the given names.
    self.family = words.popLast() ?? ""
    self.given = words
    self.isOrganization = false
  }

  /// A whole name, "First Last" or "Last, First".
  public init(whole: String, isOrganization: Bool = false) {
    if isOrganization {
      self.family = whole.folded
      self.given = []
    } else if let comma = whole.firstIndex(of: ",") {
      let rest = whole[whole.index(after: comma)...].split(separator: ",").map(String.init)
      // "Last, Jr, First" (BibTeX): the given names stand last.
      let family = Self.words(String(whole[..<comma]))
      self.family = family.last ?? ""
      self.given = Self.words(rest.last ?? "") + family.dropLast()
    } else {
      let words = Self.words(whole)
      self.family = words.last ?? ""
      self.given = words.dropLast()
    }
    self.isOrganization = isOrganization
  }

  /// A name in braces or otherwise held together: a collaboration, a company, or people that somebody put in braces.
  static func held(_ text: String) -> [NameSketch] {
    let parts = text.split(separator: ",").map { String($0).trimmed }
    let counts = parts.map { $0.split(whereSeparator: \.isWhitespace).count }
    let isGroup = text.folded.split(separator: " ").contains { groupWords.contains(String($0)) }
    if !isGroup, parts.count > 1, counts.allSatisfy({ (2...4).contains($0) }) {
      return parts.map { NameSketch(whole: $0) }
    }
    return [NameSketch(whole: text, isOrganization: isGroup || !(2...3).contains(counts.reduce(0, +)))]
  }

  private static let groupWords: Set<String> = [
    "team", "group", "inc", "consortium", "collaboration", "corporation", "corp", "ltd", "university",
    "institute",
    "foundation", "committee", "project", "lab", "labs", "ai", "research", "association", "society",
    "council",
    "initiative", "contributors", "developers", "network", "center", "centre", "department", "company",
    "community",
  ]

  /// Folded words without suffixes and the numbers by which DBLP tells namesakes apart; runs of initials taken apart.
  private static func words(_ text: String) -> [String] {
    var out: [String] = []
    if let words = asciiWords(text) { return words }
    for part in text.unicodeScalars.split(whereSeparator: {
      $0.value <= 32 || $0 == "." || $0 == "-" || $0 == "~"
        || $0.value > 0x7F && ($0 == "\u{2010}" || $0.properties.isWhitespace)
    }) {
      var word = String(part).folded
      if word.utf8.contains(32) { word.removeAll { $0 == " " } }
      add(word, isCapitals: part.allSatisfy(\.properties.isUppercase), to: &out)
    }
    return out
  }

  /// The same, found byte by byte; nil where the text holds more than ASCII.
  private static func asciiWords(_ text: String) -> [String]? {
    let span = text.utf8Span.span
    for i in span.indices where span[i] >= 0x80 { return nil }
    var out: [String] = []
    out.reserveCapacity(4)
    var word: [UInt8] = []
    var isCapitals = true
    for i in 0...span.count {
      let byte = i < span.count ? span[i] : 32
      if byte <= 32 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "~") {
        if !word.isEmpty { add(String(decoding: word, as: UTF8.self), isCapitals: isCapitals, to: &out) }
        word.removeAll(keepingCapacity: true)
        isCapitals = true
      } else {
        if !(65...90 ~= byte) { isCapitals = false }
        if byte.isLetter || byte.isDigit { word.append(byte.isLetter ? byte | 0x20 : byte) }
      }
    }
    return out
  }

  private static func add(_ word: String, isCapitals: Bool, to out: inout [String]) {
    if word.isEmpty || word.utf8.allSatisfy(\.isDigit) || suffixes.contains(word) { return }
    // "WJ" in "Dally, WJ" is two initials.
    if isCapitals, word.utf8.count == 2 { out += word.map(String.init) } else { out.append(word) }
  }
  private static let suffixes = ["jr", "sr", "iii", "ii", "iv"]

  /// Whether both may be one person's name: families alike, and no initial that speaks against it.
  public func mayBe(_ other: NameSketch) -> Bool {
    if family.isEmpty || other.family.isEmpty { return false }
    if family == other.family || isNearly(family, other.family) || Self.hasLostLetters(family, other.family) {
      return given.isEmpty || other.given.isEmpty || initialsAgree(other)
    }
    // East Asian names stand in either order; compound family names are cut in either place.
    return (given.contains(other.family) && other.given.contains(family))
      || (other.family.utf8.count > 3 && given.last == other.family && initialsAgree(other))
      || (family.utf8.count > 3 && other.given.last == family && initialsAgree(other))
  }

  private func initialsAgree(_ other: NameSketch) -> Bool {
    given.contains { mine in
      // Folded words begin with a byte that is a letter, mostly.
      other.given.contains { theirs in
        guard let byte = mine.utf8.first, byte == theirs.utf8.first else { return false }
        return byte < 0x80 || theirs.first == mine.first
      }
    }
  }

  /// Whether all words of the name, of which there are two or more, stand side by side in the title.
  func isPart(of title: TitleSketch) -> Bool {
    let name = given + [family]
    guard name.count > 1, title.words.count > name.count else { return false }
    return (0...(title.words.count - name.count)).contains { start in
      zip(name, title.words[start...]).allSatisfy { $0 == $1 || isNearly($0, $1) }
    }
  }

  /// Letters with accents that a broken file has lost: "Surez" for "Suárez".
  private static func hasLostLetters(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.utf8.count < b.utf8.count ? (a, b) : (b, a)
    guard short.utf8.count >= 3, long.utf8.count - short.utf8.count == 1, short.first == long.first else {
      return false
    }
    return editDistance(Array(short.utf8), Array(long.utf8), limit: 1) != nil
  }
}

/// How two lists of people stand to each other.
public enum PeopleAgreement: Hashable, Sendable {
  /// All of the shorter list stand in the longer one, which is not much longer unless a list is cut ("et al.").
  case same(count: Int)
  /// More than half of the shorter list.
  case most
  /// Some, at least one.
  case some
  case none
  /// One list is empty.
  case unknown

  /// The lists name the same people, as far as they go.
  var agrees: Bool { if case .same = self { true } else { self == .most } }

  /// Compares lists of names; `cut` where a list says that people are missing.
  static func between(_ a: [NameSketch], _ b: [NameSketch], cut: Bool) -> PeopleAgreement {
    guard !a.isEmpty, !b.isEmpty else { return .unknown }
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    var free = long
    var shared = 0
    for name in short {
      if let i = free.firstIndex(where: { $0.mayBe(name) }) {
        free.remove(at: i)
        shared += 1
      }
    }
    guard shared > 0 else { return .none }
    if shared == short.count {
      if cut || long.count == short.count
        || (short.count > 1 && long.count <= short.count + max(1, short.count / 3))
      {
        return .same(count: shared)
      }
      // A list of the first author alone is often a cut one; other names from the middle are another team.
      return long.first.map { $0.mayBe(short[0]) } == true ? .most : .some
    }
    return shared * 2 > short.count
      ? (shared >= 4 && shared * 4 >= short.count * 3 ? .same(count: shared) : .most) : .some
  }
}

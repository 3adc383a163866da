/// A title reduced to what comparing needs: its words folded, where the subtitle begins, and what sets the work apart
/// from another with nearly the same title (an erratum, a reply, part II, a talk).
public struct TitleSketch: Hashable, Sendable {
  /// Folded words, in order; a leading mark such as "Erratum:" is not among them.
  public let words: [String]
  /// The words without blanks: "non-zero" and "nonzero" are one.
  let joined: [UInt8]
  /// How many words stand before the subtitle; all of them where there is none.
  let mainCount: Int
  /// What kind of text about a text this is; nil for a work in its own right.
  let mark: Mark?
  /// The part of a series, from 1; nil where none is named.
  let part: Int?

  /// Texts that bear the title of the work they are about.
  enum Mark: String, Hashable, Sendable {
    case correction, comment, reply, note, retraction, talk, review, supplement, openProblem
  }

  /// Reads a plain title (no LaTeX, no markup).
  public init(_ title: String) {
    let isNone = title.utf8.count < Self.longestNone && Self.none.contains(title.folded)
    let text = isNone ? "" : Self.withoutTail(title)
    let pieces = Self.pieces(of: text)
    var words: [String] = []
    var ends: [Int] = []
    for piece in pieces {
      for word in piece.byBlanks { words.append(String(word)) }
      if ends.last != words.count { ends.append(words.count) }
    }
    let (mark, dropped) = Self.mark(words)
    words.removeFirst(dropped)
    ends = ends.map { $0 - dropped }.filter { $0 > 0 }
    self.mark = mark
    self.part = Self.part(words, mainEnd: ends.first ?? 0)
    self.mainCount = ends.first ?? words.count
    self.joined = Array(words.joined().utf8)
    self.words = words
  }

  /// What programs write where there is no title.
  private static let none: Set<String> = [
    "no title", "untitled", "n a", "none", "unknown", "title", "no title available",
  ]

  /// Beyond this many bytes it is a title.
  private static let longestNone = 64

  public var isEmpty: Bool { words.isEmpty }
  /// The words before the subtitle.
  var main: ArraySlice<String> { words[..<mainCount] }
  /// The words of the subtitle.
  var subtitle: ArraySlice<String> { words[mainCount...] }

  /// The subtitle says of which sort the text is, and the main title may be another work's: "...: A Survey".
  var hasGenericSubtitle: Bool { subtitle.contains { Self.sorts.contains($0) } }

  private static let sorts: Set<String> = [
    "survey", "review", "overview", "tutorial", "introduction", "primer", "perspective", "perspectives",
    "revisited", "extended", "reply", "comment", "discussion", "summary", "abstract", "report", "challenge",
    "roadmap", "history", "retrospective", "part", "volume", "appendix", "supplement", "poster", "demo",
    "workshop", "keynote", "panel",
  ]

  /// It names a kind of piece that volume after volume holds, and no work: "Editorial", "Message from the Program Chairs".
  var namesKind: Bool {
    var isNamed = false
    for word in words {
      if Self.kinds.contains(word) {
        isNamed = true
      } else if !Self.besideKinds.contains(word), !Self.light.contains(word), !word.utf8.allSatisfy(\.isDigit)
      {
        return false
      }
    }
    return isNamed
  }

  private static let kinds: Set<String> = [
    "editorial", "editorials", "preface", "foreword", "prologue", "epilogue", "afterword", "introduction",
    "conclusion", "conclusions", "message", "letter", "letters", "welcome", "greeting", "greetings", "panel",
    "panels", "keynote", "keynotes", "speech", "talk", "talks", "tutorial", "tutorials", "matter", "contents",
    "page", "pages", "cover", "masthead", "copyright", "index", "reviewers", "referees", "committee",
    "committees", "chairs", "board", "remarks", "news", "calendar", "announcement", "announcements", "call",
    "errata", "erratum", "corrigendum", "corrigenda", "correction", "corrections", "obituary",
    "acknowledgement", "acknowledgements", "acknowledgment", "acknowledgments", "contributors", "sponsors",
    "authors", "bibliography", "references", "abstract", "abstracts", "summary", "discussion", "issue",
    "column", "appendix", "organizers", "report", "notes", "note", "session", "posters",
  ]
  private static let besideKinds: Set<String> = [
    "guest", "editor", "editors", "general", "program", "programme", "technical", "steering", "organizing",
    "organising", "conference", "workshop", "symposium", "proceedings", "chair", "co", "chief", "president",
    "front", "back", "table", "title", "author", "subject", "list", "special", "this", "opening", "closing",
    "introductory", "invited", "short", "extended", "address", "papers", "paper", "book", "review", "reviews",
    "volume", "number", "section", "us", "publisher", "information", "organization", "organisation",
    "year", "new", "welcoming", "local", "publication", "finance", "track", "main", "poster",
  ]

  /// A title's bracketed tail ("[Phys. Rev. X 7, 011013 (2017)]", "(extended abstract)") is not its words.
  private static func withoutTail(_ title: String) -> Substring {
    var text = Substring(title).trimmed
    while text.utf8.last == UInt8(ascii: ".") || text.utf8.last == UInt8(ascii: ",") {
      text = Substring(text.utf8.dropLast())
    }
    if text.utf8.last == UInt8(ascii: "]"), let open = text.lastIndex(of: "["), open > text.startIndex {
      text = text[..<open]
    }
    if text.utf8.last == UInt8(ascii: ")"), let open = text.lastIndex(of: "("), open > text.startIndex {
      let inside = String(text[text.index(after: open)...]).folded
      if ["extended abstract", "short paper", "invited paper", "poster"].contains(inside) {
        text = text[..<open]
      }
    }
    return text.trimmed
  }

  /// Folded, cut where a subtitle begins: at a colon, a dash between blanks, a full stop or question mark before a blank.
  private static func pieces(of text: Substring) -> [String] {
    let bytes = Array(String(text).squeezed.utf8)
    var out: [String] = []
    var start = 0
    for i in bytes.indices where i >= start {
      let isAfterBlank = i == 0 || bytes[i - 1] == 32
      let isBeforeBlank = { (n: Int) in n == bytes.count || bytes[n] == 32 }
      var width = 0
      switch bytes[i] {
      case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"): width = isBeforeBlank(i + 1) ? 1 : 0
      case UInt8(ascii: "."): width = isBeforeBlank(i + 1) && !isAbbreviation(bytes[start..<i]) ? 1 : 0
      case UInt8(ascii: "-"):
        width = isAfterBlank && (isBeforeBlank(i + 1) || bytes[i + 1] == UInt8(ascii: "-")) ? 1 : 0
      case 0xE2 where bytes[i...].starts(with: "\u{2014}".utf8): width = 3
      case 0xE2 where bytes[i...].starts(with: "\u{2013}".utf8):
        width = isAfterBlank && (isBeforeBlank(i + 3) || bytes[i + 3] == UInt8(ascii: "-")) ? 3 : 0
      default: break
      }
      guard width > 0 else { continue }
      out.append(String(decoding: bytes[start..<i], as: UTF8.self).folded)
      start = i + width
    }
    out.append(String(decoding: bytes[start...], as: UTF8.self).folded)
    return out.filter { !$0.isEmpty }
  }

  /// "vs.", "J." and the like end no sentence.
  private static func isAbbreviation(_ text: ArraySlice<UInt8>) -> Bool {
    let last = text.split { $0 == 32 || $0 == UInt8(ascii: ".") }.last.map {
      String(decoding: $0, as: UTF8.self)
    }
    guard let last else { return true }
    return last.count <= 1 || ["vs", "St", "et", "al", "Dr", "No", "cf"].contains(last)
  }

  private static let marks: [(words: [String], mark: Mark)] = [
    (["erratum"], .correction), (["errata"], .correction), (["corrigendum"], .correction),
    (["corrigenda"], .correction), (["correction"], .correction), (["corrections"], .correction),
    (["addendum"], .correction), (["publisher", "s", "note"], .note), (["editorial", "note"], .note),
    (["author", "correction"], .correction), (["publisher", "correction"], .correction),
    (["expression", "of", "concern"], .note), (["editorial", "expression", "of", "concern"], .note),
    (["retraction"], .retraction), (["retracted"], .retraction), (["retraction", "note"], .retraction),
    (["comment"], .comment), (["comments"], .comment), (["commentary"], .comment), (["discussion"], .comment),
    (["remark"], .comment), (["remarks"], .comment), (["note"], .note),
    (["reply"], .reply), (["response"], .reply), (["author", "s", "reply"], .reply), (["rejoinder"], .reply),
    (["talk"], .talk), (["tutorial"], .talk), (["keynote"], .talk), (["poster"], .talk), (["demo"], .talk),
    (["abstract"], .talk), (["invited", "talk"], .talk), (["invited", "paper"], .talk),
    (["book", "review"], .review), (["review", "of"], .review), (["technical", "perspective"], .review),
    (["supplementary", "material"], .supplement), (["supplement"], .supplement), (["appendix"], .supplement),
    (["open", "problem"], .openProblem), (["generated", "data", "for"], .supplement),
    (["data", "for"], .supplement),
    (["dataset", "for"], .supplement), (["supporting", "information"], .supplement),
  ]

  private static let marksByWord = Dictionary(grouping: marks) { $0.words.first ?? "" }
  private static let links: Set<String> = [
    "on", "to", "for", "of", "the", "manuscript", "paper", "article", "a", "an",
  ]

  /// The mark that a title begins with, and how many words it takes. A mark counts only where words of a title follow
  /// in the way they follow a mark: "Comment on ...", "Erratum: ..."; "Comment Generation ..." is a title.
  private static func mark(_ words: [String]) -> (Mark?, Int) {
    let known = words.first.flatMap { marksByWord[$0] } ?? []
    for (form, mark) in known where words.count > form.count + 1 && words.starts(with: form) {
      var n = form.count
      let linked = links.contains(words[n])
      guard linked || mark == .correction || mark == .retraction || form.count > 1 || mark == .talk else {
        continue
      }
      if mark == .talk, !linked, form.count == 1 { return (.talk, 1) }
      while n < words.count - 1, n < form.count + 3, links.contains(words[n]) { n += 1 }
      // "Reply to Comment on X" is the reply.
      if words[n] == "comment" || words[n] == "comments" {
        n += 1
        while n < words.count - 1, links.contains(words[n]) { n += 1 }
      }
      return (mark, n)
    }
    if let last = words.indices.first(where: { words[$0] == "tutorial" }), last > 0, last <= 3,
      last + 1 < words.count
    {
      return (.talk, last + 1)
    }
    return (nil, 0)
  }

  private static let numerals: [String: Int] = [
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11,
    "xii": 12,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
  ]

  private static let counted: Set<String> = ["part", "volume", "vol", "paper", "chapter", "episode"]

  /// "Part II", "Volume 3", or a Roman numeral at the end of the title or of a piece of it.
  private static func part(_ words: [String], mainEnd: Int) -> Int? {
    for (i, word) in words.enumerated() where i + 1 < words.count {
      if counted.contains(word),
        let n = numerals[words[i + 1]] ?? (words[i + 1].utf8.count < 3 ? Int(words[i + 1]) : nil)
      {
        return n
      }
    }
    for end in [mainEnd, words.count, mainEnd + 1] where end > 1 && end <= words.count {
      if let n = numerals[words[end - 1]],
        words[end - 1].utf8.first.map({ $0 == 105 || $0 == 118 || $0 == 120 }) == true,
        words[end - 1] != "x"
      {
        return n
      }
    }
    return nil
  }
}

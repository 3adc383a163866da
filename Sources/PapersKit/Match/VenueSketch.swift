/// Where a work appeared, reduced to what comparing needs.
public struct VenueSketch: Hashable, Sendable {
  /// In which form the work is out.
  public enum Form: String, Hashable, Sendable {
    case preprint, conference, workshop, journal, thesis, report, book, other
  }
  /// nil where nothing tells.
  public var form: Form?
  /// Folded words of the name, without those that every venue has.
  let words: [String]
  /// The row of the venue table.
  let series: String?
  /// The series' short name in folded form ("icml"), where the text is one or holds one.
  let acronym: String?

  private static let memo = Memo<String, VenueSketch>(limit: 8_192)

  /// Reads a venue as a source words it; `form` where the source says it outright.
  public init(_ text: String?, form: Form? = nil) {
    let text = Self.withoutNumber(text ?? "")
    self = Self.memo.value(text) { Self(reading: text) }
    // "article" with "arXiv preprint" in its journal is a preprint, whatever its type says; indexes call conference
    // papers articles.
    switch (self.form, form) {
    case (.preprint?, _), (.workshop?, _), (_, nil): break
    case (.conference?, .journal?) where series != nil: break
    case (.journal?, .conference?) where series != nil: break
    default: self.form = form
    }
  }

  /// Google Scholar's words for a preprint are the same venue whatever its number.
  private static func withoutNumber(_ text: String) -> String {
    let words = "arXiv preprint arXiv:"
    guard text.utf8.starts(with: words.utf8) else { return text }
    let number = text.utf8.dropFirst(words.utf8.count)
    return number.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") } ? words + "0" : text
  }

  private init(reading text: String) {
    let all = text.folded.byBlanks.map { String($0) }
    words = all.filter { !Self.common.contains($0) && !$0.utf8.allSatisfy(\.isDigit) }
    let reading = all.isEmpty ? nil : VenueReading(of: text)
    series = reading?.venue?.series.id
    acronym = series == nil ? Self.acronym(text) : nil
    // Crossref calls SSRN's server for preprints the "SSRN Electronic Journal".
    let isPreprint = reading?.isPending == true || all.contains("ssrn")
    form = isPreprint ? .preprint : reading?.kind.map(Form.init) ?? Self.form(all)
  }

  /// Rows of the venue table whose papers are on OpenReview (https://openreview.net/venues).
  static let onOpenReview: Set<String> = [
    "iclr", "neurips", "icml", "tmlr", "corl", "uai", "aistats", "kdd", "mlsys",
  ]

  public var isEmpty: Bool { words.isEmpty && acronym == nil && series == nil }
  var isPublished: Bool { form == .conference || form == .workshop || form == .journal }

  private static func form(_ words: [String]) -> Form? {
    let set = Set(words)
    if set.contains("arxiv") || set.contains("corr") || set.contains("preprint") || set.contains("preprints")
      || set.contains("biorxiv")
    {
      return .preprint
    }
    if set.contains("workshop") || set.contains("workshops") { return .workshop }
    if set.contains("thesis") || set.contains("dissertation") { return .thesis }
    if set.contains("trans") || set.contains("transactions") || set.contains("journal")
      || set.contains("letters")
      || set.contains("lett") || set.contains("mag") || set.contains("magazine")
      || set.contains("communications")
      || (words.first == "j" && words.count > 1)
    {
      return .journal
    }
    if set.contains("conference") || set.contains("conf") || set.contains("symposium") || set.contains("symp")
      || set.contains("proceedings") || set.contains("proc") || set.contains("advances")
    {
      return .conference
    }
    if set.contains("report") || set.contains("techreport") { return .report }
    return nil
  }

  /// A text of one word in capitals ("ICML", "NeurIPS 2019"), or the last such word in brackets or between commas.
  private static func acronym(_ text: String) -> String? {
    let tokens = tokens(text)
    let names = tokens.filter { !isNumber($0) }
    if names.count == 1, let only = names.first, only.count <= 12 { return String(only).folded }
    let found = tokens.last { isShort($0) && !generic.contains($0) }
    return found.map { String($0).folded.filter { $0 != " " } }.map { $0 == "nips" ? "neurips" : $0 }
  }
  private static let generic: Set<Substring> = [
    "IEEE", "ACM", "USENIX", "SIAM", "AAAI", "USA", "UK", "IEEE-CVF", "CVF", "JMLR", "LNCS", "II", "IFIP",
    "AMS", "PMLR",
  ]

  /// Runs of letters, digits and hyphens.
  private static func tokens(_ text: String) -> [Substring] {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.split { !($0.isLetter || $0.isNumber || $0 == "-") }
    }
    return text.utf8.split { !($0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-")) }.map(Substring.init)
  }
  private static func isNumber(_ token: Substring) -> Bool {
    token.utf8.allSatisfy { $0 < 0x80 } ? token.utf8.allSatisfy(\.isDigit) : token.allSatisfy(\.isNumber)
  }
  /// Two to twelve letters, of which about half are capitals.
  private static func isShort(_ token: Substring) -> Bool {
    // Most words are small letters behind a first one.
    let bytes = token.utf8
    guard bytes.count >= 2,
      bytes.first.map({ $0 >= 0x80 }) == true || bytes.dropFirst().contains(where: { !(97...122 ~= $0) })
    else { return false }
    let (capitals, count) =
      bytes.allSatisfy { $0 < 0x80 }
      ? (bytes.count { 65...90 ~= $0 }, bytes.count) : (token.count(where: \.isUppercase), token.count)
    return (2...12).contains(count) && capitals >= 2 && capitals * 2 >= count - 1
      && token.allSatisfy { $0.isLetter || $0 == "-" }
  }

  private static let common: Set<String> = [
    "proceedings", "proc", "of", "the", "in", "on", "and", "for", "international", "intl", "int", "annual",
    "conference",
    "conf", "symposium", "symp", "ieee", "acm", "usenix", "a", "an", "th", "st", "nd", "rd", "usa", "track",
    "main",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "volume",
    "papers", "long", "short", "part", "cvf", "to", "with", "at",
  ]

  /// Whether this serial prints proceedings whole: a paper in it is the conference's paper, not a later version of it.
  var printsProceedings: Bool {
    Self.proceedingsSerials.contains { serial in
      words.count >= serial.count
        && (0...(words.count - serial.count)).contains {
          words[$0..<($0 + serial.count)].elementsEqual(serial)
        }
    }
  }

  private static let proceedingsSerials: [[String]] = [
    ["computer", "networks"], ["isdn", "systems"], ["electronic", "notes", "theoretical"], ["entcs"],
    ["eptcs"],
    ["lecture", "notes"], ["lncs"], ["sigplan", "notices"], ["sigplan", "not"],
    ["operating", "systems", "review"],
    ["oper", "syst", "rev"], ["computer", "architecture", "news"], ["comput", "archit", "news"],
    ["archit", "news"],
    ["computer", "communication", "review"], ["comput", "commun", "rev"], ["sigmod", "record"],
    ["sigmod", "rec"],
    ["performance", "evaluation", "review"], ["pacmpl"], ["programming", "languages"], ["vldb", "endowment"],
    ["vldb", "endow"], ["pvldb"], ["graphics", "tog"], ["trans", "graph"], ["transactions", "graphics"],
    ["graphics", "forum"], ["machine", "learning", "research", "pmlr"], ["pmlr"], ["procedia"], ["ifac"],
    ["privacy", "enhancing", "technologies"], ["human", "computer", "interaction"],
    ["interactive", "mobile", "wearable"],
    ["sigsoft"], ["sigcomm"], ["sigops"], ["sigarch"], ["sigmetrics"], ["advances", "neural", "information"],
  ]

  /// Whether the two name one venue; nil where that cannot be told.
  func agrees(with other: VenueSketch) -> Bool? {
    if isEmpty || other.isEmpty { return nil }
    if let a = series, let b = other.series {
      if a == b {
        return form == .workshop || other.form == .workshop ? (form == other.form ? true : nil) : true
      }
      return form == .preprint || other.form == .preprint ? nil : false
    }
    if let a = acronym, let b = other.acronym, a == b { return true }
    // An abbreviated word begins like the full one; "Trans. Softw. Eng.", "Transactions on Software Engineering".
    let (short, long) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
    if let a = acronym, words.count <= 1, Self.initials(other.words).contains(a) { return true }
    if let b = other.acronym, other.words.count <= 1, Self.initials(words).contains(b) { return true }
    guard !short.isEmpty else { return nil }
    var free = long
    var common = 0
    for word in short {
      if let i = free.firstIndex(where: { $0.hasPrefix(word) || word.hasPrefix($0) || isNearly($0, word) }) {
        free.remove(at: i)
        common += 1
      }
    }
    // Conferences and journals on one subject share the words of it.
    let clash =
      (form == .journal && other.form == .conference) || (form == .conference && other.form == .journal)
    if common * 3 >= short.count * 2, common >= min(2, short.count), !clash { return true }
    // A short form and a long one may be the same; two long ones without a common word are not.
    if acronym != nil, other.acronym != nil { return false }
    return common == 0 && short.count >= 2 ? false : nil
  }

  private static func initials(_ words: [String]) -> String {
    String(words.compactMap(\.first))
  }
}

extension VenueSketch.Form {
  init(_ kind: WorkKind) {
    switch kind {
    case .preprint: self = .preprint
    case .journalArticle: self = .journal
    case .conferencePaper: self = .conference
    case .book, .chapter, .proceedings: self = .book
    case .thesis: self = .thesis
    case .report: self = .report
    case .dataset, .software, .webPage, .other: self = .other
    }
  }
  init(_ kind: VenueSeries.Kind) {
    switch kind {
    case .conference: self = .conference
    case .journal: self = .journal
    case .workshop: self = .workshop
    case .preprint: self = .preprint
    case .thesis: self = .thesis
    case .techreport: self = .report
    case .book: self = .book
    }
  }
}

/// A reading in the making, with the evidence that it is one.
struct EntryDraft {
  var title: String?
  var label: String?
  var links: [Reading.Link] = []
  var authors: [String] = []
  var hasEtAl = false
  var venue: String?
  var year: Int?
  var role: Reading.Role?
  var source: Range<Int> = 0..<0
  var words = ""
  /// The title is the text of a link.
  var hasTitledLink = false
  /// The title is set off by quotes, or is bold as a whole.
  var isSetOff = false
  /// It stands in the column of titles of a catalogue.
  var isCatalogued = false
  /// It names a conference and its year, and no work: "SysML 2018".
  var isProgramme = false
  /// Its neighbours are papers in the same form.
  var isAmongPapers = false
  /// The link's text speaks of a paper ("AlexNet paper").
  var isCalledPaper = false

  /// What speaks for a reading even without a link.
  var isEvident: Bool {
    let has = (venue != nil ? 1 : 0) + (year != nil ? 1 : 0) + (authors.isEmpty ? 0 : 1)
    return title != nil
      && (namesIdentifier || has >= 2 || venue != nil || (year != nil && titleWords >= 2)
        || (has == 1 && titleWords >= 3))
  }
  /// Whether the title by itself reads like the title of a paper.
  var isTitleLike: Bool {
    guard let title, (3...28).contains(titleWords) || (CJK.count(title) >= 6) else { return false }
    guard let first = title.first(where: { $0.isLetter || $0.isNumber }),
      first.isUppercase || first.isNumber || title.holds(":") || CJK.count(title) > 0
    else { return false }
    if title.hasSuffix(":") || EventWords.isEvent(title) { return false }
    // "Baidu / Stanford"
    if titleWords == 3, title.byBlanks.contains(where: { !$0.isSpoken }) { return false }
    // "External vs. Internal" is one sentence.
    if title.holds(". "), title.replaced("vs. ", with: "vs ").holds(". ") { return false }
    return VenueWords.capitalShare(title) > 0.45 || title.holds(": ")
  }
  /// "Are we really making progress? Jane Roe, Max Doe. 2019", "From which world is your graph, NIPS 2017": who and when, or
  /// where and when, speak for a title that reads like a sentence.
  var isCited: Bool {
    guard let title, year != nil else { return false }
    return authors.count >= 2 || hasEtAl || venue != nil && (!authors.isEmpty || !Titles.isSentence(title))
  }
  /// Who, where and when, whatever it is called.
  var isSaidWhole: Bool { !authors.isEmpty && venue != nil && year != nil }
  /// Who, what, where and when: a reference, however much its title reads like a sentence.
  var isReference: Bool {
    isSaidWhole && words.utf8.count < 400
      && title.map { !Titles.isSentence($0) } ?? false
  }
  /// "If you found it useful for your project, cite the [paper](...)": a sentence around a link that names nothing.
  var isRemark: Bool {
    guard let title, !links.isEmpty, !hasTitledLink, !isSetOff, !title.hasSuffix("?") else { return false }
    return VenueWords.capitalShare(title) < 0.5 && Titles.isSentence(words)
  }
  /// A title that somebody typed in small letters: it says no more than words, so its neighbours must speak for it.
  var isLowerTitle: Bool {
    guard let title, links.isEmpty, (3...20).contains(titleWords), !title.holds(". ") else { return false }
    if let first = title.byBlanks.first, Self.speakers.contains(first.lowercased()) { return false }
    return !title.hasSuffix(":") && !EventWords.isEvent(title) && !Titles.isSentence(words)
  }
  private static let speakers: WordSet = [
    "we", "i", "you", "they", "this", "these", "please", "there", "it", "aim", "read", "try", "remember",
    "submit", "choose", "pick", "prepare",
  ]
  /// A paper's address and nothing else.
  var isOnlyPaperLink: Bool {
    guard title == nil, hasPaperLink, links.count == 1, let link = links.first else { return false }
    // "Main paper: https://arxiv.org/abs/1706.03762"
    let said = RoleWords.splitLead(words)?.rest ?? words
    return said.trimmingPunctuation == link.written.trimmingPunctuation || said == link.url
  }
  /// `doi:10.1145/...` or `arXiv:1904.03257` and nothing else.
  var isOnlyIdentifier: Bool { links.isEmpty && words.wordCount <= 2 && namesIdentifier }
  /// `doi:10.1145/...` or `arXiv:1904.03257` among the words.
  private var namesIdentifier: Bool {
    (words.holds("10.") || words.holdsCaseless("arxiv")
      || words.utf8.count <= 24 && words.utf8.first?.isDigit ?? false) && !Reference.named(in: words).isEmpty
  }
  var titleWords: Int { title.map { $0.wordCount } ?? 0 }

  var hasPaperLink: Bool { links.contains { $0.kind == .paper || $0.kind == .pdf } }
  /// Whether it is a paper rather than a blog, a book, a program or a page.
  var isPaper: Bool {
    if isProgramme { return false }
    if let title, EventWords.isCourseware(title) { return false }
    if hasPaperLink { return true }
    // "H&P, a Quantitative Approach, Ch 7.3-4", and what only books have.
    if links.isEmpty, words.holds("ISBN") && !isInProceedings || !isCited && EventWords.isCourseware(words) {
      return false
    }
    if links.isEmpty || isAmongPapers { return true }
    // A talk that was recorded.
    if links.contains(where: { $0.kind == .video }), !links.contains(where: { $0.kind == .code }) {
      return venue != nil
    }
    if links.allSatisfy({ $0.kind == .code || $0.kind == .video }) {
      return venue != nil || (!authors.isEmpty && year != nil)
    }
    return venue != nil || (!authors.isEmpty && year != nil && links.allSatisfy { $0.kind != .blog })
  }

  /// Whether it appeared among other works: proceedings have an ISBN as well.
  private var isInProceedings: Bool {
    (venue ?? "").byBlanks.map(\.trimmingPunctuation).contains { word in
      // "O'Reilly Media" is not the journal MedIA.
      VenueWords.nouns.containsCaseless(word)
        || VenueWords.isAcronym(word) && VenueWords.acronyms.containsCaseless(word)
    }
  }

  var linksOnlyCode: Bool { !links.isEmpty && links.allSatisfy { $0.kind == .code } }

  /// "Title https://...": its own address stands behind the title, and nobody knows what it leads to.
  var linksPages: Bool { !hasTitledLink && !links.isEmpty && links.allSatisfy { $0.kind == .other } }

  /// A title whose link leads to what the list's owner keeps about it: a file beside the list, or an issue.
  var leadsToNotes: Bool {
    hasTitledLink && isTitleLike
      && links.allSatisfy { link in
        (link.kind == .other || link.kind == .code) && !link.url.holds("://")
          || link.kind == .other && (link.url.holds("github.com/") || link.url.holds("notion.so/"))
      }
  }

  /// Links that are not yet among these. What hangs a thousand links on one entry is no list, and must not cost the square.
  mutating func add(_ more: [Reading.Link]) {
    for link in more where links.count > 1000 || !links.contains(where: { $0.url == link.url }) {
      links.append(link)
    }
  }
  /// Fields of another draft where this one has none.
  mutating func fill(from other: EntryDraft) {
    if authors.isEmpty { (authors, hasEtAl) = (other.authors, other.hasEtAl) }
    if venue == nil { venue = other.venue }
    if year == nil { year = other.year }
    if role == nil { role = other.role }
    add(other.links)
  }
}

extension CJK {
  static func count(_ text: String) -> Int { text.unicodeScalars.count { isIdeograph($0) } }
}

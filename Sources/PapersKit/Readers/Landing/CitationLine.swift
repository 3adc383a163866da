/// The line in which a page shows where its work appeared, for what no tag gives: `Volume 191, February 2014, Pages
/// 491–497`, `Vol. 6:15-38`, `Cite as: eLife 2019;8:e44753`.
enum CitationLine {
  /// Fills volume, issue and pages from the first such line that contradicts nothing.
  static func complete(_ finding: inout Finding, _ tags: PageTags) {
    guard finding.volume == nil || finding.pages == nil, finding.articleNumber == nil,
      finding.container != nil || finding.publisher != nil || finding.doi != nil
    else { return }
    let lines = tags.root.all("p", "div", "span", "li", "dd", "td", "cite", "small", "strong")
      .filter { $0.end - $0.index <= 12 }
    let heading = place(of: finding.title, in: tags.root)
    for line in lines {
      let words = line.words
      guard (8..<400).contains(words.utf8.count) else { continue }
      // Lines further off are of related works.
      let isNear = heading.map { line.index > $0 - 80 && line.index < $0 + 120 } ?? false
      guard let found = isNear ? ofVolume(words) ?? short(words, finding) : short(words, finding),
        fits(found, finding)
      else { continue }
      finding.volume = finding.volume ?? found.volume
      finding.issue = finding.issue ?? found.issue
      finding.pages = finding.pages ?? found.pages
      return
    }
  }

  struct Numbers: Hashable {
    var volume: String
    var issue: String?
    var pages: String
    var year: Int?
  }

  private static func fits(_ found: Numbers, _ finding: Finding) -> Bool {
    if let volume = finding.volume, volume != found.volume { return false }
    if let pages = finding.pages, pages != found.pages { return false }
    if let mine = finding.date?.year, let theirs = found.year, abs(mine - theirs) > 1 { return false }
    return true
  }

  private static func place(of title: String?, in root: Element) -> Int? {
    guard let title = title?.folded, !title.isEmpty else { return nil }
    return root.all("h1", "h2").first { $0.end - $0.index < 60 && $0.words.folded == title }?.index
  }

  /// `Volume 191, Issue 2, February 2014, Pages 491–497` and `Vol. 6:15-38 (Volume publication date March 2015)`.
  static func ofVolume(_ line: String) -> Numbers? {
    // SAGE puts colons: `Volume: 39 issue: 1, page(s): 3-20`.
    let line = line.replacing("Volume: ", with: "Volume ").replacing(" issue: ", with: ", Issue ")
      .replacing(", page(s): ", with: ", Pages ")
    guard let word = ["Volume ", "Vol. ", "Vol "].first(where: line.hasPrefix) else { return nil }
    let rest = line.dropFirst(word.count)
    let volume = rest.prefix { $0.isNumber }
    let behind = rest.dropFirst(volume.count)
    guard (1...4).contains(volume.count), let next = behind.first else { return nil }
    if next == ":" {
      guard let pages = range(behind.dropFirst()) else { return nil }
      return Numbers(volume: String(volume), pages: pages, year: PageText.date(line)?.year)
    }
    guard next == ",",
      let mark = ["Pages ", "pages ", "pp. ", "Page "].compactMap({ behind.firstRange(of: $0) }).first,
      let pages = range(behind[mark.upperBound...])
    else { return nil }
    var issue: String?
    for name in ["Issue ", "No. ", "Number "] {
      guard let at = behind[..<mark.lowerBound].firstRange(of: name) else { continue }
      let number = behind[at.upperBound...].prefix { $0.isNumber || $0 == "-" || $0 == "–" || $0 == "/" }
      issue = number.isEmpty ? nil : String(number)
    }
    return Numbers(
      volume: String(volume), issue: issue, pages: pages,
      year: PageText.date(String(behind[..<mark.lowerBound]))?.year)
  }

  /// `eLife 2019;8:e44753`, `2019 Aug;8(3):12-19`: only in a line that says it is the page's own.
  static func short(_ line: String, _ finding: Finding) -> Numbers? {
    let isOwn =
      ["Cite as", "Cite this", "Citation:"].contains(where: line.hasPrefix)
      || finding.doi.map { line.lowercased().contains($0.text.lowercased()) } ?? false
    guard isOwn, let year = finding.date?.year, let at = line.firstRange(of: "\(year)") else { return nil }
    // PubMed names the month or the day too: `2005 Aug 30;2(8):e124`.
    let month = line[at.upperBound...].prefix { $0 != ";" }
    guard month.count <= 8, month.allSatisfy({ $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }) else {
      return nil
    }
    let rest = line[month.endIndex...].dropFirst().drop { $0 == " " }
    let volume = rest.prefix { $0.isNumber }
    var behind = rest.dropFirst(volume.count)
    guard (1...4).contains(volume.count) else { return nil }
    var issue: String?
    if behind.first == "(", let close = behind.firstIndex(of: ")") {
      let number = behind[behind.index(after: behind.startIndex)..<close]
      guard number.count < 12 else { return nil }
      issue = String(number)
      behind = behind[behind.index(after: close)...]
    }
    guard behind.first == ":", let pages = range(behind.dropFirst()) else { return nil }
    return Numbers(volume: String(volume), issue: issue, pages: pages, year: year)
  }

  /// Pages or an article's number at the beginning of a text.
  private static func range(_ text: Substring) -> String? {
    let words = text.prefix(60).split(separator: " ").map(String.init)
    guard var first = words.first else { return nil }
    if words.count > 2, PageText.plainPages(words[1]) == "-" { first += "-" + words[2] }
    let pages = PageText.plainPages(first).prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    guard let digit = pages.firstIndex(where: \.isNumber), pages[..<digit].allSatisfy(\.isLetter),
      pages[..<digit].count < 4, pages.last != "-"
    else { return nil }
    return String(pages)
  }
}

/// The page of one work on a publisher's, a repository's or an author's site.
public enum LandingPage {
  /// What the page says of its work; one finding, or why there is none.
  public static func read(_ page: Page) throws(ReadError) -> [Finding] {
    if let kind = Wall.recognized(in: page) { throw .wall(kind: kind) }
    if page.status == 404 || page.status == 410 { throw .notFound }
    guard page.status < 400 else { throw .service("status \(page.status)") }
    let root: Element
    do { root = try HTML.parse(page.body, charset: page.charset) } catch {
      throw error == .empty ? .noPaper("an empty page") : .malformed(error.sentence)
    }
    let tags = PageTags(root: root, address: page.address)
    if let reason = NoPaper.reason(tags) { throw reason }
    guard var finding = described(tags) else { throw .noPaper("the page describes no single work") }
    complete(&finding, tags)
    guard let title = finding.title, !NoPaper.isPlaceholder(title) else {
      throw .noPaper("a template whose title was never filled in")
    }
    if finding.people.count == 1, NoPaper.shown(finding.people[0]).folded == title.folded {
      throw .noPaper("the page is about a person")
    }
    guard !finding.people.contains(where: NoPaper.isPlaceholder) else {
      throw .noPaper("a template whose authors were never filled in")
    }
    return [finding]
  }

  /// All descriptions of the page's work, the best first, joined into one.
  ///
  /// Open Graph describes any page; it counts only where nothing else does, or beside another description.
  private static func described(_ tags: PageTags) -> Finding? {
    let (dublin, schema, linked) = (DublinCore.read(tags), SchemaMarkup.read(tags), LinkedData.read(tags))
    let entry = EmbeddedBibTeX.read(tags).flatMap { entry in
      // An entry of another work than the page's own description is somebody else's.
      let own = [dublin, schema, linked].compactMap { $0 }.filter { $0.kind != .webPage }
      return own.isEmpty || own.contains { $0.describesSameWork(as: entry) } ? entry : nil
    }
    let described = [
      IEEEXplore.read(tags), Highwire.read(tags), OpenReviewPage.read(tags), entry, dublin,
      ArXivPage.readFullText(tags), schema, linked, Atypon.read(tags), LabelledPage.read(tags),
      LabelledPage.readItemRecord(tags),
    ].compactMap { $0 }
    guard var finding = described.first(where: { $0.kind != .webPage }) ?? described.first ?? COinS.read(tags)
    else {
      return LinkedHeading.read(tags) ?? DOITag.read(tags) ?? ProjectPage.read(tags) ?? OpenGraph.read(tags)
        ?? AddressedPage.read(tags)
    }
    for other in described where other.describesSameWork(as: finding) && other.kind != .webPage {
      finding.add(other)
    }
    if let other = COinS.read(tags), other.describesSameWork(as: finding) { finding.add(other) }
    return finding
  }

  private static func complete(_ finding: inout Finding, _ tags: PageTags) {
    if finding.people.isEmpty { finding.people = ScienceDirect.people(tags) }
    if Byline.isScattered(tags.root) { finding.people = Byline.ordered(finding.people, in: tags.root) }
    finding.people = Byline.spelt(finding.people, in: tags.root)
    if let id = ArXivPage.id(in: tags.address) {
      ArXivPage.readAbstractPage(tags, into: &finding)
      finding.arXiv = finding.arXiv ?? id
    }
    finding.openReview = finding.openReview ?? OpenReviewPage.id(in: tags.address)
    finding.arXiv = finding.arXiv ?? linkedArXiv(tags, finding)
    finding.doi = finding.doi ?? doi(tags, finding)
    if finding.kind != .webPage {
      finding.date = issueDate(tags) ?? finding.date ?? LabelledPage.date(tags)
      if let year = issueYear(tags, finding), finding.date?.year != year {
        finding.date = PublicationDate(year: year)
      }
      CitationLine.complete(&finding, tags)
    }
    if let doi = finding.doi, doi.arXiv != nil { finding.arXiv = finding.arXiv ?? doi.arXiv }
    completeContainer(&finding, tags)
    if finding.kind == nil || finding.kind == .webPage { finding.kind = kind(of: finding) }
    if finding.kind == .webPage, finding.container == nil, let title = finding.title {
      finding.container = OpenGraph.site(tags, besides: title)
    }
    finding.landing = finding.landing ?? tags.address
    if let title = finding.title {
      finding.title = WorkItem.withoutMark(title)
      if finding.title != title { finding.isRetracted = true }
    }
  }

  /// The year in the heading of the issue: `Volume 111, 2013 - Issue 9-11` (Taylor & Francis, whose tags may name the
  /// day online); not that of another issue, such as the newest.
  private static func issueYear(_ tags: PageTags, _ finding: Finding) -> Int? {
    for element in tags.root.all(where: { $0.end - $0.index < 12 }) {
      let text = element.text
      guard text.utf8.count < 100, text.holds("Volume "), text.holds("Issue ") else { continue }
      let words = element.words.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" || $0 == "–" })
      guard words.count > 4, words[0] == "Volume", words[1].allSatisfy(\.isNumber), words[3] == "Issue",
        words[2].count == 4, let year = Int(words[2]), PublicationDate.plausible.contains(year),
        finding.volume.map({ $0 == words[1] }) ?? true, abs((finding.date?.year ?? year) - year) <= 3
      else { continue }
      return year
    }
    return nil
  }

  /// The day of the issue, where a page tells it from the day on which the article went online.
  private static func issueDate(_ tags: PageTags) -> PublicationDate? {
    let mark = "Issue published: "
    let line = tags.root.first { element in
      element.end - element.index < 6 && element.text.utf8.count < 200 && element.text.holds(mark)
    }
    guard let words = line?.words, let start = words.range(of: mark) else { return nil }
    return PageText.date(String(words[start.upperBound...].prefix { $0 != ";" }))
  }

  /// A page that gives a work no date, no container and no identifier describes a web page.
  private static func kind(of finding: Finding) -> WorkKind? {
    let isScholarly =
      finding.doi != nil || finding.arXiv != nil || finding.pdf != nil || finding.publisher != nil
      || (finding.container != nil && finding.kind != .webPage)
      || (finding.date != nil && finding.kind != .webPage)
    return isScholarly ? (finding.kind == .webPage ? .webPage : nil) : .webPage
  }

  /// The DOI of the page's address, or of a link marked as the work's own.
  private static func doi(_ tags: PageTags, _ finding: Finding) -> DOI? {
    if let doi = PageText.doi(in: tags.address), finding.kind != .webPage { return doi }
    let marked = tags.root.all("a").filter {
      $0.hasClass("doi") || $0.hasClass("issue-item__doi") || $0["id"] == "doi"
    }
    let found = Set(marked.compactMap { PageText.doi($0["href"] ?? $0.words) })
    return found.count == 1 ? found.first : nil
  }

  /// A project page's links to arXiv: the one that is behind a word like "Paper", or the only one.
  private static func linkedArXiv(_ tags: PageTags, _ finding: Finding) -> ArXivID? {
    guard finding.doi == nil, finding.container == nil || finding.landing == nil else { return nil }
    var marked: [ArXivID] = []
    for link in tags.root.all("a") {
      guard let address = link["href"].flatMap({ WebAddress($0) }), let id = ArXivPage.id(in: address)?.base
      else { continue }
      let words = link.words.folded
      if ["paper", "arxiv", "pdf", "preprint", "paper pdf", "arxiv paper", "full paper"].contains(words),
        !marked.contains(id)
      {
        marked.append(id)
      }
    }
    return marked.count == 1 ? marked[0] : nil
  }

  /// What only the body says of the container: its volume ("Part of: Advances in ... 32"), or the whole of it.
  private static func completeContainer(_ finding: inout Finding, _ tags: PageTags) {
    if let container = finding.container, finding.volume == nil, finding.kind == .conferencePaper {
      for link in tags.root.all("a", "i", "em") {
        let words = link.words
        guard words.hasPrefix(container + " ") else { continue }
        let number = words.dropFirst(container.count + 1).prefix { $0.isNumber }
        if (1...3).contains(number.count) { finding.volume = String(number) }
        break
      }
    }
    guard finding.container == nil, finding.kind == nil || finding.kind == .conferencePaper else { return }
    let line = tags.root.all("div", "p", "i", "em", "span").first { element in
      element.end - element.index <= 3 && element.words.hasPrefix("Proceedings of ")
        && element.words.utf8.count < 200
    }
    guard let words = line?.words else { return }
    finding.container = words
    finding.kind = .conferencePaper
  }
}

/// The `citation_*` tags that Google Scholar asks for (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing),
/// as publishers write them; bepress puts its own name in front.
enum Highwire {
  static func read(_ tags: PageTags) -> Finding? {
    // Some sites (Atypon, Emerald) give the journal or the book in these tags and the title in Dublin Core's.
    let isPart = tags.first("citation_journal_title", "citation_inbook_title") != nil
    let borrowed = isPart ? tags.first("dc.title") : nil
    guard let title = tags.first("citation_title", "citation_dissertation_title") ?? borrowed else {
      return nil
    }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = PageText.plain(title)
    let single = tags.all("citation_author")
    if single.isEmpty {
      finding.people = tags.all("citation_authors").flatMap(PageNames.all)
    } else {
      finding.people = PageNames.each(single)
    }
    finding.editors = PageNames.each(tags.all("citation_editor"))
    finding.date = date(tags)
    finding.volume = tags.first("citation_volume").map(PageText.number)
    finding.issue = tags.first("citation_issue", "citation_number").map(PageText.number)
    finding.pages =
      PageText.pages(tags.first("citation_firstpage"), tags.first("citation_lastpage"))
      ?? tags.first("citation_pages").map(PageText.plainPages)
    finding.publisher = tags.first("citation_publisher").map(PageText.plain)
    readContainer(tags, into: &finding)
    finding.articleNumber = tags.first("citation_article_number", "citation_elocation_id")
    finding.issn = tags.all("citation_issn").filter(isISSN)
    finding.isbn = tags.all("citation_isbn")
    finding.doi = PageText.doi(tags.first("citation_doi"))
    finding.arXiv = tags.first("citation_arxiv_id").flatMap { ArXivID($0) }
    finding.abstract = tags.first("citation_abstract").map(PageText.plain)
    finding.language = tags.first("citation_language")
    finding.pdf = tags.first("citation_pdf_url").flatMap(tags.resolve)
    finding.landing = tags.first("citation_public_url", "citation_abstract_html_url").flatMap(tags.resolve)
    return finding
  }

  /// The date of the issue before that of the web page; a year that was padded to January 1st gives way to a better
  /// date in the same year.
  private static func date(_ tags: PageTags) -> PublicationDate? {
    let dates = [
      "citation_publication_date", "citation_date", "citation_cover_date", "citation_year",
      "citation_online_date",
    ]
    .compactMap { tags.first($0).flatMap(PageText.date) }
    guard let first = dates.first else { return nil }
    if first.month == 1, first.day == 1,
      let better = dates.dropFirst().first(where: { $0.year == first.year && $0.month != nil })
    {
      return better
    }
    return first
  }

  private static func readContainer(_ tags: PageTags, into finding: inout Finding) {
    let journal = tags.first("citation_journal_title").map(PageText.plain)
    let conference = tags.first("citation_conference_title", "citation_conference").map(PageText.plain)
    let book = tags.first("citation_inbook_title", "citation_book_title").map(PageText.plain)
    if tags.first("citation_dissertation_institution", "citation_dissertation_name") != nil {
      // DSpace writes the title into the "name".
      finding.kind = .thesis
      finding.publisher = tags.first("citation_dissertation_institution", "dc.publisher") ?? finding.publisher
    } else if let journal, finding.volume != nil, finding.pages != nil {
      // A report that has appeared since is what it appeared as.
      finding.kind = .journalArticle
      finding.container = journal
    } else if let number = tags.first("citation_technical_report_number") {
      finding.kind = .report
      // NBER puts the kind of the series before the number: w29971.
      let digits = number.drop { $0.isLetter }
      finding.issue =
        number.count - digits.count == 1 && digits.allSatisfy(\.isNumber) ? String(digits) : number
      finding.publisher = tags.first("citation_technical_report_institution")
    } else if let institution = tags.first("citation_technical_report_institution") {
      finding.kind = .report
      finding.publisher = institution
    } else if let conference {
      finding.kind = .conferencePaper
      finding.container = book ?? conference
      if book != nil { finding.event = conference }
    } else if let book {
      // PMLR calls its volumes books: "International Conference on Machine Learning".
      finding.kind = isConference(book) ? .conferencePaper : .chapter
      finding.container = book
    } else if let journal, PreprintServer.names.contains(journal.folded) {
      finding.kind = .preprint
      finding.publisher = journal
    } else if let journal {
      finding.kind = .journalArticle
      finding.container = journal
    } else if let series = tags.first("citation_series_title") {
      finding.container = PageText.plain(series)
    }
    // A book as a whole: nothing contains it, and it has no pages in anything.
    if finding.kind == nil, finding.container == nil, finding.pages == nil, tags.first("citation_isbn") != nil
    {
      finding.kind = .book
    }
    if tags.first("citation_arxiv_id") != nil, finding.container == nil { finding.kind = .preprint }
  }
  private static func isConference(_ title: String) -> Bool {
    let words = Set(title.folded.split(separator: " "))
    return ["conference", "symposium", "workshop", "proceedings"].contains { words.contains($0) }
  }
  private static func isISSN(_ text: String) -> Bool {
    let bare = text.filter { $0 != "-" }
    return bare.count == 8 && bare.dropLast().allSatisfy(\.isNumber)
  }
}

/// Servers whose name stands where a journal's would.
enum PreprintServer {
  static let names: Set<String> = [
    "biorxiv", "medrxiv", "arxiv", "chemrxiv", "psyarxiv", "socarxiv", "techrxiv", "ssrn",
    "ssrn electronic journal",
    "research square", "preprints", "eartharxiv", "engrxiv", "osf preprints", "authorea",
    "cryptology eprint archive",
    "hal", "zenodo", "peerj preprints",
  ]
}

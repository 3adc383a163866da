extension Finding {
  /// Whether another description on the same page is of the same work: by DOI, or by title.
  func describesSameWork(as other: Finding) -> Bool {
    if let a = doi, let b = other.doi { return a == b }
    guard let a = title?.folded, let b = other.title?.folded, !a.isEmpty, !b.isEmpty else { return false }
    return a == b || min(a.utf8.count, b.utf8.count) >= 20 && (a.hasPrefix(b) || b.hasPrefix(a))
  }

  /// Whether anything beside the title makes it a work: by whom, of when, in what, under which number.
  var saysMoreThanTitle: Bool {
    !people.isEmpty || date != nil || container != nil || doi != nil || arXiv != nil
  }

  /// Fills what is missing from a second description of the same work.
  mutating func add(_ other: Finding) {
    kind = kind ?? other.kind
    title = title ?? other.title
    if people.isEmpty {
      people = other.people
      andOthers = other.andOthers
    } else {
      people = Self.parted(people, by: other.people)
    }
    if editors.isEmpty { editors = other.editors }
    addDate(other)
    // A container's numbers belong to that container.
    if container == nil || other.container == nil || Self.isSameContainer(container, other.container) {
      volume = volume ?? other.volume
      issue = issue ?? other.issue
      addPages(other)
    }
    container = container ?? other.container
    event = event ?? other.event
    articleNumber = articleNumber ?? other.articleNumber
    publisher = publisher ?? other.publisher
    if isbn.isEmpty { isbn = other.isbn }
    if issn.isEmpty { issn = other.issn }
    doi = doi ?? other.doi
    arXiv = arXiv ?? other.arXiv
    openReview = openReview ?? other.openReview
    acl = acl ?? other.acl
    landing = landing ?? other.landing
    pdf = pdf ?? other.pdf
    abstract = abstract ?? other.abstract
    language = language ?? other.language
    if categories.isEmpty { categories = other.categories }
    comment = comment ?? other.comment
    journalReference = journalReference ?? other.journalReference
    isRetracted = isRetracted || other.isRetracted
  }

  private mutating func addDate(_ other: Finding) {
    guard let theirs = other.date else { return }
    guard let mine = date else { return date = theirs }
    if mine.year == theirs.year, mine.month == nil { date = theirs }
  }
  /// The other may know the last page.
  private mutating func addPages(_ other: Finding) {
    guard let theirs = other.pages else { return }
    guard let mine = pages else { return pages = theirs }
    if !mine.contains("-"), theirs.hasPrefix(mine + "-") { pages = theirs }
  }
  private static func isSameContainer(_ a: String?, _ b: String?) -> Bool {
    guard let a = a?.folded, let b = b?.folded else { return false }
    return a == b || a.contains(b) || b.contains(a)
  }

  /// Whole names get the parts that another description (BibTeX, JSON-LD) knows: "Teven Le Scao" with "Le Scao, Teven".
  private static func parted(_ mine: [Name], by theirs: [Name]) -> [Name] {
    guard mine.count == theirs.count, mine.contains(where: { $0.whole != nil }) else { return mine }
    var out: [Name] = []
    for (a, b) in zip(mine, theirs) {
      guard let whole = a.whole, !a.isOrganization else {
        out.append(a)
        continue
      }
      guard let family = b.family, !family.isEmpty,
        (" " + whole.folded + " ").contains(" " + family.folded + " ")
      else {
        return mine
      }
      let isSpelt =
        (b.given ?? "").split(separator: " ").first.map { $0.count(where: \.isLetter) > 1 } == true
      if isSpelt {
        out.append(b)
      } else if whole.hasSuffix(" " + family) {
        out.append(
          Name(given: String(whole.dropLast(family.count + 1)).trimmed, family: family, suffix: b.suffix))
      } else {
        out.append(a)
      }
    }
    return out
  }
}

/// Whether two descriptions are of one work, and why.
public struct Sameness: Hashable, Sendable {
  /// How two descriptions stand to each other; the raw values are those of `papers dedupe --pairs`.
  public enum Relation: String, Hashable, Sendable {
    case same
    case versions = "preprint-published"
    /// A journal version of a conference paper (or the workshop version of one): two works that can be cited.
    case journalExtension = "journal-extension"
    case different
  }
  public var same: Bool
  public var relation: Relation
  /// How sure we are that they are one work, 0...1; from 0.5 on `same` holds.
  public var score: Double
  /// What speaks for it and against it, in words.
  public var evidence: [String]
}

/// Compares two descriptions of works by title, people, year, venue and identifiers together.
///
/// Each agreement adds to the weight of evidence and each contradiction takes from it; one work it is where the sum is
/// positive. No single agreement suffices: identifiers are copied wrongly, titles repeat.
public func sameWork(_ a: WorkSketch, _ b: WorkSketch) -> Sameness {
  var scale = Scale()
  let title = a.title.agreement(with: b.title)
  let people = PeopleAgreement.between(a.people, b.people, cut: a.andOthers || b.andOthers)
  let shorter = a.title.words.count <= b.title.words.count ? a.title : b.title
  scale.weigh(title, words: shorter.words.count, content: shorter.contentCount)
  if case .similar = title { scale.sum -= 0.8 * Double(a.title.substitutions(with: b.title)) }
  let organized = (a.people + b.people).contains(where: \.isOrganization)
  scale.weigh(people, exact: title.isExact, organization: organized)
  let versions = a.isPreprint != b.isPreprint
  scale.weighYears(a, b, versions: versions, exact: title.isExact)
  scale.weighIDs(a, b)
  let extended = scale.weighPlaces(a, b, title: title)
  if !versions { scale.weighOneForm(a, b, title: title, people: people, words: shorter.words.count) }
  if a.title.namesKind || b.title.namesKind { scale.weighKind(a, b, people: people) }
  let same = scale.sum > 0
  let relation: Sameness.Relation =
    same ? (versions ? .versions : .same) : extended && title.share > 0.8 ? .journalExtension : .different
  return Sameness(same: same, relation: relation, score: scale.probability, evidence: scale.evidence)
}

/// The weight of evidence: positive for one work, negative for two.
struct Scale {
  var sum = -3.5
  var evidence: [String] = []

  mutating func add(_ weight: Double, _ reason: String) {
    sum += weight
    evidence.append(reason)
  }

  /// The sum as a probability, by the logistic function; rounded so that records do not change with the platform.
  var probability: Double {
    // 1 / (1 + e^-x) by powers of e^(1/16): no libm, the same bytes everywhere.
    let x = max(-12, min(12, sum))
    var power = 1.0
    var left = x < 0 ? -x : x
    while left >= 0.0625 { (power, left) = (power * 1.0644944589178593, left - 0.0625) }
    power *= 1 + left
    let p = x < 0 ? 1 / (1 + power) : power / (1 + power)
    return (p * 1000).rounded() / 1000
  }

  mutating func weigh(_ title: TitleAgreement, words: Int, content: @autoclosure () -> Int) {
    switch title {
    case .identical: add(words >= 4 ? 6 : words >= 2 ? 4.5 : 3.5, "title")
    case .typo: add(words >= 4 ? 5 : 4, "title but for a typo")
    case .subtitleLost: add(content() >= 4 ? 3.5 : 2.5, "title without its subtitle")
    case .nameLost: add(3.5, "title without its leading name")
    case .similar(let share) where share >= 0.8: add(2.5 + (share - 0.8) * 5, "similar title")
    case .similar(let share) where share >= 0.6: add(-1 + (share - 0.6) * 10, "partly similar title")
    case .similar(let share): add(-6 + share * 5, "different title")
    case .apart(let why): add(-14, why)
    case .unknown: add(0, "no title")
    }
  }

  mutating func weigh(_ people: PeopleAgreement, exact: Bool, organization: Bool) {
    switch people {
    // A house writes many papers.
    case .same where organization: exact ? add(0, "authors") : add(-2, "a house's many papers")
    case .same(let count): add(count > 1 ? 3 : 1.5, "authors")
    case .most: add(exact ? 1.5 : 0, "most authors")
    case .some: add(-1.5, "some authors")
    case .none: add(-7, "other authors")
    case .unknown: break
    }
  }

  mutating func weighYears(_ a: WorkSketch, _ b: WorkSketch, versions: Bool, exact: Bool) {
    guard let x = a.year, let y = b.year else { return }
    let gap = abs(x - y)
    let allowed = versions ? 2 : 1
    // A preprint with another title that came after the published form is rather another work.
    if versions, !exact, gap > 0, a.isPreprint ? x > y : y > x { add(-2.6, "the preprint is the later one") }
    if gap == 0 {
      add(1, "year")
    } else if gap <= allowed {
      add(0.5, "year within \(gap)")
    } else if gap <= allowed + 1 {
      add(-0.5, "years \(gap) apart")
    } else {
      // An old paper is put on arXiv years later, under its own title.
      add(versions && exact ? -1 : -2.5, "years \(gap) apart")
    }
  }

  /// Two descriptions of one form of a work (both printed, or both preprints) agree in more than a preprint and its
  /// published form do: a title hardly changes, and years apart mean editions, rounds of a contest, or a sequel.
  mutating func weighOneForm(
    _ a: WorkSketch, _ b: WorkSketch, title: TitleAgreement, people: PeopleAgreement, words: Int
  ) {
    let gap = a.year.flatMap { x in b.year.map { abs(x - $0) } }
    let samePages = a.firstPage != nil && a.firstPage == b.firstPage
    switch title {
    // A preprint's versions may bear different titles; a DOI is sometimes that of the whole volume.
    case .similar where a.arXiv == nil || a.arXiv != b.arXiv: add(-3.8, "another title of the same form")
    case .subtitleLost where a.title.hasGenericSubtitle != b.title.hasGenericSubtitle && !samePages:
      add(-4, "a survey of it")
    case .subtitleLost, .nameLost:
      if let gap, gap > 0, !samePages, !a.sharesID(with: b) { add(-3, "another year and no subtitle") }
    default: break
    }
    if let gap, gap >= 2, !a.sharesID(with: b), !samePages {
      let areBooks = a.venue.form == .book && b.venue.form == .book
      add(areBooks ? -6 : gap > 2 ? -4 : -2, "another edition")
    }
    // A title of a few words is shared by many works.
    if words < 4, !people.agrees { add(-2, "a short title") }
  }

  /// Every volume has its editorial, often by the same people and on its first page: the whole place must agree.
  mutating func weighKind(_ a: WorkSketch, _ b: WorkSketch, people: PeopleAgreement) {
    let isSamePlace =
      a.venue.agrees(with: b.venue) == true && a.year != nil && a.year == b.year && a.volume == b.volume
      && a.firstPage != nil && a.firstPage == b.firstPage && a.firstPage != "1"
    guard !isSamePlace || !(people.agrees || people == .unknown), !a.sharesID(with: b) else { return }
    add(-12, "a title that many volumes have")
  }

  mutating func weighIDs(_ a: WorkSketch, _ b: WorkSketch) {
    if let x = a.doi, let y = b.doi { x == y ? add(6, "DOI") : add(-3, "different DOIs") }
    if let x = a.arXiv, let y = b.arXiv { x == y ? add(6, "arXiv id") : add(-4, "different arXiv ids") }
    if let x = a.openReview, let y = b.openReview {
      x == y ? add(5, "OpenReview id") : add(-1, "different OpenReview ids")
    }
    if let x = a.acl, let y = b.acl { x == y ? add(5, "ACL id") : add(-4, "different ACL ids") }
    if let x = a.dblp, let y = b.dblp, x == y { add(6, "DBLP key") }
  }

  /// Venue, volume and pages. True where the two are out in places that a work is not out in twice.
  mutating func weighPlaces(_ a: WorkSketch, _ b: WorkSketch, title: TitleAgreement) -> Bool {
    var samePlace = a.doi != nil && a.doi == b.doi
    let agrees = a.venue.agrees(with: b.venue)
    if let p = a.firstPage, let q = b.firstPage {
      if p == q, p != "1" {
        samePlace = true
        add(3, "pages")
      } else if p != q, agrees == true, a.year == b.year {
        add(-1.5, "other pages")
      }
    }
    if let v = a.volume, let w = b.volume, v == w, agrees != false, !a.isPreprint, !b.isPreprint {
      samePlace = true
    }
    if agrees == true { add(1, "venue") }
    if let p = a.parent, let q = b.parent, p != q, !samePlace { add(-7, "other volumes") }
    guard !a.isPreprint, !b.isPreprint, !samePlace, agrees != true else { return false }
    if a.year == b.year, a.venue.printsProceedings || b.venue.printsProceedings { return false }
    switch (a.venue.form, b.venue.form) {
    case (.journal?, .conference?), (.conference?, .journal?), (.workshop?, .journal?),
      (.journal?, .workshop?),
      (.conference?, .workshop?), (.workshop?, .conference?):
      add(-9, "a conference paper and another version of it")
      return true
    case (.thesis?, .some(let form)) where form != .thesis, (.some(let form), .thesis?) where form != .thesis:
      add(-6, "a thesis and a paper")
    case (.journal?, .journal?) where agrees == false, (.conference?, .conference?) where agrees == false:
      add(-4, "other venue")
    default: break
    }
    return false
  }
}

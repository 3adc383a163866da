/// Decides which of the candidates a reading names, or that none is sure enough.
///
/// Identifiers tie at once, unless the words plainly name another work. Words tie by title, people, year and venue
/// together: a title of four words or more that is the same after folding (or one typo away) ties when exactly one
/// work bears it and nothing contradicts; a merely similar title never ties alone.
public func match(_ reading: Reading, references: [Reference], among candidates: [Finding]) -> Verdict {
  let works = candidates.map { WorkSketch($0) }
  let wanted = ReadingSketch(reading, references: references)
  let ties = works.map { WordTie(wanted, $0) }
  let tied = candidates.indices.filter { i in
    !works[i].title.isEmpty && references.contains { candidates[i].isNamed(by: $0) }
  }
  if let first = tied.min(by: { candidates[$0].rank < candidates[$1].rank }) {
    return verdict(onTied: first, all: tied, candidates, works, ties, wanted)
  }
  return verdict(onWords: candidates, works, ties)
}

/// The candidates that are the same work as the one at `index`, itself included: other sources' findings of it, its
/// preprint and its published form.
public func versions(of index: Int, among candidates: [Finding]) -> [Int] {
  let works = candidates.map { WorkSketch($0) }
  var found: Set<Int> = [index]
  for i in works.indices where i != index {
    let alike =
      works[i].title.isEmpty ? works[index].sharesID(with: works[i]) : sameWork(works[index], works[i]).same
    if alike { found.insert(i) }
  }
  // A source that knows both forms leads from a preprint to a published form of another title: by its identifiers, as
  // long as the people agree.
  for i in works.indices where !found.contains(i) {
    let bridge = found.contains { works[$0].sharesID(with: works[i]) }
    let people = PeopleAgreement.between(works[index].people, works[i].people, cut: true)
    if bridge, people.agrees, works[index].title.agreement(with: works[i].title).share > 0.3 {
      found.insert(i)
    }
  }
  return found.sorted()
}

private func verdict(
  onTied index: Int, all tied: [Int], _ candidates: [Finding], _ works: [WorkSketch], _ ties: [WordTie],
  _ wanted: ReadingSketch
) -> Verdict {
  for other in tied where other != index {
    let sameness = sameWork(works[index], works[other])
    if !sameness.same, sameness.relation == .different,
      works[index].title.agreement(with: works[other].title).share < 0.6, sameness.score < 0.05
    {
      return .conflicting(
        index: index,
        reason: "its links name different works: \(works[index].printed) / \(works[other].printed)",
        best: listed(tied, candidates, works, ties))
    }
  }
  let tie = ties[index]
  // The same people have written more than one paper: a title without a word in common is another work of theirs.
  let isForeign =
    switch (tie.title, tie.peopleAgree) {
    case (.similar(let share), true): share < 0.1
    case (_, true): false
    case (let title, false):
      title.share < 0.35 && !wanted.sketch.title.isOnlyNumbersFrom(works[index].title)
    }
  if wanted.sketch.title.words.count >= 4, isForeign {
    let better = works.indices.filter { ties[$0].holds }
    return .conflicting(
      index: index, reason: "its link leads to \(works[index].printed)",
      best: listed(better.isEmpty ? tied : better, candidates, works, ties))
  }
  let score = max(tie.judgement.score, 0.98)
  let words = tie.judgement.why.filter {
    ["title", "title but for a typo", "authors", "year", "venue"].contains($0)
  }
  return .matched(index: index, Record.Evidence(evidence: ["identifier"] + words, score: score))
}

private func verdict(onWords candidates: [Finding], _ works: [WorkSketch], _ ties: [WordTie]) -> Verdict {
  let holding = works.indices.filter { ties[$0].holds }.sorted {
    (-ties[$0].rank, candidates[$0].rank, $0) < (-ties[$1].rank, candidates[$1].rank, $1)
  }
  guard let best = holding.first else {
    return .abstained(best: listed(Array(works.indices), candidates, works, ties))
  }
  let rivals = holding.dropFirst().filter {
    ties[$0].rank > ties[best].rank - 1 && !sameWork(works[best], works[$0]).same
  }
  guard rivals.isEmpty else {
    return .abstained(best: listed([best] + rivals, candidates, works, ties))
  }
  let (score, why) = ties[best].judgement
  return .matched(index: best, Record.Evidence(evidence: why, score: score))
}

/// The best of the given candidates, best first, at most five.
private func listed(
  _ indices: [Int], _ findings: [Finding], _ works: [WorkSketch], _ ties: [WordTie]
) -> [Candidate] {
  let all = indices.map { i in
    let (score, why) = ties[i].judgement
    return Candidate(
      index: i, title: works[i].printed, score: score, why: why, handle: findings[i].handle)
  }
  // Several sources know one work; a person looks at it once.
  var shown: [Candidate] = []
  for next in all.sorted(by: { ($1.score, $0.index) < ($0.score, $1.index) })
  where next.score > 0.02 || ties[next.index].title.share > 0.5 {
    if !shown.contains(where: { sameWork(works[$0.index], works[next.index]).same }) { shown.append(next) }
    if shown.count == 5 { break }
  }
  return shown
}

extension WorkSketch {
  /// Whether one identifier of the two is the same.
  func sharesID(with other: WorkSketch) -> Bool {
    (doi != nil && doi == other.doi) || (arXiv != nil && arXiv == other.arXiv)
      || (dblp != nil && dblp == other.dblp)
      || (openReview != nil && openReview == other.openReview) || (acl != nil && acl == other.acl)
  }
}

extension Finding {
  /// Whether the reference names this finding's work by identifier or address.
  func isNamed(by reference: Reference) -> Bool {
    switch reference {
    case .arXiv(let id): (arXiv ?? doi?.arXiv)?.text == id.text
    case .doi(let id): id.arXiv.map { (arXiv ?? doi?.arXiv)?.text == $0.text } ?? (doi == id)
    case .dblp(let key): dblp == key
    case .openReview(let id): openReview == id
    case .acl(let id): acl?.lowercased() == id.lowercased()
    case .page(let address):
      [WebAddress(url), landing, pdf].contains { $0.map { $0.samePlace == address.samePlace } ?? false }
    }
  }

  /// Which finding stands for a work: the lower, the rather. Published forms before preprints.
  var rank: Int {
    let isPublished = kind != .preprint && source != .arXiv
    let order: [Source] = [
      .catalogue, .crossref, .doi, .landingPage, .dblp, .openReview, .openAlex, .semanticScholar, .dataCite,
      .arXiv,
    ]
    return (isPublished ? 0 : 100) + (order.firstIndex(of: source) ?? 50)
  }
}

extension WebAddress {
  /// The address without what does not tell pages apart: scheme, `www.`, a slash at the end, the fragment.
  var samePlace: String {
    var place = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    place += path.hasSuffix("/") ? String(path.dropLast()) : path
    return query.map { place + "?" + $0 } ?? place
  }
}

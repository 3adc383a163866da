extension SyncRun {
  /// Matches an item's findings against its reading, and makes or completes the record when one is named.
  mutating func judge(_ n: Int) {
    let item = items[n]
    guard item.verdict?.matchedIndex == nil, !item.findings.isEmpty else { return }
    let verdict =
      settledVerdict(item) ?? match(item.titled, references: item.references, among: item.findings)
    items[n].verdict = verdict
    if case .matched(let index, let evidence) = verdict {
      let group = versions(of: index, among: item.findings).map { item.findings[$0] }
      settle(n, group, evidence)
    }
  }

  /// The work that the person said it is, whatever the words say.
  private func settledVerdict(_ item: SyncItem) -> Verdict? {
    guard !item.settled.isEmpty else { return nil }
    let named = item.findings.indices.filter { n in
      item.findings[n].title != nil && item.settled.contains { item.findings[n].isNamed(by: $0) }
    }
    return named.min { item.findings[$0].rank < item.findings[$1].rank }.map {
      .matched(index: $0, Record.Evidence(evidence: ["settled in papers.yml"], score: 1))
    }
  }

  /// The reading names the work that `group` describes.
  private mutating func settle(_ n: Int, _ group: [Finding], _ evidence: Record.Evidence) {
    let previous = items[n].key
    let found = key(of: group, n)
    if items[n].isImported, let found, found != previous {
      // Two records that a person may both have cited are not made one behind their back.
      items[n].double = found
      return
    }
    let known = found ?? previous
    var work = known.flatMap { works[$0] } ?? Work(findings: [], items: [], evidence: nil, isLocal: true)
    for finding in group where !work.findings.contains(finding) { work.findings.append(finding) }
    work.items.append(n)
    work.evidence = work.evidence ?? evidence
    work.isLocal = work.isLocal && group.allSatisfy { $0.source == .catalogue }
    let key: String
    if let known {
      key = known
    } else {
      let draft = merged(work.findings, reading: items[n].reading, key: "")
      key = store.newKey { citationKey(for: draft, taken: $0) }
    }
    works[key] = work
    items[n].key = key
    if let previous, previous != key { untie(n, from: previous) }
    keep(key)
  }

  /// The record of the same work, of this run or before, unless the person said that it is not.
  private func key(of group: [Finding], _ n: Int) -> String? {
    store.key(of: group) { record, finding in
      matches.forbids(record, for: items[n]) || matches.forbids(finding, in: record)
    }
  }

  /// What was found since for a work joins it, if it is of the same work; then the record is made anew.
  mutating func join(_ key: String) {
    guard var work = works[key], let first = work.findings.first else { return }
    let before = work.findings.count
    let sketch = WorkSketch(store.records[key] ?? merged(work.findings, key: key))
    for n in work.items {
      for finding in items[n].findings where !work.findings.contains(finding) {
        if sameWork(sketch, WorkSketch(finding)).same || sameWork(WorkSketch(first), WorkSketch(finding)).same
        {
          work.findings.append(finding)
        }
      }
    }
    guard work.findings.count > before else { return }
    works[key] = work
    keep(key)
  }

  private mutating func keep(_ key: String) {
    guard let work = works[key] else { return }
    let listed = work.items.filter { !items[$0].isImported }
    var before = store.original[key]
    if before?.isImported == true { before?.markImported() }
    var record = merged(
      work.findings, readings: listed.map { items[$0].reading }, key: key,
      overrides: settings.overrides[key] ?? [:], existing: before)
    record.status = .verified
    if let evidence = work.evidence { record.match = store.original[key]?.match ?? evidence }
    record.readings = store.records[key]?.readings ?? []
    for n in listed { record.add(items[n].tie) }
    store.put(record)
  }

  /// The reading belongs to another record now.
  mutating func untie(_ n: Int, from key: String) {
    guard var record = store.records[key] else { return }
    record.readings.removeAll { $0 == items[n].tie }
    store.put(record)
  }

  /// Nothing sure was found: the record says what the list says, and that it is not verified. Of a bare address the list
  /// says nothing: a record would be named and printed by it for good.
  mutating func settleListed(_ n: Int) {
    let item = items[n]
    if let key = item.key, let record = store.records[key], record.status == .verified {
      // Asked again and not answered: what was verified stays.
      store.put(record)
      return
    }
    guard item.key != nil || item.reading.isNamed else { return }
    let title = item.reading.title ?? item.reading.label ?? item.tie.words
    let key: String
    if let known = item.key ?? store.listedKey(title: title) {
      key = known
    } else {
      key = store.newKey { citationKey(for: item.reading, taken: $0) }
    }
    items[n].key = key
    var record = merged(
      [], reading: item.isImported ? nil : item.reading, key: key, overrides: settings.overrides[key] ?? [:],
      existing: store.records[key])
    if record.title.isEmpty { record.title = title.isEmpty ? item.tie.references.first ?? key : title }
    record.status = if case .conflicting = item.verdict { .conflict } else { .listed }
    record.match = item.verdict.flatMap { Record.Evidence($0) }
    if !item.isImported { record.add(item.tie) }
    store.put(record)
  }
}

extension Reading {
  /// It says more than an address.
  fileprivate var isNamed: Bool { title != nil || label != nil || !authors.isEmpty }
}

extension SyncItem {
  /// The reading with the title of its PDF, where it has none of its own.
  fileprivate var titled: Reading {
    var reading = reading
    reading.title = reading.title ?? pdfTitle
    return reading
  }
}

extension Record {
  /// Ties stand in the order of their lists and words, so that the order of asking leaves no trace.
  mutating func add(_ tie: ReadingTie) {
    guard !self.readings.contains(tie) else { return }
    self.readings.append(tie)
    self.readings.sort {
      ($0.list, $0.words, $0.references.joined()) < ($1.list, $1.words, $1.references.joined())
    }
  }
}

extension Record.Evidence {
  /// The best candidate of a verdict that abstained, for a person to look at.
  init?(_ verdict: Verdict) {
    switch verdict {
    case .matched(_, let evidence): self = evidence
    case .conflicting(_, let reason, _): self.init(evidence: [reason], score: 0)
    case .abstained(let best):
      guard let first = best.first else { return nil }
      self.init(evidence: ["perhaps: \(first.title)"] + first.why, score: first.score)
    }
  }
}

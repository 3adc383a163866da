extension Sync {
  /// Brings ties up to date, builds what is built from records, and sums up.
  ///
  /// - Parameter entries: those of the records as they were when the sync began, by key.
  func finish(_ run: inout SyncRun, _ lists: LibraryLists, _ entries: [String: String])
    async throws(LibraryError) -> SyncReport
  {
    var report = SyncReport()
    tidyTies(&run, lists)
    applyOverrides(&run)
    try run.store.write()
    let records = run.store.sorted
    let listed = run.items.filter { !$0.isImported }
    let tied = TiedReadings(lists, records, keys: listed.map(\.key))
    report.readings = listed.count
    for item in listed {
      switch item.key.flatMap({ run.store.records[$0] })?.status {
      case .verified: report.verified += 1
      case .listed: report.listed += 1
      case .conflict: report.conflicting += 1
      case nil: break
      }
    }
    let asked = run.waiting.map { run.items[$0] }.filter(\.isImported)
    report.imported = asked.count
    report.confirmed = asked.count { item in
      item.key.flatMap { run.store.records[$0] }?.status == .verified
    }
    report.failed = failures(run)
    report.notices = notices(run, lists)
    for key in run.store.changed.sorted() {
      if run.store.original[key] == nil { report.added.append(key) } else { report.updated.append(key) }
    }
    report.unchanged = run.store.records.count - report.added.count - report.updated.count
    report.unlisted = tied.left.map(\.key)
    report.conflicts = records.filter { run.store.changed.contains($0.key) }.flatMap { record in
      record.conflicts.sorted { $0.key < $1.key }.map { field, claims in
        SyncReport.Conflict(
          key: record.key, field: field, kept: Field(rawValue: field)?.value(in: record)?.printed ?? "",
          others: claims)
      }
    }
    let current = run.store.changed.isEmpty ? entries : entries.filter { !run.store.changed.contains($0.key) }
    // Without a list nothing is built from one: an empty papers.bib would stand for a mistake.
    guard !lists.all.isEmpty else { return counted(report, run) }
    let built = await Built(library, tied, run.settings, entries: current)
    for file in built.files where !file.isCurrent {
      if mode.mayWrite {
        try library.write(file.bytes, to: library.bib + "/" + file.path)
        report.written.append(file.path)
        tell(.wrote(file.path))
      } else {
        report.differences.append("bib/\(file.path) would change")
      }
    }
    for path in built.leftOver {
      if mode.mayWrite {
        do { try library.files.remove(library.bib + "/" + path) } catch { throw .file(error) }
        report.written.append(path)
      } else {
        report.differences.append("bib/\(path) would go")
      }
    }
    if mode == .frozen {
      report.differences += run.waiting.filter { run.items[$0].key == nil }.map {
        "bib/\(run.items[$0].place): \(run.items[$0].name) has no record"
      }
      report.differences += run.store.changed.sorted().map { "bib/records/\($0).json would change" }
    }
    return counted(report, run)
  }

  /// With the requests that went out.
  private func counted(_ given: SyncReport, _ run: SyncRun) -> SyncReport {
    var report = given
    let tally = tally()
    (report.requests, report.retries, report.redirects) = (tally.requests, tally.retries, tally.redirects)
    report.planned = run.promise.filter { report.requests[$0.key] != nil || run.asked[$0.key] != nil }
    if report.requests.isEmpty {
      report.requests = run.asked.filter { _ in mode != .offline && mode != .frozen }
    }
    return report
  }

  /// A record's ties are its readings of today; ties to lists that are not read now, and those of a record whose
  /// readings all left, stay.
  private func tidyTies(_ run: inout SyncRun, _ lists: LibraryLists) {
    var wanted: [String: [Record.ReadingTie]] = [:]
    for item in run.items where !item.isImported {
      guard let key = item.key else { continue }
      if wanted[key]?.contains(item.tie) != true { wanted[key, default: []].append(item.tie) }
    }
    let read = Set(lists.all.map(\.path))
    for (key, ties) in wanted {
      guard let before = run.store.records[key]?.readings else { continue }
      let kept = before.filter { !read.contains($0.list) }
      if before == ties || Set(before) == Set(ties + kept) { continue }
      guard var record = run.store.records[key] else { continue }
      record.readings = []
      for tie in kept + ties { record.add(tie) }
      run.store.put(record)
    }
  }

  /// What a person wrote into papers.yml since a record was locked goes into it without asking anybody.
  private func applyOverrides(_ run: inout SyncRun) {
    for (key, fields) in run.settings.overrides.sorted(by: { $0.key < $1.key }) {
      guard let before = run.store.records[key] else { continue }
      var wanted = before
      for (field, value) in fields.sorted(by: { $0.key < $1.key }) { wanted.override(field, with: value) }
      guard wanted != before else { continue }
      var record = merged([], key: key, overrides: fields, existing: before)
      record.status = before.status
      run.store.put(record)
    }
  }

  private func notices(_ run: SyncRun, _ lists: LibraryLists) -> [String] {
    var out = run.settings.notices.map { "bib/papers.yml:\($0.place.line): \($0.message)" }
    for key in run.settings.overrides.keys.sorted() where run.store.records[key] == nil {
      out.append("bib/papers.yml overrides fields of \(key), of which there is no record")
    }
    if run.settings.contact == nil, !run.asked.isEmpty, mode != .offline, mode != .frozen {
      out.append(
        "bib/papers.yml names no `contact`, so that requests went out without one, which services like less; "
          + "write `contact: you@example.org` into it")
    }
    for path in library.linkedLists(run.settings) {
      out.append(
        "bib/\(path): a symbolic link is not read as a list, for it may lead out of the library; copy the file"
      )
    }
    for (host, kind) in run.walls.sorted(by: { $0.key < $1.key }) {
      out.append("\(host) shows programs a bot check (\(kind)): it was left alone, and others were asked")
    }
    for (key, work) in run.works.sorted(by: { $0.key < $1.key }) where run.store.changed.contains(key) {
      guard run.store.records[key]?.kind == .preprint, let hint = work.publicationHint else { continue }
      out.append("\(key): arXiv says \u{201C}\(hint.prefix(120))\u{201D}, which no other source confirms yet")
    }
    for entry in lists.all { out += Self.notices(entry) }
    for key in run.store.changed.sorted() {
      guard let before = run.store.original[key], let now = run.store.records[key] else { continue }
      // What a person should hear of: a preprint that came out, a retraction.
      for change in changes(from: before, to: now) where ["version", "retracted"].contains(change.field) {
        out.append("\(key): \(change.sentence)")
      }
    }
    return out
  }

  /// Many words that may be titles are told in one sentence: a list may hold whole sections that are none.
  static let mostLeftOut = 3
  static func notices(_ entry: LibraryLists.Entry) -> [String] {
    let leftOut = entry.list.notices.filter(\.isLeftOut)
    let isMany = leftOut.count > mostLeftOut
    var out = entry.list.notices.filter { !isMany || !$0.isLeftOut }.map { notice in
      let place = "bib/\(entry.path):\(notice.place.line):\(notice.place.column)"
      let hint = notice.hint.map { "; \($0)" } ?? ""
      return
        "\(place): \(notice.message)\(hint)\(hint.contains("; read as ") ? ", as `papers check --fix` writes it" : "")"
    }
    if isMany, let first = leftOut.first {
      out.append(
        "bib/\(entry.path):\(first.place.line):\(first.place.column): from here on \(leftOut.count) entries read like "
          + "titles and are read as no papers; `papers parse \("bib/\(entry.path)".shellQuoted)` names them")
    }
    return out
  }
}

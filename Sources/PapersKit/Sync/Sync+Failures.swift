extension Sync {
  /// What a person should act on, a line a reading.
  func failures(_ run: SyncRun) -> [SyncReport.Failure] {
    run.items.compactMap { item in
      let record = item.key.flatMap { run.store.records[$0] }
      if item.isImported { return importedFailure(item, record) }
      var failure: SyncReport.Failure
      // A person who overrides a record's title, or ties the reading to its own record, has settled what it is.
      let isSettled =
        record?.provenance["title"]?.source == .override
        || record != nil && run.matches.key(for: item) == record?.key
      if record?.status == .verified || isSettled {
        let troubles = item.troubles.filter { !$0.isWall && !$0.isPassing }
        guard let first = troubles.first else { return nil }
        failure = SyncReport.Failure(
          item.place, "\(item.quotedName): \(SyncItem.told(troubles))", hint: first.hint)
      } else {
        failure = self.failure(item, record)
      }
      failure.isNew = item.key.map { run.store.original[$0] == nil } ?? true
      return failure
    }
  }

  /// A work that was imported and that no source confirmed.
  private func importedFailure(_ item: SyncItem, _ record: Record?) -> SyncReport.Failure? {
    if let double = item.double {
      return SyncReport.Failure(
        item.place, "\(item.quotedName): the same work as \(double)",
        hint:
          "cite \(double) and remove this file; or say under `not-same:` in bib/papers.yml that they are two")
    }
    guard let record, record.status != .verified else { return nil }
    if let title = record.provenance[Field.title.rawValue], title.source == .override { return nil }
    let settle =
      "give its DOI or arXiv id under `overrides: \(record.key):` in bib/papers.yml, or correct it there"
    func told(_ what: String) -> SyncReport.Failure {
      SyncReport.Failure(item.place, "\(item.quotedName): \(what)", hint: settle)
    }
    if record.status == .conflict {
      let why = record.match?.evidence.joined(separator: ", ") ?? "its identifiers name different works"
      return told(why.replaced("its link leads to", with: "its identifier or address leads to"))
    }
    let causes = item.troubles.filter(\.isPassing)
    let why = SyncItem.told(causes)
    let closest = item.closest.filter(\.isClose).prefix(3).map(\.sentence)
    let all = closest.isEmpty ? why : "closest: " + closest.joined(separator: "; ")
    return told("no source confirms it" + (all.isEmpty ? "" : "; \(all)"))
  }

  /// A reading that was not verified: one line, with what went wrong on the way.
  private func failure(_ item: SyncItem, _ record: Record?) -> SyncReport.Failure {
    let nowhere = item.reading.links.filter(\.leadsNowhere).map { link in
      SyncItem.Trouble(
        what: "\(link.written): no web address", hint: "correct the link in the list", isPassing: false,
        isWall: false, isLink: true)
    }
    let causes = nowhere + item.troubles.filter { $0.isLink || $0.isPassing }
    let why = SyncItem.told(causes)
    let settle =
      record.map {
        "give it a link or DOI in the list, or say under `overrides: \($0.key):` in bib/papers.yml what it is"
      } ?? "give it a title in the list, or another link"
    let hint = (causes.first { !$0.isWall } ?? causes.first { $0.isPassing })?.hint ?? settle
    func told(_ what: String, _ hint: String) -> SyncReport.Failure {
      SyncReport.Failure(item.place, "\(item.quotedName): \(what)", hint: hint)
    }
    let correct = "correct the link or the words in the list"
    if case .conflicting(_, let reason, _) = item.verdict { return told(reason, correct) }
    let close = item.closest.filter(\.isClose)
    if !close.isEmpty {
      let closest = close.prefix(3).map(\.sentence)
      // What a person can say at once stands before what only helps later.
      let choice = close.lazy.compactMap(\.handle).first.map { handle in
        let words = item.tie.references.first ?? item.reading.title ?? item.tie.words
        return "give it a link or DOI in the list; if it is one of these, say so: "
          + "papers add \(words.squeezed.shellQuoted) --as \(handle.shellQuoted)"
      }
      let all = ["closest: " + closest.joined(separator: "; "), why].filter { !$0.isEmpty }
      return told("no source knows it for certain; " + all.joined(separator: "; "), choice ?? hint)
    }
    if item.closest.isEmpty, let record, record.status == .conflict {
      return told(record.match?.evidence.joined(separator: ", ") ?? "its links name different works", correct)
    }
    let state =
      record == nil ? "not found, and it has no record" : "not verified, its record only repeats the list"
    return told(state + (why.isEmpty ? "" : ": \(why)"), hint)
  }
}

extension SyncItem {
  /// The reading's name in quotation marks, not longer than a line.
  var quotedName: String { "\"\(name.squeezed.shortened(to: 100))\"" }

  /// Works that it may name, of which none is sure.
  fileprivate var closest: [Candidate] { if case .abstained(let best) = verdict { best } else { [] } }

  /// All troubles in one line; what several services share is said once: `a.org and b.org cannot be reached (...)`.
  static func told(_ troubles: [Trouble]) -> String {
    var groups: [(hosts: [String], rest: String)] = []
    for trouble in troubles {
      guard let blank = trouble.what.firstIndex(of: " "), !trouble.isLink,
        case let host = String(trouble.what[..<blank]), host.contains("."), !host.hasSuffix(":")
      else {
        groups.append(([], trouble.what))
        continue
      }
      let rest = String(trouble.what[blank...])
      if let n = groups.firstIndex(where: { !$0.hosts.isEmpty && $0.rest == rest }) {
        groups[n].hosts.append(host)
      } else {
        groups.append(([host], rest))
      }
    }
    return groups.map { hosts, rest in
      hosts.count < 2
        ? (hosts.first ?? "") + rest
        : hosts.dropLast().joined(separator: ", ") + " and " + hosts[hosts.count - 1] + rest
    }.joined(separator: "; ")
  }
}

extension String {
  /// As one word of a command that a person may copy into a shell: a list may come from a stranger, and nothing in it
  /// may run there.
  var shellQuoted: String {
    if !isEmpty, utf8.allSatisfy({ $0.isLetter || $0.isDigit || "-_./:=?@%+,".utf8.contains($0) }),
      utf8.first != UInt8(ascii: "-")
    {
      return self
    }
    if !contains(where: { "\"$`\\!".contains($0) }) { return "\"\(self)\"" }
    return "'" + replaced("'", with: "'\\''") + "'"
  }

  /// Cut to so many characters, an ellipsis included, where it is longer.
  func shortened(to most: Int) -> String { count > most ? prefix(most - 1) + "…" : self }
}

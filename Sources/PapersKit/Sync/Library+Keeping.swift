extension Library {
  /// Makes what is missing of a library; the paths made, relative to the root.
  public func initialize(contact: String?) throws(LibraryError) -> [String] {
    let settings = """
      # Settings of this library; all may be left out.
      # lists: [lists/readings.md]     default: every lists/*.md
      \(contact.map { "contact: \(JSON.string($0).line)" } ?? "# contact: you@example.org       services ask for it")

      """
    let list = "# Reading list\n\n## Week 1\n\n"
    var made: [String] = []
    do {
      for (path, text) in [
        ("bib/papers.yml", settings), ("bib/lists/readings.md", list),
        ("cache/.gitignore", "*\n!.gitignore\n"),
      ] {
        if try files.entry(root + "/" + path) != nil { continue }
        if path.hasSuffix(".md"), let lists = try? files.list(bib + "/lists"), !lists.isEmpty { continue }
        try files.write(root + "/" + path, text)
        made.append(path)
      }
    } catch { throw .file(error) }
    return made
  }

  /// Removes the records that no reading is tied to; their keys.
  public func prune(onlyTell: Bool) async throws(LibraryError) -> [String] {
    let lock = onlyTell ? nil : try lock()
    defer { withExtendedLifetime(lock) {} }
    let lists = try LibraryLists(self, try settings())
    let read = try await records()
    if let broken = read.troubles.first { throw broken }
    // What a person imported never stood in a list: it is theirs.
    let keys = TiedReadings(lists, read.all).left.map(\.key)
    if !onlyTell { for key in keys { try remove(key) } }
    return keys
  }
}

extension TiedReadings.Row {
  /// A row of `papers list --json` (DESIGN.md section 7).
  public var json: JSON {
    var members = [
      JSON.Member("key", record.map { .string($0.key) } ?? .null), JSON.Member("list", .string(list)),
      JSON.Member("line", .number(reading.place.line)), JSON.Member("role", .string(reading.role.rawValue)),
      JSON.Member("week", session?.week.map { .number($0) } ?? .null),
      JSON.Member("status", record.map { .string($0.status.rawValue) } ?? .null),
      JSON.Member("record", record.map(RecordFile.json) ?? .null),
    ]
    let shown = session.map { session in
      JSON.object([
        "dates": .strings(session.dates.map(\.description)), "topic": session.topic.map(JSON.string) ?? .null,
        "heading": session.heading.map(JSON.string) ?? .null,
      ])
    }
    members.append(JSON.Member("session", shown ?? .null))
    return .object(members)
  }
}

extension SearchIndex.Hit {
  public var json: JSON {
    .object([
      "key": .string(key), "title": .string(title), "people": .string(people), "venue": .string(venue),
      "year": year.map { .number($0) } ?? .null, "status": .string(status),
    ])
  }
}

extension LedgerEntry {
  public func json(key: String) -> JSON {
    .object([
      "key": .string(key), "field": .string(field), "value": value.map(JSON.string) ?? .null,
      "source": (provenance?.source.rawValue).map(JSON.string) ?? .null,
      "url": (provenance?.url).map(JSON.string) ?? .null, "rule": .string(rule),
      "order": .strings(order.map(\.rawValue)),
      "others": .array(
        others.map { .object(["source": .string($0.source.rawValue), "value": .string($0.value)]) }),
    ])
  }
}

import BibTeX

extension ReadingList {
  /// What `papers parse --json` prints: what the list says, nothing looked up. Absent values are null or [].
  public var json: JSON {
    .object([
      JSON.Member(
        "course",
        .object([
          .init("title", Self.value(course.title)), .init("term", Self.value(course.term)),
          .init("year", Self.value(course.year)),
        ])),
      JSON.Member("sessions", .array(sessions.map(\.json))),
      JSON.Member("entries", .array(readings.map(\.json))),
    ])
  }
  /// The same as a line of UTF-8, made on several cores.
  public var jsonLine: [UInt8] {
    let ranges = Cores.pieces(readings.count < 1_000 ? 1 : Cores.parts, of: readings.count)
    let pieces = Cores.map(ranges.count) { piece in JSON.array(readings[ranges[piece]].map(\.json)).bytes }
    var empty = self
    empty.readings = []
    // Without `]}`: what stands between the brackets of each piece goes there.
    var out = Array(empty.json.bytes.dropLast(2))
    for (n, piece) in pieces.enumerated() {
      if n > 0 { out.append(UInt8(ascii: ",")) }
      out += piece[1..<piece.count - 1]
    }
    return out + "]}\n".utf8
  }
  fileprivate static func value(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
  fileprivate static func value(_ number: Int?) -> JSON { number.map { .number($0) } ?? .null }
}

extension Session {
  fileprivate var json: JSON {
    .object([
      .init("week", ReadingList.value(week)), .init("dates", .strings(dates.map(\.description))),
      .init("topic", ReadingList.value(topic)), .init("heading", ReadingList.value(heading)),
      .init("urls", .array(links.map(\.json))),
    ])
  }
}

extension Reading {
  fileprivate var json: JSON {
    .object([
      .init("session", ReadingList.value(session)), .init("role", .string(role.rawValue)),
      .init("label", ReadingList.value(label)), .init("title", ReadingList.value(title)),
      .init("urls", .array(links.map(\.json))), .init("authors", .strings(authors)),
      .init("et_al", .bool(hasEtAl)),
      .init("venue", ReadingList.value(venue)), .init("year", ReadingList.value(year)),
      .init("is_paper", .bool(isPaper)),
      .init("line", .number(place.line)), .init("column", .number(place.column)),
    ])
  }
}

extension Reading.Link {
  /// The address as written; the mended one beside it where they differ.
  fileprivate var json: JSON {
    var members: [JSON.Member] = [.init("url", .string(written)), .init("kind", .string(kind.rawValue))]
    if url != written { members.append(.init("mended", .string(url))) }
    return .object(members)
  }
}

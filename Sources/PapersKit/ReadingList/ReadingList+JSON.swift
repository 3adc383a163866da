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
    let pieces = Cores.map(ranges.count) { piece -> [UInt8] in
      var out: [UInt8] = []
      out.reserveCapacity(ranges[piece].count * 256)
      for n in ranges[piece] {
        if n > 0 { out.append(UInt8(ascii: ",")) }
        readings[n].write(into: &out)
      }
      return out
    }
    var empty = self
    empty.readings = []
    // Without `]}`: the readings stand between the brackets.
    var out = Array(empty.json.bytes.dropLast(2))
    out.reserveCapacity(out.count + pieces.reduce(3) { $0 + $1.count })
    for piece in pieces { out += piece }
    out += "]}\n".utf8
    return out
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
  /// The same, written without a tree of values in between: lists hold thousands.
  fileprivate func write(into out: inout [UInt8]) {
    func number(_ value: Int?) { if let value { out += String(value).utf8 } else { out += "null".utf8 } }
    func text(_ value: String?) { if let value { JSON.write(value, into: &out) } else { out += "null".utf8 } }
    func list<T>(_ items: [T], _ write: (T) -> Void) {
      out.append(UInt8(ascii: "["))
      for n in items.indices {
        if n > 0 { out.append(UInt8(ascii: ",")) }
        write(items[n])
      }
      out.append(UInt8(ascii: "]"))
    }
    out += "{\"session\":".utf8
    number(session)
    out += ",\"role\":".utf8
    text(role.rawValue)
    out += ",\"label\":".utf8
    text(label)
    out += ",\"title\":".utf8
    text(title)
    out += ",\"urls\":".utf8
    list(links) { link in
      out += "{\"url\":".utf8
      text(link.written)
      out += ",\"kind\":".utf8
      text(link.kind.rawValue)
      if link.url != link.written {
        out += ",\"mended\":".utf8
        text(link.url)
      }
      out.append(UInt8(ascii: "}"))
    }
    out += ",\"authors\":".utf8
    list(authors) { text($0) }
    out += (hasEtAl ? ",\"et_al\":true,\"venue\":" : ",\"et_al\":false,\"venue\":").utf8
    text(venue)
    out += ",\"year\":".utf8
    number(year)
    out += (isPaper ? ",\"is_paper\":true,\"line\":" : ",\"is_paper\":false,\"line\":").utf8
    number(place.line)
    out += ",\"column\":".utf8
    number(place.column)
    out.append(UInt8(ascii: "}"))
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

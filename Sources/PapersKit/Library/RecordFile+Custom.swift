/// The members of a record's `custom`.
extension RecordFile {
  static func readCustom(_ members: [JSON.Member], into r: inout Record) {
    for member in members {
      let value = member.value
      switch member.name {
      case "and-others":
        r.people.andOthers = value.array.contains("author")
        r.editors.andOthers = value.array.contains("editor")
      case "conflicts":
        for field in value.members {
          r.conflicts[field.name] = field.value.array.compactMap { claim in
            guard let source = claim["source"]?.string.flatMap(Source.init) else { return nil }
            return Record.Claim(source: source, value: claim["value"]?.string ?? "")
          }
        }
      case "extra": for field in value.members { r.extra[field.name] = field.value }
      case "ids": for id in value.members { r.ids[id.name] = id.value.string }
      case "label": r.label = value.string
      case "match":
        r.match = Record.Evidence(
          evidence: value["evidence"]?.array.compactMap(\.string) ?? [], score: value["score"]?.double ?? 0)
      case "pdf": r.pdf = value.string
      case "provenance":
        for field in value.members {
          guard let source = field.value["source"]?.string.flatMap(Source.init) else { continue }
          r.provenance[field.name] = Record.Provenance(
            source: source, url: field.value["url"]?.string ?? "")
        }
      case "readings": r.readings = value.array.map(tie)
      case "retracted": r.isRetracted = value.bool ?? false
      case "status": r.status = value.string.flatMap(Record.Status.init) ?? .listed
      case "venue":
        if let acronym = value["acronym"]?.string {
          r.venue = Record.VenueTie(
            acronym: acronym, series: value["series"]?.string ?? "", edition: value["edition"]?.int)
        }
      case "versions": r.versions = value.array.compactMap(version)
      default: break
      }
    }
  }

  private static func tie(_ json: JSON) -> Record.ReadingTie {
    Record.ReadingTie(
      list: json["list"]?.string ?? "", references: json["references"]?.array.compactMap(\.string) ?? [],
      words: json["words"]?.string ?? "")
  }

  private static func version(_ json: JSON) -> Record.Version? {
    guard let kind = json["kind"]?.string.flatMap(Record.Version.Kind.init) else { return nil }
    return Record.Version(
      kind: kind, arXiv: json["arxiv"]?.string.flatMap { ArXivID($0) },
      doi: json["doi"]?.string.flatMap { DOI($0) },
      date: json["date"]?.string.flatMap { PublicationDate($0) }, venue: json["venue"]?.string,
      url: json["url"]?.string)
  }

  static func customMembers(of r: Record, others: [JSON.Member]) -> [JSON.Member] {
    var out: [JSON.Member] = []
    func add(_ name: String, _ value: JSON?) { if let value { out.append(JSON.Member(name, value)) } }
    let cut = (r.people.andOthers ? ["author"] : []) + (r.editors.andOthers ? ["editor"] : [])
    add("and-others", cut.isEmpty ? nil : .strings(cut))
    add(
      "conflicts",
      object(r.conflicts) {
        .array(
          $0.map { claim in
            .object(["source": .string(claim.source.rawValue), "value": .string(claim.value)])
          })
      })
    add("extra", others.isEmpty ? nil : .object(others))
    add("ids", object(r.ids) { .string($0) })
    add("label", r.label.map(JSON.string))
    add(
      "match",
      r.match.map { match in
        .object(["evidence": .strings(match.evidence), "score": .number(rounded(match.score))])
      })
    add("pdf", r.pdf.map(JSON.string))
    add(
      "provenance",
      object(r.provenance) {
        .object(["source": .string($0.source.rawValue), "url": .string($0.url)])
      })
    add(
      "readings",
      .array(
        r.readings.map { tie in
          .object([
            "list": .string(tie.list), "references": .strings(tie.references), "words": .string(tie.words),
          ])
        }))
    add("retracted", r.isRetracted ? true : nil)
    add("status", .string(r.status.rawValue))
    add(
      "venue",
      r.venue.map { venue in
        .object([
          "acronym": .string(venue.acronym), "series": .string(venue.series),
          "edition": venue.edition.map { .number($0) },
        ])
      })
    add(
      "versions",
      .array(
        r.versions.map { version in
          .object([
            "kind": .string(version.kind.rawValue), "arxiv": version.arXiv.map { .string($0.description) },
            "doi": version.doi.map { .string($0.text) }, "date": version.date.map { .string($0.description) },
            "venue": version.venue.map(JSON.string), "url": version.url.map(JSON.string),
          ])
        }))
    for carried in r.extra["custom"]?.members ?? [] {
      if let at = out.firstIndex(where: { $0.name == carried.name }) {
        // Carried as it stood, as long as it still says what the record says.
        var again = Record(key: r.key, kind: r.kind, title: r.title)
        readCustom([carried], into: &again)
        let said = customMembers(of: again, others: []).first { $0.name == carried.name }?.value
        if said?.ordered == out[at].value.ordered { out[at].value = carried.value }
      } else {
        out.append(carried)
      }
    }
    return out
  }

  private static func object<Value>(_ values: [String: Value], _ json: (Value) -> JSON) -> JSON {
    .object(values.map { JSON.Member($0.key, json($0.value)) })
  }

  /// At most three decimals: a score is no measurement, and its last digits would move with the compiler.
  private static func rounded(_ score: Double) -> String {
    let thousandths = Int((min(max(score, 0), 1) * 1000).rounded())
    return thousandths == 1000 ? "1.0" : "\(Double(thousandths) / 1000)"
  }
}

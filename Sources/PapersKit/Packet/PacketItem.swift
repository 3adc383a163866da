extension Packet.Item {
  init(_ row: Packet.Row, bibTeX: String?) {
    let reading = row.reading
    guard let record = row.record else {
      self.init(
        label: reading.label, title: reading.title ?? reading.label ?? reading.words, people: reading.authors,
        andOthers: reading.hasEtAl, published: Self.joined([reading.venue, reading.year.map(String.init)]),
        links: Self.links(of: nil, reading), key: nil, bibTeX: nil, abstract: nil,
        warnings: reading.isPaper ? ["not looked up yet: this is the list's own wording"] : [])
      return
    }
    self.init(
      label: reading.label ?? record.label, title: record.title, people: record.people.persons.map(\.display),
      andOthers: record.people.andOthers, published: Self.published(record),
      links: Self.links(of: record, reading),
      key: record.key, bibTeX: bibTeX, abstract: record.abstract, warnings: Self.warnings(of: record))
  }

  private static func joined(_ parts: [String?]) -> String? {
    parts.compactMap { $0?.nonEmpty }.joined(separator: " ").nonEmpty
  }

  private static func published(_ record: Record) -> String? {
    let isPreprint = record.kind == .preprint
    let venue = record.venue?.acronym ?? record.containerTitle ?? (isPreprint ? "Preprint" : record.publisher)
    let year = record.issued.map { String($0.year) }
    let pages = record.pages.map { pages in
      (pages.contains("-") || pages.contains(",") ? "pp. " : "p. ") + pages.replaced("-", with: "–")
    }
    return [joined([venue, year]), pages].compactMap { $0 }.joined(separator: ", ").nonEmpty
  }

  private static func links(of record: Record?, _ reading: Reading) -> [Link] {
    var links: [Link] = []
    func add(_ name: String, _ address: String?) {
      guard var link = address.flatMap({ Link(name, $0) }),
        !links.contains(where: { $0.isSamePlace(as: link) })
      else { return }
      // Two copies are told apart by where they lie.
      if links.contains(where: { $0.name == name }), let host = WebAddress(link.address)?.host {
        link.name = "\(name) (\(host))"
      }
      links.append(link)
    }
    add("PDF", record?.pdf ?? reading.links.first { $0.kind == .pdf }?.url)
    add("DOI", record?.doi.map { "https://doi.org/" + $0.text.percentEncoded(keeping: "/:;()") })
    add("arXiv", record?.arXiv.map { "https://arxiv.org/abs/\($0.text)" })
    add("Page", record?.url)
    for link in reading.links { add(name(of: link.kind), link.url) }
    return links
  }

  private static func name(of kind: Reading.Link.Kind) -> String {
    switch kind {
    case .paper: "Page"
    case .pdf: "PDF"
    case .code: "Code"
    case .slides: "Slides"
    case .video: "Video"
    case .blog: "Blog"
    case .other: "Link"
    }
  }

  /// The gravest of the warnings.
  static let retracted = "retracted"

  private static func warnings(of record: Record) -> [String] {
    var out = record.isRetracted ? [retracted] : []
    switch record.status {
    case .verified: break
    case .listed: out.append("not verified: no source has confirmed the list's words")
    case .conflict: out.append("in conflict: the list's links name different works")
    }
    return out
  }
}

extension Packet.Item.Link {
  /// nil for anything but an http or https address: `javascript:` and the like never become a link.
  init?(_ name: String, _ address: String) {
    guard let checked = WebAddress(address) else { return nil }
    self.init(name: name, address: checked.text)
  }

  /// Addresses that differ in scheme, `www.`, `.pdf` or a version only lead to the same.
  func isSamePlace(as other: Packet.Item.Link) -> Bool { Self.place(address) == Self.place(other.address) }

  private static func place(_ address: String) -> String {
    guard let a = WebAddress(address) else { return address }
    var path = a.path
    if path.hasSuffix(".pdf") { path.removeLast(4) }
    if path.hasSuffix("/") { path.removeLast() }
    if a.host.hasSuffix("arxiv.org"), let id = path.split(separator: "/").last.flatMap({ ArXivID($0) }) {
      path = path.hasPrefix("/abs") ? "/abs/\(id.text)" : "/pdf/\(id.text)"
    }
    let host = a.host.hasPrefix("www.") ? String(a.host.dropFirst(4)) : a.host
    return host + path + (a.query.map { "?\($0)" } ?? "")
  }
}

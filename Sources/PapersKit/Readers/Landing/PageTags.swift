/// A landing page with its `meta` tags at hand, whatever the case and punctuation of their names.
struct PageTags {
  let root: Element
  let address: WebAddress
  private var values: [String: [String]] = [:]

  init(root: Element, address: WebAddress) {
    self.root = root
    self.address = address
    for meta in root.all("meta") {
      guard let content = meta["content"] else { continue }
      let value = content.squeezed
      guard !value.isEmpty, value.utf8.count < 100_000 else { continue }
      let scheme = meta["scheme"]?.lowercased()
      // A few hand-made pages give their tags an `id` in place of a name.
      let given =
        meta["name"] == nil && meta["property"] == nil ? [meta["id"]] : [meta["name"], meta["property"]]
      for name in Set(given.compactMap { $0.map(Self.plain) }) where !name.isEmpty {
        values[name, default: []].append(value)
        // Atypon tells the identifiers of one article apart by their scheme only.
        if let scheme { values["\(name)|\(scheme)", default: []].append(value) }
      }
    }
  }

  /// `DC:Title`, `dcterms.title`, `DCTERMS.title` are one name.
  private static func plain(_ name: String) -> String {
    var name = name.trimmed.lowercased()
    for (prefix, instead) in [
      ("dcterms.", "dc."), ("dcterms:", "dc."), ("dc:", "dc."), ("dcterm.", "dc."), ("prism:", "prism."),
      ("bepress_citation_", "citation_"), ("wkhealth_", "citation_"),
    ] where name.hasPrefix(prefix) {
      name = instead + name.dropFirst(prefix.count)
    }
    return name
  }

  /// All values of the first of these names that has any, in the order of the page.
  func all(_ names: String...) -> [String] {
    for name in names { if let found = values[name] { return found } }
    return []
  }
  /// The first value of the first of these names that has one.
  func first(_ names: String...) -> String? {
    for name in names { if let found = values[name]?.first { return found } }
    return nil
  }
  var names: some Collection<String> { values.keys }

  /// The `<title>` of the page (not one inside a drawing), white space folded.
  var title: String? {
    let title = root.all("title").first { $0.parent?.name == "head" } ?? root.first("title")
    return title.map { $0.text.squeezed }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A link of the page made absolute (RFC 3986 section 5.2, the cases that pages use).
  func resolve(_ link: String) -> WebAddress? {
    let link = link.trimmed.replacing(" ", with: "%20")
    if let whole = WebAddress(link) { return whole }
    guard !link.isEmpty, !link.contains(":") || link.hasPrefix("/") else { return nil }
    let site = "\(address.scheme)://\(address.host)" + (address.port.map { ":\($0)" } ?? "")
    if link.hasPrefix("//") { return WebAddress("\(address.scheme):\(link)") }
    if link.hasPrefix("/") { return WebAddress(site + link) }
    var folder = address.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var rest = link.split(separator: "/", omittingEmptySubsequences: false)[...]
    while let step = rest.first, step == ".." || step == "." {
      rest = rest.dropFirst()
      if step == "..", folder.count > 1 { folder = folder.dropLast() }
    }
    return WebAddress(site + (folder + rest).joined(separator: "/"))
  }

  /// The JSON-LD blocks that are JSON; real pages also hold broken ones, which say nothing.
  var linkedData: [JSON] {
    root.all("script").compactMap { script in
      guard script["type"]?.lowercased().hasPrefix("application/ld+json") == true else { return nil }
      let text = script.text.trimmed
      if let value = try? JSON(parsing: text) { return value }
      // Some wrap it in a comment or in CDATA, as scripts once were.
      let bytes = Array(text.utf8.prefix(200_000))
      for start in bytes.indices.prefix(40)
      where bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[") {
        let rest = Array(bytes[start...])
        if let end = ScriptJSON.end(of: rest), let value = try? JSON(parsing: Array(rest[..<end])) {
          return value
        }
      }
      return nil
    }
  }
}

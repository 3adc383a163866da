/// ScienceDirect leaves the authors out of its tags: they stand in the byline, or in a script for the page's program.
enum ScienceDirect {
  static func people(_ tags: PageTags) -> [Finding.Name] {
    guard tags.address.host.hasSuffix("sciencedirect.com") || tags.first("citation_pii") != nil else {
      return []
    }
    let byline = byline(tags.root)
    return byline.isEmpty ? preloaded(tags.root) : byline
  }

  private static func byline(_ root: Element) -> [Finding.Name] {
    var found: [Finding.Name] = []
    for family in root.all(where: { $0.hasClass("surname") }) {
      guard let holder = family.parent,
        let given = holder.children.first(where: { $0.hasClass("given-name") })
      else { continue }
      let name = Finding.Name(given: given.words, family: family.words)
      if !found.contains(name) { found.append(name) }
    }
    return found
  }

  /// `{"authors": {"content": [{"#name": "author-group", "$$": [{"#name": "author", "$$": [...]}]}]}}`
  private static func preloaded(_ root: Element) -> [Finding.Name] {
    for script in root.all("script") where script["type"] == "application/json" {
      guard let value = try? JSON(parsing: script.text.trimmed) else { continue }
      let data = value.string.flatMap { try? JSON(parsing: $0) } ?? value
      guard let content = data["authors"]?["content"] else { continue }
      return authors(in: content, depth: 0)
    }
    return []
  }
  private static func authors(in value: JSON, depth: Int) -> [Finding.Name] {
    guard depth < 8 else { return [] }
    if value["#name"]?.string == "author" {
      let parts = value["$$"]?.array ?? []
      func part(_ name: String) -> String? {
        parts.first { $0["#name"]?.string == name }?["_"]?.string?.squeezed
      }
      guard let family = part("surname") else { return [] }
      return [Finding.Name(given: part("given-name"), family: family)]
    }
    let inside = value.array + (value["$$"]?.array ?? [])
    return inside.flatMap { authors(in: $0, depth: depth + 1) }
  }
}

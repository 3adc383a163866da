/// Pages of projects and groups whose elements say by their classes what they hold, as the template of Nerfies does, which
/// thousands use: `publication-title`, `author-block`.
enum ProjectPage {
  static func read(_ tags: PageTags) -> Finding? {
    let titles = tags.root.all { isTitle($0) }
    guard titles.count == 1, let heading = titles.first else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = heading.words
    finding.people = people(tags.root)
    // A title and names alone could be those of anything.
    finding.pdf = tags.root.all("a").compactMap { $0["href"] }
      .first { $0.prefix { $0 != "?" && $0 != "#" }.lowercased().hasSuffix(".pdf") }.flatMap(tags.resolve)
    let isOnArXiv = tags.root.all("a").contains { link in
      link["href"].flatMap { WebAddress($0) }.flatMap { ArXivPage.id(in: $0) } != nil
    }
    return finding.people.isEmpty || finding.pdf == nil && !isOnArXiv ? nil : finding
  }

  private static func isTitle(_ element: Element) -> Bool {
    ["h1", "h2", "h3"].contains(element.name) && element.end - element.index < 60
      && ["publication-title", "paper-title", "pub_title", "pub-title"].contains { element.hasClass($0) }
      && element.words.split(separator: " ").count > 2
  }

  private static func people(_ root: Element) -> [Finding.Name] {
    for name in ["author-block", "author", "authors", "publication-authors", "paper-authors"] {
      let marked = root.all { $0.hasClass(name) && $0.end - $0.index < 200 }
      // The same class bears the affiliations, in an element of their own.
      let blocks = marked.filter { $0.parent?.index == marked.first?.parent?.index }
      let names =
        name.hasSuffix("s")
        ? blocks.prefix(1).flatMap { PageNames.line(bare($0)) }
        : PageNames.each(blocks.map(bare))
      let people = names.filter {
        (1...5).contains(($0.whole ?? $0.family ?? "").split(separator: " ").count)
      }
      if !people.isEmpty, people.count == names.count { return people }
    }
    return []
  }

  /// Without the raised marks of affiliations.
  private static func bare(_ block: Element) -> String {
    var text = ""
    var i = block.index
    while i < block.end {
      let node = block.nodes[i]
      if ["sup", "script", "style"].contains(node.name) {
        i = node.end
        continue
      }
      text += node.text
      i += 1
    }
    return text.squeezed
  }
}

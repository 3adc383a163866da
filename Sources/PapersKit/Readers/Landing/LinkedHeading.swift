/// Archives that write their pages by hand (LingBuzz, authors' own): the heading is the link to the text itself, and
/// under it stand the authors and the date, a line each.
enum LinkedHeading {
  static func read(_ tags: PageTags) -> Finding? {
    guard let title = tags.title?.folded,
      let link = tags.root.all("a").first(where: { isHeading($0, title) }),
      let lines = lines(around: link), lines.count > 2, lines[0].folded == link.words.folded
    else { return nil }
    let people = PageNames.line(lines[1])
    guard !people.isEmpty, people.allSatisfy(isPerson), let date = PageText.date(lines[2]),
      lines[2].utf8.count < 30
    else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.kind = .preprint
    finding.title = link.words
    finding.people = people
    finding.date = date
    finding.pdf = link["href"].flatMap(tags.resolve)
    // Where it was published since.
    finding.doi = LabelledValues.read(tags.root)["journal"]?.first.flatMap { PageText.doi($0) }
    return finding
  }

  /// Whether a link to a PDF bears the words with which the page's title begins.
  private static func isHeading(_ link: Element, _ title: String) -> Bool {
    guard let target = link["href"]?.prefix(while: { $0 != "?" && $0 != "#" }),
      target.lowercased().hasSuffix(".pdf"), link.end - link.index < 20
    else { return false }
    let words = link.words.folded
    return words.split(separator: " ").count > 1 && title.hasPrefix(words)
  }

  private static func isPerson(_ name: Finding.Name) -> Bool {
    guard let whole = name.whole, !name.isOrganization, !whole.contains(where: \.isNumber) else {
      return false
    }
    return (2...5).contains(whole.split(separator: " ").count)
  }

  /// The lines of the smallest element around the link that holds more than the link.
  private static func lines(around link: Element) -> [String]? {
    var current = link.parent
    for _ in 0..<6 {
      guard let here = current, here.end - here.index < 300 else { return nil }
      let lines = lines(of: here)
      if lines.count > 1 { return lines }
      current = here.parent
    }
    return nil
  }
  private static func lines(of element: Element) -> [String] {
    var lines = [""]
    for i in element.index..<element.end {
      let node = element.nodes[i]
      if ["br", "p", "div", "li", "tr"].contains(node.name) { lines.append("") }
      lines[lines.count - 1] += node.text
    }
    return lines.map(\.squeezed).filter { !$0.isEmpty }
  }
}

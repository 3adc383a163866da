/// Hand-made pages without tags that put a label before each value: "Title", "Authors", "Conference".
enum LabelledPage {
  static func read(_ tags: PageTags) -> Finding? {
    let values = LabelledValues.read(tags.root)
    guard let authors = values["authors"], let title = title(values, tags) else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.people = authors.flatMap(people)
    finding.title = withoutNames(title, finding.people)
    finding.container = values["conference"]?.first ?? values["journal"]?.first
    finding.kind =
      values["conference"] != nil ? .conferencePaper : values["journal"] != nil ? .journalArticle : nil
    readNumbers(values, into: &finding)
    finding.pdf = tags.root.all("a").compactMap { $0["href"] }.first { isPDF($0) }.flatMap(tags.resolve)
    if finding.kind == nil, values["type"]?.first.map(isThesis) == true {
      finding.kind = .thesis
      finding.publisher = values["institution"]?.first
    }
    let isWork =
      finding.container != nil || finding.doi != nil || finding.pdf != nil || finding.kind == .thesis
    return isWork && !finding.people.isEmpty && finding.people.allSatisfy(isPerson) ? finding : nil
  }

  /// The title of a label; else the heading after which the page is called, where labels say that it is a text of a
  /// scholar and of which day.
  private static func title(_ values: [String: [String]], _ tags: PageTags) -> String? {
    if let title = values["title"]?.first { return title }
    guard values["date"] != nil, ["abstract", "institution", "type"].contains(where: { values[$0] != nil }),
      let called = tags.title?.folded
    else { return nil }
    return tags.root.all("h1", "h2", "h3").filter { $0.end - $0.index < 60 }.map(\.words).first { heading in
      heading.split(separator: " ").count > 3 && called.hasPrefix(heading.folded)
    }
  }

  /// Catalogues write who is responsible behind the title: "On Things / by Jane Doe".
  private static func withoutNames(_ title: String, _ people: [Finding.Name]) -> String {
    let parts = title.split(separator: " / ")
    guard parts.count > 1, let last = parts.last.map({ String($0).folded }),
      people.contains(where: { name in
        let family = (name.family ?? name.whole ?? "").folded
        return !family.isEmpty && (" " + last + " ").contains(" " + family + " ")
      })
    else { return title }
    return parts.dropLast().joined(separator: " / ")
  }

  /// One name inverted or whole names in a line.
  private static func people(_ value: String) -> [Finding.Name] {
    let halves = value.split(separator: ",")
    let isInverted = halves.count == 2 && !halves[0].trimmed.contains(" ") && !value.contains(" and ")
    return isInverted ? PageNames.each([value]) : PageNames.line(value)
  }

  /// A name of a few words, capital letters before the small ones; a sentence that follows a label is none.
  private static func isPerson(_ name: Finding.Name) -> Bool {
    let words = [name.given, name.family, name.whole].compactMap { $0 }.joined(separator: " ").split(
      separator: " ")
    return (1...6).contains(words.count) && words.first?.first?.isLowercase == false
      && words.last?.first?.isLowercase == false
  }

  private static func isPDF(_ link: String) -> Bool {
    link.prefix { $0 != "?" && $0 != "#" }.lowercased().hasSuffix(".pdf")
  }
  private static func isThesis(_ type: String) -> Bool {
    let type = type.folded.filter { $0 != " " }
    return [
      "thesis", "dissertation", "phd", "doctora", "master", "habilitation", "dottorato", "tese", "tesis",
    ]
    .contains { type.contains($0) }
  }

  /// DSpace's "full item record": every Dublin Core field by its name, in a table.
  static func readItemRecord(_ tags: PageTags) -> Finding? {
    let values = LabelledValues.read(tags.root)
    guard let title = values["dc.title"]?.first, let authors = values["dc.authors"] else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = title
    finding.people = PageNames.each(authors)
    finding.container = values["dc.journal"]?.first
    finding.publisher = values["dc.publisher"]?.first
    readNumbers(values, into: &finding)
    if values["dc.type"]?.first.map(isThesis) == true { finding.kind = .thesis }
    return finding
  }

  /// The date that a label gives, for a page whose tags give none.
  static func date(_ tags: PageTags) -> PublicationDate? {
    LabelledValues.read(tags.root)["issued"]?.first.flatMap { $0.utf8.count < 40 ? PageText.date($0) : nil }
  }

  private static func readNumbers(_ values: [String: [String]], into finding: inout Finding) {
    func first(_ name: String) -> String? { values[name]?.first }
    finding.date = (first("date") ?? first("issued")).flatMap(PageText.date)
    finding.volume = first("volume")
    finding.issue = first("issue")
    finding.pages = first("pages").map(PageText.plainPages)
    finding.doi = PageText.doi(first("doi"))
  }
}

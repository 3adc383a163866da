/// Pages that name their DOI in a tag of that name and the rest only in the text (D-Lib Magazine).
enum DOITag {
  static func read(_ tags: PageTags) -> Finding? {
    guard let doi = PageText.doi(tags.first("doi")), let title = tags.title else { return nil }
    let folded = title.folded
    // A heading says where the title ends and the name of the site begins.
    let heading = tags.root.all("h1", "h2", "h3").map(\.words).first {
      !$0.isEmpty && folded.hasPrefix($0.folded) && $0.split(separator: " ").count > 1
    }
    guard let heading else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = heading
    finding.doi = doi
    finding.date = tags.root.first { $0["itemprop"] == "datePublished" }?["content"].flatMap(PageText.date)
    return finding
  }
}

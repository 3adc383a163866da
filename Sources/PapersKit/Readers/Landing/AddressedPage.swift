/// Pages about one work on sites that say no more of it than its title, under an address that names it: Hugging Face's
/// of arXiv papers, IEEE Xplore's before its program has run.
enum AddressedPage {
  static func read(_ tags: PageTags) -> Finding? {
    guard let title = title(tags), title.split(separator: " ").count > 2 else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = PageText.plain(title)
    if let called = tags.title?.dropFirst(title.count) {
      finding.kind =
        called.contains("IEEE Conference")
        ? .conferencePaper : called.contains("IEEE Journal") ? .journalArticle : nil
    }
    return finding
  }

  private static func title(_ tags: PageTags) -> String? {
    guard let called = tags.title else { return nil }
    if case .arXiv = LinkResolution(tags.address).reference, !tags.address.host.hasSuffix("arxiv.org") {
      // The heading says what of the page's title is the paper's; a log-in's title has nothing else.
      guard tags.root.first(where: { $0.name == "input" && $0["type"]?.lowercased() == "password" }) == nil
      else {
        return nil
      }
      let folded = called.folded
      return tags.root.all("h1", "h2").filter { $0.end - $0.index < 60 }.map(\.words).first { heading in
        heading.split(separator: " ").count > 2 && folded.contains(heading.folded) && folded != heading.folded
      }
    }
    let path = tags.address.path.split(separator: "/")
    guard tags.address.host == "ieeexplore.ieee.org", path.count > 1, path[path.count - 2] == "document",
      path[path.count - 1].allSatisfy(\.isNumber)
    else { return nil }
    // `Title - IEEE Conference Publication`, `Title | IEEE Journals & Magazine | IEEE Xplore`
    let bare = called.replacing(" | IEEE Xplore", with: "")
    for mark in [" - IEEE ", " | IEEE "] {
      let parts = bare.split(separator: mark)
      if parts.count > 1 { return parts.dropLast().joined(separator: mark) }
    }
    return nil
  }
}

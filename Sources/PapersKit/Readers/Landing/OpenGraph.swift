/// The last resort: Open Graph (https://ogp.me) and the page's title, which make a web page, never a paper.
enum OpenGraph {
  /// Nil unless the page says that it is one article, and by whom or of which day: home pages, searches, profiles and
  /// errors do not.
  static func read(_ tags: PageTags) -> Finding? {
    if let entry = wiki(tags) { return entry }
    guard tags.first("og:type")?.lowercased() == "article", let title = tags.first("og:title") else {
      return nil
    }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.kind = .webPage
    finding.title = PageText.plain(title)
    finding.container = tags.first("og:site_name").map(PageText.plain)
    finding.people = PageNames.each(tags.all("author", "article:author"))
    finding.date = tags.first("article:published_time").flatMap(PageText.date)
    return finding.people.isEmpty && finding.date == nil ? nil : finding
  }

  /// An article of a MediaWiki (Wikipedia): it declares nothing, but its heading and name space are marked.
  private static func wiki(_ tags: PageTags) -> Finding? {
    guard tags.first("generator")?.hasPrefix("MediaWiki") == true,
      tags.root.first("body")?.hasClass("ns-0") == true,
      let heading = tags.root.first(where: { $0["id"] == "firstHeading" })
    else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.kind = .webPage
    finding.title = heading.words
    return finding
  }

  /// The name of the site: the tag's, or what a title puts behind the page's own.
  static func site(_ tags: PageTags, besides title: String) -> String? {
    if let name = tags.first("og:site_name") { return PageText.plain(name) }
    guard let whole = tags.title ?? tags.first("og:title") else { return nil }
    for candidate in [whole, tags.first("og:title") ?? ""] where candidate.hasPrefix(title) {
      let rest = candidate.dropFirst(title.count).drop { " —–-|:·".contains($0) }
      if !rest.isEmpty, rest.count < 60 { return String(rest) }
    }
    return nil
  }
}

/// OpenReview's forum pages: the note stands in the program's data where the tags are missing.
enum OpenReviewPage {
  static func id(in address: WebAddress) -> String? {
    guard case .openReview(let id) = LinkResolution(address).reference else { return nil }
    return id
  }

  static func read(_ tags: PageTags) -> Finding? {
    guard id(in: tags.address) != nil,
      let script = tags.root.first(where: { $0["id"] == "__NEXT_DATA__" }),
      let data = try? JSON(parsing: script.text.trimmed), let page = data["props"]?["pageProps"],
      let content = (page["forumNote"] ?? page["note"])?["content"]
    else { return nil }
    // API 2 wraps each value.
    func value(_ name: String) -> JSON? { content[name].map { $0["value"] ?? $0 } }
    guard let title = value("title")?.string else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = title.squeezed
    finding.people = PageNames.each(value("authors")?.array.compactMap(\.string) ?? [])
    finding.container = value("venue")?.string
    finding.date = value("venue")?.string.flatMap(PageText.date)
    finding.abstract = value("abstract")?.string
    return finding
  }
}

/// Pages that came with status 200 and are no paper: errors in words, log-ins, searches, templates.
enum NoPaper {
  /// What the page is instead, for a person; nil when nothing speaks against a paper.
  static func reason(_ tags: PageTags) -> ReadError? {
    if tags.first("citation_title", "dc.title") == nil {
      let titles = [tags.title, tags.first("og:title")].compactMap { $0 }
      for part in titles.flatMap(parts)
      where missing.contains(part) || beginnings.contains(where: part.hasPrefix) {
        let isGone = part.hasPrefix("404") || part.hasSuffix("not found") || part.hasPrefix("410")
        return isGone ? .notFound : .noPaper("the page says \"\(part)\"")
      }
    }
    if tags.first("citation_title") == nil, let thing = otherThing(tags) {
      return .noPaper("the page is about \(thing)")
    }
    if tags.all("citation_author", "citation_doi").isEmpty, tags.all("dc.creator").isEmpty,
      let title = tags.first("dc.title", "og:title") ?? tags.title, isIssue(title)
    {
      return .noPaper("the page is an issue's table of contents")
    }
    if isIndex(tags.first("pbcontext")) || isIndexOfAtypon(tags) {
      return .noPaper("the page is an index of its site")
    }
    if EmbeddedBibTeX.isBibliography(tags.root) { return .noPaper("a list of several works") }
    return nil
  }

  /// What the page describes in place of a text: by Open Graph's type, or Dublin Core's.
  private static func otherThing(_ tags: PageTags) -> String? {
    let type = tags.first("og:type")?.lowercased() ?? ""
    for (beginning, thing) in [
      ("video", "a video"), ("music", "music"), ("product", "a product"), ("profile", "a person"),
    ] where type == beginning || type.hasPrefix(beginning + ".") || type.hasPrefix(beginning + ":") {
      return thing
    }
    let kinds = tags.all("dc.type").map { $0.folded.replacing(" ", with: "") }
    for (beginning, thing) in [
      ("image", "an image"), ("stillimage", "an image"), ("movingimage", "a film"), ("sound", "a recording"),
      ("video", "a video"), ("audio", "a recording"), ("physicalobject", "an object"), ("event", "an event"),
    ] where kinds.contains(where: { $0.hasPrefix(beginning) }) {
      return thing
    }
    return nil
  }

  /// Atypon says which page of its site one is: the contents of an issue, a journal's home, a search.
  private static func isIndex(_ context: String?) -> Bool {
    guard let context = context?.lowercased(), !context.contains("article:article:"),
      let page = context.split(separator: ";").first(where: { $0.hasPrefix("page:string:") })?.dropFirst(12)
    else { return false }
    return [
      "table of contents", "toc", "proceedings", "issue", "journal", "search", "home", "list", "profile",
    ]
    .contains { page.contains($0) }
  }

  /// On the same platform, by the address.
  private static func isIndexOfAtypon(_ tags: PageTags) -> Bool {
    guard tags.first("pbcontext") != nil || tags.root.hasClass("pb-page") else { return false }
    let path = tags.address.path.split(separator: "/")
    return path.starts(with: ["doi", "proceedings"])
      || path.first.map {
        ["toc", "loi", "journal", "journals", "action", "topic", "author", "profile"].contains($0)
      }
        ?? false
  }

  /// `Volume 5 Issue 1, January 2023`, `Vol. 34 No. 05: Technical Tracks`.
  private static func isIssue(_ title: String) -> Bool {
    let words = title.folded.split(separator: " ")
    return words.count > 3 && ["volume", "vol"].contains(words[0]) && words[1].allSatisfy(\.isNumber)
      && ["issue", "no", "number"].contains(words[2]) && words[3].allSatisfy(\.isNumber)
  }

  /// A title and its site's name, folded: `Page not found | USENIX`. A paper may begin with the same words, so only
  /// whole parts count.
  private static func parts(of title: String) -> [String] {
    var title = title
    for separator in [" - ", " – ", " — ", " :: ", " » ", " · "] {
      title = title.replacing(separator, with: "|")
    }
    return title.split(separator: "|").map { String($0).folded }
  }
  /// Titles of error and log-in pages, folded.
  private static let missing: Set<String> = [
    "404", "404 error", "404 not found", "page not found", "not found", "error", "error 404", "http 404",
    "403 forbidden",
    "forbidden", "access denied", "sign in", "log in", "login", "item not found", "article not found",
    "paper not found",
    "doi not found", "object not found", "file not found", "document not found", "content not found",
    "domain for sale", "under maintenance",
    "site maintenance", "service unavailable", "502 bad gateway", "bad gateway", "503 service unavailable",
    "cookies required",
    "500 internal server error", "internal server error", "redirecting", "search results", "advanced search",
    "page unavailable",
    "institutional login", "cookie absent", "error page", "untitled document", "index of", "search", "home",
    "moved permanently", "410 gone", "429 too many requests", "too many requests", "400 bad request",
    "bad request", "401 unauthorized", "unauthorized", "504 gateway timeout", "504 gateway time out",
    "gateway timeout", "request rejected", "request blocked", "session expired", "your session has expired",
    "page not available", "content unavailable", "temporarily unavailable", "sign in to continue",
    "log in to continue", "please sign in", "please log in", "just a moment", "security check",
    "verify you are human", "account suspended", "welcome to nginx", "it works",
    "apache2 ubuntu default page it works", "oops page not found", "sorry page not found",
  ]
  /// Beginnings of such titles; a paper's title goes on otherwise.
  private static let beginnings = ["404 ", "search results for ", "error 404 ", "article identifier "]

  /// A title that a template left unfilled.
  static func isPlaceholder(_ title: String) -> Bool {
    if ["{{", "}}", "{%", "${", "<%", "%>", "[[", "#{"].contains(where: title.contains) { return true }
    let folded = title.folded
    return placeholders.contains(folded) || folded.isEmpty || folded.hasPrefix("lorem ipsum")
      || folded.hasPrefix("your paper title") || folded.hasPrefix("your title")
  }
  static func shown(_ name: Finding.Name) -> String {
    name.whole ?? [name.given, name.family].compactMap { $0 }.joined(separator: " ")
  }
  /// Names that stand in the templates of project pages.
  static func isPlaceholder(_ name: Finding.Name) -> Bool {
    let shown = shown(name)
    if ["{{", "{%", "${"].contains(where: shown.contains) { return true }
    return names.contains(shown.folded)
  }
  private static let names: Set<String> = [
    "first author", "second author", "third author", "author one", "author name", "firstname lastname",
    "first last",
    "first author last first author first", "first author first first author last", "your name", "author",
    "authors", "anonymous author s",
  ]
  private static let placeholders: Set<String> = [
    "title", "paper title", "untitled", "your title here", "your paper title", "article title",
    "title of the paper",
    "title of your paper", "insert title here", "paper title here", "test", "undefined", "null", "none",
    "nan", "new page",
    "academic project page", "project page", "homepage", "home page", "site title", "page title",
    "your project title", "todo",
  ]
}

/// Pages that came with status 200 and are no paper: errors in words, log-ins, searches, templates.
enum NoPaper {
  /// What the page is instead, for a person; nil when nothing speaks against a paper.
  static func reason(_ tags: PageTags) -> ReadError? {
    if tags.first("citation_title", "dc.title") == nil {
      for part in parts(of: tags.title ?? "") where missing.contains(part) || part.hasPrefix("404 ") {
        let isGone = part.hasPrefix("404") || part.hasSuffix("not found")
        return isGone ? .notFound : .noPaper("the page says \"\(part)\"")
      }
    }
    if EmbeddedBibTeX.isBibliography(tags.root) { return .noPaper("a list of several works") }
    return nil
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
    "moved permanently",
  ]

  /// A title that a template left unfilled.
  static func isPlaceholder(_ title: String) -> Bool {
    if ["{{", "}}", "{%", "${", "<%", "%>", "[[", "#{"].contains(where: title.contains) { return true }
    let folded = title.folded
    return placeholders.contains(folded) || folded.isEmpty || folded.hasPrefix("lorem ipsum")
      || folded.hasPrefix("your paper title") || folded.hasPrefix("your title")
  }
  /// Names that stand in the templates of project pages.
  static func isPlaceholder(_ name: Finding.Name) -> Bool {
    let shown = (name.whole ?? [name.given, name.family].compactMap { $0 }.joined(separator: " "))
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

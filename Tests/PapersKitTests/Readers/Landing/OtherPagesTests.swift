import Testing

@testable import PapersKit

/// Pages that came well and are no paper: other things, indexes, errors in words; and papers that look like them.
struct OtherPagesTests {
  private func isRead(
    _ tags: [(String, String)], title: String = "", body: String = "",
    at address: String = "https://example.org/x"
  ) throws -> Bool {
    (try? LandingPage.read(SavedPage.tagged(tags, title: title, body: body, at: address))) != nil
  }

  static let article = [("og:type", "article"), ("og:title", "Nets of Gold")]

  // MARK: Open Graph

  @Test(
    arguments: [
      ([], false), ([("author", "Jane Doe")], true), ([("article:author", "Jane Doe")], true),
      ([("article:published_time", "2020-05-06T10:00:00Z")], true),
      ([("article:author", "https://example.org/people/jane")], false),
      ([("article:published_time", "soon")], false), ([("og:site_name", "Gold")], false),
      ([("article:modified_time", "2020-05-06")], false),
    ] as [([(String, String)], Bool)])
  func anArticleSaysByWhomOrOfWhichDay(more: [(String, String)], isArticle: Bool) throws {
    #expect(try isRead(Self.article + more) == isArticle)
  }

  @Test(arguments: [
    "website", "object", "profile", "video.other", "music.song", "product", "product.item", "book", "",
  ])
  func otherTypesOfOpenGraphAreNoArticle(type: String) throws {
    #expect(
      try !isRead([("og:type", type), ("og:title", "Nets of Gold"), ("author", "Jane Doe")]))
  }

  @Test(
    arguments: [
      ("og:type", "video.movie", false), ("og:type", "video", false), ("og:type", "music.album", false),
      ("og:type", "profile", false), ("og:type", "product", false), ("og:type", "videogames", true),
      ("og:type", "article", true), ("og:type", "website", true), ("DC.Type", "Image.Moving", false),
      ("DC.Type", "MovingImage", false), ("DC.Type", "StillImage", false), ("DC.Type", "Sound", false),
      ("DC.Type", "Event", false), ("DC.Type", "Physical Object", false), ("DC.Type", "Text", true),
      ("DC.Type", "Article", true), ("DC.Type", "Thesis", true), ("DC.Type", "Dataset", true),
      ("DC.Type", "Imaginative text", true),
    ])
  func aFilmWithDublinCoreIsAFilm(name: String, type: String, isPaper: Bool) throws {
    let tags = [("DC.Title", "Turtles"), ("DC.Creator", "Jane Doe"), ("DC.Date", "2012"), (name, type)]
    #expect(try isRead(tags) == isPaper)
    #expect(try isRead(tags + [("citation_title", "Turtles")]), "what says it is a paper is one")
  }

  // MARK: Dublin Core

  @Test(
    arguments: [
      ([], false), ([("prism.publicationName", "Gold")], false), ([("dc.publisher", "House")], false),
      ([("dc.description", "All about gold")], false), ([("dc.creator", "Jane Doe")], true),
      ([("dc.contributor", "Jane Doe")], true), ([("dc.date", "2020")], false),
      ([("dc.date", "2020"), ("dc.type", "Article")], true),
      ([("dc.date", "2020"), ("prism.publicationName", "Gold News")], true),
      ([("dc.identifier", "doi:10.1000/gold")], true), ([("dc.identifier", "gold")], false),
    ] as [([(String, String)], Bool)])
  func aTitleAloneIsTheHomeOfAJournal(more: [(String, String)], isPaper: Bool) throws {
    #expect(try isRead([("dc.title", "Gold")] + more) == isPaper)
  }

  @Test(arguments: [("Jane Doe", false), ("Jane Doe, a Life", true)])
  func aPageCalledLikeItsAuthorIsAPersons(title: String, isArticle: Bool) throws {
    #expect(try isRead([("og:type", "article"), ("og:title", title), ("author", "Jane Doe")]) == isArticle)
  }

  // MARK: Atypon's own word

  @Test(
    arguments: [
      (";article:article:10.1145/1.2;page:string:Article/Chapter View", true),
      (";page:string:Article/Chapter View", true), ("", true), (";journal:journal:gold", true),
      (";page:string:Book Page", true), (";page:string:Table of Contents;journal:journal:gold", false),
      (";issue:issue:doi\\:10.1145/1;page:string:Proceedings", false),
      (";page:string:Journal Home;website:website:gold", false), (";page:string:Search Result", false),
      (";page:string:Home", false), (";page:string:List of Issues", false), (";page:string:TOC", false),
    ])
  func anIndexOfAtyponIsNoPaper(context: String, isPaper: Bool) throws {
    let tags = [("pbContext", context), ("dc.Title", "Nets of Gold"), ("dc.Creator", "Jane Doe")]
    #expect(
      try isRead(tags, body: "<h1 class=citation__title>Nets of Gold</h1>") == isPaper)
  }

  // MARK: errors in words

  @Test(arguments: [
    "Page not found", "Page not found | Gold", "404", "404 - Gold", "Gold | Error 404", "410 Gone",
    "Sign in to continue", "Log in | Gold", "Request Rejected", "Access Denied", "Session expired",
    "Search results", "Search results for nets | Gold", "Too Many Requests", "502 Bad Gateway",
    "Welcome to nginx!", "It works!", "Redirecting...", "Please log in – Gold", "Just a moment...",
    "Article identifier '2401.99999' not recognized", "Site Maintenance", "Security Check",
  ])
  func anErrorIsOneWhereverItsTitleStands(title: String) throws {
    let day = [("article:published_time", "2020-05-06"), ("og:type", "article")]
    #expect(try !isRead(day + [("og:title", title)], title: title))
    #expect(try !isRead(day + [("og:title", title)], title: "Journal of Gold"))
    #expect(try !isRead(day + [("og:title", "Gold")], title: title))
    let html = "<pre>@article{a, title={\(title)}, author={Doe, Jane}, journal={Gold}, year={2020}}</pre>"
    #expect(try !isRead([], title: title, body: html))
  }

  @Test(arguments: [
    "Search Result Diversification", "Home: A System for Homes", "Errors in the Sky",
    "Access Denied: A Study",
    "404 Pages of Gold", "Not Found: On Missing Values", "Login Storms in Large Clusters",
    "Just a Moment Ago",
    "It Works in Theory",
  ])
  func aPaperMayBeginLikeAnError(title: String) throws {
    #expect(try isRead([("citation_title", title), ("citation_author", "Jane Doe")], title: title))
  }
  @Test func aPageThatIsGoneIsMissing() throws {
    for title in ["Page not found", "404", "410 Gone", "Paper not found"] {
      #expect(throws: ReadError.notFound) { try LandingPage.read(SavedPage.tagged([], title: title)) }
    }
  }

  // MARK: lists of articles

  private func posting(_ title: String, _ type: String = "BlogPosting") -> String {
    #"{"@type":"\#(type)","headline":"\#(title)","author":"Jane Doe","datePublished":"2020-05-06"}"#
  }
  private func linked(_ items: [String]) -> String {
    "<script type='application/ld+json'>[\(items.joined(separator: ","))]</script>"
  }

  @Test func theFrontPageOfABlogIsNoneOfItsPosts() throws {
    let posts = linked([posting("One Thing"), posting("Another Thing"), posting("A Third Thing")])
    #expect(try !isRead([], title: "My Blog", body: posts))
    #expect(try !isRead([], title: "", body: posts))
    #expect(
      try isRead([], title: "Another Thing | My Blog", body: posts), "the page of one, others beside it")
    #expect(try isRead([("og:title", "A Third Thing")], title: "My Blog", body: posts))
    #expect(try isRead([], title: "My Blog", body: linked([posting("One Thing")])))
    #expect(try isRead([], title: "My Blog", body: linked([posting("One Thing"), posting("One thing")])))
  }
  @Test func severalPapersAreAnIndexWhateverThePageIsCalled() throws {
    let papers = linked([posting("One Thing", "ScholarlyArticle"), posting("Two Things", "ScholarlyArticle")])
    #expect(try !isRead([], title: "One Thing", body: papers))
  }

  @Test(arguments: [
    ("BlogPosting", WorkKind.webPage), ("https://schema.org/BlogPosting", .webPage),
    ("http://schema.org/ScholarlyArticle", .journalArticle), ("ScholarlyArticle", .journalArticle),
    ("https://schema.org/Dataset", .dataset), ("https://schema.org/SoftwareSourceCode", .software),
    ("https://schema.org/Thesis", .thesis), ("https://schema.org/Book", .book),
  ])
  func typesAreReadWithAndWithoutTheirAddress(type: String, kind: WorkKind) throws {
    let page = try SavedPage.page("<title>One Thing</title>" + linked([posting("One Thing", type)]))
    #expect(try SavedPage.finding(page).kind == kind)
  }

  // MARK: BibTeX of another's paper

  static let entry =
    "<pre>@inproceedings{t, title={Nets of Gold for All}, author={Doe, Jane}, booktitle={Gold '20}, year={2020}}</pre>"
  @Test(
    arguments: [
      ("Nets of Gold for All", "", true), ("Nets of Gold for All - Jane Doe", "", true), ("Nets", "", true),
      ("nets of gold", "", true), ("Project", "<h1>Nets of Gold for All</h1>", true),
      ("Project", "<h2>Nets of <b>Gold</b> for All</h2>", true),
      ("Project", "<div class='publication-title'>Nets of Gold for All</div>", true),
      ("Project", "<h1>Nets of Gold</h1>", true), ("What I read this week", "", false), ("", "", true),
      ("", "<h1>What I read this week</h1>", false),
      ("Jane's blog", "<h1>What I read this week</h1><h2>A paper about gold</h2>", false),
      ("Gold", "<h1>All about gold</h1>", false), ("For All", "<p>Nets of Gold for All</p>", false),
    ])
  func anEntryIsThePagesOwnWhenThePageIsCalledLikeIt(title: String, heading: String, isOwn: Bool) throws {
    #expect(try isRead([], title: title, body: heading + Self.entry) == isOwn)
    #expect(
      try isRead([], title: title, body: heading + Self.entry, at: "https://dblp.org/rec/conf/g/Doe20.html"),
      "an address that names the work needs no heading")
  }
}

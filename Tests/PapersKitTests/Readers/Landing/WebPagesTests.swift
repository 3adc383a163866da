import Testing

@testable import PapersKit

/// Pages that no publisher made: blogs, project pages, home pages of papers.
struct WebPagesTests {
  static let pages = [
    PageCase(
      "a blog's article: Open Graph only", "https://blog.example.org/2021/03/why-caches-lie/",
      """
      <html><head><title>Why Caches Lie | Example Engineering</title><meta property="og:type" content="article"><meta property="og:title" content="Why Caches Lie">
      <meta property="og:site_name" content="Example Engineering"><meta property="article:published_time" content="2021-03-04T08:00:00+00:00">
      <meta name="author" content="Jane Doe"></head><body><h1>Why Caches Lie</h1></body></html>
      """,
      """
      kind: webpage
      title: Why Caches Lie
      people: Jane Doe
      date: 2021-03-04
      in: Example Engineering
      landing: https://blog.example.org/2021/03/why-caches-lie/
      """),
    PageCase(
      "a blog's article: BlogPosting in a graph", "https://example.com/blog/queues",
      """
      <head><title>Queues Everywhere - Example</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"Example"},
      {"@type":"BlogPosting","headline":"Queues Everywhere","author":{"@type":"Person","name":"Rob Roe"},"datePublished":"2022-11-30","isPartOf":{"@type":"Blog","name":"Example Blog"}}]}</script></head>
      """,
      """
      kind: webpage
      title: Queues Everywhere
      people: Rob Roe
      date: 2022-11-30
      in: Example Blog
      landing: https://example.com/blog/queues
      """),
    PageCase(
      "Wikipedia: a heading of the first name space", "https://en.wikipedia.org/wiki/Bloom_filter",
      """
      <html><head><title>Bloom filter - Wikipedia</title><meta name="generator" content="MediaWiki 1.41.0"></head>
      <body class="mediawiki ltr ns-0 ns-subject"><h1 id="firstHeading"><span>Bloom filter</span></h1></body></html>
      """,
      """
      kind: webpage
      title: Bloom filter
      in: Wikipedia
      landing: https://en.wikipedia.org/wiki/Bloom_filter
      """),
    PageCase(
      "a project page: its own BibTeX and one link that says Paper", "https://janedoe.github.io/fields/",
      """
      <head><title>Fields of Light</title><meta property="og:title" content="Fields of Light"></head><body><h1>Fields of Light</h1>
      <a href="https://arxiv.org/abs/2101.00001">Paper</a> <a href="https://github.com/janedoe/fields">Code</a> <a href="https://arxiv.org/abs/1912.09999">earlier work</a>
      <pre>@inproceedings{doe2021fields,
        title={Fields of Light},
        author={Doe, Jane and Li, Wei and others},
        booktitle={ICCV},
        year={2021}
      }</pre></body>
      """,
      """
      kind: paper-conference
      title: Fields of Light
      people: Doe, Jane | Li, Wei | others
      date: 2021
      in: ICCV
      arxiv: 2101.00001
      landing: https://janedoe.github.io/fields/
      """),
    PageCase(
      "a project page whose BibTeX names a preprint", "https://lab.example.edu/waves",
      """
      <body><h2>Waves</h2><p>BibTeX</p><div><code>@article{roe2022waves, title={Waves: A Study of Ripples}, author={Roe, Rob}, journal={arXiv preprint arXiv:2202.12345}, year={2022}}</code></div></body>
      """,
      """
      kind: article
      title: Waves: A Study of Ripples
      people: Roe, Rob
      date: 2022
      arxiv: 2202.12345
      landing: https://lab.example.edu/waves
      """),
    PageCase(
      "BibTeX cut up by a highlighter", "https://janedoe.github.io/cut/",
      """
      <body><div class="highlight"><pre><code><span class="nc">@inproceedings</span><span class="p">{</span><span class="nl">doe2020cut</span><span class="p">,</span>
      <span class="na">title</span> <span class="p">=</span> <span class="s">{Cut to Pieces: {GPU}s at Work}</span><span class="p">,</span>
      <span class="na">author</span> <span class="p">=</span> <span class="s">{Doe, Jane}</span><span class="p">,</span> <span class="na">booktitle</span><span class="p">=</span><span class="s">{SOSP}</span>, <span class="na">year</span>=<span class="s">{2020}</span>
      <span class="p">}</span></code></pre></div></body>
      """,
      """
      kind: paper-conference
      title: Cut to Pieces: GPUs at Work
      people: Doe, Jane
      date: 2020
      in: SOSP
      landing: https://janedoe.github.io/cut/
      """),
    PageCase(
      "labels before values, as small conferences write them", "https://conf.example.org/2017/paper12.html",
      """
      <body><dl><dt>Title</dt><dd>Rivers of Data</dd><dt>Authors</dt><dd>Jane Doe, Rob Roe and Mia Moe</dd><dt>Conference</dt><dd>Workshop on Rivers</dd>
      <dt>Year</dt><dd>2017</dd><dt>Pages</dt><dd>pp. 3 - 11</dd></dl><a href="paper12.pdf">PDF</a></body>
      """,
      """
      kind: paper-conference
      title: Rivers of Data
      people: Jane Doe | Rob Roe | Mia Moe
      date: 2017
      in: Workshop on Rivers
      pages: 3-11
      landing: https://conf.example.org/2017/paper12.html
      pdf: https://conf.example.org/2017/paper12.pdf
      """),
  ]
  @Test(arguments: pages) func readsAllThatThePageSays(_ page: PageCase) throws {
    #expect(try page.read() == page.record)
  }

  // MARK: no paper

  /// What a browser would show, in place of a paper: the kind of the reason.
  static let none: [(String, String, String)] = [
    ("an empty page", "no-paper", ""),
    ("white space", "no-paper", " \n\t "),
    (
      "a home page", "no-paper",
      "<title>Example Lab</title><meta property='og:type' content='website'><meta property='og:title' content='Example Lab'>"
    ),
    (
      "a profile", "no-paper",
      "<title>Jane Doe</title><meta property='og:type' content='profile'><meta property='og:title' content='Jane Doe'>"
    ),
    ("a page of results", "no-paper", "<title>Search results | Example</title><h1>Results</h1>"),
    (
      "a log-in", "no-paper",
      "<title>Sign in - Example</title><meta property='og:type' content='article'><meta property='og:title' content='Sign in'>"
    ),
    ("a soft 404", "not-found", "<title>404 Not Found</title><h1>Not Found</h1>"),
    ("a soft 404 with a site's name", "not-found", "<title>Page not found | USENIX</title>"),
    ("a soft 404 in lower case", "not-found", "<title>page not found – Example</title>"),
    ("a soft 404 before the dash", "not-found", "<title>Example Press - Article not found</title>"),
    ("a DOI that is unknown", "not-found", "<title>DOI Not Found</title>"),
    ("a server's error", "no-paper", "<title>502 Bad Gateway</title><center>nginx</center>"),
    ("a maintenance page", "no-paper", "<title>Site Maintenance | Example</title>"),
    ("an index of a folder", "no-paper", "<title>Index of /papers</title><a href='a.pdf'>a.pdf</a>"),
    ("a domain for sale", "no-paper", "<title>Domain for sale</title>"),
    (
      "a table of contents", "no-paper",
      "<title>Proceedings of X</title><ul><li><a href='1'>One Paper</a></li><li><a href='2'>Two Papers</a></li></ul>"
    ),
    (
      "a bibliography", "no-paper",
      "<pre>@article{a,title={One},author={A}}\n@article{b,title={Two},author={B}}\n@article{c,title={Three},author={C}}\n@article{d,title={Four},author={D}}</pre>"
    ),
    (
      "a template", "no-paper",
      "<pre>@article{k, title={Your Paper Title}, author={First Author and Second Author}, journal={Conference}, year={2024}}</pre>"
    ),
    (
      "an unfilled template", "no-paper",
      "<meta name='citation_title' content='{{ page.title }}'><meta name='citation_author' content='{{ page.author }}'>"
    ),
    (
      "an unfilled title of a framework", "no-paper",
      "<meta name='citation_title' content='undefined'><meta name='citation_author' content='A B'>"
    ),
    (
      "Latin filler", "no-paper",
      "<meta name='citation_title' content='Lorem ipsum dolor sit amet'><meta name='citation_author' content='A B'>"
    ),
  ]
  @Test(arguments: none) func whatIsNoPaperIsRefused(name: String, kind: String, html: String) throws {
    let error = #expect(throws: ReadError.self) { try LandingPage.read(SavedPage.page(html)) }
    #expect(error?.kind == kind)
  }

  @Test(arguments: [404, 410]) func aMissingPageIsMissingWhateverItShows(status: Int) throws {
    let page = try SavedPage.tagged([("citation_title", "A Paper"), ("citation_author", "A B")])
    let gone = try SavedPage.page(page.body, at: "https://example.org/x", status: status)
    #expect(throws: ReadError.notFound) { try LandingPage.read(gone) }
  }
  @Test(arguments: [400, 403, 429, 500, 503]) func aRefusalIsNoPaper(status: Int) throws {
    let page = try SavedPage.page("<title>Oops</title>", at: "https://example.org/x", status: status)
    #expect(throws: ReadError.service("status \(status)")) { try LandingPage.read(page) }
  }

  /// Papers whose titles begin like the pages of errors.
  @Test(
    arguments: [
      "404 Not Found: Link Rot in Legal Citation", "Search and Replace", "Access Denied: A Study of Filters",
      "Error Correction in Silico",
      "Just a Moment: Time in Distributed Systems", "Home Is Where the Heat Is",
      "Login Once, Read Everywhere", "Index of Refraction at Scale",
    ])
  func aPaperMayBeCalledLikeAnError(title: String) throws {
    let found = try SavedPage.finding(
      SavedPage.tagged(
        [("citation_title", title), ("citation_author", "Jane Doe"), ("citation_journal_title", "J")],
        title: title + " | Example Press"))
    #expect(found.title == title)
  }

  /// Bot checks with status 200, told by their heads.
  static let walls: [(String, String)] = [
    (
      "cloudflare",
      "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><script>window._cf_chl_opt={}</script></body></html>"
    ),
    ("cloudflare", "<html><head><title>Attention Required! | Cloudflare</title></head></html>"),
    ("anubis", "<!doctype html><html><head><title>Making sure you&#39;re not a bot!</title></head></html>"),
    (
      "anubis",
      "<!doctype html><html><head><title>Oh noes!</title><link href='/.within.website/x/cmd/anubis/static/x.css'></head></html>"
    ),
    ("imperva", "<html><head><title>Pardon Our Interruption</title></head></html>"),
    ("imperva", "<html><body><iframe>Request unsuccessful. Incapsula incident ID: 1</iframe></body></html>"),
    ("radware", "<html><head><title>Radware Bot Manager Captcha</title></head></html>"),
    ("radware", "<html><script>location='https://validate.perfdrive.com/x'</script></html>"),
    ("datadome", "<html><script src='https://geo.captcha-delivery.com/c.js'></script></html>"),
    ("perimeterx", "<html><head><title>Access to this page has been denied</title></head></html>"),
    ("aws-waf", "<html><head><title>Human Verification</title></head></html>"),
    ("captcha", "<html><head><title>Robot Check</title></head></html>"),
    (
      "access-denied",
      "<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>You don't have permission. Reference #18.1</BODY></HTML>"
    ),
    ("openreview", "<html><head><title>Verifying your browser | OpenReview</title></head></html>"),
  ]
  @Test(arguments: walls) func aWallIsNamedAndNeverRead(kind: String, html: String) throws {
    #expect(throws: ReadError.wall(kind: kind)) { try LandingPage.read(SavedPage.page(html)) }
    // Through the common door too.
    #expect(throws: ReadError.wall(kind: kind)) { try findings(in: SavedPage.page(html)) }
  }
}

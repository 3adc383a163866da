import Testing

@testable import PapersKit

/// Works marked in the body of a page: microdata, RDFa, COinS, labels, IEEE's script; one work is read, several are an index.
struct MarkedPagesTests {
  private func read(_ html: String, at address: String = "https://example.org/paper") throws -> String {
    try SavedPage.finding(SavedPage.page(html, at: address)).whole
  }
  private func isRefused(_ html: String) -> Bool { (try? LandingPage.read(SavedPage.page(html))) == nil }

  @Test func microdataIsReadWhole() throws {
    let html = """
      <article itemscope itemtype="https://schema.org/ScholarlyArticle"><h1 itemprop="headline">Nets of Gold</h1>
      <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Jane Doe</span>, <span itemprop="affiliation">Lab</span></span>
      <span itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Rob Roe"></span>
      <time itemprop="datePublished" datetime="2020-05-06">May</time>
      <div itemprop="isPartOf" itemscope itemtype="https://schema.org/Periodical"><span itemprop="name">Gold</span></div>
      <meta itemprop="volumeNumber" content="3"><meta itemprop="issueNumber" content="2"><span itemprop="pagination">1–9</span>
      <a itemprop="sameAs" href="https://doi.org/10.1000/gold">doi</a></article>
      """
    #expect(
      try read(html) == """
        kind: article-journal
        title: Nets of Gold
        people: Jane Doe | Rob Roe
        date: 2020-05-06
        in: Gold
        volume: 3
        issue: 2
        pages: 1-9
        doi: 10.1000/gold
        landing: https://example.org/paper
        """)
    #expect(isRefused(html + html))
  }

  static let coins: [(String, String)] = [
    (
      "rft.genre=proceeding&rft.atitle=Nets+of+Gold&rft.title=Proc.+of+Gold&rft.au=Jane+Doe&rft.au=Rob+Roe&rft.date=2020&rft.spage=1&rft.epage=9",
      "kind: paper-conference\ntitle: Nets of Gold\npeople: Jane Doe | Rob Roe\ndate: 2020\nin: Proc. of Gold\npages: 1-9"
    ),
    (
      "rft.atitle=Nets%20of%20Gold&rft.jtitle=Gold&rft.aulast=Doe&rft.aufirst=Jane&rft.volume=3&rft.issue=2&rft.pages=1-9&rft_id=info%3Adoi%2F10.1000%2Fgold&rft.issn=1234-5678",
      "kind: article-journal\ntitle: Nets of Gold\npeople: Doe, Jane\nin: Gold\nvolume: 3\nissue: 2\npages: 1-9\nissn: 1234-5678\ndoi: 10.1000/gold"
    ),
  ]
  @Test(arguments: coins) func aCitationInASpanIsRead(query: String, record: String) throws {
    let span =
      "<span class=\"Z3988\" title=\"ctx_ver=Z39.88-2004&amp;\(query.replacing("&", with: "&amp;"))\"></span>"
    #expect(try read("<body>\(span)</body>") == record + "\nlanding: https://example.org/paper")
    #expect(isRefused("<body>\(span)\(span)</body>"), "several are a list")
  }
  @Test(arguments: ["", "x", "rft.au=Jane", "rft.atitle=", "%%%", "rft.atitle"])
  func aSpanWithoutATitleIsNone(query: String) {
    #expect(isRefused("<span class=Z3988 title=\"\(query)\"></span>"))
  }

  static let labels: [(String, String)] = [
    (
      "<dl><dt>Title:</dt><dd>Nets of Gold</dd><dt>Authors:</dt><dd>Jane Doe, Rob Roe</dd><dt>Journal:</dt><dd>Gold</dd><dt>Year:</dt><dd>2020</dd></dl>",
      "kind: article-journal\nin: Gold"
    ),
    (
      "<table><tr><th>Title</th><td>Nets of Gold</td></tr><tr><th>Author(s)</th><td>Jane Doe and Rob Roe</td></tr><tr><th>Conference</th><td>Gold</td></tr><tr><th>Date</th><td>2020</td></tr></table>",
      "kind: paper-conference\nin: Gold"
    ),
    (
      "<p><b>Title</b><span>Nets of Gold</span></p><p><b>Authors</b><span>Jane Doe; Rob Roe</span></p><p><b>Published in</b><span>Gold</span></p><p><b>Publication date</b><span>2020</span></p>",
      "kind: article-journal\nin: Gold"
    ),
  ]
  @Test(arguments: labels) func labelledValuesAreRead(html: String, kindAndPlace: String) throws {
    let parts = kindAndPlace.split(separator: "\n")
    #expect(
      try read("<body>\(html)</body>")
        == "\(parts[0])\ntitle: Nets of Gold\npeople: Jane Doe | Rob Roe\ndate: 2020\n\(parts[1])\nlanding: https://example.org/paper"
    )
  }
  @Test(
    arguments: [
      "<dl><dt>Title</dt><dd>Nets</dd></dl>", "<dl><dt>Authors</dt><dd>Jane Doe</dd></dl>",
      "<dl><dt>Title</dt><dt>Authors</dt></dl>",
      "<dl><dt>Title</dt><dd>Nets</dd><dt>Authors</dt><dd>Jane Doe</dd></dl>",
      "<table><tr><th>Title</th><th>Authors</th></tr><tr><td>A</td><td>B</td></tr></table>",
    ])
  func labelsWithoutAPlaceAreNoPaper(html: String) { #expect(isRefused("<body>\(html)</body>")) }

  // MARK: IEEE's script

  private func xplore(_ json: String) -> String {
    "<html><body><script>xplGlobal.document.metadata=\(json);</script></body></html>"
  }

  @Test func ieeesConferencePaperIsReadWhole() throws {
    let json = """
      {"displayDocTitle":"Nets of <i>Gold</i> &amp; Sand","authors":[{"name":"Jane Doe","firstName":"Jane","lastName":"Doe"},{"name":"Rob Roe"},{}],"isConference":true,
      "publicationTitle":"2020 IEEE Conference on Gold (CG)","conferenceDate":"4-6 May 2020","startPage":"1","endPage":"9","doi":"10.1109/CG.2020.1","isbn":[{"format":"e","value":"978-1"}],"publisher":"IEEE"}
      """
    #expect(
      try read(xplore(json), at: "https://ieeexplore.ieee.org/document/1") == """
        kind: paper-conference
        title: Nets of Gold & Sand
        people: Doe, Jane | Rob Roe
        date: 2020-05-06
        in: 2020 IEEE Conference on Gold (CG)
        pages: 1-9
        publisher: IEEE
        isbn: 978-1
        doi: 10.1109/CG.2020.1
        landing: https://ieeexplore.ieee.org/document/1
        """)
  }
  @Test(arguments: [
    "{}", "{", "null", "[]", #"{"title":null}"#, #"{"title":"}"#, #"{"authors":[{"name":"A B"}]}"#, "{...}",
    #"{"title":{"a":1}}"#,
  ])
  func aScriptThatNamesNoWorkIsNone(json: String) { #expect(isRefused(xplore(json))) }

  @Test func whereAScriptsObjectEndsIsKnown() {
    for (text, end) in [
      ("{}", 2), (#"{"a":"}"}x"#, 9), (#"{"a":"\""};"#, 10), (#"{"a":[{}]} {"#, 10), ("{", nil),
      (#"{"a":"}"#, nil), ("", nil), (#"{"a":"\\"}"#, 10),
    ] as [(String, Int?)] {
      #expect(ScriptJSON.end(of: Array(text.utf8)) == end, "\(text)")
    }
  }
}

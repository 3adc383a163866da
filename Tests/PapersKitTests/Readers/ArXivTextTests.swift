import Testing

@testable import PapersKit

/// The LaTeX that authors type into arXiv's forms.
struct ArXivTextTests {
  static let texts: [(String, String)] = [
    (#"Schr\"odinger's cat runs in $O(n \log n)$"#, "Schrödinger's cat runs in O(n log n)"),
    (#"Erd\H{o}s--R\'enyi graphs and $\alpha$-divergence"#, "Erdős–Rényi graphs and α-divergence"),
    (#"{\it Ab initio} study of H$_2$O at 50\% load"#, "Ab initio study of H₂O at 50% load"),
    (#"$\Lambda$CDM \& friends"#, "ΛCDM & friends"),
    (#"Poincar\'{e} and Dvo\v{r}\'ak"#, "Poincaré and Dvořák"),
    (#"Na\"{\i}ve Bayes"#, "Naïve Bayes"), (#"``Quoted'' words"#, "“Quoted” words"),
    (#"\textbf{Bold} \emph{claims}"#, "Bold claims"),
    (#"TeV $\gamma$-rays from \emph{Fermi}-LAT"#, "TeV γ-rays from Fermi-LAT"),
    (#"On $\mathbb{R}^n$"#, "On ℝⁿ"), (#"A {GPU} {C}luster"#, "A GPU Cluster"),
    // No LaTeX: the signs mean themselves.
    ("50% faster ~ than before", "50% faster ~ than before"), ("Cost of $5 a day", "Cost of $5 a day"),
    ("R&D at AT&T", "R&D at AT&T"),
    ("a_b and c^d", "a_b and c^d"), ("O(n^2)", "O(n^2)"), ("#hashtags", "#hashtags"), ("x -- y", "x -- y"),
    // Hard line breaks of the form.
    ("A title\n  over two lines", "A title over two lines"),
    // What is not known, or not closed, keeps its words.
    (#"C:\windows path"#, #"C:\windows path"#), ("unbalanced {brace", "unbalanced brace"),
  ]
  @Test(arguments: texts) func isReadAsItWouldBePrinted(latex: String, plain: String) {
    #expect(ArXivText.plain(latex) == plain)
  }

  @Test(arguments: [nil, "", "  ", "{}", "$$"] as [String?]) func nothingIsNothing(text: String?) {
    let plain = ArXivText.plain(text)
    #expect(plain == nil || plain == "$$")
  }

  @Test func theSnapshotIsReadWithIt() throws {
    let line = #"""
      {"id":"0704.0001","submitter":"P. Nadolsky","authors":"C. Bal\\'azs, E. L. Berger","title":"Calculation of $\\gamma\\gamma$ rates in\n  Schr\\\"odinger's box",
      "comments":"37 pages, 15 figures; \\emph{published} version","journal-ref":"Phys.Rev.D76:013009,2007","doi":"10.1103/PhysRevD.76.013009","report-no":"ANL-HEP-PR-07-12",
      "categories":"hep-ph hep-th","license":null,"abstract":"  We present $O(n)$ rates.\n","versions":[{"version":"v1","created":"Mon, 2 Apr 2007 19:18:42 GMT"},
      {"version":"v2","created":"Tue, 24 Jul 2007 20:10:27 GMT"}],"update_date":"2008-11-26",
      "authors_parsed":[["Bal\\'azs","C.",""],["Berger","E. L.",""],["Ho{\\l}ubek","Jan","Jr."],["D\u00e9j\u00e0","Anna","","Example University"],["CMS Collaboration","",""]]}
      """#.replacing("\n", with: " ")
    let batch = WorkLines.works(in: Array(line.utf8))
    #expect(batch.count == 1)
    #expect(batch.firstTrouble == nil)
    let entry = CatalogueEntry(bytes: batch.data[...])
    #expect(
      entry.finding().whole == """
        kind: article
        title: Calculation of γγ rates in Schrödinger's box
        people: Balázs, C. | Berger, E. L. | Hołubek, Jan, Jr. | Déjà, Anna | CMS Collaboration
        date: 2007-04-02
        doi: 10.1103/PhysRevD.76.013009
        arxiv: 0704.0001v2
        landing: https://arxiv.org/abs/0704.0001
        pdf: https://arxiv.org/pdf/0704.0001
        abstract: We present O(n) rates.
        categories: hep-ph hep-th
        comment: 37 pages, 15 figures; published version
        reference: Phys.Rev.D76:013009,2007
        """)
  }

  @Test func theFeedIsReadWithIt() throws {
    let feed = #"""
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2101.00001v1</id><title>On $\epsilon$-nets and H\"older spaces</title>
      <published>2021-01-01T00:00:00Z</published><summary>A bound of $n^2$.</summary><author><name>Jos\'e Garc\'{\i}a</name></author></entry></feed>
      """#
    let found = try #require(try ArXivAPI.read(.answer(feed, type: "application/atom+xml")).first)
    #expect(found.title == "On ϵ-nets and Hölder spaces")
    #expect(found.people.map(\.parted) == ["José García"])
    #expect(found.abstract == "A bound of n².")
  }

  @Test func neverCrashesAndNeverReturnsEmptyText() {
    var dice = Dice(seed: 31)
    for _ in 0..<2_000 {
      let text = dice.text(#"a\"'{}$^_~%&`-é \alpha\'e"#)
      #expect(ArXivText.plain(text)?.isEmpty != true)
    }
  }
}

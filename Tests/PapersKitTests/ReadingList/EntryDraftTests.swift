import Testing

@testable import PapersKit

/// What speaks for a reading, and what does not.
struct EntryDraftTests {
  private func draft(
    _ title: String?, authors: [String] = [], venue: String? = nil, year: Int? = nil,
    links: [(String, Reading.Link.Kind)] = []
  ) -> EntryDraft {
    var draft = EntryDraft()
    (draft.title, draft.authors, draft.venue, draft.year) = (title, authors, venue, year)
    draft.links = links.map { Reading.Link(url: $0.0, written: $0.0, kind: $0.1) }
    draft.words = title ?? ""
    return draft
  }

  @Test func aVenueIsEvidenceAndATitleAloneIsNone() {
    #expect(draft("Paxos", venue: "TOCS").isEvident)
    #expect(draft("The Part-Time Parliament", year: 1998).isEvident)
    #expect(draft("A Theory of Tides", authors: ["Ann Lee"]).isEvident)
    #expect(draft("Tides", authors: ["Ann Lee"], year: 1998).isEvident)
    #expect(!draft("The Part-Time Parliament").isEvident)
    #expect(!draft("Parliament", year: 1998).isEvident)
    #expect(!draft("Tides", authors: ["Ann Lee"]).isEvident)
    #expect(!draft(nil, authors: ["Ann Lee"], venue: "OSDI", year: 2020).isEvident)
  }

  @Test(arguments: [
    "Tides doi:10.1145/3341301.3359646", "Tides arXiv:1904.03257",
  ])
  func anIdentifierAmongTheWordsIsEvidence(words: String) {
    var one = draft("Tides")
    one.words = words
    #expect(one.isEvident)
  }
  @Test(arguments: ["Tides 10.5 of them", "Tides arXiv", "Tides v10.11"])
  func numbersAreNoIdentifiers(words: String) {
    var one = draft("Tides")
    one.words = words
    #expect(!one.isEvident)
  }

  @Test(arguments: [
    "The Part-Time Parliament", "Attention Is All You Need", "TVM: an optimizing compiler",
    "3D Parallelism for All Models",
  ])
  func readsLikeATitle(title: String) { #expect(draft(title).isTitleLike) }
  @Test(arguments: [
    "Caching", "two words", "see the notes for more", "Readings for today:", "Baidu / Stanford",
    "Midterm Exam Review",
    "We met. Then we left.", "bring your own laptop to class",
  ])
  func readsLikeNone(title: String) { #expect(!draft(title).isTitleLike) }
  @Test func aHundredWordsAreNoTitle() {
    #expect(!draft(Array(repeating: "Word", count: 100).joined(separator: " ")).isTitleLike)
  }

  @Test(arguments: [
    ([Reading.Link.Kind.paper], true), ([.pdf], true), ([], true), ([.code], false), ([.video], false),
    ([.blog], false),
    ([.other], false), ([.code, .pdf], true), ([.blog, .code], false),
  ])
  func aPaperIsWhatNoLinkSpeaksAgainst(kinds: [Reading.Link.Kind], isPaper: Bool) {
    #expect(draft("A Theory of Tides", links: kinds.map { ("https://e.org/x", $0) }).isPaper == isPaper)
  }
  @Test(arguments: [Reading.Link.Kind.code, .video, .other])
  func whereItAppearedMakesAPageAPaper(kind: Reading.Link.Kind) {
    let links = [("https://e.org/x", kind)]
    #expect(draft("A Theory of Tides", venue: "OSDI", links: links).isPaper)
    // Of a talk that was recorded, people and a year say no more than who spoke when.
    let isRead = draft("A Theory of Tides", authors: ["Ann Lee"], year: 2020, links: links).isPaper
    #expect(isRead == (kind != .video))
    #expect(!draft("A Theory of Tides", authors: ["Ann Lee"], links: links).isPaper)
  }
  @Test func aPostByPeopleOfAYearStaysAPost() {
    #expect(!draft("T", authors: ["Ann Lee"], year: 2020, links: [("https://e.org", .blog)]).isPaper)
  }

  @Test func linksAreAddedOnce() {
    var one = draft("T", links: [("https://e.org/a.pdf", .pdf)])
    one.add(draft("T", links: [("https://e.org/a.pdf", .pdf), ("https://e.org/b.pdf", .pdf)]).links)
    #expect(one.links.map(\.url) == ["https://e.org/a.pdf", "https://e.org/b.pdf"])
  }

  @Test func whatIsThereIsNotFilledFromAnother() {
    var one = draft("T", authors: ["Ann Lee"], venue: "OSDI")
    var other = draft("U", authors: ["Bo Li"], venue: "SOSP", year: 2020)
    (other.hasEtAl, other.role) = (true, .optional)
    one.fill(from: other)
    #expect(one.title == "T" && one.authors == ["Ann Lee"] && one.venue == "OSDI")
    #expect(one.year == 2020 && one.role == .optional && !one.hasEtAl)
  }
  @Test func etAlGoesWithTheNamesItStandsBehind() {
    var one = draft("T")
    var other = draft(nil, authors: ["Bo Li"])
    other.hasEtAl = true
    one.fill(from: other)
    #expect(one.authors == ["Bo Li"] && one.hasEtAl)
  }

  @Test func onlyALinkIsAReadingWithoutATitle() {
    var one = draft(nil, links: [("https://arxiv.org/abs/1904.03257", .paper)])
    one.words = "https://arxiv.org/abs/1904.03257"
    #expect(one.isOnlyPaperLink)
    one.words = "<https://arxiv.org/abs/1904.03257>."
    #expect(one.isOnlyPaperLink)
    one.words = "See https://arxiv.org/abs/1904.03257"
    #expect(!one.isOnlyPaperLink)
    one.title = "Tides"
    #expect(!one.isOnlyPaperLink)
  }
}

/// The content of items, cells and paragraphs.
struct ListBlockTests {
  private func blocks(_ text: String) throws -> [ListBlock] {
    let tree = try Markdown(Array(text.utf8)).tree
    return tree.nodes.indices.filter { tree.standsAlone($0) }.map { tree.block($0) }
  }

  @Test(arguments: [
    ("- one\n- two\n", ["one", "two"]), ("- one\n  - inner\n- two\n", ["one", "inner", "two"]),
    ("- one\n\n  more\n\n- two\n", ["one more", "two"]), ("text\n\nmore text\n", ["text", "more text"]),
    ("| a | b |\n|---|---|\n| c | **d** |\n", ["a", "b", "c", "d"]), ("# Heading\n\ntext\n", ["text"]),
    ("<ul><li>one</li><li>two <b>bold</b></li></ul>\n", ["one", "two bold"]),
    ("<table><tr><td><center>c</center></td><td>d</td></tr></table>\n", ["c", "d"]),
    ("> quoted\n", ["quoted"]),
  ])
  func wordsOfEach(text: String, words: [String]) throws {
    #expect(try blocks(text).map(\.words) == words)
  }

  @Test func paragraphsOfAnItemAreLinesOfIt() throws {
    let block = try #require(try blocks("- first\n\n  second\n").first)
    #expect(block.pieces.map(\.isBreak) == [false, true, false])
  }

  @Test func whatStandsBehindALineIsInside() throws {
    let tree = try Markdown(Array("- first\n  - inner\n\n  behind\n".utf8)).tree
    let item = try #require(tree.nodes.indices.first { tree.kind($0) == .item })
    let block = tree.block(item)
    #expect(block.words == "first")
    #expect(block.inner.map { tree.kind($0) } == [.list, .paragraph])
  }

  @Test func readAheadOrNotTheEntriesAreTheSame() throws {
    let text =
      "- [A Theory of Tides](https://e.org/t.pdf), Ann Lee, OSDI 2020 [slides](https://e.org/t.pptx)\n- Just words\n"
    for block in try blocks(text) {
      var ahead = block
      ahead.readEntries()
      #expect(ahead.entries.drafts.map(\.title) == block.entries.drafts.map(\.title))
      #expect(ahead.entries.drafts.map(\.links) == block.entries.drafts.map(\.links))
      #expect(ahead.entries.sessionLinks == block.entries.sessionLinks)
    }
  }
}

/// A bold line may turn out to be a title; what was read behind it keeps its session.
struct BoldLineTests {
  @Test(arguments: [
    "**Storage Systems of Today**\n\nWeek 2\n: [A Theory of Tides](https://e.org/t.pdf)\n\nAnn Lee, Bo Li\n",
    "**Storage Systems of Today**\n\n**A Theory of Tides**\n\n- **Authors**: Ann Lee\n- **Year**: 2020\n\nAnn Lee, Bo Li\n",
    "**Storage Systems of Today**\n\n**Week 3**\n\n[A Theory of Tides](https://e.org/t.pdf)\n\nAnn Lee, Bo Li\n",
    "**Storage Systems of Today**\n\n- [A Theory of Tides](https://e.org/t.pdf)\n\nAnn Lee, Bo Li\n",
    "<p><b>Storage Systems of Today</b></p><dl><dt>Week 2</dt><dd><a href=\"https://e.org/t.pdf\">A Theory of Tides</a></dd></dl><p>Ann Lee, Bo Li</p>\n",
  ])
  func whatStandsBehindItKeepsItsSession(text: String) throws {
    for lead in ["", "# Course\n\n", "# Course\n\n## Week 1\n\n- [Paper](https://e.org/p.pdf)\n\n"] {
      let list = try ReadingList(reading: Array((lead + text + "\n" + text).utf8))
      #expect(list.readings.contains { $0.title == "A Theory of Tides" })
      #expect(list.readings.allSatisfy { $0.session.map { list.sessions.indices.contains($0) } ?? true })
    }
  }

  @Test func peopleBelowMakeItATitle() throws {
    let text = "# Papers\n\n**Storage Systems of Today**\n\nAnn Lee, Bo Li\n\n[[pdf]](https://e.org/t.pdf)\n"
    let list = try ReadingList(reading: Array(text.utf8))
    #expect(list.readings.map(\.told) == ["- Storage Systems of Today | by Ann Lee; Bo Li | pdf"])
  }
}

/// Titles that read like people, and people that stand beside them.
struct TitlesLikePeopleTests {
  private func told(_ line: String) throws -> [String] {
    try readingsTold(in: "# G\n\n## Reading list\n\n- \(line)\n")
  }

  @Test(arguments: [
    (
      "Aaditya Ramdas, Javier Peña. Margins, Kernels and Non-linear Smoothed Perceptrons. ICML 2014.",
      "- Margins, Kernels and Non-linear Smoothed Perceptrons | by Aaditya Ramdas; Javier Peña | in ICML 2014"
    ),
    (
      "Margins, Kernels and Smoothed Perceptrons. Javier Peña, Jane Roe. ICML 2014.",
      "- Margins, Kernels and Smoothed Perceptrons | by Javier Peña; Jane Roe | in ICML 2014"
    ),
    (
      "*Smooth and Fair Representations* (AISTATS 2021)",
      "- Smooth and Fair Representations | in AISTATS 2021"
    ),
    (
      "*Lerarning Smooth and Fair Representations* (AISTATS 2021)",
      "- Lerarning Smooth and Fair Representations | in AISTATS 2021"
    ),
    (
      "Jane Roe, Max Doe. Certified Robustness. ICLR 2020.",
      "- Certified Robustness | by Jane Roe; Max Doe | in ICLR 2020"
    ),
    (
      "Ping Luo. Learning Deep Architectures via Whitened Networks. ICML 2017.",
      "- Learning Deep Architectures via Whitened Networks | by Ping Luo | in ICML 2017"
    ),
    (
      "Stratos Idreos. The Automatic Scientist will be a Data System. CIDR 2017.",
      "- The Automatic Scientist will be a Data System | by Stratos Idreos | in CIDR 2017"
    ),
    (
      "[VC-Dimension](https://doi.org/10.1145/2783258.2789984). VC-Dimension and Rademacher Averages. Jane Roe, Max Doe. KDD 2015.",
      "- VC-Dimension and Rademacher Averages | label VC-Dimension | by Jane Roe; Max Doe | in KDD 2015 | paper"
    ),
    (
      "Private Risk Minimization by Greedy Coordinate Descent. Jane Roe et al. 2023",
      "- Private Risk Minimization by Greedy Coordinate Descent | by Jane Roe et al. | in 2023"
    ),
    (
      "using twitter to predict when holes will be used and our systems are open. Jane Roe et al. 2019",
      "- using twitter to predict when holes will be used and our systems are open | by Jane Roe et al. | in 2019"
    ),
    (
      "Dávid Terjék. Adversarial Lipschitz Regularization. ICLR 2020.",
      "- Adversarial Lipschitz Regularization | by Dávid Terjék | in ICLR 2020"
    ),
    (
      "**Optimal splitters for temporal databases**. Jane Roe, Max Doe. *SIGMOD* 2013.",
      "- Optimal splitters for temporal databases | by Jane Roe; Max Doe | in SIGMOD 2013"
    ),
    (
      "`NIPS 2005` **Temporal Abstraction in Networks** [[paper]](https://arxiv.org/abs/1901.01234)",
      "- Temporal Abstraction in Networks | in NIPS 2005 | paper"
    ),
    (
      "[Combining Labeled and Unlabeled Data](https://arxiv.org/abs/1901.01234). *Rayid Ghani*. ICML 2002",
      "- Combining Labeled and Unlabeled Data | by Rayid Ghani | in ICML 2002 | paper"
    ),
    (
      "[On the Theory of Tides](https://arxiv.org/abs/1901.01234). *Acta Informatica*, 1996",
      "- On the Theory of Tides | in Acta Informatica 1996 | paper"
    ),
    (
      "[The recommender problem revisited](https://arxiv.org/abs/1901.01234) | RecSys 2014 | Peter Lee",
      "- The recommender problem revisited | by Peter Lee | in RecSys 2014 | paper"
    ),
    (
      "[A System](https://arxiv.org/abs/1901.01234) | OSDI 2014 | Google Brain",
      "- A System | in OSDI 2014 | paper"
    ),
    (
      "*Projection Free Online Learning* (AISTATS 2019)",
      "- Projection Free Online Learning | in AISTATS 2019"
    ),
    (
      "Posterior Sampling for Large Models, NIPS 2017.",
      "- Posterior Sampling for Large Models | in NIPS 2017"
    ),
    ("Teaming Up with Machines, CHI 2017.", "- Teaming Up with Machines | in CHI 2017"),
    (
      "[Neural Discovery of Subgroups](https://arxiv.org/abs/1901.01234). *Pavan Karjol, Rohan Kashyap, Prathosh AP*. AISTATS 2023",
      "- Neural Discovery of Subgroups | in AISTATS 2023 | paper"
    ),
    ("From which world is your graph, NIPS 2017.", "- From which world is your graph | in NIPS 2017"),
    (
      "Are we really making progress? A worrying analysis of what we have. Jane Roe, Max Doe. 2019",
      "- Are we really making progress? A worrying analysis of what we have | by Jane Roe; Max Doe | in 2019"
    ),
    (
      "Video search: are algorithms all we need? [[pdf]](https://doi.org/10.1145/1772690.1772918)",
      "- Video search: are algorithms all we need? | paper"
    ),
    (
      "The First Workshop on Things That Learn [[pdf]](https://doi.org/10.1145/3637528.3671503)",
      "- The First Workshop on Things That Learn | paper"
    ),
    (
      "Exploiting annotations. Ann Lee, Thomas Springer, Bo Li. 2013",
      "- Exploiting annotations | by Ann Lee; Thomas Springer; Bo Li | in 2013"
    ),
  ])
  func theTitleIsFound(line: String, told: String) throws { #expect(try self.told(line) == [told]) }

  @Test(arguments: [
    "We will discuss the NIPS 2017 paper of the week and what it is about.",
    "You should bring a laptop and this is your last chance in 2019.",
  ])
  func sentencesStaySentences(line: String) throws { #expect(try told(line) == []) }

  @Test(arguments: [
    "Project", "Project presentations", "Projects due", "Poster session", "Posters", "Team meeting", "Quiz 2",
    "Quizzes",
    "Homework 3", "homework1", "Exam 1", "Midterm", "Midterms", "Deadline: Friday", "Recess", "Kein Seminar",
    "Keine Sitzung",
    "无课",
  ])
  func whatACourseDoesIsNoTitle(text: String) { #expect(EventWords.isEvent(text)) }
  @Test(arguments: [
    "Projection Pursuit", "Projected Gradient Descent", "Posterior Sampling", "Teamwork in Networks",
    "Examining Models",
    "Duelling Bandits",
  ])
  func whatOnlyBeginsLikeItMayBeOne(text: String) { #expect(!EventWords.isEvent(text)) }

  @Test(arguments: ["Jane Roe and Max Doe. ICML 2013.", "Jane Roe. Max Doe.", "Jane Roe, Max Doe"])
  func peopleAloneAreNoReading(line: String) throws { #expect(try told(line) == []) }

  @Test(arguments: [
    "Learning Representations", "Certified Robustness", "Visual Attention", "Gradient Estimation",
    "Data Provenance Semiology",
    "Weak Supervisions And Annotations", "Cluster Heterogeneity Measurements",
  ])
  func nounsAreNoSurnames(text: String) { #expect(!PersonNames.isName(text, alone: true)) }
  @Test(arguments: [
    "Jane Clement", "Jean Beaumont", "Ann Ness", "Oded Padon", "Grace Constant", "Alison Wellness-Roe",
    "J. Scion",
    "Brighten Godfrey",
  ])
  func shortEndsAreOfSurnamesToo(text: String) { #expect(PersonNames.isName(text)) }
}

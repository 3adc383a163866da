import PapersKit
import Testing

/// What a list's words are enough for: each row is one entry, one candidate, and whether they may be tied.
struct ReadingMatchTests {
  static let pipeDream = work(
    .crossref, "PipeDream: Generalized Pipeline Parallelism for DNN Training",
    ["Deepak Narayanan", "Aaron Harlap", "Amar Phanishayee", "Vivek Seshadri", "Nikhil R. Devanur"], 2019,
    "Proceedings of the 27th ACM Symposium on Operating Systems Principles", .conferencePaper)
  static let title = "PipeDream: Generalized Pipeline Parallelism for DNN Training"

  typealias Row = (claim: String, reading: Reading, ties: Bool)
  static let rows: [Row] = [
    ("the title alone", reading(title), true),
    ("without its capitals", reading(title.lowercased()), true),
    ("with a slip", reading("PipeDream: Generalised Pipeline Parallelism for DNN Training"), true),
    (
      "with a lost letter and nothing else",
      reading("PipeDream: Generalized Pipelne Parallelism for DNN Training"),
      true
    ),
    ("the name alone", reading("PipeDream"), false),
    (
      "the name with its first author and year",
      reading("PipeDream", ["Deepak Narayanan"], etAl: true, year: 2019),
      false
    ),
    (
      "the name with authors, venue and year",
      reading("PipeDream", ["Deepak Narayanan", "Aaron Harlap"], etAl: true, "SOSP", 2019), false
    ),
    (
      "without the name, with people and place",
      reading(
        "Generalized Pipeline Parallelism for DNN Training", ["D. Narayanan"], etAl: true, "SOSP", 2019), true
    ),
    (
      "without the name and nothing else", reading("Generalized Pipeline Parallelism for DNN Training"), false
    ),
    (
      "authors by initials",
      reading(title, ["D. Narayanan", "A. Harlap", "A. Phanishayee"], etAl: true, year: 2019),
      true
    ),
    (
      "authors last name first",
      reading(title, ["Narayanan, Deepak", "Harlap, Aaron"], etAl: true, year: 2019), true
    ),
    ("the year before", reading(title, ["Deepak Narayanan"], etAl: true, "SOSP", 2018), true),
    ("the year after", reading(title, "SOSP", 2020), true),
    ("five years off", reading(title, "SOSP", 2024), false),
    ("another series", reading(title, "NeurIPS", 2019), false),
    ("the venue abbreviated", reading(title, "Symp. Operating Systems Principles", 2019), true),
    ("other people", reading(title, ["Ada Lovelace", "Alan Turing"], year: 2019), false),
    (
      "one of several people other",
      reading(title, ["Deepak Narayanan", "Alan Turing"], etAl: true, year: 2019), true
    ),
    (
      "a neighbour's title by the same people",
      reading(
        "Memory-Efficient Pipeline-Parallel DNN Training", ["Deepak Narayanan", "Amar Phanishayee"],
        year: 2019),
      false
    ),
  ]
  @Test(arguments: rows.indices)
  func tiesWhatTheWordsName(row: Int) {
    let (claim, reading, ties) = Self.rows[row]
    let verdict = match(reading, references: [], among: [Self.pipeDream])
    #expect((verdict.matchedIndex != nil) == ties, "\(claim): \(verdict)")
  }

  static let shortTitles: [(claim: String, reading: Reading, candidate: Finding, ties: Bool)] = [
    (
      "three words alone", reading("Generating Query Substitutions"),
      work(.crossref, "Generating Query Substitutions", ["Rosie Jones"], 2006, "WWW", .conferencePaper), false
    ),
    (
      "three words with the venue", reading("The Wasserstein Transform", "ICML", 2019),
      work(.semanticScholar, "The Wasserstein Transform", ["Facundo Mémoli"], 2019, "ICML", .conferencePaper),
      true
    ),
    (
      "three words with a year alone", reading("Inference by Learning", [], year: 2014),
      work(.semanticScholar, "Inference by Learning", ["B. Conejo"], 2014, "NIPS", .conferencePaper), false
    ),
    (
      "two words with people", reading("Latent Dirichlet", ["David Blei", "Andrew Ng"], year: 2003),
      work(.crossref, "Latent Dirichlet", ["David M. Blei", "Andrew Y. Ng"], 2003), true
    ),
    (
      "one word with people, year and venue",
      reading("Raft", ["Diego Ongaro", "John Ousterhout"], "ATC", 2014),
      work(.crossref, "Raft", ["Diego Ongaro", "John Ousterhout"], 2014, "USENIX ATC", .conferencePaper), true
    ),
    (
      "one word with a year", reading("Raft", [], year: 2014),
      work(.crossref, "Raft", ["Diego Ongaro"], 2014), false
    ),
  ]
  @Test(arguments: shortTitles.indices)
  func aShortTitleNeedsMoreThanItself(row: Int) {
    let (claim, reading, candidate, ties) = Self.shortTitles[row]
    #expect((match(reading, references: [], among: [candidate]).matchedIndex != nil) == ties, "\(claim)")
  }

  static let cut: [(claim: String, reading: Reading, candidate: String, ties: Bool)] = [
    (
      "five telling words are enough without a subtitle", reading("Zeroth-Order Negative Curvature Finding"),
      "Zeroth-Order Negative Curvature Finding: Escaping Saddle Points without Gradients", true
    ),
    (
      "a survey of that name is another text",
      reading("Graph Neural Networks for Natural Language Processing"),
      "Graph Neural Networks for Natural Language Processing: A Survey", false
    ),
    (
      "three words are too few", reading("Inference by Learning"),
      "Inference by Learning: Speeding-up Graphical Model Optimization", false
    ),
    (
      "a list that says more than the work has",
      reading("Negative Curvature Finding for Deep Nets: A Survey"),
      "Negative Curvature Finding for Deep Nets", false
    ),
    (
      "half the main title", reading("Zeroth-Order Negative Curvature"),
      "Zeroth-Order Negative Curvature Finding: Escaping Saddle Points", false
    ),
  ]
  @Test(arguments: cut.indices)
  func aTellingMainTitleStandsForTheWhole(row: Int) {
    let (claim, reading, title, ties) = Self.cut[row]
    let candidate = work(
      .semanticScholar, title, ["Ada Lovelace", "Alan Turing"], 2022, "NeurIPS", .conferencePaper)
    #expect((match(reading, references: [], among: [candidate]).matchedIndex != nil) == ties, "\(claim)")
  }

  @Test func aTitlesTailReadAsAPersonIsNoOtherAuthor() {
    // "... by Recursive Regularization": the list's reader takes what follows "by" for people.
    let reading = Reading(
      title: "Learning Hierarchical Feature Influence for Rceommendation",
      authors: ["Recursive Regularization"],
      venue: "RecSys", year: 2016,
      words: "Jie Yang, Zhu Sun. Learning Hierarchical Feature Influence for Rceommendation by Recursive "
        + "Regularization. RecSys 2016.")
    let right = work(
      .crossref, "Learning Hierarchical Feature Influence for Recommendation by Recursive Regularization",
      ["Jie Yang", "Zhu Sun"], 2016, "RecSys", .conferencePaper)
    #expect(match(reading, references: [], among: [right]).matchedIndex == 0)
    // Real names that are other people's still speak against it.
    var named = reading
    named.authors = ["Grace Hopper", "Alan Turing"]
    #expect(match(named, references: [], among: [right]).matchedIndex == nil)
  }

  @Test func anOpenReviewLinkSpeaksForAVenueThatLivesThere() {
    let rolling = work(
      .semanticScholar, "Rolling Diffusion Models", ["David Ruhe"], 2024, "ICML", .conferencePaper)
    let link = Reference.openReview("a9bzTv9SzO")
    #expect(match(reading("Rolling Diffusion Models"), references: [], among: [rolling]).matchedIndex == nil)
    #expect(
      match(reading("Rolling Diffusion Models"), references: [link], among: [rolling]).matchedIndex == 0)
    var elsewhere = rolling
    elsewhere.container = "SOSP"
    #expect(
      match(reading("Rolling Diffusion Models"), references: [link], among: [elsewhere]).matchedIndex == nil)
  }

  static let versions:
    [(claim: String, venue: String, year: Int, container: String, kind: WorkKind, its: Int, Bool)] = [
      (
        "the workshop paper is not the conference's", "NeurIPS Workshop on ML for Systems", 2018, "ISCA",
        .conferencePaper, 2019, false
      ),
      (
        "the journal version is not the conference's", "SOSP", 2019, "ACM Transactions on Computer Systems",
        .journalArticle, 2021, false
      ),
      (
        "a journal that prints the proceedings is", "VLDB", 2019, "Proceedings of the VLDB Endowment",
        .journalArticle,
        2019, true
      ),
      ("the preprint two years before is", "SOSP", 2019, "arXiv", .preprint, 2017, true),
      ("the preprint of another decade is not", "SOSP", 2019, "arXiv", .preprint, 2009, false),
    ]
  @Test(arguments: versions.indices)
  func theFormNamedIsTheFormTaken(row: Int) {
    let (claim, venue, year, container, kind, its, ties) = Self.versions[row]
    let title = "A Generalized Theory of Pipeline Parallelism"
    let candidate = work(.crossref, title, ["Ada Lovelace", "Alan Turing"], its, container, kind)
    let verdict = match(
      reading(title, ["Ada Lovelace"], etAl: true, venue, year), references: [], among: [candidate])
    #expect((verdict.matchedIndex != nil) == ties, "\(claim): \(verdict)")
  }

  @Test func belowTheBarTheBestCandidatesStandWithTheirReasonsAndHandles() throws {
    var near = work(
      .crossref, "Generalized Pipeline Parallelism for GNN Training", ["Ada Lovelace"], 2021, "ATC")
    near.doi = DOI("10.1145/7.8")
    var far = work(.crossref, "A History of the Loom", ["Grace Hopper"], 1999)
    far.doi = DOI("10.1145/9.9")
    let verdict = match(
      reading("Generalized Pipeline Parallelism for DNN Training", ["D. Narayanan"], year: 2019),
      references: [],
      among: [far, near, near])
    guard case .abstained(let best) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    let first = try #require(best.first)
    #expect(first.title == near.title)
    #expect(first.handle == "10.1145/7.8")
    #expect(first.why.contains("similar title"))
    // The same work from two sources is one candidate.
    #expect(best.count { $0.title == near.title } == 1)
  }

  static let handles: [(claim: String, change: @Sendable (inout Finding) -> Void, String?)] = [
    ("a DOI before all", { ($0.doi, $0.arXiv) = (DOI("10.1145/1.2"), ArXivID("1802.04799")) }, "10.1145/1.2"),
    ("arXiv's own DOI is its id", { $0.doi = DOI("10.48550/arXiv.1802.04799") }, "1802.04799"),
    ("an arXiv id without its version", { $0.arXiv = ArXivID("1802.04799v3") }, "1802.04799"),
    ("a DBLP key as an address", { $0.dblp = "conf/osdi/X18" }, "https://dblp.org/rec/conf/osdi/X18"),
    ("an OpenReview id as an address", { $0.openReview = "abC-1" }, "https://openreview.net/forum?id=abC-1"),
    ("nothing", { _ in }, nil),
  ]
  @Test(arguments: handles.indices)
  func aCandidateIsNamedByWhatAPersonCanPassBack(row: Int) {
    let (claim, change, handle) = Self.handles[row]
    var finding = work(.crossref, "A History of the Analytical Engine", ["Ada Lovelace"], 2021)
    change(&finding)
    guard case .abstained(let best) = match(reading("History of an Engine"), references: [], among: [finding])
    else {
      Issue.record("\(claim): matched")
      return
    }
    #expect(best.first?.handle == handle, "\(claim)")
  }

  static let linked: [(claim: String, reading: Reading, isConflict: Bool)] = [
    (
      "another paper of the same people",
      reading("Learning to Schedule Straggler Tasks", ["Deepak Narayanan", "Aaron Harlap"], year: 2019), true
    ),
    (
      "another paper of other people",
      reading("Learning to Schedule Straggler Tasks", ["Ada Lovelace"], year: 2019), true
    ),
    (
      "the title of its preprint",
      reading(
        "PipeDream: Fast and Efficient Pipeline Parallel DNN Training", ["Aaron Harlap"], etAl: true,
        year: 2018), false
    ),
    ("its name alone", reading("PipeDream", ["Deepak Narayanan"], etAl: true, year: 2019), false),
    ("its title", reading(title), false),
  ]
  @Test(arguments: linked.indices)
  func aLinkTiesUnlessTheWordsAreAnotherWorks(row: Int) {
    let (claim, reading, isConflict) = Self.linked[row]
    var candidate = Self.pipeDream
    candidate.doi = DOI("10.1145/3341301.3359646")
    let verdict = match(reading, references: candidate.doi.map { [.doi($0)] } ?? [], among: [candidate])
    switch verdict {
    case .conflicting: #expect(isConflict, "\(claim)")
    case .matched: #expect(!isConflict, "\(claim)")
    case .abstained: Issue.record("\(claim): abstained")
    }
  }
}

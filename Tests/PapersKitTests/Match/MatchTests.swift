import PapersKit
import Testing

struct MatchTests {
  static let tvm = work(
    .crossref, "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning",
    ["Tianqi Chen", "Thierry Moreau", "Ziheng Jiang", "Lianmin Zheng"], 2018, "OSDI", .conferencePaper)
  static let learningTVM = work(
    .crossref, "Learning to Optimize Tensor Programs", ["Tianqi Chen", "Lianmin Zheng"], 2018, "NeurIPS",
    .conferencePaper)
  static let survivals: [(claim: String, reading: Reading)] = [
    ("a title alone", reading("TVM: An Automated End-to-End Optimizing Compiler for Deep Learning")),
    ("a typo", reading("TVM: An Automated End-to-End Optimizng Compiler for Deep Learning")),
    ("changed case", reading("tvm: an automated end-to-end optimizing compiler for deep learning")),
    ("lost hyphens", reading("TVM An Automated End to End Optimizing Compiler for Deep Learning")),
    (
      "a lost name",
      reading(
        "An Automated End-to-End Optimizing Compiler for Deep Learning", ["Tianqi Chen"], etAl: true, "OSDI",
        2018)
    ),
    (
      "initials and a wrong year by one",
      reading(
        "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning", ["T. Chen"], etAl: true, "OSDI",
        2019)
    ),
  ]

  @Test(arguments: survivals.indices)
  func survives(row: Int) {
    let verdict = match(Self.survivals[row].reading, references: [], among: [Self.learningTVM, Self.tvm])
    #expect(verdict.matchedIndex == 1, "\(Self.survivals[row].claim): \(verdict)")
  }

  static let strangers: [(claim: String, reading: Reading, candidate: Finding)] = [
    ("a label alone", reading("TVM"), tvm),
    (
      "other authors",
      reading(
        "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning", ["Ada Lovelace", "Alan Turing"]),
      tvm
    ),
    (
      "part II", reading("Logics containing K4, Part II"),
      work(.crossref, "Logics containing K4, Part I", [], 1974)
    ),
    (
      "an erratum", reading("Complete type inference for simple objects", ["Mitchell Wand"], year: 1988),
      work(.crossref, "Corrigendum: Complete Type Inference for Simple Objects", ["Mitchell Wand"], 1988)
    ),
    (
      "a journal extension", reading("Latent Dirichlet Allocation", ["David Blei"], etAl: true, "NIPS", 2001),
      work(
        .crossref, "Latent Dirichlet Allocation", ["David Blei", "Andrew Ng"], 2003, "J. Mach. Learn. Res.",
        .journalArticle)
    ),
    (
      "a later version", reading("A Fast Solver for Planning 2.0", ["A. Smith", "B. Jones"], year: 2019),
      work(.crossref, "A Fast Solver for Planning", ["A. Smith", "B. Jones"], 2019)
    ),
    (
      "a similar title by the same people",
      reading(
        "Energy and policy considerations for deep learning in NLP", ["Emma Strubell"], etAl: true, year: 2019
      ),
      work(
        .crossref, "Energy and Policy Considerations for Modern Deep Learning Research",
        ["Emma Strubell", "Ananya Ganesh", "Andrew McCallum"], 2020)
    ),
  ]

  @Test(arguments: strangers.indices)
  func keepsApart(row: Int) {
    let (claim, reading, candidate) = Self.strangers[row]
    let verdict = match(reading, references: [], among: [candidate])
    #expect(verdict.matchedIndex == nil, "\(claim): \(verdict)")
  }

  @Test func abstainsBetweenTwoWorksOfOneTitle() {
    let twins = [
      work(.crossref, "A Study of Practical Deduplication", ["D. Meyer"], 2011, "FAST", .conferencePaper),
      work(.dblp, "A Study of Practical Deduplication", ["Q. Other"], 2004, "ICDE", .conferencePaper),
    ]
    let bare = match(reading("A Study of Practical Deduplication"), references: [], among: twins)
    guard case .abstained(let best) = bare else {
      Issue.record("\(bare)")
      return
    }
    #expect(Set(best.map(\.index)) == [0, 1])
    let told = match(
      reading("A Study of Practical Deduplication", "ICDE", 2004), references: [], among: twins)
    #expect(told.matchedIndex == 1)
  }

  @Test func tiesByIdentifierWhateverTheLabel() throws {
    var finding = Self.tvm
    finding.arXiv = ArXivID("1802.04799")
    let id = try #require(ArXivID("1802.04799v3"))
    let verdict = match(reading("TVM"), references: [.arXiv(id)], among: [Self.learningTVM, finding])
    #expect(verdict.matchedIndex == 1)
  }

  static let misread: [Reading] = [
    // The reader took the last authors for the title, and authors for a part of the venue.
    Reading(
      title: "Ziheng Jiang, Lianmin Zheng", authors: ["Tianqi Chen"], venue: "OSDI", year: 2018,
      words: "Tianqi Chen, Thierry Moreau, Ziheng Jiang, Lianmin Zheng. "
        + "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning. OSDI 2018."),
    Reading(
      title: "Tianqi Chen", venue: "OSDI", year: 2018,
      words: "Tianqi Chen. tvm: an automated end-to-end optimizing compielr for deep learning. OSDI 2018."),
    Reading(
      title: "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning", authors: ["Tianqi Chen"],
      venue: "Thierry Moreau, Ziheng Jiang, OSDI", year: 2018,
      words: "\"TVM: An Automated End-to-End Optimizing Compiler for Deep Learning\", Tianqi Chen, OSDI 2018"),
  ]
  @Test(arguments: misread.indices)
  func findsTheTitleInTheWordsOfAnEntryReadWrongly(row: Int) {
    let reading = Self.misread[row]
    let verdict = match(reading, references: [], among: [Self.learningTVM, Self.tvm])
    #expect(verdict.matchedIndex == 1, "\(verdict)")
    #expect(
      reading.titleGuesses.contains { $0.lowercased().hasPrefix("tvm: an automated") },
      "\(reading.titleGuesses)")
  }

  @Test func reportsALinkThatLeadsElsewhere() throws {
    var finding = Self.learningTVM
    finding.doi = DOI("10.1145/1.2")
    let doi = try #require(finding.doi)
    let verdict = match(
      reading("Attention is all you need for everyone", ["Ashish Vaswani"]), references: [.doi(doi)],
      among: [finding])
    guard case .conflicting(0, _, _) = verdict else {
      Issue.record("\(verdict)")
      return
    }
  }

  @Test func takesPreprintAndPublishedFormForOneWork() {
    var preprint = work(
      .arXiv, Self.tvm.title ?? "", ["Tianqi Chen", "Thierry Moreau", "Ziheng Jiang"], 2018)
    preprint.kind = .preprint
    preprint.arXiv = ArXivID("1802.04799")
    let verdict = match(reading(Self.tvm.title ?? ""), references: [], among: [preprint, Self.tvm])
    #expect(verdict.matchedIndex == 1)
    #expect(versions(of: 1, among: [preprint, Self.tvm, Self.learningTVM]) == [0, 1])
  }
}

/// A finding in one line.
func work(
  _ source: Source, _ title: String, _ people: [String], _ year: Int, _ container: String? = nil,
  _ kind: WorkKind? = nil
) -> Finding {
  var finding = Finding(source: source, url: "https://\(source.rawValue).example/\(title.utf8.count)")
  finding.title = title
  finding.people = people.map { Finding.Name(whole: $0) }
  finding.date = PublicationDate(year: year)
  finding.container = container
  finding.kind = kind
  return finding
}

/// A reading in one line; its words are its parts.
func reading(
  _ title: String, _ authors: [String] = [], etAl: Bool = false, _ venue: String? = nil, _ year: Int? = nil
) -> Reading {
  let words = [authors.joined(separator: ", "), title, venue ?? "", year.map(String.init) ?? ""]
  return Reading(
    title: title, authors: authors, hasEtAl: etAl, venue: venue, year: year,
    words: words.filter { !$0.isEmpty }.joined(separator: ". "))
}
func reading(_ title: String, _ venue: String, _ year: Int) -> Reading {
  reading(title, [], etAl: false, venue, year)
}
func reading(_ title: String, _ authors: [String], etAl: Bool = false, year: Int) -> Reading {
  reading(title, authors, etAl: etAl, nil, year)
}

import Testing

@testable import PapersKit

/// Where a title begins and ends, rule by rule, with what each rule must leave alone.
struct TitleRulesTests {
  struct Cleaned: CustomTestStringConvertible, Sendable {
    var given: String
    var title: String
    var venue: String?
    var year: Int?
    var testDescription: String { given }
    init(_ given: String, _ title: String, _ venue: String? = nil, _ year: Int? = nil) {
      (self.given, self.title, self.venue, self.year) = (given, title, venue, year)
    }
  }

  static let before: [Cleaned] = [
    Cleaned("SOSP'03-The Google File System", "The Google File System", "SOSP", 2003),
    Cleaned(
      "OSDI'12: Spanner: Google's Globally-Distributed Database",
      "Spanner: Google's Globally-Distributed Database", "OSDI", 2012),
    Cleaned("OSDI 2018 - Ray: A Framework", "Ray: A Framework", "OSDI", 2018),
    Cleaned("CVPR-2021: Learning to See", "Learning to See", "CVPR", 2021),
    Cleaned("1.3 Petuum: A New Platform", "Petuum: A New Platform"),
    Cleaned("1.3 - Petuum: A New Platform", "Petuum: A New Platform"),
    Cleaned("12. Petuum: A New Platform", "Petuum: A New Platform"),
    Cleaned("(Storage system) Pocket: Elastic Ephemeral Storage", "Pocket: Elastic Ephemeral Storage"),
    Cleaned("[Survey] Deep Learning Compilers", "Deep Learning Compilers"),
    Cleaned("[OSDI'18] Ray: A Framework", "Ray: A Framework", "OSDI", 2018),
  ]
  static let behind: [Cleaned] = [
    Cleaned("Learning to Rank for Scheduling [Hao-lab]", "Learning to Rank for Scheduling"),
    Cleaned("Learning to Rank for Scheduling (OSDI'24)", "Learning to Rank for Scheduling", "OSDI", 2024),
    Cleaned(
      "Learning to Rank for Scheduling [NSDI 2022 | HKUST]", "Learning to Rank for Scheduling", "NSDI", 2022),
    Cleaned("Learning to Rank for Scheduling（ATC'18)", "Learning to Rank for Scheduling", "ATC", 2018),
    Cleaned("A Formal Model of Crash Recovery.pdf", "A Formal Model of Crash Recovery"),
    Cleaned("Access Path Selection, SIGMOD 1979", "Access Path Selection", "SIGMOD", 1979),
  ]
  static let untouched: [Cleaned] = [
    Cleaned("A Time-Sharing System", "A Time-Sharing System"),
    Cleaned("3D-Stacked Memory for Graphs", "3D-Stacked Memory for Graphs"),
    Cleaned("2.5D Integration of Accelerators", "2.5D Integration of Accelerators"),
    Cleaned("The Log-Structured Merge-Tree (LSM-Tree)", "The Log-Structured Merge-Tree (LSM-Tree)"),
    Cleaned(
      "My VM is Lighter (and Safer) than your Container", "My VM is Lighter (and Safer) than your Container"),
    Cleaned("Paxos Made Live - An Engineering Perspective", "Paxos Made Live - An Engineering Perspective"),
    Cleaned("MLaaS in the Wild: Workload Analysis", "MLaaS in the Wild: Workload Analysis"),
    Cleaned("(Near-)Optimal Caching for Everyone", "(Near-)Optimal Caching for Everyone"),
    Cleaned("Notes.pdf", "Notes.pdf"),
  ]

  @Test(arguments: before + behind + untouched)
  func titlesAreFreedOfWhatStandsAroundThem(one: Cleaned) {
    var draft = EntryDraft()
    #expect(Titles.cleaned(one.given, into: &draft) == one.title)
    #expect(draft.venue == one.venue && draft.year == one.year)
  }

  @Test(arguments: before + behind)
  func cleaningTwiceIsCleaningOnce(one: Cleaned) {
    var draft = EntryDraft()
    let once = Titles.cleaned(one.given, into: &draft)
    #expect(Titles.cleaned(once, into: &draft) == once)
  }

  // MARK: name and rest

  @Test(arguments: [
    ("Full Stack Optimization of Transformer Inference: a Survey", ": fullstack survey"),
    ("Fast Distributed Inference Serving for Large Language Models", ": preempts long jobs, FastServe"),
    ("Collective Communication for 100k+ GPUs", ": Large-scale collective optimization for massive clusters"),
    ("Orca: A Distributed Serving System", ": OSDI'22, continuous batching"),
  ])
  func aWholeTitleTakesNoRemark(title: String, rest: String) { #expect(Titles.isWhole(title, before: rest)) }

  @Test(arguments: [
    ("Megatron-LM", ": Training Multi-Billion Parameter Language Models"), ("Ray", ": a framework"),
    ("DeepSpeed Inference", ": Enabling Efficient Inference"),
    (
      "Boosting Large-scale Parallel Training Efficiency with C4",
      ": A Communication-Driven Approach | HPCA 25"
    ),
  ])
  func aNameTakesTheRestOfItsTitle(title: String, rest: String) {
    #expect(!Titles.isWhole(title, before: rest))
  }

  // MARK: people around a title

  @Test(arguments: [
    (
      "Cadden, J., Unger, T., & Appavoo, J. SEUSS: skip redundant paths",
      ["J. Cadden", "T. Unger", "J. Appavoo"], "SEUSS: skip redundant paths"
    ),
    (
      "Kipf, T. N., & Welling, M. Semi-supervised classification with graphs", ["T. N. Kipf", "M. Welling"],
      "Semi-supervised classification with graphs"
    ),
    (
      "Jane Roe, Max Doe, Understanding Stack Inspection", ["Jane Roe", "Max Doe"],
      "Understanding Stack Inspection"
    ),
    ("X. Yu, et al., Staring into the Abyss", ["X. Yu"], "Staring into the Abyss"),
  ])
  func peopleStandBeforeATitle(text: String, names: [String], title: String) {
    let found = Titles.afterPeople(text)
    #expect(found?.people.names == names && found?.title == title)
  }

  @Test(arguments: [
    "Uncovering Access, Reuse, and Sharing Characteristics of Files",
    "Borg, Omega, and Kubernetes: Lessons learned",
    "Characterizing, Modeling, and Benchmarking Key-Value Workloads",
    "Designs, Lessons and Advice from Building Systems",
    "Capacity, Latency, Cost", "Time, Clocks, and the Ordering of Events",
  ])
  func aListOfNounsIsNobody(text: String) { #expect(Titles.afterPeople(text) == nil) }

  @Test(arguments: [
    (
      "Experience with Processes in Mesa, Butler Lampson and David Redell",
      ["Butler Lampson", "David Redell"], "Experience with Processes in Mesa"
    ),
    (
      "Memory Management in VMware ESX, Carl Waldspurger", ["Carl Waldspurger"],
      "Memory Management in VMware ESX"
    ),
    ("Threads cannot be a library, Hans-J. Boehm", ["Hans-J. Boehm"], "Threads cannot be a library"),
    (
      "Eraser: A Dynamic Race Detector, Savage, Burrows, Nelson, and Anderson",
      ["Savage", "Burrows", "Nelson", "Anderson"], "Eraser: A Dynamic Race Detector"
    ),
    (
      "Traps and Pitfalls: Practical Problems, T. Garfinkel, Networks and systems security", ["T. Garfinkel"],
      "Traps and Pitfalls: Practical Problems"
    ),
    (
      "Scaling Memcache at Facebook by Rajesh Nishtala and Hans Fugal", ["Rajesh Nishtala", "Hans Fugal"],
      "Scaling Memcache at Facebook"
    ),
    ("A Survey of Deep Compilers, Mingzhen Li et al.", ["Mingzhen Li"], "A Survey of Deep Compilers"),
  ])
  func peopleStandBehindATitle(text: String, names: [String], title: String) {
    let found = Titles.beforePeople(text)
    #expect(found?.people.names == names && found?.title == title)
  }

  @Test(arguments: [
    "A Comparison of Stream Processors, Flink and Storm", "Time, Clocks, and the Ordering of Events",
    "Serverless Computing: One Step Forward, Two Steps Back", "Designs, Lessons and Advice",
    "OLTP Through the Looking Glass, and What We Found There", "Training by Leveraging Popular Choices",
  ])
  func whatFollowsACommaNeedNotBePeople(text: String) { #expect(Titles.beforePeople(text) == nil) }

  @Test(arguments: [
    ("25 Aug", "Introduction", false), ("Leslie Lamport", "Paxos Made Simple", false),
    ("Scaling Memcache at Facebook", "Memcache", true), ("An End-to-End Compiler", "TVM", true),
    ("to be read", "TVM", false),
  ])
  func aPartIsBetterThanALabelOnlyAsATitle(part: String, label: String, isBetter: Bool) {
    #expect(Titles.isBetter(part, than: label) == isBetter)
  }
}

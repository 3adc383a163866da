import Testing

@testable import PapersKit

/// How two titles stand to each other: the pairs that lists, indexes and publishers make of one title, and those that
/// look like one title and are two.
struct TitleAgreementTests {
  private func agreement(_ a: String, _ b: String) -> TitleAgreement {
    TitleSketch(a).agreement(with: TitleSketch(b))
  }

  static let identical: [(String, String)] = [
    (
      "In-Datacenter Performance Analysis of a Tensor Processing Unit",
      "In-datacenter performance analysis of a tensor processing unit."
    ),
    (
      "PyTorch: An Imperative Style, High-Performance Deep Learning Library",
      "PyTorch – An Imperative Style High Performance Deep Learning Library"
    ),
    (
      "ZeRO: Memory Optimizations Toward Training Trillion Parameter Models",
      "Zero: memory optimizations toward training trillion parameter models"
    ),
    ("Non-Zero Sum Scheduling", "Nonzero-Sum Scheduling"),
    (
      "“Why Should I Trust You?” Explaining the Predictions of Any Classifier",
      "\"Why should I trust you?\": Explaining the predictions of any classifier"
    ),
    ("Erdős Numbers of Systems Papers", "Erdos numbers of systems papers"),
    ("Naïve Bayes at Scale", "Naive Bayes at scale"),
    ("Raft & Paxos Compared", "Raft & Paxos compared"),
    ("A Case for NOW (Networks of Workstations)", "A case for NOW (networks of workstations)"),
    ("Spectral Methods (extended abstract)", "Spectral Methods"),
    ("Quantum Supremacy [Phys. Rev. X 7, 011013 (2017)]", "Quantum supremacy"),
  ]
  @Test(arguments: identical.indices)
  func caseHyphensAccentsAndPunctuationAreNoDifference(row: Int) {
    let (a, b) = Self.identical[row]
    #expect(agreement(a, b) == .identical, "\(a) / \(b)")
  }

  static let typos: [(claim: String, String, String)] = [
    (
      "a lost letter", "Communication-Efficient Learning of Deep Networks",
      "Communication-Eficient Learning of Deep Networks"
    ),
    ("a doubled letter", "Gradient Compression for Training", "Gradient Compresssion for Training"),
    (
      "swapped neighbours", "Learning Hierarchical Feature Influence",
      "Learning Hierarchical Feautre Influence"
    ),
    ("a wrong letter", "Serving Deep Neural Networks", "Serving Deep Neurel Networks"),
    ("an article more", "A View of Cloud Computing Today", "The View of Cloud Computing Today"),
    ("an article lost", "The Design of a Practical System", "Design of Practical System"),
    (
      "two slips in a long title",
      "Large Scale Distributed Deep Networks for Speech and Vision Recognition Tasks",
      "Large Scale Distribted Deep Networks for Speech and Vison Recognition Tasks"
    ),
  ]
  @Test(arguments: typos.indices)
  func oneSlipOfThePenIsForgiven(row: Int) {
    let (claim, a, b) = Self.typos[row]
    #expect(agreement(a, b) == .typo, "\(claim)")
    #expect(agreement(b, a) == .typo, "\(claim), the other way")
  }

  static let noTypos: [(claim: String, String, String)] = [
    ("a number", "Advances in Systems Research 28", "Advances in Systems Research 29"),
    ("a version", "Planning with GPT-3 Models", "Planning with GPT-4 Models"),
    ("an ordinal", "The First Workshop on Graphs", "The Third Workshop on Graphs"),
    (
      "a prefix that turns the meaning", "Supervised Learning of Representations",
      "Unsupervised Learning of Representations"
    ),
    ("the a of negation", "Symmetric Training of Models", "Asymmetric Training of Models"),
    ("another opposite", "Synchronous Stochastic Descent", "Asynchronous Stochastic Descent"),
    ("a short title", "Gaia Net", "Gala Net"),
    (
      "an acronym", "Generalized Pipeline Parallelism for GNN Training",
      "Generalized Pipeline Parallelism for DNN Training"
    ),
  ]
  @Test(arguments: noTypos.indices)
  func oneLetterThatMeansSomethingIsNoSlip(row: Int) {
    let (claim, a, b) = Self.noTypos[row]
    #expect(!agreement(a, b).isExact, "\(claim): \(agreement(a, b))")
  }

  static let lost: [(claim: String, full: String, cut: String, TitleAgreement)] = [
    ("behind a colon", "Ray: A Distributed Framework for Emerging AI Applications", "Ray", .subtitleLost),
    (
      "a whole main title", "Efficient Large-Scale Model Training: Lessons from the Field",
      "Efficient large-scale model training", .subtitleLost
    ),
    (
      "behind a dash", "Deep Compression - Pruning, Quantization and Coding", "Deep Compression",
      .subtitleLost
    ),
    (
      "behind a question mark", "Do Deep Nets Really Need to be Deep? A Closer Look",
      "Do deep nets really need to be deep", .subtitleLost
    ),
    (
      "the name before the colon", "TVM: An Automated End-to-End Optimizing Compiler",
      "An automated end-to-end optimizing compiler", .nameLost
    ),
    (
      "with a slip in what is left", "Parameter Server Architectures: A Comparison",
      "Parameter Sever Architectures", .subtitleLost
    ),
  ]
  @Test(arguments: lost.indices)
  func aLostSubtitleOrNameIsKnownForWhatItIs(row: Int) {
    let (claim, full, cut, wanted) = Self.lost[row]
    #expect(agreement(full, cut) == wanted, "\(claim): \(agreement(full, cut))")
    #expect(agreement(cut, full) == wanted, "\(claim), the other way")
  }

  static let apart: [(claim: String, String, String)] = [
    ("part II", "Logics Containing K4. Part I", "Logics Containing K4. Part II"),
    ("a Roman numeral", "Optical Vortices in Fibres", "Optical Vortices in Fibres II"),
    ("volumes", "The Art of Systems, Volume 1", "The Art of Systems, Volume 3"),
    (
      "an erratum", "Complete Type Inference for Simple Objects",
      "Erratum: Complete Type Inference for Simple Objects"
    ),
    ("a corrigendum with a link word", "Complete Type Inference", "Corrigendum to Complete Type Inference"),
    ("a reply", "Deep Learning: A Critical Appraisal", "Reply to Deep Learning: A Critical Appraisal"),
    ("a comment", "Measuring the Carbon of Training", "Comment on “Measuring the Carbon of Training”"),
    ("a talk", "The Datacenter as a Computer", "Keynote: The Datacenter as a Computer"),
    ("an invited talk", "The Datacenter as a Computer", "Invited Talk: The Datacenter as a Computer"),
    ("a retraction", "Room-Temperature Superconductors", "Retraction: Room-Temperature Superconductors"),
    ("a book review", "The Mythical Man-Month", "Book Review: The Mythical Man-Month"),
    (
      "supplementary material", "Learning to Fly by Crashing Often",
      "Supplementary Material: Learning to Fly by Crashing Often"
    ),
    ("data for a paper", "Learning to Fly by Crashing Often", "Data for: Learning to Fly by Crashing Often"),
    ("models of one name", "GPT-4o System Card and Evaluation", "GPT-4 System Card and Evaluation"),
  ]
  @Test(arguments: apart.indices)
  func partsOfASeriesAndTextsAboutATextAreOtherWorks(row: Int) {
    let (claim, a, b) = Self.apart[row]
    for verdict in [agreement(a, b), agreement(b, a)] {
      guard case .apart = verdict else {
        Issue.record("\(claim): \(verdict)")
        continue
      }
    }
  }

  static let works = [
    "Comment Generation for Source Code", "Reply Suggestion in Mail Clients", "Note Taking at Scale",
    "Talk Less, Train More", "Discussion Threads as Trees", "Correction of Errors in Flash Memory",
    "Demo of Nothing", "Abstract Interpretation of Programs",
  ]
  @Test(arguments: works)
  func aTitleThatBeginsLikeAMarkIsATitle(title: String) {
    let sketch = TitleSketch(title)
    // "Correction of Errors" begins as errata do; it must at least be itself.
    #expect(agreement(title, title) == .identical)
    if !["Correction", "Demo", "Talk", "Abstract"].contains(where: title.hasPrefix) {
      #expect(sketch.mark == nil, "\(title)")
    }
  }

  static let neighbours: [(String, String)] = [
    ("Structured Forests for Fast Edge Detection", "Fast Edge Detection Using Structured Forests"),
    ("Training Deep Networks with Low Precision", "Serving Deep Networks with Low Precision"),
    ("A Survey of Parameter Servers", "A Survey of Key-Value Stores"),
    ("Learning to Optimize Tensor Programs", "Learning to Optimize Join Queries"),
  ]
  @Test(arguments: neighbours.indices)
  func aNeighbourIsOnlySimilar(row: Int) {
    let (a, b) = Self.neighbours[row]
    guard case .similar(let share) = agreement(a, b) else {
      Issue.record("\(agreement(a, b))")
      return
    }
    #expect(share > 0.2 && share < 1)
  }

  @Test(arguments: ["", "   ", "No title", "Untitled", "N/A", "...", "!?"])
  func whatIsNoTitleAgreesWithNothing(text: String) {
    #expect(agreement(text, "Attention Is All You Need") == .unknown)
    #expect(agreement(text, text) == .unknown)
  }

  @Test func genericSubtitlesAreKnown() {
    #expect(TitleSketch("Graph Neural Networks for Language: A Survey").hasGenericSubtitle)
    #expect(!TitleSketch("Zeroth-Order Curvature Finding: Escaping Saddle Points").hasGenericSubtitle)
  }

  @Test func scriptsWithoutBlanksCompareToo() {
    #expect(agreement("深度学习系统综述", "深度学习系统综述") == .identical)
    #expect(!agreement("深度学习系统综述", "强化学习系统综述").isExact)
  }

  /// Whatever the words: a title agrees with itself, both orders say the same, and a share is a share.
  @Test func agreementIsReflexiveSymmetricAndBounded() {
    var chance = Chance(seed: 17)
    let words = [
      "deep", "learning", "of", "graphs", "part", "ii", "erratum:", "gpt-4", ":", "?", "networks", "3", "é",
      "深",
      "a", "the", "unsupervised", "supervised", "v2", "—", "(extended", "abstract)", "reply", "to", "first",
    ]
    func title() -> String {
      (0..<(1 + chance.pick(9))).map { _ in words[chance.pick(words.count)] }.joined(separator: " ")
    }
    for _ in 0..<600 {
      let (a, b) = (title(), title())
      let (x, y) = (TitleSketch(a), TitleSketch(b))
      if !x.isEmpty { #expect(x.agreement(with: x) == .identical, "\(a)") }
      #expect(
        x.agreement(with: y).share == y.agreement(with: x).share || !x.agreement(with: y).isExact,
        "\(a) / \(b)")
      #expect((0...1).contains(x.share(with: y)), "\(a) / \(b)")
      #expect(x.agreement(with: y).isExact == y.agreement(with: x).isExact, "\(a) / \(b)")
    }
  }
}

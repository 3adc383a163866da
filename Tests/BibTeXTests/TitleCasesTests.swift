import BibTeX
import Testing

@Suite struct TitleCasesTests {
  static let titles: [(String, String)] = [
    ("A GPU Kernel", "A {GPU} Kernel"), ("GPU Kernels", "{GPU} Kernels"),
    ("Using PyTorch", "Using {PyTorch}"),
    ("Ray: A Distributed Framework", "Ray: A Distributed Framework"),
    ("Training on GPUs", "Training on {GPUs}"),
    ("Learning in Python", "Learning in {Python}"), ("Python in Learning", "Python in Learning"),
    ("MapReduce: Simplified Data Processing", "{MapReduce}: Simplified Data Processing"),
    ("The Part-Time Parliament", "The Part-Time Parliament"),
    ("An Introduction to C++", "An Introduction to {C++}"),
    ("Programs in C and Fortran", "Programs in {C} and {Fortran}"),
    ("Scaling to 1T Parameters", "Scaling to {1T} Parameters"),
    ("HTTP/2 in Practice", "{HTTP}/2 in Practice"), ("A Plan B for X", "A Plan {B} for {X}"),
    ("Is P Equal to NP?", "Is {P} Equal to {NP}?"), ("plain lower case", "plain lower case"),
    ("The Turing Test", "The {Turing} Test"), ("Bayes' Rule in Use", "Bayes' Rule in Use"),
    ("Use of Bayes' Rule", "Use of {Bayes}' Rule"), ("Why {GPU}s Win", "Why {GPU}s Win"), ("", ""),
    (" ", " "),
    ("On \\emph{GPU} Use", "On \\emph{GPU} Use"), ("$X$ and Y", "$X$ and {Y}"),
  ]
  @Test(arguments: titles) func capitalsThatMatterAreProtected(_ title: String, _ expected: String) {
    #expect(BibTitle.protected(title) == expected)
  }

  @Test func protectionAddsNothingButBraces() {
    let words = [
      "GPU", "the", "A", "Learning:", "C++", "vLLM", "{x}", "Turing's", "End-to-End", "$O(n)$", "3D", "“Why”",
      "É", "漢",
      "-", "?", "\\emph{A}", "I/O", "O'Connor", "(NLP)",
    ]
    var dice = Dice(seed: 51)
    let bare = { (s: String) in s.filter { $0 != "{" && $0 != "}" } }
    for _ in 0..<3000 {
      let title = (0..<dice.below(8)).map { _ in dice.pick(words) }.joined(separator: " ")
      let once = BibTitle.protected(title)
      #expect(bare(once) == bare(title), "\(title)")
      #expect(once.count { $0 == "{" } == once.count { $0 == "}" }, "\(title)")
      #expect(BibTitle.protected(once) == once, "\(title)")
    }
  }
}

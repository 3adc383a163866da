@testable import BibTeX
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

  @Test func plainWordsAreDecidedAsTheirPartsAre() {
    let cores = [
      "kernel", "Kernel", "Turing", "Python", "the", "The", "a", "A", "Gpu", "GPU", "I", "Of", "of", "pH",
    ]
    for core in cores {
      for (lead, trail) in [("", ""), ("\u{201C}", "\u{201D} "), ("(", "), "), ("", ": "), ("\"", "?")] {
        for flags in 0..<32 {
          var word = TitleWords.Word(text: (lead + core + trail)[...])
          (word.lead, word.core, word.trail) = (lead[...], core[...], trail[...])
          word.isKept = flags & 1 == 1
          word.opensTitle = flags & 2 == 2
          word.opensSentence = flags & 4 == 4
          word.isNameOfAll = flags & 8 == 8
          let isSentence = flags & 16 == 16
          #expect(
            BibTitle.braced(word, isSentence: isSentence)
              == BibTitle.bracedByParts(word, isSentence: isSentence), "\(word) \(isSentence)")
        }
      }
    }
  }

  @Test func letterAndAccentMayStandApart() {
    let words = [
      "Erdo\u{308}s", "Caf\u{E9}", "Cafe\u{301}", "na\u{EF}ve", "nai\u{308}ve", "GPU", "\u{2003}", "A", "of",
      "Go\u{308}del:",
    ]
    let composed = [
      "Erd\u{F6}s", "Caf\u{E9}", "Caf\u{E9}", "na\u{EF}ve", "na\u{EF}ve", "GPU", "\u{2003}", "A", "of",
      "G\u{F6}del:",
    ]
    var dice = Dice(seed: 52)
    for _ in 0..<500 {
      let picks = (0..<dice.below(7)).map { _ in dice.below(words.count) }
      let apart = BibTitle.protected(picks.map { words[$0] }.joined(separator: " "))
      // Strings are equal by canonical equivalence.
      #expect(apart == BibTitle.protected(picks.map { composed[$0] }.joined(separator: " ")))
    }
  }
}

import Testing

@testable import PapersKit

/// Where a title's subtitle begins, and where it only looks as if it did.
struct TitleCutTests {
  static let cut: [(title: String, main: String, subtitle: String)] = [
    ("Ray: A Distributed Framework", "ray", "a distributed framework"),
    ("Ray : A Distributed Framework", "ray", "a distributed framework"),
    ("Why? Because We Can", "why", "because we can"),
    ("Stop! In the Name of Locks", "stop", "in the name of locks"),
    ("Caching. A Survey", "caching", "a survey"), ("Tensor Cores - A Study", "tensor cores", "a study"),
    ("Tensor Cores \u{2013} A Study", "tensor cores", "a study"),
    ("Tensor Cores \u{2014} A Study", "tensor cores", "a study"),
    ("Cores\u{2014}A Study", "cores", "a study"),
    ("Tensor Cores -- A Study", "tensor cores", "a study"),
    ("Tensor Cores --- A Study", "tensor cores", "a study"),
    ("Tensor Cores\u{A0}\u{2013}\u{A0}A Study", "tensor cores", "a study"),
    ("A: B: C", "a", "b c"), ("  Ray:   A   Framework  ", "ray", "a framework"),
    ("Ray:\nA Framework", "ray", "a framework"),
    ("Über-Caches: Größer", "uber caches", "grosser"), ("深度学习: 综述", "深度学习", "综述"),
    ("What Is It? ", "what is it", ""),
    ("Deep Learning", "deep learning", ""), ("Self-Tuning Caches", "self tuning caches", ""),
    ("Node.js at Scale", "node js at scale", ""), ("Version 2.0 Notes", "version 2 0 notes", ""),
    ("Cloud vs. Edge", "cloud vs edge", ""), ("The U.S. Power Grid", "the u s power grid", ""),
    ("J. Doe on Ropes", "j doe on ropes", ""), ("Shannon et al. Revisited", "shannon et al revisited", ""),
    ("Ratio 1:2 Codes", "ratio 1 2 codes", ""), ("C++:17 Features", "c 17 features", ""), (":", "", ""),
    ("", "", ""),
    ("Caching.", "caching", ""), ("pages 3\u{2013}5 Lost", "pages 3 5 lost", ""),
    ("\u{2014}A Study", "a study", ""),
    ("- A Study", "a study", ""), ("Queues: ", "queues", ""), (": Queues", "queues", ""),
  ]
  @Test(arguments: cut.indices) func cutsWhereTheSubtitleBegins(row: Int) {
    let (title, main, subtitle) = Self.cut[row]
    let sketch = TitleSketch(title)
    #expect(sketch.main.joined(separator: " ") == main, "\(title)")
    #expect(sketch.subtitle.joined(separator: " ") == subtitle, "\(title)")
  }

  /// Whatever stands in it, no word is lost and none is made.
  @Test func aCutLosesNoWord() {
    var dice = Dice(seed: 31)
    let pieces = [
      "graph", " ", ":", ": ", "? ", "! ", ". ", ".", " - ", "-", " \u{2013} ", "\u{2014}", "é", "深", "2",
      "U.S.", "vs. ",
      "\u{A0}", "\t", "--", " \u{2013}", "\u{E2}", "\u{2013}- ",
    ]
    for _ in 0..<2_000 {
      let title = (0..<Int.random(in: 1...9, using: &dice)).map { _ in
        pieces.randomElement(using: &dice) ?? ""
      }
      .joined()
      // A mark or a tail in brackets would go; there is none in these.
      let sketch = TitleSketch(title)
      #expect(sketch.words.joined() == title.folded.filter { $0 != " " }, "\(title)")
      #expect((0...sketch.words.count).contains(sketch.mainCount))
      #expect(TitleSketch(title.squeezed) == sketch, "\(title): white space says nothing")
    }
  }

  static let near: [(given: String, word: String, dotted: Bool, isNear: Bool)] = [
    ("oper", "operating", true, true), ("oper", "operating", false, true), ("op", "operating", true, true),
    ("op", "operating", false, false), ("ope", "operating", false, false), ("ope", "operating", true, true),
    ("networks", "network", false, true), ("network", "networked", false, true),
    ("nets", "network", false, true),
    ("net", "net", false, false), ("computnig", "computing", false, true),
    ("distrubuted", "distributed", false, true),
    ("lerning", "learning", false, true), ("graph", "grapes", false, false),
    ("logical", "lexical", false, false), ("optimal", "optical", false, true),
    ("sysems", "systems", false, false), ("", "systems", false, false), ("", "systems", true, true),
    ("systems", "", false, false), ("operating", "oper", false, false), ("abcdefg", "abcdxyz", false, false),
    ("abcdefg", "abcdexyzuvw", false, false), ("principels", "principles", false, true),
    ("architectur", "architecture", false, true), ("architecures", "architecture", false, false),
  ]
  @Test(arguments: near.indices) func aWordIsShortOrMisspelt(row: Int) {
    let (given, word, dotted, isNear) = Self.near[row]
    #expect(
      VenueIndex.isShortOrMisspelt(given, of: word, isDotted: dotted) == isNear, "\(given) for \(word)")
  }
}

/// Makes a `dblp.xml` of any size in DBLP's real format: DTD line, Latin-1 entities, homonym numbers, several `ee`,
/// titles with a little markup, home pages between the works.
struct DBLPGenerator {
  private var state: UInt64
  private(set) var works = 0
  init(seed: UInt64 = 1) { state = seed }

  static let head = """
    <?xml version="1.0" encoding="ISO-8859-1"?>
    <!DOCTYPE dblp SYSTEM "dblp.dtd">
    <dblp>

    """
  static let tail = "</dblp>\n"

  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
  private mutating func below(_ n: Int) -> Int { Int(random() % UInt64(n)) }
  /// Few words are frequent, many are rare, as in real titles.
  private mutating func zipf(_ n: Int) -> Int {
    let u = Double(random() >> 11) / 9_007_199_254_740_992
    return min(n - 1, Int(Double(n) * u * u * u * u * u))
  }

  private static let stems: [String] = {
    let starts = [
      "net", "learn", "comp", "graph", "sched", "mem", "dist", "par", "sys", "data", "opt", "model", "stor",
      "cach", "trans", "quer", "secur", "virt", "cloud", "infer",
    ]
    let middles = ["a", "er", "ing", "or", "i", "al", "ed", "um", "o", "ic", "en", "us"]
    let ends = [
      "work", "tion", "ment", "ity", "ness", "or", "ance", "ics", "ware", "al", "able", "ism", "ology",
      "ation", "er",
    ]
    return starts.flatMap { a in middles.flatMap { b in ends.map { a + b + $0 } } }
  }()
  private static let frequent = [
    "learning", "networks", "systems", "neural", "distributed", "deep", "data", "efficient", "model",
    "analysis", "parallel",
    "memory", "graph", "scheduling", "training", "inference", "cloud", "fast", "optimal", "adaptive",
    "scalable", "dynamic",
  ]
  private static let glue = ["for", "of", "in", "with", "and", "on", "the", "a", "via", "to"]
  private static let given = [
    "Wei", "Michael", "J&uuml;rgen", "Anna", "Ren&eacute;", "Xin", "David", "Sara", "Fran&ccedil;ois", "Yun",
    "Tom&aacute;s", "Li", "Ravi", "Kenji", "Maria",
  ]
  private static let family = [
    "Wang", "M&uuml;ller", "Smith", "Garc&iacute;a", "Chen", "Kumar", "Lef&egrave;vre", "Tanaka",
    "B&ouml;hlen", "Kim", "Johnson", "Nguyen", "Rossi", "O'Brien", "van der Berg",
  ]
  private static let series = [
    "osdi", "sosp", "nips", "icml", "sigmod", "vldb", "hpca", "isca", "micro", "eurosys",
  ]

  mutating func word() -> String {
    let n = zipf(400_000)
    if n < Self.frequent.count { return Self.frequent[n] }
    let stem = Self.stems[n % Self.stems.count]
    return stem + Self.letters(n / Self.stems.count)
  }
  /// A number in letters: a digit in a word is a version's number to who compares titles, and real titles hold few.
  private static func letters(_ n: Int) -> String {
    n == 0 ? "" : letters(n / 26) + String(Unicode.Scalar(UInt8(97 + n % 26)))
  }
  private mutating func title() -> String {
    var words: [String] = []
    for i in 0..<(5 + below(6)) {
      if i > 0, below(3) == 0 { words.append(Self.glue[below(Self.glue.count)]) }
      words.append(word())
    }
    var text = words.joined(separator: " ")
    if below(3) == 0, let first = words.first { text = first.uppercased() + ": " + text }
    if below(60) == 0 { text += " in O(n<sup>2</sup>) Time" }
    if below(80) == 0 { text += " &amp; More" }
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }
  private mutating func person() -> String {
    let name =
      "\(Self.given[below(15)]) \(below(2) == 0 ? "\(Character(Unicode.Scalar(UInt8(65 + below(26))))). " : "")\(Self.family[below(15)])\(below(4) == 0 ? Self.stems[below(3600)] : "")"
    return below(12) == 0 ? name + " 000\(1 + below(9))" : name
  }

  /// One record, with the line break behind it.
  mutating func record() -> String {
    if below(12) == 0 {
      return
        "<www mdate=\"2024-01-02\" key=\"homepages/\(below(999))/\(below(99_999))\">\n<author>\(person())</author>\n<title>Home Page</title>\n<url>https://example.org/</url>\n</www>\n"
    }
    works += 1
    let people = (0..<(1 + below(5))).map { _ in
      "<author\(below(5) == 0 ? " orcid=\"0000-0002-4354-9138\"" : "")>\(person())</author>"
    }.joined(separator: "\n")
    let year = 1980 + below(45)
    let s = Self.series[below(10)]
    let pages = "\(below(900))-\(900 + below(99))"
    switch below(10) {
    case 0, 1:
      let id = "\(10 + below(15))0\(1 + below(9)).\(10_000 + works % 90_000)"
      return
        "<article publtype=\"informal\" key=\"journals/corr/abs-\(works)\" mdate=\"2024-01-02\">\n\(people)\n<title>\(title())</title>\n<year>\(year)</year>\n<month>August</month>\n<volume>abs/\(id)</volume>\n<journal>CoRR</journal>\n<ee type=\"oa\">https://doi.org/10.48550/arXiv.\(id)</ee>\n<url>db/journals/corr/corr\(year).html#abs-\(works)</url>\n<stream>streams/journals/corr</stream>\n</article>\n"
    case 2, 3, 4:
      return
        "<article key=\"journals/j\(s)/A\(works)\" mdate=\"2020-05-11\">\n\(people)\n<title>\(title())</title>\n<pages>\(pages)</pages>\n<year>\(year)</year>\n<volume>\(below(60))</volume>\n<journal>J. \(s.uppercased())</journal>\n<number>\(1 + below(12))</number>\n<ee>https://doi.org/10.1145/\(works).\(below(99_999))</ee>\n<url>db/journals/j\(s)/j\(s)\(below(60)).html#A\(works)</url>\n</article>\n"
    default:
      return
        "<inproceedings key=\"conf/\(s)/C\(works)\" mdate=\"2019-10-19\">\n\(people)\n<title>\(title())</title>\n<pages>\(pages)</pages>\n<year>\(year)</year>\n<booktitle>\(s.uppercased())</booktitle>\n<ee>https://doi.org/10.1109/\(s.uppercased()).\(year).\(works)</ee>\n<ee type=\"oa\">https://www.usenix.org/conference/\(s)/presentation/\(works)</ee>\n<crossref>conf/\(s)/\(year)</crossref>\n<url>db/conf/\(s)/\(s)\(year).html#C\(works)</url>\n</inproceedings>\n"
    }
  }
}

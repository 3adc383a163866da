import Testing

@testable import PapersKit

/// What is usual goes a short way, which comes to what the long way comes to.
struct ShortWaysTests {
  @Test("what is known of the year changes a reading as it changes the ruling that it rests on")
  func yearsOfVenues() {
    let names = VenueTable.series.flatMap { series in series.names.map(\.text) + [series.acronym] }
    for text in names + ["Proceedings of nothing", "13th NIPS", "ICLR Workshop", "submitted to ICML"] {
      for year in [1989, 2001, 2021] {
        var judge = VenueJudge(words: VenueWord.words(in: text), index: .shared, year: year)
        let ruling = judge.ruling()
        let reading = VenueReading(of: text, year: year)
        #expect(reading.kind == ruling.kind && reading.year == judge.year, "\(text) \(year)")
        #expect(
          reading.venue?.series.id == ruling.series.map { VenueIndex.shared.series[$0].id }, "\(text) \(year)"
        )
        if reading.venue != nil { #expect(reading.venue?.year == judge.year ?? year, "\(text) \(year)") }
      }
    }
  }

  @Test(
    "only a name that was in use for some years asks for the year",
    arguments: [
      ("OSDI", false), ("ACM/IEEE Supercomputing Conference", true),
      ("Acme Conference", false),
    ])
  func namesThatAskForTheYear(text: String, asks: Bool) {
    var judge = VenueJudge(words: VenueWord.words(in: text), index: .shared, year: nil)
    _ = judge.ruling()
    #expect(judge.asksForYear == asks)
  }

  @Test(
    "a venue of which a form is said has that form, unless its own words know better",
    arguments: [
      ("ICML", .journal, .conference), ("Proceedings of the VLDB Endowment", .conference, .journal),
      ("arXiv preprint arXiv:1810.04805", .journal, .preprint),
      ("ICLR Workshop on Things", .conference, .workshop),
      ("Acme Reports", .thesis, .thesis), ("Acme Conference", .journal, .journal),
      ("Acme Conference", nil, .conference),
      ("", .book, .book), ("Acme", nil, nil),
    ] as [(String, VenueSketch.Form?, VenueSketch.Form?)])
  func saidForms(text: String, said: VenueSketch.Form?, form: VenueSketch.Form?) {
    let sketch = VenueSketch(text, form: said)
    #expect(sketch.form == form)
    // Whatever was said of it before.
    #expect(VenueSketch(text).words == sketch.words && VenueSketch(text).series == sketch.series)
  }

  @Test(
    "the preprint that an address names is the one that the rules of all sites find",
    arguments: [
      "https://arxiv.org/abs/1810.04805v2", "https://www.arxiv.org/pdf/cs/0112017.pdf",
      "https://arxiv.org/list/cs.LG",
      "https://doi.org/10.48550/arXiv.1810.04805", "https://doi.org/10.1145/1",
      "https://huggingface.co/papers/1810.04805",
      "https://huggingface.co/datasets/1810.04805", "https://openreview.net/forum?id=x&arxivid=1810.04805",
      "https://web.archive.org/web/2019/https://arxiv.org/abs/1810.04805",
      "https://dl.acm.org/doi/10.1145/3292500",
      "https://web.archive.org/web/2019/https://example.org/", "https://example.org/abs/1810.04805",
      "https://aclanthology.org/N19-1423/",
    ])
  func preprintsOfAddresses(text: String) throws {
    let address = try #require(WebAddress(text))
    var named: ArXivID?
    if case .arXiv(let id) = LinkResolution(address).reference { named = id }
    #expect(LinkResolution.preprint(address) == named)
  }

  @Test("words are nearly one as their lengths, digits, endings and slips have it")
  func nearWords() {
    var dice = Dice(seed: 211)
    func near(_ a: String, _ b: String) -> Bool {
      if a == b { return true }
      let (x, y) = (Array(a.utf8), Array(b.utf8))
      let shorter = min(x.count, y.count)
      guard shorter >= 4, !(x + y).contains(where: \.isDigit), !x.ends(with: y), !y.ends(with: x) else {
        return false
      }
      return editDistance(x, y, limit: shorter >= 8 ? 2 : 1) != nil
    }
    for _ in 0..<4_000 {
      let a = String(dice.text("ab1").prefix(11))
      var b = a
      for _ in 0..<Int.random(in: 0...3, using: &dice) {
        let place = b.index(b.startIndex, offsetBy: Int.random(in: 0...b.count, using: &dice))
        if Bool.random(using: &dice) || place == b.endIndex {
          b.insert("c", at: place)
        } else {
          b.remove(at: place)
        }
      }
      #expect(isNearly(a, b) == near(a, b), "\(a) \(b)")
    }
  }

  @Test("names are sketched the same with a mark on their last letters")
  func marksOnNames() {
    var dice = Dice(seed: 212)
    for _ in 0..<2_000 {
      let (family, given) = (dice.text("abJR.-~' 12") + "x", dice.text("abWJ. -'") + "y")
      #expect(
        NameSketch(family: family, given: given)
          == NameSketch(family: family + "\u{301}", given: given + "\u{301}"),
        "\(given) \(family)")
    }
    #expect(NameSketch(family: "Dally", given: "WJ") == NameSketch(family: "Dally", given: "W. J."))
    #expect(NameSketch(family: "King Jr.", given: "Martin") == NameSketch(family: "King", given: "Martin"))
  }

  @Test("ranges of pages are the same with and without a heading")
  func headingsOfPages() {
    var dice = Dice(seed: 213)
    for _ in 0..<2_000 {
      let pages = "\(Int.random(in: 1...1_200, using: &dice))-\(Int.random(in: 1...1_200, using: &dice))"
      #expect(Pages.canonical(pages) == Pages.canonical("pp. " + pages), "\(pages)")
    }
    for (given, pages) in [
      ("12-12", "12"), ("-12", "12"), ("12-", "12"), ("12-19-20", "12-19-20"), ("0012-0013", "0012-0013"),
    ] {
      #expect(Pages.canonical(given) == pages)
    }
  }

  @Test(
    "white space of any script parts words",
    arguments: [
      ("a b", ["a", "b"]), ("a\u{A0}b", ["a", "b"]), (" a\r\nb\t", ["a", "b"]), ("a\u{3000}é", ["a", "é"]),
      ("", []), (" ", []),
    ])
  func whiteSpace(text: String, words: [String]) {
    #expect(text.byWhiteSpace.map { String($0) } == words)
    #expect(text.holdsWhiteSpace == (words.joined() != text))
  }

  @Test(
    "ASCII blanks at the ends of a text go with those of other scripts",
    arguments: [
      (" a ", "a"), ("\r\n a\u{A0}\t", "a"), ("\u{3000} \u{2003}é \u{A0}", "é"), (" \n", ""), ("", ""),
      ("a b", "a b"),
    ])
  func trimmed(text: String, kept: String) { #expect(text.trimmed == kept) }

  @Test(
    "a DOI's prefixes go, also said twice",
    arguments: [
      "10.1145/3", "doi:10.1145/3", "DOI: doi:10.1145/3", "DOI DOI 10.1145/3", "HTTPS://DOI.org/10.1145/3",
      "\u{A0}10.1145/3 ",
    ])
  func prefixesOfDOIs(text: String) { #expect(DOI(text)?.text == "10.1145/3") }

  @Test(
    "a DOI holds no white space of any script",
    arguments: ["10.1145/a b", "10.1145/a\u{A0}b", "10.1145/", "10.1/a", "10.x145/a"])
  func noDOIs(text: String) { #expect(DOI(text) == nil) }

  @Test("the parts of an address end at the bytes that part them, whatever mark follows")
  func marksInAddresses() throws {
    let address = try #require(WebAddress("HTTPS://A.org:80/\u{301}x?\u{301}q#\u{301}f"))
    #expect((address.scheme, address.host, address.port) == ("https", "a.org", 80))
    #expect((address.path, address.query, address.fragment) == ("/\u{301}x", "\u{301}q", "\u{301}f"))
    #expect(WebAddress("https://[::1]x/") == nil && WebAddress("https://[::1]:8/")?.port == 8)
  }

  @Test(
    "an identifier is found in the fields that speak of arXiv",
    arguments: [
      ("arXiv preprint arXiv:1510.00149", "1510.00149"), ("CoRR, abs/1105.3748", "1105.3748"),
      ("arXiv.org e-Print hep-th/9901001.", "hep-th/9901001"),
      ("https://arxiv.org/pdf/1510.00149v2.PDF", "1510.00149"), ("arXiv:arXiv.1510.00149", "1510.00149"),
      ("arXiv preprint", nil),
      ("https://example.org/abs/1105.3748", nil), ("Journal 1105.3748", nil),
    ] as [(String, String?)])
  func mentionedIdentifiers(journal: String, id: String?) {
    #expect(ArXivID(bibtex: { $0 == "journal" ? journal : nil })?.text == id)
  }
}

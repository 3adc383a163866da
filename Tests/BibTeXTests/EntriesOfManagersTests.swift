import BibTeX
import Testing

/// One entry each as reference managers, publishers and indexes write it, oddities and all: what it says when read.
@Suite struct EntriesOfManagersTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    /// As `given|particle|family|suffix`, or `= literal`.
    var people: [String]
    /// Of other fields, as text.
    var fields: [String: String]
    init(_ name: String, _ text: String, _ people: [String], _ fields: [String: String]) {
      (testDescription, self.text, self.people, self.fields) = (name, text, people, fields)
    }
  }

  static let cases = [
    Case(
      "DBLP",
      """
      @inproceedings{DBLP:conf/sosp/KwonLZ0ZY0ZS23,
        author       = {Woosuk Kwon and
                        Zhuohan Li and
                        Cody Hao Yu},
        title        = {Efficient Memory Management for Large Language Model Serving with
                        PagedAttention},
        pages        = {611--626},
        timestamp    = {Mon, 23 Oct 2023 16:51:19 +0200},
      }
      """,
      ["Woosuk||Kwon|", "Zhuohan||Li|", "Cody Hao||Yu|"],
      [
        "title": "Efficient Memory Management for Large Language Model Serving with PagedAttention",
        "pages": "611–626", "timestamp": "Mon, 23 Oct 2023 16:51:19 +0200",
      ]),
    Case(
      "Mendeley",
      """
      @article{VanDerWalt2011,
      abstract = {{\\textless}p{\\textgreater}NumPy{\\textless}/p{\\textgreater}},
      author = {van der Walt, St{\\'{e}}fan and Colbert, S. Chris and Varoquaux, Ga{\\"{e}}l},
      doi = {10.1109/MCSE.2011.37},
      file = {:home/a/b.pdf:pdf},
      mendeley-tags = {a,b},
      month = {mar},
      title = {{The NumPy Array: A Structure for Efficient Numerical Computation}},
      url = {http://x.org/a{\\_}b{\\%}20c}
      }
      """,
      ["Stéfan|van der|Walt|", "S. Chris||Colbert|", "Gaël||Varoquaux|"],
      [
        "abstract": "<p>NumPy</p>", "doi": "10.1109/MCSE.2011.37", "url": "http://x.org/a_b%20c",
        "title": "The NumPy Array: A Structure for Efficient Numerical Computation", "month": "mar",
      ]),
    Case(
      "Zotero with Better BibTeX",
      """
      @online{devlin2019a,
        title = {{{BERT}}: {{Pre-training}} of {{Deep Bidirectional Transformers}}},
        shorttitle = {{{BERT}}},
        author = {Devlin, Jacob and family=Beethoven, given=Ludwig, prefix=van, useprefix=true},
        date = {2019-05-24},
        eprint = {1810.04805},
        eprinttype = {arxiv},
        urldate = {2023-01-01},
        langid = {english}
      }
      """,
      ["Jacob||Devlin|", "Ludwig|van|Beethoven|"],
      [
        "title": "BERT: Pre-training of Deep Bidirectional Transformers", "date": "2019-05-24",
        "eprint": "1810.04805",
      ]),
    Case(
      "ACM's library",
      """
      @inproceedings{10.1145/3600006.3613165,
      author = {Dean, Jeff and {The Gemini Team} and O'Neil, Jr., Patrick E.},
      title = {A \\&amp; B: $\\mu$Second-Scale \\textit{Fast} Paths},
      year = {2023},
      isbn = {9798400702297},
      location = {Koblenz, Germany},
      series = {SOSP '23}
      }
      """,
      ["Jeff||Dean|", "= The Gemini Team", "Patrick E.||O'Neil|Jr."],
      ["title": "A &amp; B: μSecond-Scale Fast Paths", "series": "SOSP '23", "isbn": "9798400702297"]),
    Case(
      "Google Scholar",
      """
      @article{lecun1998gradient,
        title={Gradient-based learning applied to document recognition},
        author={LeCun, Yann and Bottou, L{\\'e}on and Bengio, Yoshua and others},
        journal={Proceedings of the IEEE},
        volume={86},
        publisher={Ieee}
      }
      """,
      ["Yann||LeCun|", "Léon||Bottou|", "Yoshua||Bengio|", "..."],
      ["journal": "Proceedings of the IEEE", "volume": "86", "publisher": "Ieee"]),
    Case(
      "JabRef",
      """
      % Encoding: UTF-8
      @Article{Müller2010,
        author    = {Müller, Karl-Heinz and Ł. Żółw},
        title     = "Über {\\glqq}Größe{\\grqq}",
        groups    = {a;b},
        __markedentry = {[me:6]},
        owner     = {me},
      }
      @Comment{jabref-meta: databaseType:bibtex;}
      """,
      ["Karl-Heinz||Müller|", "Ł.||Żółw|"],
      ["title": "Über „Größe“", "__markedentry": "[me:6]", "owner": "me"]),
    Case(
      "a publisher's export in one line",
      "@article {k, author = {A. B. {\\c{C}}elik}, title = {T\\_1 \\% x}, journal = \"J\\&J\", year = 2001 , }",
      ["A. B.||Çelik|"], ["title": "T_1 % x", "journal": "J&J", "year": "2001"]),
    Case(
      "a publisher's export with HTML",
      "@article{k, author={Smith, J.}, title={H<sub>2</sub>O &lt;i&gt;in vivo&lt;/i&gt;}, DOI={10.1/a_b<c>d}}",
      ["J.||Smith|"], ["title": "H<sub>2</sub>O &lt;i&gt;in vivo&lt;/i&gt;", "doi": "10.1/a_b<c>d"]),
    Case(
      "by hand, with macros and tabs",
      "@STRING(jacm = {J.~ACM})\n@Article(k,\n\tAuthor=\t\"Knuth, Donald~E.\" #\n\t\" and van~Wijngaarden, A.\",\n\tJournal=jacm # \", {\\bf 3}\")",
      ["Donald E.||Knuth|", "A.|van|Wijngaarden|"], ["journal": "J. ACM, 3"]),
  ]

  private static func shown(_ name: BibName) -> String {
    let name = name.decoded
    if let literal = name.literal { return "= \(literal)" }
    return [name.given, name.particle, name.family, name.suffix].map { $0 ?? "" }.joined(separator: "|")
  }

  @Test(arguments: cases) func saysWhatItSays(item: Case) throws {
    let file = BibFile(item.text)
    #expect(file.entries.count == 1 && file.diagnostics.allSatisfy { $0.severity != .error })
    let entry = try #require(BibEntries(file).all.first)
    let names = try #require(entry.names("author"))
    #expect(names.names.map(Self.shown) + (names.hasOthers ? ["..."] : []) == item.people)
    for (name, text) in item.fields { #expect(entry.text(name) == text, "\(name)") }
    // The library's own layout says the same, and so does what it writes of the typed entry.
    for bytes in [file.formatted(), Array(BibWriter().text(entry).utf8)] {
      let again = try #require(BibEntries(BibFile(bytes)).all.first)
      #expect(again.names("author")?.names == names.names)
      for (name, text) in item.fields { #expect(again.text(name) == text, "\(name)") }
    }
  }
}

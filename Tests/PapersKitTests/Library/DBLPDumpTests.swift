import Testing

@testable import PapersKit

/// Records of `dblp.xml` as DBLP writes them, and what becomes of each.
struct DBLPDumpTests {
  private func works(_ xml: String) -> [Finding] {
    let batch = DBLPDump.works(in: Array(xml.utf8))
    return batch.ends.indices.map { n in
      let from = n == 0 ? 0 : batch.ends[n - 1]
      return CatalogueEntry(bytes: batch.data[from..<batch.ends[n]]).finding()
    }
  }

  struct Entry: CustomTestStringConvertible, Sendable {
    var name: String
    var xml: String
    var record: String
    var testDescription: String { name }
  }
  static let entries = [
    Entry(
      name: "a conference paper with two electronic editions",
      xml: """
        <inproceedings mdate="2023-07-10" key="conf/osdi/DoeR23"><author pid="1/1">Jane Doe</author><author orcid="0000-0001-0000-0000">Rob Roe 0003</author>
        <title>Fast Queues: A &quot;Slow&quot; Study.</title><pages>11-29</pages><year>2023</year><booktitle>OSDI</booktitle>
        <ee>https://www.usenix.org/conference/osdi23/presentation/doe</ee><ee type="oa">https://doi.org/10.5555/1.2</ee><crossref>conf/osdi/2023</crossref>
        <url>db/conf/osdi/osdi2023.html#DoeR23</url><stream>streams/conf/osdi</stream></inproceedings>
        """,
      record: """
        kind: paper-conference
        title: Fast Queues: A "Slow" Study
        people: Jane Doe | Rob Roe
        date: 2023
        in: OSDI
        pages: 11-29
        doi: 10.5555/1.2
        dblp: conf/osdi/DoeR23
        landing: https://www.usenix.org/conference/osdi23/presentation/doe
        """),
    Entry(
      name: "an article with number and month",
      xml: """
        <article key="journals/tocs/DoeR09" mdate="2010-01-01"><author>Jane Doe</author><title>Queues of Old.</title><journal>ACM Trans. Comput. Syst.</journal>
        <volume>27</volume><number>2</number><pages>4:1-4:28</pages><month>May</month><year>2009</year><ee>http://doi.acm.org/10.1145/1534909.1534911</ee></article>
        """,
      record: """
        kind: article-journal
        title: Queues of Old
        people: Jane Doe
        date: 2009-05
        in: ACM Trans. Comput. Syst.
        volume: 27
        issue: 2
        pages: 4:1-4:28
        doi: 10.1145/1534909.1534911
        dblp: journals/tocs/DoeR09
        """),
    Entry(
      name: "a preprint of CoRR",
      xml: """
        <article publtype="informal" key="journals/corr/abs-2101-00001" mdate="2021-01-21"><author>Jane Doe</author><title>Queues, Again?</title>
        <year>2021</year><volume>abs/2101.00001</volume><journal>CoRR</journal><ee type="oa">https://arxiv.org/abs/2101.00001</ee></article>
        """,
      record: """
        kind: article
        title: Queues, Again?
        people: Jane Doe
        date: 2021
        in: CoRR
        arxiv: 2101.00001
        dblp: journals/corr/abs-2101-00001
        """),
    Entry(
      name: "markup and entities in a title",
      xml: """
        <inproceedings key="conf/x/E"><author>J&ouml;rg M&uuml;ller</author><author>Ren&eacute; Fran&ccedil;ois</author><author>&Aring;sa &Oslash;ster</author>
        <title>O(<i>n</i><sup>2</sup>) Bounds &amp; H<sub>2</sub>O &#8212; &ldquo;Na&iuml;ve&rdquo; &lt;T&gt;.</title><year>1999</year><booktitle>X</booktitle></inproceedings>
        """,
      record: """
        kind: paper-conference
        title: O(n2) Bounds & H2O — “Naïve” <T>
        people: Jörg Müller | René François | Åsa Øster
        date: 1999
        in: X
        dblp: conf/x/E
        """),
    Entry(
      name: "proceedings with editors",
      xml: """
        <proceedings key="conf/x/2001"><editor>Ann Lee 0001</editor><editor>Bo Ek</editor><title>Proceedings of X 2001.</title><publisher>ACM</publisher><year>2001</year>
        <isbn>1-58113-000-1</isbn><series href="db/series/lncs/index.html">LNCS</series><volume>12</volume></proceedings>
        """,
      record: """
        kind: collection
        title: Proceedings of X 2001
        editors: Ann Lee | Bo Ek
        date: 2001
        event: LNCS
        volume: 12
        publisher: ACM
        isbn: 1-58113-000-1
        dblp: conf/x/2001
        """),
    Entry(
      name: "a thesis with its school",
      xml:
        "<phdthesis key=\"phd/us/Doe01\"><author>Jane Doe</author><title>On Queues.</title><year>2001</year><school>Example University</school></phdthesis>",
      record: """
        kind: thesis
        title: On Queues
        people: Jane Doe
        date: 2001
        in: Example University
        dblp: phd/us/Doe01
        """),
    Entry(
      name: "a chapter, a book, an artifact",
      xml:
        "<incollection key=\"books/x/1\"><author>A. B.</author><title>Part...</title><booktitle>Whole</booktitle></incollection>",
      record: """
        kind: chapter
        title: Part...
        people: A. B.
        in: Whole
        dblp: books/x/1
        """),
    Entry(
      name: "an OpenReview page",
      xml: """
        <inproceedings key="conf/iclr/Doe19"><author>Jane Doe</author><title>Nets.</title><year>2019</year><booktitle>ICLR (Poster)</booktitle>
        <ee>https://openreview.net/forum?id=aB_1&amp;noteId=2</ee></inproceedings>
        """,
      record: """
        kind: paper-conference
        title: Nets
        people: Jane Doe
        date: 2019
        in: ICLR (Poster)
        dblp: conf/iclr/Doe19
        openreview: aB_1
        landing: https://openreview.net/forum?id=aB_1&noteId=2
        """),
  ]
  @Test(arguments: entries) func aRecordIsReadWhole(_ entry: Entry) throws {
    #expect(works(entry.xml).map(\.whole) == [entry.record])
  }
  @Test(arguments: entries) func aRecordIsTheSameAmongOthers(_ entry: Entry) throws {
    let home =
      "<www key=\"homepages/1\"><author>Jane Doe</author><title>Home Page</title><url>https://a.org/</url></www>\n"
    #expect(works("<dblp>\n" + home + entry.xml + home + "</dblp>").map(\.whole) == [entry.record])
    #expect(works(home).isEmpty)
  }
  @Test(arguments: entries.filter { !$0.xml.contains("<sup>") })
  func whiteSpaceBetweenFieldsDoesNotMatter(_ entry: Entry) throws {
    #expect(works(entry.xml.replacing("><", with: ">\r\n\t <")).map(\.whole) == [entry.record])
  }

  static let months: [(String, String)] = [
    ("January", "2020-01"), ("Feb", "2020-02"), ("March", "2020-03"), ("May", "2020-05"),
    ("Sept.", "2020-09"), ("September/October", "2020-09"),
    ("Dec.-Jan.", "2020-12"), ("december", "2020-12"), ("Spring", "2020"), ("", "2020"),
    ("3rd quarter", "2020"), ("Mai", "2020-05"),
  ]
  @Test(arguments: months) func monthsAreReadAsFarAsTheyAreMonths(month: String, date: String) {
    let found = works(
      "<article key=\"journals/x/1\"><title>T.</title><year>2020</year><month>\(month)</month></article>")
    #expect(found.map { $0.date?.description } == [date])
  }

  static let links: [(String, String)] = [
    ("https://doi.org/10.1145/1.2", "doi: 10.1145/1.2"),
    ("http://dx.doi.org/10.1145/1.2", "doi: 10.1145/1.2"),
    ("http://doi.acm.org/10.1145/1.2", "doi: 10.1145/1.2"),
    ("https://doi.org/10.1016/S0009-2614%2897%2904014-1", "doi: 10.1016/S0009-2614(97)04014-1"),
    ("https://doi.org/10.48550/arXiv.2101.00001", "arxiv: 2101.00001"),
    ("http://arxiv.org/abs/cs/0112017", "arxiv: cs/0112017"),
    ("https://arxiv.org/abs/2101.00001v3", "arxiv: 2101.00001"),
    ("https://www.vldb.org/pvldb/vol1/1.pdf", "landing: https://www.vldb.org/pvldb/vol1/1.pdf"),
    ("nonsense", ""), ("", ""), ("https://doi.org/", ""),
    ("https://doi.org/11.1/2", ""), ("ftp://old.example.org/a.ps", ""),
  ]
  @Test(arguments: links) func anElectronicEditionIsAnIdOrAPage(address: String, line: String) {
    let found = works("<article key=\"journals/x/1\"><title>T.</title><ee>\(address)</ee></article>")
    let expected =
      "kind: article-journal\ntitle: T\n"
      + (line.hasPrefix("landing")
        ? "dblp: journals/x/1\n\(line)" : (line.isEmpty ? "" : line + "\n") + "dblp: journals/x/1")
    #expect(found.map(\.whole) == [expected])
  }

  // MARK: trouble

  static let damaged: [(String, Int, Int)] = [
    ("<article key=\"a/1\"><title>One.</title></article>", 1, 0),
    ("<article key=\"a/1\"><year>1999</year></article>", 0, 1),
    ("<article><title>One.</title></article>", 0, 1),
    ("<article key=\"\"><title>One.</title></article>", 0, 1),
    ("<article key=\"a/1\"><title></title></article>", 0, 1),
    ("<article key=\"a/1\"><title>  </title></article>", 0, 1),
    ("<article key=\"a/1\"><title>One.", 0, 1),
    ("<article key=\"a/1\"><title>One.</article><article key=\"a/2\"><title>Two.</title></article>", 1, 1),
    ("<article key=\"a/1\"/>", 0, 0), ("<unknown key=\"a/1\"><title>One.</title></unknown>", 0, 0),
    ("", 0, 0), ("no markup", 0, 0),
    ("<article key='a/1'><title>One.</title></article>", 1, 0),
    ("<article key=\"a/1\"><title>A < B.</title></article>", 1, 0),
    ("<article key=\"a/1\"><title>A &nosuch; B.</title></article>", 1, 0),
    ("<article key=\"a/1\"><title><![CDATA[A <i> B.]]></title></article>", 1, 0),
    ("<!-- <article key=\"a/1\"><title>One.</title></article> -->", 0, 0),
  ]
  @Test(arguments: damaged) func aDamagedRecordIsCountedAndCostsNoOther(xml: String, read: Int, unread: Int) {
    let batch = DBLPDump.works(in: Array(xml.utf8))
    #expect(batch.count == read)
    #expect(batch.unreadable == unread)
    #expect((batch.firstTrouble != nil) == (unread > 0))
  }

  @Test func declarationsExpandNothing() {
    let xml =
      "<!DOCTYPE dblp [<!ENTITY a \"&b;&b;\"><!ENTITY b \"boom\">]><dblp><article key=\"a/1\"><title>A &a; B.</title></article></dblp>"
    #expect(works(xml).map(\.title) == ["A &a; B"])
  }

  @Test func everyLatin1EntityOfTheDTDIsItsCharacter() {
    let names = """
      Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times \
      Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml \
      eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
      """.split(separator: " ")
    for (offset, name) in names.enumerated() {
      let scalar = Unicode.Scalar(UInt32(0xC0 + offset)).map { String(Character($0)) }
      #expect(
        works("<article key=\"a/1\"><title>x&\(name);y</title></article>").first?.title
          == "x\(scalar ?? "")y", "\(name)")
    }
  }

  @Test func whereRecordsEndIsFoundFromBehind() {
    let records = Self.entries.map(\.xml).joined(separator: "\n") + "\n"
    let bytes = Array(records.utf8)
    var dice = Dice(seed: 77)
    for _ in 0..<200 {
      let length = Int.random(in: 0...bytes.count, using: &dice)
      let end = DBLPDump.lastEnd(in: Array(bytes.prefix(length)))
      #expect(end <= length)
      let head = String(decoding: bytes.prefix(end), as: UTF8.self)
      #expect(
        head.isEmpty
          || DBLPDump.records.contains { head.hasSuffix("</\(String(decoding: $0, as: UTF8.self))>") })
      #expect(DBLPDump.works(in: Array(bytes.prefix(end))).unreadable == 0)
    }
  }
}

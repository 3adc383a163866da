import PapersKit
import Testing

/// Reference lists for people, in Markdown and in plain text.
struct ReferenceListTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    var make: @Sendable () -> Record
    var markdown: String
    var text: String
    var testDescription: String { name }
    init(
      _ name: String, _ markdown: String, _ text: String, _ make: @escaping @Sendable (inout Record) -> Void
    ) {
      (self.name, self.markdown, self.text) = (name, markdown, text)
      self.make = {
        var record = Record(key: "k", kind: .conferencePaper, title: "A Title")
        make(&record)
        return record
      }
    }
  }

  static let cases = [
    Case(
      "a paper",
      "- Ann One and Bob Two. **A Title**. *Proc. of OSDI*, pp. 1-9, 2020. [doi:10.1145/1.2](<https://doi.org/10.1145/1.2>).\n",
      "[1] Ann One and Bob Two. A Title. Proc. of OSDI, pp. 1-9, 2020. doi:10.1145/1.2.\n"
    ) {
      $0.people = People([Person(given: "Ann", family: "One"), Person(given: "Bob", family: "Two")])
      ($0.containerTitle, $0.pages, $0.doi) = ("Proc. of OSDI", "1-9", DOI("10.1145/1.2"))
      $0.issued = PublicationDate(year: 2020)
    },
    Case(
      "an article with one page", "- **A Title**. *CACM* 51(1), p. 107, 2008.\n",
      "[1] A Title. CACM 51(1), p. 107, 2008.\n"
    ) {
      ($0.containerTitle, $0.volume, $0.issue, $0.pages) = ("CACM", "51", "1", "107")
      $0.issued = PublicationDate(year: 2008, month: 1)
    },
    Case(
      "a preprint",
      "- Plato et al. **A Title**. *Preprint*, 2017. [arXiv:1706.03762](https://arxiv.org/abs/1706.03762).\n",
      "[1] Plato et al. A Title. Preprint, 2017. arXiv:1706.03762.\n"
    ) {
      $0.kind = .preprint
      $0.people = People([Person(family: "Plato")], andOthers: true)
      ($0.ids, $0.issued) = (["arxiv": "1706.03762"], PublicationDate(year: 2017))
    },
    Case("only a title", "- **A Title**.\n", "[1] A Title.\n") { _ in },
    Case("a question", "- **Why?**\n", "[1] Why?\n") { $0.title = "Why?" },
    Case("an address", "- **A Title**. <https://a.b/c>.\n", "[1] A Title. https://a.b/c.\n") {
      $0.url = "https://a.b/c"
    },
    Case("a retracted work", "- **A Title**. **Retracted**.\n", "[1] A Title. Retracted.\n") {
      $0.isRetracted = true
    },
    Case("three people", "- A, B and C. **A Title**.\n", "[1] A, B and C. A Title.\n") {
      $0.people = People([Person(literal: "A"), Person(literal: "B"), Person(literal: "C")])
    },
  ]
  @Test(arguments: cases) func aWorkIsOneLine(_ c: Case) {
    #expect(ReferenceList.markdown([c.make()]) == c.markdown)
    #expect(ReferenceList.text([c.make()]) == c.text)
  }

  static let hostile: [(String, [String])] = [
    ("<script>alert(1)</script>", ["<script"]), ("[click](javascript:x)", ["](javascript"]),
    ("**bold**", ["****bold"]),
    ("`code`", ["`code"]), ("a_b_c", ["a_b"]), ("![x](y)", ["![x]("]), ("# head", [" # head"]),
    ("a | b", ["a | b"]),
    ("\u{1B}[31mred", ["\u{1B}"]), ("&amp;", [" &amp"]), ("~~gone~~", ["~~gone"]),
  ]
  @Test(arguments: hostile) func textOfAWorkIsNoMarkup(_ title: String, _ never: [String]) {
    var record = Record(key: "k", kind: .book, title: title)
    record.people = People([Person(literal: title)])
    record.containerTitle = title
    let markdown = ReferenceList.markdown([record])
    // What stands behind a backslash is a character, no markup.
    let bare = markdown.replacing(/\\./, with: "x")
    for one in never where one != "\u{1B}" { #expect(!bare.contains(one), "\(markdown)") }
    #expect(markdown.split(separator: "\n").count == 1)
    for scalar in ReferenceList.text([record]).unicodeScalars {
      #expect(scalar.value >= 32 || scalar == "\n")
    }
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "https://a.b/c d>e", "not an address"])
  func onlyAddressesOfTheWebBecomeLinks(url: String) {
    var record = Record(key: "k", kind: .webPage, title: "T")
    record.url = url
    let text = ReferenceList.markdown([record])
    #expect(!text.contains("<javascript") && !text.contains("<data:") && !text.contains("d>e>"))
  }

  @Test func theNumbersOfAListGoOn() {
    let records = (1...12).map { Record(key: "k\($0)", kind: .book, title: "T\($0)") }
    let lines = ReferenceList.text(records).split(separator: "\n")
    #expect(lines.map { String($0) } == (1...12).map { "[\($0)] T\($0)." })
    #expect(ReferenceList.markdown(records).split(separator: "\n").count == 12)
    #expect(ReferenceList.text([]) == "" && ReferenceList.markdown([]) == "")
  }

  @Test func everyRecordIsOneLineOfEachList() {
    var maker = RecordMaker(seed: 44)
    let records = (0..<200).map { maker.record($0) }
    #expect(ReferenceList.markdown(records).split(separator: "\n").count == 200)
    #expect(ReferenceList.text(records).split(separator: "\n").count == 200)
    for record in records { #expect(ReferenceList.text([record]).contains(record.title.squeezed)) }
  }
}

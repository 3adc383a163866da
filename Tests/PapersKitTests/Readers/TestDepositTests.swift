import PapersKit
import Testing

/// Crossref's examples, and DBLP's answers in another format, are no works.
struct TestDepositTests {
  private static func item(_ doi: String, _ title: String = "Nets of Gold") -> String {
    #"{"DOI":"\#(doi)","title":["\#(title)"],"type":"journal-article","author":[{"given":"Ann","family":"Author"}]}"#
  }
  private static func list(_ items: [String]) -> Page {
    .answer(
      #"{"status":"ok","message-type":"work-list","message":{"items":[\#(items.joined(separator: ","))]}}"#)
  }

  @Test(arguments: ["10.5555/alias", "10.5555/12345678", "10.5555\\/X", "10.5555/3295222.3295349"])
  func aTestDepositIsNotFound(doi: String) {
    let single = Page.answer(#"{"status":"ok","message-type":"work","message":\#(Self.item(doi))}"#)
    #expect(throws: ReadError.notFound) { try Crossref.read(single) }
    #expect(throws: ReadError.notFound) { try Crossref.read(Self.list([Self.item(doi), Self.item(doi)])) }
  }

  @Test(arguments: ["10.55555/1", "10.555/1", "10.1145/5555.5555", "10.1000/10.5555/1"])
  func aDOIThatOnlyLooksLikeOneIsAWork(doi: String) throws {
    #expect(try Crossref.read(Self.list([Self.item(doi)])).map(\.title) == ["Nets of Gold"])
  }

  @Test func theOthersOfAListStayInTheirOrder() throws {
    let page = Self.list([
      Self.item("10.5555/a", "A"), Self.item("10.1000/b", "B"), Self.item("10.5555/c", "C"),
      Self.item("10.1000/d", "D"),
    ])
    #expect(try Crossref.read(page).map(\.title) == ["B", "D"])
    let asked = ["10.1000/d", "10.5555/a", "10.1000/b"].compactMap { DOI($0) }
    #expect(try Crossref.read(page, asked: asked).map { $0?.title } == ["D", nil, "B"])
  }

  @Test func noTestDepositOfTheRecordedAnswersIsAWork() throws {
    guard let page = Page.recorded("crossref/list_polite-array_headers_2026.json") else { return }
    #expect(String(decoding: page.body, as: UTF8.self).contains(#"10.5555\/alias"#), "there are some in it")
    let found = (try? Crossref.read(page)) ?? []
    #expect(found.allSatisfy { $0.doi?.text.hasPrefix("10.5555/") == false })
  }

  /// The same identifiers are real ones in ACM's library, where other sources find them.
  @Test func otherSourcesKeepThem() throws {
    let dblp = Page.answer(
      #"{"result":{"hits":{"hit":[{"info":{"title":"Nets.","authors":{"author":{"text":"A B"}},"doi":"10.5555/3295222.3295349","type":"Conference and Workshop Papers","key":"conf/x/1"}}]}}}"#
    )
    #expect(try DBLP.read(dblp).first?.doi?.text == "10.5555/3295222.3295349")
  }

  static let damaged: [(String, String)] = [
    ("@inproceedings{DBLP:conf/x/1,\n  title = {Nets}\n}", "DBLP's answer is neither XML nor JSON"),
    ("\n\n@article{x, title={y}}", "DBLP's answer is neither XML nor JSON"),
    ("TY  - CPAPER\nTI  - Nets", "DBLP's answer is neither XML nor JSON"),
    ("<dblp><inproceedings key=\"conf/x/1\"><title>Ne", "DBLP's XML is cut off or damaged"),
    ("<dblp>\n<a></b></dblp>", "DBLP's XML is cut off or damaged"),
  ]
  @Test(arguments: damaged) func aDamagedAnswerIsSaidForWhatItIs(body: String, words: String) {
    let page = Page.answer(body, type: "text/plain", from: "https://dblp.org/rec/conf/x/1.xml")
    #expect(throws: ReadError.malformed(words)) { try DBLP.read(page) }
  }
}

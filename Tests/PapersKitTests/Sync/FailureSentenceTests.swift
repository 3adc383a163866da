import Testing

@testable import PapersKit

/// What a failed request is called: a sentence with the host in it, a hint, and whether waiting helps.
struct FailureSentenceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var error: FetchError
    var sentence: String
    var hint: String
    var isPassing: Bool
    init(_ error: FetchError, _ sentence: String, _ hint: String, isPassing: Bool) {
      (self.error, self.sentence, self.hint, self.isPassing) = (error, sentence, hint, isPassing)
    }
    var testDescription: String { "\(error)" }
  }
  static let cases: [Case] = [
    Case(
      .unreachable(host: "a.org", "refused"), "a.org cannot be reached (refused)",
      "see to the network and the link, and sync again", isPassing: true),
    Case(
      .timedOut(host: "a.org", seconds: 30), "a.org did not answer within 30 s", "sync again later",
      isPassing: true),
    Case(
      .tooLarge(host: "a.org", limit: 64 << 20), "a.org sent more than 64 MB",
      "link the paper's own page in the list", isPassing: false),
    Case(
      .tooManyRedirects(host: "a.org"), "a.org redirects in a circle", "correct the link in the list",
      isPassing: false),
    Case(
      .forbiddenScheme("ftp"), "it leads to ftp, which is neither http nor https",
      "correct the link in the list", isPassing: false),
    Case(
      .privateAddress(host: "10.0.0.1"), "10.0.0.1 is a private address",
      "correct the link in the list, or give --allow-private for a server of your own", isPassing: false),
    Case(
      .tls(host: "a.org", "expired"), "no secure connection to a.org (expired)",
      "correct the link in the list, or see to the trusted certificates (SSL_CERT_FILE)", isPassing: true),
    Case(
      .throttled(host: "a.org", retryAfterSeconds: nil), "a.org says \"later\"", "sync again later",
      isPassing: true),
    Case(
      .throttled(host: "a.org", retryAfterSeconds: 90), "a.org says \"later\" (in 90 s)", "sync again later",
      isPassing: true),
    Case(
      .hostGivenUp(host: "a.org"), "a.org failed again and again, so that nothing more was asked there",
      "sync again later",
      isPassing: true),
    Case(
      .wall(host: "a.org", kind: "cloudflare"), "a.org shows programs a bot check (cloudflare)",
      "nothing is wrong with the list; other sources are asked instead", isPassing: false),
    Case(
      .status(host: "a.org", 404), "a.org answered with status 404",
      "the link is dead: correct it in the list", isPassing: false),
    Case(
      .status(host: "a.org", 410), "a.org answered with status 410",
      "the link is dead: correct it in the list", isPassing: false),
    Case(
      .status(host: "a.org", 429), "a.org answered with status 429", "sync again later", isPassing: true),
    Case(
      .status(host: "a.org", 500), "a.org answered with status 500", "sync again later", isPassing: true),
    Case(
      .broken(host: "a.org", "no HTTP"), "a.org's answer is broken (no HTTP)", "sync again later",
      isPassing: true),
    Case(
      .offline(host: "a.org"), "not asked: a.org needs the network", "sync with the network", isPassing: true),
    Case(.cancelled, "not asked: the sync was stopped", "sync again later", isPassing: true),
  ]
  @Test(arguments: cases) func eachFailureSaysWhatAndWhatNow(_ it: Case) {
    #expect(it.error.sentence == it.sentence)
    #expect(it.error.hint == it.hint)
    #expect(it.error.isPassing == it.isPassing)
  }

  @Test(arguments: 400...499) func aRefusalIsFinalUnlessItSaysLater(status: Int) {
    let error = FetchError.status(host: "a.org", status)
    #expect(error.isPassing == (status == 429))
    #expect(error.hint.contains("dead") == (status != 429))
  }

  @Test func aFailureOfTheServerIsNeverTheLists() {
    for status in 500...599 {
      let error = FetchError.status(host: "a.org", status)
      #expect(error.isPassing)
      #expect(!error.hint.contains("list"))
    }
  }

  @Test func whatPassesIsNotToBeMendedInTheListAlone() {
    for it in Self.cases where it.isPassing {
      #expect(!it.hint.hasPrefix("link the paper"), "\(it.error)")
      #expect(it.hint != "correct the link in the list", "\(it.error)")
    }
  }

  static let read: [(ReadError, String)] = [
    (.wall(kind: "captcha"), "a bot check (captcha) in place of the page"), (.notFound, "not found"),
    (.noPaper("an index"), "no paper: an index"), (.malformed("line 3"), "line 3"),
    (.service("quota"), "quota"),
  ]
  @Test(arguments: read) func aPageThatTellsNothingIsNamed(error: ReadError, sentence: String) {
    #expect(error.sentence == sentence)
  }

  /// The same failures as `papers lookup` tells them.
  @Test(arguments: cases) func aLookUpSaysTheSameSentenceWithItsKind(_ it: Case) {
    let trouble = LookupAnswer.Trouble(it.error)
    #expect(trouble.kind == it.error.kind)
    #expect(trouble.message.hasPrefix(it.sentence))
    let rest = trouble.message.dropFirst(it.sentence.count)
    #expect(rest.isEmpty || rest.hasPrefix("; "))
    // There is no list in a look-up that could be corrected.
    #expect(!rest.contains("list"))
  }

  @Test(arguments: [
    (
      FetchError.wall(host: "a.org", kind: "x"), "; open the page in a browser, save it, and look up the file"
    ),
    (.offline(host: "a.org"), "; look it up without --offline"),
    (.unreachable(host: "a.org", "down"), "; see to the network and the address"),
    (.hostGivenUp(host: "a.org"), "; try again later"), (.status(host: "a.org", 404), ""),
    (.cancelled, ""),
  ])
  func aLookUpSaysWhatToDoWhereSomethingCanBeDone(error: FetchError, end: String) {
    #expect(LookupAnswer.Trouble(error).message == error.sentence + end)
  }

  @Test(arguments: [
    (ReadError.notFound, "not-found", "a.org has no such page or work"),
    (.noPaper("an index"), "no-paper", "a.org: no paper: an index"),
    (.malformed("line 3"), "malformed", "a.org: line 3"), (.service("quota"), "service", "a.org: quota"),
    (
      .wall(kind: "captcha"), "wall",
      "a.org: a bot check (captcha) in place of the page; open the page in a browser, save it, and look up the file"
    ),
  ])
  func anAnswerThatIsNoPaperNamesWhoGaveIt(error: ReadError, kind: String, message: String) {
    let trouble = LookupAnswer.Trouble(error, at: "a.org")
    #expect(trouble == LookupAnswer.Trouble(kind: kind, message: message))
  }

  @Test func anAnswerIsOneObjectWithAllThreeMembers() {
    var answer = LookupAnswer(ref: "10.1/x")
    #expect(answer.json.line == #"{"ref":"10.1/x","record":null,"error":null}"#)
    answer.error = LookupAnswer.Trouble(kind: "offline", message: "not \"now\"")
    #expect(
      answer.json.line
        == #"{"ref":"10.1/x","record":null,"error":{"kind":"offline","message":"not \"now\""}}"#)
    answer.record = Record(key: "a2020b", kind: .book, title: "T")
    #expect(answer.json["record"]?["id"]?.string == "a2020b")
  }
}

/// What the argument of `papers lookup` means.
struct LookupSubjectTests {
  static let files = Files.memory(["/d/page.html": "<html>", "/d/10.1145": "x", "/d/Some Title": "x"])

  static let subjects: [(String, LookupSubject)] = [
    ("/d/page.html", .file("/d/page.html")), (" /d/page.html ", .file("/d/page.html")),
    ("/d/Some Title", .file("/d/Some Title")), ("./not-there.txt", .file("./not-there.txt")),
    ("../up", .file("../up")), ("/nowhere", .file("/nowhere")), ("saved.html", .file("saved.html")),
    ("Paper.PDF", .file("Paper.PDF")), ("answer.xml", .file("answer.xml")),
    ("a saved.html", .words("a saved.html")),
    ("Attention Is All You Need", .words("Attention Is All You Need")),
    ("  two   words \n", .words("two words")), ("", .words("")), ("osdi", .words("osdi")),
    ("10.1145", .words("10.1145")), ("12345", .words("12345")),
  ]
  @Test(arguments: subjects) func filesAndWordsAreToldApart(text: String, subject: LookupSubject) {
    #expect(LookupSubject(text, files: Self.files) == subject)
  }

  static let preprints = [
    "1706.03762", "arXiv:1706.03762", "ARXIV:1706.03762", "https://arxiv.org/abs/1706.03762",
    "https://arxiv.org/pdf/1706.03762", "https://arxiv.org/pdf/1706.03762.pdf", "10.48550/arXiv.1706.03762",
    "doi:10.48550/arxiv.1706.03762", "https://doi.org/10.48550/arXiv.1706.03762",
  ]
  @Test(arguments: preprints) func aPreprintIsOneHoweverItIsNamed(text: String) throws {
    guard case .reference(.arXiv(let id)) = LookupSubject(text, files: Self.files) else {
      Issue.record("\(text) is no preprint")
      return
    }
    #expect(id.text == "1706.03762")
  }

  static let dois = [
    "10.1145/3292500.3330701", "doi:10.1145/3292500.3330701", "https://doi.org/10.1145/3292500.3330701",
    "http://dx.doi.org/10.1145/3292500.3330701", "https://dl.acm.org/doi/10.1145/3292500.3330701",
    "https://dl.acm.org/doi/pdf/10.1145/3292500.3330701", " 10.1145/3292500.3330701 ",
  ]
  @Test(arguments: dois) func aDOIIsOneHoweverItIsNamed(text: String) throws {
    let doi = try #require(DOI("10.1145/3292500.3330701"))
    #expect(LookupSubject(text, files: Self.files) == .reference(.doi(doi)))
  }

  @Test(arguments: [
    ("https://openreview.net/forum?id=AbC-1", Reference.openReview("AbC-1")),
    ("https://dblp.org/rec/conf/osdi/ChenMJZ18", .dblp("conf/osdi/ChenMJZ18")),
    ("https://aclanthology.org/P17-2044/", .acl("P17-2044")),
  ])
  func anAddressStandsForTheIdentifierInIt(text: String, reference: Reference) {
    #expect(LookupSubject(text, files: Self.files) == .reference(reference))
  }

  @Test func anotherAddressStandsForItself() throws {
    let address = try #require(WebAddress("https://example.org/papers/one"))
    #expect(LookupSubject(address.text, files: Self.files) == .reference(.page(address)))
  }
}

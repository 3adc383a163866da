import PapersKit
import Testing

struct IdentifierTests {
  @Test(
    arguments: [
      ("1904.03257", "1904.03257", nil), ("1904.03257v2", "1904.03257", 2),
      ("arXiv:1904.03257v10", "1904.03257", 10),
      ("0704.0001", "0704.0001", nil), ("cond-mat/0508028", "cond-mat/0508028", nil),
      ("math.GT/0309136v1", "math.GT/0309136", 1),
    ] as [(String, String, Int?)])
  func readsArXivIDs(given: String, text: String, version: Int?) throws {
    let id = try #require(ArXivID(given))
    #expect(id.text == text)
    #expect(id.version == version)
  }

  @Test(arguments: [
    "", "1904", "1913.12345", "1904.032", "10.1145/1904.03257", "hep-th/12345", "v2", "1904.03257v",
  ])
  func refusesWhatIsNoArXivID(given: String) { #expect(ArXivID(given) == nil) }

  @Test(arguments: [
    ("10.1145/3375627.3375832", "10.1145/3375627.3375832"),
    ("https://doi.org/10.1145/3375627.3375832", "10.1145/3375627.3375832"),
    ("doi: 10.1016/S0009-2614(97)04014-1", "10.1016/S0009-2614(97)04014-1"),
    ("DOI:10.1109/HPCA.2018.00059 ", "10.1109/HPCA.2018.00059"),
  ])
  func readsDOIs(given: String, text: String) { #expect(DOI(given)?.text == text) }

  @Test func comparesDOIsWithoutCase() { #expect(DOI("10.1109/HPCA.2018.1") == DOI("10.1109/hpca.2018.1")) }
  @Test(arguments: ["", "10.1145", "10.1145/", "11.1145/1", "10.x/1", "10.1145/a b"])
  func refusesWhatIsNoDOI(given: String) { #expect(DOI(given) == nil) }
}

struct WebAddressTests {
  @Test func tellsThePartsApart() throws {
    let a = try #require(WebAddress("https://OpenReview.net:443/forum?id=rJl-b3RcF7&x=1#note"))
    #expect(a.scheme == "https")
    #expect(a.host == "openreview.net")
    #expect(a.port == 443)
    #expect(a.path == "/forum")
    #expect(a.queryValue("id") == "rJl-b3RcF7")
    #expect(a.fragment == "note")
  }
  @Test(arguments: [
    "file:///etc/passwd", "javascript:alert(1)", "https://", "https://user:pw@host/", "https://a b/",
    "host/path", "https://h:99999/",
  ])
  func refuses(given: String) { #expect(WebAddress(given) == nil) }
}

struct JSONTests {
  @Test func writesSortedDocumentsThatReadBackTheSame() throws {
    let value = try JSON(
      parsing: #"{"b":[1,2.50,"x\u00e9\ud83d\ude00\n"],"a":{"t":true,"n":null},"e":[],"o":{}}"#)
    let text = value.document
    #expect(text.hasPrefix("{\n  \"a\": {\n    \"n\": null,\n"))
    #expect(text.hasSuffix("}\n"))
    #expect(try JSON(parsing: text).document == text)
    #expect(value["b"]?[2]?.string == "xé😀\n")
    #expect(value["b"]?[1] == .number("2.50"))
  }
  @Test(arguments: [
    ("{\n \"a\": tru}", 2, 10), ("[1,]", 1, 4), ("", 1, 1), ("{\"a\":1} x", 1, 9), ("\"a\nb\"", 1, 3),
  ])
  func saysWhereATextIsNoJSON(text: String, line: Int, column: Int) {
    let error = #expect(throws: JSONError.self) { try JSON(parsing: text) }
    #expect(error?.line == line)
    #expect(error?.column == column)
  }
  @Test func refusesDeepNesting() {
    #expect(throws: JSONError.self) { try JSON(parsing: String(repeating: "[", count: 100_000)) }
  }
}

struct FoldingTests {
  @Test(arguments: [
    ("TVM: An Automated End-to-End", "tvm an automated end to end"), ("Müller–Łukasz", "muller lukasz"),
    ("ﬁne", "fine"),
    ("  ", ""), ("서울 2021", "서울 2021"),
  ])
  func folds(text: String, folded: String) { #expect(String(text.folded) == folded) }
}

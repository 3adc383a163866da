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

struct FoldingTests {
  @Test(arguments: [
    ("TVM: An Automated End-to-End", "tvm an automated end to end"), ("Müller–Łukasz", "muller lukasz"),
    ("ﬁne", "fine"),
    ("  ", ""), ("서울 2021", "서울 2021"),
  ])
  func folds(text: String, folded: String) { #expect(String(text.folded) == folded) }
}

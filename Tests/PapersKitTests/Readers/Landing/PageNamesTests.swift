import Testing

@testable import PapersKit

/// Names as the tags and lines of pages hold them.
struct PageNamesTests {
  private func shown(_ names: [Finding.Name]) -> String { names.map(\.parted).joined(separator: " | ") }

  /// One tag a name is what is asked for; these are the tags that pages write.
  static let tags: [(String, String)] = [
    ("Jane Doe", "Jane Doe"), ("Doe, Jane", "Doe, Jane"), ("Doe, Jane R.", "Doe, Jane R."),
    ("van der Berg, Piet", "van der Berg, Piet"),
    ("King, Martin L., Jr.", "King, Martin L., Jr."), ("King, Jr., Martin L.", "King, Martin L., Jr."),
    ("Martin L. King, Jr.", "Martin L. King"),
    ("Jane Doe, PhD", "Jane Doe"), ("Jane Doe, M.D., Ph.D.", "Jane Doe"), ("Doe, Jane, PhD", "Doe, Jane"),
    ("Jane Doe*", "Jane Doe"), ("Jane Doe1,2", "Jane Doe"), ("Jane Doe†‡", "Jane Doe"),
    ("*Jane Doe", "Jane Doe"), ("Jane Doe¹", "Jane Doe"),
    ("Jane Doe (Example University)", "Jane Doe"), ("Jane Doe,", "Jane Doe"), ("Jane Doe and", "Jane Doe"),
    ("  Jane   Doe ", "Jane Doe"),
    ("M&uuml;ller, J&ouml;rg", "Müller, Jörg"), ("<b>Jane Doe</b>", "Jane Doe"),
    // Several in one tag.
    ("Jane Doe; Rob Roe", "Jane Doe | Rob Roe"), ("Doe, Jane; Roe, Rob", "Doe, Jane | Roe, Rob"),
    ("Jane Doe and Rob Roe", "Jane Doe | Rob Roe"),
    ("Jane Doe, Rob Roe, Mia Moe", "Jane Doe | Rob Roe | Mia Moe"),
    ("Jane Doe, Rob Roe and Mia Moe", "Jane Doe | Rob Roe | Mia Moe"),
    // Houses.
    ("The ATLAS Collaboration", "{The ATLAS Collaboration}"), ("Example University", "{Example University}"),
    ("GTEx Consortium", "{GTEx Consortium}"),
    ("Department of Health and Human Services", "{Department of Health and Human Services}"),
    // Nobody.
    ("", ""), (" , ", ""), ("123", ""), ("https://orcid.org/0000-0001", ""), ("jane@example.org", ""),
    ("www.example.org", ""), ("*†", ""),
  ]
  @Test(arguments: tags) func aTagHoldsTheNamesThatItHolds(tag: String, names: String) {
    #expect(shown(PageNames.each([tag])) == names)
  }

  @Test func whatStandsTwiceThroughoutIsTakenOnce() {
    #expect(shown(PageNames.each(["A. One", "B. Two", "A. One", "B. Two"])) == "A. One | B. Two")
    #expect(shown(PageNames.each(["A. One", "B. Two", "A. One"])) == "A. One | B. Two | A. One")
    #expect(PageNames.each([]).isEmpty)
  }

  static let lists: [(String, String)] = [
    ("Doe J;Roe RB;van der Berg AB", "Doe, J | Roe, RB | van der Berg, AB"),
    ("Doe, Jane; Roe, Rob;", "Doe, Jane | Roe, Rob"),
    ("Doe, Jane & Roe, Rob", "Doe, Jane | Roe, Rob"), ("Doe, Jane and Roe, Rob", "Doe, Jane | Roe, Rob"),
    ("Jane Doe, Rob Roe", "Jane Doe | Rob Roe"),
    ("Jane Doe, Rob Roe, and Mia Moe", "Jane Doe | Rob Roe | Mia Moe"), ("Jane Doe", "Jane Doe"), ("", ""),
    (";;", ""),
  ]
  @Test(arguments: lists) func aTagForAllHoldsAll(tag: String, names: String) {
    #expect(shown(PageNames.all(tag)) == names)
  }

  static let lines: [(String, String)] = [
    ("By Jane Doe and Rob Roe", "Jane Doe | Rob Roe"), ("Jane Doe & Rob Roe", "Jane Doe | Rob Roe"),
    ("Jane Doe,Rob Roe", "Jane Doe | Rob Roe"),
    ("Jane Doe; Rob Roe", "Jane Doe | Rob Roe"), ("Jane Doe (A), Rob Roe (B)", "Jane Doe | Rob Roe"),
  ]
  @Test(arguments: lines) func aBylineIsCut(line: String, names: String) {
    #expect(shown(PageNames.line(line)) == names)
  }

  @Test func nothingCrashesAndNoNameIsEmpty() {
    var dice = Dice(seed: 23)
    for _ in 0..<2_000 {
      let text = dice.text("Aa, ;.&*1†()<>@-and jr漢")
      for name in PageNames.each([text]) + PageNames.all(text) + PageNames.line(text) {
        #expect(!name.parted.trimmed.isEmpty, "\(text)")
      }
    }
  }
}

import Testing

@testable import PapersKit

struct CheckFormatsTests {
  static let list = "# 인공지능\n\n- [A](x)\n| 3/9 | 서울 논문 |\n"
  static let remarks = [
    Check.Remark(
      rule: .year, severity: .warning, file: "lists/a b.md", at: Place(line: 4, column: 15),
      message: "the list says 2019, the record 2018", fix: "2018"),
    Check.Remark(
      rule: .retracted, severity: .error, file: "lists/a b.md", at: Place(line: 3, column: 3),
      message: "\"50% off: a, b\"\nwas retracted \u{1B}[31m"),
    Check.Remark(rule: .unlisted, severity: .note, file: "records/k.json", message: "no reading names it"),
  ]
  static let formats = CheckFormats(remarks, lists: ["lists/a b.md": Array(list.utf8)])

  @Test func theLogIsSARIF() throws {
    let log = try JSON(parsing: Self.formats.sarif.document)
    #expect(log["version"]?.string == "2.1.0")
    #expect(log["$schema"]?.string?.hasSuffix("sarif-2.1.0.json") == true)
    let run = try #require(log["runs"]?[0])
    #expect(log["runs"]?.array.count == 1)
    let driver = try #require(run["tool"]?["driver"])
    #expect(driver["name"] == "papers")
    let rules = driver["rules"]?.array ?? []
    #expect(rules.compactMap { $0["id"]?.string } == Check.Remark.Rule.allCases.map(\.rawValue))
    #expect(rules.allSatisfy { $0["shortDescription"]?["text"]?.string?.hasSuffix(".") == true })
    let results = run["results"]?.array ?? []
    #expect(results.map { $0["level"]?.string } == ["warning", "error", "note"])
    for result in results {
      let index = try #require(result["ruleIndex"]?.int)
      #expect(rules[index]["id"] == result["ruleId"])
      #expect(result["message"]?["text"]?.string?.isEmpty == false)
    }
    let place = try #require(results[0]["locations"]?[0]?["physicalLocation"])
    #expect(place["artifactLocation"]?["uri"] == "bib/lists/a%20b.md")
    #expect(place["region"]?["startLine"]?.int == 4)
  }

  @Test func columnsCountCharactersAndNotBytes() throws {
    // "| 3/9 | 서" is 8 + 3 bytes: the second Hangul syllable begins in byte 12, which is character 10.
    let bytes = ["lists/a.md": Array(Self.list.utf8)]
    for (byte, character) in [(1, 1), (9, 9), (12, 10), (15, 11), (16, 12), (1_000, 16)] {
      let remark = Check.Remark(
        rule: .year, severity: .note, file: "lists/a.md", at: Place(line: 4, column: byte), message: "m")
      let line = try #require(CheckFormats([remark], lists: bytes).annotations.first)
      #expect(line.contains(",col=\(character),"), "\(byte): \(line)")
    }
  }

  @Test func aPlaceBeyondTheFileDoesNotTrap() {
    for place in [Place(line: 99, column: 1), Place(line: 0, column: 0), Place(line: 5, column: 7)] {
      let remark = Check.Remark(rule: .year, severity: .note, file: "lists/a.md", at: place, message: "m")
      #expect(CheckFormats([remark], lists: ["lists/a.md": Array(Self.list.utf8)]).annotations.count == 1)
    }
  }

  @Test func anAnnotationIsOneLineWithItsPropertiesEscaped() {
    let lines = Self.formats.annotations
    #expect(
      lines[0]
        == "::warning file=bib/lists/a b.md,line=4,col=11,title=papers%3A year::the list says 2019, the record 2018 (2018)"
    )
    #expect(
      lines[1].hasSuffix("title=papers%3A retracted::\"50%25 off: a, b\"%0Awas retracted \u{FFFD}[31m"))
    #expect(lines[2].hasPrefix("::notice file=bib/records/k.json,line=1,col=1,"))
    #expect(lines.allSatisfy { !$0.contains("\n") })
  }

  @Test func aHostileFileNameAddsNoProperty() {
    let remark = Check.Remark(
      rule: .year, severity: .error, file: "lists/a,line=1::x.md", at: Place(line: 1, column: 1), message: "m"
    )
    let line = CheckFormats([remark], lists: [:]).annotations[0]
    #expect(line.hasPrefix("::error file=bib/lists/a%2Cline=1%3A%3Ax.md,line=1,col=1,"))
  }
}

import Testing

@testable import PapersKit

struct SettingsTableTests {
  static let mistakes: [(String, Int, String)] = [
    ("contact:\n  a: b", 2, "e-mail"), ("contact: [a]", 1, "e-mail"),
    ("\n\ncontact: \"a\\u0007\"", 3, "e-mail"), ("lists:\n  - a.md\n  - /b.md", 3, "leads out"),
    ("lists: ../a.md", 1, "leads out"), ("lists: [\"a/../b.md\"]", 1, "leads out"),
    ("lists:\n - {a: b}", 2, "path"),
    ("lists: [\"\"]", 1, "path"), ("lists: [\"a\\0b\"]", 1, "leads out"), ("export: full", 1, "mapping"),
    ("export:\n  venues: FULL", 2, "full, short or acronym"),
    ("export:\n  ascii: perhaps", 2, "true or false"),
    ("export:\n  venues: full\n  preprints: 7", 3, "true or false"),
    ("export:\n\n  colour: red", 3, "has venues"),
    ("sources: google", 1, "no source"), ("sources:\n - arxiv\n - bing", 3, "bing"),
    ("sources: [[arxiv]]", 1, "no source"),
    ("overrides: [a]", 1, "mapping"), ("overrides:\n  a b:\n    title: x", 2, "no key"),
    ("overrides:\n  k: x", 2, "mapping from CSL"), ("overrides:\n  k:\n    titel: x", 3, "titel"),
    ("overrides:\n  k:\n    pages: 1-2", 3, "CSL calls it \"page\""),
    ("overrides:\n  k:\n    year: 2018", 3, "CSL calls it \"issued\""),
    ("overrides:\n  k:\n    doi: 10.1/1", 3, "CSL calls it \"DOI\""), ("a: [\n", 2, "no valid YAML"),
    ("overrides:\n  k:\n    title: x\n    id: y", 4, "id"), ("overrides:\n  k:\n    custom: {}", 3, "custom"),
    ("same: a", 1, "list of lists"), ("same:\n  - [a, b]\n  - a", 3, "two or more"),
    ("not-same: [[a]]", 1, "not-same"),
    ("not-same:\n - []", 2, "two or more"), ("just words", 1, "mapping"), ("[]", 1, "mapping"),
  ]
  @Test(arguments: mistakes)
  func aMistakeSaysWhereAndWhat(text: String, line: Int, words: String) {
    #expect {
      try Settings.read(Array(text.utf8))
    } throws: { error in
      guard case .settings(let found, let said) = error as? LibraryError else { return false }
      return found == line && said.contains(words)
        && (error as? LibraryError)?.sentence.hasPrefix("bib/papers.yml:\(line): ") == true
    }
  }

  @Test(arguments: [
    "a: b: c", "a: [", "a: \"x", "{", "a:\n\t- b", "&a", "*a", "? [", "%YAML 9.9\n---\na", "a: !!int x\n b",
  ])
  func brokenYAMLNamesALineAndNeverCrashes(text: String) {
    do { _ = try Settings.read(Array(text.utf8)) } catch {
      guard case .settings(let line, let words) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(line >= 1 && line <= text.split(separator: "\n", omittingEmptySubsequences: false).count + 1)
      #expect(!words.isEmpty)
    }
  }

  @Test func bytesThatAreNoTextAreRefused() {
    #expect(throws: LibraryError.settings(1, "the file is no UTF-8")) { try Settings.read([0x61, 0xFF]) }
    #expect(throws: LibraryError.self) {
      try Settings.read(Array(repeating: UInt8(ascii: "#"), count: Settings.largest + 1))
    }
  }

  @Test func damagedSettingsNeverCrash() {
    let good = Array("lists: [a.md]\ncontact: x@y.z\nexport: {ascii: true}\nsame:\n - [a, b]\n".utf8)
    var dice = Dice(seed: 9)
    for _ in 0..<400 {
      var bytes = good
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 9...126, using: &dice)
      }
      _ = try? Settings.read(bytes)
    }
  }

  @Test(
    arguments: [
      ("7", JSON.number("7")), ("\"7\"", "7"), ("true", true), ("'true'", "true"), ("text", "text"),
      ("[1, x]", .array([1, "x"])), ("{a: 1}", .object([JSON.Member("a", 1)])), ("~", .null),
      ("2018-02-03", "2018-02-03"),
    ] as [(String, JSON)])
  func anOverrideKeepsItsType(yaml: String, value: JSON) throws {
    let settings = try Settings.read(Array("overrides: {k: {note: \(yaml)}}".utf8))
    #expect(settings.overrides["k"]?["note"] == value)
  }

  @Test func everySourceCanBeNamed() throws {
    for source in Source.allCases {
      #expect(try Settings.read(Array("sources: \(source.rawValue.uppercased())".utf8)).sources == [source])
    }
  }

  @Test(arguments: [
    ("a", true), ("chen2018tvm", true), ("DBLP:conf:osdi", true), ("a+b_c.d-e", true), ("7up", true),
    ("", false),
    (".a", false), ("-a", false), ("_a", false), ("a/b", false), ("a b", false), ("é", false),
    ("a\u{0}", false), ("a\\", false),
    ("a{", false), ("a,b", false), ("a%", false), ("..", false), (String(repeating: "a", count: 200), true),
    (String(repeating: "a", count: 201), false),
  ])
  func aKeyIsSafeForFilesAndTeX(text: String, isKey: Bool) {
    #expect(Library.isKey(text) == isKey)
  }
}

struct LibraryLockTests {
  @Test func aLockThatWasLetGoCanBeTakenAgain() throws {
    let library = LibraryTests.library()
    for _ in 0..<3 {
      let lock = try library.lock()
      #expect(throws: LibraryError.busy("/l")) { try library.lock() }
      withExtendedLifetime(lock) {}
    }
  }
  @Test func everyErrorIsASentenceWithAPlaceOrAHint() {
    let errors: [LibraryError] = [
      .noLibrary("/q"), .busy("/q"), .settings(3, "x"), .badKey("a b"), .list("lists/a.md", "x"), .index("x"),
      .record(path: "bib/records/a.json", .missing("title")), .record(path: "a", .noObject),
      .record(path: "a", .otherKey("b")), .file(.notFound("/q")),
    ]
    for error in errors { #expect(error.sentence.count > 8, "\(error)") }
    #expect(Set(errors.map(\.sentence)).count == errors.count)
  }
}

struct CatalogueKeyTests {
  private func key(_ link: String) throws -> CatalogueKey {
    CatalogueKey(try #require(Reference(link: link)))
  }

  @Test(arguments: [
    ("https://arxiv.org/abs/1904.03257v2", "https://arxiv.org/pdf/1904.03257.pdf"),
    ("https://doi.org/10.1145/ABC", "http://dx.doi.org/10.1145/abc"),
    ("https://doi.org/10.48550/arXiv.1904.03257", "https://arxiv.org/abs/1904.03257"),
    ("https://aclanthology.org/n19-1423", "https://aclanthology.org/n19-1423/"),
    ("http://www.example.org/A/", "https://example.org/a#top"),
    (
      "https://papers.nips.cc/paper/2019/hash/x-Abstract.html",
      "https://proceedings.neurips.cc/paper_files/paper/2019/hash/x-Abstract.html"
    ),
    (
      "https://proceedings.mlsys.org/paper_files/paper/2020/hash/a",
      "http://proceedings.mlsys.org/paper/2020/hash/a"
    ),
    ("https://openreview.net/forum?id=abc", "https://openreview.net/pdf?id=abc"),
  ])
  func twoSpellingsAreOneKey(one: String, other: String) throws {
    #expect(try key(one) == key(other))
  }
  @Test(arguments: [
    ("https://openreview.net/forum?id=abc", "https://openreview.net/forum?id=ABC"),
    ("https://example.org/a?x=1", "https://example.org/a?x=2"),
    ("https://example.org/a", "https://example.org/b"),
    ("https://arxiv.org/abs/1904.03257", "https://arxiv.org/abs/1904.03258"),
    ("https://doi.org/10.1145/1", "https://doi.org/10.1145/2"),
    ("https://dblp.org/rec/conf/a/B", "https://dblp.org/rec/conf/a/b"),
  ])
  func twoWorksAreTwoKeys(one: String, other: String) throws {
    #expect(try key(one) != key(other))
  }
  @Test(arguments: [
    ("End-to-End", "end to end"), ("  A  B ", "a b"), ("", ""), ("—", ""), ("Über C++", "uber c"),
    ("O(n²)", "o n2"),
    ("TVM: An", "tvm an"),
  ])
  func wordsAreFoldedAsTextIs(title: String, folded: String) {
    let bytes = CatalogueWords.folded(Array(title.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == folded)
    #expect(title.folded == folded)
  }
}

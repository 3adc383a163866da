import Testing

@testable import PapersKit

/// Every wrong value of every setting with its whole sentence, and every right one with what it means.
struct SettingsSentencesTests {
  private static func read(_ text: String) throws(LibraryError) -> Settings {
    try Settings.read(Array(text.utf8))
  }
  private static func sentence(_ text: String) -> String? {
    do throws(LibraryError) {
      _ = try read(text)
      return nil
    } catch { return error.sentence }
  }

  static let sources = Source.allCases.map(\.rawValue).joined(separator: ", ")
  static let wrong: [(String, String)] = [
    ("contact: []", "1: `contact` is an e-mail address or a URL"),
    ("contact: {a: b}", "1: `contact` is an e-mail address or a URL"),
    ("contact: \"a\\tb\"", "1: `contact` is an e-mail address or a URL"),
    ("lists: {a: b}", "1: a list is a path relative to bib/"),
    ("lists: ''", "1: a list is a path relative to bib/"),
    ("lists: [[a.md]]", "1: a list is a path relative to bib/"),
    ("lists: /a.md", "1: /a.md leads out of the library"), ("lists: ..", "1: .. leads out of the library"),
    ("lists: a/..", "1: a/.. leads out of the library"),
    ("export: []", "1: `export` is a mapping"), ("export: short", "1: `export` is a mapping"),
    ("export: {venues: long}", "1: `venues` is full, short or acronym"),
    ("export: {venues: [full]}", "1: `venues` is full, short or acronym"),
    ("export: {venues: }", "1: `venues` is full, short or acronym"),
    ("export: {ascii: 1}", "1: `ascii` is true or false"),
    ("export: {ascii: []}", "1: `ascii` is true or false"),
    ("export: {preprints: maybe}", "1: `preprints` is true or false"),
    ("export: {style: x}", "1: `export` has venues, ascii and preprints"),
    ("sources: bing", "1: \"bing\" is no source; sources are \(sources)"),
    ("sources: [arxiv, '']", "1: \"\" is no source; sources are \(sources)"),
    ("sources: {a: b}", "1: \"\" is no source; sources are \(sources)"),
    ("overrides: x", "1: `overrides` is a mapping from keys to fields"),
    ("overrides: {'a/b': {title: x}}", "1: \"a/b\" is no key"),
    ("overrides: {[a]: {title: x}}", "1: \"\" is no key"),
    ("overrides: {k: []}", "1: the overrides of k are a mapping from CSL fields to values"),
    ("overrides: {k: {id: x}}", "1: \"id\" is no field that can be overridden"),
    ("overrides: {k: {colour: x}}", "1: \"colour\" is no field that can be overridden"),
    (
      "overrides: {k: {venue: x}}",
      "1: \"venue\" is no field that can be overridden; CSL calls it \"container-title\""
    ),
    (
      "overrides: {k: {authors: x}}",
      "1: \"authors\" is no field that can be overridden; CSL calls it \"author\""
    ),
    (
      "overrides: {k: {journal: x}}",
      "1: \"journal\" is no field that can be overridden; CSL calls it \"container-title\""
    ),
    ("overrides: {k: {isbn: x}}", "1: \"isbn\" is no field that can be overridden; CSL calls it \"ISBN\""),
    ("same: {a: b}", "1: `same` is a list of lists"), ("not-same: x", "1: `not-same` is a list of lists"),
    ("same: [x]", "1: an entry of `same` is a list of two or more keys, links or words"),
    ("same: [[x]]", "1: an entry of `same` is a list of two or more keys, links or words"),
    ("not-same: [[a, []]]", "1: an entry of `not-same` is a list of two or more keys, links or words"),
    ("- a", "1: a mapping (`contact: ...`) is expected"),
    ("word", "1: a mapping (`contact: ...`) is expected"),
    ("7", "1: a mapping (`contact: ...`) is expected"),
  ]
  @Test(arguments: wrong) func aWrongValueIsRefusedInOneSentence(text: String, sentence: String) {
    #expect(Self.sentence(text) == "bib/papers.yml:\(sentence)")
  }

  @Test(arguments: wrong) func theLineIsThatOfTheMistake(text: String, sentence: String) {
    // The same mistake three lines further down.
    guard !sentence.contains("expected") else { return }
    let moved = "# a comment\n\n# another\n" + text
    #expect(Self.sentence(moved) == "bib/papers.yml:4" + sentence.dropFirst())
  }

  @Test func aKeyWithoutAValueIsAsIfItWereNotThere() throws {
    for key in ["lists", "contact", "export", "sources", "overrides", "same", "not-same"] {
      #expect(try Self.read("\(key):\n") == Settings(), "\(key)")
      #expect(try Self.read("\(key): ~\n") == Settings(), "\(key)")
      #expect(try Self.read("\(key): null\n") == Settings(), "\(key)")
    }
  }

  @Test(arguments: ["full", "short", "acronym"]) func venuesHaveThreeForms(form: String) throws {
    #expect(try Self.read("export: {venues: \(form)}").export.venues == form)
  }
  static let flags: [(String, Bool)] = [
    ("true", true), ("false", false), ("yes", true), ("no", false), ("on", true), ("off", false),
  ]
  @Test(arguments: flags) func aFlagIsYAMLs(text: String, value: Bool) throws {
    let settings = try Self.read("export: {ascii: \(text), preprints: \(text)}")
    #expect(settings.export.ascii == value && settings.export.preprints == value)
  }

  static let lists: [(String, [String], [Int])] = [
    ("lists: a.md", ["a.md"], [1]), ("lists: [a.md, b/c.md]", ["a.md", "b/c.md"], [1, 1]),
    ("lists:\n  - a.md\n  - b.md", ["a.md", "b.md"], [2, 3]), ("lists: []", [], []),
    ("lists: [\"with blank.md\", 'é.md']", ["with blank.md", "é.md"], [1, 1]),
    ("lists: a..b.md", ["a..b.md"], [1]),
  ]
  @Test(arguments: lists.indices) func listsKeepTheirOrderAndTheirLines(row: Int) throws {
    let (text, paths, lines) = Self.lists[row]
    let settings = try Self.read(text)
    #expect(settings.lists?.map(\.text) == paths && settings.lists?.map(\.line) == lines)
  }

  @Test func contactIsTrimmedAndNothingElse() throws {
    #expect(try Self.read("contact: '  ada@example.org '").contact == "ada@example.org")
    #expect(try Self.read("contact: https://example.org/~ada").contact == "https://example.org/~ada")
    #expect(try Self.read("contact: Ada <ada@example.org>").contact == "Ada <ada@example.org>")
  }

  @Test func sourcesKeepTheirOrderAndMayStandAlone() throws {
    #expect(try Self.read("sources: [dblp, Crossref, ARXIV]").sources == [.dblp, .crossref, .arXiv])
    #expect(try Self.read("sources: dblp").sources == [.dblp])
    #expect(try Self.read("sources: []").sources == [])
    #expect(try Self.read("contact: x").sources == nil)
  }

  @Test func everyFieldOfOursCanBeOverriddenByItsCSLName() throws {
    for field in Field.allCases {
      let settings = try Self.read("overrides: {k: {\(field.rawValue): x}}")
      #expect(settings.overrides == ["k": [field.rawValue: "x"]], "\(field.rawValue)")
    }
  }

  @Test func groupsHoldKeysLinksAndWords() throws {
    let settings = try Self.read(
      "same:\n  - [k2020a, 'https://x.org/a', 'Some words of a title']\nnot-same:\n  - [a, b]\n  - [c, d, e]\n"
    )
    #expect(settings.same == [["k2020a", "https://x.org/a", "Some words of a title"]])
    #expect(settings.notSame == [["a", "b"], ["c", "d", "e"]])
  }

  @Test func whatIsNoSettingIsNamedOneByOneAndTheRestIsRead() throws {
    let settings = try Self.read("list: a.md\ncontact: x\nContact: y\nproxy: z\n")
    #expect(settings.contact == "x")
    #expect(settings.notices.map(\.place.line) == [1, 3, 4])
    #expect(
      settings.notices.map(\.message)
        == ["list", "Contact", "proxy"].map { "papers.yml: \"\($0)\" is no setting" })
    #expect(settings.notices.allSatisfy { $0.hint?.contains("contact, export, sources") == true })
  }

  @Test func nestingHasABottom() {
    let deep = String(repeating: "[", count: 25) + String(repeating: "]", count: 25)
    #expect(Self.sentence("overrides: {k: {note: \(deep)}}") == "bib/papers.yml:1: too large or too deep")
    let flat = String(repeating: "[", count: 10) + String(repeating: "]", count: 10)
    #expect(Self.sentence("overrides: {k: {note: \(flat)}}") == nil)
  }
}

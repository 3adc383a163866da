import Testing

@testable import PapersKit

/// A record's file with a hole in it: the place that is named is the place of the hole.
struct RecordDamageTests {
  private static let bytes = RecordFile.bytes(of: RecordFileTests.full)
  private static let key = "hazelwood2018applied"

  private static func trouble(_ bytes: [UInt8], key: String = key) -> RecordFile.Trouble? {
    do throws(RecordFile.Trouble) {
      _ = try RecordFile.record(bytes, key: key)
      return nil
    } catch { return error }
  }
  /// Line and column (in bytes) of an offset.
  private static func place(_ offset: Int, in bytes: [UInt8]) -> Place {
    let before = bytes[..<offset]
    let line = before.count { $0 == 10 } + 1
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return Place(line: line, column: offset - start + 1)
  }

  @Test func aFileThatEndsEarlyIsNoRecordAndThePlaceIsInsideIt() {
    for end in stride(from: 0, to: Self.bytes.count - 2, by: 3) {
      let cut = Array(Self.bytes[..<end])
      guard case .noJSON(let error)? = Self.trouble(cut) else {
        Issue.record("\(end) bytes are a record")
        continue
      }
      let last = Self.place(end, in: cut)
      #expect((error.line, error.column) <= (last.line, last.column), "\(end): \(error.line):\(error.column)")
      #expect(error.line >= 1 && error.column >= 1)
    }
  }

  /// A byte that can stand nowhere outside a string, put before a line's first word.
  @Test(arguments: ["?", "@", "'", ";", "&"]) func aStrayByteIsNamedByItsPlace(stray: String) throws {
    let text = String(decoding: Self.bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (n, line) in lines.enumerated() where line.contains("\": ") {
      let indent = line.prefix { $0 == " " }
      var damaged = lines
      damaged[n] = indent + stray + line.dropFirst(indent.count)
      let trouble = try #require(Self.trouble(Array(damaged.joined(separator: "\n").utf8)), "\(line)")
      #expect(trouble.place == Place(line: n + 1, column: indent.count + 1), "\(line)")
    }
  }

  static let mistakes: [(String, Int, Int)] = [
    ("{\"id\": \"k\",, \"title\": \"T\"}", 1, 12), ("{\"id\": \"k\" \"title\": \"T\"}", 1, 12),
    ("{\n  \"id\": \"k\",\n  \"title\": T\n}", 3, 12), ("{\n\n\n\"id\" \"k\"}", 4, 6),
    ("{\"id\": \"k\", \"title\": \"T\"} x", 1, 27), ("{\"é\": 1, ?}", 1, 11), ("{id: 1}", 1, 2),
    ("[1, 2", 1, 6), ("{\"a\": 01}", 1, 8), ("{\"a\": +1}", 1, 7), ("\u{FEFF}{]", 1, 5),
  ]
  @Test(arguments: mistakes) func aMistakeOfAHandIsNamedByLineAndByte(text: String, line: Int, column: Int)
    throws
  {
    let trouble = try #require(Self.trouble(Array(text.utf8), key: "k"))
    #expect(trouble.place.line == line, "\(trouble.sentence)")
    #expect(abs(trouble.place.column - column) <= 1, "\(trouble.place.column): \(trouble.sentence)")
    #expect(trouble.sentence.hasPrefix("no valid JSON: "))
  }

  static let sentences: [(String, String)] = [
    ("[]", "no record: the file holds no JSON object"), ("\"k\"", "no record: the file holds no JSON object"),
    ("7", "no record: the file holds no JSON object"), ("{}", "no record: \"id\" is missing"),
    ("{\"id\": 7, \"title\": \"T\"}", "no record: \"id\" is missing"),
    ("{\"id\": \"k\"}", "no record: \"title\" is missing"),
    ("{\"id\": \"k\", \"title\": null}", "no record: \"title\" is missing"),
    ("{\"id\": \"j\", \"title\": \"T\"}", "the file's name is not its \"id\" (\"j\")"),
    ("{\"id\": \"k\", \"title\": \"T\", \"id\": \"k\"}", "\"id\" stands there twice: keep one of the two"),
    (
      "{\"id\": \"k\", \"title\": \"T\", \"custom\": {\"ids\": {}, \"ids\": {}}}",
      "\"ids\" stands there twice: keep one of the two"
    ),
  ]
  @Test(arguments: sentences) func whatIsJSONAndNoRecordIsToldInASentence(text: String, sentence: String)
    throws
  {
    let trouble = try #require(Self.trouble(Array(text.utf8), key: "k"))
    #expect(trouble.sentence == sentence)
    #expect(trouble.place == Place(line: 1, column: 1))
    let error = LibraryError.record(path: "bib/records/k.json", trouble)
    #expect(
      error.sentence
        == "bib/records/k.json:1:1: \(sentence); mend the file or remove it, then sync again (nothing was overwritten)"
    )
  }

  /// Any value in place of any other: read or refused, and what is read is written once and for all.
  @Test func noWrongValueCrashesAndWhatIsReadIsStable() throws {
    let json = try JSON(parsing: Self.bytes)
    for place in JSONDamage.places(in: json) where place != [.name("id")] && place != [.name("title")] {
      for kind in stride(from: 0, to: JSONDamage.kinds, by: 2) where kind != 17 {
        guard let (name, damaged) = JSONDamage.damaged(json, at: place[...], kind: kind) else { continue }
        guard let record = try? RecordFile.record(damaged) else { continue }
        let once = RecordFile.bytes(of: record)
        let again = try RecordFile.record(once, key: record.key)
        #expect(RecordFile.bytes(of: again) == once, "\(place) \(name)")
      }
    }
  }

  @Test func theOrderOfTheFileDoesNotMatter() throws {
    let json = try JSON(parsing: Self.bytes)
    var dice = Dice(seed: 5)
    for _ in 0..<10 {
      let shuffled = JSON.object(json.members.shuffled(using: &dice))
      let record = try RecordFile.record(shuffled)
      #expect(record == RecordFileTests.full)
      #expect(RecordFile.bytes(of: record) == Self.bytes)
    }
  }
}

import Testing

@testable import PapersKit

/// Records made by chance: whatever the fields, the file says them all and comes back.
struct RecordPropertyTests {
  private static let letters = "aZ0 é京\"\\/{}[],:\n\t\u{1F600}\u{301}-–&<\u{0}"

  private static func text(_ dice: inout Dice) -> String? {
    Bool.random(using: &dice) ? nil : dice.text(letters)
  }
  private static func date(_ dice: inout Dice) -> PublicationDate? {
    let month = Bool.random(using: &dice) ? Int.random(in: 1...12, using: &dice) : nil
    return Bool.random(using: &dice)
      ? nil
      : PublicationDate(
        year: Int.random(in: 1000...2999, using: &dice), month: month,
        day: Bool.random(using: &dice) ? Int.random(in: 1...31, using: &dice) : nil)
  }
  private static func people(_ dice: inout Dice) -> People {
    let persons = (0..<Int.random(in: 0...3, using: &dice)).map { n in
      Bool.random(using: &dice)
        ? Person(literal: dice.text(letters))
        : Person(
          given: text(&dice), family: "F\(n)" + dice.text(letters), particle: text(&dice),
          droppingParticle: text(&dice), suffix: text(&dice))
    }
    return People(persons, andOthers: Bool.random(using: &dice))
  }
  private static func record(_ dice: inout Dice) -> Record {
    var r = Record(
      key: "k2020x", kind: WorkKind.allCases.randomElement(using: &dice) ?? .other, title: dice.text(letters))
    r.people = people(&dice)
    r.editors = people(&dice)
    r.issued = date(&dice)
    r.containerTitle = text(&dice)
    r.collectionTitle = text(&dice)
    r.eventTitle = text(&dice)
    r.volume = text(&dice)
    r.issue = text(&dice)
    r.number = text(&dice)
    r.pages = text(&dice)
    r.edition = text(&dice)
    r.genre = text(&dice)
    r.publisher = text(&dice)
    r.publisherPlace = text(&dice)
    r.doi = Bool.random(using: &dice) ? DOI("10.1000/\(Int.random(in: 0...99, using: &dice))") : nil
    r.isbn = Bool.random(using: &dice) ? ["978-1", "978-2"] : []
    r.url = text(&dice)
    r.abstract = text(&dice)
    r.language = text(&dice)
    r.note = text(&dice)
    r.ids = Bool.random(using: &dice) ? ["arxiv": "1904.03257", "dblp": dice.text(letters)] : [:]
    r.label = text(&dice)
    r.pdf = text(&dice)
    r.isRetracted = Bool.random(using: &dice)
    r.status = Record.Status.allCases.randomElement(using: &dice) ?? .listed
    r.readings = (0..<Int.random(in: 0...2, using: &dice)).map { _ in
      Record.ReadingTie(list: "lists/a.md", references: [dice.text(letters)], words: dice.text(letters))
    }
    if Bool.random(using: &dice) {
      r.provenance["title"] = Record.Provenance(source: .crossref, url: dice.text(letters))
      r.conflicts["issued"] = [Record.Claim(source: .list, value: dice.text(letters))]
      r.versions = [
        Record.Version(kind: .preprint, arXiv: ArXivID("1904.03257v2"), date: date(&dice), venue: text(&dice))
      ]
      r.match = Record.Evidence(evidence: [dice.text(letters)], score: 0.125)
      r.venue = Record.VenueTie(acronym: "OSDI", series: "osdi", edition: 13)
    }
    return r
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func everyRecordComesBackFromItsBytes(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    for _ in 0..<20 {
      let record = Self.record(&dice)
      let bytes = RecordFile.bytes(of: record)
      let again = try RecordFile.record(bytes, key: record.key)
      #expect(again == record)
      #expect(RecordFile.bytes(of: again) == bytes)
      #expect(bytes.last == 10)
    }
  }

  private static func json(_ dice: inout Dice, depth: Int = 0) -> JSON {
    switch Int.random(in: 0...(depth > 2 ? 3 : 5), using: &dice) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &dice))
    case 2: return .number(["7", "-1", "1.50", "1e3", "0"].randomElement(using: &dice) ?? "0")
    case 3: return .string(dice.text(letters))
    case 4: return .array((0..<3).map { _ in json(&dice, depth: depth + 1) })
    default:
      return .object((0..<3).map { JSON.Member("m\($0)", json(&dice, depth: depth + 1)) })
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func noMemberOfAnyValueIsLost(seed: UInt64) throws {
    var dice = Dice(seed: seed &+ 100)
    // `custom` members must be objects; every other CSL variable may hold anything.
    let names = RecordFile.cslVariables.subtracting(["id", "title"]).sorted() + ["unheard-of", "x"]
    for _ in 0..<20 {
      var members = [JSON.Member("id", "k"), JSON.Member("title", "T")]
      for name in names.shuffled(using: &dice).prefix(8) {
        members.append(JSON.Member(name, Self.json(&dice)))
      }
      let record = try RecordFile.record(.object(members))
      let file = try JSON(parsing: RecordFile.bytes(of: record))
      for member in members {
        let kept = file[member.name] ?? file["custom"]?["extra"]?[member.name]
        #expect(kept?.ordered == member.value.ordered, "\(member.name)")
      }
      let again = try RecordFile.record(file)
      #expect(RecordFile.bytes(of: again) == RecordFile.bytes(of: record))
    }
  }

  @Test func membersComeSortedWhateverOrderTheyWereMadeIn() throws {
    var dice = Dice(seed: 3)
    for _ in 0..<20 {
      let json = try JSON(parsing: RecordFile.bytes(of: Self.record(&dice)))
      let names = json.members.map(\.name)
      #expect(names == names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }
  }

  @Test(arguments: [
    "\u{0}", "\u{7F}", "\u{2028}", "\u{FEFF}", "\r\n", "\\u0041", "\u{1F468}\u{200D}\u{1F469}",
  ])
  func strangeCharactersAreKept(text: String) throws {
    let record = Record(key: "k", kind: .other, title: text)
    #expect(try RecordFile.record(RecordFile.bytes(of: record), key: "k").title == text)
  }
}

import PapersKit
import Testing

struct JSONWriterTests {
  @Test func aDocumentIsSortedIndentedAndEndsInANewline() throws {
    let value = try JSON(parsing: #"{"b":[1,{"z":2,"y":[]}],"a":{},"B":"x"}"#)
    #expect(
      value.document == """
        {
          "B": "x",
          "a": {},
          "b": [
            1,
            {
              "y": [],
              "z": 2
            }
          ]
        }

        """)
    #expect(value.line == #"{"b":[1,{"z":2,"y":[]}],"a":{},"B":"x"}"#)
  }

  @Test(arguments: [
    ("a", "b"), ("B", "a"), ("a", "aa"), ("DOI", "URL"), ("Z", "_"), ("z", "é"), ("\u{FFFD}", "😀"),
  ])
  func namesAreSortedByTheirBytes(first: String, second: String) {
    let object = JSON.object([JSON.Member(second, 2), JSON.Member(first, 1)])
    let names = object.document.split(separator: "\n").dropFirst().dropLast()
    #expect(names.first?.contains(": 1") == true)
  }

  @Test func aTextIsEscapedPieceByPiece() {
    var dice = Dice(seed: 41)
    for _ in 0..<1000 {
      let (one, other) = (dice.text("ab\u{E9}\u{4E2D} /"), dice.text("a\"\\\n\u{1}\u{7F}\u{E9}"))
      let lines = [one, other].map { JSON.string($0).line.dropFirst().dropLast() }
      #expect(JSON.string(one + other).line == "\"" + lines.joined() + "\"")
    }
  }

  @Test func everyControlCharacterIsEscapedAndNothingBeyondASCIIIs() throws {
    for value in UInt32(0)..<0x100 {
      let scalar = try #require(Unicode.Scalar(value))
      let text = String(Character(scalar))
      let written = JSON.string(text).line
      #expect(written.utf8.allSatisfy { $0 >= 32 && $0 != 127 }, "\(value)")
      #expect(try JSON(parsing: written).string == text)
      if value > 0x9F { #expect(written == "\"\(text)\"") }
    }
  }

  @Test func membersWithoutAValueAreLeftOut() {
    let object = JSON.object(["a": nil, "b": .null, "c": "x"])
    #expect(object.line == #"{"b":null,"c":"x"}"#)
  }

  private static func value(_ dice: inout Dice, depth: Int = 0) -> JSON {
    switch Int.random(in: 0..<(depth > 4 ? 5 : 7), using: &dice) {
    case 0: .null
    case 1: .bool(Bool.random(using: &dice))
    case 2: .number(["0", "-1", "2.50", "1E+9", "18446744073709551616"].randomElement(using: &dice) ?? "0")
    case 3, 4: .string(dice.text("ab\"\\/\n\t\u{0}\u{1F}\u{7F}é한😀\u{2028}\u{301}"))
    case 5: .array((0..<Int.random(in: 0..<4, using: &dice)).map { _ in value(&dice, depth: depth + 1) })
    default:
      .object(
        (0..<Int.random(in: 0..<4, using: &dice)).map { n in
          JSON.Member("\(n)" + dice.text("xyz \"é"), value(&dice, depth: depth + 1))
        })
    }
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func whatIsWrittenReadsBackTheSameInBothForms(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    for _ in 0..<20 {
      let value = Self.value(&dice)
      #expect(try JSON(parsing: value.line) == value)
      let document = value.document
      let again = try JSON(parsing: document)
      #expect(again.document == document)
      #expect(document.last == "\n")
      // Sorting moves members and loses none.
      #expect(again.line.utf8.sorted() == value.line.utf8.sorted())
    }
  }
}

import PapersKit
import Testing

/// RFC 8259 as a table: what is JSON, what is none and where it stops being so.
struct JSONReaderTests {
  @Test(arguments: [
    // Values and blanks (section 2 and 3)
    ("null", "null"), (" true ", "true"), ("\t\r\n false\r\n", "false"), ("[]", "[]"), ("{}", "{}"),
    ("[ ]", "[]"), ("{ }", "{}"), ("[1 , 2]", "[1,2]"), ("{\"a\" : 1 , \"b\":2}", #"{"a":1,"b":2}"#),
    ("[[[[]]]]", "[[[[]]]]"), ("\"\"", "\"\""), ("[null,null]", "[null,null]"),
    // Numbers keep their spelling (section 6)
    ("0", "0"), ("-0", "-0"), ("0.0", "0.0"), ("1e5", "1e5"), ("1E+5", "1E+5"), ("1.50e-03", "1.50e-03"),
    ("123456789012345678901234567890", "123456789012345678901234567890"), ("1e400", "1e400"),
    ("-0.1", "-0.1"),
    // Strings (section 7)
    (#""a\/b""#, #""a/b""#), (#""\"\\\b\f\n\r\t""#, #""\"\\\u0008\u000c\n\u000d\t""#),
    (#""\u0041\u00e9\u20AC""#, #""Aé€""#), (#""\uD83D\uDE00""#, #""😀""#), ("\"\u{7F}\"", #""\u007f""#),
    (#""\u0000""#, #""\u0000""#), ("\"é\u{2028}한\"", "\"é\u{2028}한\""),
    // Names may repeat and be empty (section 4); the reader keeps them all
    (#"{"":0,"":1}"#, #"{"":0,"":1}"#),
  ])
  func readsWhatIsJSON(text: String, line: String) throws {
    #expect(try JSON(parsing: text).line == line)
  }

  struct Refused: CustomTestStringConvertible, Sendable {
    var text: String
    var cause: JSONError.Cause
    var line = 1
    var column: Int
    var testDescription: String { text.debugDescription }
    init(_ text: String, _ cause: JSONError.Cause, line: Int = 1, column: Int) {
      (self.text, self.cause, self.line, self.column) = (text, cause, line, column)
    }
  }
  static func byte(_ c: Character) -> JSONError.Cause { .unexpectedByte(c.asciiValue ?? 0) }

  @Test(arguments: [
    // Nothing, or not enough
    Refused("", .unexpectedEnd, column: 1), Refused("  ", .unexpectedEnd, column: 3),
    Refused("[", .unexpectedEnd, column: 2), Refused("[1", .unexpectedEnd, column: 3),
    Refused("[1,", .unexpectedEnd, column: 4), Refused("{", .unexpectedEnd, column: 2),
    Refused("{\"a\"", .unexpectedEnd, column: 5), Refused("{\"a\":", .unexpectedEnd, column: 6),
    Refused("{\"a\":1", .unexpectedEnd, column: 7), Refused("\"abc", .unexpectedEnd, column: 5),
    Refused("\"a\\", .unexpectedEnd, column: 3), Refused("tru", .unexpectedEnd, column: 4),
    // What people write by hand
    Refused("{'a':1}", byte("'"), column: 2), Refused("{a:1}", byte("a"), column: 2),
    Refused("[1,]", byte("]"), column: 4), Refused("{\"a\":1,}", byte("}"), column: 8),
    Refused("[1 2]", byte("2"), column: 4), Refused("{\"a\" 1}", byte("1"), column: 6),
    Refused("[,1]", byte(","), column: 2),
    Refused("{\n  \"a\": 1\n  \"b\": 2\n}", byte("\""), line: 3, column: 3),
    Refused("// note\n1", byte("/"), column: 1), Refused("True", byte("T"), column: 1),
    Refused("nul l", byte(" "), column: 4), Refused("undefined", byte("u"), column: 1),
    Refused("[1}", byte("}"), column: 3), Refused("{\"a\":1]", byte("]"), column: 7),
    Refused("<<<<<<< HEAD\n{}", byte("<"), column: 1), Refused("\u{C}1", .unexpectedByte(12), column: 1),
    Refused("{1:2}", byte("1"), column: 2),
    // Text behind the value
    Refused("1 2", .textAfterValue, column: 3), Refused("{}}", .textAfterValue, column: 3),
    Refused("[]\n]", .textAfterValue, line: 2, column: 1),
    // Numbers
    Refused("01", .badNumber, column: 3), Refused("-01", .badNumber, column: 4),
    Refused("00", .badNumber, column: 3), Refused("-", .badNumber, column: 2),
    Refused("1.", .badNumber, column: 3), Refused(".5", byte("."), column: 1),
    Refused("1e", .badNumber, column: 3), Refused("1e+", .badNumber, column: 4),
    Refused("+1", byte("+"), column: 1), Refused("- 1", .badNumber, column: 2),
    Refused("0x1F", .textAfterValue, column: 2), Refused("1_000", .textAfterValue, column: 2),
    Refused("NaN", byte("N"), column: 1), Refused("-Infinity", .badNumber, column: 2),
    Refused("[1.e1]", .badNumber, column: 4),
    // Strings
    Refused("\"a\nb\"", .controlCharacter, column: 3), Refused("\"\t\"", .controlCharacter, column: 2),
    Refused("\"\u{0}\"", .controlCharacter, column: 2), Refused("\"\\x41\"", .badEscape, column: 2),
    Refused("\"\\u12G4\"", .badEscape, column: 2), Refused("\"\\u12\"", .badEscape, column: 2),
    Refused("\"\\'\"", .badEscape, column: 2), Refused("\"ok\\n\\q\"", .badEscape, column: 6),
    // A column counts bytes: é is two
    Refused("[\"é\" 1]", byte("1"), column: 7),
    // Lines end at LF, also behind CR
    Refused("{\r\n\"a\":1,\r\n}", byte("}"), line: 3, column: 1),
  ])
  func refusesTheRestWithItsPlace(refused: Refused) {
    let error = #expect(throws: JSONError.self) { try JSON(parsing: refused.text) }
    #expect(error?.cause == refused.cause)
    #expect(error?.line == refused.line)
    #expect(error?.column == refused.column)
    #expect(error?.sentence.hasSuffix("(line \(refused.line), column \(refused.column))") == true)
  }

  @Test(arguments: [
    // Half a pair, two halves in the wrong order, a half before other text
    (#""\uD83D""#, "\u{FFFD}"), (#""\uDE00\uD83D""#, "\u{FFFD}\u{FFFD}"), (#""\uD83Dx""#, "\u{FFFD}x"),
    (#""\uD83D\n""#, "\u{FFFD}\n"), (#""\uD83D\u0041""#, "\u{FFFD}A"), (#""\uFFFF""#, "\u{FFFF}"),
  ])
  func halvesOfSurrogatePairsAreMarkedAndNothingElseIsLost(text: String, string: String) throws {
    #expect(try JSON(parsing: text).string == string)
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xE2, 0x82], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func bytesThatAreNoUTF8AreMarked(bytes: [UInt8]) throws {
    let text = try #require(try JSON(parsing: [34, 97] + bytes + [98, 34]).string)
    #expect(text.hasPrefix("a\u{FFFD}"))
    #expect(text.hasSuffix("b"))
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    #expect(try JSON(parsing: [0xEF, 0xBB, 0xBF] + Array("{\"a\":1}".utf8))["a"]?.int == 1)
    let error = #expect(throws: JSONError.self) { try JSON(parsing: [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]) }
    #expect(error?.column == 4)
  }

  @Test(arguments: [("[", "]"), ("{\"a\":", "}")])
  func nestingIsReadUpToALimitAndRefusedBeyond(open: String, close: String) throws {
    func nested(_ depth: Int) -> String {
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    #expect(throws: Never.self) { try JSON(parsing: nested(200)) }
    let error = #expect(throws: JSONError.self) { try JSON(parsing: nested(300)) }
    #expect(error?.cause == .tooDeep)
  }

  @Test(.timeLimit(.minutes(20))) func hundredsOfMegabytesOfBracketsEndAtOnce() {
    for byte in [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "\""), UInt8(ascii: "1"), 32] {
      _ = try? JSON(parsing: [UInt8](repeating: byte, count: 20 << 20))
    }
  }

  @Test func theFirstOfTwoEqualNamesIsFoundByName() throws {
    let json = try JSON(parsing: #"{"a":1,"b":2,"a":3}"#)
    #expect(json["a"]?.int == 1)
    #expect(json.members.map(\.name) == ["a", "b", "a"])
  }

  @Test(
    arguments: [
      ("7", 7, 7.0), ("-3", -3, -3.0), ("2.0", 2, 2.0), ("1e3", 1000, 1000.0), ("2.5", nil, 2.5),
      ("9223372036854775807", Int.max, 9.223372036854775807e18),
      ("9223372036854775808", nil, 9.223372036854775808e18),
      ("1e400", nil, Double.infinity),
    ] as [(String, Int?, Double?)])
  func numbersAreTakenAsWholeOnlyWhereTheyAre(text: String, int: Int?, double: Double?) throws {
    let json = try JSON(parsing: text)
    #expect(json.int == int)
    #expect(json.double == double)
  }

  @Test func whatIsNotThereIsNilAndNeverATrap() throws {
    let json = try JSON(parsing: #"{"list":[1],"text":"x"}"#)
    #expect(json["none"] == nil)
    #expect(json["list"]?[5] == nil)
    #expect(json["list"]?[-1] == nil)
    #expect(json["text"]?["x"] == nil)
    #expect(json["text"]?[0] == nil)
    #expect(json.array.isEmpty)
    #expect(json["text"]?.members.isEmpty == true)
    #expect((json.string, json.int, json.double, json.bool) == (nil, nil, nil, nil))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func damagedTextIsReadOrRefusedAndNeverCrashes(seed: UInt64) {
    var dice = Dice(seed: seed)
    let good = Array(#"{"a":[1,-2.5e3,"x\u00e9\ud83d\ude00"],"b":{"c":null,"d":[true,false]},"é":"\\"}"#.utf8)
    for _ in 0..<200 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        let at = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes.remove(at: at)
        default: bytes.insert(bytes.randomElement(using: &dice) ?? 0, at: at)
        }
      }
      do throws(JSONError) {
        let value = try JSON(parsing: bytes)
        #expect((try? JSON(parsing: value.line)) == value)
      } catch {
        let lines = bytes.count { $0 == 10 } + 1
        #expect((1...lines).contains(error.line))
        #expect((1...bytes.count + 1).contains(error.column))
      }
    }
  }
}

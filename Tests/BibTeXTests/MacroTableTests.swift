import BibTeX
import Testing

/// `@string`, `#` and the months: what a value is once its macros are followed.
@Suite struct MacroTableTests {
  static let head = """
    @string{acm = "ACM"}
    @STRING(Pub = {Assoc. } # acm)
    @string{a = {1}, b = a # "2"}
    @string{jan = {Jänner}}
    @string{self = self # "x"}

    """
  static let values: [(String, String, Bool)] = [
    // As written, the value, whether it stays a macro.
    ("acm", "ACM", false), ("ACM", "ACM", false), ("pub", "Assoc. ACM", false), ("b", "12", false),
    ("a # b", "112", false),
    ("{x} # acm # \"y\"", "xACMy", false), ("12", "12", false), ("12 # {3}", "123", false), ("{}", "", false),
    ("\"\"", "", false),
    ("feb", "feb", true), ("FEB", "FEB", true), ("jan", "Jänner", false),
    ("feb # \"~4\"", "February~4", false),
    ("{10~} # dec", "10~December", false), ("nobody", "nobody", true), ("{a} # nobody", "anobody", false),
    ("{acm}", "acm", false), ("\"acm\"", "acm", false), ("{a # b}", "a # b", false),
    ("\"a # b\"", "a # b", false),
    ("\"a {\"} b\"", "a {\"} b", false), ("{a\n  b}", "a\n  b", false), ("{ a }", " a ", false),
  ]
  @Test(arguments: values) func aValueIsWhatItsPiecesAre(_ raw: String, _ value: String, _ isMacro: Bool)
    throws
  {
    let file = BibFile(Self.head + "@misc{k, x = \(raw), y = {z}}")
    let entry = try #require(BibEntries(file).entry(for: "k"))
    #expect(entry.fields.map(\.name) == ["x", "y"])
    #expect(entry.fields[0].value == value && entry.fields[0].isMacro == isMacro)
    #expect(file.entry(for: "k")?["x"]?.raw == raw)
    // Written again, it is the same value; a bare macro stays bare.
    let again = BibFile(BibWriter().text(entry))
    if isMacro { #expect(again.entries[0]["x"]?.raw == raw) }
    #expect(BibEntries(again).all[0]["x"] == value)
  }

  static let undefined: [(String, [String])] = [
    ("@misc{k, x = acm}", ["acm"]), ("@misc{k, x = {a} # acm # pub}", ["acm", "pub"]),
    ("@misc{k, month = jan}", []),
    ("@misc{k, month = janvier}", ["janvier"]), ("@string{acm = {A}}@misc{k, x = ACM}", []),
    ("@misc{k, x = {acm}}", []),
    // Defined further down: better than nothing.
    ("@misc{k, x = acm}\n@string{acm = {A}}", []),
    // What stands for nothing in a definition is missing wherever the definition is used.
    ("@string{acm = acm2}\n@misc{k, x = acm}", ["acm2"]), ("@string{a = a # a}", ["a", "a"]),
    ("@misc{k, x = none}\n@string{a = b}\n@string{b = a}", ["none", "b"]),
  ]
  @Test(arguments: undefined) func namesThatNobodyDefinesAreReported(_ text: String, _ names: [String]) {
    let found = BibEntries(BibFile(text)).diagnostics.compactMap { diagnostic -> String? in
      if case .undefinedMacro(let name) = diagnostic.cause { name } else { nil }
    }
    #expect(found == names)
  }

  @Test func theLastDefinitionBeforeTheUseCounts() throws {
    let text = (0..<5).map { "@string{s = {\($0)}}\n@misc{k\($0), x = s, y = s # s}\n" }.joined()
    for (n, entry) in BibEntries(BibFile(text)).all.enumerated() {
      #expect(entry["x"] == "\(n)" && entry["y"] == "\(n)\(n)")
    }
  }

  @Test func circlesOfStringsEnd() {
    for length in 1...20 {
      let text =
        (0..<length).map { "@string{s\($0) = s\(($0 + 1) % length) # \"x\"}\n" }.joined() + "@misc{k, x = s0}"
      let value = BibEntries(BibFile(text)).all[0]["x"] ?? ""
      #expect(value.utf8.count < 1 << 20 && value.hasSuffix("x"))
    }
  }

  @Test func monthsHaveTheirNamesInConcatenationsOnly() {
    for (n, macro) in BibMonth.macros.enumerated() {
      let entries = BibEntries(BibFile("@misc{k, month = \(macro), x = {} # \(macro)}")).all
      #expect(entries[0]["month"] == macro && entries[0].fields[0].isMacro)
      #expect(entries[0]["x"].flatMap(BibMonth.number) == n + 1)
      #expect(BibWriter().text(entries[0]).contains("month = \(macro),"))
    }
  }
}

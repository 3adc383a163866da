/// Commands that have no place in a bibliography: they read or write files, run programs, or redefine TeX.
enum HarmfulCommands {
  /// What may stand in a `@preamble`, which is for definitions.
  private static let definitions: Set<String> = [
    "def", "edef", "gdef", "xdef", "let", "futurelet", "csname", "newcommand", "renewcommand", "expandafter",
    "makeatletter", "uccode", "lccode", "mathcode",
  ]
  private static let others: Set<String> = [
    "input", "@input", "@@input", "InputIfFileExists", "include", "import", "subimport", "inputfrom",
    "subfile",
    "write", "immediate", "openout", "openin", "read", "readline", "closeout", "closein", "newwrite",
    "newread",
    "catcode", "special", "directlua", "latelua", "luaexec", "luadirect", "ShellEscape", "includegraphics",
    "includepdf", "verbatiminput", "VerbatimInput", "lstinputlisting", "inputminted", "pdffiledump",
    "usepackage", "RequirePackage", "documentclass", "everypar", "everyjob", "loop", "output", "shipout",
    "batchmode", "scrollmode", "nonstopmode", "errorstopmode", "endinput", "end", "stop", "dump", "pdfobj",
    "pdfliteral", "afterassignment", "aftergroup", "scantokens", "primitive", "ExplSyntaxOn",
  ]
  static let names = definitions.union(others)
  private static let longest = 17

  /// The harmful commands in a stretch of bytes, with their places; also `^^5c`, which is TeX for a backslash.
  static func places(in s: Span<UInt8>, _ range: Range<Int>, ofPreamble: Bool = false) -> [(Int, String)] {
    var found: [(Int, String)] = []
    var i = Bytes.first(Bytes.backslash, in: s, from: range.lowerBound, to: range.upperBound)
    while i < range.upperBound {
      var j = i + 1
      while j < range.upperBound, s[j].isASCIILetter || s[j] == Bytes.at { j += 1 }
      if (4...longest + 1).contains(j - i) {
        var name = ""
        for k in i + 1..<j { name.unicodeScalars.append(Unicode.Scalar(s[k])) }
        if ofPreamble ? others.contains(name) : names.contains(name) { found.append((i, "\\" + name)) }
      }
      // `\\input` is a line's end and a word.
      i = Bytes.first(
        Bytes.backslash, in: s, from: j == i + 1 ? min(j + 1, range.upperBound) : j, to: range.upperBound)
    }
    i = range.lowerBound
    while i + 3 < range.upperBound {
      i = Bytes.first(0x5E, in: s, from: i, to: range.upperBound - 3)
      if i < range.upperBound - 3, s[i + 1] == 0x5E, isHex(s[i + 2]), isHex(s[i + 3]) {
        found.append((i, "^^"))
        break
      }
      i += 1
    }
    return found
  }

  private static func isHex(_ b: UInt8) -> Bool { b.isASCIIDigit || (b | 0x20) &- 0x61 < 6 }

  /// Those in the fields of an index that TeX would read, for the file's diagnostics.
  static func note(in index: Index, of bytes: [UInt8], into faults: inout Faults) {
    let s = bytes.span
    for block in index.blocks where block.fieldCount > 0 {
      for field in index.fields[block.fieldRange] {
        let places = places(in: s, field.value, ofPreamble: block.kind == .preamble)
        if places.isEmpty || isVerbatim(s, field.name) { continue }
        for (place, name) in places { faults.add(.harmfulCommand(name), at: place) }
      }
    }
  }

  private static func isVerbatim(_ s: Span<UInt8>, _ name: Range<Int>) -> Bool {
    var text = ""
    for i in name { text.unicodeScalars.append(Unicode.Scalar(s[i].lowered)) }
    return BibEntry.verbatim.contains(text)
  }
}

extension LaTeX {
  /// Commands in a field that could do harm in a document: reading and writing files, redefining TeX.
  public static func harmfulCommands(in latex: String) -> [String] {
    let bytes = Array(latex.utf8)
    return HarmfulCommands.places(in: bytes.span, 0..<bytes.count).map(\.1)
  }
}

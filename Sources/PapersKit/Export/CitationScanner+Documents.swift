extension CitationScanner {
  /// BibTeX's `\citation{a,b}` and `\@input{chapter.aux}`; biblatex's `\abx@aux@cite{0}{key}` (older: one argument).
  mutating func readAux() {
    while let next = bytes[at...].firstIndex(of: UInt8(ascii: "\\")) {
      at = next
      switch command() {
      case "citation": if let keys = group(UInt8(ascii: "{"), UInt8(ascii: "}")) { cite(keys) }
      case "abx@aux@cite", "abx@aux@nocite":
        guard var keys = group(UInt8(ascii: "{"), UInt8(ascii: "}")) else { continue }
        if let second = group(UInt8(ascii: "{"), UInt8(ascii: "}")) { keys = second }
        cite(keys)
      case "@input": if let file = group(UInt8(ascii: "{"), UInt8(ascii: "}")) { input(file) }
      default: break
      }
    }
  }

  /// Biber's control file: `<bcf:citekey order="1">key</bcf:citekey>`.
  mutating func readBCF() {
    let open = Array("<bcf:citekey".utf8)
    while let next = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
      at = next + 1
      guard bytes[next...].starts(with: open), let end = bytes[next...].firstIndex(of: UInt8(ascii: ">")),
        let close = bytes[end...].firstIndex(of: UInt8(ascii: "<"))
      else { continue }
      cite((end + 1)..<close)
      at = close
    }
  }

  /// Commands whose name holds "cite" but that cite nothing.
  private static let noCitations: Set<String> = [
    "citestyle", "citereset", "citesetup", "setcitestyle", "bibcite", "newcite", "citename",
    "DeclareCiteCommand",
    "renewcommand", "providecommand", "defcitealias", "mkbibcite", "citetrackerfalse", "citetrackertrue",
    "citeindextrue",
  ]

  /// LaTeX: every `\...cite...[..]{keys}`, natbib's and biblatex's and their plural forms; comments and verbatim left out.
  mutating func readTeX() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "%"): at = bytes[at...].firstIndex(of: 10) ?? bytes.count
      case UInt8(ascii: "\\"):
        let name = command()
        if name == "begin", let inner = group(UInt8(ascii: "{"), UInt8(ascii: "}")) {
          let environment = String(decoding: bytes[inner], as: UTF8.self)
          if ["verbatim", "verbatim*", "lstlisting", "minted", "comment", "Verbatim"].contains(environment) {
            skip(past: "\\end{\(environment)}")
          }
        } else if name == "verb", at < bytes.count {
          let mark = bytes[at]
          at = bytes[(at + 1)...].firstIndex { $0 == mark || $0 == 10 }.map { $0 + 1 } ?? bytes.count
        } else if name.lowercased().contains("cite"), !Self.noCitations.contains(name) {
          citeArguments(plural: name.hasSuffix("s"))
        }
      default: at += 1
      }
    }
  }

  private mutating func citeArguments(plural: Bool) {
    if at < bytes.count, bytes[at] == UInt8(ascii: "*") { at += 1 }
    repeat {
      let start = at
      skipBlanks()
      while group(UInt8(ascii: "["), UInt8(ascii: "]")) != nil
        || group(UInt8(ascii: "("), UInt8(ascii: ")")) != nil
      {
        skipBlanks()
      }
      guard let keys = group(UInt8(ascii: "{"), UInt8(ascii: "}")) else {
        at = start
        return
      }
      // A macro's parameter (#1) is no key.
      if !bytes[keys].contains(UInt8(ascii: "#")), !bytes[keys].contains(UInt8(ascii: "\\")) { cite(keys) }
    } while plural
  }

  private mutating func skip(past text: String) {
    let wanted = Array(text.utf8)
    while at < bytes.count {
      if bytes[at] == wanted[0], bytes[at...].starts(with: wanted) {
        at += wanted.count
        return
      }
      at += 1
    }
  }

  /// Typst: `@key` and `#cite(<key>)`; a label that the document itself sets is a reference to it, not a citation.
  mutating func readTypst() {
    var candidates: [Range<Int>] = []
    var own: Set<String> = []
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "/") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "/"):
        // An address is no comment.
        let isAddress = at > 0 && bytes[at - 1] == UInt8(ascii: ":")
        at =
          bytes[at...].firstIndex { isAddress ? $0.isBlank || $0 == UInt8(ascii: ")") : $0 == 10 }
          ?? bytes.count
      case UInt8(ascii: "/") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "*"):
        skip(past: "*/")
      case UInt8(ascii: "`"): skipCode()
      case UInt8(ascii: "@") where at == 0 || !Self.isWord(bytes[at - 1]):
        candidates.append(name(from: at + 1))
      case UInt8(ascii: "<"):
        let label = name(from: at + 1)
        guard !label.isEmpty, at < bytes.count, bytes[at] == UInt8(ascii: ">") else { continue }
        let before = String(decoding: bytes[..<label.lowerBound].suffix(12), as: UTF8.self).filter {
          $0 != " "
        }
        if before.hasSuffix("cite(<") || before.hasSuffix(",<") {
          candidates.append(label)
        } else if !before.hasSuffix("ref(<") {
          own.insert(String(decoding: bytes[label], as: UTF8.self))
        }
      default: at += 1
      }
    }
    for range in candidates where !own.contains(String(decoding: bytes[range], as: UTF8.self)) { cite(range) }
  }

  /// Quarto's prefixes of references to figures, tables and the like (https://quarto.org/docs/authoring/cross-references.html).
  private static let crossReferences = [
    "fig-", "tbl-", "sec-", "eq-", "lst-", "thm-", "lem-", "cor-", "prp-", "cnj-", "def-", "exm-", "exr-",
    "sol-", "rem-",
    "alg-", "nte-", "tip-", "wrn-", "imp-", "cau-",
  ]

  /// Pandoc's Markdown: `@key`, `[-@key, p. 3; @{odd key}]`; code and e-mail addresses left out.
  mutating func readMarkdown() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at = min(at + 2, bytes.count)
      case UInt8(ascii: "`"): skipCode()
      case UInt8(ascii: "@") where at == 0 || !Self.isWord(bytes[at - 1]):
        at += 1
        if let braced = group(UInt8(ascii: "{"), UInt8(ascii: "}")) {
          cite(braced)
        } else {
          let range = name(from: at)
          let key = String(decoding: bytes[range], as: UTF8.self)
          if !Self.crossReferences.contains(where: { key.hasPrefix($0) }) { cite(range) }
        }
      default: at += 1
      }
    }
  }

  private mutating func skipCode() {
    let start = at
    while at < bytes.count, bytes[at] == UInt8(ascii: "`") { at += 1 }
    let run = at - start
    var close = 0
    var i = at
    while i < bytes.count {
      close = bytes[i] == UInt8(ascii: "`") ? close + 1 : 0
      i += 1
      if close == run, i == bytes.count || bytes[i] != UInt8(ascii: "`") {
        at = i
        return
      }
    }
  }

  private static func isWord(_ b: UInt8) -> Bool {
    b.isLetter || b.isDigit || b >= 0x80 || b == UInt8(ascii: "_")
  }

  /// A key: letters, digits, `_`, and single punctuation inside (pandoc's rule, which holds Typst's), the cursor behind it.
  private mutating func name(from start: Int) -> Range<Int> {
    at = start
    while at < bytes.count {
      if Self.isWord(bytes[at]) {
        at += 1
      } else if at > start, at + 1 < bytes.count, Self.isWord(bytes[at + 1]),
        ":.#$%&-+?~/".utf8.contains(bytes[at])
      {
        at += 1
      } else {
        break
      }
    }
    return start..<at
  }
}

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

  private static let verbatims: Set<String> = [
    "verbatim", "verbatim*", "lstlisting", "minted", "comment", "Verbatim", "filecontents", "filecontents*",
  ]

  /// LaTeX: every `\...cite...[..]{keys}`, natbib's and biblatex's and their plural forms, csquotes' `\textcquote`;
  /// comments, verbatim and what `\iffalse` switches off left out.
  mutating func readTeX() { readTeX(to: bytes.count) }

  private mutating func readTeX(to end: Int) {
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "%"): at = bytes[at...].firstIndex(of: 10) ?? bytes.count
      case UInt8(ascii: "\\"):
        let name = command()
        let folded = name.lowercased()
        if name == "begin", let inner = group(UInt8(ascii: "{"), UInt8(ascii: "}")) {
          let environment = String(decoding: bytes[inner], as: UTF8.self)
          if Self.verbatims.contains(environment) { skip(past: "\\end{\(environment)}") }
        } else if name == "verb" || name == "lstinline", at < bytes.count, bytes[at] != UInt8(ascii: "[") {
          let mark = bytes[at] == UInt8(ascii: "{") ? UInt8(ascii: "}") : bytes[at]
          at = bytes[(at + 1)...].firstIndex { $0 == mark || $0 == 10 }.map { $0 + 1 } ?? bytes.count
        } else if name == "iffalse" {
          skip(past: "\\fi")
        } else if folded.contains("volcite") {
          // The first argument is the volume.
          citeArguments(before: 1, plural: name.hasSuffix("s"))
        } else if folded.hasSuffix("cquote") || folded.hasSuffix("cquote*") {
          citeArguments(
            before: folded.contains("foreign") || folded.contains("hyphen") ? 1 : 0, plural: false)
        } else if name == "bibentry"
          || (folded.contains("cite") && !folded.hasPrefix("if") && !folded.hasPrefix("mkbib")
            && !Self.noCitations.contains(name))
        {
          citeArguments(before: 0, plural: name.hasSuffix("s"))
        }
      default: at += 1
      }
    }
  }

  /// - Parameter before: how many arguments in braces stand before the keys.
  private mutating func citeArguments(before: Int, plural: Bool) {
    if at < bytes.count, bytes[at] == UInt8(ascii: "*") { at += 1 }
    repeat {
      let start = at
      var left = before
      while true {
        skipBlanks()
        if let words = group(UInt8(ascii: "["), UInt8(ascii: "]"))
          ?? group(UInt8(ascii: "("), UInt8(ascii: ")"))
        {
          citations(within: words)
        } else if left > 0, group(UInt8(ascii: "{"), UInt8(ascii: "}")) != nil {
          left -= 1
        } else {
          break
        }
      }
      guard let keys = group(UInt8(ascii: "{"), UInt8(ascii: "}")) else {
        at = start
        return
      }
      // A macro's parameter (#1) is no key.
      if !bytes[keys].contains(UInt8(ascii: "#")), !bytes[keys].contains(UInt8(ascii: "\\")) {
        cite(keys, comment: UInt8(ascii: "%"))
      }
    } while plural
  }

  /// A note may cite others: `\citep[see also \citealp{x}]{y}`.
  private mutating func citations(within words: Range<Int>) {
    let behind = at
    at = words.lowerBound
    readTeX(to: words.upperBound)
    at = behind
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
      case UInt8(ascii: "\\"): at = min(at + 2, bytes.count)
      case UInt8(ascii: "\""):
        // A package or a file; elsewhere, quotes are text.
        let before = words(before: at)
        at += 1
        if before.hasSuffix("#import") || before.hasSuffix("#include") { skip(past: "\"") }
        if before.hasSuffix("cite(label(") {
          candidates.append(at..<(bytes[at...].firstIndex(of: UInt8(ascii: "\"")) ?? at))
        }
      case UInt8(ascii: "@") where at == 0 || !Self.isWord(bytes[at - 1]):
        candidates.append(name(from: at + 1))
      case UInt8(ascii: "<"):
        let label = name(from: at + 1)
        guard !label.isEmpty, at < bytes.count, bytes[at] == UInt8(ascii: ">") else { continue }
        let before = words(before: label.lowerBound)
        if before.hasSuffix("cite(<") || before.hasSuffix(",<") || before.hasSuffix("ref(<") {
          candidates.append(label)
        } else {
          own.insert(String(decoding: bytes[label], as: UTF8.self))
        }
      default: at += 1
      }
    }
    for range in candidates where !own.contains(String(decoding: bytes[range], as: UTF8.self)) { cite(range) }
  }

  /// What stands before a place, without white space.
  private func words(before place: Int) -> String {
    String(decoding: bytes[..<place].suffix(40), as: UTF8.self).filter { !$0.isWhitespace }
  }

  /// Quarto's prefixes of references to figures, tables and the like (https://quarto.org/docs/authoring/cross-references.html).
  private static let crossReferences = [
    "fig-", "tbl-", "sec-", "eq-", "lst-", "thm-", "lem-", "cor-", "prp-", "cnj-", "def-", "exm-", "exr-",
    "sol-", "rem-",
    "alg-", "nte-", "tip-", "wrn-", "imp-", "cau-",
  ]

  /// Pandoc's Markdown: `@key`, `[-@key, p. 3; @{odd key}]`; code, comments, tags, addresses and attributes left out.
  mutating func readMarkdown() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at = min(at + 2, bytes.count)
      case UInt8(ascii: "`"): skipCode()
      case UInt8(ascii: "~") where bytes[at...].starts(with: "~~~".utf8) && (at == 0 || bytes[at - 1] == 10):
        skipCode()
      case UInt8(ascii: "<"):
        let isTag = at + 1 < bytes.count && (bytes[at + 1].isLetter || bytes[at + 1] == UInt8(ascii: "/"))
        if bytes[at...].starts(with: "<!--".utf8) {
          skip(past: "-->")
        } else if isTag, let end = bytes[at...].prefix(2000).firstIndex(of: UInt8(ascii: ">")),
          !String(decoding: bytes[at..<end], as: UTF8.self).contains("\n\n")
        {
          at = end + 1
        } else {
          at += 1
        }
      case UInt8(ascii: "]"):
        at += 1
        if let link = group(UInt8(ascii: "("), UInt8(ascii: ")")) { at = link.upperBound + 1 }
        if let attributes = group(UInt8(ascii: "{"), UInt8(ascii: "}")) { at = attributes.upperBound + 1 }
      case UInt8(ascii: ":") where bytes[at...].starts(with: "://".utf8):
        at =
          bytes[at...].firstIndex { $0.isBlank || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ">") }
          ?? bytes.count
      case UInt8(ascii: "@") where !isInsideWord:
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

  /// The cursor stands behind a word, or behind a word and its full stop.
  private var isInsideWord: Bool {
    guard at > 0 else { return false }
    return Self.isWord(bytes[at - 1])
      || (bytes[at - 1] == UInt8(ascii: ".") && at > 1 && Self.isWord(bytes[at - 2]))
  }

  private mutating func skipCode() {
    let (start, fence) = (at, bytes[at])
    while at < bytes.count, bytes[at] == fence { at += 1 }
    let run = at - start
    var close = 0
    var i = at
    while i < bytes.count {
      close = bytes[i] == fence ? close + 1 : 0
      i += 1
      if close == run, i == bytes.count || bytes[i] != fence {
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

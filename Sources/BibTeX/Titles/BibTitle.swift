/// Titles and BibTeX's `change.case$`: which words a style that sets titles in sentence case would damage.
public enum BibTitle {
  /// What is longer is no title, in bytes.
  private static let longest = 1 << 16

  /// The title with braces around the words that would lose capitals that are theirs, and no others.
  ///
  /// A style keeps the first letter of a title and the first one after a colon; acronyms, camel case, single letters and
  /// proper names elsewhere need braces. What stands in braces, math or commands stays as it is.
  public static func protected(_ title: String) -> String {
    guard title.utf8.count < longest else { return title }
    let words = TitleWords.words(of: title)
    let isSentence = isInSentenceCase(words)
    if isShouting(words) { return title }
    var out = ""
    let named = TitleNames.phrased(words)
    for (i, word) in words.enumerated() {
      if word.isMarkup {
        out += word.text
      } else {
        out += braced(word, isSentence: isSentence, isName: named.contains(i))
      }
    }
    return out
  }

  /// `isName`: it is a word of a name of several words.
  static func braced(_ word: TitleWords.Word, isSentence: Bool, isName: Bool = false) -> String {
    if !isName, let isNeeded = needsBraces(plain: word, isSentence: isSentence) {
      return isNeeded ? "\(word.lead){\(word.core)}\(word.trail)" : String(word.text)
    }
    return bracedByParts(word, isSentence: isSentence, isName: isName)
  }

  /// The same for any word.
  static func bracedByParts(_ word: TitleWords.Word, isSentence: Bool, isName: Bool = false) -> String {
    let parts = TitleWords.parts(of: word.text)
    let cores = parts.map(\.core)
    var needed = parts.indices.map { i in
      !parts[i].isSeparator
        && (isName && !word.isKept || needsBraces(cores[i], in: word, at: i, isSentence: isSentence))
    }
    // "Terminal-Bench: ..." is a name, and would become "Terminal-bench"; "Q-Learning: ..." is a term.
    let isTerm =
      cores.first?.count == 1 && cores.last.map { TitleNames.terms.contains($0.lowercased()) } ?? false
    if word.isNameOfAll, !isTerm, cores.count(where: { $0.first?.isUppercase ?? false }) > 1 {
      needed[0] = true
    }
    guard needed.contains(true), let first = needed.firstIndex(of: true),
      let last = needed.lastIndex(of: true)
    else { return String(word.text) }
    // A compound that is the name of something ("EXP-Bench:", "ESC/Java2") is kept together.
    if word.isNameOfAll && !isTerm || parts.contains(where: { $0.isSeparator && $0.core != "-" }) {
      let real = parts.indices.filter { !parts[$0].isSeparator && cores[$0].contains(where: \.isLetter) }
      let (start, end) = (real.first ?? first, real.last ?? last)
      let (before, behind) = (cores[..<start].joined(), cores[(end + 1)...].joined())
      return "\(word.lead)\(before){\(cores[start...end].joined())}\(behind)\(word.trail)"
    }
    var out = String(word.lead)
    for i in parts.indices {
      // The s of a genitive needs no brace.
      let isGenitive = cores[i].hasSuffix("'s") || cores[i].hasSuffix("\u{2019}s")
      let word = isGenitive ? cores[i].dropLast(2) : cores[i]
      out += needed[i] ? "{" + word + "}" + cores[i].dropFirst(word.count) : cores[i]
    }
    return out + word.trail
  }

  /// The answer for a word of small ASCII letters, or with a capital in front, as most are; nil for any other.
  private static func needsBraces(plain word: TitleWords.Word, isSentence: Bool) -> Bool? {
    guard word.isPlain, word.core.utf8.count >= 2, let first = word.core.utf8.first else { return nil }
    guard first < 0x61, !word.isKept else { return false }
    return word.opensTitle || isName(word.core, in: word, at: 0, isSentence: isSentence)
  }

  private static func needsBraces(
    _ core: Substring, in word: TitleWords.Word, at part: Int, isSentence: Bool
  ) -> Bool {
    if core.utf8.allSatisfy({ 97...122 ~= $0 }) { return false }
    // GPU, PyTorch, vLLM: in ASCII without a look at whole characters.
    if core.utf8.allSatisfy({ $0 < 0x80 }),
      core.utf8.drop(while: { !$0.isASCIILetter }).dropFirst().contains(where: { 65...90 ~= $0 })
    {
      return true
    }
    let letters = core.filter(\.isLetter)
    guard let first = letters.first else { return false }
    let isAtStart = part == 0 && word.isKept && core.first?.isLetter == true
    // Capitals behind the first letter: GPU, PyTorch, vLLM, 2PC, O'Connor.
    if letters.dropFirst().contains(where: \.isUppercase) { return true }
    guard first.isUppercase, !isAtStart else { return false }
    if word.opensTitle, part == 0 { return true }
    // A capital behind a digit: 3D, 1T; a name with its number: K3, CS1.
    if core.contains(where: \.isNumber) { return true }
    if core.hasPrefix("I'") || core.hasPrefix("I\u{2019}") { return true }
    if letters.count == 1 { return first != "A" || part > 0 || word.opensSentence }
    return isName(core, in: word, at: part, isSentence: isSentence)
  }

  /// Whether a word with a capital in front is a known name, or stands where only names have one.
  private static func isName(
    _ core: Substring, in word: TitleWords.Word, at part: Int, isSentence: Bool
  ) -> Bool {
    let stem = TitleNames.stem(core)
    if TitleNames.all.contains(stem) { return true }
    return isSentence && part == 0 && !word.opensSentence && !TitleNames.small.contains(stem.lowercased())
  }

  /// Most words begin in lower case: then those that do not are names.
  private static func isInSentenceCase(_ words: [TitleWords.Word]) -> Bool {
    var (lower, upper) = (0, 0)
    for word in words where !word.isMarkup && !word.isKept && !word.opensSentence {
      let core = word.core
      guard core.utf8.count > 3 else { continue }
      if word.isPlain {
        if core.utf8.first.map({ $0 < 97 }) == true {
          upper += 1
        } else if !TitleNames.small.contains(String(core)) {
          lower += 1
        }
        continue
      }
      guard core.count > 3, let first = core.first, first.isLetter else { continue }
      if first.isLowercase {
        if !TitleNames.small.contains(String(core)) { lower += 1 }
      } else if !core.dropFirst().contains(where: \.isUppercase) {
        upper += 1
      }
    }
    // Of one each, the capital is the odd one: a title in capitals has none of the other.
    return lower > upper || lower == 1 && upper == 1
  }

  /// A title all in capitals says nothing about which of them matter.
  private static func isShouting(_ words: [TitleWords.Word]) -> Bool {
    var long = 0
    for word in words where !word.isMarkup && word.core.utf8.count > 3 {
      if word.isPlain { return false }
      if word.core.count(where: \.isLetter) <= 3 { continue }
      if word.core.contains(where: \.isLowercase) { return false }
      long += 1
    }
    return long > 2
  }
}

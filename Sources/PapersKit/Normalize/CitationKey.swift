/// The citation key of a new record: `familyYEARword` from the first author, the year and the first significant word of
/// the title, in ASCII letters and digits, so that it is safe for files and TeX. Where no person is known the title's
/// first word stands in the family's place. A newcomer to a taken key gets the suffix a, b, ..., z, aa, ...
public func citationKey(for record: Record, taken: Set<String>) -> String {
  let person = record.people.persons.first ?? record.editors.persons.first
  return citationKey(
    family: person?.family ?? person?.literal ?? person?.given, year: record.issued?.year,
    title: record.title,
    taken: taken)
}

/// The citation key for what a list says of a work.
public func citationKey(for reading: Reading, taken: Set<String>) -> String {
  let person = reading.authors.first.map { Person(Finding.Name(whole: $0)) }
  return citationKey(
    family: person?.family ?? person?.literal, year: reading.year,
    title: reading.title ?? reading.label ?? "",
    taken: taken)
}

/// The citation key from its three parts, of which any may be missing.
public func citationKey(family: String?, year: Int?, title: String, taken: Set<String>) -> String {
  let words = title.folded.split(separator: " ").map { ascii(String($0)) }.filter { !$0.isEmpty }
  var telling = words.filter { $0.utf8.count > 1 && !insignificant.contains($0) }
  if telling.isEmpty { telling = Array(words.prefix(1)) }
  let name = ascii((family ?? "").folded).nonEmpty ?? (telling.isEmpty ? "work" : telling.removeFirst())
  // A key that begins with a digit is refused by some TeX tools.
  var base = String(name.prefix(40)) + (year.map(String.init) ?? "") + (telling.first ?? "").prefix(40)
  if base.utf8.first?.isDigit ?? true { base = "work" + base }
  // Names compare without case: records are files, and some file systems fold case.
  let held = Set(taken.map { $0.lowercased() })
  if !held.contains(base) { return base }
  var n = 0
  while held.contains(base + suffix(n)) { n += 1 }
  return base + suffix(n)
}

/// a...z, aa, ab, ...
private func suffix(_ n: Int) -> String {
  let letter = String(UnicodeScalar(UInt8(97 + n % 26)))
  return n < 26 ? letter : suffix(n / 26 - 1) + letter
}

private func ascii(_ text: String) -> String {
  String(decoding: text.utf8.filter { $0.isDigit || ($0 < 0x80 && $0.isLetter) }, as: UTF8.self)
}

private let insignificant: Set<String> = TitleSketch.light.union([
  "towards", "toward", "how", "what", "why", "when", "can", "do", "does", "you", "your", "we", "i", "it",
  "be", "not",
  "no", "all", "or", "this", "that", "these", "beyond", "through", "between", "about", "up", "out",
])

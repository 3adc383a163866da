import BibTeX

/// The table of series, read once.
///
/// A row is one line: id | acronym | kind | names | other acronyms | title form | publisher | DBLP stream | editions |
/// months | source.
/// - names: the full name first, then former names (`NAME@1987-2017`) and spellings met in the wild, by `; `.
///   What stands in quotation marks must stand so in a string: `"International Supercomputing" Conference`.
/// - other acronyms: by `, `; `=` before one that counts in this very case only.
/// - title form: `@th` "Proceedings of the 13th NAME", `@year` "Proceedings of the 2018 NAME", `@ieee` "2018 NAME
///   (ACRONYM)", `@plain` the name alone, or a text with `{nth}`, `{Nth}`, `{n}`, `{year}`, `{name}`, `{acronym}`; what
///   stands in square brackets goes when its value is unknown.
/// - editions: runs of `YEAR[/STEP]:NUMBER`.
/// - source: the repository and file where the names were read, or `general knowledge`.
enum VenueTable {
  static let series: [VenueSeries] = Cores.map(2) { part in
    part == 0 ? rows(field, ofTheField: true) : rows(neighbours, ofTheField: false)
  }.flatMap { $0 }
  static let byID: [String: VenueSeries] = Dictionary(series.map { ($0.id, $0) }) { first, _ in first }

  static func rows(_ text: String, ofTheField: Bool) -> [VenueSeries] {
    text.utf8.split(separator: 10).compactMap { row(fields(Substring($0), by: "|"), ofTheField: ofTheField) }
  }

  private static func row(_ f: [String], ofTheField: Bool) -> VenueSeries? {
    guard f.count == 11, let kind = VenueSeries.Kind(rawValue: f[2]) else { return nil }
    return VenueSeries(
      id: f[0], acronym: f[1], kind: kind, isOfTheField: ofTheField, names: fields(f[3], by: ";").map(name),
      acronyms: fields(f[4], by: ",").map(name), titleForm: f[5], publisher: f[6].isEmpty ? nil : f[6],
      dblp: f[7].isEmpty ? nil : f[7], editions: VenueSeries.Editions(f[8]),
      months: fields(f[9], by: ",").compactMap { Int($0) }, source: f[10])
  }

  private static func fields(_ text: some StringProtocol, by separator: Unicode.Scalar) -> [String] {
    let separator = UInt8(ascii: separator)
    return text.isEmpty
      ? []
      : Substring(text).utf8.split(separator: separator, omittingEmptySubsequences: false).map {
        String(Substring($0).trimmed)
      }
  }

  private static func name(_ text: String) -> VenueSeries.Name {
    guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")), at > text.startIndex else {
      return VenueSeries.Name(text: text, years: nil)
    }
    let years = text.utf8[text.utf8.index(after: at)...]
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map { Int(Substring($0)) }
    guard years.count == 2, let from = years[0] else { return VenueSeries.Name(text: text, years: nil) }
    return VenueSeries.Name(
      text: String(text[..<at]), years: from...max(from, years[1] ?? 9999))
  }
}

import BibTeX

/// Dates both ways: BibTeX's `year`, `month` and (of reference managers) `day`, BibLaTeX's `date`.
///
/// A record holds one day, month or year. What a file says beyond that ("1987--1989", "July/August", "10~January",
/// "c. 1850", a season, a time) stays beside it as it was written, and in BibLaTeX's form (manual, 2.3.8).
extension BibTeXFormat {
  /// BibLaTeX's date, where it says more than one day, month or year.
  static let carriedDate = carried + "date"
  static let carriedYear = carried + "year"
  static let carriedMonth = carried + "month"

  struct ReadDate {
    var issued: PublicationDate?
    /// The fields that `issued` says in full.
    var used: Set<String> = []
    /// All of it, where `issued` does not say it in full.
    var biblatex: String?
  }

  static func date(of entry: BibEntry) -> ReadDate {
    let month = entry["month"].map { LaTeX.decode($0) }.flatMap { MonthWords($0) }
    // No LaTeX: a tie is a mark of doubt here.
    if let text = entry["date"].map({ LaTeX.verbatim($0) }), let date = PublicationDate(biblatex: text) {
      let written = text.replacing("--", with: "/").replacing("\u{2013}", with: "/")
      var read = ReadDate(issued: date, used: ["date"])
      if written != date.description { read.biblatex = written }
      // What says otherwise is kept beside it.
      if entry.text("year").flatMap({ Int($0) }) == date.year { read.used.insert("year") }
      if let month, month.isPlain, month.from.month == date.month { read.used.insert("month") }
      return read
    }
    guard let text = entry.text("year")?.trimmed else { return ReadDate() }
    if let span = yearSpan(in: text) {
      return ReadDate(
        issued: PublicationDate(year: span.lowerBound), biblatex: "\(span.lowerBound)/\(span.upperBound)")
    }
    guard let year = statedYear(in: text) else { return ReadDate() }
    // "Spring 2001": the words are kept beside the year.
    if text.count != 4 {
      let isAbout = ["c. ", "ca. ", "ca ", "circa ", "about ", "~"].contains {
        text.lowercased().hasPrefix($0)
      }
      return ReadDate(issued: PublicationDate(year: year), biblatex: isAbout ? "\(year)~" : nil)
    }
    guard let month else { return ReadDate(issued: PublicationDate(year: year), used: ["year"]) }
    if let end = month.to {
      let ends = [month.from, end].map {
        PublicationDate(year: year, month: $0.month, day: $0.day).description
      }
      return ReadDate(
        issued: PublicationDate(year: year), used: ["year"], biblatex: ends.joined(separator: "/"))
    }
    let day = entry.text("day").flatMap { Int($0) }
    return ReadDate(
      issued: PublicationDate(year: year, month: month.from.month, day: month.from.day ?? day),
      used: Set(
        ["year"] + (month.isPlain ? ["month"] : []) + (day == nil || month.from.day != nil ? [] : ["day"])))
  }

  static func dateFields(of record: Record, _ flavour: Flavour, _ options: ExportOptions) -> [BibField] {
    guard let date = record.issued else {
      let state = record.extra[carriedYear]?.string.flatMap { publicationStates[$0.lowercased()] }
      return flavour == .biblatex ? [state.map { BibField("pubstate", $0) }].compactMap { $0 } : []
    }
    if flavour == .biblatex { return [BibField("date", statedDate(of: record) ?? date.description)] }
    // "Spring 2001" stays what it was as long as it says that year.
    let words = record.extra[carriedYear]?.string ?? ""
    let isSame = year(in: words) == date.year
    var out = [BibField("year", isSame ? words : String(date.year))]
    guard let month = date.month else { return out }
    let written = record.extra[carriedMonth]?.string
    let said = written.flatMap { MonthWords(LaTeX.decode($0)) }
    if let written, let said, said.from.month == month, said.from.day == date.day {
      return out + [BibField("month", written)]
    }
    out.append(BibField("month", BibMonth.macros[month - 1], isMacro: true))
    // The standard styles do not know it.
    if options.everything, let day = date.day { out.append(BibField("day", String(day))) }
    return out
  }

  /// BibLaTeX's date as a file had it, as long as the record says the same.
  private static func statedDate(of record: Record) -> String? {
    guard let written = record.extra[carriedDate]?.string, let date = record.issued,
      let said = PublicationDate(biblatex: written)
    else { return nil }
    return said.year == date.year && (date.month == nil || said.month == date.month) ? written : nil
  }

  /// The `date` beside a BibTeX entry's own fields. BibTeX's styles do not know it; pandoc and Typst, which take a .bib
  /// for BibLaTeX, read it instead of a `year`, `month` or `day` in words, at which Typst would refuse the whole file.
  ///
  /// "XXXX" is a year that is not known (ISO 8601-2, 8; biblatex manual, 2.3.8), where the words name none.
  static func dateBeside(_ fields: [BibField], of record: Record, _ options: ExportOptions) -> BibField? {
    if options.everything, let date = statedDate(of: record) { return BibField("date", date) }
    let inWords = fields.contains { field in
      switch field.name {
      case "year": field.value.count != 4 || !field.value.utf8.allSatisfy { 0x30...0x39 ~= $0 }
      case "month": BibMonth.number(field.value) == nil
      case "day": Int(field.value) == nil
      default: false
      }
    }
    return inWords ? BibField("date", statedDate(of: record) ?? record.issued?.description ?? "XXXX") : nil
  }

  /// What stands in `year` of works that are not out yet, and BibLaTeX's words for it (manual, 4.9.2.11).
  private static let publicationStates = [
    "in press": "inpress", "inpress": "inpress", "forthcoming": "forthcoming", "to appear": "forthcoming",
    "submitted": "submitted", "under review": "submitted", "in preparation": "inpreparation",
  ]

  /// Whether a carried `year` or `month` holds words that the flavour's own field for the date does not.
  static func isDateInWords(_ name: String, _ value: String, of record: Record, _ flavour: Flavour) -> Bool {
    switch (flavour, name) {
    case (.bibtex, "year"): record.issued != nil && year(in: value) != record.issued?.year
    case (.biblatex, "year"): true
    case (.biblatex, "month"): record.issued != nil || MonthWords(LaTeX.decode(value))?.isPlain != true
    case (.biblatex, "day"): record.issued != nil
    default: false
    }
  }

  /// Whether BibLaTeX's fields say what stands in words in `year` or `month`.
  static func isSaid(_ name: String, _ value: String, of record: Record) -> Bool {
    let dates = record.extra[carriedDate]?.string?.split(separator: "/").map {
      PublicationDate(biblatex: String($0))
    }
    let said = (dates ?? [record.issued]).compactMap { $0 }
    if name == "year" {
      guard let issued = record.issued else { return publicationStates[value.lowercased()] != nil }
      return dates != nil && year(in: value) == issued.year
    }
    if name == "day" { return said.contains { $0.day.map(String.init) == value } }
    let month = MonthWords(LaTeX.decode(value))?.from
    return said.contains {
      $0.month != nil && $0.month == month?.month && (month?.day == nil || $0.day == month?.day)
    }
  }

  /// The year of a text, the first of two.
  private static func year(in text: String) -> Int? { yearSpan(in: text)?.lowerBound ?? statedYear(in: text) }

  /// BibLaTeX's other dates as biber reads them: "19 April 2015" as "2015-04-19"; nil for other fields and words.
  static func mendedDate(_ name: String, _ value: String) -> String? {
    guard ["urldate", "origdate", "eventdate"].contains(name), PublicationDate(biblatex: value) == nil else {
      return nil
    }
    return PublicationDate(words: LaTeX.decode(value)).flatMap { $0.day == nil ? nil : $0.description }
  }

  /// The one year that a text names.
  static func statedYear(in text: String) -> Int? {
    let years = Set(text.split { !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) })
    return years.count == 1 ? years.first.flatMap { (1000...2999).contains($0) ? $0 : nil } : nil
  }

  /// "1987--1989", "2010/2011", "1998-99": two years and nothing else, the second later.
  private static func yearSpan(in text: String) -> ClosedRange<Int>? {
    let halves = text.split { "-/\u{2013}\u{2014}".contains($0) || $0.isWhitespace }.map(String.init)
    guard halves.count == 2, halves[0].utf8.count == 4, let first = Int(halves[0]),
      (1000...2999).contains(first),
      [2, 4].contains(halves[1].utf8.count), let second = Int(halves[1])
    else { return nil }
    let last = halves[1].utf8.count == 4 ? second : first / 100 * 100 + second
    return first < last && last <= 2999 ? first...last : nil
  }
}

/// What a `month` says: "jul", "July 4", "10~January", "May/June", "June 28 -- July 1"; nil where other words stand.
struct MonthWords: Hashable {
  struct End: Hashable {
    var month: Int
    var day: Int?
  }
  var from: End
  var to: End?
  /// It says a month and nothing else.
  let isPlain: Bool

  init?(_ text: String) {
    let parts = text.split { "-/&\u{2013}\u{2014}".contains($0) }.map { Self.part($0) }
    let found = parts.compactMap { $0 }
    guard found.count == parts.count, let first = found.first, found.count <= 2 else {
      // "March 1999": the year stands there a second time.
      let words = text.split(whereSeparator: { !($0.isLetter || $0.isNumber) }).map(String.init)
      guard words.count == 2, words[1].count == 4, Int(words[1]) != nil, let month = BibMonth.number(words[0])
      else { return nil }
      (from, to, isPlain) = (End(month: month, day: nil), nil, false)
      return
    }
    isPlain = found.count == 1 && first.day == nil
    if found.count == 1 {
      guard let month = first.month ?? first.day else { return nil }
      guard (1...12).contains(month) else { return nil }
      (from, to) = (End(month: month, day: first.month == nil ? nil : first.day), nil)
      return
    }
    let last = found[1]
    if first.month == nil, last.month == nil { return nil }
    guard let start = first.month ?? last.month, let end = last.month ?? first.month,
      (start, first.day ?? 0) < (end, last.day ?? 32)
    else { return nil }
    (from, to) = (End(month: start, day: first.day), End(month: end, day: last.day))
  }

  /// At most one month and one day, in any order, and nothing else.
  private static func part(_ text: Substring) -> (month: Int?, day: Int?)? {
    var out: (month: Int?, day: Int?) = (nil, nil)
    for word in text.split(whereSeparator: { !($0.isLetter || $0.isNumber) }) {
      let digits = word.prefix { $0.isNumber }
      if let day = Int(digits), (1...31).contains(day), out.day == nil,
        ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count).lowercased())
      {
        out.day = day
      } else if digits.isEmpty, out.month == nil, let month = BibMonth.number(String(word)) {
        out.month = month
      } else {
        return nil
      }
    }
    return out.month == nil && out.day == nil ? nil : out
  }
}

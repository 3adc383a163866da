/// A series of meetings or a journal: one row of the venue table.
public struct VenueSeries: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case conference, journal, workshop, preprint, thesis, techreport, book
  }
  /// A name, and the years in which it was the name; without years it is a spelling for all years.
  public struct Name: Hashable, Sendable {
    public var text: String
    public var years: ClosedRange<Int>?
  }

  /// Unique in the table, e.g. `usenix-atc`.
  public let id: String
  public let acronym: String
  public let kind: Kind
  /// True for the series of machine-learning systems and what its papers cite most; false for the neighbours that are
  /// known so that they are not taken for one of these.
  public let isOfTheField: Bool
  /// The full name first, then former names and other spellings.
  public let names: [Name]
  /// Other acronyms; the table marks with `=` those that count in this very case only.
  public let acronyms: [Name]
  /// How the proceedings are called; see `VenueTable`.
  let titleForm: String
  public let publisher: String?
  /// DBLP's stream, e.g. `conf/osdi`.
  public let dblp: String?
  let editions: Editions
  /// The usual months of the meeting, 1...12.
  public let months: [Int]
  /// Where the row's names were read.
  public let source: String

  /// The number of the meeting of a year; nil where the table does not know it.
  public func edition(in year: Int) -> Int? { editions.number(in: year) }
  /// The year of a meeting by its number.
  public func year(ofEdition number: Int) -> Int? { editions.year(of: number) }

  /// The name in a year: a former name where one was in use, else the full name.
  public func name(in year: Int?) -> String {
    let former = year.flatMap { year in names.first { $0.years?.contains(year) == true } }
    // The row of a series that was renamed may begin with a former name.
    return (former ?? names.first { $0.years == nil } ?? names.first)?.text ?? acronym
  }
  /// The acronym in a year ("NIPS" until 2017).
  public func acronym(in year: Int?) -> String {
    year.flatMap { year in acronyms.first { $0.years?.contains(year) == true } }?.text ?? acronym
  }
}

extension VenueSeries {
  /// Runs of meetings: `2000/2:4` says that the 4th was in 2000, the 5th in 2002 and so on until the next run.
  struct Editions: Hashable, Sendable {
    struct Run: Hashable, Sendable {
      var year: Int
      var step: Int
      var number: Int
    }
    var runs: [Run]

    init(_ text: String) {
      runs = text.byBlanks.compactMap { part in
        let sides = part.utf8.split(separator: UInt8(ascii: ":"))
        let start = sides.first?.split(separator: UInt8(ascii: "/")).map { Int(Substring($0)) } ?? []
        guard sides.count == 2, let number = Int(Substring(sides[1])), let year = start.first ?? nil
        else { return nil }
        let step = start.count > 1 ? start[1] ?? 1 : 1
        return Run(year: year, step: max(1, step), number: number)
      }
    }

    func number(in year: Int) -> Int? {
      guard let at = runs.lastIndex(where: { $0.year <= year }) else { return nil }
      let run = runs[at]
      guard (year - run.year).isMultiple(of: run.step) else { return nil }
      let number = run.number + (year - run.year) / run.step
      // A run that counts on into the next one has a year without a meeting in it, and which one is not known.
      if at + 1 < runs.count, case let next = runs[at + 1].number, next > run.number, number >= next {
        return nil
      }
      return number
    }

    func year(of number: Int) -> Int? {
      guard let run = runs.last(where: { $0.number <= number }) else { return nil }
      let year = run.year + (number - run.number) * run.step
      return self.number(in: year) == number ? year : nil
    }
  }
}

import BibTeX

/// The works of the files of a conversion; those of a .bib become records when they are asked for, so that not all of
/// them are in memory at once.
public struct ReadWorks: Sendable {
  private enum Part: Sendable {
    case entries(BibEntries)
    case records([Record])
  }
  private var parts: [(first: Int, part: Part)] = []
  public private(set) var count = 0

  public init() {}

  /// Takes the works of a file behind those before; what was wrong with it.
  public mutating func read(_ bytes: [UInt8], name: String = "", as format: Format) throws(FormatError)
    -> [FormatNotice]
  {
    switch format {
    case .bibtex, .biblatex:
      let file = BibFile(bytes, name: name)
      let entries = BibEntries(file)
      parts.append((count, .entries(entries)))
      count += entries.count
      return BibTeXFormat.notices(of: entries)
    default:
      let read = try format.read(bytes, name: name)
      parts.append((count, .records(read.records)))
      count += read.records.count
      return read.notices
    }
  }

  public var keys: [String] {
    parts.flatMap { part in
      switch part.part {
      case .entries(let entries): entries.file.entries.map(\.key)
      case .records(let records): records.map(\.key)
      }
    }
  }

  /// The works of these numbers, from 0.
  public func records(_ numbers: some RandomAccessCollection<Int> & Sendable) -> [Record] {
    let numbers = Array(numbers)
    let ranges = numbers.count < 100 ? [numbers.indices] : Cores.pieces(Cores.parts, of: numbers.count)
    return Cores.map(ranges.count) { n in numbers[ranges[n]].map { record($0) } }.flatMap { $0 }
  }

  private func record(_ number: Int) -> Record {
    let (first, part) = parts[(parts.firstIndex { $0.first > number } ?? parts.count) - 1]
    return switch part {
    case .entries(let entries): BibTeXFormat.record(of: entries[number - first])
    case .records(let records): records[number - first]
    }
  }
}

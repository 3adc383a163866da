import ArgumentParser
import PapersKit

/// `papers normalize ...`: the normalizer's parts for scripts, JSON Lines in and out (DESIGN.md, section 7).
struct Normalize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract:
      "Clean names, venues, titles and LaTeX, for scripts: a JSON string a line in, an object a line out.",
    subcommands: [
      NormalizePeople.self, NormalizeVenue.self, NormalizeTitle.self, NormalizeLaTeX.self,
    ])
}

struct NormalizeVenue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "venue", abstract: "Recognise the venue that each line names.")
  @Flag(help: "Print JSON Lines (the only form there is).") var json = false
  @Argument(help: "Texts; without any, JSON Lines are read from standard input.") var texts: [String] = []

  func run() throws {
    try JSONLines.each(texts) { text in
      let reading = VenueReading(of: text)
      let near = reading.venue.flatMap { $0.isOfTheField ? nil : $0.acronym }
      return .object([
        "acronym": reading.venue.flatMap { $0.isOfTheField ? .string($0.acronym) : nil } ?? .null,
        "kind": reading.kind.map { .string($0.rawValue) } ?? .null,
        "year": reading.year.map { .number($0) } ?? .null,
        "name": .string(reading.venue?.name ?? text.squeezed),
        "edition": reading.edition.map { .number($0) },
        "neighbour": near.map { .string($0) },
        "host": reading.host.map { .string($0.acronym) },
        "full": reading.venue.map { .string($0.full) },
        "short": reading.venue.map { .string($0.short) },
      ])
    }
  }
}

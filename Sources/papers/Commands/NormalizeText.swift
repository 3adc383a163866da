import ArgumentParser
import BibTeX
import PapersKit

struct NormalizePeople: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Take names apart into given, family, particle and suffix.")
  @Flag(help: "Print JSON Lines (the only form there is).") var json = false
  @Option(help: "How the names are written.") var style: Style = .bibtex
  @Argument(help: "Texts; without any, JSON Lines are read from standard input.") var texts: [String] = []

  enum Style: String, ExpressibleByArgument, CaseIterable { case bibtex, free, dblp, crossref }

  func run() throws {
    try JSONLines.each(texts) { text in
      switch style {
      case .bibtex: Self.json(People(bibtex: text))
      case .free: Self.json(People(parsing: text, style: .free))
      case .dblp: Self.json(People(parsing: text, style: .dblp))
      case .crossref: Self.json(People(parsing: text, style: .crossref))
      }
    }
  }

  static func json(_ people: People) -> JSON {
    var items = people.persons.map { person in
      person.literal.map { JSON.object(["literal": .string($0)]) }
        ?? .object([
          "given": person.given.map(JSON.string), "family": person.family.map(JSON.string),
          "particle": person.particle.map(JSON.string),
          "dropping_particle": person.droppingParticle.map(JSON.string),
          "suffix": person.suffix.map(JSON.string),
        ])
    }
    if people.andOthers { items.append(.object(["others": true])) }
    return .object(["people": .array(items)])
  }
}

struct NormalizeTitle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "title", abstract: "Put braces around the words of a title that a BibTeX style would damage."
  )
  @Flag(help: "Print JSON Lines (the only form there is).") var json = false
  @Argument(help: "Texts; without any, JSON Lines are read from standard input.") var texts: [String] = []

  func run() throws {
    try JSONLines.each(texts) { .object(["protected": .string(BibTitle.protected($0))]) }
  }
}

struct NormalizeLaTeX: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "latex", abstract: "Turn LaTeX into Unicode, or Unicode into LaTeX.")
  @Flag(help: "Print JSON Lines (the only form there is).") var json = false
  @Flag(help: "From Unicode to LaTeX in ASCII.") var encode = false
  @Argument(help: "Texts; without any, JSON Lines are read from standard input.") var texts: [String] = []

  func run() throws {
    try JSONLines.each(texts) { text in
      encode
        ? .object(["latex": .string(LaTeX.encode(text))]) : .object(["unicode": .string(LaTeX.decode(text))])
    }
  }
}

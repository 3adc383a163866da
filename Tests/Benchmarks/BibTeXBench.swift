import BibTeX

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Speed of the BibTeX library alone: `papers-bench bibtex FILE [times]`, in CPU seconds of this process.
enum BibTeXBench {
  static func run(_ arguments: [String]) {
    guard let path = arguments.first else { return print("usage: papers-bench bibtex FILE [TIMES]") }
    let times = arguments.dropFirst().first.flatMap { Int($0) } ?? 5
    guard let bytes = read(path) else { return print("\(path): cannot be read") }
    let size = Double(bytes.count) / 1e6
    var file = BibFile([])
    measure("parse", size, times) { file = BibFile(bytes, name: path) }
    measure("printed", size, times) { blackHole(file.printed().count) }
    measure("formatted", size, times) { blackHole(file.formatted().count) }
    measure("parse + formatted", size, times) {
      file = BibFile(bytes, name: path)
      var n = 0
      file.formatted { n += $0.count }
      blackHole(n)
    }
    var entries = BibEntries(file)
    measure("keys and macros", size, times) { entries = BibEntries(file) }
    measure("typed, all entries", size, 1) {
      var n = 0
      for i in 0..<entries.count { n += entries[i].fields.count }
      blackHole(n)
    }
    print("entries \(file.entries.count), faults \(file.faultCount), peak \(peakMegabytes()) MB")
  }

  private static func measure(_ name: String, _ size: Double, _ times: Int, _ work: () -> Void) {
    var best = Double.infinity
    for _ in 0..<times {
      let start = seconds()
      work()
      best = min(best, seconds() - start)
    }
    let rate = Int(size / best)
    print("\(name): \(Int(best * 1000)) ms CPU, \(rate) MB/s")
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

import PapersKit

/// `papers-bench lists [MEGABYTES]`: how fast reading lists are parsed.
enum ListBench {
  static func run(_ arguments: [String]) {
    let megabytes = arguments.first.flatMap { Int($0) } ?? 5
    var text = "# Systems, Fall 2024\n"
    var n = 0
    while text.utf8.count < megabytes << 20 {
      if n % 20 == 0 { text += "\n### Week \(n / 20 + 1)\n" }
      text += """
        - [Name\(n)](https://arxiv.org/pdf/\(1000 + n % 9000).\(10000 + n % 89999).pdf). Name\(n): Fast and Fair Scheduling of \
        Work \(n). Jane Roe, Richard Miles, Wei Wang. OSDI 2020.

        """
      n += 1
    }
    let bytes = Array(text.utf8)
    let clock = ContinuousClock()
    let start = clock.now
    let found = (try? ReadingList(reading: bytes))?.readings.count ?? 0
    let time = clock.now - start
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    print(
      "list parsing: \(found) readings, \(bytes.count) bytes, \(seconds) s, \(Double(bytes.count) / 1e6 / seconds) MB/s"
    )
  }
}

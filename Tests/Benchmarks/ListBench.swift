import PapersKit

/// `papers-bench lists [MEGABYTES]`: how fast reading lists are parsed.
enum ListBench {
  static func run(_ arguments: [String]) {
    let bytes = Array(text(megabytes: arguments.first.flatMap { Int($0) } ?? 5).utf8)
    let start = Figures.now()
    let found = (try? ReadingList(reading: bytes))?.readings.count ?? 0
    let seconds = Figures.now() - start
    Figures.print("list parsing, \(found) readings", Double(bytes.count) / 1e6 / seconds, "MB/s")
  }

  static func text(megabytes: Int) -> String {
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
    return text
  }
}

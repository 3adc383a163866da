import PapersKit

/// The fetcher against a server on loopback: `papers-bench fetch ADDRESS TIMES`, without pace and without cache.
enum FetchBench {
  struct NoAddress: Error { let text: String }

  static func ask(_ prefix: String, _ times: Int) async throws {
    var options = FetchOptions(contact: "bench@example.org")
    options.allowPrivate = true
    options.etiquette = .none
    var requests: [Request] = []
    for n in 0..<times {
      guard let address = WebAddress("\(prefix)?n=\(n)") else { throw NoAddress(text: prefix) }
      requests.append(Request(address, reason: "benchmark"))
    }
    let (fetcher, _) = makeFetcher(options)
    // The first request pays for the thread, the connection and libcurl's own start.
    _ = await fetcher.fetch(requests.prefix(1).map { $0 })
    let (start, cpu) = (Figures.now(), Figures.cpu())
    let answers = await fetcher.fetch(requests)
    Figures.print("\(times) requests on loopback", (Figures.now() - start) * 1000, "ms wall")
    Figures.print("\(times) requests on loopback, computing", (Figures.cpu() - cpu) * 1000, "ms")
    let good = answers.filter { if case .success(let page) = $0 { page.status == 200 } else { false } }
    Figures.print("answered", Double(good.count), "of \(times)")
    Figures.print("peak memory", Figures.peakMemory(), "MB")
  }
}

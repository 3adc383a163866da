/// Asks for links and says which are dead: gone, refused or unreachable. A bot check is no death.
public struct DeadLinks: Sendable {
  private let fetcher: Fetcher
  public init(_ fetcher: Fetcher) { self.fetcher = fetcher }

  /// By address, why.
  public func among(_ links: [WebAddress]) async -> [String: String] {
    let requests = links.map { Request($0, reason: "whether the link still leads anywhere") }
    var dead: [String: String] = [:]
    for (link, answer) in zip(links, await fetcher.fetch(requests)) {
      switch answer {
      case .success(let page) where page.status == 404 || page.status == 410:
        dead[link.text] = "status \(page.status)"
      case .success: break
      case .failure(.status(_, let status)) where status == 404 || status == 410:
        dead[link.text] = "status \(status)"
      case .failure(.unreachable(let host, let why)): dead[link.text] = "\(host) cannot be reached (\(why))"
      case .failure(.tooManyRedirects): dead[link.text] = "it redirects in a circle"
      case .failure: break
      }
    }
    return dead
  }
}

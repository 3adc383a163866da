extension LookupAnswer.Trouble {
  init(_ error: FetchError, at place: String) {
    let message =
      switch error {
      case .unreachable(_, let why): "not reachable: \(why)"
      case .timedOut(_, let seconds): "no answer within \(seconds) s; try again later"
      case .tooLarge(_, let limit): "more than \(limit / 1_000_000) MB"
      case .tooManyRedirects: "redirects without end"
      case .forbiddenScheme(let scheme): "\(scheme) is neither http nor https"
      case .privateAddress: "a private address, which is not asked"
      case .tls(_, let why): "no secure connection: \(why)"
      case .throttled(_, let after):
        "the service asks to wait" + (after.map { " \($0) s" } ?? "") + "; try again later"
      case .hostGivenUp: "too many failures; the host is not asked again in this run"
      case .wall(_, let kind):
        "a bot check (\(kind)); open the page in a browser, save it, and look up the file"
      case .status(_, let status): "status \(status)"
      case .broken(_, let why): "the answer is broken: \(why)"
      case .offline: "not asked with --offline, and the cache has nothing"
      case .cancelled: "cancelled"
      }
    self.init(kind: error.kind, message: "\(place): \(message)")
  }
}

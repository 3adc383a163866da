extension Fetcher {
  /// The whole policy around a transport: cache, redirects, pace, retries, breaker, walls.
  ///
  /// An answer is a page of whatever status the service settled on (also 404: what it means is the reader's business);
  /// a failure is what no page can tell. Requests may be handed in all at once: each host is asked at its own pace.
  public static func standard(
    _ options: FetchOptions, transport: Transport, account: FetchAccount = FetchAccount()
  ) -> Fetcher {
    let exchange = CachedExchange(options, transport: transport, account: account)
    return Fetcher { requests in
      await withTaskGroup(of: (Int, Answer).self) { group in
        for (index, request) in requests.enumerated() {
          group.addTask { (index, await exchange.answer(to: request)) }
        }
        var answers = [Answer](repeating: .failure(.cancelled), count: requests.count)
        for await (index, answer) in group { answers[index] = answer }
        return answers
      }
    }
  }
}

extension CachedExchange {
  /// Follows redirects, each hop an exchange of its own.
  func answer(to request: Request) async -> Fetcher.Answer {
    var hop = request
    var visited: Set<CacheKey> = []
    do throws(FetchError) {
      while true {
        guard visited.count <= Redirect.limit, visited.insert(CacheKey(hop)).inserted else {
          throw .tooManyRedirects(host: hop.address.host)
        }
        var page = try await self.page(for: hop, visited.count > 1 ? .redirect : .asked)
        guard let next = try Redirect.next(after: page, of: hop) else {
          page.request = request
          return .success(page)
        }
        hop = next
      }
    } catch {
      options.report(.failed(Secrets.stripped(request.address.text), error))
      return .failure(error)
    }
  }
}

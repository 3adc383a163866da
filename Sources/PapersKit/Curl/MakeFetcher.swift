/// The fetcher of a run and the account of what it asks; `transport` replaces the real network in tests.
public func makeFetcher(_ options: FetchOptions, transport: Transport? = nil) -> (Fetcher, FetchAccount) {
  let account = FetchAccount()
  let network: Transport
  if let transport {
    network = transport
  } else if options.mode == .offline {
    // Not even a thread is started.
    network = Transport { request throws(FetchError) in throw .offline(host: request.address.host) }
  } else {
    network = .curl(
      contact: options.contact, allowPrivate: options.allowPrivate, limits: options.limits,
      environment: options.environment)
  }
  return (.standard(options, transport: network, account: account), account)
}

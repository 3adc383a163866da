/// How often a host may be asked: so many connections, each resting after an answer before it is used again.
///
/// The rest counts from the end of an answer, so that no delay on the way makes two requests meet at the server.
public struct Etiquette: Sendable {
  public struct Rule: Hashable, Sendable {
    /// Hosts of one service share one; it names the folder of the pace.
    public var lane: String
    public var connections: Int
    /// Seconds.
    public var rest: Double

    public init(lane: String, connections: Int, rest: Double) {
      self.lane = lane
      self.connections = connections
      self.rest = rest
    }
  }

  /// The rule for an address; `isNamed`: our requests carry a contact.
  public var rule: @Sendable (_ address: WebAddress, _ isNamed: Bool) -> Rule
  public init(rule: @escaping @Sendable (WebAddress, Bool) -> Rule) { self.rule = rule }

  /// What the services publish or are known to bear.
  public static let standard = Etiquette { address, isNamed in
    let host = address.host.hasPrefix("www.") ? String(address.host.dropFirst(4)) : address.host
    guard let entry = table.first(where: { $0.hosts.contains(host) && address.path.hasPrefix($0.path) })
    else {
      return Rule(lane: address.host, connections: 2, rest: 0.5)
    }
    return Rule(
      lane: entry.hosts[0], connections: isNamed ? entry.connections : entry.nameless, rest: entry.rest)
  }
  /// No rest, for services of our own in tests.
  public static let none = Etiquette { address, _ in Rule(lane: address.host, connections: 4, rest: 0) }

  private struct Entry {
    var hosts: [String]
    var path: String
    var connections: Int
    /// Connections for requests without a contact.
    var nameless: Int
    var rest: Double

    init(_ hosts: String..., path: String = "/", connections: Int, nameless: Int = 1, rest: Double) {
      self.hosts = hosts
      self.path = path
      self.connections = connections
      self.nameless = nameless
      self.rest = rest
    }
  }

  private static let table: [Entry] = [
    // https://info.arxiv.org/help/api/tou.html: one request every three seconds, one connection at a time, over the
    // API, OAI-PMH and RSS together.
    Entry("export.arxiv.org", "rss.arxiv.org", "oaipmh.arxiv.org", connections: 1, rest: 3),
    Entry("arxiv.org", connections: 1, rest: 1),
    // Polite pool since December 2025: lists 3 a second, single works 10, three at a time; nameless one at a time.
    Entry("api.crossref.org", path: "/works/", connections: 3, rest: 0.3),
    Entry("api.crossref.org", connections: 3, rest: 1),
    // One a second with a key; without one the pool is shared with all the world.
    Entry("api.semanticscholar.org", connections: 1, rest: 1),
    // No published rate; 429 was long usual.
    Entry("dblp.org", "dblp.uni-trier.de", "dblp.dagstuhl.de", connections: 1, rest: 2),
    Entry("api.openalex.org", connections: 3, rest: 0.4),
    // 1000 in five minutes for those with a name, fewer for others.
    Entry("api.datacite.org", connections: 3, rest: 1),
    Entry("doi.org", "dx.doi.org", connections: 3, nameless: 2, rest: 0.5),
    Entry("api2.openreview.net", connections: 1, rest: 1),
    Entry("api.openreview.net", connections: 1, rest: 1),
    Entry("openreview.net", connections: 1, rest: 1),
  ]
}

/// What a service's own headers say about its pace: `x-rate-limit-limit`, `x-rate-limit-interval` and
/// `x-concurrency-limit` of Crossref, whose pools change.
struct AnnouncedPace: Hashable, Sendable {
  var connections: Int?
  /// Seconds for each request.
  var secondsEach: Double?

  init?(_ headers: [Header]) {
    connections = headers["x-concurrency-limit"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    if let limit = headers["x-rate-limit-limit"].flatMap({ Double($0) }), limit > 0,
      let text = headers["x-rate-limit-interval"]?.trimmed,
      let interval = Double(text.hasSuffix("s") ? String(text.dropLast()) : text), interval > 0,
      interval <= 3600
    {
      secondsEach = interval / limit
    }
    if connections == nil, secondsEach == nil { return nil }
  }

  /// The stricter of ours and theirs.
  func applied(to rule: Etiquette.Rule) -> Etiquette.Rule {
    var rule = rule
    rule.connections = max(1, min(rule.connections, connections ?? .max))
    if let secondsEach { rule.rest = max(rule.rest, secondsEach * Double(rule.connections)) }
    return rule
  }
}

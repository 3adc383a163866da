import PapersKit
import Testing

/// Every fault of the simulated web against the real transport, over real TLS through its proxy.
@Suite(.enabled(if: ScholarSim.isThere, "needs ../shared/scholar-sim and python3"))
struct FaultTests {
  struct Fault: Sendable {
    var name: String
    /// The fault's members beside `match`, as JSON.
    var members: String
    var kind: String?
    /// Exchanges, retries included.
    var asked: Int
    var status = 200
  }

  static let faults: [Fault] = [
    Fault(
      name: "status 503 with Retry-After, then well",
      members: #""fault":"status","status":503,"headers":{"Retry-After":"1"},"first":1"#, kind: nil, asked: 2),
    Fault(
      name: "status 429 with a long Retry-After",
      members: #""fault":"status","status":429,"headers":{"Retry-After":"7200"}"#, kind: "throttled", asked: 1
    ),
    Fault(name: "status 404", members: #""fault":"status","status":404"#, kind: nil, asked: 1, status: 404),
    Fault(name: "reset for ever", members: #""fault":"reset""#, kind: "broken", asked: 3),
    Fault(name: "reset once", members: #""fault":"reset","first":1"#, kind: nil, asked: 2),
    Fault(name: "hang", members: #""fault":"hang""#, kind: "timed-out", asked: 2),
    Fault(name: "truncate", members: #""fault":"truncate""#, kind: "broken", asked: 3),
    Fault(name: "drip", members: #""fault":"drip""#, kind: "timed-out", asked: 2),
    Fault(name: "huge", members: #""fault":"huge","mib":16"#, kind: "too-large", asked: 1),
    Fault(name: "gzip bomb", members: #""fault":"bomb","mib":16"#, kind: "too-large", asked: 1),
    Fault(name: "entity bomb", members: #""fault":"entities""#, kind: nil, asked: 1),
    Fault(
      name: "redirect to itself", members: #""fault":"redirect","to":"/paper""#, kind: "too-many-redirects",
      asked: 1),
    Fault(
      name: "redirect to a file", members: #""fault":"redirect","to":"file:///etc/passwd""#,
      kind: "forbidden-scheme", asked: 1),
    Fault(
      name: "redirect to the cloud's own address",
      members: #""fault":"redirect","to":"http://169.254.169.254/latest/meta-data/""#,
      kind: "private-address", asked: 1),
    Fault(
      name: "redirect to loopback", members: #""fault":"redirect","to":"http://127.0.0.1:22/""#,
      kind: "private-address", asked: 1),
    Fault(name: "garbage", members: #""fault":"garbage""#, kind: nil, asked: 1),
    Fault(
      name: "a wall", members: #""fault":"body","body":"<html><title>Just a moment...</title>""#,
      kind: "wall", asked: 1),
  ]

  // One simulation and one run for all: each fault has a host of its own, so that no host is given up for another's.
  @Test func eachEndsAsAValue() async throws {
    let members = Self.faults.enumerated().map { #"{"match":"^fault\#($0)\\.",\#($1.members)}"# }
    let sim = try await ScholarSim(faults: "[\(members.joined(separator: ","))]", arguments: ["--lenient"])
    let (fetcher, account) = makeFetcher(
      sim.options {
        $0.etiquette = .none
        $0.limits.stallSeconds = 4
        $0.limits.bodyBytes = 8 << 20
      })
    let requests = try Self.faults.indices.map {
      Request(try #require(WebAddress("https://fault\($0).example.org/paper")), reason: "test")
    }
    let answers = await fetcher.fetch(requests)
    for (index, fault) in Self.faults.enumerated() {
      // A page that the empty simulation does not know is a 404 when the fault is over.
      let status = fault.asked > 1 ? 404 : fault.status
      if fault.kind == nil { #expect(answers[index].outcome == .status(status), "\(fault.name)") }
      #expect(answers[index].failure?.kind == fault.kind, "\(fault.name)")
      #expect(account.requests["fault\(index).example.org"] == fault.asked, "\(fault.name)")
    }
  }

  @Test func aRefusedTunnelIsAHostThatIsDown() async throws {
    let sim = try await ScholarSim(arguments: ["--refuse", "example"])
    let (fetcher, _) = makeFetcher(sim.options { $0.etiquette = .none })
    let request = Request(try #require(WebAddress("https://www.example.org/")), reason: "test")
    #expect(
      await fetcher.fetch(request).failure == .unreachable(host: "www.example.org", "the proxy answered 502"))
  }

  @Test func anUnknownAuthorityIsRefused() async throws {
    let sim = try await ScholarSim()
    var variables = sim.variables
    for name in ["SSL_CERT_FILE", "CURL_CA_BUNDLE"] { variables[name] = nil }
    let (fetcher, _) = makeFetcher(sim.options { $0.environment = .fixed(variables) })
    let request = Request(try #require(WebAddress("https://api.datacite.org/dois/x")), reason: "test")
    #expect(await fetcher.fetch(request).failure?.kind == "tls")
  }

  @Test func theDoorsThatAreShutAreNamed() async throws {
    let sim = try await ScholarSim()
    let (fetcher, account) = makeFetcher(sim.options())
    let addresses = [
      "https://dblp.org/search/publ/api?q=x&format=json", "https://openreview.net/forum?id=x",
      "https://dl.acm.org/doi/10.1145/1",
      "https://api2.openreview.net/notes?id=x",
    ]
    let answers = await fetcher.fetch(
      try addresses.map {
        Request(try #require(WebAddress($0)), headers: [Header("Accept", "*/*")], reason: "test")
      })
    #expect(answers.map { $0.failure?.kind } == ["wall", "wall", "wall", "wall"])
    #expect(account.walls.count == 4)
    let report = try await sim.report()
    #expect(report["without_contact"]?["dblp.org"] == nil)
    #expect(report["status"]?["openreview.net 307"] != nil)
  }

  @Test func breaksNoEtiquetteWithManyRequestsAtOnce() async throws {
    let sim = try await ScholarSim(arguments: ["--latency", "0.02", "--jitter", "0.1"])
    let prefixes = [
      "https://api.crossref.org/works?query.bibliographic=", "https://api.crossref.org/works/10.1/",
      "https://doi.org/10.1/",
      "https://api.openalex.org/works/doi:10.1/", "https://api.datacite.org/dois/10.1/",
      "https://arxiv.org/abs/2001.0000",
      "https://unknown.example.org/paper/",
    ]
    let requests = try prefixes.flatMap { prefix in
      try (0..<6).map { Request(try #require(WebAddress("\(prefix)\($0)")), reason: "test") }
    }
    // Two runs at once on one library.
    let (one, two) = (makeFetcher(sim.options()).0, makeFetcher(sim.options()).0)
    async let first = one.fetch(requests)
    async let second = two.fetch(
      requests.map { request in
        var other = request
        other.address = WebAddress(request.address.text + "7") ?? request.address
        return other
      })
    for answer in await first + second { #expect(answer.failure == nil) }
    let report = try await sim.report()
    #expect(report["breaches"] == .object([]))
    #expect(report["without_contact"]?["api.crossref.org"] == nil)
  }
}

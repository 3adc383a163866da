/// What the world says about one reference, without a library: a saved page, a PDF, an identifier, an address, a title.
public struct Lookup: Sendable {
  public var files: Files

  public init(files: Files = .real) { self.files = files }

  /// The answer for one reference; `address` is where a saved page came from.
  public func answer(_ ref: String, address: String? = nil) async -> LookupAnswer {
    do throws(LookupAnswer.Trouble) {
      return LookupAnswer(ref: ref, record: try record(ofFile: ref, address: address))
    } catch {
      return LookupAnswer(ref: ref, error: error)
    }
  }

  private func record(ofFile path: String, address: String?) throws(LookupAnswer.Trouble) -> Record {
    let body: [UInt8]
    do { body = try files.read(path, HTML.sizeLimit) } catch {
      throw LookupAnswer.Trouble(kind: error.kind, message: error.description)
    }
    // A page without its address is read as well; only what an address says is missing then.
    let given = address.flatMap { $0.isEmpty ? nil : $0 }
    guard let address = WebAddress(given ?? "http://localhost/") else {
      throw LookupAnswer.Trouble(
        kind: "bad-url", message: "--url: \(given ?? "") is no http or https address")
    }
    let page = Page(
      request: Request(address, reason: "a saved page"), address: address, status: 200,
      headers: [Header("Content-Type", "text/html")], body: body, isFromCache: true)
    do {
      return record(of: try findings(in: page))
    } catch {
      throw LookupAnswer.Trouble(error, at: path)
    }
  }

  private func record(of findings: [Finding]) -> Record {
    var record = merged(findings, key: "new")
    // The merging leaves a preprint's publisher to the published form; a work that is only a preprint has its server.
    if record.kind == .preprint, record.publisher == nil,
      let found = findings.first(where: { $0.publisher != nil })
    {
      record.publisher = found.publisher
      record.provenance["publisher"] = Record.Provenance(source: found.source, url: found.url)
    }
    record.key = citationKey(for: record, taken: [])
    return record
  }
}

/// doi.org: content negotiation to CSL-JSON (https://citation.crosscite.org/docs.html), for the agencies that are neither
/// Crossref nor DataCite, and which agency a DOI belongs to.
public enum DOIResolver {
  public static let host = "doi.org"
  static let cslJSON = "application/vnd.citationstyles.csl+json"

  /// The work as CSL-JSON, from whichever agency registered the DOI.
  public static func work(_ doi: DOI, reason: String) -> Request {
    Request(
      .service("https://\(host)/\(doi.inPath)"), headers: [Header("Accept", cslJSON)], reason: reason)
  }

  /// The registration agency of a DOI.
  public static func agency(_ doi: DOI, reason: String) -> Request {
    Request(.service("https://\(host)/ra/\(doi.inPath)"), reason: reason)
  }

  public static func read(_ page: Page) throws(ReadError) -> [Finding] {
    if page.status == 400 || page.status == 404 { throw .notFound }
    let json = try page.json()
    guard case .object = json else { throw .malformed("doi.org's answer is no CSL-JSON item") }
    return [try WorkItem(json).finding(.doi, page.address.text)]
  }

  /// The work of that DOI and of no other.
  public static func read(_ page: Page, asked doi: DOI) throws(ReadError) -> [Finding] {
    try page.works(of: doi, among: read(page))
  }

  /// "Crossref", "DataCite", "KISTI", ...; an unknown DOI is status 200 with `status` in place of `RA`.
  public static func readAgency(_ page: Page) throws(ReadError) -> String {
    let json = try page.json()
    guard let agency = json[0]?["RA"]?.string else { throw .notFound }
    return agency
  }
}

/// Reads a page by where it came from (after redirects) and what it is.
///
/// Every service has its line here; a PDF is a PDF wherever it lies; anything else is a landing page.
public func findings(in page: Page) throws(ReadError) -> [Finding] {
  let path = page.address.path
  switch page.address.host {
  case "export.arxiv.org" where path.hasPrefix("/api/"): return try ArXivAPI.read(page)
  case "api.crossref.org": return try Crossref.read(page)
  case "api.datacite.org": return try DataCite.read(page)
  case "api.openalex.org": return try OpenAlex.read(page)
  case "api.semanticscholar.org": return try SemanticScholar.read(page)
  case "api.openreview.net", "api2.openreview.net": return try OpenReviewAPI.read(page)
  case "dblp.org", "dblp.uni-trier.de", "dblp.dagstuhl.de":
    if path.hasPrefix("/search/") || path.hasSuffix(".xml") { return try DBLP.read(page) }
  default: break
  }
  if let type = page.mediaType, type.contains("citationstyles.csl+json") { return try DOIResolver.read(page) }
  if PDFReader.isPDF(page) {
    if page.status == 404 || page.status == 410 { throw .notFound }
    return try PDFReader.read(page)
  }
  return try LandingPage.read(page)
}

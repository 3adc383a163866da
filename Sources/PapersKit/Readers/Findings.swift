/// Reads a page by where it came from (after redirects) and what it is.
///
/// Every source has its line here; anything else that is HTML is a landing page.
public func findings(in page: Page) throws(ReadError) -> [Finding] {
  try LandingPage.read(page)
}

import Testing

@testable import PapersKit

/// Repositories (DSpace, EPrints, HAL, Zenodo, figshare) and pages that describe themselves by schema.org.
struct RepositoryPagesTests {
  static let repositories = [
    PageCase(
      "DSpace: DC and DCTERMS tags, the handle as identifier", "https://dspace.example.edu/handle/1721.1/100",
      """
      <head><title>Caches All the Way Down</title><meta name="DC.creator" content="Doe, Jane" /><meta name="DC.creator" content="van Dijk, Piet" />
      <meta name="DCTERMS.dateAccepted" content="2016-03-03T21:05:30Z" scheme="DCTERMS.W3CDTF" /><meta name="DCTERMS.available" content="2016-03-03T21:05:30Z" scheme="DCTERMS.W3CDTF" />
      <meta name="DCTERMS.issued" content="2015-06" scheme="DCTERMS.W3CDTF" /><meta name="DC.identifier" content="http://hdl.handle.net/1721.1/100" scheme="DCTERMS.URI" />
      <meta name="DC.language" content="en_US" scheme="DCTERMS.RFC1766" /><meta name="DC.publisher" content="Example Institute of Technology" />
      <meta name="DC.title" content="Caches All the Way Down" /><meta name="DC.type" content="Thesis" /></head>
      """,
      """
      kind: thesis
      title: Caches All the Way Down
      people: Doe, Jane | van Dijk, Piet
      date: 2015-06
      publisher: Example Institute of Technology
      landing: https://dspace.example.edu/handle/1721.1/100
      language: en_US
      """),
    PageCase(
      "EPrints: a journal article", "https://eprints.example.ac.uk/4321/",
      """
      <head><title>Logs as Law - Example Repository</title><meta name="eprints.eprintid" content="4321" /><meta name="eprints.type" content="article" />
      <meta name="eprints.creators_name" content="Doe, Jane" /><meta name="eprints.creators_name" content="Okafor, Ada" /><meta name="eprints.title" content="Logs as Law" />
      <meta name="eprints.ispublished" content="pub" /><meta name="eprints.date" content="2009-10" /><meta name="eprints.publication" content="Operating Systems Review" />
      <meta name="eprints.volume" content="43" /><meta name="eprints.number" content="4" /><meta name="eprints.pagerange" content="70-79" />
      <meta name="eprints.id_number" content="doi:10.1145/1713254.1713270" /><meta name="eprints.datestamp" content="2011-01-20 10:00:00" /></head>
      """,
      """
      kind: article-journal
      title: Logs as Law
      people: Doe, Jane | Okafor, Ada
      date: 2009-10
      in: Operating Systems Review
      volume: 43
      issue: 4
      pages: 70-79
      doi: 10.1145/1713254.1713270
      landing: https://eprints.example.ac.uk/4321/
      """),
    PageCase(
      "HAL: citation tags with a conference", "https://hal.science/hal-00000001v1",
      """
      <head><title>Trees in Motion - HAL</title><meta name="citation_title" xml:lang="en" content="Trees in Motion"/><meta name="citation_author" content="Jeanne Dupont"/>
      <meta name="citation_author_institution" content="INRIA"/><meta name="citation_author" content="Marc Le Goff"/>
      <meta name="citation_publication_date" content="2014/09/08"/><meta name="citation_conference_title" content="International Symposium on Trees"/>
      <meta name="citation_firstpage" content="pp.105-120"/><meta name="citation_doi" content="10.1000/trees.5"/><meta name="citation_pdf_url" content="https://hal.science/hal-00000001v1/document"/>
      <meta name="DC.language" content="en"/></head>
      """,
      """
      kind: paper-conference
      title: Trees in Motion
      people: Jeanne Dupont | Marc Le Goff
      date: 2014-09-08
      in: International Symposium on Trees
      pages: 105-120
      doi: 10.1000/trees.5
      landing: https://hal.science/hal-00000001v1
      pdf: https://hal.science/hal-00000001v1/document
      """),
    PageCase(
      "Zenodo: software by JSON-LD", "https://zenodo.org/records/1234567",
      """
      <head><title>tensor-tools: v2.1</title><meta name="citation_title" content="tensor-tools: v2.1"/><meta name="citation_author" content="Doe, Jane"/>
      <meta name="citation_doi" content="10.5281/zenodo.1234567"/><meta name="citation_publication_date" content="2020/05/06"/><meta name="citation_publisher" content="Zenodo"/>
      <script type="application/ld+json">{"@context":"http://schema.org","@type":"SoftwareSourceCode","@id":"https://doi.org/10.5281/zenodo.1234567","name":"tensor-tools: v2.1",
      "author":[{"@type":"Person","name":"Doe, Jane","givenName":"Jane","familyName":"Doe"}],"datePublished":"2020-05-06"}</script></head>
      """,
      """
      kind: software
      title: tensor-tools: v2.1
      people: Doe, Jane
      date: 2020-05-06
      publisher: Zenodo
      doi: 10.5281/zenodo.1234567
      landing: https://zenodo.org/records/1234567
      """),
    PageCase(
      "figshare: a dataset by JSON-LD", "https://figshare.com/articles/dataset/Traces/100",
      """
      <head><title>Traces of a Cluster</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"Dataset","name":"Traces of a Cluster",
      "creator":[{"@type":"Person","name":"Jane Doe"},{"@type":"Organization","name":"Example Lab"}],"datePublished":"2019-02-03",
      "publisher":{"@type":"Organization","name":"figshare"},"identifier":{"@type":"PropertyValue","propertyID":"doi","value":"https://doi.org/10.6084/m9.figshare.100"}}</script></head>
      """,
      """
      kind: dataset
      title: Traces of a Cluster
      people: Jane Doe | {Example Lab}
      date: 2019-02-03
      publisher: figshare
      doi: 10.6084/m9.figshare.100
      landing: https://figshare.com/articles/dataset/Traces/100
      """),
  ]
  @Test(arguments: repositories) func readsARepositorysItem(_ page: PageCase) throws {
    #expect(try page.read() == page.record)
  }

  // MARK: the spellings of Dublin Core

  @Test(
    arguments: [
      ("DC.title", "DC.creator", "DC.date"), ("dc.title", "dc.creator", "dc.date"),
      ("DC.Title", "DC.Creator", "DC.Date"),
      ("dc:title", "dc:creator", "dc:date"), ("DC:title", "DC:creator", "DC:date"),
      ("dcterms.title", "dcterms.creator", "dcterms.issued"),
      ("DCTERMS.title", "DCTERMS.creator", "DCTERMS.issued"),
      ("dcterms:title", "dcterms:creator", "dcterms:issued"),
      ("DCterms.title", "DCterms.creator", "DCterms.created"),
      ("dc.Title", "dc.Creator", "dc.Date.Issued"), ("DC.title ", " DC.creator", "DC.date.issued"),
    ])
  func dublinCoreIsReadInEverySpelling(title: String, creator: String, date: String) throws {
    for attribute in ["name", "property"] {
      let html = """
        <head><meta \(attribute)="\(title)" content="Maps of Water"><meta \(attribute)="\(creator)" content="Doe, Jane">
        <meta \(attribute)="\(creator)" content="Roe, Rob"><meta \(attribute)="\(date)" content="2011-04-05">
        <meta name="DC.type" content="journalArticle"></head>
        """
      #expect(
        try SavedPage.finding(SavedPage.page(html)).whole == """
          kind: article-journal
          title: Maps of Water
          people: Doe, Jane | Roe, Rob
          date: 2011-04-05
          landing: https://example.org/paper
          """)
    }
  }

  @Test(
    arguments: [
      ("prism.publicationName", "prism.volume", "prism.number", "prism.startingPage", "prism.endingPage"),
      ("prism:publicationname", "prism:volume", "prism:issue", "prism:startingpage", "prism:endingpage"),
      ("PRISM.publicationName", "PRISM.volume", "PRISM.number", "PRISM.startingPage", "PRISM.endingPage"),
    ])
  func prismIsReadInEverySpelling(name: String, volume: String, issue: String, first: String, last: String)
    throws
  {
    let found = try SavedPage.finding(
      SavedPage.tagged([
        ("dc.title", "Maps of Water"), (name, "Journal of Maps"), (volume, "7"), (issue, "2"), (first, "101"),
        (last, "119"),
        ("prism.doi", "10.1000/maps.7"), ("prism.publicationDate", "2010-02-01"),
      ]))
    #expect(
      found.whole == """
        kind: article-journal
        title: Maps of Water
        date: 2010-02-01
        in: Journal of Maps
        volume: 7
        issue: 2
        pages: 101-119
        doi: 10.1000/maps.7
        landing: https://example.org/paper
        """)
  }

  // MARK: JSON-LD

  /// The members of a work, in the shapes of `author` and of the container that have been met.
  static let linked: [(String, String)] = [
    (
      #"{"@type":"ScholarlyArticle","headline":"A Work of Art","author":"Jane Doe","datePublished":"2020-01-02T10:00:00Z"}"#,
      "people: Jane Doe\ndate: 2020-01-02"
    ),
    (
      #"{"@type":"ScholarlyArticle","headline":"A Work of Art","author":["Jane Doe","Rob Roe"],"datePublished":"2020"}"#,
      "people: Jane Doe | Rob Roe\ndate: 2020"
    ),
    (
      #"{"@type":["ScholarlyArticle","Article"],"name":"A Work of Art","author":{"@type":"Person","givenName":"Jane","familyName":"Doe"}}"#,
      "people: Doe, Jane"
    ),
    (
      #"{"@type":"ScholarlyArticle","name":{"@value":"A Work of Art","@language":"en"},"author":[{"@type":"Person","name":"Doe, Jane"},{"name":""},null]}"#,
      "people: Doe, Jane"
    ),
    (
      #"{"@type":"ScholarlyArticle","headline":"A Work of Art","creator":[{"@type":"Organization","name":"Example Consortium"}]}"#,
      "people: {Example Consortium}"
    ),
    (
      #"{"@type":"ScholarlyArticle","headline":"A Work of Art","isPartOf":{"@type":"PublicationIssue","issueNumber":4,"isPartOf":{"@type":"PublicationVolume","volumeNumber":"12","isPartOf":{"@type":"Periodical","name":"Art Today","issn":["1234-5678"]}}},"pageStart":"7","pageEnd":9}"#,
      "in: Art Today\nvolume: 12\nissue: 4\npages: 7-9\nissn: 1234-5678"
    ),
    (
      #"{"@type":"ScholarlyArticle","headline":"A Work of Art","sameAs":["https://example.org/1","https://doi.org/10.1000/art"],"pagination":"3–9"}"#,
      "pages: 3-9\ndoi: 10.1000/art"
    ),
    (
      #"{"@type":"ScholarlyArticle","headline":"A Work of Art","identifier":{"@type":"PropertyValue","propertyID":"DOI","value":"10.1000/art"}}"#,
      "doi: 10.1000/art"
    ),
    (
      #"{"@type":"ScholarlyArticle","headline":"A Work of Art","doi":"10.1000/art","publisher":["Example Press"]}"#,
      "publisher: Example Press\ndoi: 10.1000/art"
    ),
  ]
  @Test(arguments: linked) func linkedDataIsReadInItsShapes(json: String, more: String) throws {
    // Alone, in an array, in a graph, and as the main entity of a page.
    for form in [
      json, "[\(json)]",
      #"{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Site"},\#(json)]}"#,
      #"{"@type":"WebPage","name":"Page","mainEntity":\#(json)}"#,
    ] {
      let html = "<head><script type='application/ld+json'>\n\(form)\n</script></head>"
      let expected = "kind: article-journal\ntitle: A Work of Art\n\(more)"
      let found = try SavedPage.finding(SavedPage.page(html)).whole
      #expect(
        found.split(separator: "\n").filter { !$0.hasPrefix("landing") }.joined(separator: "\n") == expected)
    }
  }

  @Test func brokenOrForeignLinkedDataSaysNothing() throws {
    for json in [
      "{broken", "null", "[]", "3", "\"text\"", #"{"@type":"Organization","name":"Example"}"#,
      #"{"@type":"ScholarlyArticle"}"#,
      #"{"@type":"ScholarlyArticle","headline":null,"name":3.5e}"#, #"{"@graph":"x"}"#,
      #"[{"@type":"ScholarlyArticle","name":"One Work"},{"@type":"ScholarlyArticle","name":"Another Work"}]"#,
    ] {
      #expect(throws: ReadError.self, "\(json)") {
        try LandingPage.read(
          SavedPage.page("<head><script type='application/ld+json'>\(json)</script></head>"))
      }
    }
  }

  @Test func deepLinkedDataEndsSomewhere() throws {
    let deep =
      String(repeating: #"{"@type":"WebPage","mainEntity":"#, count: 60) + "null"
      + String(repeating: "}", count: 60)
    let parts =
      String(repeating: #"{"@type":"CreativeWork","isPartOf":"#, count: 90) + "1"
      + String(repeating: "}", count: 90)
    _ = try? LandingPage.read(SavedPage.page("<script type='application/ld+json'>\(deep)</script>"))
    _ = try? LandingPage.read(SavedPage.page("<script type='application/ld+json'>\(parts)</script>"))
  }
}

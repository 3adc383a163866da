import FoundationEssentials
import TestSupport
import Testing

@testable import PapersKit

/// Every recorded answer through the reader of its service: real bytes, real headers, real errors.
@Suite(.enabled(if: SharedData.folder != nil, "the shared data are not beside the package"))
struct RecordedAnswersTests {
  static let services: [String: String] = [
    "arxiv": "https://export.arxiv.org/api/query", "crossref": "https://api.crossref.org/works",
    "datacite": "https://api.datacite.org/dois", "dblp": "https://dblp.org/search/publ/api",
    "doi": "https://doi.org/10.1000/x", "openalex": "https://api.openalex.org/works",
    "openreview": "https://api2.openreview.net/notes",
    "semanticscholar": "https://api.semanticscholar.org/graph/v1/paper",
  ]
  static let files: [String] = services.keys.sorted().flatMap { service in
    let folder = (SharedData.folder ?? "") + "/api/" + service
    return ((try? Files.real.list(folder)) ?? []).map(\.name).filter { !$0.hasSuffix(".headers") }
      .map { service + "/" + $0 }
  }
  static func page(_ path: String) -> Page? {
    let service = path.split(separator: "/").first.map(String.init) ?? ""
    return services[service].flatMap { Page.recorded(path, from: $0) }
  }
  static func read(_ path: String) throws -> [Finding] {
    let page = try #require(Self.page(path))
    if path.hasPrefix("doi/") { return try DOIResolver.read(page) }
    return try findings(in: page)
  }

  @Test func thereAreAnswersOfEveryService() {
    #expect(Self.files.count > 100)
    #expect(Set(Self.files.compactMap { $0.split(separator: "/").first }).count == Self.services.count)
  }

  @Test(arguments: files)
  func anAnswerIsWorksOrASentenceButNeverSilence(path: String) throws {
    let page = try #require(Self.page(path))
    let found: [Finding]
    do { found = try Self.read(path) } catch let error as ReadError {
      switch error {
      case .malformed(let words), .noPaper(let words), .service(let words), .wall(let words):
        #expect(!words.isEmpty)
      case .notFound: break
      }
      return
    }
    #expect((200...299).contains(page.status), "a failure gave works")
    #expect(!found.isEmpty, "an answer without works must say why")
    for finding in found {
      let title = try #require(finding.title)
      #expect(title == title.squeezed && !title.isEmpty)
      #expect(!title.contains("&amp;") && !title.contains("<i>") && !title.contains("</"))
      #expect(finding.people.allSatisfy { $0.family != nil || $0.whole != nil })
      #expect((finding.date?.year ?? 2000) > 999)
      #expect(finding.doi?.arXiv == nil, "arXiv's own DOIs are its ids")
      #expect(!finding.url.isEmpty)
    }
  }

  @Test(arguments: files)
  func anAnswerCutOffAnywhereIsNoCrash(path: String) throws {
    var page = try #require(Self.page(path))
    let whole = page.body
    guard whole.count < 200_000 else { return }
    var dice = Dice(seed: UInt64(whole.count))
    for _ in 0..<3 {
      page.body = Array(whole.prefix(Int.random(in: 0..<max(1, whole.count), using: &dice)))
      _ = try? findings(in: page)
      page.body = whole
      for _ in 0..<8 where !whole.isEmpty {
        page.body[Int.random(in: 0..<whole.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
      }
      _ = try? findings(in: page)
    }
  }

  @Test(arguments: [
    ("crossref/404_elife_no_such_doi.txt", "not-found"), ("crossref/404_arxiv_doi_work.txt", "not-found"),
    ("crossref/400_validation_failure_sample.json", "service"), ("crossref/500_exception.json", "service"),
    ("crossref/400_query_not_allowed_on_single.json", "service"),
    ("crossref/404_cursor_invalid.json", "service"),
    ("crossref/agency_medra.json", "malformed"), ("crossref/work_component_empty_title.json", "no-paper"),
    ("crossref/work_journal_record.json", "no-paper"),
    ("crossref/work_journal_issue_empty_title.json", "no-paper"),
    ("datacite/404_errors.json", "not-found"), ("dblp/anubis_challenge_head.html", "wall"),
    ("doi/400_doi_org_html.html", "not-found"), ("openalex/404_html.html", "not-found"),
    ("openalex/work_blank_title_ja.json", "malformed"), ("openreview/429_RateLimitError.json", "service"),
    ("semanticscholar/403_forbidden.json", "service"),
    ("semanticscholar/429_too_many_requests.json", "service"),
    ("semanticscholar/match_404_no_match.json", "not-found"), ("semanticscholar/paper_404.json", "not-found"),
    ("semanticscholar/match_empty_data_200.json", "not-found"),
    ("semanticscholar/search_empty.json", "not-found"),
    ("arxiv/new_error_400_incorrect_id.xml", "service"), ("arxiv/old_error_400_INVALIDID.xml", "service"),
    ("arxiv/old_error_start_must_be_an_integer.xml", "service"),
    ("arxiv/new_rsxiv_empty_1201.56789.xml", "not-found"),
    ("arxiv/old_rsxiv_empty_1201.56789.xml", "not-found"), ("arxiv/old_theoj_not_found.xml", "not-found"),
    ("arxiv/oai_multi_20230125.xml", "malformed"),
  ])
  func aFailureIsOfItsKind(path: String, kind: String) throws {
    let error = #expect(throws: ReadError.self) { try Self.read(path) }
    #expect(error?.kind == kind, "\(path): \(String(describing: error))")
  }

  struct Named: CustomTestStringConvertible, Sendable {
    var path: String
    var title: String
    var doi: String?
    var arXiv: String?
    var date: String?
    var kind: WorkKind?
    var first: String?
    var container: String?
    var testDescription: String { path }
  }
  static let named: [Named] = [
    Named(
      path: "crossref/work_lncs_two_containers.json",
      title: "Human Body Orientation Estimation in Multiview Scenarios", doi: "10.1007/978-3-642-33191-6_49",
      date: "2012", kind: .chapter, first: "Chen", container: "Advances in Visual Computing"),
    Named(
      path: "crossref/work_nature_mi_chemcrow_2024.json",
      title: "Augmenting large language models with chemistry tools", doi: "10.1038/S42256-024-00832-8",
      date: "2024-05-08", kind: .journalArticle, first: "M. Bran", container: "Nature Machine Intelligence"),
    Named(
      path: "crossref/work_consortium_name_author.json",
      title: "The impact of structural variation on human gene expression", doi: "10.1038/ng.3834",
      date: "2017-04-03", kind: .journalArticle, first: "Chiang", container: "Nature Genetics"),
    Named(
      path: "crossref/work_prl_article_number_no_page.json",
      title: "Prediction of a Large-Gap and Switchable Kane-Mele Quantum Spin Hall Insulator",
      doi: "10.1103/physrevlett.120.117701", date: "2018-03-13", kind: .journalArticle, first: "Marrazzo",
      container: "Physical Review Letters"),
    Named(
      path: "crossref/work_double_escaped_title.json",
      title:
        "The Atmospheric Bridge Communicated the δ13C Decline during the Last Deglaciation to the Global Upper Ocean",
      doi: "10.5194/cp-2020-95", date: "2020-07-28", kind: .preprint, first: "Shao"),
    Named(
      path: "crossref/work_author_family_only.json",
      title:
        "Human bladder cancer cells undergo cisplatin-induced apoptosis that is associated with p53-dependent and p53-independent responses",
      doi: "10.3892/ijo_00000353", date: "2009-06-26", kind: .journalArticle, first: "Stravopodis",
      container: "International Journal of Oncology"),
    Named(
      path: "semanticscholar/paper_doi_chemcrow.json",
      title: "Augmenting large language models with chemistry tools", doi: "10.1038/s42256-024-00832-8",
      arXiv: "2304.05376", date: nil, kind: .journalArticle),
    Named(
      path: "semanticscholar/match_attention_1706.03762.json", title: "Attention is All you Need",
      arXiv: "1706.03762"),
    Named(
      path: "openalex/work_biorxiv_posted.json",
      title: "A Data Citation Roadmap for Scholarly Data Repositories", doi: "10.1101/097196",
      date: "2016-12-28"),
    Named(path: "openreview/v1_note_HkghWScuoQ.json", title: "Targeted Dropout"),
  ]
  @Test(arguments: named)
  func aKnownAnswerSaysWhatItSays(known: Named) throws {
    let f = try #require(try Self.read(known.path).first)
    #expect(f.title == known.title)
    if let doi = known.doi { #expect(f.doi == DOI(doi)) }
    if let id = known.arXiv { #expect(f.arXiv?.text == id) }
    if let date = known.date { #expect(f.date?.description == date) }
    if let kind = known.kind { #expect(f.kind == kind) }
    if let first = known.first { #expect(f.people.first?.family == first) }
    if let container = known.container { #expect(f.container == container) }
  }

  @Test func theSameWorkAtTwoServicesHasOneDOI() throws {
    let one = try #require(try Self.read("crossref/work_nature_mi_chemcrow_2024.json").first)
    let other = try #require(try Self.read("semanticscholar/paper_doi_chemcrow.json").first)
    #expect(one.doi == other.doi)
    #expect(one.title == other.title)
  }
}

import BibTeX
import Testing

@testable import PapersKit

/// Entries of bibliographies as findings, in the fields that people and programs write.
struct BibTeXItemTests {
  private func read(_ text: String) throws -> Finding {
    let entries = BibEntries(BibFile(text))
    try #require(entries.count == 1)
    return try #require(BibTeXItem.finding(entries[0]))
  }

  struct Entry: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var record: String
    var testDescription: String { name }
  }
  static let entries = [
    Entry(
      name: "DBLP's export",
      text: """
        @inproceedings{DBLP:conf/osdi/DoeM23, author = {Jane Doe and J{\\"{o}}rg M{\\"{u}}ller 0001}, editor = {Rob Roe}, title = {Fast {GPU} Queues: {A} Study},
          booktitle = {17th {USENIX} Symposium, {OSDI} 2023, Boston, MA, USA, July 10-12, 2023}, pages = {11--29}, publisher = {{USENIX} Association}, year = {2023},
          url = {https://www.usenix.org/conference/osdi23/presentation/doe}, timestamp = {x}, biburl = {https://dblp.org/rec/conf/osdi/DoeM23.bib}, bibsource = {dblp}}
        """,
      record: """
        kind: paper-conference
        title: Fast GPU Queues: A Study
        people: Doe, Jane | Jörg Müller
        editors: Roe, Rob
        date: 2023
        in: 17th USENIX Symposium, OSDI 2023, Boston, MA, USA, July 10-12, 2023
        pages: 11-29
        publisher: USENIX Association
        dblp: conf/osdi/DoeM23
        landing: https://www.usenix.org/conference/osdi23/presentation/doe
        """),
    Entry(
      name: "DBLP's export of a preprint",
      text: """
        @article{DBLP:journals/corr/abs-2101-00001, author = {Jane Doe}, title = {Nets of Gold}, journal = {CoRR}, volume = {abs/2101.00001}, year = {2021},
          url = {https://arxiv.org/abs/2101.00001}, eprinttype = {arXiv}, eprint = {2101.00001}}
        """,
      record: """
        kind: article
        title: Nets of Gold
        people: Doe, Jane
        date: 2021
        in: CoRR
        arxiv: 2101.00001
        dblp: journals/corr/abs-2101-00001
        landing: https://arxiv.org/abs/2101.00001
        """),
    Entry(
      name: "biblatex",
      text: """
        @article{x, author = {Doe, Jane and others}, title = {Nets}, subtitle = {Of Gold}, journaltitle = {Journal of Gold}, date = {2020-05-06}, volume = {3}, number = {2},
          pages = {1–9}, doi = {10.1000/gold}, issn = {1234-5678}, langid = {english}}
        """,
      record: """
        kind: article-journal
        title: Nets
        subtitle: Of Gold
        people: Doe, Jane | others
        date: 2020-05-06
        in: Journal of Gold
        volume: 3
        issue: 2
        pages: 1-9
        issn: 1234-5678
        doi: 10.1000/gold
        language: english
        """),
    Entry(
      name: "a thesis, a month by its macro",
      text:
        "@phdthesis{t, author = {van der Berg, Piet}, title = {On Queues}, school = {Example University}, year = 2001, month = sep}",
      record: """
        kind: thesis
        title: On Queues
        people: van der Berg, Piet
        date: 2001-09
        publisher: Example University
        """),
    Entry(
      name: "arXiv's own form, with a house as author",
      text:
        "@misc{a, title = {Nets}, author = {{Example Collaboration} and Doe, Jane}, year = {2021}, eprint = {2101.00001v2}, archivePrefix = {arXiv}, primaryClass = {cs.DC}}",
      record: """
        kind: article
        title: Nets
        people: {Example Collaboration} | Doe, Jane
        date: 2021
        arxiv: 2101.00001v2
        """),
    Entry(
      name: "links that are identifiers",
      text:
        "@inproceedings{l, title = {Nets}, author = {Doe, Jane}, url = {https://doi.org/10.1000/gold}, ee = {https://openreview.net/forum?id=aB1}, pdf = {https://a.org/p.pdf}}",
      record: """
        kind: paper-conference
        title: Nets
        people: Doe, Jane
        doi: 10.1000/gold
        openreview: aB1
        landing: https://doi.org/10.1000/gold
        pdf: https://a.org/p.pdf
        """),
  ]
  @Test(arguments: entries) func anEntryIsReadWhole(_ entry: Entry) throws {
    #expect(try read(entry.text).whole == entry.record)
  }

  @Test(arguments: [
    "@misc{a, author = {Doe, Jane}}", "@misc{a, title = {}}", "@misc{a, title = {  }}",
    "@misc{a, title = { {} }}",
  ])
  func anEntryWithoutATitleIsNone(text: String) throws {
    let entries = BibEntries(BibFile(text))
    #expect(entries.count == 0 || BibTeXItem.finding(entries[0]) == nil)
  }

  static let kinds: [(String, WorkKind)] = [
    ("article", .journalArticle), ("inproceedings", .conferencePaper), ("conference", .conferencePaper),
    ("incollection", .chapter), ("inbook", .chapter), ("book", .book),
    ("proceedings", .proceedings), ("phdthesis", .thesis), ("mastersthesis", .thesis),
    ("techreport", .report), ("online", .webPage), ("dataset", .dataset),
    ("software", .software), ("unpublished", .other), ("misc", .other), ("somethingelse", .other),
  ]
  @Test(arguments: kinds) func typesAreKinds(type: String, kind: WorkKind) throws {
    #expect(try read("@\(type){a, title = {T}}").kind == kind)
    #expect(try read("@\(type.uppercased()){a, title = {T}}").kind == kind)
  }

  static let years: [(String, String?)] = [
    ("year = 2020", "2020"), ("year = {2020}", "2020"), ("year = \"2020\"", "2020"),
    ("year = {c2020}", "2020"), ("year = {2020/2021}", "2020"), ("year = {in press}", nil),
    ("year = {}", nil),
    ("year = {20}", nil), ("date = {2020-05}", "2020-05"), ("date = {2020-05-06/2020-05-09}", "2020-05-06"),
    ("date = {soon}, year = 2020", "2020"),
    ("year = 2020, month = may", "2020-05"), ("year = 2020, month = {May}", "2020-05"),
    ("year = 2020, month = 5", "2020-05"), ("year = 2020, month = {spring}", "2020"),
  ]
  @Test(arguments: years) func aDateIsReadAsFarAsItIsOne(fields: String, date: String?) throws {
    #expect(try read("@misc{a, title = {T}, \(fields)}").date?.description == date)
  }
}

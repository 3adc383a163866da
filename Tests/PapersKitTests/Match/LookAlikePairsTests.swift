import Testing

@testable import PapersKit

/// Pairs of entries as they stand in people's files: one work twice, or two works that look like one.
@Suite struct LookAlikePairsTests {
  typealias Entry = (type: String, fields: [String: String])
  private func sketch(_ entry: Entry) -> WorkSketch { WorkSketch(bibTeX: entry.fields, type: entry.type) }

  static let people = "Ada Lovelace and Alan Turing"
  static let pairs: [(claim: String, a: Entry, b: Entry, same: Bool)] = [
    (
      "a workshop paper and the demonstration of its title, in volumes of another file",
      ("inproceedings", ["title": "Steady Testing in Practice", "author": people, "crossref": "ETX2004"]),
      (
        "inproceedings",
        [
          "title": "Steady Testing in Practice", "author": people, "crossref": "ICSE2005",
          "pages": "668--669",
        ]
      ), false
    ),
    (
      "one paper twice, in one volume of another file",
      ("inproceedings", ["title": "Steady Testing in Practice", "author": people, "crossref": "ICSE2005"]),
      (
        "inproceedings",
        [
          "title": "Steady testing in practice", "author": people, "crossref": "icse2005",
          "pages": "668--669",
        ]
      ), true
    ),
    (
      "a volume's key that differs beside a title that tells the volume",
      (
        "inproceedings",
        [
          "title": "Steady Testing in Practice", "author": people, "booktitle": "Proc. ICSE", "year": "2005",
          "crossref": "a",
        ]
      ),
      (
        "inproceedings",
        [
          "title": "Steady Testing in Practice", "author": people, "booktitle": "ICSE", "year": "2005",
          "crossref": "b",
        ]
      ), true
    ),
    (
      "a paper and an overview of it",
      ("inproceedings", ["title": "Paxos for System Builders", "author": people, "year": "2008"]),
      (
        "inproceedings",
        ["title": "Paxos for System Builders: An Overview", "author": people, "year": "2008"]
      ), false
    ),
    (
      "a paper and the survey of its field",
      ("incollection", ["title": "Search-Based Content Generation", "author": people, "year": "2010"]),
      (
        "article",
        ["title": "Search-Based Content Generation: A Taxonomy and Survey", "author": people, "year": "2011"]
      ),
      false
    ),
    (
      "the survey twice",
      ("article", ["title": "Content Generation: A Survey", "author": people, "year": "2011"]),
      ("article", ["title": "Content generation: a survey", "author": people, "year": "2011"]), true
    ),
    (
      "two papers of one house",
      (
        "techreport",
        ["title": "Enhancing Supply Chain Security", "author": "{National Institute of Standards}"]
      ),
      (
        "techreport",
        [
          "title": "Enhancing Supply Chain Security: Responses to the Call",
          "author": "{National Institute of Standards}",
        ]
      ), false
    ),
    (
      "one paper of one house",
      (
        "techreport",
        [
          "title": "Enhancing Supply Chain Security Today", "author": "{National Institute of Standards}",
          "year": "2021",
        ]
      ),
      (
        "misc",
        [
          "title": "Enhancing supply chain security today", "author": "{National Institute of Standards}",
          "year": "2021",
        ]
      ), true
    ),
    (
      "two editions of a book",
      (
        "book",
        ["title": "Programming in the Small", "author": "Ada Lovelace", "publisher": "P", "year": "2014"]
      ),
      (
        "book",
        ["title": "Programming in the Small", "author": "Ada Lovelace", "publisher": "P", "year": "2016"]
      ), false
    ),
    (
      "two editions of a book by two people",
      ("book", ["title": "Programming in the Small", "author": people, "publisher": "P", "year": "2014"]),
      ("book", ["title": "Programming in the Small", "author": people, "publisher": "P", "year": "2016"]),
      false
    ),
    (
      "a book whose year is told differently by one",
      ("book", ["title": "Programming in the Small", "author": people, "publisher": "P", "year": "2014"]),
      ("book", ["title": "Programming in the small", "author": people, "publisher": "P", "year": "2015"]),
      true
    ),
    (
      "a preprint and its published form",
      (
        "article",
        [
          "title": "Steady Testing in Practice", "author": people,
          "journal": "arXiv preprint arXiv:1801.00001",
          "year": "2018",
        ]
      ),
      (
        "inproceedings",
        ["title": "Steady Testing in Practice", "author": people, "booktitle": "ICML", "year": "2019"]
      ),
      true
    ),
    (
      "a preprint by other people",
      (
        "article",
        [
          "title": "Steady Testing in Practice", "author": "Grace Hopper",
          "journal": "arXiv preprint arXiv:1801.00001", "year": "2018",
        ]
      ),
      (
        "inproceedings",
        ["title": "Steady Testing in Practice", "author": people, "booktitle": "ICML", "year": "2019"]
      ),
      false
    ),
    (
      "part two by the same people in the year after",
      ("article", ["title": "On Steady Testing in Practice, Part I", "author": people, "year": "2018"]),
      ("article", ["title": "On Steady Testing in Practice, Part II", "author": people, "year": "2019"]),
      false
    ),
    (
      "a follow-up of the same people with a word put in another's place",
      (
        "inproceedings",
        [
          "title": "Efficient Training of Steady Networks", "author": people, "booktitle": "ICML",
          "year": "2018",
        ]
      ),
      (
        "inproceedings",
        [
          "title": "Efficient Serving of Steady Networks", "author": people, "booktitle": "ICML",
          "year": "2018",
        ]
      ), false
    ),
    (
      "a conference paper and its journal extension",
      (
        "inproceedings",
        ["title": "Steady Testing in Practice", "author": people, "booktitle": "ICSE", "year": "2018"]
      ),
      (
        "article",
        [
          "title": "Steady Testing in Practice", "author": people,
          "journal": "IEEE Transactions on Software Engineering", "year": "2020",
        ]
      ), false
    ),
    (
      "a thesis and the paper of its title",
      (
        "phdthesis",
        ["title": "Steady Testing in Practice", "author": "Ada Lovelace", "school": "S", "year": "2018"]
      ),
      (
        "article",
        [
          "title": "Steady Testing in Practice", "author": "Ada Lovelace", "journal": "Nature",
          "year": "2018",
        ]
      ),
      false
    ),
  ]
  @Test(arguments: pairs.indices) func oneWorkOrTwo(row: Int) {
    let (claim, a, b, same) = Self.pairs[row]
    let found = sameWork(sketch(a), sketch(b))
    #expect(found.same == same, "\(claim): \(found)")
    let back = sameWork(sketch(b), sketch(a))
    #expect(back.same == same && back.score == found.score, "\(claim), the other way round: \(back)")
  }

  @Test func everyEntryIsItself() {
    for (_, a, b, _) in Self.pairs {
      for entry in [a, b] {
        #expect(sameWork(sketch(entry), sketch(entry)).same, "\(entry)")
      }
    }
  }

  @Test func theYearOfAVolumeElsewhereIsReadFromItsKey() {
    let entry: Entry = ("inproceedings", ["title": "T", "crossref": "ICSE2005"])
    #expect(sketch(entry).year == 2005)
    let own: Entry = ("inproceedings", ["title": "T", "crossref": "ICSE2005", "year": "2006"])
    #expect(sketch(own).year == 2006)
    #expect(sketch(("inproceedings", ["title": "T", "crossref": "Smith"])).year == nil)
  }
}

import Testing

@testable import PapersKit

/// What `papers check` says of one reading and its record, rule by rule.
struct CheckTests {
  static func record(_ change: (inout Record) -> Void = { _ in }) -> Record {
    var record = Record(
      key: "moritz2018ray", kind: .conferencePaper,
      title: "Ray: A Distributed Framework for Emerging AI Applications")
    record.people = People([
      Person(given: "Philipp", family: "Moritz"), Person(given: "Robert", family: "Nishihara"),
    ])
    record.issued = PublicationDate(year: 2018, month: 10)
    record.containerTitle = "13th USENIX Symposium on Operating Systems Design and Implementation"
    record.venue = Record.VenueTie(acronym: "OSDI", series: "osdi", edition: 13)
    record.versions = [
      Record.Version(kind: .preprint, arXiv: ArXivID("1712.05889"), date: PublicationDate(year: 2017)),
      Record.Version(kind: .published, date: PublicationDate(year: 2018)),
    ]
    record.doi = DOI("10.5555/3291168.3291210")
    record.status = .verified
    change(&record)
    return record
  }
  /// The remarks on readings of one list, each tied to the record beside it.
  static func check(
    _ rows: [(Reading, Record?)], unlisted: [Record] = [], notSame: [[String]] = [],
    dead: [String: String] = [:]
  ) -> [Check.Remark] {
    var list = ReadingList()
    list.readings = rows.map(\.0)
    let lists = LibraryLists([LibraryLists.Entry(path: "lists/a.md", list: list)])
    var records: [Record] = []
    for record in rows.compactMap(\.1) + unlisted where !records.contains(record) { records.append(record) }
    let keys = rows.filter(\.0.isPaper).map { $0.1?.key }
    var check = Check(TiedReadings(lists, records, keys: keys), notSame: notSame)
    check.dead = dead
    return check.remarks
  }
  static func reading(_ change: (inout Reading) -> Void = { _ in }) -> Reading {
    var reading = Reading(
      title: "Ray: A Distributed Framework for Emerging AI Applications", authors: ["Philipp Moritz"],
      venue: "OSDI", year: 2018, place: Place(line: 12, column: 3))
    change(&reading)
    return reading
  }
  static func link(_ written: String, _ url: String? = nil) -> Reading.Link {
    Reading.Link(url: url ?? written, written: written, kind: .paper)
  }

  @Test func aReadingThatAgreesIsNotMentioned() {
    #expect(Self.check([(Self.reading(), Self.record())]) == [])
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var reading: Reading
    var record: Record?
    var rules: [Check.Remark.Rule]
    var words = ""
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(name: "no record", reading: reading(), record: nil, rules: [.missing], words: "papers sync"),
    Case(name: "no paper needs none", reading: reading { $0.isPaper = false }, record: nil, rules: []),
    Case(
      name: "another year", reading: reading { $0.year = 2019 }, record: record(), rules: [.year],
      words: "the list says 2019, the record 2018"),
    Case(
      name: "the preprint's year will do", reading: reading { $0.year = 2017 }, record: record(), rules: []),
    Case(name: "no year says nothing", reading: reading { $0.year = nil }, record: record(), rules: []),
    Case(
      name: "another title", reading: reading { $0.title = "Ray: A Unified Platform for Robots" },
      record: record(), rules: [.title], words: "Ray: A Unified Platform for Robots"),
    Case(
      name: "case and dashes are no difference",
      reading: reading { $0.title = "RAY – a distributed framework for emerging AI applications" },
      record: record(), rules: []),
    Case(
      name: "a stranger among the authors", reading: reading { $0.authors = ["Philipp Moritz", "Jane Doe"] },
      record: record(), rules: [.authors], words: "Jane Doe"),
    Case(
      name: "initials are the same people", reading: reading { $0.authors = ["P. Moritz", "R. Nishihara"] },
      record: record(), rules: []),
    Case(
      name: "another venue", reading: reading { $0.venue = "SOSP" }, record: record(), rules: [.venue],
      words: "the list says SOSP"),
    Case(
      name: "not verified", reading: reading { $0.year = 1999 }, record: record { $0.status = .listed },
      rules: [.unverified], words: "moritz2018ray"),
    Case(
      name: "in conflict", reading: reading(),
      record: record {
        $0.status = .conflict
        $0.match = Record.Evidence(evidence: ["the DOI names another work"])
      }, rules: [.conflict], words: "the DOI names another work"),
    Case(
      name: "retracted", reading: reading(), record: record { $0.isRetracted = true }, rules: [.retracted],
      words: "was retracted"),
    Case(
      name: "a preprint's link of what was published",
      reading: reading { $0.links = [link("https://arxiv.org/abs/1712.05889")] }, record: record(),
      rules: [.supersededPreprint], words: "OSDI 2018"),
    Case(
      name: "a preprint that is still one",
      reading: reading { $0.links = [link("https://arxiv.org/abs/1712.05889")] },
      record: record {
        $0.kind = .preprint
        $0.versions.removeLast()
      }, rules: []),
    Case(
      name: "a link that was mended",
      reading: reading { $0.links = [link("https://https://x.org/a", "https://x.org/a")] },
      record: record(), rules: [.malformedLink], words: "https://https://x.org/a"),
    Case(
      name: "a link that nobody can follow", reading: reading { $0.links = [link("javascript:alert(1)")] },
      record: record(), rules: [.malformedLink], words: "no web address"),
  ])
  func eachRuleFindsItsOwn(c: Case) {
    let remarks = Self.check([(c.reading, c.record)])
    #expect(remarks.map(\.rule) == c.rules)
    for remark in remarks {
      #expect((remark.message + (remark.fix ?? "")).contains(c.words), "\(remark.message)")
      #expect(remark.place == "lists/a.md:12:3")
    }
  }

  @Test func aDeadLinkIsNamedWithTheReason() {
    let reading = Self.reading { $0.links = [Self.link("https://x.org/gone.pdf")] }
    let remarks = Self.check([(reading, Self.record())], dead: ["https://x.org/gone.pdf": "status 404"])
    #expect(remarks.map(\.message) == ["https://x.org/gone.pdf is dead: status 404"])
    #expect(remarks[0].severity == .error)
  }

  /// Where a preprint's link is superseded: what the publication is called, and where people are sent.
  static let published: [(change: @Sendable (inout Record) -> Void, words: String, fix: String?)] = [
    ({ _ in }, "OSDI 2018", "https://doi.org/10.5555/3291168.3291210"),
    (
      { $0.venue = nil }, "Operating Systems Design and Implementation 2018",
      "https://doi.org/10.5555/3291168.3291210"
    ),
    (
      { ($0.venue, $0.containerTitle) = (nil, nil) }, "it was published: elsewhere 2018",
      "https://doi.org/10.5555/3291168.3291210"
    ),
    ({ ($0.doi, $0.url) = (nil, "https://x.org/ray") }, "OSDI 2018", "https://x.org/ray"),
    (
      { ($0.doi, $0.url) = (DOI("10.48550/arXiv.1712.05889"), "https://arxiv.org/abs/1712.05889") },
      "OSDI 2018", nil
    ),
    ({ $0.versions[1].date = nil }, "OSDI 2018", "https://doi.org/10.5555/3291168.3291210"),
    (
      { ($0.versions[1].date, $0.issued) = (nil, nil) }, "published: OSDI",
      "https://doi.org/10.5555/3291168.3291210"
    ),
  ]
  @Test(arguments: published.indices) func aPublicationIsNamedAndLinkedAsFarAsItIsKnown(row: Int) throws {
    let (change, words, fix) = Self.published[row]
    let reading = Self.reading {
      $0.links = [Self.link("https://arxiv.org/abs/1712.05889")]
      ($0.venue, $0.year) = (nil, nil)
    }
    let remark = try #require(Self.check([(reading, Self.record(change))]).first)
    #expect(remark.rule == .supersededPreprint && remark.severity == .note)
    #expect(remark.message.hasSuffix(words), "\(remark.message)")
    #expect(remark.fix == fix)
    #expect((remark.json["fix"] == .null) == (fix == nil))
  }

  @Test func oneWorkInTwoRecordsIsADuplicateUnlessThePersonSaysOtherwise() {
    let one = Self.record()
    let two = Self.record { $0.key = "moritz2018raya" }
    let rows = [(Self.reading(), Optional(one)), (Self.reading(), Optional(two))]
    let remark = Self.check(rows).first { $0.rule == .duplicate }
    #expect(remark?.place == "records/moritz2018ray.json:1:1")
    #expect(remark?.message.contains("moritz2018ray and moritz2018raya") == true)
    let settled = Self.check(rows, notSame: [["moritz2018ray", "moritz2018raya"]])
    #expect(!settled.contains { $0.rule == .duplicate })
  }

  @Test func aRecordWithoutAReadingIsANoteAndNoFault() {
    let other = Self.record {
      $0.key = "chen2018tvm"
      $0.title = "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning"
      $0.doi = DOI("10.5555/1")
      $0.versions = []
    }
    let remarks = Self.check([(Self.reading(), Self.record())], unlisted: [other])
    #expect(remarks.map(\.rule) == [.unlisted])
    #expect(remarks.map(\.severity) == [.note])
    #expect(remarks[0].file == "records/chen2018tvm.json")
  }

  @Test func linksAreAskedOnceEachAndOnlyThoseThatCanBe() throws {
    let links = ["https://x.org/a", "https://x.org/a", "mailto:a@b.c", "https://x.org/b"].map {
      Self.link($0)
    }
    var list = ReadingList()
    list.readings = [Self.reading { $0.links = links }]
    let lists = LibraryLists([LibraryLists.Entry(path: "lists/a.md", list: list)])
    #expect(Check(TiedReadings(lists, [])).links.map(\.text) == ["https://x.org/a", "https://x.org/b"])
  }

  @Test func onlyWhatIsGoneIsDead() async {
    let answers: [String: Result<Int, FetchError>] = [
      "https://x.org/ok": .success(200), "https://x.org/gone": .success(404),
      "https://x.org/410": .success(410),
      "https://x.org/busy": .failure(.throttled(host: "x.org", retryAfterSeconds: nil)),
      "https://x.org/wall": .failure(.wall(host: "x.org", kind: "test")),
      "https://x.org/404": .failure(.status(host: "x.org", 404)),
      "https://x.org/500": .failure(.status(host: "x.org", 500)),
      "https://no.such.host/": .failure(.unreachable(host: "no.such.host", "no such host")),
      "https://x.org/circle": .failure(.tooManyRedirects(host: "x.org")),
      "https://x.org/off": .failure(.offline(host: "x.org")),
    ]
    let fetcher = Fetcher { requests in
      requests.map { request in
        switch answers[request.address.text] {
        case .success(let status):
          .success(Page(request: request, address: request.address, status: status, headers: [], body: []))
        case .failure(let error): .failure(error)
        case nil: .failure(.offline(host: request.address.host))
        }
      }
    }
    let dead = await DeadLinks(fetcher).among(answers.keys.compactMap { WebAddress($0) })
    #expect(
      Set(dead.keys) == [
        "https://x.org/gone", "https://x.org/410", "https://x.org/404", "https://no.such.host/",
        "https://x.org/circle",
      ])
    #expect(dead["https://x.org/gone"] == "status 404")
  }
}

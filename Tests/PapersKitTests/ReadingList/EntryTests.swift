import Testing

@testable import PapersKit

/// One line of a list, and what it says.
struct EntryCase: CustomTestStringConvertible, Sendable {
  var line: String
  var title: String?
  var label: String?
  var authors: [String] = []
  var venue: String?
  var year: Int?
  var role: Reading.Role = .unspecified
  var testDescription: String { line }

  init(
    _ line: String, _ title: String?, label: String? = nil, _ authors: [String] = [], _ venue: String? = nil,
    _ year: Int? = nil,
    role: Reading.Role = .unspecified
  ) {
    (self.line, self.title, self.label, self.authors, self.venue, self.year, self.role) = (
      line, title, label, authors, venue, year, role
    )
  }
}

struct EntryTests {
  static let cases: [EntryCase] = [
    EntryCase(
      "[TVM](https://www.usenix.org/system/files/osdi18-chen.pdf). An Automated End-to-End Compiler. Tianqi Chen, Luis Ceze. OSDI 2018.",
      "An Automated End-to-End Compiler", label: "TVM", ["Tianqi Chen", "Luis Ceze"], "OSDI", 2018),
    EntryCase(
      "[Ansor](https://a.org/x.pdf). Lianmin Zheng, Ion Stoica. Ansor: High-Performance Tensor Programs. OSDI 2020.",
      "Ansor: High-Performance Tensor Programs", label: "Ansor", ["Lianmin Zheng", "Ion Stoica"], "OSDI", 2020
    ),
    EntryCase(
      "[Horovod](https://arxiv.org/pdf/1802.05799.pdf). Horovod: fast distributed deep learning. Alexander Sergeev and Mike Del Balso, arXiv 2018.",
      "Horovod: fast distributed deep learning", label: "Horovod", ["Alexander Sergeev", "Mike Del Balso"],
      "arXiv", 2018),
    EntryCase(
      "Graph Neural Networks in Recommender Systems: A Survey, J. ACM 2020.",
      "Graph Neural Networks in Recommender Systems: A Survey", [], "J. ACM", 2020),
    EntryCase(
      "[TACO](http://t.org/t.pdf). The Tensor Algebra Compiler. Kjolstad, Fredrik and Kamil, Shoaib. OOPSLA 2017.",
      "The Tensor Algebra Compiler", label: "TACO", ["Fredrik Kjolstad", "Shoaib Kamil"], "OOPSLA", 2017),
    EntryCase(
      "[HOTL: A Higher Order Theory of Locality](https://a.edu/x.pdf). Xiaoya Xiang, Hao Luo and Bin Bao. ASPLOS, 2013. ✅",
      "HOTL: A Higher Order Theory of Locality", ["Xiaoya Xiang", "Hao Luo", "Bin Bao"], "ASPLOS", 2013),
    EntryCase(
      "[Perseus](https://arxiv.org/abs/2312.06902v1): Removing Energy Bloat from Large Model Training | SOSP' 24",
      "Perseus: Removing Energy Bloat from Large Model Training", label: "Perseus", [], "SOSP", 2024),
    EntryCase(
      "[Pipeline Parallelism with Controllable Memory](https://arxiv.org/abs/2405.15362) | Sea AI Lab",
      "Pipeline Parallelism with Controllable Memory"),
    EntryCase(
      "[VLDB'25] [cedar: Optimized Input Data Pipelines](https://arxiv.org/abs/2401.08895)",
      "cedar: Optimized Input Data Pipelines", [], "VLDB", 2025),
    EntryCase(
      "[VLDB'21] tf.data: A Machine Learning Data Processing Framework",
      "tf.data: A Machine Learning Data Processing Framework", [], "VLDB", 2021),
    EntryCase(
      "The Nucleus of a Multiprogramming System (1970). [Paper](https://dl.acm.org/doi/10.1145/362258.362278) \\| [Note](notes/nucleus.md)",
      "The Nucleus of a Multiprogramming System", [], nil, 1970),
    EntryCase(
      "__[P]__ [\"LSM-based Storage Techniques: A Survey\"](https://arxiv.org/pdf/1812.07527){:target=\"_blank\"}, *VLDB Journal*, 2019",
      "LSM-based Storage Techniques: A Survey", [], "VLDB Journal", 2019, role: .required),
    EntryCase(
      "M. Stonebraker, et al., [What Goes Around Comes Around](./papers/w.pdf), in *Readings in Database Systems, 4th Edition*, 2006 *(Optional)*",
      "What Goes Around Comes Around", ["M. Stonebraker"], "Readings in Database Systems, 4th Edition", 2006,
      role: .optional),
    EntryCase(
      "X. Yu, et al., TicToc: Time Traveling Optimistic Concurrency Control, in *SIGMOD*, 2016",
      "TicToc: Time Traveling Optimistic Concurrency Control", ["X. Yu"], "SIGMOD", 2016),
    EntryCase(
      "[Paxos Made Simple](https://lamport.org/paxos-simple.pdf) by Leslie Lamport", "Paxos Made Simple",
      ["Leslie Lamport"]),
    EntryCase(
      "Mayer, Ruben, and Hans-Arno Jacobsen. \"Scalable Deep Learning.\" ACM Computing Surveys (CSUR) 53.1 (2020): 1-37. [[Paper]](https://arxiv.org/pdf/1903.11314.pdf)",
      "Scalable Deep Learning", ["Ruben Mayer", "Hans-Arno Jacobsen"], "ACM Computing Surveys (CSUR)", 2020),
    EntryCase(
      "[The Google File System](https://research.google/pubs/gfs.pdf) (Required)", "The Google File System",
      role: .required),
    EntryCase(
      "[Time, Clocks, and the Ordering of Events (Lamport, CACM 1978)](http://a.org/lamport.pdf)",
      "Time, Clocks, and the Ordering of Events", ["Lamport"], "CACM", 1978),
    EntryCase("**Attention Is All You Need** (2017)", "Attention Is All You Need", [], nil, 2017),
    EntryCase(
      "My VM is Lighter (and Safer) than your Container (2017). [Paper](https://dl.acm.org/citation.cfm?id=3132763)",
      "My VM is Lighter (and Safer) than your Container", [], nil, 2017),
    EntryCase(
      "Jeffrey Dean and Sanjay Ghemawat. 2008. MapReduce: simplified data processing. Commun. ACM 51, 1 (January 2008), 107–113. https://doi.org/10.1145/1327452.1327492",
      "MapReduce: simplified data processing", ["Jeffrey Dean", "Sanjay Ghemawat"], "Commun. ACM", 2008),
    EntryCase(
      "Pocket: Elastic Ephemeral Storage - Ana Klimovic, Yawen Wang - OSDI 2018 - [paper](https://a.org/p.pdf)",
      "Pocket: Elastic Ephemeral Storage", ["Ana Klimovic", "Yawen Wang"], "OSDI", 2018),
    EntryCase(
      "\"SOCK: Rapid Task Provisioning\", Edward Oakes, Leon Yang, ATC '18, [[PDF](https://a.org/p.pdf)]",
      "SOCK: Rapid Task Provisioning", ["Edward Oakes", "Leon Yang"], "ATC", 2018),
    EntryCase(
      "필수: [TVM: An End-to-End Compiler](https://arxiv.org/abs/1802.04799), OSDI 2018",
      "TVM: An End-to-End Compiler", [], "OSDI", 2018, role: .required),
    EntryCase(
      "The [AlexNet paper](http://a.edu/imagenet.pdf) that helped launch deep learning and more.", "AlexNet",
      label: "AlexNet"),
    EntryCase(
      "Borg, Omega, and Kubernetes. Burns et al. ACM Queue 2016", "Borg, Omega, and Kubernetes", ["Burns"],
      "ACM Queue", 2016),
  ]

  @Test(arguments: cases)
  func readsAnEntry(one: EntryCase) throws {
    let list = try ReadingList(reading: Array("# List\n\n- \(one.line)\n".utf8))
    try #require(list.readings.count == 1)
    let reading = list.readings[0]
    #expect(reading.title == one.title)
    #expect(reading.label == one.label)
    #expect(reading.authors == one.authors)
    #expect(reading.venue == one.venue)
    #expect(reading.year == one.year)
    #expect(reading.role == one.role)
    #expect(reading.isPaper)
  }

  @Test(arguments: [
    "Form a group of 2-3 members by **January 23**.", "Paper reviews: 30%", "No class", "TBA",
    "Lectures: 133 CHRYS, TTh: 10:30 AM", "**When**: *Mondays*",
    "[Slides](slides/01.pdf)", "[Piazza](https://piazza.com/x)", "Summary: uses a parameter server",
    "[Data](#data-processing)", "[mail](mailto:a@b.org)",
    "Homework 1 due", "Lecture 5",
    "You should read the paper before class and send us your review by e-mail.",
  ])
  func findsNoPaperIn(line: String) throws {
    let list = try ReadingList(reading: Array("# Course\n\n- \(line)\n".utf8))
    #expect(list.readings.filter(\.isPaper).isEmpty)
  }

  @Test func severalPapersInALineAreSeveralReadings() throws {
    let line =
      "- [Highway Networks](https://arxiv.org/abs/1505.00387), then [Deep Layer Aggregation](https://arxiv.org/abs/1707.06484)."
    let list = try ReadingList(reading: Array("## Nets\n\n\(line)\n".utf8))
    #expect(list.readings.map(\.title) == ["Highway Networks", "Deep Layer Aggregation"])
    #expect(list.readings.map(\.place.column) == [3, 61].map { $0 } || list.readings[1].place.column > 50)
  }

  @Test func codeAndSlidesStayWithTheirPaper() throws {
    let list = try ReadingList(
      reading: Array(
        "- Zeus: Optimizing GPU Energy [[Paper]](https://a.org/z.pdf) [[GitHub]](https://github.com/ml/zeus) [[slides]](z.pptx)\n"
          .utf8))
    #expect(list.readings.count == 1)
    #expect(list.readings[0].links.map(\.kind) == [.pdf, .code, .slides])
  }

  @Test func subItemsAreDetails() throws {
    let text = """
      - Gandiva: Introspective cluster scheduling [[Paper]](https://a.org/g.pdf)
        - Xiao, Wencong, et al. (*OSDI 2018*)
        - Summary: Improves the efficiency of search.
      """
    let list = try ReadingList(reading: Array(text.utf8))
    try #require(list.readings.count == 1)
    #expect(list.readings[0].authors == ["Wencong Xiao"])
    #expect(list.readings[0].hasEtAl)
    #expect(list.readings[0].venue == "OSDI" && list.readings[0].year == 2018)
  }
}

struct PersonNamesTests {
  @Test(arguments: [
    ("Kim Hazelwood, Sarah Bird, and Xiaodong Wang", ["Kim Hazelwood", "Sarah Bird", "Xiaodong Wang"]),
    ("Mahajan, K., Singhvi, A. and Chawla, S.", ["K. Mahajan", "A. Singhvi", "S. Chawla"]),
    ("Qiao, Aurick, Willie Neiswanger, Qirong Ho", ["Aurick Qiao", "Willie Neiswanger", "Qirong Ho"]),
    ("G. E. Suh, L. Rudolph & S. Devadas", ["G. E. Suh", "L. Rudolph", "S. Devadas"]),
    (
      "Amit Levy (Stanford University); Pat Pannuto, Prabal Dutta (UC)",
      ["Amit Levy", "Pat Pannuto", "Prabal Dutta"]
    ), ("Eunji Jeong*, Joo Seong Jeong*", ["Eunji Jeong", "Joo Seong Jeong"]),
    ("张三，李四", ["张三", "李四"]),
    ("Mosharaf Chowdhury, Or Haimovich, Jie You", ["Mosharaf Chowdhury", "Or Haimovich", "Jie You"]),
    ("Guido van Rossum and Ludwig von Mises", ["Guido van Rossum", "Ludwig von Mises"]),
  ])
  func reads(text: String, names: [String]) { #expect(PersonNames.read(text)?.names == names) }

  @Test(arguments: ["Vaswani et al. (Google)", "Bo Peng et al.", "M. Stonebraker, et al.", "Huajun Maet al"])
  func seesEtAl(text: String) { #expect(PersonNames.read(text)?.hasEtAl == true) }

  @Test(arguments: [
    "Deep Learning", "The Google File System", "OSDI 2018", "A System for Large-Scale Machine Learning", "",
    ",", "Sea AI Lab", "LSM Basics", "Kuaishou", "Systems, Networks, and Storage", "see here",
  ])
  func isNobody(text: String) { #expect(PersonNames.read(text) == nil) }
}

struct VenueWordsTests {
  @Test(
    arguments: [
      ("OSDI 2018", "OSDI", 2018), ("SOSP' 24", "SOSP", 2024), ("EuroSys'24", "EuroSys", 2024),
      ("PPoPP ’25", "PPoPP", 2025), ("In NSDI, 2024", "NSDI", 2024), ("USENIX ATC 2023", "USENIX ATC", 2023),
      ("arXiv preprint arXiv:2008.12260 (2020)", "arXiv", 2020), ("HotInfra'24", "HotInfra", 2024),
      ("ICML 17", "ICML", 2017), ("2017", nil, 2017), ("September 1985", nil, 1985),
      ("ACM Queue 16(1), 2018", "ACM Queue", 2018),
      ("Journal of Machine Learning Research 18 (2018)", "Journal of Machine Learning Research", 2018),
      ("ML Systems Workshop at NIPS 2016", "ML Systems Workshop at NIPS", 2016),
      ("NeurIPS 2020 (Spotlight)", "NeurIPS", 2020),
      ("IEEE/ACM Transactions on Networking, 1997", "IEEE/ACM Transactions on Networking", 1997),
      ("Communications of the ACM, January 1978", "Communications of the ACM", 1978),
      ("SOSP '89", "SOSP", 1989),
    ] as [(String, String?, Int)])
  func reads(text: String, venue: String?, year: Int) {
    let found = VenueWords.read(text)
    #expect(found?.venue == venue)
    #expect(found?.year == year)
  }

  @Test(arguments: [
    "Efficient Transactions for Hyrise", "A Survey", "ByteDance", "Hyperscale", "Improving training time", "",
    "How to Read a Paper", "Kim Hazelwood",
  ])
  func isNoVenue(text: String) { #expect(VenueWords.read(text)?.venue == nil) }
}

struct DateScannerTests {
  private func shown(_ found: DateScanner.Found) -> String {
    ([found.week.map { "w\($0)" }].compactMap { $0 } + found.days.map(\.description)
      + (found.rest.isEmpty ? [] : [found.rest])).joined(separator: " ")
  }
  @Test(arguments: [
    ("3/9", "--03-09"), ("Week2 3.9/11", "w2 --03-09 --03-11"), ("Week5 3.30/4.1", "w5 --03-30 --04-01"),
    ("Fri, Aug 30", "--08-30"), ("Sept 27th", "--09-27"), ("9/26/2016", "2016-09-26"),
    ("1/23/19", "2019-01-23"), ("2024-01-16", "2024-01-16"), ("Jan 11, 2016", "2016-01-11"),
    ("Week 1 (Aug 24): Introduction", "w1 --08-24 Introduction"), ("3주차 (3월 14일)", "w3 --03-14"),
    ("9月6日", "--09-06"), ("第3周 分布式", "w3 分布式"), ("11 January 2021", "2021-01-11"),
    ("Lecture 3 (Feb 8): Paxos", "--02-08 Lecture 3 : Paxos"), ("Feb  1", "--02-01"),
    ("Auto ML (1/2)", "Auto ML (1/2)"), ("PyTorch 2.0", "PyTorch 2.0"), ("GPT-4", "GPT-4"),
    ("March of Progress", "March of Progress"), ("Jan 11-13", "--01-11 --01-13"), ("Week Three", "w3"),
  ])
  func finds(text: String, expected: String) { #expect(shown(DateScanner().scan(text)) == expected) }

  @Test func dotsAreDatesInADateColumn() {
    var scanner = DateScanner()
    #expect(scanner.scan("3.9/11").days.isEmpty)
    scanner.isDateSlot = true
    #expect(scanner.scan("3.9/11").days.map(\.description) == ["--03-09", "--03-11"])
    scanner.isDayFirst = true
    #expect(scanner.scan("24/9").days.map(\.description) == ["--09-24"])
  }
  @Test func noiseGivesOnlyRealDays() {
    var dice = Dice(seed: 9)
    for _ in 0..<5000 {
      for day in DateScanner(isDateSlot: true).scan(dice.text("0123456789/.- WeekJan月日,")).days {
        #expect((1...12).contains(day.month) && (1...31).contains(day.day))
      }
    }
  }
}

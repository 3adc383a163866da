import PapersKit
import Testing

/// Keys are made once: `familyYEARword`, in letters and digits that files and TeX bear.
@Suite struct CitationKeyTableTests {
  static let keys: [(family: String?, year: Int?, title: String, expected: String)] = [
    ("Hazelwood", 2018, "Applied Machine Learning at Facebook", "hazelwood2018applied"),
    ("Chen", 2018, "TVM: An Automated End-to-End Optimizing Compiler", "chen2018tvm"),
    ("Vaswani", 2017, "Attention Is All You Need", "vaswani2017attention"),
    ("Ba", 2014, "Do Deep Nets Really Need to be Deep?", "ba2014deep"),
    ("Kung", 1979, "On a Theory", "kung1979theory"),
    ("Lamport", 1998, "The Part-Time Parliament", "lamport1998part"),
    ("Müller", 2020, "Über Netze", "muller2020uber"),
    ("Erdős", 1959, "On Random Graphs I", "erdos1959random"),
    ("O'Neil", 1996, "The Log-Structured Merge-Tree", "oneil1996log"),
    ("van der Maaten", 2008, "Visualizing Data", "vandermaaten2008visualizing"),
    ("López de Mántaras", 2005, "Retrieval", "lopezdemantaras2005retrieval"),
    ("Wang-Zhou", 2021, "3D Vision", "wangzhou20213d"),
    ("The ATLAS Collaboration", 2012, "Observation", "theatlascollaboration2012observation"),
    (nil, 2021, "Machine Learning Systems", "machine2021learning"),
    (nil, nil, "Machine Learning", "machinelearning"),
    (nil, nil, "", "work"), (nil, 2020, "", "work2020"), ("Li", nil, "Scaling", "liscaling"),
    (nil, 2023, "3D Vision", "work3d2023vision"), ("123", 2020, "X", "work1232020x"),
    ("王", 2020, "深度学习", "work2020"), ("王", 2020, "Deep 学习", "deep2020"),
    ("Li", 2020, "How to Do It", "li2020how"), ("Li", 2020, "A", "li2020a"),
    ("", 2020, "Graphs", "graphs2020"),
  ]
  @Test(arguments: keys.indices) func aKeyIsMadeOfFamilyYearAndTheFirstTellingWord(row: Int) {
    let (family, year, title, expected) = Self.keys[row]
    #expect(citationKey(family: family, year: year, title: title, taken: []) == expected)
  }

  @Test func newcomersTakeTheNextLetter() {
    var taken: Set<String> = []
    var made: [String] = []
    for _ in 0..<60 {
      let key = citationKey(family: "Li", year: 2020, title: "Graphs", taken: taken)
      #expect(taken.insert(key).inserted, "\(key) was taken")
      made.append(key)
    }
    #expect(made[0] == "li2020graphs")
    #expect(made[1] == "li2020graphsa")
    #expect(made[26] == "li2020graphsz")
    #expect(made[27] == "li2020graphsaa")
    #expect(made[53] == "li2020graphsba")
  }

  @Test func aKeyThatDiffersInCaseAloneIsTaken() {
    #expect(
      citationKey(family: "Li", year: 2020, title: "Graphs", taken: ["LI2020Graphs"]) == "li2020graphsa")
  }

  @Test func everyKeyIsSafeForFilesAndTeX() {
    var dice = Dice(seed: 7)
    let letters = "aZ9 -_.:,/\\{}%$&#~^\"'éß漢字\u{0301}\u{202E}\n"
    for _ in 0..<2_000 {
      let key = citationKey(
        family: Bool.random(using: &dice) ? dice.text(letters) : nil,
        year: Bool.random(using: &dice) ? Int.random(in: 1900...2030, using: &dice) : nil,
        title: dice.text(letters),
        taken: [])
      #expect(key.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }, "\(key)")
      #expect(key.first?.isLetter == true, "\(key)")
      #expect(key.utf8.count <= 100, "\(key)")
    }
  }

  @Test func aRecordAndAReadingOfTheSameWordsGetTheSameKey() {
    for (name, family) in [("Ada Byron", "Byron"), ("Guido van Rossum", "Rossum"), ("Byron, Ada", "Byron")] {
      var record = Record(key: "", kind: .conferencePaper, title: "Notes on Engines")
      record.people = People([Person(Finding.Name(whole: name))])
      record.issued = PublicationDate(year: 1843)
      #expect(record.people.persons[0].family == family)
      let reading = Reading(title: "Notes on Engines", authors: [name], year: 1843)
      #expect(citationKey(for: record, taken: []) == citationKey(for: reading, taken: []))
    }
  }

  @Test func anEditorStandsForMissingAuthors() {
    var record = Record(key: "", kind: .proceedings, title: "Proceedings of the Meeting")
    record.editors = People([Person(given: "Barbara", family: "Liskov")])
    record.issued = PublicationDate(year: 1999)
    #expect(citationKey(for: record, taken: []) == "liskov1999proceedings")
  }
}

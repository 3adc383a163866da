import Testing

@testable import PapersKit

/// What holds for every title, whatever its words: more agreement never unties, a contradiction never ties.
@Suite struct WordTieTests {
  private static let titles = [
    "Deep Learning", "Memory Networks", "Gradient Descent Learns Linear Dynamical Systems",
    "Efficient Memory Management for Large Language Model Serving", "Sequence to Sequence Learning",
    "Cassandra: A Decentralized Structured Storage System",
    "The Mean-Field Approximation: Algorithms and Complexity",
    "Attention Is All You Need", "Random Forests",
    "Ray: A Distributed Framework for Emerging AI Applications",
  ]
  private static let people = ["Ada Lovelace", "Alan Turing", "Barbara Liskov", "Grace Hopper"]

  private func tie(
    _ title: String, as words: String, people: [String] = [], year: Int? = nil, venue: String? = nil
  ) -> WordTie {
    var candidate = work(.crossref, title, Self.people, 2018, "Proceedings of OSDI 2018", .conferencePaper)
    candidate.event = "OSDI 2018"
    let entry = reading(words, people, etAl: false, venue, year)
    return WordTie(ReadingSketch(entry, references: []), WorkSketch(candidate))
  }

  @Test(arguments: titles) func moreThatAgreesNeverUnties(title: String) {
    let plain = tie(title, as: title)
    for people in [[], [Self.people[0]], Array(Self.people.prefix(2)), Self.people] {
      for year in [nil, 2018] {
        for venue in [nil, "OSDI"] {
          let more = tie(title, as: title, people: people, year: year, venue: venue)
          #expect(
            more.contradictions.isEmpty, "\(people) \(String(describing: year)): \(more.contradictions)")
          #expect(!plain.holds || more.holds, "\(title) \(people) \(String(describing: year))")
          #expect(more.rank >= plain.rank)
        }
      }
    }
    #expect(tie(title, as: title, people: Self.people, year: 2018, venue: "OSDI").holds, "all of it agrees")
  }

  @Test(arguments: titles) func otherPeopleNeverTie(title: String) {
    for others in [["John McCarthy"], ["John McCarthy", "Edsger Dijkstra"]] {
      for (year, venue) in [(nil, nil), (2018, nil), (2018, "OSDI")] as [(Int?, String?)] {
        let found = tie(title, as: title, people: others, year: year, venue: venue)
        #expect(!found.holds, "\(title) by \(others)")
        #expect(found.contradictions.contains("other authors"))
      }
    }
  }

  @Test(arguments: titles) func aYearTooFarOffNeverTies(title: String) {
    for year in [1999, 2015, 2016, 2020, 2021, 2030] {
      #expect(!tie(title, as: title, people: Self.people, year: year).holds, "\(year)")
    }
    for year in [2017, 2018, 2019] {
      #expect(tie(title, as: title, people: Self.people, year: year).holds, "\(year)")
    }
  }

  @Test(arguments: ["NeurIPS", "ICML", "CVPR", "SOSP"]) func anotherSeriesNeverTies(venue: String) {
    for title in Self.titles {
      #expect(
        !tie(title, as: title, people: Self.people, year: 2018, venue: venue).holds, "\(title) at \(venue)")
    }
  }

  @Test func aVenueThatNobodyKnowsSaysNothing() {
    for venue in ["Our Reading Group", "Spring Seminar", "X"] {
      let title = "Gradient Descent Learns Linear Dynamical Systems"
      #expect(tie(title, as: title, year: 2018, venue: venue).holds, "\(venue)")
    }
  }

  @Test(arguments: ["Erratum: %", "Corrigendum: %", "Correction to: %", "%: Part II", "% II", "%, Part 2"])
  func whatMakesAnotherWorkOfATitleUnties(form: String) {
    let title = "Gradient Descent Learns Linear Dynamical Systems"
    let words = form.replacing("%", with: title)
    #expect(!tie(title, as: words, people: Self.people, year: 2018).holds, "\(words)")
    #expect(!tie(words, as: title, people: Self.people, year: 2018).holds, "and the other way round")
  }

  @Test func theJudgementIsAShareAndNamesItsReasons() {
    for title in Self.titles {
      for people in [[], Self.people, ["John McCarthy"]] {
        let (score, why) = tie(title, as: title, people: people, year: 2018).judgement
        #expect((0...1).contains(score))
        #expect(why.contains("title") && why.contains("year"))
        #expect(why.contains("authors") == (people == Self.people))
      }
    }
  }

  // MARK: numbers in titles

  static let numbers: [(a: String, b: String, one: Bool)] = [
    ("GPT-4 Technical Report for Everyone", "GPT-4o Technical Report for Everyone", false),
    ("Scaling LLaMA2 to Long Contexts", "Scaling LaMA2 to Long Contexts", true),
    ("Scaling LLaMA2 to Long Contexts", "Scaling LLaMA3 to Long Contexts", false),
    ("Training BERT2 on Wikipedia Text", "Training BART2 on Wikipedia Text", false),
    ("I\\(^\\mbox2\\)SB: Image-to-Image Bridge", "i(^\\mox2)sb: image-to-image bridge", true),
    ("Sphereface2 for Deep Face Recognition", "Spherface2 for Deep Face Recognition", true),
    ("Sphereface2 for Deep Face Recognition", "Sphereface for Deep Face Recognition", false),
    ("HTTP/2 Performance in the Wild Today", "HTTP/3 Performance in the Wild Today", false),
    ("Yolo9000: Better, Faster, Stronger", "Yolo900: Better, Faster, Stronger", false),
    ("A V2 of Our Method for Learning", "A V3 of Our Method for Learning", false),
    ("Str2Str: Protein Sampling with Scores", "Str2Stt: Protein Sampling with Scores", false),
    ("SAM2 for Video Object Segmentation", "SAMI2 for Video Object Segmentation", true),
  ]
  @Test(arguments: numbers.indices) func aSlipBeforeANumberIsOneAndAnotherNumberIsAnotherWork(row: Int) {
    let (a, b, one) = Self.numbers[row]
    let found = TitleSketch(a).agreement(with: TitleSketch(b))
    #expect(found.isExact == one, "\(a) / \(b): \(found)")
    #expect(TitleSketch(b).agreement(with: TitleSketch(a)).isExact == one, "either way round")
  }
}

import Testing

@testable import PapersKit

/// Entries and meetings that are written down field by field, and tables whose columns say what they hold.
struct FieldEntryTests {
  @Test func aFieldALineIsOneEntry() throws {
    let told = try readingsTold(
      in: """
        - title: "The Menlo Report: Ethical Principles"
          link: https://example.org/menlo.pdf
          author: Jane Roe, Max Doe
          published: USENIX Security
          year: 2012
        """)
    #expect(
      told == [
        "- The Menlo Report: Ethical Principles | by Jane Roe; Max Doe | in USENIX Security 2012 | pdf"
      ])
  }

  @Test(arguments: ["title", "Title", "paper-title", "paper_title", "Paper title", "name"])
  func theNameOfAFieldMayHaveAWordBeforeIt(_ name: String) throws {
    let told = try readingsTold(in: "- \(name): How to Read a Paper\n  author: S. Keshav\n  year: 2007\n")
    #expect(told == ["- How to Read a Paper | by S. Keshav | in 2007"])
  }

  @Test(arguments: [
    // No title among the fields.
    "- author: Jane Roe, Max Doe\n  year: 2007\n",
    // A line that is no field.
    "- title: How to Read a Paper\n  and more of it\n",
  ])
  func whatIsNoFieldIsNotReadAsOne(_ list: String) throws {
    let told = try readingsTold(in: list)
    #expect(!told.contains { $0.hasPrefix("- How to Read a Paper | by") })
    #expect(!told.contains { $0.contains("Roe; Max Doe") && $0.contains("(none)") })
  }

  @Test func anEmptyFieldSaysNothing() throws {
    let told = try readingsTold(
      in:
        "- title: How to Read a Paper\n  author:\n  published:\n  year:\n  link: https://example.org/p.pdf\n")
    #expect(told == ["- How to Read a Paper | pdf"])
  }

  static let meeting = """
    ### Meetup#3 => Bimodal Multicast
    Speaker: [Jane Roe](https://twitter.com/janeroe)
    Date: [May 22, 2014](http://www.meetup.com/events/1/)
    Links: [Paper](https://example.org/Birman99.pdf) || [Slides](https://speakerdeck.com/x)
    """
  @Test func aMeetingsFieldsBelongToThePaperOfItsHeading() throws {
    let list = try ReadingList(reading: Array(Self.meeting.utf8))
    #expect(list.readings.map(\.told) == ["- Bimodal Multicast | pdf slides"])
    #expect(list.sessions.first?.dates.map(\.description) == ["2014-05-22"])
    // The day of the meeting is not when the paper appeared, and the speaker did not write it.
    #expect(list.readings.first?.year == nil)
    #expect(list.readings.first?.authors.isEmpty == true)
  }

  @Test(arguments: [
    // Without a paper's link there is no paper.
    meeting.replacing("[Paper](https://example.org/Birman99.pdf)", with: "none"),
    // A line that is no field makes it a paragraph like others.
    meeting.replacing("Speaker: ", with: "We listened to "),
  ])
  func otherParagraphsAreNoFieldsOfAMeeting(_ text: String) throws {
    let list = try ReadingList(reading: Array(text.utf8))
    #expect(!list.readings.contains { $0.title == "Bimodal Multicast" && $0.links.count == 2 })
  }

  @Test func peopleBelowAHeadingWroteWhatItNames() throws {
    let told = try readingsTold(
      in: """
        # Classics

        ## The Google File System (2003)

        Sanjay Ghemawat, Howard Gobioff, Shun-Tak Leung

        [pdf](https://example.org/gfs.pdf)

        ## Another Paper of the Time (2004)

        [pdf](https://example.org/other.pdf)
        """)
    #expect(told[0].contains("by Sanjay Ghemawat; Howard Gobioff; Shun-Tak Leung"))
    // They are not those of the next heading.
    #expect(!told[1].contains("by "))
  }

  @Test func theFirstColumnNamesWhatALinkDoesNot() throws {
    let told = try readingsTold(
      in: """
        | Scheduler | Year | Series | Paper |
        |---|---|---|---|
        | Synergy | 2022 | OSDI | [Paper](https://arxiv.org/abs/2110.06073) |
        | Pollux | 2021 | OSDI | [Paper](https://arxiv.org/abs/2008.12260) |
        """)
    #expect(told == ["- Synergy | in OSDI 2022 | paper", "- Pollux | in OSDI 2021 | paper"])
  }

  @Test func aColumnWhoseLinksNameTheirPapersIsReadItself() throws {
    let told = try readingsTold(
      in: """
        | Group | Year | Paper |
        |---|---|---|
        | A | 2022 | [Looking Beyond GPUs for Scheduling](https://arxiv.org/abs/2110.06073) |
        | B | 2021 | [Co-adaptive Cluster Scheduling](https://arxiv.org/abs/2008.12260) |
        """)
    #expect(told.map { $0.prefix(12) } == ["- Looking Be", "- Co-adaptiv"])
  }

  @Test func topicsThatAreLinkedPapersAreReadAndTheirReviewsAreNot() throws {
    let told = try readingsTold(
      in: """
        | Date | Topic | Source | Review |
        |---|---|---|---|
        | 2017/05/10 | [Checking Beliefs in Dynamic Networks](./1/p.pdf) | NSDI'15 | [review](./1/r.txt) |
        | 2017/05/17 | [Private Queries on Public Data](./2/p.pdf) | NSDI'17 | None |
        """)
    #expect(
      told == [
        "- Checking Beliefs in Dynamic Networks | in NSDI 2015 | pdf",
        "- Private Queries on Public Data | in NSDI 2017 | pdf",
      ])
  }

  @Test func aTableOfContentsHoldsNoPapers() throws {
    let told = try readingsTold(
      in: """
        | Paper | Year |
        |---|---|
        | [Least Squares Quantization](#p-94) | 1982 |
        | [Complexity of the Problem](#p-97) | 1982 |
        """)
    #expect(told.isEmpty)
  }

  @Test func whatWasReadMayStandInTheColumnOfAuthors() throws {
    let told = try readingsTold(
      in: """
        | Date | Paper | Authors |
        |---|---|---|
        | 01.02.2024 | [Visual Instruction Tuning](https://arxiv.org/abs/2304.08485) | H. Liu, C. Li |
        | 09.07.2024 | Distillation | [MobileLLM](https://arxiv.org/abs/2402.14905) |
        """)
    #expect(told == ["- Visual Instruction Tuning | by H. Liu; C. Li | paper", "- MobileLLM | paper"])
  }
}

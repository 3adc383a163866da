import Testing

@testable import PapersKit

/// Fields below the heading or the line that names a paper.
struct FieldsBelowTests {
  @Test(arguments: ["### ", "## ", "#### "])
  func aHeadingKeepsItsLinkAboveItsFields(_ mark: String) throws {
    let told = try readingsTold(
      in: """
        # Seminar
        \(mark)[A Theory of Gardens](https://arxiv.org/abs/2001.00001)

        - Venue: ICLR 2022
        - Authors: Ann Lee, Max Roe
        - Presenter: Kim
        """)
    #expect(told == ["- A Theory of Gardens | by Ann Lee; Max Roe | in ICLR 2022 | paper"])
  }
  @Test func soItDoesAboveParagraphs() throws {
    let told = try readingsTold(
      in: """
        # Seminar
        ## [A Theory of Gardens](https://arxiv.org/abs/2001.00001)

        **Authors**: Ann Lee, Max Roe

        **Journal**: Nature 2022
        """)
    #expect(told == ["- A Theory of Gardens | by Ann Lee; Max Roe | in Nature 2022 | paper"])
  }
  @Test func aLinkOnALineOfItsOwnIsATitleToo() throws {
    let told = try readingsTold(
      in: """
        # Seminar

        [A Theory of Gardens](https://arxiv.org/abs/2001.00001)
        - Venue: ICLR 2022
        - Authors: Ann Lee, Max Roe

        [A Theory of Sand](https://arxiv.org/abs/2001.00002)
        - Venue: ICML 2022
        - Authors: Kim Doe, Max Roe
        """)
    #expect(
      told == [
        "- A Theory of Gardens | by Ann Lee; Max Roe | in ICLR 2022 | paper",
        "- A Theory of Sand | by Kim Doe; Max Roe | in ICML 2022 | paper",
      ])
  }

  @Test func aPageAboveWhenAndWhereIsNoPaper() throws {
    let told = try readingsTold(
      in: """
        # Group
        [Reading Group](https://example.org/group)
        - Where: Room 5
        - Date: Mondays

        - [A Theory of Gardens](https://arxiv.org/abs/2001.00001)
        """)
    #expect(told == ["- A Theory of Gardens | paper"])
  }

  @Test(arguments: [
    ("会议", "作者", "主讲人"), ("会议/期刊", "作者", "内容"), ("学会", "著者", "担当"), ("Konferenz", "Autoren", "Notizen"),
    ("Conférence", "Auteurs", "Remarques"), ("Conferencia", "Autores", "Notas"), ("出典", "著者", "メモ"),
  ])
  func fieldsHaveNamesInManyLanguages(venue: String, people: String, remark: String) throws {
    let told = try readingsTold(
      in: """
        # 2022
        ### [A Theory of Gardens](https://arxiv.org/abs/2001.00001)
        - \(venue)：ICLR 2022
        - \(people)：Ann Lee, Max Roe
        - \(remark)：A Study of What Grows in Gardens
        """)
    #expect(told == ["- A Theory of Gardens | by Ann Lee; Max Roe | in ICLR 2022 | paper"])
  }

  @Test func aFieldMayHoldAPersonAnItem() throws {
    let told = try readingsTold(
      in: """
        # 2022
        ### [A Theory of Gardens](https://arxiv.org/abs/2001.00001)
        - Venue: ICLR 2022
        - Authors:
            - Ann Lee - University of Somewhere (perhaps a student)
            - [Max Roe](https://roe.example.org) – University of Somewhere
            - Kim Doe (Acme)
        - Presenter: W
        """)
    #expect(told == ["- A Theory of Gardens | by Ann Lee; Max Roe; Kim Doe | in ICLR 2022 | paper"])
  }

  @Test func severalPapersShareTheirFieldsInOrder() throws {
    let told = try readingsTold(
      in: """
        # 2022
        ## 2022-10-17
        ### Masks in gardens
        - Papers:
          - [A Theory of Gardens](https://arxiv.org/abs/2001.00001)
          - [A Theory of Sand](https://arxiv.org/abs/2001.00002)
        - Venue:
          - ICLR 2021 Oral, TPAMI 2022
          - NIPS 2022
        - Authors:
          - Ann Lee, Max Roe
          - Kim Doe, Jo Poe
        - Presenter: L
        """)
    #expect(
      told == [
        "- A Theory of Gardens | by Ann Lee; Max Roe | in ICLR 2021 | paper",
        "- A Theory of Sand | by Kim Doe; Jo Poe | in NIPS 2022 | paper",
      ])
  }
  @Test func fieldsOfAnotherNumberBelongToNoneOfThem() throws {
    let told = try readingsTold(
      in: """
        # 2022
        ### Masks in gardens
        - Papers:
          - [A Theory of Gardens](https://arxiv.org/abs/2001.00001)
          - [A Theory of Sand](https://arxiv.org/abs/2001.00002)
        - Authors:
          - Ann Lee, Max Roe
          - Kim Doe, Jo Poe
          - Jim Coe, Sue Moe
        """)
    #expect(told == ["- A Theory of Gardens | paper", "- A Theory of Sand | paper"])
  }
  @Test func aReadingAmongTheFieldsIsNotLost() throws {
    let told = try readingsTold(
      in: """
        # 2022
        ### Masks in gardens
        - Papers:
          - [A Theory of Gardens](https://arxiv.org/abs/2001.00001)
          - [A Theory of Sand](https://arxiv.org/abs/2001.00002)
        - [A Theory of Stones](https://arxiv.org/abs/2001.00003)
        - Authors:
          - Ann Lee, Max Roe
          - Kim Doe, Jo Poe
        """)
    for title in ["Gardens", "Sand", "Stones"] {
      #expect(told.contains { $0.hasPrefix("- A Theory of \(title)") }, "\(told)")
    }
  }
  @Test func linksBesideTheFieldsStayWithTheMeeting() throws {
    let list = try ReadingList(
      reading: Array(
        """
        # 2022
        ## 2022-10-17
        - Papers:
          - [A Theory of Gardens](https://arxiv.org/abs/2001.00001)
          - [A Theory of Sand](https://arxiv.org/abs/2001.00002)
        - Year:
          - 2021
          - 2022
        - Presenter: Kim ([slides](https://example.org/slides.pdf))
        """.utf8))
    #expect(list.readings.map(\.year) == [2021, 2022])
    #expect(list.sessions[0].links.map(\.url) == ["https://example.org/slides.pdf"])
  }
  @Test func severalPapersInAHeadingTakeNoFieldsOfOne() throws {
    let told = try readingsTold(
      in: """
        # 2022
        ### 1.[A Theory of Gardens](https://arxiv.org/abs/2001.00001), 2.[A Theory of Sand](https://arxiv.org/abs/2001.00002)
        - Authors: 1. Ann Lee, Max Roe; 2. Kim Doe, Jo Poe
        - Venue: 1. ICLR 2021; 2. NIPS 2022
        """)
    #expect(told.count == 2)
    #expect(told.allSatisfy { $0.contains("| paper") && !$0.contains("Gardens, 2") })
  }

  @Test(arguments: ["Notas", "Notes", "Resumen", "备注", "Anmerkung"])
  func aRemarkBelowATitleIsNoPaper(_ name: String) throws {
    let told = try readingsTold(
      in: """
        # Lecturas
        - **A Theory of Gardens: What Grows and Why** (20 May 2022 - Acme Research)\u{20}\u{20}
          [https://arxiv.org/abs/2203.14465](https://arxiv.org/abs/2203.14465)\u{20}\u{20}
          *\(name)*: Primeros Intentos de Razonamiento.
        """)
    #expect(told == ["- A Theory of Gardens: What Grows and Why | in 2022 | paper"])
  }
  @Test func peopleAndVenueBelowATitleAreItsOwn() throws {
    let told = try readingsTold(
      in: """
        # Readings
        - **A Theory of Gardens: What Grows and Why**\\
          Authors: Ann Lee, Max Roe\\
          Venue: OSDI 2020
        - **A Theory of Sand: What Blows and Why**\\
          Authors: Kim Doe, Max Roe\\
          Venue: SOSP 2021
        """)
    #expect(
      told == [
        "- A Theory of Gardens: What Grows and Why | by Ann Lee; Max Roe | in OSDI 2020",
        "- A Theory of Sand: What Blows and Why | by Kim Doe; Max Roe | in SOSP 2021",
      ])
  }
}

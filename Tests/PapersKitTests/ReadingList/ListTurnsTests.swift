import Testing

@testable import PapersKit

/// Turns of phrase and form that real lists take, each with its look-alike where there is one: what they say, and no more.
struct ListTurnsTests {
  struct Turn: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var says: [String]
    init(_ claim: String, _ text: String, _ says: [String]) {
      (testDescription, self.says) = (claim, says)
      self.text = text.replacing("AX", with: "https://arxiv.org/abs/17")
    }
  }

  static let people: [Turn] = [
    Turn(
      "where it appeared stands behind \"by ... et al.,\" as behind \"by ... et al.\"",
      """
      - [Gardens of Many Queues](AX01.00001) by Jane Roe et al., OSDI 2019
      - [Hybrid Gardens](AX01.00002) by Max Doe et al. PPoPP 2021
      - [Gardens in Surveys](AX01.00003) by Tal Ben-Poe et al., ACM Computing Surveys 2020
      """,
      [
        "- Gardens of Many Queues | by Jane Roe et al. | in OSDI 2019 | paper",
        "- Hybrid Gardens | by Max Doe et al. | in PPoPP 2021 | paper",
        "- Gardens in Surveys | by Tal Ben-Poe et al. | in ACM Computing Surveys 2020 | paper",
      ]),
    Turn(
      "an initial behind a comma opens the next name where initials stand first",
      """
      1. A. Roe, M. Doe and S. Poe, Critical Periods in Deep Gardens, ICLR 2019
      2. Roe, A., Doe, M., & Poe, S. Seeds: skip redundant paths. EuroSys 2020
      """,
      [
        "- Critical Periods in Deep Gardens | by A. Roe; M. Doe; S. Poe | in ICLR 2019",
        "- Seeds: skip redundant paths | by A. Roe; M. Doe; S. Poe | in EuroSys 2020",
      ]),
    Turn(
      "people left out behind an ellipsis are others, in bold as in plain type",
      """
      * GFS
          + **Roe, M., Doe, J. W., Poe, A., … Ahmed, A. (2014). Scaling Gardens : A Fault-Tolerant Bed. In OSDI (pp. 583–598).**
          + Doe, M., & Roe, J. (2010). Gardens with Working Sets. In HotCloud (pp. 1–7).
      """,
      [
        "- Scaling Gardens : A Fault-Tolerant Bed | by M. Roe; J. W. Doe; A. Poe; A. Ahmed et al. | in OSDI 2014",
        "- Gardens with Working Sets | by M. Doe; J. Roe | in HotCloud 2010",
      ]),
    Turn(
      "one name in italics below a title is who wrote it",
      """
      1. **Graph gardens: a survey.** SIGMOD Rec. 43(1): 9-20 (2014) [[paper]](AX01.00001)

         *Andrew Roe.*

      1. **Gardens of streams.** Commun. ACM 51(1): 107-113 (2008) [[paper]](AX01.00002)

         Seen in the spring.
      """,
      [
        "- Graph gardens: a survey | by Andrew Roe | in SIGMOD Rec. 2014 | paper",
        "- Gardens of streams | in Commun. ACM 2008 | paper",
      ]),
    Turn(
      "a technical university among people is where they are from",
      """
      ---
      sessions:
        - date: "04/26/2019"
          title: "Wasabi: A Framework for Analyzing Gardens"
          authors: "Jane Roe, Max Doe, TU Darmstadt"
          venue: "ASPLOS '19"
      ---
      """,
      ["- Wasabi: A Framework for Analyzing Gardens | by Jane Roe; Max Doe | in ASPLOS 2019"]),
  ]

  static let places: [Turn] = [
    Turn(
      "the year of a reference stands before its DOI",
      """
      **[3]** C. Roe et al., “A Survey: Gardens in the Era of Large Beds,” *IEEE Circuits and Systems Magazine*, vol. 25, no. 1, pp. 35–57, 2025, doi: 10.1109/MCAS.2024.3476008.
      """,
      [
        "- A Survey: Gardens in the Era of Large Beds | by C. Roe et al. | in IEEE Circuits and Systems Magazine 2025"
      ]),
    Turn(
      "what stands against its year behind the title is where it appeared, whoever it is",
      """
      + Towards fairness in the garden scheduler. ACM(2008) [[pdf]](AX01.00001)
      + Abusing Privileged and Unprivileged Gardens. NCC Group(2016) [[pdf]](AX01.00002)
      + Linux 调度器免锁优化方法研究. 小型微型计算机系统(2017) [[pdf]](AX01.00003)
      + A Comparison of Two Gardens. (2012) [[pdf]](AX01.00004)
      """,
      [
        "- Towards fairness in the garden scheduler | in ACM 2008 | paper",
        "- Abusing Privileged and Unprivileged Gardens | in NCC Group 2016 | paper",
        "- Linux 调度器免锁优化方法研究 | in 小型微型计算机系统 2017 | paper",
        "- A Comparison of Two Gardens | in 2012 | paper",
      ]),
    Turn(
      "a journal with volume, issue and pages ends a title as DBLP prints it",
      "- Graph gardens: a survey. SIGMOD Rec. 43(1): 9-20 (2014)",
      ["- Graph gardens: a survey | in SIGMOD Rec. 2014"]),
    Turn(
      "a full stop within quotation marks ends a title that holds some",
      "- Roe, Y., Doe, A., & Poe, J. (2013). From “Think Like a Bed” to “Think Like a Garden.” PVLDB, 7(3), 193–204.",
      [
        "- From “Think Like a Bed” to “Think Like a Garden” | by Y. Roe; A. Doe; J. Poe | in PVLDB 2013"
      ]),
    Turn(
      "GB/T 7714 behind a title in bold, and its marks in small letters",
      """
      1. **花园数据流的模型、算法和系统[J].** 大数据, 2018, 4(4): 44-55. [[paper]](AX01.00001)

         *李友焕, 邹磊.*

      1. 覃雄派,王会举.大花园分析的竞争与共生[j].软件学报,2012,23(1):32-45.
      """,
      [
        "- 花园数据流的模型、算法和系统 | by 李友焕; 邹磊 | in 大数据 2018 | paper",
        "- 大花园分析的竞争与共生 | by 覃雄派; 王会举 | in 软件学报 2012",
      ]),
  ]

  static let titles: [Turn] = [
    Turn(
      "a name of first letters in front of its words is no mark of a role",
      """
      - OPT: Open Pre-trained Garden Models (OSDI 2022)
      - Opt: Gardens Without Weeds (OSDI 2021)
      """,
      [
        "- OPT: Open Pre-trained Garden Models | in OSDI 2022", "? Gardens Without Weeds | in OSDI 2021",
      ]),
    Turn(
      "a name of one letter within a link is no mark of a role, and no word for links",
      """
      - Jane Roe et al., [P: Safe Event-Driven Gardens (PLDI 2013)](AX01.00001)
      - Max Doe et al., [Links: gardens without tiers](AX01.00002)
      - [P] [Gardens That Are Read](AX01.00003)
      """,
      [
        "- P: Safe Event-Driven Gardens | by Jane Roe et al. | in PLDI 2013 | paper",
        "- Links: gardens without tiers | by Max Doe et al. | paper",
        "! Gardens That Are Read | paper",
      ]),
    Turn(
      "a name with its colon or its exclamation mark as the link's text goes on behind it",
      """
      - [MemGarden:](AX01.00001) Context Caching for Gardens with Elastic Beds | Huawei
      - [AttGarden!](https://github.com/a/att) Unleashing the Power of Beds | ASPLOS'24
      - [QGarden:](https://github.com/a/q) Quantization and System Co-design for Beds | OSDI'24
      - [vGarden](https://github.com/a/v): Easy and fast gardens
      """,
      [
        "- MemGarden: Context Caching for Gardens with Elastic Beds | label MemGarden | paper",
        "- AttGarden! Unleashing the Power of Beds | label AttGarden! | in ASPLOS 2024 | code",
        "- QGarden: Quantization and System Co-design for Beds | label QGarden | in OSDI 2024 | code",
        "x vGarden | code",
      ]),
    Turn(
      "a label in bold in front of a title in bold is none of it",
      """
      - **Featured:** **vGarden: Dynamic Beds for Serving Gardens**
        `ASPLOS 2025` · `2025`
      - **[FlashGarden-2: Faster Beds](AX01.00001)**
        `ICLR 2024` · `2024`
      """,
      [
        "- vGarden: Dynamic Beds for Serving Gardens | in ASPLOS 2025",
        "- FlashGarden-2: Faster Beds | in ICLR 2024 | paper",
      ]),
    Turn(
      "a reference whose key is defined nowhere is a reading without its link",
      """
      | Date | Title (and Paper Link) |
      | --- | --- |
      | 19/05/20 | [MapGarden][map] |
      | 19/05/22 | [A comprehensive study of Gardens][garden-study] |
      | 19/05/31 | Room for Activities |

      [map]: AX01.00001
      """,
      [
        "- MapGarden | paper", "- A comprehensive study of Gardens",
      ]),
    Turn(
      "a second way to a paper, in a remark of its link, is the same paper's",
      """
      | Date | Paper |
      | --- | --- |
      | 10/8 | Jane Roe et al., [Causal gardens (Distributed Computing, 1995)](AX01.00001) ([off-campus access link (requires a login)](https://link-springer-com.oca.example.org/content/pdf/a.pdf)) |
      """,
      ["- Causal gardens | by Jane Roe et al. | in Distributed Computing 1995 | paper pdf"]),
  ]

  @Test(arguments: people + places + titles)
  func `A turn is read as what it says`(turn: Turn) throws {
    #expect(try readingsTold(in: turn.text) == turn.says)
  }

  // MARK: when

  static let meetings: [Turn] = [
    Turn(
      "a date as heading over fields is the meeting's, and a field names the paper",
      """
      # Talks

      #### August 12, 2020
      - **Paper**: [Pre-growing via Paraphrasing](AX01.00001)
      - **Authors**: [Jane Roe](https://twitter.com/roe), Max Doe
      - **Presenter**: [Ann Poe](https://twitter.com/poe)

      #### June 23, 2020
      - **Paper**: [Weed Poisoning](AX01.00002)
      - **Authors**: Ann Poe
      """,
      [
        "course Talks, year 2020", "session 2020-08-12",
        "- Pre-growing via Paraphrasing | by Jane Roe; Max Doe | paper",
        "session 2020-06-23", "- Weed Poisoning | by Ann Poe | paper",
      ]),
    Turn(
      "tables of one list write their dates in one order, the year first",
      """
      # Schedule

      ## Week 3

      | Date | Day | Title |
      | --- | --- | --- |
      | 19/04/15 | Mon | [Consensus with One Faulty Garden](AX01.00001) |
      | 19/04/17 | Wed | [Reasoning About Gardens](AX01.00002) |

      ## Week 6

      | Date | Day | Title |
      | --- | --- | --- |
      | 19/05/06 | Mon | [Bitgarden: A Peer-to-Peer System](AX01.00003) |

      ## Week 8

      | Date | Day | Title |
      | --- | --- | --- |
      | 19/05/20 | Mon | [MapGarden](AX01.00004) |
      | 19/05/?? | ??? | [Logic and Gardens](AX01.00005) |
      """,
      [
        "course Schedule, year 2019", "session week 3, 2019-04-15",
        "- Consensus with One Faulty Garden | paper",
        "session week 3, 2019-04-17", "- Reasoning About Gardens | paper",
        "session week 6, 2019-05-06", "- Bitgarden: A Peer-to-Peer System | paper",
        "session week 8, 2019-05-20", "- MapGarden | paper", "session week 8", "- Logic and Gardens | paper",
      ]),
    Turn(
      "days below a week in bold are of that week, until the next",
      """
      # Serving

      **Week 10**

      10/27

      : [Efficient Gardens](AX01.00001)

      10/29

      : [Distributed Gardens](AX01.00002)

      **Week 11**

      11/03

      : [Gardens Served](AX01.00003)
      """,
      [
        "course Serving", "session week 10, --10-27", "- Efficient Gardens | paper",
        "session week 10, --10-29", "- Distributed Gardens | paper",
        "session week 11, --11-03", "- Gardens Served | paper",
      ]),
    Turn(
      "names with their years behind a week are what is read in it; a subject is none",
      """
      # Outline

      * Week 9 (6/29): [Spanner](AX01.00001)
        - Homework: Part B
      * Week 13 (7/27): Ficus (1994) && Bayou (1995)
        - Homework: Finish Part B
      * Week 14 (8/3): Consistency
        - Homework: Final Project
      """,
      [
        "course Outline", "session week 9, --06-29, topic Spanner", "- Spanner | paper",
        "session week 13, --07-27",
        "- Ficus | in 1994", "- Bayou | in 1995",
      ]),
    Turn(
      "when a reading is talked about may stand below it",
      """
      # Systems

      ## Edition (2020.2)

      1. Seeds: skip redundant paths, EuroSys 2020
         * when: [05/oct]
         * who: Paulo Roe
      2. Gardens in the Wild: Characterizing Beds, USENIX ATC 2020
         * when: [13/10]
      """,
      [
        "course Systems, term 2020.2, year 2020", "session 2020-10-05, topic Edition (2020.2)",
        "- Seeds: skip redundant paths | in EuroSys 2020", "session 2020-10-13, topic Edition (2020.2)",
        "- Gardens in the Wild: Characterizing Beds | in USENIX ATC 2020",
      ]),
  ]

  @Test(arguments: meetings)
  func `Meetings are dated as their list dates them`(turn: Turn) throws {
    #expect(try ReadingList(reading: Array(turn.text.utf8)).told == turn.says)
  }
}

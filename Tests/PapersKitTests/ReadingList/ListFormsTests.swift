import Testing

@testable import PapersKit

/// More turns of real lists: what stands in a link behind a title, who stands in one, and papers told field by field.
struct ListFormsTests {
  typealias Turn = ListTurnsTests.Turn

  static let links: [Turn] = [
    Turn(
      "a link behind a title that says where or when is no title, in brackets or without",
      """
      # Papers

      - Outrageous Gardens: The Sparsely-Watered Bed [[ICLR 2017]](AX01.06538)
      - Scaling Gardens with Sparse Seeds [[NeurIPS2021]](AX01.06539)
      - Switch Gardens: Scaling to Many Beds [[11 Jan 2021]](AX01.06540)
      - Open Gardens in the Wild [Aug 2023](AX01.06541)
      - Soft Gardens of Experts [[AI Open]](AX01.06542)
      - Gardens with Notes of Their Own [[notes]](AX01.06543)
      """,
      [
        "course Papers",
        "session topic Papers",
        "- Outrageous Gardens: The Sparsely-Watered Bed | in ICLR 2017 | paper",
        "- Scaling Gardens with Sparse Seeds | in NeurIPS 2021 | paper",
        "- Switch Gardens: Scaling to Many Beds | in 2021 | paper",
        "- Open Gardens in the Wild | in 2023 | paper",
        "- Soft Gardens of Experts | paper",
        "- Gardens with Notes of Their Own | other",
      ]),
    Turn(
      "people in front of a title within one link are no part of it",
      """
      # Papers

      - [Jane Roe, John Doe, Ann Poe. Towards the Reporting of Gardens, JMLR 2020.](AX01.00001)
      - [Jane Roe, John Doe, Ann Poe. Towards the Reporting of Beds](AX01.00002), JMLR 2021.
      - [Jane Roe, John Doe, Ann Poe, Improving fairness in gardens: What do people need?. CHI 2019](AX01.00003)
      - [Scheduling Jobs, Managing Memory, Caching Data, and Sharing Devices in Gardens](AX01.00004)
      - [Tensor Cores, Sparse Matrices, Virtual Memory, A Study of Modern Gardens](AX01.00005)
      """,
      [
        "course Papers",
        "session topic Papers",
        "- Towards the Reporting of Gardens | by Jane Roe; John Doe; Ann Poe | in JMLR 2020 | paper",
        "- Towards the Reporting of Beds | by Jane Roe; John Doe; Ann Poe | in JMLR 2021 | paper",
        "- Improving fairness in gardens: What do people need? | by Jane Roe; John Doe; Ann Poe | in CHI 2019 | paper",
        "- Scheduling Jobs, Managing Memory, Caching Data, and Sharing Devices in Gardens | paper",
        "- Tensor Cores, Sparse Matrices, Virtual Memory, A Study of Modern Gardens | paper",
      ]),
    Turn(
      "a title in small letters follows the name in the link where people, venue and year stand behind it",
      """
      # Papers

      - [Chubby](AX01.00001.pdf). The Chubby lock service for loosely-coupled gardens. Mike Roe. OSDI 2006.
      - [BaiduDL](AX01.00002.pdf). Deep learning with many small gardens. Adam Roe, Bryan Doe. ICML 2013.
      - [SummaryStore]. Low-Latency Analytics on Colossal Streams. Ann Roe, Max Doe. SOSP 2017.
      - [Ray](AX01.00003.pdf). Read this before the others. Ann Roe, Max Doe. OSDI 2018.
      """,
      [
        "course Papers",
        "session topic Papers",
        "- The Chubby lock service for loosely-coupled gardens | label Chubby | by Mike Roe | in OSDI 2006 | pdf",
        "- Deep learning with many small gardens | label BaiduDL | by Adam Roe; Bryan Doe | in ICML 2013 | pdf",
        "- Low-Latency Analytics on Colossal Streams | label SummaryStore | by Ann Roe; Max Doe | in SOSP 2017",
        "- Ray | by Ann Roe; Max Doe | in OSDI 2018 | pdf",
      ]),
  ]

  static let fields: [Turn] = [
    Turn(
      "a table of fields below a heading is about the paper of the heading",
      """
      # 논문 요약

      ## 1. Consistent Hashing

      ### 1-1. Consistent Gardens and Random Trees
      | 항목 | 내용 |
      |------|------|
      | **저자** | D. Roe, E. Doe |
      | **학회/연도** | STOC 1997 |
      | **링크** | [DOI](https://doi.org/10.1145/258533.258660) |

      **요약**: 해시 링.

      ### 1-2. Novel Gardens for Peers
      | Field | Value |
      |------|------|
      | Authors | M. Roe, U. Doe |
      | Venue/Year | SPAA 2003 |
      """,
      [
        "course 논문 요약",
        "session topic 1. Consistent Hashing",
        "- Consistent Gardens and Random Trees | by D. Roe; E. Doe | in STOC 1997 | paper",
        "- Novel Gardens for Peers | by M. Roe; U. Doe | in SPAA 2003",
      ]),
    Turn(
      "titles that say who wrote them and when are no details of the topic above them",
      """
      # Theory

      1. Faults
         - Self-stabilizing Gardens in Spite of Distributed Control(Roe 1974)
         - Why Do Gardens Stop and What Can be Done About It?(Jim Doe 1985)
      2. Consensus
         - Paxos
         - Gardens Made Simple(Roe 2001)
         - How to Build a Highly Available Garden(Doe 1996)
      3. Consistency
         - Linearizability: A Correctness Condition for Gardens(Ann Roe · Max M Doe 1990)
         - Seeds: An efficient mechanism for caches(Ann Roe &Max Doe 1989)
      """,
      [
        "course Theory",
        "session topic Faults",
        "- Self-stabilizing Gardens in Spite of Distributed Control | by Roe | in 1974",
        "- Why Do Gardens Stop and What Can be Done About It? | by Jim Doe | in 1985",
        "session topic Consensus",
        "- Gardens Made Simple | by Roe | in 2001",
        "- How to Build a Highly Available Garden | by Doe | in 1996",
        "session topic Consistency",
        "- Linearizability: A Correctness Condition for Gardens | by Ann Roe; Max M Doe | in 1990",
        "- Seeds: An efficient mechanism for caches | by Ann Roe; Max Doe | in 1989",
      ]),
    Turn(
      "a reading among the assignments is read where its cell says so, and what announces it is no topic",
      """
      | Week | Date | Content | Activities and Assignments |
      |--|--|--|--|
      | 2 | Sep 5 | Required Reading: [Roe, J., & Doe, M. (2018). The lottery garden: Finding sparse seeds. ICLR.](AX01.00001) | Slides due |
      |  | Sep 7 |  | Required Reading: [Roe, M., & Doe, V. (2022). Plumber: Removing Bottlenecks in Gardens. Proceedings of MLSys.](AX01.00002) |
      |  | Sep 9 | Gardens | See the [notes](AX01.00003) |
      """,
      [
        "course ",
        "session week 2, --09-05",
        "! The lottery garden: Finding sparse seeds | by J. Roe; M. Doe | in ICLR 2018 | paper",
        "session week 2, --09-07",
        "! Plumber: Removing Bottlenecks in Gardens | by M. Roe; V. Doe | in Proceedings of MLSys 2022 | paper",
      ]),
    Turn(
      "a date in front of a paper with details below it opens the meeting about it",
      """
      # Reading group

      * 2017.05.28 [Neural Garden Machines](AX01.00001)

        Resources:
        * [Garden talk](https://www.youtube.com/watch?v=1)

      * 2017.04.23 [Generative Adversarial Gardens](AX01.00002)

        Resources:
        * [Stacked Generative Adversarial Gardens](AX01.00003)
      """,
      [
        "course Reading group, year 2017",
        "session 2017-05-28",
        "- Neural Garden Machines | paper video",
        "session 2017-04-23",
        "- Generative Adversarial Gardens | paper",
        "- Stacked Generative Adversarial Gardens | paper",
      ]),
  ]

  @Test(arguments: links + fields)
  func `Lists are read as they are meant`(turn: Turn) throws {
    #expect(try ReadingList(reading: Array(turn.text.utf8)).told == turn.says)
  }
}

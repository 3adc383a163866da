import Testing

@testable import PapersKit

/// Headings, paragraphs and tables: what belongs together, what only stands nearby.
struct ListShapeTests {
  typealias Style = ListStyleTests.Style

  static let paragraphs: [Style] = [
    Style(
      "bold title, people, venue and links in paragraphs of their own",
      """
      ## Key-value stores

      **Garden: A Highly Available Key-value Store**

      *Giuseppe Doe, Deniz Roe, Madan Poe*

      SOSP 2007

      [[pdf]](PDFgarden.pdf)

      **Bigtree: A Distributed Storage System**

      *Fay Chang, Jeffrey Dean*

      [[pdf]](PDFbigtree.pdf) [[code]](https://github.com/x/y)
      """,
      [
        "session topic Key-value stores",
        "- Garden: A Highly Available Key-value Store | by Giuseppe Doe; Deniz Roe; Madan Poe | in SOSP 2007 | pdf",
        "- Bigtree: A Distributed Storage System | by Fay Chang; Jeffrey Dean | pdf code",
      ]),
    Style(
      "a bold line over a list names a group, and no paper",
      """
      ## Stores

      **Key-value Stores and Their Friends**

      - [Garden: A Store](AX01.00001)

      **Column Stores and Their Friends**

      - [Bigtree: Another Store](AX01.00002)
      """,
      [
        "session topic Key-value Stores and Their Friends", "- Garden: A Store | paper",
        "session topic Column Stores and Their Friends", "- Bigtree: Another Store | paper",
      ]),
    Style(
      "a bold title over fields in bullets, the system's name above it",
      """
      ## Vision

      ### AlexGarden (2012)
      **Image Classification with Deep Gardens**
      - Authors: Alex Doe, Ilya Roe
      - Key Contributions:
        - First deep garden to win
      - [Paper](PDFalex.pdf)
      """,
      [
        "session topic AlexGarden (2012)",
        "- Image Classification with Deep Gardens | label AlexGarden | by Alex Doe; Ilya Roe | in 2012 | pdf",
      ]),
    Style(
      "where a paper in a heading appeared stands below it",
      """
      ### Attacks

      #### [Is a Garden Safe?](AX01.00001)

      arXiv 1708; ICCV Workshop 2017

      1. adversarial gardens against robots

      #### [Smoothed Gardens](AX01.00002)

      arXiv 2002, NeurIPS 2020

      1. **Certified defense.** ViT + [De-randomized Gardens](AX01.00003)

      #### [Explainable Gardens](AX01.00004)

      IEEE Access
      """,
      [
        "session topic Attacks", "- Is a Garden Safe? | in ICCV Workshop 2017 | paper",
        "- Smoothed Gardens | in NeurIPS 2020 | paper paper",
        "- Explainable Gardens | in IEEE Access | paper",
      ]),
    Style(
      "links behind a list belong to its last paper when it has none",
      """
      1. **Extracting Gardens from Embeddings.** ACL, 2018.

      [paper](AX01.00001) [code](https://github.com/a/b)
      """,
      ["session none", "- Extracting Gardens from Embeddings | in ACL 2018 | paper code"]),
  ]

  static let tables: [Style] = [
    Style(
      "bold words between rows of papers are what the day is about",
      """
      # Gardens (W'26)

      | Date | Readings | Presenter |
      |-|-|-|
      | **Aug 31** | **Introduction to Many Gardens** | Jane |
      |  | [Hints for Gardens](PDFhints.pdf) (Required) |  |
      | **Sep 9** | **Systems for AI (Agents) Basics** | Kim |
      |  | [Dive into Gardens](AX01.00001) |  |
      | **Dec 9** | **Final Garden Presentations (TBD)** |  |
      """,
      [
        "session 2026-08-31, topic Introduction to Many Gardens", "! Hints for Gardens | pdf",
        "session 2026-09-09, topic Systems for AI (Agents) Basics", "- Dive into Gardens | paper",
      ]),
    Style(
      "bold titles are papers where nothing is linked",
      "| Date | Paper |\n|-|-|\n| 3/9 | **The Google Garden System** |\n| 3/11 | **The Case for Learned Gardens** |",
      [
        "session --03-09, topic The Google Garden System", "- The Google Garden System",
        "session --03-11, topic The Case for Learned Gardens", "- The Case for Learned Gardens",
      ]),
    Style(
      "papers without names in a column of resources",
      """
      | Date | Topic | Resources |
      |-|-|-|
      | 2024-10-16 | Introduction | [Slides](/assets/first.pdf) |
      | 2024-10-23 | Scaling (Chinchillas) | [Paper](AX01.00001) [Slides](/assets/s.pdf) |
      | 2024-11-06 | Data (Two Ways) | [Paper 1](AX01.00002) [Paper 2](AX01.00003) |
      | 2024-11-13 | Edge (Stability) | [Slides](/assets/e.pdf) [Paper](AX01.00004) [Extra Reading 1](AX01.00005) |
      """,
      [
        "session 2024-10-23, topic Scaling (Chinchillas)", "- (none) | paper",
        "session 2024-11-06, topic Data (Two Ways)", "- (none) | paper", "- (none) | paper",
        "session 2024-11-13, topic Edge (Stability)", "- (none) | paper", "? (none) | paper",
      ]),
    Style(
      "a week's number stands in the first of its rows",
      """
      | Week | Date | Lecture | Readings |
      |-|-|-|-|
      | 1 | 8/22 | Intro | |
      |   | 8/24 | Flash | [Gardens of Flash](PDFf.pdf) |
      | 2 | 8/29 | SSD | [Garden Tradeoffs](PDFs.pdf), [DFTL](PDFd.pdf) |
      """,
      [
        "session week 1, --08-24, topic Flash", "- Gardens of Flash | pdf",
        "session week 2, --08-29, topic SSD",
        "- Garden Tradeoffs | pdf", "- DFTL | pdf",
      ]),
    Style(
      "a blank line in a table makes a row its header",
      """
      | Week | Date | Topic | Required Reading |
      |-|-|-|-|
      | 2 | 10/04/2021 | Kernel | [The Exogarden](PDFe.pdf) |

      | 3 | 10/11/2021 | Kernel | [IX Gardens](PDFi.pdf) |
      |-|-|-|-|
      """,
      [
        "session week 2, 2021-10-04, topic Kernel", "! The Exogarden | pdf",
        "session week 3, 2021-10-11, topic Kernel",
        "! IX Gardens | pdf",
      ]),
    Style(
      "titles in small letters in a column of optional readings",
      """
      | Date | Topic | Required Reading | Optional Reading |
      |-|-|-|-|
      | 9/27/2021 | Wisdom | [Unix Gardens](PDFu.pdf) | Hints for computer garden design |
      | 9/29/2021 | Rest | none | see the textbook |
      """,
      [
        "session 2021-09-27, topic Wisdom", "! Unix Gardens | pdf", "? Hints for computer garden design",
      ]),
    Style(
      "links that lead nowhere, and addresses as texts",
      """
      | Date | Topic | Presenters |
      |-|-|-|
      | 2nd December, 2020 | [Garden-HD: High-Resolution Virtual Gardens]() | Jane |
      | 7th October, 2020 | [https://openreview.net/forum?id=Yic](https://openreview.net/forum?id=Yic) | Kim |
      | 1st October, 2020 | [Planning]() | Kim |
      """,
      [
        "session 2020-12-02", "- Garden-HD: High-Resolution Virtual Gardens", "session 2020-10-07",
        "- (none) | paper",
      ]),
    Style(
      "the column of dates says when a paper appeared",
      """
      | Title | Authors | Date | status |
      |-|-|-|-|
      | Graph Garden Networks (GGN) | Thomas N. Kipf | 2016, ICLR 2017 | x |
      | Design Space for Graph Gardens | Jane You, R.Ying, J.Lesk | 2020 | x |
      | Hierarchical Graph Gardens | Rex Ying ... J.Lesk | 2021 | x |
      """,
      [
        "session none", "- Graph Garden Networks (GGN) | by Thomas N. Kipf | in ICLR 2017",
        "- Design Space for Graph Gardens | by Jane You; R.Ying; J.Lesk | in 2020",
        "- Hierarchical Graph Gardens | by Rex Ying; J.Lesk | in 2021",
      ]),
    Style(
      "publish dates and et.al.",
      """
      | Publish Date | Title | Authors | PDF |
      |-|-|-|-|
      |**2025-06-23**|**RAPID: Long-Context Gardens**|Guanzheng Chen et.al.|[2502.20330](http://arxiv.org/abs/2502.20330)|
      """,
      ["session none", "- RAPID: Long-Context Gardens | by Guanzheng Chen et al. | in 2025 | paper"]),
    Style(
      "a catalogue of papers in Korean, linked to notes alone",
      """
      ## 논문 목록

      | 분야 | 발행일 | 제목 | 리뷰 |
      |-|-|-|-|
      | 추천 | 2009 | Matrix Garden Techniques for Recommender Systems | [Notion](https://a.notion.site/x) |
      | 추천 | 2019 | [Finding Gardens Who Act Alike](PDFg.pdf) | |
      """,
      [
        "session topic 논문 목록", "- Matrix Garden Techniques for Recommender Systems | in 2009 | blog",
        "- Finding Gardens Who Act Alike | in 2019 | pdf",
      ]),
    Style(
      "items without a list around them, in cells",
      """
      | 주차 | 읽은 논문 | 발표자|
      |-|-|-|
      | 1주차 | <li>Probabilistic Garden Learning</li> <li>A Neural Probabilistic Garden Model</li> | <li>이하진</li> <li>김중훈</li> |
      | 2주차 | <li>Sequence to Sequence Gardens</li> | <li>이주현</li> |
      """,
      [
        "session week 1", "- Probabilistic Garden Learning", "- A Neural Probabilistic Garden Model",
        "session week 2",
        "- Sequence to Sequence Gardens",
      ]),
    Style(
      "a day that is not yet known is not the day above",
      """
      | Dates | Paper | Year |
      |-|-|-|
      | 3/17 | [Efficient Gardens in Vector Space](AX01.00001) | NIPS 2013 |
      | 미정 | [Distributed Gardens and Phrases](AX01.00002) | NIPS 2013 |
      | | [Gardens of the Same Day](AX01.00003) | NIPS 2014 |
      """,
      [
        "session --03-17", "- Efficient Gardens in Vector Space | in NIPS 2013 | paper", "session ",
        "- Distributed Gardens and Phrases | in NIPS 2013 | paper",
        "- Gardens of the Same Day | in NIPS 2014 | paper",
      ]),
    Style(
      "a catalogue with titles in small letters and surnames alone",
      """
      | Title | Author | Organization | Year |
      |-|-|-|-|
      | Automatic garden generation |  |  |  |
      | Using Logic Gardens to Recover Classes | Schwartz |  | 2018 |
      | Opening Gardens through Fuzzing | Imtiaz Karim | Purdue University | 2019 |
      """,
      [
        "session none", "- Automatic garden generation",
        "- Using Logic Gardens to Recover Classes | by Schwartz | in 2018",
        "- Opening Gardens through Fuzzing | by Imtiaz Karim | in 2019",
      ]),
    Style(
      "cells between the rows of a broken HTML table",
      """
      <table>
      <thead><tr><th>Week</th><th>Reading</th></tr></thead>
      <tbody>
      <tr>
      <tr><td colspan="2"></td></tr><td>1</td>
      <td><ul><li><a href="PDFunix.pdf">The UNIX Garden</a></li></ul></td>
      </tr>
      </tbody>
      </table>
      """,
      ["session week 1", "- The UNIX Garden | pdf"]),
  ]

  static let handouts: [Style] = [
    Style(
      "numbered lectures are no papers",
      """
      ## Lectures

      1. [Introduction](PDFlec01-intro.pdf)
      2. [Gardens and Trees](PDFlecture_2.pdf)
      3. [Chapter 1](PDFchapter.pdf)

      ## Papers

      - [Gardens of Lectures](PDFgardens.pdf)
      """,
      ["session topic Papers", "- Gardens of Lectures | pdf"]),
    Style(
      "pages that list whole journals are no papers",
      "## Links\n\n- [JMLR](http://www.jmlr.org/papers/)\n- [A Garden](http://www.jmlr.org/papers/v3/a03a.html)",
      ["session topic Links", "x JMLR | other", "- A Garden | paper"]),
    Style(
      "numbers in headings that are no days",
      """
      # Gardens 2021

      ## 24/7 Gardens

      - [Keeping Gardens Up](AX01.00001)

      ## 1/2/3/4

      - [Keeping Gardens Down](AX01.00002)

      ## Section 12 Jan Hus

      - [Keeping Gardens Sideways](AX01.00003)

      ## 12 Jan

      - [Keeping Gardens Dated](AX01.00004)
      """,
      [
        "session topic 24/7 Gardens", "- Keeping Gardens Up | paper", "session topic 1/2/3/4",
        "- Keeping Gardens Down | paper", "session topic Section 12 Jan Hus",
        "- Keeping Gardens Sideways | paper",
        "session 2021-01-12", "- Keeping Gardens Dated | paper",
      ]),
  ]

  @Test(arguments: paragraphs)
  func paragraphsGoWithTheirTitles(style: Style) throws { #expect(try Self.read(style.text) == style.says) }

  @Test(arguments: tables)
  func tablesSayNoMoreThanTheirCells(style: Style) throws { #expect(try Self.read(style.text) == style.says) }

  @Test(arguments: handouts)
  func whatACourseHandsOutIsNoPaper(style: Style) throws { #expect(try Self.read(style.text) == style.says) }

  @Test(arguments: paragraphs + tables + handouts)
  func windowsLineEndsChangeNothing(style: Style) throws {
    #expect(try Self.read(style.text.replacing("\n", with: "\r\n")) == style.says)
  }

  private static func read(_ text: String) throws -> [String] {
    Array(try ReadingList(reading: Array((text + "\n").utf8)).told.dropFirst())
  }
}

import Testing

@testable import PapersKit

/// Forms in which lists cite: what stands where in each.
struct CitedStyleTests {
  @Test(arguments: [
    // A DOI as a link's words names nothing.
    (
      "- Ann Lee and Max Roe. 2018. Gardens by Night: A Study. In CHI '18. [DOI: 10.1145/3287048](https://doi.org/10.1145/3287048)",
      "- Gardens by Night: A Study | by Ann Lee; Max Roe | in CHI 2018 | paper"
    ),
    // The link's words say where it appeared.
    (
      "- Smith et al. (2020) Empirical evidence for the resilience of gardens. [Garden Plants.](https://doi.org/10.1000/g1)",
      "- Empirical evidence for the resilience of gardens | by Smith et al. | in Garden Plants 2020 | paper"
    ),
    (
      "- Smith et al. (2020) Empirical evidence for the resilience of gardens. [Nature](https://doi.org/10.1000/g1)",
      "- Empirical evidence for the resilience of gardens | by Smith et al. | in Nature 2020 | paper"
    ),
    // Behind the year in parentheses stands what was written.
    (
      "- **Lang, A., & Roth, M.** (2010). Staged Gardens for Everyone. *Generative Gardening (GG)*, 127-136.",
      "- Staged Gardens for Everyone | by A. Lang; M. Roth | in Generative Gardening (GG) 2010"
    ),
    // Who and when behind the title, with nothing between.
    (
      "- [Garden Compilation: A Survey](https://arxiv.org/abs/2001.00001) F. Javier Lang et al 2025",
      "- Garden Compilation: A Survey | by F. Javier Lang et al. | in 2025 | paper"
    ),
    // Venues that nobody knows: behind a badge's colour, before an apostrophe.
    (
      "- [Gardens of Logic](https://arxiv.org/abs/2001.00001) <img src=\"https://img.shields.io/badge/Garden Sci-2016-green.svg\">",
      "- Gardens of Logic | in Garden Sci 2016 | paper"
    ),
    (
      "- Gardcon '16 -- [Sensing the Soil: A Study](https://arxiv.org/abs/2001.00001)",
      "- Sensing the Soil: A Study | in Gardcon 2016 | paper"
    ),
    // Words of titles that are names as well.
    (
      "- [Global Garden Motion](https://arxiv.org/abs/2001.00001) (Cliff Click and Ann Lee, 1995)",
      "- Global Garden Motion | by Cliff Click; Ann Lee | in 1995 | paper"
    ),
    // Titles that begin like a magazine.
    (
      "- **\"Computing Machinery and Intelligence\" (1950)**",
      "- Computing Machinery and Intelligence | in 1950"
    ),
    // A comma before what has not appeared.
    (
      "- Max Roe et al., Code Generation with Gardens, Preprint, 2022. https://arxiv.org/abs/2001.00001",
      "- Code Generation with Gardens | by Max Roe et al. | in 2022 | paper"
    ),
    (
      "- Ann Lee, Max Roe, Rediscovering gardens with learning, under review. https://arxiv.org/abs/2001.00001",
      "- Rediscovering gardens with learning | by Ann Lee; Max Roe | paper"
    ),
    // An initial behind whole names opens the next of them.
    (
      "- Ann Lee, Sid Goyal, C. Larry Zitnick, Towards Training Billions of Gardens, ICLR 2022. https://arxiv.org/abs/2001.00001",
      "- Towards Training Billions of Gardens | by Ann Lee; Sid Goyal; C. Larry Zitnick | in ICLR 2022 | paper"
    ),
    // Who presents it is no venue.
    (
      "- [Straight to the Tree](https://arxiv.org/abs/2001.00001), Shen et al., 2018. - Sihan Yue",
      "- Straight to the Tree | by Shen et al. | in 2018 | paper"
    ),
    // A line that ends in a comma goes on.
    (
      "« Gardens on Demand », S. Lang, S. I. Roth,\nM. Lee, I. Wei. See :\nhttps://arxiv.org/pdf/2008.06402.pdf",
      "- Gardens on Demand | by S. Lang; S. I. Roth; M. Lee; I. Wei | pdf"
    ),
    // Pictures of GitHub.
    (
      "- **Optimal paths for a gardener** - Nov 2 1990 :star::star:\n  - author : J. A. Reeds and L. A. Shepp",
      "- Optimal paths for a gardener | by J. A. Reeds; L. A. Shepp | in 1990"
    ),
    (
      "- **A Garden SLAM System** - Sep 18 2015\n  - author : Raul Mur-Artal, Juan D tardos\n  - keywords : gardens",
      "- A Garden SLAM System | by Raul Mur-Artal; Juan D tardos | in 2015"
    ),
    // APA leaves out all but the last behind the sixth.
    (
      "- Li, M., Park, J. W., Long, J., … Ahmed, A. (2014). Scaling Gardens with Servers. In OSDI (pp. 583–598).",
      "- Scaling Gardens with Servers | by M. Li; J. W. Park; J. Long; A. Ahmed et al. | in OSDI 2014"
    ),
    // Who and when in italics, then the title in bold, all of it a link.
    (
      "- [_Lester, Al-Rfou, and Constant 2021_: **The Power of Gardens**](https://arxiv.org/abs/2001.00001)",
      "- The Power of Gardens | by Lester; Al-Rfou; Constant | in 2021 | paper"
    ),
    (
      "- [V. Lang and P. Roth and A. J. Lee: Leveraging Types for Gardens, OOPSLA, 2019.](https://arxiv.org/abs/2001.00001)",
      "- Leveraging Types for Gardens | by V. Lang; P. Roth; A. J. Lee | in OOPSLA 2019 | paper"
    ),
    (
      "- [Move Fast and Meet Deadlines: Fine-grained Gardens](https://arxiv.org/abs/2001.00001)",
      "- Move Fast and Meet Deadlines: Fine-grained Gardens | paper"
    ),
    // Names of files.
    (
      "- 20_NSDI_Google_Meaningful Gardens for All [[paper]](https://arxiv.org/abs/2001.00001)",
      "- Meaningful Gardens for All | in NSDI 2020 | paper"
    ),
    (
      "- 21_Experiences in Managing Gardens [[paper]](https://arxiv.org/abs/2001.00001)",
      "- Experiences in Managing Gardens | in 2021 | paper"
    ),
    // When and where it was.
    (
      "- \"[A Message System](a.pdf)\", Borg, A., Lee, J. In Proceedings of the ACM Symposium on Gardens, Oct. 1983, Bretton Woods, NH",
      "- A Message System | by A. Borg; J. Lee | in Proceedings of the ACM Symposium on Gardens 1983 | pdf"
    ),
    (
      "- R. Lang, “Gardens over Anycast,” Garden Letters, Sep. 9, 2015\n  - Presenter: Max",
      "- Gardens over Anycast | by R. Lang | in Garden Letters 2015"
    ),
    // Brackets and underscores that nothing has opened.
    (
      "- Ann Lee. [From Usability to Gardens](https://arxiv.org/abs/2001.00001). In the proceedings of SOUPS 2019).",
      "- From Usability to Gardens | by Ann Lee | in proceedings of SOUPS 2019 | paper"
    ),
    (
      "- [**Snap: a Microkernel Garden**](https://arxiv.org/abs/2001.00001), SOSP '19_",
      "- Snap: a Microkernel Garden | in SOSP 2019 | paper"
    ),
    // A year and a venue that nobody knows, before the title.
    (
      "- 2014 Foundations and Trends in Gardening [Parallel Gardens](https://arxiv.org/abs/2001.00001)",
      "- Parallel Gardens | in Foundations and Trends in Gardening 2014 | paper"
    ),
    // A citation as the link, the title behind it.
    (
      "- Reading: [Vaswani et al. (2017)](https://arxiv.org/abs/1706.03762) - Attention Is All You Need",
      "- Attention Is All You Need | by Vaswani et al. | in 2017 | paper"
    ),
    (
      "- [Kudo & Richardson (2018)](https://arxiv.org/abs/1808.06226) - SentencePiece",
      "- SentencePiece | by Kudo; Richardson | in 2018 | paper"
    ),
    // There was no arXiv before 1991.
    (
      "- [Garden Patches](https://arxiv.org/abs/1906.11897), arXiv 1906",
      "- Garden Patches | in arXiv 2019 | paper"
    ),
    (
      "- [Garden Patches](https://arxiv.org/abs/2106.15202), arXiv 2106",
      "- Garden Patches | in arXiv 2021 | paper"
    ),
    (
      "- [Garden Patches](https://arxiv.org/abs/2106.15202), arXiv 2020",
      "- Garden Patches | in arXiv 2020 | paper"
    ),
    // Who presents it, in italics; when, in parentheses.
    (
      "- (**Nov 29, '18**) [To Tune or Not](https://arxiv.org/abs/1801.00001) by Probst and Roth, JMLR 2018. _Presenter: Kim Lee_.",
      "- To Tune or Not | by Probst; Roth | in JMLR 2018 | paper"
    ),
    // Who presents it, below the title.
    (
      "- **How Do Gardens Work?**, ICLR 2022\n  - By Zhan, Jul 12nd - [[Talk Slides]](/zhan.pptx) [[Original Paper]](https://arxiv.org/abs/2202.06709)",
      "- How Do Gardens Work? | in ICLR 2022 | slides paper"
    ),
  ])
  func oneItemIsToldSo(given: String, told: String) throws {
    #expect(try readingsTold(in: given + "\n") == [told])
  }

  @Test(arguments: [
    ("P. de Jorge, A. Sanyal, et P. K. Dokania", ["P. de Jorge", "A. Sanyal", "P. K. Dokania"]),
    ("M. C. Mozer et P. Smolensky", ["M. C. Mozer", "P. Smolensky"]),
    ("Anna Lang und Max Roth", ["Anna Lang", "Max Roth"]),
    ("Juan Pérez y Ana Gómez", ["Juan Pérez", "Ana Gómez"]),
    ("José Ortega y Gasset, Ana Gómez", ["José Ortega y Gasset", "Ana Gómez"]),
    ("Chaney, Allison J. B., Brandon M. Stewart", ["Allison J. B. Chaney", "Brandon M. Stewart"]),
    ("De Domenico, Manlio, and Jacob Biamonte", ["Manlio De Domenico", "Jacob Biamonte"]),
    ("Samy Badreddine, Artur d’Avila Garcez", ["Samy Badreddine", "Artur d’Avila Garcez"]),
    ("Gleb Iakovlev, Bonnie Spring, and Angela Roth", ["Gleb Iakovlev", "Bonnie Spring", "Angela Roth"]),
  ])
  func peopleOfOtherLanguagesAndHabits(given: String, names: [String]) {
    #expect(PersonNames.read(given, isSlot: true)?.names == names)
  }

  /// Behind the year in parentheses stands what was written, not where; a number of books makes it one.
  @Test func aBookIsNoPaper() throws {
    let list = """
      - **Newman, S.** (2015). *Building Gardens: Fine-Grained Plots*. O'Reilly Media. ISBN: 978-1491950357
      - **Lang, A.** (2010). *Gardens: Tools* (2nd ed.). Garden Education. ISBN: 978-0321486813
      - **Lang, A.** (2011). Gardens of All. *Proceedings of the Garden Symposium*, 12-24. ISBN 978-0321486813

      """
    #expect(
      try readingsTold(in: list) == [
        "x Building Gardens: Fine-Grained Plots | by S. Newman | in O'Reilly Media 2015",
        "x Gardens: Tools | by A. Lang | in Garden Education 2010",
        "- Gardens of All | by A. Lang | in Proceedings of the Garden Symposium 2011",
      ])
  }

  @Test func etAlStaysEtAl() {
    let found = PersonNames.read("Anna Lang, Max Roth et al.", isSlot: true)
    #expect(found == PersonNames.Found(names: ["Anna Lang", "Max Roth"], hasEtAl: true))
  }

  // MARK: badges

  @Test(arguments: ["Stars 2023", "Last commit 2024", "Updated 2024", "Python 2023", "made in 2024", "2024"])
  func otherBadgesAreNoVenues(words: String) { #expect(Badges.venue(words) == nil) }

  // MARK: links

  @Test(arguments: [
    ("https://arxiv.org/", Reading.Link.Kind.other), ("https://openreview.net", .other),
    ("https://dblp.org/pid/39/4499.html", .other), ("https://dblp.org/rec/conf/osdi/Roe20", .paper),
    ("https://arxiv.org/abs/2001.00001", .paper),
  ])
  func frontPagesAndPeopleAreNoPapers(url: String, kind: Reading.Link.Kind) {
    #expect(Reading.Link.Kind(url: url) == kind)
  }

  @Test func aLinkThatNamesItsVenueGoesWithThePaperAbove() throws {
    let told = try readingsTold(
      in: """
        - **"Dropping Leaves: A Simple Way" (2014)**
          - Lang et al.
          - [JMLR](https://jmlr.org/papers/v15/lang14a.html)

        """)
    #expect(told == ["- Dropping Leaves: A Simple Way | by Lang et al. | in JMLR 2014 | paper"])
  }

  @Test func conferencesBelowTheirHeadingAreNoPapers() throws {
    let list = """
      # Papers
      ## Main conferences
      - **EMNLP** (Empirical Methods in NLP)
      - **AAAI** (Association for the Advancement of AI)

      ## Papers
      - [A Theory of Gardens](https://arxiv.org/abs/2001.00001)

      """
    #expect(try readingsTold(in: list) == ["- A Theory of Gardens | paper"])
  }

  @Test(arguments: [
    ("H&P: a Quantitative Approach Ch 7.3-4", true), ("Computer Gardens, Chapter 5", true),
    ("Channel Capacity of Gardens", false), ("Chains of 5 Gardens", false),
  ])
  func chaptersAreCourseware(title: String, isCourseware: Bool) {
    #expect(EventWords.isCourseware(title) == isCourseware)
  }

  @Test(arguments: [
    // APA gives the month, and the day, of what was said at a meeting.
    (
      "- Wadler, P. (1992, February). The essence of gardens. In Proceedings of the 19th Symposium on Gardens (pp. 1-14).",
      "- The essence of gardens | by P. Wadler | in Proceedings of the 19th Symposium on Gardens 1992"
    ),
    (
      "- Lang, A., & Roth, M. (2010, May 12). Staged gardens for everyone. Journal of Gardens.",
      "- Staged gardens for everyone | by A. Lang; M. Roth | in Journal of Gardens 2010"
    ),
    // When it came out, and from where.
    (
      "- [A Theory of Gardens](https://arxiv.org/abs/2001.00001) (11 Nov 2024 - Acme Research)",
      "- A Theory of Gardens | in 2024 | paper"
    ),
    (
      "- [A Theory of Gardens](https://arxiv.org/abs/2001.00001) (enero 2025 – Acme)",
      "- A Theory of Gardens | in 2025 | paper"
    ),
    // The dash behind a name parts nothing.
    (
      "- [Hive](https://example.org/hive.pdf). Hive – A Store for Gardens of Any Size. Ann Lee, Max Roe. ICDE 2010.",
      "- Hive – A Store for Gardens of Any Size | label Hive | by Ann Lee; Max Roe | in ICDE 2010 | pdf"
    ),
  ])
  func moreOfThem(entry: String, told: String) throws {
    #expect(try readingsTold(in: "# Papers\n\n\(entry)\n") == [told])
  }

  @Test(arguments: ["<br>", "<br/> ", "<br>\n  "])
  func papersThatAreNumberedInACellAreEachRead(_ end: String) throws {
    let told = try readingsTold(
      in: """
        # Group
        <table>
        <tr><th>Date</th><th>Papers</th></tr>
        <tr><td>Jan 7</td><td>1. Gardens Made Simple (OSDI 2001)\(end)2. In Search of an Understandable Garden (ATC 2014)</td></tr>
        <tr><td>Jan 9</td><td>1.Gardens Made Live (PODC 2007)\(end)2.Do Gardens Ask? A Study of Sand (OSDI 2006)</td></tr>
        </table>

        """)
    #expect(
      told == [
        "- Gardens Made Simple | in OSDI 2001", "- In Search of an Understandable Garden | in ATC 2014",
        "- Gardens Made Live | in PODC 2007", "- Do Gardens Ask? A Study of Sand | in OSDI 2006",
      ])
  }
}

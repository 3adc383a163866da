import Testing

@testable import PapersKit

/// Small lists in the styles of many houses, each with the whole of what it says, and their look-alikes that say less.
struct ListStyleTests {
  struct Style: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var says: [String]
    var testDescription: String { name }
    init(_ name: String, _ text: String, _ says: [String]) {
      self.name = name
      self.text = text.replacing("AX", with: "https://arxiv.org/abs/17").replacing(
        "PDF", with: "https://a.org/")
      self.says = says
    }
  }

  static let venues: [Style] = [
    Style(
      "venue and year in front, with a comma",
      """
      SIGCOMM 2019, [Gardens of Many Queues](AX01.00001)

      Euro-Par 2022, [Hybrid Gardens](AX01.00002)

      Information Systems Frontiers 2014, [A Gardener's Prediction](AX01.00003)
      """,
      [
        "- Gardens of Many Queues | in SIGCOMM 2019 | paper", "- Hybrid Gardens | in Euro-Par 2022 | paper",
        "- A Gardener's Prediction | in Information Systems Frontiers 2014 | paper",
      ]),
    Style(
      "venue in front with two hyphens, and who wrote it",
      """
      - SoCC 2016 -- [Replay of Gardens](AX01.00001)
      - OSDI 16 -- TensorGarden: A system for large gardens
      - SoCC 16 -- `Cloud + AI` -- Roe et al, [Decentralised Gardens](AX01.00002)
      - ISCA 15, Doe et al, [Gardens as a service](AX01.00003)
      - arXiv -- Roe et al, [Occupy the Garden](AX01.00004)
      """,
      [
        "- Replay of Gardens | in SoCC 2016 | paper",
        "- TensorGarden: A system for large gardens | in OSDI 2016",
        "- Decentralised Gardens | by Roe et al. | in SoCC 2016 | paper",
        "- Gardens as a service | by Doe et al. | in ISCA 2015 | paper",
        "- Occupy the Garden | by Roe et al. | in arXiv | paper",
      ]),
    Style(
      "people, venue and title with commas alone",
      "1. Yan et al, SoCC'16, TR-Garden: Transient Gardens for Big Data, ([paper])(https://dl.acm.org/citation.cfm?id=2987576)\n2. Yang et al, Eurosys'17, [A Data Garden for Transient Resources](AX01.00001)",
      [
        "- TR-Garden: Transient Gardens for Big Data | by Yan et al. | in SoCC 2016 | paper",
        "- A Data Garden for Transient Resources | by Yang et al. | in Eurosys 2017 | paper",
      ]),
    Style(
      "year, venue and title with hyphens",
      """
      # Papers

      - 16-ATC-Design Guidelines for Fast Gardens
      - 20-FCCM-Corundum-An Open Garden
      - **18-CoNEXT-The eXpress Garden Path: Fast Programmable Gardens**
      - 2014-NSDI-A Highly Scalable Garden for Multicore Systems
      """,
      [
        "- Design Guidelines for Fast Gardens | in ATC 2016", "- Corundum-An Open Garden | in FCCM 2020",
        "- The eXpress Garden Path: Fast Programmable Gardens | in CoNEXT 2018",
        "- A Highly Scalable Garden for Multicore Systems | in NSDI 2014",
      ]),
    Style(
      "names of venues that no table holds",
      """
      # Papers

      * Self-driving gardens: a conceptual approach (Distributed and Parallel Gardens 2020)
      * Survey on Learnable Gardens: A Perspective (Big Garden Research 2021)
      * Building Autonomous Gardens on Clouds (SIGMOD-Companion ’23)
      * Towards a Benchmark for Gardens (SMDB workshop 2021)
      * Farming Your Garden. (ICDE 2022, **best demo award**)
      * Automatic Garden Tuning: A Survey (TKDE)
      """,
      [
        "- Self-driving gardens: a conceptual approach | in Distributed and Parallel Gardens 2020",
        "- Survey on Learnable Gardens: A Perspective | in Big Garden Research 2021",
        "- Building Autonomous Gardens on Clouds | in SIGMOD-Companion 2023",
        "- Towards a Benchmark for Gardens | in SMDB workshop 2021", "- Farming Your Garden | in ICDE 2022",
        "- Automatic Garden Tuning: A Survey | in TKDE",
      ]),
    Style(
      "months behind years",
      """
      1. **A Garden of Languages** (ArXiV 2025.06) [[paper]](AX01.00001) ⭐⭐
      2. **A Garden of Numbers** (ArXiV 25.09) [[paper]](AX01.00002)
      3. **A Garden of Surveys and Trees** (ACM Computing Surveys) [[paper]](AX01.00003) ⭐⭐
      4. **A Garden of Phones** (Arxiv Dec 2024) [[paper]](AX01.00004)
      """,
      [
        "- A Garden of Languages | in ArXiV 2025 | paper", "- A Garden of Numbers | in ArXiV 2025 | paper",
        "- A Garden of Surveys and Trees | in ACM Computing Surveys | paper",
        "- A Garden of Phones | in Arxiv 2024 | paper",
      ]),
    Style(
      "a venue, a dash and a year without blanks",
      "# Papers\n\n- The Case for Learned Gardens, OSDI–2018\n- The Case for Learned Trees, OSDI-2018",
      ["- The Case for Learned Gardens | in OSDI 2018", "- The Case for Learned Trees | in OSDI 2018"]),
    Style(
      "years and groups that belong to titles",
      """
      # Papers

      * A Garden (with Trees and Ponds): Why Not, OSDI 2018
      * Windows (and Doors) of 1995, SOSP 1997
      """,
      [
        "- A Garden (with Trees and Ponds): Why Not | in OSDI 2018",
        "- Windows (and Doors) of 1995 | in SOSP 1997",
      ]),
  ]

  static let references: [Style] = [
    Style(
      "MLA, with volumes, and titles of two words",
      """
      1. LeCun, Yann, Yoshua Bengio, and Geoffrey Hinton. "Deep gardens." Nature 521.7553 (2015): 436-444
      2. Hinton, Geoffrey E., Simon Osindero, and Yee-Whye Teh. "A fast gardener." Neural computation 18.7 (2006): 1527-1554.
      3. Rezende, Danilo Jimenez, and Shakir Mohamed. "Variational gardens." _arXiv preprint arXiv:1505.05770_ (2015). [link](AX01.00001)
      4. van den Oord, Aaron, Nal Kalchbrenner, and Koray Kavukcuoglu. "Pixel gardens." _arXiv preprint arXiv:1601.06759_ (2016). [link](AX01.00002)
      """,
      [
        "- Deep gardens | by Yann LeCun; Yoshua Bengio; Geoffrey Hinton | in Nature 2015",
        "- A fast gardener | by Geoffrey E. Hinton; Simon Osindero; Yee-Whye Teh | in Neural computation 2006",
        "- Variational gardens | by Danilo Jimenez Rezende; Shakir Mohamed | in arXiv 2015 | paper",
        "- Pixel gardens | by Aaron van den Oord; Nal Kalchbrenner; Koray Kavukcuoglu | in arXiv 2016 | paper",
      ]),
    Style(
      "the same with bold titles inside the quotes",
      "**[1]** LeCun, Yann, Yoshua Bengio, and Geoffrey Hinton. \"**Deep gardens**.\" Nature 521.7553 (2015): 436-444. [[pdf]](PDFx.pdf)",
      ["- Deep gardens | by Yann LeCun; Yoshua Bengio; Geoffrey Hinton | in Nature 2015 | pdf"]),
    Style(
      "the marks of GB/T 7714",
      """
      # 论文

      1. Deng J, Dong W, Socher R, et al. Imagegarden: A large-scale hierarchical garden[C]//2009 IEEE conference on computer gardens. Ieee, 2009: 248-255.
      2. Srivastava N, Hinton G, Krizhevsky A, et al. Dropout: a simple way to weed[J]. The Journal of Machine Learning Research, 2014, 15(1): 1929-1958.
      """,
      [
        "- Imagegarden: A large-scale hierarchical garden | by J Deng; W Dong; R Socher et al. | in IEEE conference on computer gardens 2009",
        "- Dropout: a simple way to weed | by N Srivastava; G Hinton; A Krizhevsky et al. | in The Journal of Machine Learning Research 2014",
      ]),
    Style(
      "one author turned round, with whole given names",
      "# Papers\n\n* Novikoff, Albert B. On convergence proofs for gardens. SOSP 1963.\n* Lewin, Daniel Mark. Consistent hashing and random gardens in networks. SOSP 1998.",
      [
        "- On convergence proofs for gardens | by Albert B. Novikoff | in SOSP 1963",
        "- Consistent hashing and random gardens in networks | by Daniel Mark Lewin | in SOSP 1998",
      ]),
    Style(
      "the ACM's form with abbreviated names of proceedings",
      """
      M. Carvalho and D. F. Macedo. 2021. QoE-Aware Gardens for Co-located Clouds. In 2021 IFIP/IEEE Int. Symposium on Integrated Gardens (IM). 286-294.

      L. Bulej, T. Bureš, P. Hnětynka, and D. Khalyeyev. 2021. Self-adaptive Gardens for Time-sensitive Applications. In 2021 47th Euromicro Conf. on Software Engineering and Advanced Applications (SEGA). 166-169.
      """,
      [
        "- QoE-Aware Gardens for Co-located Clouds | by M. Carvalho; D. F. Macedo | in IFIP/IEEE Int. Symposium on Integrated Gardens (IM) 2021",
        "- Self-adaptive Gardens for Time-sensitive Applications | by L. Bulej; T. Bureš; P. Hnětynka; D. Khalyeyev | in 47th Euromicro Conf. on Software Engineering and Advanced Applications (SEGA) 2021",
      ]),
    Style(
      "people and the title in one link",
      """
      - [J.A. Stankovic "Misconceptions about gardens: A serious problem"](PDFp9.pdf)
      - [Liu & Layland "Scheduling Gardens in a Hard Environment"](PDFp1.pdf)
      - [Enrico Bini, Giorgio C. Buttazzo, and Jane Roe "Rate Monotonic Gardens: The Hyperbolic Bound"](PDFp2.pdf)
      """,
      [
        "- Misconceptions about gardens: A serious problem | by J.A. Stankovic | pdf",
        "- Scheduling Gardens in a Hard Environment | by Liu; Layland | pdf",
        "- Rate Monotonic Gardens: The Hyperbolic Bound | by Enrico Bini; Giorgio C. Buttazzo; Jane Roe | pdf",
      ]),
    Style(
      "quoted words inside a linked title are no quotation of it",
      "- [Large Language Gardens \"Ad Referendum\": How Good Are They](AX01.00001)",
      ["- Large Language Gardens \"Ad Referendum\": How Good Are They | paper"]),
    Style(
      "a surname between the title and the year",
      """
      # Papers

      1. "Random Gardens" – Breiman (2001)
      2. "Support-Garden Networks" – Cortes & Vapnik (1995)
      3. "A Probabilistic Garden for Information Storage" –
      Rosenblatt (1958)
      """,
      [
        "- Random Gardens | by Breiman | in 2001", "- Support-Garden Networks | by Cortes; Vapnik | in 1995",
        "- A Probabilistic Garden for Information Storage | by Rosenblatt | in 1958",
      ]),
    Style(
      "the title in angle brackets or Chinese ones around the link",
      """
      * <[Weighted Gardens for Batched Data](AX01.00001)> by Qing Wang, Lei Han and Tong Zhang, NIPS 2018.
      * <[Truly Batch Gardens](AX01.00002)>, Donghun Lee, Srivatsan Srinivasan and Finale Doshi-Velez, 2019.
      * 《[Gardens of Two Towers](AX01.00003)》 by Jane Roe and Wei Wang, KDD 2019
      """,
      [
        "- Weighted Gardens for Batched Data | by Qing Wang; Lei Han; Tong Zhang | in NIPS 2018 | paper",
        "- Truly Batch Gardens | by Donghun Lee; Srivatsan Srinivasan; Finale Doshi-Velez | in 2019 | paper",
        "- Gardens of Two Towers | by Jane Roe; Wei Wang | in KDD 2019 | paper",
      ]),
    Style(
      "people on a line of their own above the title",
      """
      - [ ] **Shuai Doe**, Pei Wang, Danfeng Roe: </br>
          **CacheG: Identifying Gardens in Production Software.**
      - [ ] **Amit Kumar Doe**, Hidayet Aksu, A. Selcuk Roe: </br>
          **6thGarden: A Context-aware Detector for Smart Gardens.**
      """,
      [
        "- CacheG: Identifying Gardens in Production Software | by Shuai Doe; Pei Wang; Danfeng Roe",
        "- 6thGarden: A Context-aware Detector for Smart Gardens | by Amit Kumar Doe; Hidayet Aksu; A. Selcuk Roe",
      ]),
    Style(
      "one author and a year before a quoted title",
      """
      Kenneth Benoit. 2020. “Text as Gardens: An Overview.” [here](PDFtext.pdf)

      Jacob Eisenstein. 2018. “Introduction.” [here](PDFintro.pdf)
      """,
      [
        "- Text as Gardens: An Overview | by Kenneth Benoit | in 2020 | pdf",
        "- Introduction | by Jacob Eisenstein | in 2018 | pdf",
      ]),
    Style(
      "a whole APA reference in a link, behind its role",
      "- [Required Reading: Frankle, J., & Carbin, M. (2018). The garden hypothesis: Finding sparse, trainable gardens. arXiv preprint arXiv:1803.03635.](AX01.00001)",
      [
        "! The garden hypothesis: Finding sparse, trainable gardens | by J. Frankle; M. Carbin | in arXiv 2018 | paper"
      ]),
    Style(
      "an award in front, in bold",
      "**Received Best Paper Award:** K. Virgil English, Nathaniel Roe and William Doe, **Examining Gardens and Failures in Open-Source Cores**, 14th ACM Conference on Gardens (GARDENSPY), June 2024",
      [
        "- Examining Gardens and Failures in Open-Source Cores | by K. Virgil English; Nathaniel Roe; William Doe | in 14th ACM Conference on Gardens (GARDENSPY) 2024"
      ]),
    Style(
      "first authors in parentheses, with the links of code and notes",
      """
      [Efficient Gardens in Vector Space](PDFa.pdf) (Tomas Mikolov, 2013, [code](https://github.com/a/b), [note](https://zhuanlan.zhihu.com/p/34718114))

      [Distributed Gardens and Sentences](PDFb.pdf) (Quoc Le, 2014, [code](https://github.com/c/d))

      [On the Gardens of Petri](PDFc.pdf) (Acta Informatica, 1996)
      """,
      [
        "- Efficient Gardens in Vector Space | by Tomas Mikolov | in 2013 | pdf code other",
        "- Distributed Gardens and Sentences | by Quoc Le | in 2014 | pdf code",
        "- On the Gardens of Petri | in 1996 | pdf",
      ]),
  ]

  static let titles: [Style] = [
    Style(
      "subtitles behind dashes",
      """
      # Papers

      * Learning to hash for big gardens - A survey (2016)
      * START — Self-Tuning Adaptive Garden Tree (ICDEW 2020)
      * External vs. Internal : An Essay on Gardens, SOSP 2019
      """,
      [
        "- Learning to hash for big gardens - A survey | in 2016",
        "- START — Self-Tuning Adaptive Garden Tree | in ICDEW 2020",
        "- External vs. Internal : An Essay on Gardens | in SOSP 2019",
      ]),
    Style(
      "a remark behind a short title in a link",
      "* [Gardens Made Simple](PDFg.pdf): Gardens is a fault-tolerant distributed protocol. It forms the basis of many systems.\n* [AlphaGarden: A Cache-Sensitive Parallel Sort](PDFs.pdf): cache-friendly sorting",
      ["- Gardens Made Simple | pdf", "- AlphaGarden: A Cache-Sensitive Parallel Sort | pdf"]),
    Style(
      "where a link below a title leads is no title",
      """
      - **"The Part-Time Garden"** (1998)
        - The original paper (parliamentary metaphor)
        - [ACM Digital Library](https://dl.acm.org/doi/10.1145/279227.279229)
      - **"Gardens Made Simple"** (2001)
        - [Microsoft Research](PDFsimple.pdf)
      """,
      ["- The Part-Time Garden | in 1998 | paper", "- Gardens Made Simple | in 2001 | pdf"]),
    Style(
      "bare titles among some with links",
      """
      * Indexing by Latent Garden Analysis
      * Stability and Generalization
      * Adaptive Subgradient Methods for Gardens
      * A semismooth newton method for gardens
      * Gardens of Feynman (https://a.org/Feynman.pdf)
      * Densely Connected Convolutional Gardens
      * Multi-Period Gardening via Convex Optimization (http://a.org/papers/cvx.html)
      """,
      [
        "- Indexing by Latent Garden Analysis", "- Stability and Generalization",
        "- Adaptive Subgradient Methods for Gardens", "- A semismooth newton method for gardens",
        "- Gardens of Feynman | pdf", "- Densely Connected Convolutional Gardens",
        "- Multi-Period Gardening via Convex Optimization | paper",
      ]),
    Style(
      "rules of a course among which two papers are linked are no papers",
      """
      # Course

      - Participation counts twenty percent
      - Reviews are due on Mondays
      - Bring a laptop to class
      - See [How to Read Gardens](PDFread.pdf)
      - See [How to Write Gardens](PDFwrite.pdf)
      - Ask questions early and often
      """,
      ["- How to Read Gardens | pdf", "- How to Write Gardens | pdf"]),
    Style(
      "titles to be read, under a heading that says papers",
      """
      # Papers

      ## Trees

      * [The Log-Structured Garden](PDFl.pdf)

      ## To read

      * [ ] ByteGarden: A Generic Scheduler for Distributed Training
      * [ ] Horogarden: Fast and Easy Distributed Deep Learning
      * [ ] In-Datacenter Performance Analysis of a Garden
      """,
      [
        "- The Log-Structured Garden | pdf", "- ByteGarden: A Generic Scheduler for Distributed Training",
        "- Horogarden: Fast and Easy Distributed Deep Learning",
        "- In-Datacenter Performance Analysis of a Garden",
      ]),
    Style(
      "the same under a heading that says nothing of papers",
      """
      # Gardens

      * [The Log-Structured Garden](PDFl.pdf)

      ## Our Groups

      * Group for Generic Gardens and Distributed Training
      * Group for Fast and Easy Deep Gardens
      * Group for Performance Analysis of a Garden
      """,
      ["- The Log-Structured Garden | pdf"]),
    Style(
      "bullets that stand too far to the right",
      "   - HotCloud '17 -- [Decommissioned Gardens](AX01.00001) -- not released yet.\n    - CCR 2014 -- Roe et al, [Finding your Way in the Garden](AX01.00002)\n    - Edge-centric Gardens: Vision and Challenges, CCR 2015",
      [
        "- Decommissioned Gardens | in HotCloud 2017 | paper",
        "- Finding your Way in the Garden | by Roe et al. | in CCR 2014 | paper",
        "- Edge-centric Gardens: Vision and Challenges | in CCR 2015",
      ]),
  ]

  @Test(arguments: venues)
  func whereTheyAppearedIsFound(style: Style) throws {
    #expect(try readingsTold(in: style.text) == style.says)
  }

  @Test(arguments: references)
  func referencesAreTakenApart(style: Style) throws {
    #expect(try readingsTold(in: style.text) == style.says)
  }

  @Test(arguments: titles)
  func titlesAreTheirOwn(style: Style) throws { #expect(try readingsTold(in: style.text) == style.says) }

  @Test(arguments: venues + references + titles)
  func aHeadingInFrontAndARuleBehindChangeNothing(style: Style) throws {
    let framed = "# Papers of a Garden\n\n" + style.text + "\n\n---\n\nWrite to us.\n"
    #expect(try readingsTold(in: framed).count >= style.says.count)
    #expect(try readingsTold(in: style.text + "\n\n---\n\nWrite to us.\n") == style.says)
  }
}

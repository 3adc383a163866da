import Testing

@testable import PapersKit

/// One line of a list and the whole of what it says; `AX` and `PDF` stand for addresses.
struct EntryFormTests {
  struct Form: CustomTestStringConvertible, Sendable {
    var line: String
    var says: String
    var testDescription: String { line }
    init(_ line: String, _ says: String) {
      self.line = line.replacing("AX", with: "https://arxiv.org/abs/1712.05889").replacing(
        "PDF", with: "https://a.org/p.pdf")
      self.says = says
    }
  }

  static let behindTheTitle: [Form] = [
    Form(
      "[Ray: A Framework](AX). Philipp Moritz, Robert Nishihara. OSDI 2018.",
      "- Ray: A Framework | by Philipp Moritz; Robert Nishihara | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX), OSDI'18",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX), OSDI ’18",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) (OSDI 2018)",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) [OSDI 2018]",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) [OSDI'18]",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) - OSDI 2018",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) — OSDI 2018",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) | OSDI 2018",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX), in OSDI 2018",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX). In *OSDI*, 2018.",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) **OSDI 2018**",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) `OSDI 2018`",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX), 2018",
      "- Ray: A Framework | in 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) (2018)",
      "- Ray: A Framework | in 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) by Philipp Moritz et al.",
      "- Ray: A Framework | by Philipp Moritz et al. | paper"),
    Form(
      "[Ray: A Framework](AX), Moritz et al., OSDI 2018",
      "- Ray: A Framework | by Moritz et al. | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) (Moritz et al., OSDI 2018)",
      "- Ray: A Framework | by Moritz et al. | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) (Moritz et al. 2018)",
      "- Ray: A Framework | by Moritz et al. | in 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) (P. Moritz, R. Nishihara, OSDI 2018)",
      "- Ray: A Framework | by P. Moritz; R. Nishihara | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework (OSDI 2018)](AX)",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[[OSDI'18] Ray: A Framework](AX)",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[OSDI 2018] [Ray: A Framework](AX)",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "(OSDI 2018) [Ray: A Framework](AX)",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "OSDI 2018: [Ray: A Framework](AX)",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "**OSDI 2018** [Ray: A Framework](AX)",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "Moritz et al. [Ray: A Framework](AX). OSDI 2018",
      "- Ray: A Framework | by Moritz et al. | in OSDI 2018 | paper"),
    Form(
      "Philipp Moritz and Robert Nishihara. [Ray: A Framework](AX). OSDI 2018",
      "- Ray: A Framework | by Philipp Moritz; Robert Nishihara | in OSDI 2018 | paper"),
    Form(
      "P. Moritz, R. Nishihara, [Ray: A Framework](AX), OSDI 2018",
      "- Ray: A Framework | by P. Moritz; R. Nishihara | in OSDI 2018 | paper"),
    Form(
      #"Moritz et al., "[Ray: A Framework](AX)," OSDI 2018"#,
      "- Ray: A Framework | by Moritz et al. | in OSDI 2018 | paper"),
    Form(
      #"["Ray: A Framework"](AX), OSDI 2018"#,
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[*Ray: A Framework*](AX), OSDI 2018",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "**[Ray: A Framework](AX)**, OSDI 2018",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[**Ray: A Framework**](AX) *Philipp Moritz, Robert Nishihara* OSDI 2018",
      "- Ray: A Framework | by Philipp Moritz; Robert Nishihara | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX), Best Paper, OSDI 2018",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) (OSDI 2018, best paper)",
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray: A Framework](AX) (Best Paper Award)",
      "- Ray: A Framework | paper"),
    Form(
      "[Ray: A Framework](AX) (Sections 1-3)",
      "- Ray: A Framework | paper"),
    Form(
      "[Ray: A Framework](AX), arXiv preprint arXiv:1712.05889, 2017",
      "- Ray: A Framework | in arXiv 2017 | paper"),
    Form(
      "[Ray: A Framework](AX), arXiv 2017",
      "- Ray: A Framework | in arXiv 2017 | paper"),
    Form(
      "[Ray: A Framework](AX) (arXiv'17)",
      "- Ray: A Framework | in arXiv 2017 | paper"),
    Form(
      "[Ray: A Framework](AX). Communications of the ACM, 61(7), 2018.",
      "- Ray: A Framework | in Communications of the ACM 2018 | paper"),
    Form(
      "[Ray: A Framework](AX). ACM Computing Surveys 52(4): 1-37 (2019)",
      "- Ray: A Framework | in ACM Computing Surveys 2019 | paper"),
    Form(
      "[Ray: A Framework](AX). Proceedings of the VLDB Endowment 11.5 (2018): 607-620.",
      "- Ray: A Framework | in Proceedings of the VLDB Endowment 2018 | paper"),
    Form(
      "[Ray: A Framework](AX). USENIX Annual Technical Conference, 2018.",
      "- Ray: A Framework | in USENIX Annual Technical Conference 2018 | paper"),
    Form(
      "[Ray: A Framework](AX). IEEE Micro 40(2), 2020",
      "- Ray: A Framework | in IEEE Micro 2020 | paper"),
    Form(
      "[Ray: A Framework](AX), PhD thesis, 2019",
      "- Ray: A Framework | in PhD thesis 2019 | paper"),
  ]

  static let roles: [Form] = [
    Form(
      "[Ray: A Framework](AX) (Required)",
      "! Ray: A Framework | paper"),
    Form(
      "[Ray: A Framework](AX) (optional)",
      "? Ray: A Framework | paper"),
    Form(
      "[Ray: A Framework](AX) *[optional]*",
      "? Ray: A Framework | paper"),
    Form(
      "**Required:** [Ray: A Framework](AX)",
      "! Ray: A Framework | paper"),
    Form(
      "Optional: [Ray: A Framework](AX)",
      "? Ray: A Framework | paper"),
    Form(
      "(Optional) [Ray: A Framework](AX), OSDI 2018",
      "? Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Optional] [Ray: A Framework](AX)",
      "? Ray: A Framework | paper"),
    Form(
      "Background: [Ray: A Framework](AX)",
      "? Ray: A Framework | paper"),
    Form(
      "Further reading: [Ray: A Framework](AX)",
      "? Ray: A Framework | paper"),
    Form(
      "[R] [Ray: A Framework](AX)",
      "! Ray: A Framework | paper"),
    Form(
      "[O] [Ray: A Framework](AX)",
      "? Ray: A Framework | paper"),
    Form(
      "선택: [Ray: A Framework](AX)",
      "? Ray: A Framework | paper"),
    Form(
      "必读：[Ray: A Framework](AX)",
      "! Ray: A Framework | paper"),
  ]

  static let links: [Form] = [
    Form(
      "Ray: A Framework. OSDI 2018. [pdf](PDF)",
      "- Ray: A Framework | in OSDI 2018 | pdf"),
    Form(
      "Ray: A Framework. OSDI 2018. [[pdf](PDF)] [[code](https://github.com/ray-project/ray)]",
      "- Ray: A Framework | in OSDI 2018 | pdf code"),
    Form(
      "Ray: A Framework. OSDI 2018. ([pdf](PDF), [slides](https://a.org/s.pptx), [video](https://youtu.be/x))",
      "- Ray: A Framework | in OSDI 2018 | pdf slides video"),
    Form(
      "Ray: A Framework. OSDI 2018. [Paper](PDF) / [Code](https://github.com/ray-project/ray) / [Talk](https://youtu.be/x)",
      "- Ray: A Framework | in OSDI 2018 | pdf code video"),
    Form(
      "Ray: A Framework (OSDI 2018): PDF",
      "- Ray: A Framework | in OSDI 2018 | pdf"),
    Form(
      "Ray: A Framework, OSDI 2018 <PDF>",
      "- Ray: A Framework | in OSDI 2018 | pdf"),
    Form(
      "[Ray: A Framework](AX) [[code]](https://github.com/ray-project/ray)",
      "- Ray: A Framework | paper code"),
    Form(
      "[Ray: A Framework](AX) ([slides](https://a.org/slides/ray.pdf))",
      "- Ray: A Framework | paper slides"),
    Form(
      "![](https://img.shields.io/badge/x) [Ray: A Framework](AX)",
      "- Ray: A Framework | paper"),
    Form(
      "[Ray: A Framework](AX) ![Stars](https://img.shields.io/github/stars/ray-project/ray)",
      "- Ray: A Framework | paper"),
    Form(
      "Ray: A Framework [![arXiv](https://img.shields.io/badge/arXiv-1.svg)](AX)",
      "- Ray: A Framework | paper"),
    Form(
      #"<a href="AX">Ray: A Framework</a>, OSDI 2018"#,
      "- Ray: A Framework | in OSDI 2018 | paper"),
    Form(
      "[Ray](AX): A Distributed Framework for AI | OSDI' 18",
      "- Ray: A Distributed Framework for AI | label Ray | in OSDI 2018 | paper"),
    Form(
      "[Ray](AX). Ray: A Distributed Framework. Philipp Moritz, Ion Stoica. OSDI 2018.",
      "- Ray: A Distributed Framework | label Ray | by Philipp Moritz; Ion Stoica | in OSDI 2018 | paper"),
    Form(
      "[Ray](AX) (OSDI 2018)",
      "- Ray | in OSDI 2018 | paper"),
    Form(
      "The [Ray paper](AX)",
      "- Ray | label Ray | paper"),
    Form(
      "✅ [Ray: A Framework](AX) ⭐",
      "- Ray: A Framework | paper"),
    Form(
      "~~[Ray: A Framework](AX)~~",
      "- Ray: A Framework | paper"),
    Form(
      "1. [Ray: A Framework](AX)",
      "- Ray: A Framework | paper"),
    Form(
      "Ray: A Framework. Philipp Moritz, Ion Stoica. OSDI 2018.",
      "- Ray: A Framework | by Philipp Moritz; Ion Stoica | in OSDI 2018"),
    Form(
      "Moritz et al. Ray: A Framework for AI. OSDI 2018.",
      "- Ray: A Framework for AI | by Moritz et al. | in OSDI 2018"),
  ]

  static let words: [Form] = [
    Form(
      #""Ray: A Framework for AI," Moritz et al., OSDI 2018"#,
      "- Ray: A Framework for AI | by Moritz et al. | in OSDI 2018"),
    Form(
      "**Ray: A Framework for AI** (OSDI 2018)",
      "- Ray: A Framework for AI | in OSDI 2018"),
    Form(
      "*Ray: A Framework for AI*, Philipp Moritz, Ion Stoica, OSDI 2018",
      "- Ray: A Framework for AI | by Philipp Moritz; Ion Stoica | in OSDI 2018"),
    Form(
      "Ray: A Framework for AI, OSDI 2018",
      "- Ray: A Framework for AI | in OSDI 2018"),
    Form(
      "Ray: A Framework for AI - Philipp Moritz, Ion Stoica - OSDI 2018",
      "- Ray: A Framework for AI | by Philipp Moritz; Ion Stoica | in OSDI 2018"),
    Form(
      "Ray: A Framework for AI (Moritz et al., OSDI 2018)",
      "- Ray: A Framework for AI | by Moritz et al. | in OSDI 2018"),
    Form(
      "[3] P. Moritz, R. Nishihara. Ray: A Framework for AI. OSDI, 2018.",
      "- Ray: A Framework for AI | by P. Moritz; R. Nishihara | in OSDI 2018"),
    Form(
      "《Ray: A Framework for AI》，OSDI 2018",
      "- Ray: A Framework for AI | in OSDI 2018"),
    Form(
      "Philipp Moritz, Ion Stoica: Ray: A Framework for AI. OSDI 2018",
      "- Ray: A Framework for AI | by Philipp Moritz; Ion Stoica | in OSDI 2018"),
    Form(
      "[In Search of an Understandable Consensus Algorithm](AX), ATC 2014",
      "- In Search of an Understandable Consensus Algorithm | in ATC 2014 | paper"),
    Form(
      "[On the Opportunities and Risks of Foundation Models](AX)",
      "- On the Opportunities and Risks of Foundation Models | paper"),
  ]

  static let titles: [Form] = [
    Form(
      "[What's the Price of Simplicity?](AX), SOSP 2017",
      "- What's the Price of Simplicity? | in SOSP 2017 | paper"),
    Form(
      "[The 8 Requirements of Real-Time Stream Processing](AX)",
      "- The 8 Requirements of Real-Time Stream Processing | paper"),
    Form(
      "[Borg, Omega, and Kubernetes](AX), ACM Queue 2016",
      "- Borg, Omega, and Kubernetes | in ACM Queue 2016 | paper"),
    Form(
      "[A Berkeley View of Systems Challenges for AI](AX)",
      "- A Berkeley View of Systems Challenges for AI | paper"),
    Form(
      "[Large-scale cluster management at Google with Borg](AX), EuroSys 2015",
      "- Large-scale cluster management at Google with Borg | in EuroSys 2015 | paper"),
    Form(
      "[Rethinking the Value of Network Pruning](AX), ICLR 2019",
      "- Rethinking the Value of Network Pruning | in ICLR 2019 | paper"),
    Form(
      "[Learning to Rank in 2020](AX)",
      "- Learning to Rank in 2020 | paper"),
    Form(
      "[Scaling to 10,000 Nodes](AX), SC 2021",
      "- Scaling to 10,000 Nodes | in SC 2021 | paper"),
    Form(
      "[C-Store: A Column-oriented DBMS](AX). VLDB 2005",
      "- C-Store: A Column-oriented DBMS | in VLDB 2005 | paper"),
    Form(
      "[You Only Look Once: Unified, Real-Time Object Detection](AX), CVPR 2016",
      "- You Only Look Once: Unified, Real-Time Object Detection | in CVPR 2016 | paper"),
  ]

  @Test(arguments: behindTheTitle)
  func peopleVenueAndYearStandAnywhere(form: Form) throws {
    #expect(try Self.read(form.line) == [form.says])
  }

  @Test(arguments: roles)
  func aRoleStandsInFrontOrBehind(form: Form) throws {
    #expect(try Self.read(form.line) == [form.says])
  }

  @Test(arguments: links)
  func theOtherLinksStayWithTheirPaper(form: Form) throws {
    #expect(try Self.read(form.line) == [form.says])
  }

  @Test(arguments: words)
  func aReadingNeedsNoLink(form: Form) throws {
    #expect(try Self.read(form.line) == [form.says])
  }

  @Test(arguments: titles)
  func aTitleMayHoldWhatLooksLikeSomethingElse(form: Form) throws {
    #expect(try Self.read(form.line) == [form.says])
  }

  private static func read(_ line: String) throws -> [String] {
    let item = line.hasPrefix("1. ") ? line : "- " + line
    return try readingsTold(in: "# List\n\n\(item)\n")
  }
}

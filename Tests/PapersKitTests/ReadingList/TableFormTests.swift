import Testing

@testable import PapersKit

/// Small tables and sections, each with the whole of what it says.
struct TableFormTests {
  struct Form: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var says: [String]
    var testDescription: String { name }
    init(_ name: String, _ text: String, _ says: [String]) {
      (self.name, self.text, self.says) = (name, text, says)
    }
  }

  static let columns: [Form] = [
    Form(
      "a heading over several columns",
      "| Date | Papers | | Form |\n|-|-|-|-|\n| 9/2 | [A Tale of Two Caches](https://arxiv.org/abs/1909.01315) | [The Case for Learned Indexes](https://arxiv.org/abs/1712.01208) | [form](https://forms.gle/x) |\n",
      ["- A Tale of Two Caches | paper", "- The Case for Learned Indexes | paper"]),
    Form(
      "an empty heading behind the topic goes on with nothing",
      "| Date | Topic | | Papers |\n|-|-|-|-|\n| 9/2 | Caches | room 5 | [A Tale of Two Caches](https://arxiv.org/abs/1909.01315) |\n",
      ["- A Tale of Two Caches | paper"]),
    Form(
      "a column that holds nothing but venues",
      "| Where it was | Title | Link |\n|-|-|-|\n| SOSP'21 | Boki: Stateful Computing | https://arxiv.org/abs/1909.01315 |\n| OSDI 20' | Beldi: Serverless Workflows | https://arxiv.org/abs/1712.01208 |\n",
      [
        "- Boki: Stateful Computing | in SOSP 2021 | paper",
        "- Beldi: Serverless Workflows | in OSDI 2020 | paper",
      ]),
    Form(
      "a column of remarks is no column of venues",
      "| Idea | Title | Link |\n|-|-|-|\n| shared logs | Boki: Stateful Computing | https://arxiv.org/abs/1909.01315 |\n| as in OSDI | Beldi: Serverless Workflows | https://arxiv.org/abs/1712.01208 |\n",
      ["- Boki: Stateful Computing | paper", "- Beldi: Serverless Workflows | paper"]),
    Form(
      "the year's column holds a venue",
      "| Title | Year | Resources |\n|-|-|-|\n| [LASER for All](https://arxiv.org/abs/2312.13558) | Arxiv2023 | [[Note]](https://a.org/n) |\n",
      ["- LASER for All | in Arxiv 2023 | paper other"]),
    Form(
      "rows without any field stand in a catalogue",
      "| 名字 | 作者 | 进度 |\n|-|-|-|\n| A Critique of the CAP Theorem | | Done |\n| Life beyond Transactions | Pat Helland | |\n",
      ["- A Critique of the CAP Theorem", "- Life beyond Transactions | by Pat Helland"]),
    Form(
      "titles of classes stand beside dates, and are no catalogue",
      "| Date | Title | Notes |\n|-|-|-|\n| 9/2 | Introduction to Distributed Systems | x |\n| 9/4 | Consensus and How to Get It | y |\n",
      []),
    Form(
      "a name and a dash in a cell of papers",
      "| # | paper | assign |\n|-|-|-|\n| 1 | Cassandra - A Decentralized Structured Storage System | TODO |\n| 2 | The Google File System | TODO |\n",
      ["- Cassandra - A Decentralized Structured Storage System", "- The Google File System"]),
    Form(
      "when it appeared is no date of a meeting",
      "| 论文标题 | 发表时间 | 会议 |\n|-|-|-|\n| [Segment Anything in Images](https://arxiv.org/abs/2304.02643) | 2023-04 | ICCV |\n",
      ["- Segment Anything in Images | in ICCV 2023 | paper"]),
    Form(
      "a review beside the papers belongs to them",
      "| Date | Title (and Paper Link) | Review |\n|-|-|-|\n| 9/2 | [Taming Performance Variability](https://a.org/x.pdf) | [review](./x.md) |\n",
      ["- Taming Performance Variability | pdf other"]),
    Form(
      "a column of reviews that are papers",
      "| Date | Topic | Readings | Review |\n|-|-|-|-|\n| 9/2 | ISAs | [Power Struggles Revisited](https://a.org/x.pdf) | [The Cray-1 Computer System](https://a.org/y.pdf) |\n",
      ["- Power Struggles Revisited | pdf", "- The Cray-1 Computer System | pdf"]),
    Form(
      "rows that begin without a bar",
      "Date | Paper\n-|-\n     | **Side channels**\nApr 3 | [Hacking Blind at Last](https://a.org/x.pdf) by A. Bittau et al.\n     | [Hacking Blind Again](https://a.org/y.pdf)\n",
      ["- Hacking Blind at Last | by A. Bittau et al. | pdf", "- Hacking Blind Again | pdf"]),
  ]

  static let links: [Form] = [
    Form(
      "links are where the papers are, if nothing else is",
      "| Date | Topic | Links | Notes |\n|-|-|-|-|\n| 9/15 | Para Virtualization | [Xen and the Art of Virtualization, SOSP 2003](https://a.org/x.pdf) | [Notes](n.md) |\n| 9/17 | Storage | [QEMU Internals Slides](https://a.org/y.pdf) | |\n",
      ["- Xen and the Art of Virtualization | in SOSP 2003 | pdf"]),
    Form(
      "a paper called by its venue has no name",
      "| Date | Topic | Links |\n|-|-|-|\n| 10/15 | Light VMs | [SOSP 17 paper](https://a.org/lightvm.pdf) |\n| 10/17 | Clipper | [Clipper paper](https://a.org/clipper.pdf) |\n",
      ["- (none) | in SOSP 2017 | pdf", "- Clipper | label Clipper | pdf"]),
    Form(
      "two fields are enough in a catalogue",
      "| Title | Authors | Year | Files |\n|-|-|-|-|\n| Federated Learning | Florian Hartmann | 2018 | [:ledger:](https://a.org/index.html) |\n| Agnostic Federated Learning | Mehryar Mohri, Gary Sivek | 2019 | [pdf](https://a.org/x.pdf) |\n",
      [
        "- Federated Learning | by Florian Hartmann | in 2018 | other",
        "- Agnostic Federated Learning | by Mehryar Mohri; Gary Sivek | in 2019 | pdf",
      ]),
  ]

  static let sections: [Form] = [
    Form(
      "fields under a heading",
      "# L\n\n### 2. Graph Attention Networks\n- **Authors**: Veličković, P., & Bengio, Y.\n- **Venue**: ICLR 2018\n- **URL**: https://arxiv.org/abs/1710.10903\n",
      ["- Graph Attention Networks | by P. Veličković; Y. Bengio | in ICLR 2018 | paper"]),
    Form(
      "a heading over people alone is a group",
      "# L\n\n### Members of the Group\n- Room: 5\n- Year: all\n", []),
    Form(
      "a heading that links a conference is a section",
      "# L\n\n## [OSDI 2024](https://www.usenix.org/conference/osdi24)\n- [Llumnix: Dynamic Scheduling](https://www.usenix.org/conference/osdi24/presentation/sun)\n",
      ["- Llumnix: Dynamic Scheduling | paper"]),
    Form(
      "a heading that links a paper is a reading",
      "# L\n\n## [Llumnix: Dynamic Scheduling](https://www.usenix.org/conference/osdi24/presentation/sun)\n",
      ["- Llumnix: Dynamic Scheduling | paper"]),
    Form(
      "notes of one's own under papers",
      "# Club\n\n## Papers\n- [PipeDream: Generalized Pipeline Parallelism](./PipeDream/PipeDream.md)\n",
      ["- PipeDream: Generalized Pipeline Parallelism | other"]),
    Form(
      "notes of one's own under something else",
      "# Club\n\n## Tools\n- [PipeDream: Generalized Pipeline Parallelism](./PipeDream/PipeDream.md)\n", []),
    Form(
      "a page elsewhere is no note of one's own",
      "# Club\n\n## Papers\n- [TVM: An End to End Compiler Framework](https://tvm.apache.org/docs)\n", []),
    Form(
      "lines that soon come to their link",
      "# L\n\n- 2012 NIPS [Large Scale Deep Networks](https://a.org/x.pdf)\n  2014 OSDI [Project Adam: Building a System](https://a.org/y.pdf)\n",
      [
        "- Large Scale Deep Networks | in NIPS 2012 | pdf",
        "- Project Adam: Building a System | in OSDI 2014 | pdf",
      ]),
    Form(
      "a wrapped line goes on with its entry",
      "# L\n\n- [Large Scale Deep Networks](https://a.org/x.pdf), Jane Roe and Max Doe,\n  OSDI 2014 [code](https://github.com/a/b)\n",
      ["- Large Scale Deep Networks | by Jane Roe; Max Doe | in OSDI 2014 | pdf code"]),
    Form(
      "a request to cite is no reading",
      "# L\n\n## Paper\n- [Large Scale Deep Networks](https://a.org/x.pdf)\n\n## Citing\nIf you have found this useful for your project, you may cite the [paper](https://a.org/z.pdf) as follows:\n",
      ["- Large Scale Deep Networks | pdf"]),
    Form(
      "a title in small words around a link is one",
      "# L\n\n- My VM is Lighter (and Safer) than your Container. [Paper](https://a.org/x.pdf)\n",
      ["- My VM is Lighter (and Safer) than your Container | pdf"]),
    Form(
      "a role said in a sentence",
      "# L\n\n## Papers\n\nThe following papers are required reading:\n\n- [Paxos Made Simple](https://a.org/x.pdf), Leslie Lamport\n\nOptional papers:\n\n- [The Part-Time Parliament](https://a.org/y.pdf)\n",
      ["! Paxos Made Simple | by Leslie Lamport | pdf", "? The Part-Time Parliament | pdf"]),
    Form(
      "a description in italics is no venue",
      "# L\n\n1. Buchman, E. (2018). **The latest gossip on consensus**. [arXiv:1807.04938](https://arxiv.org/abs/1807.04938)\n   *Detailed Explanation of the Protocol and its Byzantine Fault Tolerance Properties.*\n",
      ["- The latest gossip on consensus | by E. Buchman | in 2018 | paper"]),
    Form(
      "a firm is no venue",
      "# L\n\n1. **\"Megatron-LM: Training Language Models\"**\n   Shoeybi et al., NVIDIA, 2019\n   [https://arxiv.org/abs/1909.08053](https://arxiv.org/abs/1909.08053)\n",
      ["- Megatron-LM: Training Language Models | by Shoeybi et al. | in 2019 | paper"]),
    Form(
      "a book that is linked by its kind",
      "# L\n\n* Distributed Learning with First-Order Methods, [book](https://www.nowpublishers.com/article/Details/DBS-062)\n* [Mesh TensorFlow for All](https://arxiv.org/abs/1811.02084)\n  * [Github](https://github.com/tensorflow/mesh)\n",
      ["- Distributed Learning with First-Order Methods | paper", "- Mesh TensorFlow for All | paper code"]),
    Form(
      "blanks in a target",
      "# Papers\n\n1. [AutoScale: Dynamic Capacity](paper/1 Auto Scale.pdf) [![x](https://img.shields.io/a.svg)](https://dl.acm.org/doi/10.1145/2382553.2382556)\n",
      ["- AutoScale: Dynamic Capacity | pdf paper"]),
    Form(
      "names known by one word, with where they appeared",
      "# L\n\n- **RMI (Recursive Model Index)**: Kraska et al., SIGMOD 2018\n- **ALEX**: SIGMOD 2020\n",
      ["- RMI (Recursive Model Index) | by Kraska et al. | in SIGMOD 2018", "- ALEX | in SIGMOD 2020"]),
    Form(
      "a surname before a linked title",
      "# L\n\n1. Hoare, [Axiomatic Basis for Computer Programming](https://a.org/x.pdf). CACM 1969.\n2. Hala et al., [Software Model Checking](https://a.org/y.pdf). ACM Computing Surveys, 2009 *Chapter 1*\n",
      [
        "- Axiomatic Basis for Computer Programming | by Hoare | in CACM 1969 | pdf",
        "- Software Model Checking | by Hala et al. | in ACM Computing Surveys 2009 | pdf",
      ]),
  ]

  @Test(arguments: columns + links)
  func tablesAreRead(form: Form) throws { #expect(try readingsTold(in: form.text) == form.says) }

  @Test(arguments: sections)
  func sectionsAreRead(form: Form) throws { #expect(try readingsTold(in: form.text) == form.says) }

  @Test(arguments: columns + links + sections)
  func aRuleOrAnEmptySectionBehindChangesNothing(form: Form) throws {
    #expect(try readingsTold(in: form.text + "\n---\n\n# Contact\n\nWrite to us.\n") == form.says)
  }
}

import PapersKit
import Testing

struct SameWorkTests {
  typealias Row = (claim: String, a: [String: String], b: [String: String], relation: Sameness.Relation)
  static let rows: [Row] = [
    (
      "a preprint and its published form under a changed title",
      [
        "type": "article", "title": "{RMSProp} and equilibrated learning rates for non-convex optimization",
        "author": "Dauphin, Yann N. and de Vries, Harm and Bengio, Yoshua", "year": "2015",
        "journal": "arXiv preprint arXiv:1502.04390",
      ],
      [
        "type": "inproceedings", "title": "Equilibrated learning rates for non-convex optimization",
        "author": "Yann Dauphin and Harm de Vries and Yoshua Bengio", "year": "2015",
        "booktitle": "Advances in Neural Information Processing Systems",
      ], .versions
    ),
    (
      "a conference paper and its journal extension",
      [
        "type": "inproceedings", "title": "Sinfonia: a new paradigm",
        "author": "Aguilera, Marcos K. and Merchant, Arif",
        "year": "2007", "booktitle": "SOSP",
      ],
      [
        "type": "article", "title": "Sinfonia: {A} new paradigm",
        "author": "Marcos Aguilera and Arif Merchant",
        "year": "2009", "journal": "ACM Trans. Comput. Syst.", "volume": "27",
      ], .journalExtension
    ),
    (
      "proceedings printed as a journal's issue",
      [
        "type": "inproceedings", "title": "Trawling the Web for emerging communities",
        "author": "Ravi Kumar and P. Raghavan",
        "year": "1999", "booktitle": "Proceedings of the Eighth World-Wide Web Conference",
      ],
      [
        "type": "article", "title": "Trawling The {Web} for Emerging Communities",
        "author": "Kumar, R. and Raghavan, P.",
        "year": "1999", "journal": "Computer Networks", "volume": "31",
      ], .same
    ),
    (
      "one DOI copied to the wrong paper",
      [
        "type": "inproceedings", "title": "Large-scale Video Classification", "author": "Karpathy, Andrej",
        "year": "2014", "doi": "10.1109/CVPR.2014.228",
      ],
      [
        "type": "inproceedings", "title": "Unified Face Analysis by Random Forests",
        "author": "Zhao, Xiaowei",
        "year": "2014", "doi": "10.1109/CVPR.2014.228",
      ], .different
    ),
    (
      "names with lost accents",
      [
        "type": "article", "title": "Pruning in ordered bagging ensembles", "author": "Gonzalo Martnez-Muoz",
        "year": "2006",
      ],
      [
        "type": "article", "title": "Pruning in ordered bagging ensembles",
        "author": "Gonzalo Mart{\\'{\\i}}nez{-}Mu{\\~{n}}oz", "year": "2006",
      ], .same
    ),
    (
      "parts of one series",
      [
        "type": "article", "title": "Novelty detection: a review, part 1: statistics",
        "author": "M. Markou and S. Singh",
      ],
      [
        "type": "article", "title": "Novelty detection: a review, part 2: networks",
        "author": "M. Markou and S. Singh",
      ],
      .different
    ),
    (
      "a title of other people",
      [
        "type": "article", "title": "Nonlocality of a single photon?", "author": "Greenberger, D. M.",
        "year": "1995",
      ],
      [
        "type": "article", "title": "Nonlocality of a single photon", "author": "Tan, S. M. and Walls, D.",
        "year": "1991",
      ],
      .different
    ),
    (
      "a lost subtitle, held by the DOI",
      [
        "type": "inproceedings", "title": "{{MorePhone}}", "author": "Gomes, Antonio",
        "doi": "10.1145/2470654.2470737",
      ],
      [
        "type": "inproceedings", "title": "MorePhone: a study of shape deformations",
        "author": "Antonio Gomes",
        "doi": "10.1145/2470654.2470737",
      ], .same
    ),
    (
      "two models of one maker",
      ["type": "misc", "title": "GPT-4o System Card", "author": "{OpenAI}", "year": "2024"],
      ["type": "misc", "title": "GPT-4 System Card", "author": "{OpenAI}", "year": "2023"], .different
    ),
    (
      "two editions of a book",
      ["type": "book", "title": "Building Internet Firewalls", "author": "Chapman, D. B.", "year": "1995"],
      ["type": "book", "title": "Building Internet Firewalls", "author": "Chapman, D. B.", "year": "2000"],
      .different
    ),
    (
      "a book and an article of one short title",
      [
        "type": "book", "title": "Deep Learning", "author": "Y. Bengio and I. Goodfellow and A. Courville",
        "year": "2015",
      ],
      [
        "type": "article", "title": "Deep Learning", "author": "Y. LeCun and Y. Bengio and G. Hinton",
        "year": "2015",
      ],
      .different
    ),
    (
      "entries without a title", ["type": "misc", "title": "No Title", "year": "2015"],
      ["type": "misc", "title": "No Title", "year": "2015"], .different
    ),
    (
      "a similar title by the same people, both printed",
      [
        "type": "techreport", "title": "Trees do not Generalize to New Variations",
        "author": "Bengio, Y. and Delalleau, O.", "year": "2007",
      ],
      [
        "type": "article", "title": "Decision Trees do not Generalize to New Variations",
        "author": "Bengio, Y. and Delalleau, O.", "year": "2007",
      ],
      .different
    ),
    (
      "people put into braces by hand",
      [
        "type": "article", "title": "Latent dirichlet allocation", "author": "D M Blei and A Y Ng",
        "year": "2003",
      ],
      [
        "type": "article", "title": "Latent Dirichlet Allocation", "author": "{David M. Blei, Andrew Y. Ng}",
        "year": "2003",
      ],
      .same
    ),
    (
      "a homonym's number taken for a family name",
      [
        "type": "article", "title": "Policy gradients with state correction",
        "author": "Liu, Yao and Brunskill, Emma",
      ],
      [
        "type": "article", "title": "Policy gradients with state correction",
        "author": "Yao Liu 0009 and Emma Brunskill",
      ],
      .same
    ),
  ]

  @Test(arguments: rows.indices)
  func tells(row: Int) {
    let (claim, a, b, relation) = Self.rows[row]
    let (x, y) = (WorkSketch(bibTeX: a, type: a["type"] ?? ""), WorkSketch(bibTeX: b, type: b["type"] ?? ""))
    #expect(sameWork(x, y).relation == relation, "\(claim): \(sameWork(x, y))")
    #expect(sameWork(y, x) == sameWork(x, y), "\(claim): the order must not matter")
  }

  static let marked = [
    "Erratum: Spatiotemporal Optical Vortices", "Comment on ``Spatiotemporal Optical Vortices''",
    "Reply to Comment on Spatiotemporal Optical Vortices",
    "Publisher's Note: Spatiotemporal Optical Vortices",
    "Retraction: Spatiotemporal Optical Vortices [Phys. Rev. X 6, 031037 (2016)]",
    "Spatiotemporal Optical Vortices. II", "A Tutorial on Spatiotemporal Optical Vortices",
  ]
  @Test(arguments: marked)
  func keepsTextsAboutAWorkApartFromIt(title: String) {
    let work = WorkSketch(
      title: "Spatiotemporal Optical Vortices", people: [NameSketch(family: "Jhajj", given: "N.")], year: 2016
    )
    let about = WorkSketch(title: title, people: [NameSketch(family: "Jhajj", given: "N.")], year: 2016)
    #expect(!sameWork(work, about).same)
  }

  static let names: [(String, String, Bool)] = [
    ("Chen, Tianqi", "T. Chen", true), ("van der Maaten, Laurens", "L. Maaten", true),
    ("Mu Li", "Li Mu", true),
    ("Wei Wang 0001", "Wei Wang", true), ("Dally, WJ", "William J. Dally", true),
    ("Surez, Alberto", "Alberto Suárez", true),
    ("Peter Chen", "Tianqi Chen", false), ("Ada Lovelace", "Alan Turing", false),
    ("King, Jr, Martin", "M. King", true),
    ("Gérard Ben Arous", "Arous, Gerard Ben", true),
  ]
  @Test(arguments: names.indices)
  func knowsAPersonsSpellings(row: Int) {
    let (a, b, same) = Self.names[row]
    #expect(NameSketch(whole: a).mayBe(NameSketch(whole: b)) == same, "\(a) / \(b)")
    #expect(NameSketch(whole: b).mayBe(NameSketch(whole: a)) == same, "\(b) / \(a)")
  }

  @Test func anyTwoSketchesCompareAlikeInBothOrders() {
    var chance = Chance(seed: 3)
    let words = [
      "deep", "learning", "of", "graphs", "part", "ii", "erratum:", "gpt-4", ":", "?", "networks", "3", "é",
      "深",
    ]
    func sketch() -> WorkSketch {
      WorkSketch(
        title: (0..<chance.pick(7)).map { _ in words[chance.pick(words.count)] }.joined(separator: " "),
        people: (0..<chance.pick(3)).map { _ in NameSketch(whole: words[chance.pick(words.count)]) },
        year: chance.happens(0.5) ? 2000 + chance.pick(4) : nil,
        venue: VenueSketch(["ICML", "J. Mach. Learn. Res.", "arXiv", nil][chance.pick(4)]))
    }
    for _ in 0..<400 {
      let (a, b) = (sketch(), sketch())
      let (x, y) = (sameWork(a, b), sameWork(b, a))
      #expect(x.same == y.same && x.score == y.score, "\(a.printed) / \(b.printed): \(x) \(y)")
      #expect((0...1).contains(x.score))
    }
  }
}

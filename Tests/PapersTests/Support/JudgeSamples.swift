import Foundation
import PapersKit
import TestSupport

/// What the judges are given.
enum JudgeSample: String, CaseIterable {
  /// Works of every kind, with what exporters trip over.
  case ours
  /// The project's own library.
  case library
  /// A thousand entries, chosen by a seed, of the real files from theses and paper repositories.
  case messy

  var records: [Record] {
    switch self {
    case .ours: Self.own
    case .library: Self.entries(of: LayoutTests.root + "/bib/papers.bib")
    case .messy: Self.chosen
    }
  }

  /// Those that are there: the messy files lie beside the package, or nowhere.
  static var present: [JudgeSample] { allCases.filter { !$0.records.isEmpty } }

  private static func entries(of path: String) -> [Record] {
    BibTeXFormat.read([UInt8](FileManager.default.contents(atPath: path) ?? Data())).records
  }

  private static let chosen: [Record] = {
    guard let folder = SharedData.path("peers/messy") else { return [] }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    var records = names.flatMap { entries(of: folder + "/" + $0) }
    var state: UInt64 = 7
    for n in records.indices.prefix(1000) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      records.swapAt(n, n + Int((state >> 33) % UInt64(records.count - n)))
    }
    return Array(records.prefix(1000))
  }()

  /// Works of every kind, with what exporters trip over: specials of TeX, letters beyond ASCII, numbers that styles
  /// will not set, names of all forms, types and keys that only some formats have.
  private static let own: [Record] = {
    let text = """
      @inproceedings{kwon2023pagedattention,
        author = {Kwon, Woosuk and M{\\"u}ller-L{\\"u}denscheidt, Jos{\\'e} and {Acme Tools, Inc.}},
        title = {{PagedAttention}: 50\\% of {R\\&D} in $O(n^2)$}, booktitle = {Proceedings of SOSP},
        volume = 3, number = 4, series = {LNCS}, pages = {611--626}, year = 2023, month = oct,
        publisher = {ACM}, address = {Koblenz}, doi = {10.1145/3600006.3613165},
        url = {https://example.org/a%20b_c?x=1&y=~z#f}
      }
      @article{vanrossum1995, author = {van Rossum, Guido and King, Jr., Martin Luther},
        title = {Naïve Œuvre at 5 < 6_7}, journal = {ACM Comput. Surv.}, volume = 12, number = 2,
        pages = {1--9}, year = 1995, address = {New York}, publisher = {ACM}}
      @online{gregg2014, author = {Gregg, Brendan}, title = {Linux Performance}, date = {2014-08-27},
        type = {Linux {{Performance}}}, url = {https://example.org/x}}
      @phdthesis{ono2001, author = {Ono, Ken'ichi}, title = {Žižek's Thesis}, school = {ETH Zürich},
        year = 2001, address = {Zürich}}
      @techreport{ivanov1999, author = {Ivanov, Ivan}, title = {Μέτρα and Меры}, institution = {MIT},
        number = {TR-7}, year = 1999, address = {Cambridge}}
      @book{knuth1984, author = {Knuth, Donald E.}, title = {The {\\TeX}book}, publisher = {Addison-Wesley},
        address = {Reading}, year = 1984, number = 7, isbn = {0-201-13448-9}}
      @book{Knuth1984, author = {Knuth, Donald E.}, title = {Another Book}, publisher = {Addison-Wesley},
        address = {Reading}, year = 1984}
      @misc{vaswani2017, author = {Vaswani, Ashish and others}, title = {Attention Is All You Need},
        eprint = {1706.03762}, archiveprefix = {arXiv}, primaryclass = {cs.CL}, year = 2017}
      """
    return BibTeXFormat.read(Array(text.utf8)).records
  }()
}

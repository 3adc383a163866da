/// The remarks of `papers check` for programs that show them beside the lines of the lists.
public struct CheckFormats: Sendable {
  public let remarks: [Check.Remark]
  /// Bytes before each line of a file, and the file.
  private var texts: [String: (starts: [Int], bytes: [UInt8])] = [:]

  /// - Parameter lists: the bytes of the lists by path relative to `bib/`, for columns in characters.
  public init(_ remarks: [Check.Remark], lists: [String: [UInt8]]) {
    self.remarks = remarks
    for (path, bytes) in lists {
      texts[path] = ([0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }, bytes)
    }
  }

  /// Our columns count bytes, these programs count characters.
  private func column(_ remark: Check.Remark) -> Int {
    guard let text = texts[remark.file], text.starts.indices.contains(remark.at.line - 1) else {
      return remark.at.column
    }
    let start = text.starts[remark.at.line - 1]
    let next =
      text.starts.indices.contains(remark.at.line) ? text.starts[remark.at.line] - 1 : text.bytes.count
    let end = min(next, start + remark.at.column - 1)
    return 1 + text.bytes[start..<max(start, end)].count { $0 & 0xC0 != 0x80 }
  }

  /// A log in SARIF 2.1.0, as code hosts take it (https://docs.oasis-open.org/sarif/sarif/v2.1.0/).
  public var sarif: JSON {
    let rules = Check.Remark.Rule.allCases
    let driver = JSON.object([
      "name": "papers", "version": .string(Product.version), "semanticVersion": .string(Product.version),
      "rules": .array(
        rules.map { rule in
          .object([
            "id": .string(rule.rawValue), "shortDescription": .object(["text": .string(rule.summary)]),
          ])
        }),
    ])
    let run = JSON.object([
      "tool": .object(["driver": driver]), "columnKind": "unicodeCodePoints",
      "results": .array(remarks.map(result)),
    ])
    return .object([
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": .array([run]),
    ])
  }

  private func result(_ remark: Check.Remark) -> JSON {
    let location = JSON.object([
      "artifactLocation": .object([
        "uri": .string("bib/" + remark.file.percentEncoded(keeping: "/")), "uriBaseId": "%SRCROOT%",
      ]),
      "region": .object(["startLine": .number(remark.at.line), "startColumn": .number(column(remark))]),
    ])
    return .object([
      "ruleId": .string(remark.rule.rawValue),
      "ruleIndex": Check.Remark.Rule.allCases.firstIndex(of: remark.rule).map { .number($0) },
      "level": .string(remark.severity.rawValue), "message": .object(["text": .string(remark.sentence)]),
      "locations": .array([.object(["physicalLocation": location])]),
    ])
  }

  /// GitHub's workflow commands, a line a remark: a runner that reads them marks the lines of a pull request
  /// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
  public var annotations: [String] {
    remarks.map { remark in
      let kind = remark.severity == .note ? "notice" : remark.severity.rawValue
      let file = Self.escaped("bib/" + remark.file, isProperty: true)
      let title = Self.escaped("papers: \(remark.rule.rawValue)", isProperty: true)
      return "::\(kind) file=\(file),line=\(remark.at.line),col=\(column(remark)),title=\(title)::"
        + Self.escaped(remark.sentence, isProperty: false)
    }
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    let common = text.printable.replacing("%", with: "%25").replacing("\r", with: "%0D")
      .replacing("\n", with: "%0A")
    return isProperty ? common.replacing(":", with: "%3A").replacing(",", with: "%2C") : common
  }
}

extension Check.Remark {
  /// What is wrong and what would put it right, in one line.
  fileprivate var sentence: String { fix.map { "\(message) (\($0))" } ?? message }
}

extension Check.Remark.Rule {
  /// What the rule finds.
  var summary: String {
    switch self {
    case .title: "The list gives the work another title than its record."
    case .year: "The list gives a year in which the work did not appear."
    case .authors: "The list names people who are not among the work's authors."
    case .venue: "The list names another venue than the record."
    case .malformedLink: "A link is no web address as it is written."
    case .deadLink: "A link leads nowhere."
    case .duplicate: "Several records seem to be of one work."
    case .supersededPreprint: "The link leads to a preprint of what was published since."
    case .retracted: "The work was retracted."
    case .unverified: "No source has confirmed the work."
    case .conflict: "The links of a reading name different works."
    case .unlisted: "No reading names the record."
    case .missing: "A reading has no record yet."
    }
  }
}

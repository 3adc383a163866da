extension Packet {
  /// The pages that lead to all parts, by name relative to `packets/`.
  public var indexFiles: [(name: String, text: String)] {
    [("index.md", markdownIndex), ("index.html", htmlIndex)]
  }
  /// The pages of one part.
  public func files(of part: Int) -> [(name: String, text: String)] {
    let stem = parts[part].stem
    return [("\(stem).md", markdown(of: parts[part])), ("\(stem).html", html(of: part))]
  }

  /// The index and a file a part, by name relative to `packets/`.
  public var markdownFiles: [(name: String, text: String)] {
    [("index.md", markdownIndex)] + parts.map { ("\($0.stem).md", markdown(of: $0)) }
  }

  private var markdownIndex: String {
    var out =
      "# \(course.markdownEscaped): reading packets\n\n| | Dates | Topics | Readings |\n|---|---|---|---|\n"
    for part in parts {
      let topics = part.topics.map(\.markdownEscaped).joined(separator: "; ")
      let flag = part.flagged > 0 ? ["⚠ \(part.flagged) to check"] : []
      let counts = (part.counts + flag).joined(separator: ", ")
      out +=
        "| [\(part.title.markdownEscaped)](\(part.stem).md) | \(part.dates) | \(topics) | \(counts) |\n"
    }
    return out
  }

  /// One part as a page of its own.
  public func markdown(of part: Part) -> String {
    var out = "# \(part.title.markdownEscaped)\n\n\(course.markdownEscaped) · [all packets](index.md)\n"
    if let topic = part.commonTopic { out += "\n\(topic.markdownEscaped)\n" }
    for meeting in part.meetings {
      if let heading = meeting.heading(in: part) { out += "\n## \(heading.markdownEscaped)\n" }
      for (name, items) in meeting.groups where !items.isEmpty {
        out += "\n### \(name)\n"
        for (number, item) in items.enumerated() { out += "\n\(number + 1). " + Self.markdown(of: item) }
      }
    }
    return out
  }

  private static func markdown(of item: Item) -> String {
    var lines = [
      "**\(item.title.markdownEscaped)**" + (item.shownLabel.map { " (\($0.markdownEscaped))" } ?? "")
    ]
    if let people = item.peopleInOneLine { lines.append(people.markdownEscaped) }
    if let published = item.published { lines.append(published.markdownEscaped) }
    let links = item.links.map { "[\($0.name)](<\($0.address)>)" }
    if !links.isEmpty { lines.append(links.joined(separator: " · ")) }
    for warning in item.warnings { lines.append("⚠ \(warning.markdownEscaped)") }
    var out = lines.joined(separator: "  \n   ") + "\n"
    if let abstract = item.abstract {
      out += "\n   <details><summary>Abstract</summary>\n\n   \(abstract.markdownEscaped)\n\n   </details>\n"
    }
    if let entry = item.bibTeX, let key = item.key {
      // A fence longer than any run of backticks inside cannot be closed by the entry.
      let fence = String(repeating: "`", count: max(3, entry.longestRun(of: UInt8(ascii: "`")) + 1))
      let body = entry.utf8.split(separator: 10).map { "   \(Substring($0))\n" }.joined()
      out += "\n   <details><summary>Cite as <code>\(key.htmlEscaped)</code></summary>\n\n"
      out += "   \(fence)bibtex\n\(body)   \(fence)\n\n   </details>\n"
    }
    return out
  }
}

extension Packet.Part {
  /// Without repetition, in order.
  var topics: [String] {
    meetings.compactMap(\.topic).reduce(into: []) { if $1 != title, !$0.contains($1) { $0.append($1) } }
  }
  /// The topic that all meetings share: it stands once, at the top.
  var commonTopic: String? {
    guard let first = meetings.first?.topic, first != title, meetings.allSatisfy({ $0.topic == first }) else {
      return nil
    }
    return first
  }
  /// Each day once.
  var days: [Session.Day] {
    meetings.flatMap(\.days).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
  /// "2021-03-09, 2021-03-11"
  var dates: String { days.map(\.plain).joined(separator: ", ") }
  /// "3 required", "2 optional"
  var counts: [String] {
    let unspecified = meetings.reduce(0) { $0 + $1.unspecified.count }
    let all = [
      ("required", meetings.reduce(0) { $0 + $1.required.count }),
      (unspecified == 1 ? "reading" : "readings", unspecified),
      ("optional", meetings.reduce(0) { $0 + $1.optional.count }),
      ("other", meetings.reduce(0) { $0 + $1.material.count }),
    ]
    return all.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
  }
  /// Readings with something that a reader must know.
  var flagged: Int { items.count { !$0.warnings.isEmpty } }
}

extension Packet.Meeting {
  var groups: [(name: String, items: [Packet.Item])] {
    [("Required", required), ("Readings", unspecified), ("Optional", optional), ("Other material", material)]
  }
  /// Nothing where it would only repeat the part's title or common topic.
  func heading(in part: Packet.Part) -> String? {
    let own = part.commonTopic == nil ? topic : nil
    let text = [dates.joined(separator: ", ").nonEmpty, own].compactMap { $0 }.joined(separator: ": ")
    return text == part.title ? nil : text.nonEmpty
  }
}

extension Packet.Item {
  /// Longer lists are cut in one line; the HTML folds the rest away.
  static let peopleShown = 12

  var peopleInOneLine: String? {
    guard !people.isEmpty else { return nil }
    let hidden = people.count - Self.peopleShown
    let shown = (hidden > 1 ? Array(people.prefix(Self.peopleShown)) : people).joined(separator: ", ")
    return shown + (hidden > 1 ? " and \(hidden) others" : andOthers ? " and others" : "")
  }
  /// A label says something only where the title does not begin with it.
  var shownLabel: String? {
    label.flatMap { title.folded.hasPrefix($0.folded) || $0.folded.isEmpty ? nil : $0 }
  }
}

extension String {
  func longestRun(of wanted: UInt8) -> Int {
    var longest = 0
    var run = 0
    for b in utf8 {
      run = b == wanted ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

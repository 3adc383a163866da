extension Packet {
  /// The index and a self-contained page a part, by name relative to `packets/`.
  public var htmlFiles: [(name: String, text: String)] {
    [("index.html", htmlIndex)] + parts.indices.map { ("\(parts[$0].stem).html", html(of: $0)) }
  }

  private func document(_ title: String, _ body: String, script: String? = nil) -> String {
    // Everything but our own style and script is shut: a hostile title that got through escaping would still be inert.
    let policy =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
      + (script.map { "; script-src 'sha256-\(SHA256.base64(of: Array($0.utf8)))'" } ?? "")
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="papers">
      <title>\(title.htmlEscaped)</title>
      <style>
      \(PacketStyle.css)
      </style>
      </head>
      <body>
      \(body)
      \(script.map { "<script>\($0)</script>\n" } ?? "")</body>
      </html>

      """
  }

  // MARK: the index

  var htmlIndex: String {
    // The year stands in each date only where the course's title does not say it.
    let withYear = parts.flatMap(\.days).contains { day in day.year.map { !course.holds("\($0)") } ?? false }
    var rows = ""
    for part in parts {
      let days = part.days.map { day in
        "<time datetime=\"\(day.description.htmlEscaped)\">\(day.short(withYear: withYear).htmlEscaped)</time>"
      }
      var counts = part.counts.map { "<span>\($0)</span>" }
      if part.flagged > 0 { counts.append("<span class=\"warning\">\(part.flagged) to check</span>") }
      rows += """
        <tr><td><a href="\(part.stem.htmlEscaped).html">\(part.title.htmlEscaped)</a></td><td>\(days.joined())</td>\
        <td>\(part.topics.joined(separator: "; ").htmlEscaped)</td><td>\(counts.joined())</td></tr>

        """
    }
    let readings = parts.reduce(0) { $0 + $1.items.count }
    let flagged = parts.reduce(0) { $0 + $1.flagged }
    let summary = [
      "\(parts.count) \(parts.count == 1 ? "packet" : "packets")",
      "\(readings) \(readings == 1 ? "reading" : "readings")", flagged > 0 ? "\(flagged) to check" : nil,
    ].compactMap { $0 }.joined(separator: " · ")
    let body = """
      <header><p class="kind">Reading packets</p><h1>\(course.htmlEscaped)</h1><p class="summary">\(summary)</p></header>
      <main><table><thead><tr><th></th><th>Dates</th><th>Topics</th><th>Readings</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></main>
      """
    return document("\(course): reading packets", body)
  }

  // MARK: one part

  func html(of index: Int) -> String {
    let part = parts[index]
    var body = "<header><nav><a href=\"index.html\">\(course.htmlEscaped)</a>"
    if index > 0 { body += Self.step("prev", "← ", parts[index - 1], "") }
    if index + 1 < parts.count { body += Self.step("next", "", parts[index + 1], " →") }
    body += "</nav><h1>\(part.title.htmlEscaped)</h1>"
    if let topic = part.commonTopic { body += "<p class=\"topic\">\(topic.htmlEscaped)</p>" }
    body += "</header>\n<main>\n"
    for meeting in part.meetings {
      body += "<section>\n\(Self.heading(of: meeting, in: part))"
      for (name, items) in meeting.groups where !items.isEmpty {
        body += "<h3>\(name)</h3>\n<ol class=\"readings\">\n\(items.map(Self.html).joined())</ol>\n"
      }
      body += "</section>\n"
    }
    return document("\(part.title) · \(course)", body + "</main>", script: PacketStyle.script)
  }

  private static func step(_ relation: String, _ before: String, _ part: Part, _ after: String) -> String {
    "<a rel=\"\(relation)\" href=\"\(part.stem.htmlEscaped).html\">\(before)\(part.title.htmlEscaped)\(after)</a>"
  }

  private static func heading(of meeting: Meeting, in part: Part) -> String {
    guard meeting.heading(in: part) != nil else { return "" }
    let days = meeting.days.map { day in
      "<time datetime=\"\(day.description.htmlEscaped)\">\(day.long.htmlEscaped)</time>"
    }
    let topic = part.commonTopic == nil && meeting.topic != part.title ? meeting.topic?.htmlEscaped : nil
    if days.isEmpty { return topic.map { "<h2>\($0)</h2>\n" } ?? "" }
    return "<h2>\(days.joined(separator: "; "))</h2>\n"
      + (topic.map { "<p class=\"topic\">\($0)</p>\n" } ?? "")
  }

  private static func html(of item: Item) -> String {
    var out = "<li\(item.key.map { " id=\"\($0.htmlEscaped)\"" } ?? "")>\n"
    let label = item.shownLabel.map { " <span class=\"label\">\($0.htmlEscaped)</span>" } ?? ""
    let title = item.links.first.map { anchor($0.address, item.title) } ?? item.title.htmlEscaped
    out += "<div class=\"title\">\(title)\(label)</div>\n"
    if !item.people.isEmpty { out += "<div class=\"people\">\(people(of: item))</div>\n" }
    if let published = item.published { out += "<div class=\"published\">\(published.htmlEscaped)</div>\n" }
    for warning in item.warnings {
      let isGrave = warning == Item.retracted
      out += "<div class=\"warning\(isGrave ? " grave" : "")\">\(warning.htmlEscaped)</div>\n"
    }
    var more = item.links.map { anchor($0.address, $0.name) }.joined()
    if let abstract = item.abstract {
      more += "\n<details><summary>Abstract</summary><p>\(abstract.htmlEscaped)</p></details>"
    }
    if let entry = item.bibTeX, let key = item.key {
      more += "\n<details class=\"cite\"><summary>Cite as <code>\(key.htmlEscaped)</code></summary>"
      more += "<pre data-key=\"\(key.htmlEscaped)\">\(entry.htmlEscaped)</pre></details>"
    }
    return out + (more.isEmpty ? "" : "<div class=\"more\">\(more)</div>\n") + "</li>\n"
  }

  private static func anchor(_ address: String, _ text: String) -> String {
    "<a href=\"\(address.htmlEscaped)\" rel=\"noreferrer\">\(text.htmlEscaped)</a>"
  }

  private static func people(of item: Item) -> String {
    let names = item.people.map(\.htmlEscaped)
    let tail = item.andOthers ? " and others" : ""
    guard names.count > Item.peopleShown + 1 else { return names.joined(separator: ", ") + tail }
    let shown = names.prefix(Item.peopleShown).joined(separator: ", ")
    let rest = names.dropFirst(Item.peopleShown)
    // The comma before the rest is the style's: without a style the summary stands there.
    return
      "\(shown) <details><summary>and \(rest.count) others</summary>\(rest.joined(separator: ", "))\(tail)</details>"
  }
}

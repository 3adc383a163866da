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

  var htmlIndex: String {
    var rows = ""
    for part in parts {
      rows += "<tr><td><a href=\"\(part.stem.htmlEscaped).html\">\(part.title.htmlEscaped)</a></td>"
      rows += "<td>\(part.dates.htmlEscaped.replacing(", ", with: "<br>"))</td>"
      rows +=
        "<td>\(part.topics.joined(separator: "; ").htmlEscaped)</td><td>\(part.count.replacing(", ", with: "<br>"))</td></tr>\n"
    }
    let body = """
      <header><h1>\(course.htmlEscaped): reading packets</h1></header>
      <main><table><thead><tr><th></th><th>Dates</th><th>Topics</th><th>Readings</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></main>
      """
    return document("\(course): reading packets", body)
  }

  func html(of index: Int) -> String {
    let part = parts[index]
    var body = "<header><nav><a href=\"index.html\">\(course.htmlEscaped)</a>"
    if index > 0 { body += Self.step("previous", parts[index - 1]) }
    if index + 1 < parts.count { body += Self.step("next", parts[index + 1]) }
    body += "</nav><h1>\(part.title.htmlEscaped)</h1>"
    if let topic = part.commonTopic { body += "<p class=\"topic\">\(topic.htmlEscaped)</p>" }
    body += "</header>\n<main>\n"
    for meeting in part.meetings {
      body += "<section>\n"
      if let heading = meeting.heading(in: part) { body += "<h2>\(heading.htmlEscaped)</h2>\n" }
      for (name, items) in meeting.groups where !items.isEmpty {
        body += "<h3>\(name)</h3>\n<ol class=\"readings\">\n\(items.map(Self.html).joined())</ol>\n"
      }
      body += "</section>\n"
    }
    return document("\(part.title) · \(course)", body + "</main>", script: PacketStyle.script)
  }

  private static func step(_ name: String, _ part: Part) -> String {
    let relation = name == "next" ? "next" : "prev"
    return
      "<a rel=\"\(relation)\" href=\"\(part.stem.htmlEscaped).html\">\(name): \(part.title.htmlEscaped)</a>"
  }

  private static func html(of item: Item) -> String {
    var out = "<li\(item.key.map { " id=\"\($0.htmlEscaped)\"" } ?? "")>\n"
    let label = item.shownLabel.map { " <span class=\"label\">\($0.htmlEscaped)</span>" } ?? ""
    out += "<div class=\"title\">\(item.title.htmlEscaped)\(label)</div>\n"
    if !item.people.isEmpty { out += "<div class=\"people\">\(people(of: item))</div>\n" }
    if let published = item.published { out += "<div class=\"published\">\(published.htmlEscaped)</div>\n" }
    for warning in item.warnings { out += "<div class=\"warning\">\(warning.htmlEscaped)</div>\n" }
    if !item.links.isEmpty {
      let links = item.links.map { "<a href=\"\($0.address.htmlEscaped)\" rel=\"noreferrer\">\($0.name)</a>" }
      out += "<div class=\"links\">\(links.joined())</div>\n"
    }
    if let abstract = item.abstract {
      out += "<details><summary>Abstract</summary><p>\(abstract.htmlEscaped)</p></details>\n"
    }
    if let entry = item.bibTeX, let key = item.key {
      out += "<details><summary>Cite as <code>\(key.htmlEscaped)</code></summary>"
      out += "<pre data-key=\"\(key.htmlEscaped)\">\(entry.htmlEscaped)</pre></details>\n"
    }
    return out + "</li>\n"
  }

  private static func people(of item: Item) -> String {
    let names = item.people.map(\.htmlEscaped)
    let tail = item.andOthers ? " and others" : ""
    guard names.count > Item.peopleShown + 1 else { return names.joined(separator: ", ") + tail }
    let shown = names.prefix(Item.peopleShown).joined(separator: ", ")
    let rest = names.dropFirst(Item.peopleShown)
    return
      "\(shown) <details><summary>and \(rest.count) others</summary>, \(rest.joined(separator: ", "))\(tail)</details>"
  }
}

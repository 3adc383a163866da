/// IEEE Xplore: all it knows stands in one script, `xplGlobal.document.metadata={...};`.
enum IEEEXplore {
  static func read(_ tags: PageTags) -> Finding? {
    for script in tags.root.all("script") {
      let text = script.text
      guard let start = text.firstRange(of: "xplGlobal.document.metadata") else { continue }
      guard let open = text[start.upperBound...].firstIndex(of: "{") else { continue }
      let bytes = Array(text[open...].utf8)
      guard let end = ScriptJSON.end(of: bytes), let value = try? JSON(parsing: Array(bytes[..<end])) else {
        continue
      }
      return finding(value, tags)
    }
    return nil
  }

  private static func finding(_ value: JSON, _ tags: PageTags) -> Finding? {
    guard
      let title = value["displayDocTitle"]?.string ?? value["title"]?.string
        ?? value["formulaStrippedArticleTitle"]?.string
    else { return nil }
    var finding = Finding(source: .landingPage, url: tags.address.text)
    finding.title = PageText.plain(title)
    finding.people = (value["authors"]?.array ?? []).compactMap { author in
      if let family = author["lastName"]?.string?.squeezed, !family.isEmpty {
        return Finding.Name(given: author["firstName"]?.string?.squeezed, family: family)
      }
      return author["name"]?.string.flatMap { PageNames.one($0) }
    }
    let isConference = value["isConference"]?.bool ?? (value["contentType"]?.string == "conferences")
    finding.container = (value["publicationTitle"] ?? value["displayPublicationTitle"])?.string.map(
      PageText.plain)
    // The issue's date before the day on which the page went online.
    finding.date =
      (value["publicationDate"]?.string ?? value["conferenceDate"]?.string).flatMap(PageText.date)
      ?? (value["publicationYear"]?.string ?? value["displayPublicationDate"]?.string).flatMap(PageText.date)
    finding.volume = text(value["volume"])
    finding.issue = text(value["issue"])
    finding.pages = PageText.pages(text(value["startPage"]), text(value["endPage"]))
    finding.publisher = text(value["publisher"])
    finding.doi = PageText.doi(value["doi"]?.string)
    finding.isbn = (value["isbn"]?.array ?? []).compactMap { $0["value"]?.string }
    finding.issn = (value["issn"]?.array ?? []).compactMap { $0["value"]?.string }
    finding.abstract = value["abstract"]?.string.map(PageText.plain)
    finding.pdf = value["pdfUrl"]?.string.flatMap(tags.resolve)
    finding.kind =
      isConference
      ? .conferencePaper
      : value["isBook"]?.bool == true
        ? .book
        : value["isChapter"]?.bool == true ? .chapter : .journalArticle
    return finding
  }
  private static func text(_ value: JSON?) -> String? {
    switch value {
    case .string(let s): s.trimmed.isEmpty ? nil : s.trimmed
    case .number(let n): n
    default: nil
    }
  }
}

/// Finds where a JSON object in a script ends.
enum ScriptJSON {
  /// One past the closing brace of the object that starts at the first byte; nil when it never closes.
  static func end(of bytes: [UInt8]) -> Int? {
    var depth = 0
    var isInString = false
    var i = 0
    while i < bytes.count {
      let b = bytes[i]
      if isInString {
        if b == UInt8(ascii: "\\") { i += 1 } else if b == UInt8(ascii: "\"") { isInString = false }
      } else if b == UInt8(ascii: "\"") {
        isInString = true
      } else if b == UInt8(ascii: "{") || b == UInt8(ascii: "[") {
        depth += 1
      } else if b == UInt8(ascii: "}") || b == UInt8(ascii: "]") {
        depth -= 1
        if depth == 0 { return i + 1 }
      }
      i += 1
    }
    return nil
  }
}

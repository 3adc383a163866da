/// The values that a page shows behind labels that are known, by what the labels mean.
enum LabelledValues {
  /// The values behind each label, in the order of the page; the first one counts, save where several are usual.
  static func read(_ root: Element) -> [String: [String]] {
    var values: [String: [String]] = [:]
    var labels = 0
    for label in root.all("em", "dt", "th", "b", "strong", "label", "td", "span", "div", "h4", "h5") {
      guard label.children.allSatisfy(isBreak) else { continue }
      guard labels < 200, let field = field(label), values[field] == nil || repeated.contains(field) else {
        continue
      }
      labels += 1
      guard let value = value(of: label), !value.isEmpty, value.utf8.count < 8_000 else { continue }
      values[field, default: []].append(value)
    }
    return values
  }

  private static func field(_ element: Element) -> String? {
    guard element.end - element.index < 8 else { return nil }
    return fields[element.words.lowercased().filter { $0 != ":" }.trimmed]
  }
  private static func isBreak(_ element: Element) -> Bool { element.name == "br" || element.name == "wbr" }

  /// What stands in the line behind the label; else the next element, where there is one, of the cell around it.
  private static func value(of label: Element) -> String? {
    if let line = line(behind: label) { return line }
    var label = label
    for _ in 0..<3 {
      guard let holder = label.parent else { return nil }
      let siblings = holder.children
      guard let place = siblings.firstIndex(where: { $0.index == label.index }) else { return nil }
      let next = siblings[(place + 1)...].first { !isMark($0) }
      // Where the next label stands, or a field to be filled in, there is no value.
      if let next { return field(next) == nil ? next.words : nil }
      guard isColon(holder.words.dropFirst(label.words.count)) else { return nil }
      label = holder
    }
    return nil
  }

  /// The text that follows the label directly, up to the end of its line: `<b>Date</b> 2016<br>`.
  private static func line(behind label: Element) -> String? {
    guard let holder = label.parent else { return nil }
    var words = ""
    var i = label.end
    while i < holder.end {
      let node = Element(nodes: label.nodes, index: i)
      if node.name.isEmpty {
        words += label.nodes[i].text
      } else {
        guard inline.contains(node.name), !isColon(words), field(node) == nil else { break }
        words += node.text
      }
      i = node.name.isEmpty ? i + 1 : node.end
    }
    let line = words.squeezed.drop { $0 == ":" || $0 == " " }
    return line.isEmpty ? nil : String(line)
  }
  private static let inline: Set<String> = ["a", "i", "em", "span", "sup", "sub", "font", "b", "strong", "u"]
  /// A colon in an element of its own, or the end of the label's line.
  private static func isMark(_ element: Element) -> Bool {
    let words = element.words
    return words.isEmpty ? isBreak(element) : isColon(words)
  }
  private static func isColon(_ text: some StringProtocol) -> Bool {
    text.allSatisfy { $0 == ":" || $0.isWhitespace }
  }

  private static let repeated: Set<String> = ["dc.authors"]

  private static let fields = [
    "title": "title", "paper title": "title", "titel": "title", "titre": "title", "titolo": "title",
    "título": "title",
    "author": "authors", "authors": "authors", "author(s)": "authors", "autor": "authors",
    "autoren": "authors", "auteur": "authors", "auteurs": "authors", "auteur(s)": "authors",
    "autore": "authors", "autori": "authors", "autores": "authors",
    "conference": "conference", "booktitle": "conference", "proceedings": "conference", "journal": "journal",
    "published in": "journal", "date": "date", "year": "date", "published": "date",
    "publication date": "date", "jahr": "date", "datum": "date", "année": "date", "anno": "date",
    "volume": "volume", "issue": "issue", "number": "issue", "pages": "pages", "doi": "doi",
    "year of completion": "issued", "year of publication": "issued", "publication year": "issued",
    "date of publication": "issued", "date issued": "issued", "issue date": "issued",
    "dc.date.issued": "issued",
    "abstract": "abstract", "institution": "institution", "university": "institution",
    "school": "institution", "universität": "institution", "université": "institution",
    "università": "institution", "universidad": "institution", "universidade": "institution",
    "thesis type": "type", "degree": "type", "document type": "type", "type of thesis": "type",
    "publication type": "type", "tipo": "type",
    "dc.title": "dc.title", "dc.contributor.author": "dc.authors", "dc.creator": "dc.authors",
    "dc.publisher": "dc.publisher", "dc.type": "dc.type", "dc.identifier.doi": "doi",
    "dc.relation.ispartof": "dc.journal", "dc.identifier.journal": "dc.journal",
  ]
}

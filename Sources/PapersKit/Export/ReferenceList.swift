/// Reference lists for people: Markdown and plain text, written only.
public enum ReferenceList {
  public static func markdown(_ records: [Record], _ options: ExportOptions = ExportOptions()) -> String {
    records.map { record in
      let r = record.shown(by: options)
      var parts = [names(r.people)?.markdownEscaped, "**\(r.title.markdownEscaped)**"].compactMap { $0 }
      if let place = place(r) {
        // A volume stands behind a blank, which escaping would take away.
        let blank = place.1.hasPrefix(" ") ? " " : ""
        parts.append("*\(place.0.markdownEscaped)*\(blank)\(place.1.markdownEscaped)")
      }
      if let doi = r.doi {
        parts.append("[doi:\(doi.text.markdownEscaped)](<https://doi.org/\(address(doi))>)")
      }
      if let id = r.arXiv { parts.append("[arXiv:\(id.text)](https://arxiv.org/abs/\(id.text))") }
      if r.doi == nil, r.arXiv == nil, let url = r.url.flatMap({ WebAddress($0) }) {
        parts.append("<\(url)>")
      }
      if r.isRetracted { parts.append("**Retracted**") }
      return "- " + parts.map { Self.ended($0) }.joined(separator: " ") + "\n"
    }.joined()
  }

  public static func text(_ records: [Record], _ options: ExportOptions = ExportOptions()) -> String {
    records.enumerated().map { number, record in
      let r = record.shown(by: options)
      var parts = [names(r.people), r.title].compactMap { $0 }
      if let place = place(r) { parts.append(place.0 + place.1) }
      if let doi = r.doi { parts.append("doi:\(doi.text)") }
      if let id = r.arXiv { parts.append("arXiv:\(id.text)") }
      if r.doi == nil, r.arXiv == nil, let url = r.url { parts.append(url) }
      if r.isRetracted { parts.append("Retracted") }
      return "[\(number + 1)] " + parts.map { Self.ended($0.squeezed).printable }.joined(separator: " ")
        + "\n"
    }.joined()
  }

  private static func ended(_ s: String) -> String {
    s.hasSuffix(".") || s.hasSuffix("?") || s.hasSuffix("!") || s.hasSuffix("?**") ? s : s + "."
  }
  private static func address(_ doi: DOI) -> String { doi.text.percentEncoded(keeping: "/:;()") }
  private static func names(_ people: People) -> String? {
    let names = people.persons.map(\.display)
    guard let last = names.last else { return nil }
    if people.andOthers { return names.joined(separator: ", ") + " et al." }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }
  private static func place(_ r: Record) -> (String, String)? {
    let venue = r.containerTitle ?? r.venue?.acronym ?? (r.kind == .preprint ? "Preprint" : r.publisher)
    let volume = r.volume.map { " " + $0 + (r.issue.map { "(\($0))" } ?? "") }
    let pages = r.pages.map { $0.contains("-") ? ", pp. \($0)" : ", p. \($0)" }
    let rest = [volume, pages, r.issued.map { ", \($0.year)" }].compactMap { $0 }.joined()
    guard let venue else { return rest.isEmpty ? nil : ("", String(rest.drop { $0 == "," || $0 == " " })) }
    return (venue, rest)
  }
}

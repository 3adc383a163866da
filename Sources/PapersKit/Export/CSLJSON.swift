/// CSL-JSON (schema 1.0.2), as citeproc, pandoc and Zotero exchange it; the mapping itself is `Library/RecordFile`, for
/// a record's own file is a CSL-JSON item.
public enum CSLJSON {
  /// Of a record's `custom`, what another program has a use for; our bookkeeping stays in the library.
  static let customKept: Set<String> = ["ids", "extra", "and-others", "retracted"]

  public static func write(_ records: [Record], _ options: ExportOptions = ExportOptions()) -> WrittenRecords
  {
    var out = WrittenRecords(text: "")
    let items = records.map { record -> JSON in
      let members = CSLVariables.json(of: record.shown(by: options)).members.compactMap {
        member -> JSON.Member? in
        guard member.name == "custom" else {
          return out.takes(member.name, options) || member.name == "id" || member.name == "type"
            ? member : nil
        }
        let empty: [JSON] = [.object([JSON.Member]()), .array([]), .bool(false)]
        let kept = member.value.members.filter { customKept.contains($0.name) && !empty.contains($0.value) }
        return kept.isEmpty || options.fields != nil ? nil : JSON.Member("custom", .object(kept))
      }
      return .object(members)
    }
    out.text = JSON.array(items).document
    return out
  }

  /// Reads an array of items, one item, or Zotero's and Better BibTeX's `{"items": [...]}`.
  public static func read(_ bytes: [UInt8]) throws(FormatError) -> ReadRecords {
    let json: JSON
    do { json = try JSON(parsing: bytes) } catch {
      throw .notThisFormat(.cslJSON, line: error.line, error.sentence)
    }
    let items: [JSON]
    switch json {
    case .array(let all): items = all
    case .object where json["items"] != nil: items = json["items"]?.array ?? []
    case .object: items = [json]
    default: throw .notThisFormat(.cslJSON, line: 1, "at the top stands an array of items")
    }
    var out = ReadRecords()
    for (number, item) in items.enumerated() {
      guard case .object(var members) = item else {
        out.notices.append(FormatNotice("item \(number + 1) is no object: left out"))
        continue
      }
      let said: String? = item["id"]?.string ?? item["id"]?.int.map { String($0) }
      let id: String = said ?? item["citation-key"]?.string ?? "csl\(number + 1)"
      members.removeAll { $0.name == "id" || ($0.name == "title" && $0.value.string == nil) }
      members.append(JSON.Member("id", .string(id)))
      if !members.contains(where: { $0.name == "title" }) {
        members.append(JSON.Member("title", ""))
        out.notices.append(FormatNotice(key: id, "the item has no title"))
      }
      do {
        out.records.append(CSLVariables.read(try RecordFile.record(.object(members))))
      } catch {
        out.notices.append(FormatNotice(key: id, error.sentence))
      }
    }
    return out
  }
}

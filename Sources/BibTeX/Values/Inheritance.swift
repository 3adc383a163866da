/// What an entry takes from the one that its `crossref` or `xdata` names: BibLaTeX's default rules (manual, appendix B).
enum Inheritance {
  /// Fields that are never inherited.
  static let never: Set<String> = [
    "ids", "crossref", "xref", "xdata", "entryset", "entrysubtype", "execute", "label", "options", "presort",
    "related", "relatedoptions", "relatedstring", "relatedtype", "shortauthor", "shorteditor", "shorthand",
    "shorthandintro", "shorttitle", "sortkey", "sorttitle", "indextitle", "indexsorttitle", "key", "keywords",
    "abstract", "annotation", "annote",
  ]

  private static let inBooks: Set<String> = ["inbook", "bookinbook", "suppbook"]
  private static let inCollections: Set<String> = ["incollection", "inreference", "suppcollection"]
  private static let articles: Set<String> = ["article", "suppperiodical"]
  private static let inProceedings: Set<String> = ["inproceedings", "conference"]

  static func take(all source: BibEntry, into entry: inout BibEntry) {
    for field in source.fields where field.name != "xdata" && entry[field.name] == nil {
      entry.fields.append(BibField(field.name, field.value, isMacro: field.isMacro, isInherited: true))
    }
  }

  static func take(from parent: BibEntry, into entry: inout BibEntry) {
    for field in parent.fields where !never.contains(field.name) {
      for name in names(of: field.name, from: parent.type, to: entry.type) where !holds(entry, name) {
        entry.fields.append(BibField(name, field.value, isMacro: field.isMacro, isInherited: true))
      }
    }
  }

  /// BibLaTeX reads `journal` as `journaltitle` and `year` as `date`, so that one keeps the other out.
  private static func holds(_ entry: BibEntry, _ name: String) -> Bool {
    let others = ["journaltitle": "journal", "journal": "journaltitle", "year": "date", "date": "year"]
    return entry[name] != nil || others[name].map { entry[$0] != nil } ?? false
  }

  private static let titles = ["title", "subtitle", "titleaddon"]

  /// Under which names a parent's field arrives at the child.
  private static func names(of field: String, from parent: String, to child: String) -> [String] {
    if field == "author", inBooks.contains(child), parent == "book" || parent == "mvbook" {
      return ["author", "bookauthor"]
    }
    guard titles.contains(field) else { return [field] }
    if let prefix = prefix(from: parent, to: child) {
      return prefix == "journal" && field == "titleaddon" ? ["journaltitleaddon"] : [prefix + field]
    }
    // Plain BibTeX inherits nothing under another name: a title of its own stands in every entry.
    return [field]
  }

  private static func prefix(from parent: String, to child: String) -> String? {
    switch parent {
    case "mvbook": child == "book" || inBooks.contains(child) ? "main" : nil
    case "mvcollection", "mvreference":
      child == "collection" || child == "reference" || inCollections.contains(child) ? "main" : nil
    case "mvproceedings": child == "proceedings" || inProceedings.contains(child) ? "main" : nil
    case "book": inBooks.contains(child) ? "book" : nil
    case "collection", "reference": inCollections.contains(child) ? "book" : nil
    case "proceedings": inProceedings.contains(child) ? "book" : nil
    case "periodical": articles.contains(child) ? "journal" : nil
    default: nil
    }
  }
}

/// What the items of a list say of each other: a form that most of them share is no accident.
extension ListWalk {
  /// Takes what stands before the titles for people, labels or venues, where the list as a whole shows what it is.
  static func compare(_ pending: inout [ItemResult]) {
    if pending.count >= 3 {
      let titles = pending.map { $0.drafts.count == 1 ? $0.drafts[0].title : nil }
      for (n, split) in Titles.behindSurnames(titles) {
        pending[n].drafts[0].title = split.title
        pending[n].drafts[0].authors = split.people.names
        pending[n].drafts[0].hasEtAl = split.people.hasEtAl
      }
      for (n, split) in Titles.behindLabels(titles) {
        (pending[n].drafts[0].label, pending[n].drafts[0].title) = (split.label, split.title)
      }
      for (n, split) in Titles.behindVenues(titles) {
        pending[n].drafts[0].title = split.title
        pending[n].drafts[0].venue = pending[n].drafts[0].venue ?? split.venue
      }
    }
    behindPerson(&pending)
  }

  /// "Jane Roe, A Survey of Gardens": who wrote it, where most items of the list begin with people.
  private static func behindPerson(_ pending: inout [ItemResult]) {
    // Most lists have none that this could be asked of.
    let mayLead = pending.contains { result in
      result.drafts.contains { $0.authors.isEmpty && !$0.hasTitledLink && $0.titleWords >= 5 }
    }
    guard mayLead else { return }
    let led = pending.count { result in
      result.drafts.contains { draft in
        guard let title = draft.title.flatMap({ draft.words.range(of: $0) }),
          let first = draft.authors.first.flatMap({ draft.words.range(of: $0) })
        else { return false }
        return first.lowerBound < title.lowerBound
      }
    }
    guard led >= 2, led * 2 >= pending.count else { return }
    // "Armbrust et al., Above the Clouds" three times: then "Li, Cloud-Native Databases" is by one of that name.
    let bySurname = pending.count { result in
      result.drafts.contains { $0.hasEtAl && $0.authors.count == 1 && !$0.authors[0].holds(" ") }
    }
    for n in pending.indices {
      for i in pending[n].drafts.indices where pending[n].drafts[i].authors.isEmpty {
        guard let title = pending[n].drafts[i].title, !pending[n].drafts[i].hasTitledLink,
          let split = Titles.behindPerson(title, isSurname: bySurname >= 3 && bySurname * 2 >= pending.count)
        else { continue }
        pending[n].drafts[i].title = split.title
        pending[n].drafts[i].authors = split.people.names
      }
    }
  }

  /// "Keshav07" in a list that also says "Choi+18": one author's key.
  mutating func readKeys() {
    guard readings.contains(where: { $0.label.map { CitationWords.key($0) != nil } ?? false }) else { return }
    for n in readings.indices where readings[n].authors.isEmpty {
      guard let text = readings[n].title ?? readings[n].label, let key = CitationWords.keyOfOne(text) else {
        continue
      }
      (readings[n].authors, readings[n].year) = (key.people.names, readings[n].year ?? key.year)
      (readings[n].title, readings[n].label) = (nil, text)
    }
  }
}

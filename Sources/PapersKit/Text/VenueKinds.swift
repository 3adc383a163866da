/// The kind of thing that a string names, where it is no series of the table.
enum VenueKinds {
  static func kind(of words: [VenueWord], text: [String]) -> VenueSeries.Kind? {
    let has = { (set: Set<String>) in text.contains { set.contains($0) } }
    if words.contains(where: { $0.role == .workshop || $0.gap == .at }) { return .workshop }
    if has(["thesis", "theses", "dissertation", "habilitation", "diplomarbeit", "masterarbeit"]) {
      return .thesis
    }
    let isMeeting = words.contains { $0.role == .meeting }
    if words.contains(where: { $0.role == .serial }) || !isMeeting && isJournal(words, text) {
      return .journal
    }
    if isMeeting {
      return text.contains("aaai") && has(["symposium"]) ? .workshop : .conference
    }
    if text.contains(where: { $0.hasSuffix("rxiv") }) || has(["preprint", "corr"]) { return .preprint }
    if isReport(words, text) { return .techreport }
    if has(["handbook", "textbook", "introduction", "encyclopedia", "monograph", "book"]) { return .book }
    if words.contains(where: { $0.role == .proceedings && $0.text == "proceedings" }) { return .conference }
    return nil
  }

  private static func isJournal(_ words: [VenueWord], _ text: [String]) -> Bool {
    if words.contains(where: { serials.contains($0.text) }) { return true }
    // The proceedings of learned societies are journals: "Proceedings of the National Academy of Sciences".
    guard words.contains(where: { $0.role == .proceedings }) else { return false }
    let has = { (set: Set<String>) in text.contains { set.contains($0) } }
    return has(["academy", "acad", "institution"])
      || has(["society", "soc"])
        && has(["royal", "roy", "mathematical", "math", "london", "physical", "edinburgh"])
  }
  private static let serials: Set<String> = [
    "communications", "notices", "annals", "news", "quarterly", "archive",
  ]

  /// "Technical Report 89-18, DIMACS", or a report's number with its institution.
  private static func isReport(_ words: [VenueWord], _ text: [String]) -> Bool {
    if text.contains("report") || text.contains("memo") || text.contains("memorandum") || text.contains("tr")
    {
      return true
    }
    let houses: Set<String> = [
      "university", "universitat", "institute", "laboratory", "dept", "department", "school",
    ]
    let hasNumber = words.contains { $0.role == .number && $0.gap == .hyphen }
    return hasNumber && (text.contains { houses.contains($0) } || words.first?.isAllCaps == true)
  }
}

/// How the words of a title are capitalised.
public enum TitleCasing: String, Hashable, Sendable {
  /// "ATTENTION IS ALL YOU NEED"
  case allCaps
  /// "Attention Is All You Need"
  case title
  /// "Attention is all you need"
  case sentence
  /// "attention is all you need"
  case lower
  /// Too few words to tell, or a script without capitals.
  case unknown

  /// Looks at the words that a title style would capitalise; names and acronyms inside a sentence are borne.
  public init(of title: some StringProtocol) {
    let words = title.split { $0 == " " || $0 == "-" || $0 == "/" }.filter { $0.contains(where: \.isLetter) }
    let cased = words.filter { word in word.contains { $0.isUppercase || $0.isLowercase } }
    let letters = cased.joined().filter { $0.isUppercase || $0.isLowercase }
    guard let first = cased.first else {
      self = .unknown
      return
    }
    if cased.count > 1, letters.count >= 8, !letters.contains(where: \.isLowercase) {
      self = .allCaps
      return
    }
    let main = cased.dropFirst().filter { $0.count > 3 && !Self.small.contains($0.lowercased()) }
    guard main.count >= 2 else {
      self = .unknown
      return
    }
    let capitals = main.filter { $0.first { $0.isLetter }?.isUppercase == true }
    if capitals.count * 4 >= main.count * 3 {
      self = .title
    } else if capitals.count * 2 <= main.count {
      self = first.first { $0.isLetter }?.isLowercase == true && capitals.isEmpty ? .lower : .sentence
    } else {
      self = .unknown
    }
  }

  private static let small: Set<String> = [
    "with", "from", "into", "over", "than", "that", "their", "upon", "under", "between", "towards", "toward",
    "without",
    "through", "using", "when", "what",
  ]

  /// A shouted title in title case; words of the lists of acronyms cannot be told, so this is for reading aloud and for
  /// comparing, not for records. Other titles stay as they are.
  public static func calmed(_ title: String) -> String {
    guard TitleCasing(of: title) == .allCaps else { return title }
    var isStart = true
    return title.split(separator: " ").map { word -> String in
      defer { isStart = word.last == ":" }
      let lower = word.lowercased()
      if !isStart, lower.count <= 3 || small.contains(lower) { return lower }
      var out = ""
      var isFirst = true
      for c in lower {
        out += isFirst && c.isLetter ? String(c).uppercased() : String(c)
        if c.isLetter { isFirst = false }
        if c == "-" { isFirst = true }
      }
      return out
    }.joined(separator: " ")
  }
}

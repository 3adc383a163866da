/// The lines that two texts differ in, in the unified form of diff(1) without its numbers' precision: what `--diff` shows.
public enum LineDiff {
  /// Lines with `-` or `+` before them, three lines of context; empty when the texts are equal.
  public static func unified(_ old: String, _ new: String, name: String) -> String {
    let (a, b) = (lines(old), lines(new))
    let difference = b.difference(from: a)
    if difference.isEmpty { return "" }
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let n, _, _): removed.insert(n)
      case .insert(let n, _, _): added.insert(n)
      }
    }
    var out: [(text: String, isChange: Bool)] = []
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if removed.contains(i), i < a.count {
        out.append(("-" + a[i], true))
        i += 1
      } else if added.contains(j), j < b.count {
        out.append(("+" + b[j], true))
        j += 1
      } else {
        out.append((" " + a[i], false))
        (i, j) = (i + 1, j + 1)
      }
    }
    var shown: Set<Int> = []
    for (n, line) in out.enumerated() where line.isChange {
      shown.formUnion(max(0, n - 3)...min(out.count - 1, n + 3))
    }
    var text = "--- \(name)\n+++ \(name) (tidied)\n"
    var last = -2
    for n in shown.sorted() {
      if n != last + 1 { text += "@@\n" }
      text += out[n].text + "\n"
      last = n
    }
    return text
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}

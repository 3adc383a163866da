/// A three-way merge of records for git: member by member, so that two people who mend different fields of one record
/// do not meet (`gitattributes(5)`, "Defining a custom merge driver").
public enum RecordMerge {
  /// The merged file, and how many members both sides changed differently; those stand between conflict markers.
  public struct Outcome: Hashable, Sendable {
    public var text: String
    public var conflicts: Int
  }

  /// - Parameters:
  ///   - base: the common ancestor; nil when both sides added the file.
  ///   - names: what the markers call the sides.
  public static func merge(
    base: JSON?, ours: JSON, theirs: JSON, names: (ours: String, theirs: String) = ("ours", "theirs")
  ) -> Outcome {
    let tree = node(base, ours, theirs)
    var writer = Writer(names: names)
    writer.write(tree, indent: 0)
    return Outcome(text: writer.out + "\n", conflicts: writer.conflicts)
  }

  private indirect enum Node {
    case value(JSON)
    case object([(name: String, node: Node)])
    /// nil: the side has removed the member.
    case conflict(ours: JSON?, theirs: JSON?)
  }

  private static func node(_ base: JSON?, _ ours: JSON, _ theirs: JSON) -> Node {
    if ours.ordered == theirs.ordered || theirs.ordered == base?.ordered { return .value(ours) }
    if ours.ordered == base?.ordered { return .value(theirs) }
    if case .object = ours, case .object = theirs {
      var names = ours.members.map(\.name)
      names += theirs.members.map(\.name).filter { !names.contains($0) }
      return .object(names.compactMap { name in member(name, base?[name], ours[name], theirs[name]) })
    }
    if let merged = union(base, ours, theirs) { return .value(merged) }
    return .conflict(ours: ours, theirs: theirs)
  }

  private static func member(_ name: String, _ base: JSON?, _ ours: JSON?, _ theirs: JSON?) -> (String, Node)?
  {
    switch (ours, theirs) {
    case (nil, nil): nil
    case (let ours?, let theirs?): (name, node(base, ours, theirs))
    case (let ours?, nil):
      base == nil
        ? (name, .value(ours))
        : ours.ordered == base?.ordered ? nil : (name, .conflict(ours: ours, theirs: nil))
    case (nil, let theirs?):
      base == nil
        ? (name, .value(theirs))
        : theirs.ordered == base?.ordered ? nil : (name, .conflict(ours: nil, theirs: theirs))
    }
  }

  /// Lists of objects without an order that matters (ties to readings, versions, claims): what either side added is in,
  /// what either side removed is out.
  private static func union(_ base: JSON?, _ ours: JSON, _ theirs: JSON) -> JSON? {
    guard case .array(let a) = ours, case .array(let b) = theirs, (a + b).allSatisfy({ !$0.members.isEmpty }),
      (a + b).allSatisfy({ $0["family"] == nil && $0["literal"] == nil })
    else { return nil }
    let old = Set((base?.array ?? []).map(\.ordered))
    let (mine, other) = (Set(a.map(\.ordered)), Set(b.map(\.ordered)))
    let kept = a.filter { other.contains($0.ordered) || !old.contains($0.ordered) }
    return .array(kept + b.filter { !mine.contains($0.ordered) && !old.contains($0.ordered) })
  }

  private struct Writer {
    let names: (ours: String, theirs: String)
    var out = ""
    var conflicts = 0

    /// A value on its own lines: the first without indent, the others with that of the place.
    private func lines(_ value: JSON, indent: Int) -> String {
      let pad = String(repeating: " ", count: indent)
      let all = value.document.split(separator: "\n", omittingEmptySubsequences: true)
      return all.enumerated().map { $0.offset == 0 ? String($0.element) : pad + $0.element }.joined(
        separator: "\n")
    }

    mutating func write(_ node: Node, indent: Int) {
      switch node {
      case .value(let value): out += lines(value, indent: indent)
      case .conflict(let ours, let theirs):
        // Only a whole file that is no object comes here; members are marked below.
        conflicts += 1
        out += "<<<<<<< \(names.ours)\n\(ours.map { lines($0, indent: 0) } ?? "")\n=======\n"
        out += "\(theirs.map { lines($0, indent: 0) } ?? "")\n>>>>>>> \(names.theirs)"
      case .object(let members):
        let pad = String(repeating: " ", count: indent + 2)
        let sorted = members.sorted { String.byBytes($0.name, $1.name) }
        out += "{\n"
        for (n, member) in sorted.enumerated() {
          let comma = n + 1 < sorted.count ? "," : ""
          let name = JSON.string(member.name).line
          if case .conflict(let ours, let theirs) = member.node {
            conflicts += 1
            let shown = [ours, theirs].map {
              $0.map { "\(pad)\(name): \(lines($0, indent: indent + 2))\(comma)\n" } ?? ""
            }
            out += "<<<<<<< \(names.ours)\n\(shown[0])=======\n\(shown[1])>>>>>>> \(names.theirs)\n"
          } else {
            out += "\(pad)\(name): "
            write(member.node, indent: indent + 2)
            out += "\(comma)\n"
          }
        }
        out += String(repeating: " ", count: indent) + "}"
      }
    }
  }
}

/// What a document cites, found in a collection: exact keys, in the order of first use.
public struct CitedSelection: Hashable, Sendable {
  public struct Unknown: Hashable, Sendable {
    public var key: Cited.Key
    /// The known key that it is most like, where one is near.
    public var nearest: String?
  }
  /// Indices into the keys that were offered; of two equal keys the first.
  public var found: [Int] = []
  public var unknown: [Unknown] = []

  public init(_ cited: Cited, among keys: [String]) {
    if cited.everything { found = Array(keys.indices) }
    var place: [String: Int] = [:]
    for (n, key) in keys.enumerated() where place[key] == nil { place[key] = n }
    for key in cited.keys {
      if let n = place[key.key] {
        if !cited.everything { found.append(n) }
      } else {
        unknown.append(Unknown(key: key, nearest: Self.nearest(to: key.key, among: keys)))
      }
    }
  }

  /// Within a third of the key's length, case aside; of equally near ones the first.
  public static func nearest(to key: String, among keys: [String]) -> String? {
    let wanted = Array(key.lowercased().utf8)
    var (best, limit): (String?, Int) = (nil, max(1, wanted.count / 3))
    for candidate in keys {
      guard let distance = editDistance(wanted, Array(candidate.lowercased().utf8), limit: limit) else {
        continue
      }
      best = candidate
      if distance == 0 { break }
      limit = distance - 1
      if limit < 1 { limit = 0 }
    }
    return best
  }
}

/// What a sync did; the JSON form is DESIGN.md section 7's.
public struct SyncReport: Hashable, Sendable {
  /// Something that a person should act on.
  public struct Failure: Hashable, Sendable {
    /// `lists/a.md:12:3`
    public var place: String
    public var what: String
    public var hint: String
    /// The reading had no record before this sync.
    public var isNew = false
    public init(_ place: String, _ what: String, hint: String) {
      (self.place, self.what, self.hint) = (place, what, hint)
    }
  }
  /// Sources that differ on a field of a record.
  public struct Conflict: Hashable, Sendable {
    public var key: String
    public var field: String
    public var kept: String
    public var others: [Record.Claim]
  }
  public var readings = 0
  public var verified = 0
  public var listed = 0
  /// Their links or words name different works.
  public var conflicting = 0
  /// Works that were imported, stand in no list and were asked for, and how many of them a source confirmed.
  public var imported = 0
  public var confirmed = 0
  public var failed: [Failure] = []
  public var added: [String] = []
  public var updated: [String] = []
  public var unchanged = 0
  /// Requests that went out, retries and redirects included, by host.
  public var requests: [String: Int] = [:]
  /// Of these, repeated ones and those that followed a redirect: the plan cannot know them.
  public var retries: [String: Int] = [:]
  public var redirects: [String: Int] = [:]
  /// What the plan allowed, by host.
  public var planned: [String: Int] = [:]
  public var conflicts: [Conflict] = []
  /// Records whose readings left the lists; `papers prune` removes them.
  public var unlisted: [String] = []
  /// Good to know; nothing has to be done.
  public var notices: [String] = []
  /// `--frozen`: what is missing or would change.
  public var differences: [String] = []
  /// Built files that were written.
  public var written: [String] = []

  public init() {}

  private static func counts(_ byHost: [String: Int]) -> JSON {
    .object(byHost.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .number($0.value)) })
  }

  public var json: JSON {
    .object([
      "readings": .number(readings), "verified": .number(verified), "listed": .number(listed),
      "imported": .number(imported), "confirmed": .number(confirmed),
      "failed": .array(
        failed.map {
          .object(["where": .string($0.place), "what": .string($0.what), "hint": .string($0.hint)])
        }),
      "added": .strings(added), "updated": .strings(updated), "unchanged": .number(unchanged),
      "requests": Self.counts(requests), "retries": Self.counts(retries),
      "redirects": Self.counts(redirects), "planned": Self.counts(planned),
      "conflicts": .array(
        conflicts.map { conflict in
          .object([
            "key": .string(conflict.key), "field": .string(conflict.field), "kept": .string(conflict.kept),
            "others": .array(
              conflict.others.map {
                .object(["source": .string($0.source.rawValue), "value": .string($0.value)])
              }),
          ])
        }),
      "unlisted": .strings(unlisted), "notices": .strings(notices), "differences": .strings(differences),
      "written": .strings(written),
    ])
  }
}

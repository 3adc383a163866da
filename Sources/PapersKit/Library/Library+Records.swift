extension Library {
  /// The records as read, sorted by key, and the files that are none.
  public struct Records: Sendable {
    public var all: [Record]
    public var troubles: [LibraryError]
  }

  /// Reads every record, on two threads when there are many.
  public func records() async throws(LibraryError) -> Records {
    let keys = try recordKeys()
    let width = keys.count > 400 ? 2 : 1
    let step = (keys.count + width - 1) / width
    let parts = stride(from: 0, to: keys.count, by: max(step, 1)).map {
      Array(keys[$0..<min($0 + step, keys.count)])
    }
    let read = await withTaskGroup(of: (Int, Records).self) { group in
      for (n, part) in parts.enumerated() { group.addTask { (n, await readAll(part)) } }
      var found: [(Int, Records)] = []
      for await part in group { found.append(part) }
      return found.sorted { $0.0 < $1.0 }.map(\.1)
    }
    return Records(all: read.flatMap(\.all), troubles: read.flatMap(\.troubles))
  }

  /// The keys of `bib/records`, sorted.
  public func recordKeys() throws(LibraryError) -> [String] {
    try recordEntries().map { String($0.name.dropLast(5)) }
  }

  /// The files of `bib/records`, sorted by name; one that cannot be a record (hidden, left over) is none.
  func recordEntries() throws(LibraryError) -> [Files.Entry] {
    do {
      return try files.list(recordsFolder).filter {
        $0.name.hasSuffix(".json") && !$0.name.hasPrefix(".") && $0.kind != .folder
      }
    } catch {
      if case .notFound = error { return [] }
      throw .file(error)
    }
  }

  /// One record; nil when there is none of that key.
  public func record(_ key: String) throws(LibraryError) -> Record? {
    guard Self.isKey(key) else { return nil }
    let path = recordPath(key)
    let bytes: [UInt8]
    do { bytes = try files.read(path) } catch {
      if case .notFound = error { return nil }
      throw .file(error)
    }
    do { return try RecordFile.record(bytes, key: key) } catch {
      throw .record(path: "bib/records/\(key).json", error)
    }
  }

  @concurrent private func readAll(_ keys: [String]) async -> Records {
    var out = Records(all: [], troubles: [])
    out.all.reserveCapacity(keys.count)
    for key in keys {
      do throws(LibraryError) {
        guard Self.isKey(key) else { throw .badKey(key) }
        if let record = try record(key) { out.all.append(record) }
      } catch { out.troubles.append(error) }
    }
    return out
  }
}

extension Library {
  /// The records as read, sorted by key, and the files that are none.
  public struct Records: Sendable {
    public var all: [Record]
    public var troubles: [LibraryError]
  }

  /// Reads every record, on several threads when there are many.
  public func records() async throws(LibraryError) -> Records { try await recordsRead().get() }

  /// As a value, for a task beside others.
  func recordsRead() async -> Result<Records, LibraryError> {
    do {
      let keys = try recordKeys()
      let read = await records(of: keys)
      // A file that cannot be asked for by its name is a trouble here.
      let bad = keys.filter { !Self.isKey($0) }.map { LibraryError.badKey($0) }
      return .success(Records(all: read.all, troubles: bad + read.troubles))
    } catch { return .failure(error) }
  }

  /// The records of some keys, in their order, and the files that are none; a key without a file is passed over.
  func records(of keys: [String]) async -> Records {
    let read = await concurrently(keys, from: 400) { key in
      do throws(LibraryError) {
        return Result<Record?, LibraryError>.success(try record(key))
      } catch { return .failure(error) }
    }
    var out = Records(all: [], troubles: [])
    out.all.reserveCapacity(keys.count)
    for result in read {
      switch result {
      case .success(let record): if let record { out.all.append(record) }
      case .failure(let error): out.troubles.append(error)
      }
    }
    return out
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
}

import PapersKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What git keeps of a library's records: the state of a revision, read from its objects and not from a checkout.
struct Git {
  /// The library's root; git is asked from there.
  let folder: String

  /// The records of a revision; nil when it names none (or there is no git, or no repository).
  func records(at revision: String) throws -> [Record]? {
    guard let commit = run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]),
      let name = String(validating: commit, as: UTF8.self)?.split(separator: "\n").first
    else { return nil }
    // No tree: at that time there was no record.
    guard let tree = run(["ls-tree", "-z", "--full-tree", "\(name):./bib/records"]) else { return [] }
    var files: [(key: String, object: String)] = []
    for line in tree.split(separator: 0) {
      // "100644 blob OBJECT\tNAME"
      let row = String(decoding: line, as: UTF8.self).split(separator: "\t", maxSplits: 1)
      let words = row[0].split(separator: " ")
      guard row.count == 2, row[1].hasSuffix(".json"), !row[1].hasPrefix("."), words.count == 3,
        words[1] == "blob"
      else { continue }
      files.append((String(row[1].dropLast(5)), String(words[2])))
    }
    var records: [Record] = []
    // The names of a thousand objects fit into a pipe: git may read them all before it answers.
    for start in stride(from: 0, to: files.count, by: 1_000) {
      records += try objects(Array(files[start..<min(start + 1_000, files.count)]), revision)
    }
    return records
  }

  private func objects(_ files: [(key: String, object: String)], _ revision: String) throws -> [Record] {
    let input = files.map { $0.object + "\n" }.joined()
    guard let output = run(["cat-file", "--batch"], input: Array(input.utf8)) else {
      throw LibraryError.list("records", "git cannot read the records of \(revision)")
    }
    var rest = output[...]
    return try files.map { key, _ in
      // "OBJECT blob SIZE\n", the bytes, "\n"
      let head = rest.prefix { $0 != 10 }
      let size = Int(String(decoding: head.split(separator: 32).last ?? [], as: UTF8.self)) ?? 0
      rest = rest.dropFirst(head.count + 1)
      let bytes = Array(rest.prefix(size))
      rest = rest.dropFirst(size + 1)
      do throws(RecordFile.Trouble) { return try RecordFile.record(bytes, key: key) } catch {
        throw LibraryError.record(path: "\(revision):bib/records/\(key).json", error)
      }
    }
  }

  /// What git says on its standard output; nil when it fails or is not there.
  private func run(_ arguments: [String], input: [UInt8] = []) -> [UInt8]? {
    guard let (inRead, inWrite) = Self.ends(), let (outRead, outWrite) = Self.ends() else { return nil }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, inRead, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, outWrite, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = unsafe (["git", "-C", folder] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var id: pid_t = 0
    let isStarted = unsafe posix_spawnp(&id, "git", &actions, nil, &words, environ) == 0
    close(inRead)
    close(outWrite)
    defer { close(outRead) }
    _ = unsafe input.withUnsafeBytes { unsafe write(inWrite, $0.baseAddress, $0.count) }
    close(inWrite)
    guard isStarted else { return nil }
    var output: [UInt8] = []
    while true {
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        unsafe count = max(0, read(outRead, buffer.baseAddress, buffer.count))
      }
      if piece.isEmpty { break }
      output += piece
    }
    var status: Int32 = 0
    unsafe waitpid(id, &status, 0)
    return status == 0 ? output : nil
  }

  /// Closed in the child but for the ends that it is given.
  private static func ends() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}

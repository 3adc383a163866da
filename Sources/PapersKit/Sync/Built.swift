/// The files that are built from records: `papers.bib` and the packets. Pure.
public struct Built: Sendable {
  public struct File: Sendable {
    /// Relative to `bib/`.
    public let path: String
    /// Whether the file on disk says the same already.
    public let isCurrent: Bool
    /// None where the file is current: ten thousand pages need not be held to find that nothing changed.
    public let bytes: [UInt8]

    init(_ path: String, _ text: String, in library: Library) {
      let bytes = Array(text.utf8)
      isCurrent = library.holds(bytes, at: library.bib + "/" + path)
      self.path = path
      self.bytes = isCurrent ? [] : bytes
    }

    /// What the file says.
    public func bytes(in library: Library) throws(LibraryError) -> [UInt8] {
      guard isCurrent else { return bytes }
      do { return try library.files.read(library.bib + "/" + path) } catch { throw .file(error) }
    }
  }
  public var files: [File]
  /// Packets of weeks that are no more, relative to `bib/`.
  public var leftOver: [String] = []

  /// - Parameter entries: BibTeX entries that are made already, by key.
  public init(
    _ library: Library, _ tied: TiedReadings, _ settings: Settings, entries known: [String: String] = [:]
  ) async {
    let options = settings.exportOptions
    let listed = tied.listed
    // The entries stand in papers.bib and again in the packets: made once.
    let texts = await concurrently(listed) { known[$0.key] ?? BibTeXFormat.text(of: $0, options) }
    let entries = Dictionary(zip(listed.map(\.key), texts)) { first, _ in first }
    files = [File("papers.bib", BibTeXFormat.joined(texts, options), in: library)]
    let lists = Dictionary(grouping: tied.rows, by: \.list)
    for (list, rows) in lists.sorted(by: { $0.key < $1.key }) {
      // One list has its packets in `packets/`, several have a folder each.
      let stem =
        list.split(separator: "/").last.map { $0.hasSuffix(".md") ? $0.dropLast(3) : $0[...] } ?? "list"
      let folder = lists.count > 1 ? "packets/\(stem)/" : "packets/"
      let packet = await Self.packet(rows) { BibTeXFormat.joined([entries[$0.key] ?? ""], options) }
      let parts = await concurrently(Array(packet.parts.indices), from: 20) { part in
        packet.files(of: part).map { File(folder + $0.name, $0.text, in: library) }
      }
      let index = packet.indexFiles.map { File(folder + $0.name, $0.text, in: library) }
      files += index + parts.flatMap { $0 }
    }
    let made = Set(files.map(\.path))
    leftOver = Self.packets(in: library, "packets").filter { !made.contains($0) }
  }

  private static func packet(
    _ rows: [TiedReadings.Row], _ bibTeX: @escaping @Sendable (Record) -> String
  ) async -> Packet {
    // The rows know their sessions; equal ones in a row are one meeting.
    var sessions: [Session] = []
    var shown: [Packet.Row] = []
    for row in rows {
      var reading = row.reading
      if let session = row.session {
        if let at = sessions.lastIndex(of: session) {
          reading.session = at
        } else {
          sessions.append(session)
          reading.session = sessions.count - 1
        }
      }
      shown.append(Packet.Row(reading: reading, record: row.record))
    }
    let items = await concurrently(shown) { Packet.Item($0, bibTeX: $0.record.map(bibTeX)) }
    return Packet(
      course: rows.first?.course ?? "Readings", sessions: sessions,
      items: zip(shown, items).map { ($0.reading, $1) })
  }

  /// Only what a packet may be called is ever removed.
  private static func packets(in library: Library, _ folder: String) -> [String] {
    guard let entries = try? library.files.list(library.bib + "/" + folder) else { return [] }
    return entries.flatMap { entry -> [String] in
      let path = folder + "/" + entry.name
      if entry.kind == .folder { return folder == "packets" ? packets(in: library, path) : [] }
      let stem = entry.name.prefix { $0 != "." }
      let isPacket =
        stem == "index" || stem == "unscheduled" || stem.hasPrefix("week-") || stem.hasPrefix("date-")
        || stem.hasPrefix("topic-")
      return isPacket && (entry.name.hasSuffix(".md") || entry.name.hasSuffix(".html")) ? [path] : []
    }
  }
}

extension Settings {
  /// The export settings as the exporters take them.
  public var exportOptions: ExportOptions {
    var options = ExportOptions()
    options.venues = ExportOptions.Venues(rawValue: export.venues) ?? .full
    options.ascii = export.ascii
    options.preprints = export.preprints ? .avoid : .prefer
    return options
  }
}

extension Library {
  /// Writes the packets that changed and removes those of weeks that are no more; how many files were touched.
  public func writePackets(_ built: Built) throws(LibraryError) -> Int {
    let held = try lock()
    defer { held.release() }
    var touched = 0
    for file in built.files where file.path.hasPrefix("packets/") && !file.isCurrent {
      if try write(file.bytes, to: bib + "/" + file.path) { touched += 1 }
    }
    for path in built.leftOver {
      do { try files.remove(bib + "/" + path) } catch { throw .file(error) }
      touched += 1
    }
    return touched
  }
}

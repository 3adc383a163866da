/// Lets requests to a host through one after the other, within this process and across all that share a folder.
///
/// Each connection of a lane is a file under `pace-1/LANE/`, locked while a request is under way; it holds when the
/// connection was last used and how long it rests. The kernel frees the locks of a process that dies.
actor Pace {
  /// A connection that a request holds until `leave`.
  struct Turn: Sendable {
    fileprivate var lane: String
    fileprivate var slot: Int
    fileprivate var file: FileLock?
    fileprivate var rule: Etiquette.Rule
  }

  private struct Lane {
    var busy: Set<Int> = []
    var readyAt: [Int: Double] = [:]
    /// By the rest of our own rule: Crossref's lists and single works have limits of their own.
    var announced: [Double: AnnouncedPace] = [:]
    var queue: [CheckedContinuation<Void, Never>] = []
    /// Wall time before which the service wants no request.
    var closedUntil: Double = 0
  }

  static let folderName = "pace-1"
  /// A pause longer than this fails the request instead of holding up the run.
  static let longestPause: Double = 90
  /// No rest is longer; a stamp that says more is damaged or from before a restart.
  private static let longestRest: Double = 60

  private let folder: String?
  private let files: Files
  private let clock: Clockwork
  private var lanes: [String: Lane] = [:]

  /// nil keeps the pace of this process alone.
  init(folder: String?, files: Files, clock: Clockwork) {
    self.folder = folder
    self.files = files
    self.clock = clock
  }

  /// Waits for a free connection that has rested.
  func enter(_ rule: Etiquette.Rule, host: String) async throws(FetchError) -> Turn {
    await takePlace(rule)
    do throws(FetchError) {
      while true {
        if Task.isCancelled { throw .cancelled }
        let pause = pauseLeft(rule.lane)
        if pause > Self.longestPause {
          throw .throttled(host: host, retryAfterSeconds: Int(pause.rounded(.up)))
        }
        if pause > 0 {
          await clock.sleep(pause)
          continue
        }
        let (turn, wait) = tryEnter(rule)
        if let turn { return turn }
        // A little chance, so that of two processes not always the same one comes first.
        await clock.sleep(wait + Double.random(in: 0...0.03))
      }
    } catch {
      givePlace(rule.lane)
      throw error
    }
  }

  /// The answer is in: the connection rests from now on.
  func leave(_ turn: Turn, answer headers: [Header]) {
    let now = clock.uptime()
    if let announced = AnnouncedPace(headers) { lanes[turn.lane]?.announced[turn.rule.rest] = announced }
    let rest = stricter(turn.rule).rest
    stamp(turn.file, now, rest)
    turn.file?.release()
    lanes[turn.lane]?.readyAt[turn.slot] = now + rest
    lanes[turn.lane]?.busy.remove(turn.slot)
    givePlace(turn.lane)
  }

  /// Nothing was asked after all.
  func leaveUnused(_ turn: Turn) {
    turn.file?.release()
    lanes[turn.lane]?.busy.remove(turn.slot)
    givePlace(turn.lane)
  }

  /// The service asked for a pause: nobody asks it until then, in the next run neither.
  func close(_ lane: String, for seconds: Double) {
    let until = clock.now() + seconds
    guard until > lanes[lane, default: Lane()].closedUntil else { return }
    lanes[lane, default: Lane()].closedUntil = until
    if let path = path(lane, "closed"), seconds > 1 {
      try? files.write(path, Array("\(until)\n".utf8), .unsynced)
    }
  }

  private func stricter(_ rule: Etiquette.Rule) -> Etiquette.Rule {
    lanes[rule.lane]?.announced[rule.rest]?.applied(to: rule) ?? rule
  }

  /// First come, first served, as many at a time as there are connections.
  private var inside: [String: Int] = [:]
  private func takePlace(_ rule: Etiquette.Rule) async {
    if inside[rule.lane, default: 0] < rule.connections {
      inside[rule.lane, default: 0] += 1
      return
    }
    // A cancelled one waits for its place too, and passes it on: with its run cancelled that is at once.
    await withCheckedContinuation { lanes[rule.lane, default: Lane()].queue.append($0) }
  }

  private func givePlace(_ lane: String) {
    if lanes[lane]?.queue.isEmpty == false {
      lanes[lane]?.queue.removeFirst().resume()
    } else {
      inside[lane, default: 1] -= 1
    }
  }

  /// A turn, or how long to wait before trying again.
  private func tryEnter(_ own: Etiquette.Rule) -> (Turn?, wait: Double) {
    let rule = stricter(own)
    var lane = lanes[rule.lane, default: Lane()]
    defer { lanes[rule.lane] = lane }
    let now = clock.uptime()
    var wait = 0.1
    for slot in (0..<rule.connections).sorted(by: {
      lane.readyAt[$0, default: 0] < lane.readyAt[$1, default: 0]
    })
    where !lane.busy.contains(slot) {
      if let ready = lane.readyAt[slot], ready > now {
        wait = ready - now
        break
      }
      guard let path = path(rule.lane, "\(slot)") else {
        lane.busy.insert(slot)
        return (Turn(lane: rule.lane, slot: slot, file: nil, rule: own), 0)
      }
      let file: FileLock?
      do { file = try files.lock(path, .never) } catch {
        // Held by another process: try the next. A cache that cannot be written keeps the pace in this process only.
        if case .locked = error { continue }
        file = nil
      }
      let ready = file.map(readyTime) ?? 0
      // Only now: another process may have used the connection while we came here.
      let now = clock.uptime()
      if ready > now {
        file?.release()
        lane.readyAt[slot] = ready
        wait = min(wait, ready - now)
        continue
      }
      // Whoever kills us now leaves at least this.
      stamp(file, now, rule.rest)
      lane.busy.insert(slot)
      return (Turn(lane: rule.lane, slot: slot, file: file, rule: own), 0)
    }
    return (nil, wait)
  }

  private func readyTime(in file: FileLock) -> Double {
    guard let bytes = try? file.contents() else { return 0 }
    let numbers = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }.map { Double($0) }
    guard numbers.count == 2, let used = numbers[0], let rest = numbers[1], rest.isFinite, used.isFinite
    else { return 0 }
    let kept = min(max(0, rest), Self.longestRest)
    let now = clock.uptime()
    guard used <= now else {
      // From before a restart of the machine: the rest is kept from now on, and from no later.
      stamp(file, now, kept)
      return now + kept
    }
    return used + kept
  }

  private func stamp(_ file: FileLock?, _ now: Double, _ rest: Double) {
    try? file?.setContents(Array("\(now) \(rest)\n".utf8))
  }

  /// Read each time: another process may have been told to wait.
  private func pauseLeft(_ name: String) -> Double {
    var until = lanes[name]?.closedUntil ?? 0
    if let path = path(name, "closed"), let bytes = try? files.read(path, 100),
      let told = Double(String(decoding: bytes, as: UTF8.self).trimmed), told.isFinite
    {
      // No service closes for longer than a day; a clock that was set back would.
      until = max(until, min(told, clock.now() + 86_400))
    }
    return max(0, until - clock.now())
  }

  private func path(_ lane: String, _ name: String) -> String? {
    folder.map { "\($0)/\(HTTPCache.folder(of: lane))/\(name)" }
  }
}

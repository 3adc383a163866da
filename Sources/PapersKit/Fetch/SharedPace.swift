extension FetchOptions {
  /// The folder in which all runs of a person keep one pace, whatever library they work on, so that two syncs at once
  /// ask a service no oftener than one; nil where no such folder can be had.
  ///
  /// `XDG_CACHE_HOME`, or `.cache` at home, as the XDG Base Directory Specification says. What stands behind another
  /// proxy is another network, with a pace of its own.
  public static func sharedPace(_ environment: Environment = .process, files: Files = .real) -> String? {
    let home = environment.value("HOME").map { $0 + "/.cache" }
    // The specification has relative paths ignored.
    guard
      let base = [environment.value("XDG_CACHE_HOME"), home].compactMap({ $0 }).first(where: {
        $0.hasPrefix("/")
      })
    else { return nil }
    let proxy = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"].lazy.compactMap(environment.value)
      .first
    let network = proxy.map { "via-" + SHA256.hex(of: Array($0.utf8)).prefix(16) } ?? "direct"
    let folder = "\(base)/papers/\(Pace.folderName)/\(network)"
    do {
      try files.makeFolder(folder)
      return folder
    } catch {
      // A home that cannot be written: the library's cache keeps its own pace.
      return nil
    }
  }
}

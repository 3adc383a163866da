extension LinkResolution {
  /// The Wayback Machine keeps the address in its path.
  static func archived(_ link: LinkParts) -> LinkResolution? {
    guard link.isAt("web.archive.org"), let at = link.address.path.range(of: "/http") else { return nil }
    let inner = link.address.path[link.address.path.index(after: at.lowerBound)...]
    let query = link.address.query.map { "?" + $0 } ?? ""
    return WebAddress(LinkMend(inner + query).url).map { LinkResolution($0) }
  }

  static func arXiv(_ link: LinkParts) -> LinkResolution? {
    let isMirror = link.isAt(
      "arxiv.org", "xxx.lanl.gov", "ar5iv.org", "alphaxiv.org", "arxiv-vanity.com", "ar5iv.labs.arxiv.org")
    let isPapers =
      link.isAt("huggingface.co", "paperswithcode.com", "scirate.com") && link.path.first != "datasets"
    guard isMirror || isPapers else {
      guard link.isAt("openreview.net"), let id = link.query("arxivid").flatMap({ ArXivID($0) }) else {
        return nil
      }
      return LinkResolution(.arXiv(id))
    }
    // `/abs/ID`, `/pdf/ID.pdf`, `/html/IDv1`, `/papers/ID`; an old id has a slash in it. Some leave the view out.
    for start in link.path.indices {
      for end in [link.path.count, start + 1, start + 2] where end > start && end <= link.path.count {
        var text = link.path[start..<end].joined(separator: "/")
        if text.lowercased().hasSuffix(".pdf") { text.removeLast(4) }
        if let id = ArXivID(text) { return LinkResolution(.arXiv(id)) }
      }
    }
    return nil
  }

  static func doiResolver(_ link: LinkParts) -> LinkResolution? {
    guard link.isAt("doi.org") else { return nil }
    let text = String(link.address.path.dropFirst()).percentDecoded
    guard let doi = DOI(text.last == "." ? String(text.dropLast()) : text) else { return nil }
    return LinkResolution(doi.arXiv.map { .arXiv($0) } ?? .doi(doi))
  }

  static func acm(_ link: LinkParts) -> LinkResolution? {
    guard link.isAt("dl.acm.org", "portal.acm.org", "doi.acm.org", "delivery.acm.org") else { return nil }
    if let doi = link.doi {
      // ACM's internal numbers look like DOIs but are not registered.
      if doi.text.hasPrefix("10.5555/"), let page = WebAddress("https://dl.acm.org/doi/\(doi.text)") {
        return LinkResolution(.page(page), landing: page.text)
      }
      return LinkResolution(.doi(doi))
    }
    let query = link.query("doid") ?? link.query("id")
    guard let number = query, !number.isEmpty, number.utf8.allSatisfy({ $0.isDigit || $0 == 46 }) else {
      return nil
    }
    // `parent.child` is the suffix of the DOI; the child alone is not.
    if number.holds(".") { return DOI("10.1145/\(number)").map { LinkResolution(.doi($0)) } }
    return LinkResolution(.page(link.address), landing: "https://dl.acm.org/citation.cfm?id=\(number)")
  }

  static func ieee(_ link: LinkParts) -> LinkResolution? {
    guard link.isAt("ieeexplore.ieee.org", "computer.org") else { return nil }
    var number = link.query("arnumber")
    if let at = link.path.firstIndex(of: "document"), at + 1 < link.path.count { number = link.path[at + 1] }
    guard var digits = number?.prefix(while: { $0.isASCII && $0.isNumber }), !digits.isEmpty else {
      return nil
    }
    while digits.first == "0" { digits.removeFirst() }
    let landing = "https://ieeexplore.ieee.org/document/\(digits)"
    return WebAddress(landing).map { LinkResolution(.page($0), landing: landing) }
  }

  static func openReview(_ link: LinkParts) -> LinkResolution? {
    guard link.isAt("openreview.net"), let view = link.path.first,
      ["forum", "pdf", "attachment"].contains(view), let id = link.query("id"), !id.isEmpty,
      id.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 45 || $0 == 95 })
    else { return nil }
    return LinkResolution(.openReview(id), landing: "https://openreview.net/forum?id=\(id)")
  }

  static func dblp(_ link: LinkParts) -> LinkResolution? {
    guard link.isAt("dblp.org", "dblp.uni-trier.de", "dblp.dagstuhl.de"), link.path.first == "rec" else {
      return nil
    }
    var parts = link.path.dropFirst()
    while let first = parts.first, ["html", "bibtex", "xml", "rdf", "bib", "bib1"].contains(first) {
      parts.removeFirst()
    }
    guard parts.count >= 3, var last = parts.popLast() else { return nil }
    for tail in [".html", ".bib", ".xml", ".ris", ".rdf"] where last.hasSuffix(tail) {
      last.removeLast(tail.count)
    }
    return LinkResolution(.dblp((parts + [last]).joined(separator: "/")))
  }

  static func acl(_ link: LinkParts) -> LinkResolution? {
    guard
      link.isAt("aclanthology.org", "aclweb.org", "aclanthology.info", "aclanthology.coli.uni-saarland.de"),
      var id = link.path.last
    else { return nil }
    for tail in [".pdf", ".bib", ".html"] where id.hasSuffix(tail) { id.removeLast(tail.count) }
    // A version of the PDF: `P17-2044v2.pdf`.
    if let v = id.lastIndex(of: "v"), id[id.index(after: v)...].utf8.allSatisfy(\.isDigit),
      v != id.startIndex,
      id[id.index(before: v)].isNumber
    {
      id = String(id[..<v])
    }
    guard isACL(id) else { return nil }
    return LinkResolution(.acl(id), landing: "https://aclanthology.org/\(id)/")
  }
  private static func isACL(_ id: String) -> Bool {
    let bytes = Array(id.utf8)
    if bytes.count == 8, bytes[0] >= 65, bytes[0] <= 90, bytes[3] == 45 {
      return bytes[1...2].allSatisfy(\.isDigit) && bytes[4...].allSatisfy(\.isDigit)
    }
    let parts = id.split(separator: ".")
    return parts.count == 3 && parts[0].count == 4 && parts[0].utf8.allSatisfy(\.isDigit)
      && parts[1].holds("-")
      && parts[2].utf8.allSatisfy(\.isDigit)
  }

  /// The landing page is no function of the PDF's address: slug and prefix vary from year to year, so these are guesses.
  static func usenix(_ link: LinkParts) -> LinkResolution? {
    guard link.isAt("usenix.org") else { return nil }
    guard link.path.starts(with: ["system", "files"]), var name = link.path.last, name.hasSuffix(".pdf")
    else {
      return nil
    }
    name.removeLast(4)
    guard let dash = name.firstIndex(of: "-") else { return nil }
    var conference = String(name[..<dash])
    if let at = link.path.firstIndex(of: "conference"), at + 1 < link.path.count {
      conference = link.path[at + 1]
    }
    if conference.hasPrefix("sec") { conference = "usenixsecurity" + conference.dropFirst(3) }
    var slug = String(name[name.index(after: dash)...])
    for lead in ["paper-", "paper_"] where slug.hasPrefix(lead) { slug.removeFirst(lead.count) }
    var slugs = [slug.replaced("_", with: "-")]
    if let short = slug.split(whereSeparator: { $0 == "_" || $0 == "-" }).first.map(String.init) {
      slugs.append(short)
    }
    if let first = slugs.first, slugs.count > 1, slugs[1] == first { slugs.removeLast() }
    return LinkResolution(
      .page(link.address),
      candidates: slugs.map { "https://www.usenix.org/conference/\(conference)/presentation/\($0)" })
  }

  /// NeurIPS and MLSys run the same platform.
  static func neurIPS(_ link: LinkParts) -> LinkResolution? {
    guard
      link.isAt(
        "papers.nips.cc", "papers.neurips.cc", "proceedings.neurips.cc", "proceedings.mlsys.org", "nips.cc")
    else { return nil }
    let text = link.address.path
    if let file = text.range(of: "/file/"), text.hasSuffix(".pdf") {
      var tail = String(text[file.upperBound...].dropLast(4))
      if let paper = tail.range(of: "-Paper") {
        tail = tail[..<paper.lowerBound] + "-Abstract" + tail[paper.upperBound...]
      }
      let landing = "https://\(link.address.host)\(text[..<file.lowerBound])/hash/\(tail).html"
      return LinkResolution(.page(link.address), landing: landing)
    }
    // Until 2019: `/paper/NUMBER-slug.pdf`.
    if link.path.count == 2, link.path[0] == "paper", text.hasSuffix(".pdf") {
      return LinkResolution(.page(link.address), landing: "https://\(link.address.host)\(text.dropLast(4))")
    }
    return nil
  }

  static func pmlr(_ link: LinkParts) -> LinkResolution? {
    var parts = link.path
    if link.isAt("raw.githubusercontent.com"), parts.count >= 3, parts[0] == "mlresearch" {
      parts = [parts[1], String(parts[parts.count - 1])]
    } else if !link.isAt("proceedings.mlr.press", "jmlr.org")
      || link.isAt("jmlr.org") && parts.first != "proceedings"
    {
      return nil
    }
    if parts.first == "proceedings", parts.dropFirst().first == "papers" { parts.removeFirst(2) }
    guard parts.count >= 2, parts[0].first == "v" || parts[0].first == "r",
      parts[0].utf8.dropFirst().allSatisfy(\.isDigit), let last = parts.last, last.hasSuffix(".pdf")
    else { return nil }
    let slug = last.dropLast(4)
    // Supplements stand beside the paper; they are not the paper.
    guard !slug.hasSuffix("-supp") else { return nil }
    return LinkResolution(
      .page(link.address), landing: "https://proceedings.mlr.press/\(parts[0])/\(slug).html")
  }

  static func jmlr(_ link: LinkParts) -> LinkResolution? {
    guard link.isAt("jmlr.org", "jmlr.csail.mit.edu"), link.path.first == "papers", link.path.count >= 3
    else {
      return nil
    }
    let volume = link.path[1].hasPrefix("volume") ? "v" + link.path[1].dropFirst(6) : link.path[1]
    guard volume.first == "v", volume.utf8.dropFirst().allSatisfy(\.isDigit), var id = link.path.last else {
      return nil
    }
    for tail in [".pdf", ".html", ".bib"] where id.hasSuffix(tail) { id.removeLast(tail.count) }
    guard !id.isEmpty else { return nil }
    let landing = "https://www.jmlr.org/papers/\(volume)/\(id).html"
    return LinkResolution(.page(link.address), landing: landing)
  }

  static func cvf(_ link: LinkParts) -> LinkResolution? {
    guard link.isAt("openaccess.thecvf.com"), link.address.path.hasSuffix(".pdf"),
      let papers = link.address.path.range(of: "/papers/")
    else { return nil }
    let path = link.address.path
    let landing = path[..<papers.lowerBound] + "/html/" + path[papers.upperBound...].dropLast(4) + ".html"
    return LinkResolution(.page(link.address), landing: "https://openaccess.thecvf.com\(landing)")
  }
}

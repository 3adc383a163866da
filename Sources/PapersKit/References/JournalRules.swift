extension LinkResolution {
  /// From 2017 on the number is that of the DOI.
  static func ijcai(_ link: LinkParts) -> LinkResolution? {
    guard link.isAt("ijcai.org"), link.path.count >= 3, link.path[0].lowercased() == "proceedings",
      let year = Int(link.path[1]), year >= 2017
    else { return nil }
    let digits = link.path[2].hasSuffix(".pdf") ? link.path[2].dropLast(4) : link.path[2][...]
    guard let number = Int(digits), let doi = DOI("10.24963/ijcai.\(year)/\(number)") else { return nil }
    return LinkResolution(.doi(doi), landing: "https://www.ijcai.org/proceedings/\(year)/\(number)")
  }

  static func aaai(_ link: LinkParts) -> LinkResolution? {
    guard link.isAt("aaai.org") else { return nil }
    // OJS: `/index.php/AAAI/article/view|download/ID[/GALLEY]`; OCS: `/ocs/.../paper/view|download|viewFile/ID`.
    for (noun, views) in [
      ("article", ["view", "download", "viewFile"]),
      ("paper", ["view", "download", "viewFile", "viewPaper"]),
    ] {
      guard let at = link.path.firstIndex(of: noun), at + 2 < link.path.count,
        views.contains(link.path[at + 1]),
        Int(link.path[at + 2]) != nil
      else { continue }
      let head = link.path[...at].joined(separator: "/")
      let landing = "\(link.address.scheme)://\(link.address.host)/\(head)/view/\(link.path[at + 2])"
      return LinkResolution(.page(link.address), landing: landing)
    }
    return nil
  }

  static func nature(_ link: LinkParts) -> LinkResolution? {
    guard link.isAt("nature.com"), link.path.count >= 2, link.path[0] == "articles" else { return nil }
    let id = link.path[1].hasSuffix(".pdf") ? String(link.path[1].dropLast(4)) : link.path[1]
    guard id.utf8.contains(where: \.isDigit), !id.hasPrefix("d41586"), let doi = DOI("10.1038/\(id)") else {
      return nil
    }
    return LinkResolution(.doi(doi), landing: "https://www.nature.com/articles/\(id)")
  }

  static func scienceDirect(_ link: LinkParts) -> LinkResolution? {
    guard link.isAt("sciencedirect.com", "linkinghub.elsevier.com"), let at = link.path.firstIndex(of: "pii"),
      at + 1 < link.path.count
    else { return nil }
    let landing = "https://www.sciencedirect.com/science/article/pii/\(link.path[at + 1])"
    return WebAddress(landing).map { LinkResolution(.page($0), landing: landing) }
  }

  /// `/content/DOIvN[.full.pdf]`: the version is no part of the DOI.
  static func bioRxiv(_ link: LinkParts) -> LinkResolution? {
    guard link.isAt("biorxiv.org", "medrxiv.org"), let found = link.doi else { return nil }
    var text = found.text
    if let v = text.lastIndex(of: "v"), text[v...].utf8.dropFirst().allSatisfy(\.isDigit),
      text[v...].count > 1
    {
      text = String(text[..<v])
    }
    return DOI(text).map { LinkResolution(.doi($0)) }
  }

  /// HAL hangs `/document` or `/file/NAME.pdf` behind the page.
  static func hal(_ link: LinkParts) -> LinkResolution? {
    guard link.host.hasPrefix("hal.") || link.isAt("hal.science", "archives-ouvertes.fr"),
      let at = link.path.firstIndex(where: {
        $0.holds("-0") && $0.utf8.last?.isDigit == true || $0.holds("v") && $0.holds("-0")
      }),
      at + 1 < link.path.count
    else { return nil }
    return LinkResolution(
      .page(link.address),
      landing: "\(link.address.scheme)://\(link.address.host)/\(link.path[...at].joined(separator: "/"))")
  }

  /// CiteSeerX calls its own numbers `doi`; they are none.
  static func citeSeer(_ link: LinkParts) -> LinkResolution? {
    guard link.host.hasPrefix("citeseerx."), let number = link.query("doi") else { return nil }
    return LinkResolution(
      .page(link.address),
      landing: "\(link.address.scheme)://\(link.address.host)/viewdoc/summary?doi=\(number)")
  }
}

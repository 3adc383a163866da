extension Reading.Link.Kind {
  /// What a link leads to, judged by the words that it stands on and, where they say nothing, by its address.
  init(url: String, words: String) {
    self = Self.spoken(words, url) ?? Self(url: url)
    // A word such as "Paper" on an unknown address still says what is behind it.
    if self == .other, Self.saysPaper(words) { self = .paper }
  }

  static func saysPaper(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let words = text.folded.byBlanks
    return words.count <= 2
      && words.contains {
        ["paper", "pdf", "arxiv", "论文", "논문", "acm", "ieee", "doi", "openreview"].contains($0)
      }
  }

  /// What the words say: "Slides" may be a PDF of slides, but a PDF that is called a paper is no code.
  static func spoken(_ words: String, _ url: String) -> Self? {
    guard let spoken = spoken(words) else { return nil }
    return spoken == .code && url.endsCaseless(".pdf") ? nil : spoken
  }

  /// What a link leads to, judged by its address alone.
  init(url: String) {
    let address = url.lowercased()
    let (host, path) = Self.split(address)
    // The front page of a site is no paper.
    if path.isEmpty || path == "/" {
      self = Self.matches(host, Self.codeHosts) ? .code : Self.isBlog(host, path) ? .blog : .other
      return
    }
    // Where nothing but papers is, only the form is to be told.
    if host == "arxiv.org" || host == "doi.org" || host == "openreview.net" {
      self = Self.isPDF(path, address) ? .pdf : .paper
      return
    }
    // "jmlr.org/papers/" lists all of them.
    if ["/papers", "/papers/", "/proceedings", "/proceedings/"].contains(path) {
      self = .other
      return
    }
    // "paperswithcode.com/greatest" lists papers as well.
    if host == "paperswithcode.com", !path.hasPrefix("/paper/") {
      self = .other
      return
    }
    // "https://www.google.com/url?q=https://..."
    if host == "google.com", path.hasPrefix("/url?"), let inner = path.range(of: "q=http") {
      let target = path[inner.lowerBound...].dropping(2)
      self = Self(url: String(target[..<(target.firstIndex(of: "&") ?? target.endIndex)]))
      return
    }
    // "https://dblp.org/pid/39/4499.html": a person.
    if host.hasPrefix("dblp."), path.hasPrefix("/pid/") || path.hasPrefix("/pers/") || path.holds("/a-tree/")
    {
      self = .other
      return
    }
    // "https://scholar.google.com/scholar?cluster=...": all copies of one paper.
    if host == "scholar.google.com", path.hasPrefix("/scholar?") {
      self = .paper
      return
    }
    let isPDF = Self.isPDF(path, address) || Self.isKeptFile(host, path)
    if Self.matches(host, Self.videoHosts) {
      self = .video
    } else if Self.isSlides(host, path, address) {
      self = .slides
    } else if !isPDF, Self.matches(host, Self.codeHosts) {
      self = Self.isTalk(path) ? .other : .code
    } else if isPDF {
      self = .pdf
    } else if Self.isBlog(host, path) {
      self = .blog
    } else if Self.matches(host, Self.otherHosts) || Self.isBook(path) {
      self = .other
    } else if host.hasSuffix("researchgate.net"), address.holds("/profile/") {
      self = .other
    } else if Self.matches(host, Self.paperHosts) || Self.hasDOI(address) {
      self = .paper
    } else if Self.isPaperPath(host, path) {
      self = .paper
    } else {
      self = .other
    }
  }

  private static func spoken(_ words: String) -> Self? {
    guard !words.isEmpty else { return nil }
    if words.beginsCaseless("slides: ") { return .slides }
    guard words.utf8.count <= 60 else { return nil }
    let said = words.folded
    guard said.wordCount <= 4 else { return nil }
    // "Talk slides" are no recording.
    if said.holdsWord("slides") { return .slides }
    for word in said.byBlanks {
      if let kind = spokenKinds[String(word)] { return kind }
    }
    return nil
  }
  /// In folded form, in which "ド" has lost its mark.
  private static let spokenKinds = Dictionary(
    spokenWords.map { ($0.key.folded, $0.value) }, uniquingKeysWith: { first, _ in first })
  private static let spokenWords: [String: Self] = [
    "slides": .slides, "slide": .slides, "ppt": .slides, "pptx": .slides, "keynote": .slides, "deck": .slides,
    "video": .video, "videos": .video, "talk": .video, "youtube": .video, "recording": .video,
    "recordings": .video,
    "bilibili": .video, "code": .code, "github": .code, "repo": .code, "repository": .code, "gitlab": .code,
    "implementation": .code, "artifact": .code, "blog": .blog, "blogpost": .blog, "dataset": .other,
    "poster": .other,
    "note": .other, "notes": .other, "summary": .other, "handout": .slides, "video1": .video,
    "代码": .code,
    "幻灯片": .slides, "视频": .video, "슬라이드": .slides, "영상": .video, "website": .other,
    "homepage": .other,
    "folien": .slides, "diapositives": .slides, "diapositivas": .slides, "transparents": .slides,
    "スライド": .slides,
    "课件": .slides, "幻灯": .slides, "발표자료": .slides, "動画": .video, "录像": .video,
    "aufzeichnung": .video,
    "コード": .code, "quellcode": .code, "codigo": .code, "코드": .code, "源码": .code,
    "quiz": .other, "homework": .other, "assignment": .other, "news": .other, "lecture": .slides,
    "questions": .other,
  ]

  private static func split(_ address: String) -> (host: Substring, path: Substring) {
    var rest = Substring(address)
    if rest.hasPrefix("https://") {
      rest = rest.dropping(8)
    } else if rest.hasPrefix("http://") {
      rest = rest.dropping(7)
    } else if !rest.hasPrefix("www.") {
      return ("", rest)
    }
    if rest.hasPrefix("www.") { rest = rest.dropping(4) }
    let end = rest.utf8.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? rest.endIndex
    return (rest[..<end], rest[end...])
  }

  /// Whether the host or a domain above it is among these.
  static func matches(_ host: Substring, _ hosts: WordSet) -> Bool {
    var rest = host
    while !rest.isEmpty {
      if hosts.contains(rest) { return true }
      guard let dot = rest.utf8.firstIndex(of: UInt8(ascii: ".")) else { return false }
      rest = rest[rest.utf8.index(after: dot)...]
    }
    return false
  }

  /// The path without query and fragment.
  private static func file(_ path: Substring) -> Substring {
    path[..<(path.utf8.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? path.endIndex)]
  }

  private static func isPDF(_ path: Substring, _ address: String) -> Bool {
    let file = Self.file(path)
    if [".ps", ".ps.gz", ".ps.z", ".djvu"].contains(where: { file.hasSuffix($0) }) { return true }
    guard address.holds("pdf") else { return false }
    if file.hasSuffix(".pdf") || file.hasSuffix(".pdf/") { return true }
    let known = ["/pdf/", "/doi/pdf", "/epdf/", "/pdf?id=", "/pdfft", "/viewpdf", "/pdf"]
    if address.holds("arxiv.org/pdf") || address.holds("openreview.net/pdf") { return true }
    return known.contains { file.hasSuffix($0) } || file.holds("/doi/pdf/") || file.holds("/doi/epdf/")
      || address.holds(".pdf?") || address.holds(".pdf#")
  }

  /// A file that a group keeps in a drive: nobody links its papers' copies there under another name.
  private static func isKeptFile(_ host: Substring, _ path: Substring) -> Bool {
    host == "drive.google.com" && (path.hasPrefix("/file/d/") || path.hasPrefix("/open?id="))
      || host == "dropbox.com" && path.holds(".pdf")
  }

  private static func isSlides(_ host: Substring, _ path: Substring, _ address: String) -> Bool {
    if matches(host, slidesHosts) { return true }
    if address.holds("docs.google.com/presentation") { return true }
    let file = Self.file(path)
    if [".ppt", ".pptx", ".key", ".odp"].contains(where: { file.hasSuffix($0) }) { return true }
    if isNumberedLecture(file) { return true }
    // USENIX keeps talks beside papers: `osdi18_slides_chen.pdf`.
    guard file.holds("slide") || file.holds("lecture") else { return false }
    let words = file.split { $0 == "/" || $0 == "_" || $0 == "-" || $0 == "." || $0 == "%" }
    return words.contains {
      $0.hasPrefix("slides") || $0 == "slide" || $0 == "lectures" || $0 == "lecturenotes"
    }
  }

  /// "L2-ARM-architecture.pdf", "lec05.pdf", "lecture_3.pdf": what a course numbers.
  private static func isNumberedLecture(_ file: Substring) -> Bool {
    let slash = file.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = file[(slash.map { file.utf8.index(after: $0) } ?? file.startIndex)...]
    guard let first = name.utf8.first, "lhp".utf8.contains(first) else { return false }
    // "/papers/L3-end2end.pdf" is what is read for lecture 3.
    if ["/papers/", "/paper/", "/readings/", "/reading/"].contains(where: { file.holds($0) }) {
      return false
    }
    let word = name.prefix(while: \.isLetter)
    guard ["l", "lec", "lect", "lecture", "hw", "pset", "lab"].contains(word) else { return false }
    let rest = name.dropFirst(word.count)
    let digits = rest.drop { $0 == "-" || $0 == "_" }.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let next = rest[digits.endIndex...].first, next.isOne(of: "-_.")
    else {
      return false
    }
    // "l1-norm.pdf"
    return word.count > 1
      || rest.startIndex == digits.startIndex && next == "-" && digits != "1" && digits != "2"
  }
  /// Notes and discussions that are kept beside code.
  private static func isTalk(_ path: Substring) -> Bool {
    file(path).hasSuffix(".md") || ["/discussions/", "/issues/", "/wiki/"].contains { path.holds($0) }
  }

  private static func isBlog(_ host: Substring, _ path: Substring) -> Bool {
    if matches(host, blogHosts) { return true }
    let labels = host.utf8.split(separator: 46).map(Substring.init)
    if labels.contains(where: { $0 == "blog" || $0 == "blogs" || $0 == "engineering" || $0.hasSuffix("blog") }
    ) {
      return true
    }
    let parts = path.utf8.split(separator: 47).map(Substring.init)
    if parts.contains(where: {
      $0 == "blog" || $0 == "blogs" || $0 == "posts" || $0 == "post" || $0 == "articles-blog"
    }) {
      return true
    }
    // `/2023/10/10/title`: the form of dated posts.
    return parts.count >= 3 && parts[0].utf8.count == 4 && parts[0].hasPrefix("20") && Int(parts[0]) != nil
      && parts[1].utf8.count <= 2 && Int(parts[1]) != nil && !matches(host, paperHosts)
  }
  private static func isBook(_ path: Substring) -> Bool {
    path.hasPrefix("/book/") || path.hasPrefix("/books/") || path.holds("/book/10.")
  }
  private static func hasDOI(_ address: String) -> Bool {
    guard let hit = address.range(of: "/10.") else { return false }
    let rest = address[hit.upperBound...]
    let registrant = rest.prefix { $0.isASCII && $0.isNumber }
    return registrant.count >= 4
      && rest.dropFirst(registrant.count).first.map { $0 == "/" || $0 == "%" || $0 == "." } ?? false
  }
  private static func isPaperPath(_ host: Substring, _ path: Substring) -> Bool {
    let parts = path.utf8.split { $0 == 0x2F || $0 == 0x3F }.map(Substring.init)
    let isPaperHost = host.hasPrefix("papers.") && host.utf8.count(where: { $0 == 46 }) > 1
    if host.hasPrefix("proceedings.") || isPaperHost || host.hasPrefix("eprint.")
      || host.hasPrefix("hal.")
    {
      return parts.count >= 1
    }
    // Repositories of universities: "/handle/10455/6897", "/record/140295".
    if let at = parts.firstIndex(where: { $0 == "handle" || $0 == "record" || $0 == "records" }),
      at + 1 < parts.count,
      parts[at + 1].first?.isNumber == true
    {
      return true
    }
    if Self.file(path).hasSuffix(".txt") { return false }
    // Digital Commons
    if Self.file(path).hasSuffix("/viewcontent.cgi") { return true }
    if host.holds("citeseer") || host == "" && parts.contains("papers") { return true }
    return parts.contains {
      ["publication", "publications", "pubs", "paper", "papers", "technical-report", "techreports"].contains(
        $0)
    } && (parts.count >= 2)
  }

  private static let slidesHosts: WordSet = ["slideshare.net", "speakerdeck.com", "slides.com"]
  private static let videoHosts: WordSet = [
    "youtube.com", "youtu.be", "vimeo.com", "bilibili.com", "slideslive.com", "videolectures.net", "ted.com",
    "panopto.com", "kaltura.com", "loom.com",
  ]
  private static let codeHosts: WordSet = [
    "github.com", "gitlab.com", "bitbucket.org", "colab.research.google.com", "gist.github.com",
    "sourceforge.net",
    "pypi.org", "zenodo.org", "kaggle.com", "npmjs.com", "crates.io",
  ]
  private static let blogHosts: WordSet = [
    "medium.com", "towardsdatascience.com", "substack.com", "wordpress.com", "blogspot.com", "zhihu.com",
    "jianshu.com", "csdn.net", "juejin.cn", "lilianweng.github.io", "jalammar.github.io", "colah.github.io",
    "highscalability.com", "morningpaper.wordpress.com", "acolyer.org", "hackernoon.com", "dev.to", "lwn.net",
    "cnblogs.com", "velog.io", "tistory.com", "ai.googleblog.com", "openai.com", "ycombinator.com",
    "notion.site",
    "huyenchip.com", "developer.nvidia.com", "databricks.com", "uber.com", "netflixtechblog.com",
    "quantamagazine.org",
  ]
  private static let otherHosts: WordSet = [
    "wikipedia.org", "readthedocs.io", "readthedocs.org", "piazza.com", "gradescope.com",
    "canvas.instructure.com",
    "twitter.com", "x.com", "linkedin.com", "scholar.google.com", "forms.gle", "goo.gl", "docs.google.com",
    "drive.google.com", "amazon.com", "reddit.com", "stackoverflow.com", "quora.com", "coursera.org",
    "edstem.org",
    "zoom.us", "slack.com", "discord.gg", "discord.com", "shields.io", "goodreads.com", "oreilly.com",
    "udacity.com",
    "hotcrp.com", "overleaf.com", "facebook.com",
  ]
  static let paperHosts: WordSet = [
    // Of China, Japan, Korea, Russia and Latin America: CNKI, Wanfang, the journals of the CCF; J-STAGE, CiNii; DBpia, KCI;
    // CyberLeninka, Math-Net.Ru; SciELO, Redalyc.
    "cnki.com.cn", "cnki.net", "wanfangdata.com.cn", "jos.org.cn", "cjc.ict.ac.cn", "crad.ict.ac.cn",
    "jstage.jst.go.jp", "ci.nii.ac.jp", "cir.nii.ac.jp", "dbpia.co.kr", "kci.go.kr", "cyberleninka.ru",
    "mathnet.ru", "scielo.br", "redalyc.org",
    "arxiv.org", "ar5iv.org", "alphaxiv.org", "doi.org", "acm.org", "ieeexplore.ieee.org", "computer.org",
    "usenix.org", "openreview.net", "papers.nips.cc", "papers.neurips.cc", "proceedings.neurips.cc",
    "nips.cc", "icml.cc", "iclr.cc", "neurips.cc",
    "proceedings.mlsys.org", "mlsys.org", "sysml.cc", "proceedings.mlr.press", "jmlr.org",
    "jmlr.csail.mit.edu",
    "aclanthology.org", "aclweb.org", "aclanthology.info", "thecvf.com", "ecva.net", "springer.com",
    "springeropen.com", "biomedcentral.com", "sciencedirect.com", "elsevier.com", "nature.com", "science.org",
    "sciencemag.org", "pnas.org", "plos.org", "vldb.org", "cidrdb.org", "semanticscholar.org",
    "researchgate.net",
    "biorxiv.org", "medrxiv.org", "techrxiv.org", "dblp.org", "dblp.uni-trier.de", "ijcai.org", "aaai.org",
    "tandfonline.com",
    "wiley.com", "mdpi.com", "frontiersin.org", "jstor.org", "ssrn.com", "iacr.org", "hal.science",
    "archives-ouvertes.fr", "inria.fr", "morganclaypool.com", "iop.org", "ndss-symposium.org",
    "nowpublishers.com",
    "oup.com", "cambridge.org", "royalsocietypublishing.org", "dagstuhl.de", "projecteuclid.org", "ams.org",
    "psu.edu", "osti.gov", "openproceedings.org", "ceur-ws.org", "isca-speech.org", "roboticsproceedings.org",
    "auai.org", "dslpitt.org", "learningtheory.org",
    "paperswithcode.com", "hindawi.com", "siam.org", "informs.org", "cell.com", "dtic.mil", "rfc-editor.org",
    "research.google", "research.google.com", "sigops.org", "sigmod.org", "sigcomm.org", "sosp.org",
    "distill.pub",
    "bmva-archive.org.uk", "interspeech.org", "petsymposium.org", "worldscientific.com", "degruyter.com",
    "sagepub.com", "rfc.net", "learningsys.org", "mlforsystems.org", "lmcs-online.org", "episciences.org",
    "europepmc.org", "nih.gov", "core.ac.uk", "academia.edu", "escholarship.org", "dspace.mit.edu",
  ]
}

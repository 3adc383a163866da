/// Words by which texts are told apart: what no name holds, what is no title, what a link is called that leads to a paper.
enum PaperWords {
  /// Words of titles and sentences that are no part of a person's name, in lower case.
  static let common = WordSet(
    Set(
      """
      a about above accelerated accelerating accelerator across active adaptive advanced advances after ai algorithm
      algorithms all also an analysis analyzing and applications application approach approaches approximate architecture
      architectures are art as asynchronous at attention automatic automated automatically available based batch be benchmark
      benchmarking benchmarks better between beyond big blog book bounds breaking building bulk but by cache caching can case
      challenges chapter class cloud cluster clusters code coding communication compiler compilers compression computation
      computer computing concurrency concurrent consensus consistency consistent control convolutional cost course data
      database databases datacenter datacenters deadline deep dense design designing detection device diffusion directed
      discussion distributed do does don't driven dynamic edge effective efficiency efficient efficiently elastic embedded end
      energy engine engineering evaluating evaluation every execution experience experiences exploiting extended fast faster
      fault federated file fine first flash for formal framework frameworks from full functional fundamental future general
      generation generative global gpu gpus graph graphs group guarantees guest guide hardware heterogeneous high holiday
      homework how human hybrid image implementation improving in incremental inference information infrastructure
      intelligence interactive interface internet into introduction introducing is isolation it its job kernel key knowledge
      lab language languages large latency lazy learned learning lecture lessons less level library lightweight linear link
      links llm llms local lock logic logs low machine machines making management managing manager many mapping massive
      maximizing memory method methods midterm ml mobile model modeling modelling models modern more multi multiple need
      network networking networks neural new next no non not notes novel object objective of on online only open operating
      operator optimal optimization optimizations optimizing or oriented out over overview packet paper papers parallel
      parallelism part performance personal perspective physical pipeline pipelines platform platforms policies policy power
      practical practice predicting prediction presentation presentations preserving primer principles privacy private
      problem problems processing processor production program programming programs project projects protocol protocols
      quantum queries query question questions quiz randomized read reading readings real recommendation recovery reducing
      reinforcement relational reliable replicated replication report representation required requirements research resilient
      resource resources retrieval review rich robust routing runtime safe sampling scalability scalable scale scaling
      scheduler scheduling science search secure security self semantics sequence server serverless servers service services
      serving session sharing short simple simulation slides social software some source sparse specification speed state
      static statistical storage stream streaming structure structured structures student students study summary
      supervised support survey synchronization synthesis system systems talk task tasks tbd tba techniques technologies
      technology tensor test testing text that the their theory this through throughput time to together tool tools topics
      toward towards track training transaction transactional transactions transfer transformer transformers trees tutorial
      under understanding unified universal unsupervised up using utilization value vector verification video via view
      virtual virtualization vision visual vs wait we web week what when where which while who why wide with without work
      workflow workflows workload workloads world write writing you your zero microsoft google facebook meta amazon nvidia
      university institute college department inc corporation intel ibm openai deepmind laboratory labs alibaba tencent
      bytedance huawei baidu apple netflix uber stanford berkeley mit cmu tsinghua spring summer fall winter autumn january
      february march april june july august september october november december monday tuesday wednesday thursday friday
      saturday sunday conference symposium workshop proceedings journal letters magazine review acm ieee usenix arxiv
      preprint springer elsevier nature optional recommended extra background additional further
      """.split(whereSeparator: \.isWhitespace).map(String.init)))

  /// Words of `common` that are also names of people ("Jie You", "Fan Long", "Or Haimovich").
  static let alsoNames: Set<String> = [
    "a", "an", "art", "be", "big", "can", "case", "day", "do", "in", "is", "it", "job", "key", "level",
    "local", "lock", "long",
    "may", "no", "on", "or", "page", "part", "real", "rich", "safe", "short", "so", "to", "up", "we", "will",
    "you", "april",
    "june", "august", "may", "march", "flash", "file", "bell", "block", "fast", "general", "stanford",
    "summer", "winter", "world",
    "apple", "baker", "language", "lab", "first", "young", "wide", "code", "high", "low", "ml", "ai", "dean",
    "logic",
  ]

  /// What links are called that lead to the paper that the text around them names. In folded form.
  static let generic: Set<String> = Set(
    """
    paper papers pdf ps link links here url arxiv arxiv version arxiv preprint preprint doi acm acm dl ieee ieeexplore
    openreview code github git repo repository source source code implementation slides slide ppt pptx presentation
    key keynote talk video videos recording youtube bilibili website webpage web page page site project project page
    homepage home blog blogpost blog post post notes note summary review reviews discussion poster demo dataset data
    bib bibtex cite html full text fulltext abstract abs supplement supplementary appendix tech report technical report
    tr journal version conference version extended version long version short version full version updated version
    original mirror local copy cached copy local copy off campus download read read file book online online paper link pdf link paper pdf pdf version
    open access publication proceedings usenix springer artifact artifacts news announcement wiki docs documentation
    tutorial model models weights tool official official code unofficial pytorch tensorflow jax star stars badge
    论文 论文链接 论文地址 链接 代码 开源代码 博客 原文 解读 笔记 视频 幻灯片 下载 源码 项目 地址 논문 링크 코드 발표 슬라이드 영상 원문 요약 发表 知乎
    article aufsatz artikel folien código artículo enlace diapositivas vidéo lien présentation lecture handout scribe scribe notes
    semantic scholar google scholar dblp pubmed ssrn hal acl anthology springerlink researchgate sciencedirect scroll page facing up email mail quiz reading quiz survey form register tweet thread
    twitter podcast audio mp4 mp3 zip tar code data benchmark leaderboard main paper extra comments comment more details
    """.split(separator: "\n").flatMap { $0.byBlanks.map(String.init) })

  /// Two words and more that are generic as a whole.
  static let genericPhrases: Set<String> = [
    "arxiv version", "arxiv preprint", "acm dl", "acm digital library", "source code", "project page",
    "project website",
    "blog post", "full text", "tech report", "technical report", "journal version", "conference version",
    "extended version", "local copy", "cached copy", "off campus", "paper link", "pdf link", "open access",
    "semantic scholar", "google scholar", "scribe notes", "page facing up", "reading quiz", "the paper",
    "this paper",
    "original paper", "link to paper", "camera ready", "see also", "click here", "read here",
    "presentation slides", "off campus access",
    "lecture slides", "lecture notes", "paper review", "paper notes", "read more", "view paper",
    "download pdf", "main paper",
    "off campus link", "via library", "companion paper", "talk video", "video presentation",
    "project webpage",
    "free pdf", "author s version", "author version", "preprint version", "pdf slides", "my notes",
    "code and data",
    "supplementary material", "github repo", "github repository", "web site", "web page", "home page",
  ]

  /// Generic words that are also names of systems with a paper of their own.
  static let systems: Set<String> = ["pytorch", "tensorflow", "jax"]

  static func isGeneric(_ text: String) -> Bool {
    // Titles are longer than the longest phrase that names nothing.
    guard text.utf8.count <= 48 else { return false }
    let folded = text.folded
    if folded.isEmpty { return true }
    if genericPhrases.contains(folded) { return true }
    let words = folded.byBlanks
    if words.count == 1 { return generic.contains(folded) || words[0].allSatisfy(\.isNumber) }
    // "Paper (PDF)", "Slides PDF", "arXiv 2020", "Paper #1".
    return words.count <= 3
      && words.allSatisfy {
        generic.contains(String($0)) || $0.allSatisfy(\.isNumber) || $0 == "the" || $0 == "and" || $0 == "my"
      }
  }

  /// A link that speaks of a paper without naming it: "this overview paper", "Paper #1".
  static func namesNothing(_ text: String) -> Bool {
    guard (1...5).contains(text.wordCount) else { return false }
    let words = text.folded.byBlanks
    guard let first = words.first else { return false }
    return ["this", "that", "the", "another", "an", "a", "these"].contains(first)
      && ["paper", "article", "survey", "one", "work", "report", "post", "tutorial", "page", "overview"]
        .contains(words.last ?? "")
  }
}

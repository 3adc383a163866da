extension PersonNames {
  /// Whether a name begins with a given name that many people bear: "Leslie Lamport" is somebody, "Apache Spark" may be.
  static func isFamiliar(_ name: String) -> Bool {
    let words = name.byBlanks
    guard (2...4).contains(words.count), let first = words.first else { return false }
    return given.contains(first.lowercased().trimmingPunctuation)
  }
  /// A given name that many people bear, and nothing else.
  static func isGivenName(_ word: String) -> Bool { given.contains(word.lowercased()) }
  private static let given = WordSet(
    """
    aaron abraham adam aditya adrian ahmed alan albert alec alejandro alex alexander alexandra alfred alice amit amy ana
    anand andrea andreas andrei andrew andy angela anil ann anna anne anthony antonio arjun armando arthur arvind ashish
    barbara ben benjamin bernd bernhard bill bob boris brad brendan brian bruce bryan butler carl carlo carlos carol
    caroline catherine charles charlie cheng chris christian christina christine christoph christopher christos claude
    claudia clemens colin craig cynthia dan daniel daniela danny david deborah dennis derek diego dimitris dirk dmitry
    don donald doug douglas ed eddie edgar edsger edward elena elizabeth eli emily emma eric erik ernest eugene eva
    felix fernando florian frank franz fred frederick gabriel garth gary gene geoffrey george gerald gerhard gordon greg
    gregory guido guillaume gustavo haibo hannah hans harry heidi helen henry herbert hiroshi howard hugo ian igor ilya
    ion irene isaac ivan jack jacob jae jakob james jan jane jason javier jay jean jeff jeffrey jennifer jeremy jerry
    jesse jessica jialin jim jin joan joe joel johan johann johannes john jon jonas jonathan jordan jorge jose josef
    joseph josh joshua juan juergen julia julian julie jun jurgen justin kai karen karl katherine keith ken kenneth kevin
    kim kristina kumar kurt lars laura laurent lawrence lee leonard leslie li lin linda lisa louis lucas luca luis lukas
    madan magdalena manuel marc marco margo maria marie mario mark markus martin mary matei mathias matt matthew matthias
    maurice max mehdi melanie michael michal miguel mike mohammad moritz nancy natalie nathan neil nick nicolas nicole
    nikhil nikita noah olga oliver olivier oscar pablo pat patrick paul paula pavel pedro peng peter phil philip philippe
    pierre priya qi rachel rachid radia rahul rajesh ralf ralph ravi raymond rebecca remzi renata ricardo richard rob
    robbert robert roberto roger roland ron ronald ross roy ruth ryan sam samuel sandra sanjay sanjeev sara sarah scott
    sean sebastian sergey shan sharon simon sofia song sonia stefan stefano stephen steve steven stuart sudipta sumit sun
    susan susanne suresh sylvia takashi tao tara ted terry theo theodore thomas thorsten tianqi tim timothy tobias todd
    tom tomas tony ulrich umesh ursula vasilis venkat victor vijay vincent vinod viktor vivek vladimir walter wang wei
    wen wenting werner will willem william wolfgang xavier xiang xiao xin yang yann yi ying yong yoshua yu yuan yuanyuan
    yukio yun yuri yves zachary zhang zhihao
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

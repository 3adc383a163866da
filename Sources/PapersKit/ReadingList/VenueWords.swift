/// Recognises where something appeared, as lists write it. Names are only recognised here; which venue is meant is the
/// business of the venue table.
enum VenueWords {
  struct Found: Equatable {
    var venue: String?
    var year: Int?
  }

  /// Short names of conferences, workshops and journals of the field.
  static let acronyms: Set<String> = Set(
    """
    AAAI AACL AAMAS ACCV ACL ACML ACSAC ADMS AFT aiDB AIES AISTATS ALT ANCS ANRW APSys ARITH arXiv ASAP ASE
    AsiaCCS ASIACRYPT ASONAM ASPDAC ASPLOS ATC BigData bioRxiv BIRTE BMVC CACM CARDIS CASES CAV CC CCGrid
    CCR CCS CEC CGO CHES CHI CHIL CIDR CIDRDB CIKM CLUSTER CODASPY CODES COLING COLM COLT CONCUR CoNEXT
    CoNLL CoRL CoRR CP CRYPTO CSCW CSUR CVPR DAC DaMoN DATE DBPL DBTest DEBS DEBull DEEM DIMVA DISC DRC
    DSAA DSN DSS DySPAN EACL EC ECCV ECML ECOOP ECRTS EDBT EMC2 EMNLP EMSOFT ESA ESEC/FSE ESOP ESORICS ESWC
    Euro-Par EUROCRYPT EuroMLSys EuroPar EuroS&P EuroSec EuroSys EuroVis EWSN FAccT FAST FAT* FC FCCM FG FM
    FMCAD FOCS FPGA FPL FREENIX FSE GECCO GitHub GLOBECOM GRADES HASP HCS HICSS HiPC HiPEAC HotChips
    HotCloud HotEdge HotI HotInfra HotMobile HotNets HotOS HotStorage HPCA HPDC HPEC HPTS IACR ICAC ICALP
    ICASSP ICBC ICC ICCAD ICCD ICCV ICDCS ICDE ICDM ICDT ICFP ICIP ICIS ICLR ICLRW ICME ICML ICMLW ICMR
    ICNP ICPE ICPP ICRA ICS ICSE ICSME ICST ICWSM IEDM IISWC IJCAI IJCV IMC IMDM INFOCOM InfoVis
    INTERSPEECH IoTDI IPCCC IPDPS IPDPSW IPSN IPTPS IROS ISBI ISCA ISCC ISIT ISLPED ISMAR ISMIR ISMM ISPASS
    ISPD ISSCC ISSRE ISSTA ISVLSI ISWC ITCS ITiCSE ITW IUI JACM JMLR JSAC KDD KR LADIS LCN LCPC LCTES LICS
    LISA LREC MASCOTS MASS MDM MEMSYS MICCAI MICRO MiddleWare Middleware MLArchSys MLForSys MLHC MLSys MM
    MMSys MobiArch MobiCom MobiSys MSPC MSR MSST MSWiM NAACL NAS NDA NDSS NetAI NetSoft NeurIPS
    NeurIPS/NIPS NeurIPSW NFM NIPS NOCS NOMS NSDI Oakland OJS Onward! OOPSLA OPODIS OSDI P2P PacificVis
    PACT PADS PAKDD PAMI PEPM PerCom PETS PKC PKDD PLATEAU PLDI PNAS PODC PODS PoPETs POPL PPoPP PROMOTO
    PVLDB QIP RAID RECONF RecSys RSS RTAS RTCSA RTNS RTSS S&P SAS SAT SaTML SC SDM Sec SECDEV SECON SemEval
    SenSys SIGACT SIGARCH SIGCOMM SIGCSE SIGecom SIGGRAPH SIGIR SIGKDD SIGMETRICS SIGMOBILE SIGMOD
    SIGMOD/PODS SIGOPS SIGPLAN SLIP SNAPL SoCC SOCC SODA SOSP SOSR SP SPAA SpringSim SRDS SSDBM SSTD STOC
    SysML SysTEX SYSTOR TACAS TACL TACO TC TCAD TCC TCHES TDSC TECS TheWebConf TIFS tinyML TinyML TIP TIST
    TKDD TKDE TMC TMLR TNET TNNLS TOCS TODS TOG TOIS TON TOPLAS TOS TOSEM TPAMI TPC TPCTC TPDS TRETS TSE
    TVLSI TWEB UAI UbiComp UIST USENIX USITS VAST VEE VIS VLDB VLDBJ VLDBJournal VLSI VMCAI VTC WACV WAX
    WCNC WDAG WebDB WebSci WINE WMCSA WORLDS WSC WSDM WWW
    """.split(whereSeparator: \.isWhitespace).map { $0.lowercased() })

  /// Words that only names of venues hold, when the text is no title.
  static let nouns: Set<String> = [
    "conference", "symposium", "workshop", "workshops", "proceedings", "proc", "transactions", "trans",
    "journal", "letters",
    "magazine", "arxiv", "preprint", "annals", "bulletin", "communications", "corr", "thesis", "dissertation",
    "whitepaper", "lncs", "newsletter", "会议", "期刊", "학회", "저널", "논문지", "学报",
  ]
  /// The same, but only at the end or the start of a short text.
  static let weakNouns: Set<String> = [
    "review", "reviews", "record", "queue", "notices", "surveys", "survey", "computer", "micro", "software",
    "advances",
    "report", "tr", "foundations", "trends", "reports", "computing", "science", "nature", "cell", "discovery",
  ]
  /// What a work is instead of having appeared in something, in folded form.
  static let theses: Set<String> = [
    "phd thesis", "ph d thesis", "phd dissertation", "doctoral dissertation", "doctoral thesis",
    "master thesis",
    "master s thesis", "masters thesis", "bachelor thesis", "technical report", "tech report", "white paper",
    "dissertation", "diplomarbeit", "these de doctorat", "博士论文", "硕士论文",
  ]
  static let publishers: Set<String> = [
    "usenix", "acm", "ieee", "ieee/acm", "acm/ieee", "acm/usenix", "siam", "ifip", "springer", "in",
    "elsevier", "aaai",
    "int'l", "international", "intl", "annual", "the", "sigmod", "sigops", "sigplan", "mit", "proc.", "proc",
    "conf.",
  ]
}

/// Recognises where something appeared, as lists write it. Names are only recognised here; which venue is meant is the
/// business of the venue table.
enum VenueWords {
  struct Found: Equatable {
    var venue: String?
    var year: Int?
  }

  /// Short names of conferences, workshops and journals of the field.
  static let acronyms = WordSet(
    """
    3DV AAAI AACL AAMAS ACCV ACL ACML ACMMM ACNS ACSAC ADMS AFT aiDB AIED AIES AISTATS ALT ANCS ANRW
    APSys ARITH arXiv ASAP ASE AsiaCCS ASIACRYPT ASONAM ASPDAC ASPLOS ASRU ATC AutoML BigData bioRxiv medRxiv TechRxiv
    BIRTE BlackboxNLP BMVC BPM BuildSys CACM CARDIS CASES CAV CBMI CC CCGrid CCR CCS CEC CGF CGO CHEOPS
    CHES CHI CHIIR CHIL CICLing CIDR CIDRDB CIKM CLeaR CLUSTER CODASPY CODES CogSci COLING
    CollaborateCom CoLLAs COLM COLT COMPSAC COMSNETS CONCUR CoNEXT CoNLL CoRL CoRR CP CRYPTO CSCW CSUR
    CVIU CVPR DAC DaMoN DATE DBPL DBTest DEBS DEBull DEEM DIMVA DISC DRC DSAA DSE DSN DSS DySPAN EACL
    EC ECAI ECCV ECIR ECIS ECML ECOOP ECRTS ECSA ECTEL EDBT EDM EGSR EMC2 EMNLP EMSOFT ESA ESEC/FSE
    ESOP ESORICS ESWC Euro-Par EUROCRYPT EuroMLSys EuroPar EuroS&P EuroSec EuroSys EuroVis EWRL EWSN
    FAccT FAST FAT* FC FCCM FG FGCS FLAIRS FM FMCAD FOCS FPGA FPL FPT FREENIX FSE GECCO GitHub GLOBECOM
    GLSVLSI GPCE GRADES HASP HCS HICSS HiPC HiPEAC HotChips HotCloud HotEdge HotI HotInfra HotMobile
    HotNets HotOS HotStorage HPCA HPDC HPEC HPG HPTS HRI I3D IACR ICAC ICADL ICALP ICAPS ICASSP ICBC
    ICC ICCAD ICCBR ICCD ICCE ICCP ICCV ICDAR ICDCN ICDCS ICDE ICDM ICDMW ICDT ICEBE ICFP ICIAP ICIP
    ICIS ICLP ICLR ICLRW ICMC ICME ICMI ICML ICMLA ICMLW ICMPC ICMR ICNP ICONIP ICPADS ICPC ICPE ICPP
    ICPR ICRA ICS ICSA ICSE ICSME ICSOC ICSSP ICST ICTIR ICWE ICWS ICWSM IEDM IEEEVR IISWC IJCAI IJCNN
    IJCV IJHCS IJRR IMC IMDM INFOCOM InfoVis INLG Internetware INTERSPEECH IoTDI IPCCC IPDPS IPDPSW
    IPMI IPSN IPTPS IROS ISBI ISCA ISCC ISIT ISLPED ISMAR ISMIR ISMM ISPASS ISPD ISSCC ISSRE ISSTA
    ISVLSI ISWC ITCS ITiCSE ITSC ITW IUI IVA IWCMC IWQoS IWSLT JACM JAIR JBHI JCDL JFP JMLR JPDC JSAC KAIS
    KDD KR LADIS LAK LCN LCPC LCTES LICS LISA LREC MASCOTS MASS MDM MedIA MEMSYS MICCAI MICRO
    MiddleWare Middleware MIDL MLArchSys MLForSys MLHC MLSys MM MMSys MobiArch MobiCom MobiHoc MobiHOC
    MobiSys MSPC MSR MSST MSWiM NAACL NAS NDA NDSS NetAI NetGames NetSoft NeurIPS NeurIPS/NIPS NeurIPSW
    NFM NIME NIPS NOCS NOMS NOSSDAV NSDI NTIRE Oakland OFC OJS Onward! OOPSLA OPODIS OSDI P2P
    PacificVis PACT PADS PAKDD PAMI PEPM PerCom PETS PKC PKDD PLATEAU PLDI PNAS PODC PODS PoPETs POPL
    PPDP PPoPP PPSN PROMOTO PVLDB QIP QoMEX RA-L RAID RAL RECONF RecSys REFSQ RLC RO-MAN RSS RTAS RTCSA
    RTNS RTSS S&P SANER SAS SAT SaTML SBAC-PAD SC SDM SEAA SEAMS Sec SECDEV SECON SEFM SemEval SenSys
    SIGACT SIGARCH SIGCOMM SIGCSE SIGDIAL SIGecom SIGGRAPH SIGGRAPHAsia SIGIR SIGKDD SIGMETRICS
    SIGMOBILE SIGMOD SIGMOD/PODS SIGOPS SIGPLAN SLIP SLT SNAPL SoCC SOCC SODA SOSP SOSR SOUPS SP SPAA
    SpringSim SRDS SSDBM SSTD STOC SysML SysTEX SYSTOR T-RO TACAS TACL TACO TALG TC TCAD TCC TCHES
    TCSVT TDSC TECS TheWebConf TIFS TinyML tinyML TIP TIST TKDD TKDE TMC TMI TMLR TMM TNET TNNLS TOCHI
    TOCL TOCS TODS TOG TOIS TOIT TOMM TON TOPLAS TOS TOSEM TOSN TPAMI TPC TPCTC TPDS TRETS TRO TSC TSE
    TSG TSP TVCG TVLSI TVT TWC TWEB UAI UbiComp UCC UIST UMAP USEC USENIX USITS VAST VEE VIS VISAPP
    VISSOFT VL/HCC VLDB VLDBJ VLDBJournal VLHCC VLSI VMCAI VTC WACV WAX WCNC WDAG WebDB WebSci WINE
    WMCSA WMT WOOT WORLDS WoWMoM WSC WSDM WSE WWW
    """.split(whereSeparator: \.isWhitespace).map { $0.lowercased() })

  /// Words that only names of venues hold, when the text is no title.
  static let nouns: WordSet = [
    "conference", "conf", "symposium", "symp", "workshop", "workshops", "proceedings", "proc", "transactions",
    "trans",
    "journal", "letters",
    "magazine", "arxiv", "preprint", "annals", "bulletin", "communications", "corr", "thesis", "dissertation",
    "whitepaper", "lncs", "newsletter", "会议", "期刊", "학회", "저널", "논문지", "学报",
  ]
  /// The same, but only at the end or the start of a short text.
  static let weakNouns: WordSet = [
    "review", "reviews", "record", "queue", "notices", "surveys", "survey", "computer", "micro", "software",
    "advances",
    "report", "tr", "foundations", "trends", "reports", "computing", "science", "nature", "cell", "discovery",
    "access",
  ]
  /// What a work is instead of having appeared in something, in folded form.
  static let theses: WordSet = [
    "phd thesis", "ph d thesis", "phd dissertation", "doctoral dissertation", "doctoral thesis",
    "master thesis",
    "master s thesis", "masters thesis", "bachelor thesis", "technical report", "tech report", "white paper",
    "dissertation", "diplomarbeit", "these de doctorat", "博士论文", "硕士论文",
  ]
  static let publishers: WordSet = [
    "usenix", "acm", "ieee", "ieee/acm", "acm/ieee", "acm/usenix", "siam", "ifip", "springer", "in",
    "elsevier", "aaai",
    "int'l", "international", "intl", "annual", "the", "sigmod", "sigops", "sigplan", "mit", "proc.", "proc",
    "conf.", "security",
  ]
}

extension VenueTable {
  /// Series beside the field: known by name, so that they are not taken for one of the field.
  static let neighbours = #"""
    ccs | CCS | conference | ACM Conference on Computer and Communications Security; ACM SIGSAC Conference on Computer and Communications Security | =CCS | @year | ACM SIGSAC | conf/ccs |  | 10,11 | general knowledge
    sp | S&P | conference | IEEE Symposium on Security and Privacy | IEEE S&P, =SSP | @ieee | IEEE Computer Society | conf/sp |  | 5 | general knowledge
    usenix-security | USENIX Security | conference | USENIX Security Symposium | USENIX Security, USENIX Sec | @th | USENIX Association | conf/uss |  | 8 | general knowledge
    ndss | NDSS | conference | Network and Distributed System Security Symposium; Symposium on Network and Distributed System Security |  | @plain | Internet Society | conf/ndss |  | 2 | general knowledge
    eurosp | EuroS&P | conference | IEEE European Symposium on Security and Privacy | IEEE EuroS&P | @ieee | IEEE Computer Society | conf/eurosp |  | 6,7 | general knowledge
    popets | PoPETs | journal | Proceedings on Privacy Enhancing Technologies | PETS | @plain | PETS | journals/popets |  |  | general knowledge
    imc | IMC | conference | ACM Internet Measurement Conference; Internet Measurement Conference | =IMC | @year | ACM SIGCOMM | conf/imc |  | 10,11 | general knowledge
    sigmetrics | SIGMETRICS | conference | ACM SIGMETRICS International Conference on Measurement and Modeling of Computer Systems; International Conference on Measurement and Modeling of Computer Systems |  | @year | ACM SIGMETRICS | conf/sigmetrics |  | 6 | general knowledge
    pomacs | POMACS | journal | Proceedings of the ACM on Measurement and Analysis of Computing Systems |  | @plain | ACM | journals/pomacs |  |  | general knowledge
    infocom | INFOCOM | conference | IEEE Conference on Computer Communications; IEEE International Conference on Computer Communications; Joint Conference of the IEEE Computer and Communications Societies@1982-2006 |  | @ieee | IEEE Communications Society | conf/infocom |  | 5 | general knowledge
    icnp | ICNP | conference | IEEE International Conference on Network Protocols; International Conference on Network Protocols |  | @ieee | IEEE Computer Society | conf/icnp |  | 10,11 | general knowledge
    sosr | SOSR | conference | ACM SIGCOMM Symposium on Software Defined Networking Research; Symposium on SDN Research |  | @year | ACM SIGCOMM | conf/sosr |  | 4 | general knowledge
    ccr | CCR | journal | ACM SIGCOMM Computer Communication Review; Computer Communication Review | =CCR, SIGCOMM CCR | @plain | ACM SIGCOMM | journals/ccr |  |  | general knowledge
    ton | ToN | journal | IEEE/ACM Transactions on Networking; IEEE Transactions on Networking |  | @plain | IEEE / ACM | journals/ton |  |  | general knowledge
    jsac | JSAC | journal | IEEE Journal on Selected Areas in Communications |  | @plain | IEEE Communications Society | journals/jsac |  |  | general knowledge
    tmc | TMC | journal | IEEE Transactions on Mobile Computing | =TMC | @plain | IEEE Computer Society | journals/tmc |  |  | general knowledge
    imwut | IMWUT | journal | Proceedings of the ACM on Interactive, Mobile, Wearable and Ubiquitous Technologies |  | @plain | ACM | journals/imwut |  |  | general knowledge
    hotstorage | HotStorage | workshop | ACM Workshop on Hot Topics in Storage and File Systems; USENIX Workshop on Hot Topics in Storage and File Systems |  | @th | ACM SIGOPS; USENIX before 2021 | conf/hotstorage |  | 7 | general knowledge
    hotedge | HotEdge | workshop | USENIX Workshop on Hot Topics in Edge Computing |  | @th | USENIX | conf/hotedge |  | 7 | general knowledge
    systor | SYSTOR | conference | ACM International Systems and Storage Conference; International Conference on Systems and Storage |  | @th | ACM | conf/systor |  | 6 | general knowledge
    msst | MSST | conference | Symposium on Mass Storage Systems and Technologies; International Conference on Massive Storage Systems and Technology |  | @plain | IEEE | conf/mss |  | 5 | general knowledge
    apsys | APSys | workshop | ACM SIGOPS Asia-Pacific Workshop on Systems; Asia-Pacific Workshop on Systems |  | @th | ACM SIGOPS | conf/apsys |  | 8 | general knowledge
    lisa | LISA | conference | Large Installation System Administration Conference |  | @th | USENIX | conf/lisa |  | 11 | general knowledge
    plos | PLOS | workshop | Workshop on Programming Languages and Operating Systems | =PLOS | @th | ACM SIGOPS | conf/plos |  | 10 | general knowledge
    icdcs | ICDCS | conference | IEEE International Conference on Distributed Computing Systems; International Conference on Distributed Computing Systems |  | @ieee | IEEE Computer Society | conf/icdcs |  | 7 | general knowledge
    podc | PODC | conference | ACM Symposium on Principles of Distributed Computing |  | @year | ACM SIGACT-SIGOPS | conf/podc |  | 7 | general knowledge
    spaa | SPAA | conference | ACM Symposium on Parallelism in Algorithms and Architectures; ACM Symposium on Parallel Algorithms and Architectures |  | @th | ACM SIGACT-SIGARCH | conf/spaa |  | 7 | general knowledge
    disc | DISC | conference | International Symposium on Distributed Computing | =DISC | @th | EATCS | conf/wdag |  | 10 | general knowledge
    dsn | DSN | conference | IEEE/IFIP International Conference on Dependable Systems and Networks; International Conference on Dependable Systems and Networks | =DSN | @ieee | IEEE Computer Society | conf/dsn |  | 6 | general knowledge
    srds | SRDS | conference | Symposium on Reliable Distributed Systems; International Symposium on Reliable Distributed Systems |  | @ieee | IEEE Computer Society | conf/srds |  | 9 | general knowledge
    ccgrid | CCGrid | conference | IEEE/ACM International Symposium on Cluster, Cloud and Internet Computing; IEEE International Symposium on Cluster, Cloud and Grid Computing |  | @ieee | IEEE / ACM | conf/ccgrid |  | 5 | general knowledge
    cloudcom | CloudCom | conference | IEEE International Conference on Cloud Computing Technology and Science |  | @ieee | IEEE | conf/cloudcom |  | 12 | general knowledge
    ieee-cloud | IEEE CLOUD | conference | IEEE International Conference on Cloud Computing; International Conference on Cloud Computing | IEEE CLOUD | @ieee | IEEE Computer Society | conf/IEEEcloud |  | 7 | general knowledge
    ucc | UCC | conference | IEEE/ACM International Conference on Utility and Cloud Computing; Utility and Cloud Computing | =UCC | @ieee | IEEE / ACM | conf/ucc |  | 12 | general knowledge
    isc | ISC | conference | ISC High Performance; "International Supercomputing" Conference | =ISC, ISC High Performance | @plain | Prometeus | conf/supercomputer |  | 5,6 | general knowledge
    europar | Euro-Par | conference | International European Conference on Parallel and Distributed Computing; European Conference on Parallel Processing | Euro-Par, EuroPar | @plain | Springer | conf/europar |  | 8 | general knowledge
    hipc | HiPC | conference | IEEE International Conference on High Performance Computing, Data, and Analytics; International Conference on High Performance Computing |  | @ieee | IEEE | conf/hipc |  | 12 | general knowledge
    hipeac | HiPEAC | conference | International Conference on High Performance Embedded Architectures and Compilers |  | @plain | HiPEAC | conf/hipeac |  | 1 | general knowledge
    ica3pp | ICA3PP | conference | International Conference on Algorithms and Architectures for Parallel Processing |  | @plain | Springer | conf/ica3pp |  |  | general knowledge
    ispa | ISPA | conference | IEEE International Symposium on Parallel and Distributed Processing with Applications |  | @ieee | IEEE | conf/ispa |  |  | general knowledge
    pact | PACT | conference | International Conference on Parallel Architectures and Compilation Techniques | =PACT | @ieee | IEEE / ACM | conf/IEEEpact |  | 10 | general knowledge
    ismm | ISMM | conference | ACM SIGPLAN International Symposium on Memory Management; International Symposium on Memory Management |  | @year | ACM SIGPLAN | conf/iwmm |  | 6 | general knowledge
    vee | VEE | conference | ACM SIGPLAN/SIGOPS International Conference on Virtual Execution Environments; International Conference on Virtual Execution Environments | =VEE | @th | ACM | conf/vee |  | 4 | general knowledge
    lctes | LCTES | conference | ACM SIGPLAN/SIGBED Conference on Languages, Compilers, and Tools for Embedded Systems |  | @th | ACM | conf/lctrts |  | 6 | general knowledge
    icfp | ICFP | conference | ACM SIGPLAN International Conference on Functional Programming; International Conference on Functional Programming |  | @th | ACM SIGPLAN | conf/icfp |  | 9 | general knowledge
    ecoop | ECOOP | conference | European Conference on Object-Oriented Programming |  | @th | Dagstuhl / Springer | conf/ecoop |  | 7 | general knowledge
    esop | ESOP | conference | European Symposium on Programming | =ESOP | @th | Springer | conf/esop |  | 4 | general knowledge
    cav | CAV | conference | International Conference on Computer Aided Verification; Computer Aided Verification | =CAV | @th | Springer | conf/cav |  | 7 | general knowledge
    tacas | TACAS | conference | International Conference on Tools and Algorithms for the Construction and Analysis of Systems |  | @th | Springer | conf/tacas |  | 4 | general knowledge
    lics | LICS | conference | ACM/IEEE Symposium on Logic in Computer Science; Symposium on Logic in Computer Science |  | @ieee | ACM / IEEE | conf/lics |  | 7 | general knowledge
    maps | MAPS | workshop | ACM SIGPLAN International Symposium on Machine Programming; International Workshop on Machine Learning and Programming Languages | =MAPS, =MAPL | @th | ACM SIGPLAN | conf/pldi |  | 6 | general knowledge
    toplas | TOPLAS | journal | ACM Transactions on Programming Languages and Systems |  | @plain | ACM | journals/toplas |  |  | general knowledge
    tosem | TOSEM | journal | ACM Transactions on Software Engineering and Methodology |  | @plain | ACM | journals/tosem |  |  | general knowledge
    tse | TSE | journal | IEEE Transactions on Software Engineering | =TSE | @plain | IEEE Computer Society | journals/tse |  |  | general knowledge
    icse | ICSE | conference | IEEE/ACM International Conference on Software Engineering; International Conference on Software Engineering |  | @ieee | ACM / IEEE | conf/icse |  | 5 | general knowledge
    fse | FSE | conference | ACM SIGSOFT International Symposium on Foundations of Software Engineering; ACM Joint European Software Engineering Conference and Symposium on the Foundations of Software Engineering; ACM International Conference on the Foundations of Software Engineering | ESEC/FSE, SIGSOFT FSE, =FSE | @plain | ACM SIGSOFT | conf/sigsoft |  | 7 | general knowledge
    ase | ASE | conference | IEEE/ACM International Conference on Automated Software Engineering; International Conference on Automated Software Engineering | =ASE | @ieee | IEEE / ACM | conf/kbse |  | 10 | general knowledge
    issta | ISSTA | conference | ACM SIGSOFT International Symposium on Software Testing and Analysis; International Symposium on Software Testing and Analysis |  | @th | ACM SIGSOFT | conf/issta |  | 7 | general knowledge
    msr | MSR | conference | International Conference on Mining Software Repositories | =MSR | @plain | ACM / IEEE | conf/msr |  | 5 | general knowledge
    pods | PODS | conference | ACM SIGMOD-SIGACT-SIGAI Symposium on Principles of Database Systems; Conference on Principles of Database Systems | =PODS | @th | ACM | conf/pods |  | 6 | general knowledge
    edbt | EDBT | conference | International Conference on Extending Database Technology |  | @th | OpenProceedings | conf/edbt |  | 3 | general knowledge
    icdt | ICDT | conference | International Conference on Database Theory |  | @th | Dagstuhl | conf/icdt |  | 3 | general knowledge
    dexa | DEXA | conference | International Conference on Database and Expert Systems Applications |  | @plain | Springer | conf/dexa |  | 8 | general knowledge
    mdm | MDM | conference | IEEE International Conference on Mobile Data Management; International Conference on Mobile Data Management | =MDM | @ieee | IEEE | conf/mdm |  | 6 | general knowledge
    ssdbm | SSDBM | conference | International Conference on Scientific and Statistical Database Management |  | @th | ACM | conf/ssdbm |  | 7 | general knowledge
    damon | DaMoN | workshop | International Workshop on Data Management on New Hardware |  | @th | ACM | conf/damon |  | 6 | general knowledge
    deem | DEEM | workshop | Workshop on Data Management for End-to-End Machine Learning | =DEEM | @plain | ACM | conf/sigmod |  | 6 | general knowledge
    sigmod-record | SIGMOD Record | journal | ACM SIGMOD Record | SIGMOD Record, SIGMOD Rec | @plain | ACM SIGMOD | journals/sigmod |  |  | general knowledge
    vldbj | VLDB Journal | journal | VLDB Journal; The International Journal on Very Large Data Bases | VLDB J, VLDBJ | @plain | Springer | journals/vldb |  |  | general knowledge
    deb | IEEE Data Eng. Bull. | journal | IEEE Data Engineering Bulletin; Bulletin of the Technical Committee on Data Engineering; Bulletin of the IEEE Computer Society Technical Committee on Data Engineering |  | @plain | IEEE Computer Society | journals/debu |  |  | general knowledge
    tods | TODS | journal | ACM Transactions on Database Systems | =TODS | @plain | ACM | journals/tods |  |  | general knowledge
    tkde | TKDE | journal | IEEE Transactions on Knowledge and Data Engineering |  | @plain | IEEE Computer Society | journals/tkde |  |  | general knowledge
    tkdd | TKDD | journal | ACM Transactions on Knowledge Discovery from Data |  | @plain | ACM | journals/tkdd |  |  | general knowledge
    tois | TOIS | journal | ACM Transactions on Information Systems | =TOIS | @plain | ACM | journals/tois |  |  | general knowledge
    pacmmod | PACMMOD | journal | Proceedings of the ACM on Management of Data |  | @plain | ACM SIGMOD | journals/pacmmod |  |  | general knowledge
    pacmnet | PACMNET | journal | Proceedings of the ACM on Networking |  | @plain | ACM | journals/pacmnet |  |  | general knowledge
    pacmhci | PACMHCI | journal | Proceedings of the ACM on Human-Computer Interaction |  | @plain | ACM | journals/pacmhci |  |  | general knowledge
    pacmse | PACMSE | journal | Proceedings of the ACM on Software Engineering |  | @plain | ACM | journals/pacmse |  |  | general knowledge
    icdm | ICDM | conference | IEEE International Conference on Data Mining; International Conference on Data Mining |  | @ieee | IEEE Computer Society | conf/icdm |  | 12 | general knowledge
    sdm | SDM | conference | SIAM International Conference on Data Mining | =SDM | @plain | SIAM | conf/sdm |  | 4 | general knowledge
    pakdd | PAKDD | conference | Pacific-Asia Conference on Knowledge Discovery and Data Mining |  | @plain | Springer | conf/pakdd |  | 5 | general knowledge
    ecml-pkdd | ECML PKDD | conference | European Conference on Machine Learning and Principles and Practice of Knowledge Discovery in Databases; Machine Learning and Knowledge Discovery in Databases; European Conference on Machine Learning | ECML, PKDD, ECML/PKDD, ECML PKDD | @plain | Springer | conf/pkdd |  | 9 | general knowledge
    acml | ACML | conference | Asian Conference on Machine Learning |  | @plain | PMLR | conf/acml |  | 11 | general knowledge
    iconip | ICONIP | conference | International Conference on Neural Information Processing |  | @plain | Springer | conf/iconip |  | 11 | general knowledge
    ijcnn | IJCNN | conference | International Joint Conference on Neural Networks |  | @ieee | IEEE | conf/ijcnn |  | 7 | general knowledge
    icmlc | ICMLC | conference | International Conference on Machine Learning and Cybernetics |  | @ieee | IEEE | conf/icmlc |  |  | general knowledge
    icmla | ICMLA | conference | IEEE International Conference on Machine Learning and Applications; International Conference on Machine Learning and Applications |  | @ieee | IEEE | conf/icmla |  | 12 | general knowledge
    alt | ALT | conference | International Conference on Algorithmic Learning Theory | =ALT | @th | PMLR | conf/alt |  | 3 | general knowledge
    ecai | ECAI | conference | European Conference on Artificial Intelligence |  | @th | IOS Press | conf/ecai |  | 9 | general knowledge
    iaai | IAAI | conference | Conference on Innovative Applications of Artificial Intelligence |  | @plain | AAAI | conf/iaai |  | 2 | general knowledge
    aamas | AAMAS | conference | International Conference on Autonomous Agents and Multiagent Systems |  | @th | IFAAMAS | conf/atal |  | 5 | general knowledge
    automl | AutoML | conference | International Conference on Automated Machine Learning | =AutoML-Conf | @th | PMLR | conf/automl |  | 9 | general knowledge
    colm | COLM | conference | Conference on Language Modeling | =COLM | @th | COLM | conf/colm |  | 10 | general knowledge
    log | LoG | conference | Learning on Graphs Conference |  | @th | PMLR | conf/log |  | 12 | general knowledge
    collas | CoLLAs | conference | Conference on Lifelong Learning Agents |  | @plain | PMLR | conf/collas |  | 8 | general knowledge
    facct | FAccT | conference | ACM Conference on Fairness, Accountability, and Transparency |  | @year | ACM | conf/fat |  | 6 | general knowledge
    aies | AIES | conference | AAAI/ACM Conference on AI, Ethics, and Society |  | @plain | AAAI / ACM | conf/aies |  | 10 | general knowledge
    pmlr | PMLR | journal | Proceedings of Machine Learning Research; JMLR Workshop and Conference Proceedings | JMLR W&CP | @plain | PMLR | series/pmlr |  |  | general knowledge
    mlj | Machine Learning | journal | Machine Learning | =MLJ | @plain | Springer | journals/ml |  |  | general knowledge
    neco | Neural Computation | journal | Neural Computation |  | @plain | MIT Press | journals/neco |  |  | general knowledge
    nn | Neural Networks | journal | Neural Networks |  | @plain | Elsevier | journals/nn |  |  | general knowledge
    jair | JAIR | journal | Journal of Artificial Intelligence Research |  | @plain | AI Access Foundation | journals/jair |  |  | general knowledge
    aij | AIJ | journal | Artificial Intelligence; Artificial Intelligence Journal | =AIJ | @plain | Elsevier | journals/ai |  |  | general knowledge
    tnnls | TNNLS | journal | IEEE Transactions on Neural Networks and Learning Systems; IEEE Transactions on Neural Networks | TNN | @plain | IEEE | journals/tnn |  |  | general knowledge
    accv | ACCV | conference | Asian Conference on Computer Vision |  | @plain | Springer | conf/accv |  | 12 | general knowledge
    bmvc | BMVC | conference | British Machine Vision Conference |  | @plain | BMVA | conf/bmvc |  | 11 | general knowledge
    icpr | ICPR | conference | International Conference on Pattern Recognition |  | @ieee | IAPR | conf/icpr |  | 8 | general knowledge
    icip | ICIP | conference | IEEE International Conference on Image Processing; International Conference on Image Processing |  | @ieee | IEEE Signal Processing Society | conf/icip |  | 9 | general knowledge
    3dv | 3DV | conference | International Conference on 3D Vision |  | @ieee | IEEE | conf/3dim |  | 3 | general knowledge
    mm | ACM MM | conference | ACM International Conference on Multimedia; International Conference on Multimedia | ACM MM, ACM Multimedia | @th | ACM SIGMM | conf/mm |  | 10 | general knowledge
    ijcv | IJCV | journal | International Journal of Computer Vision |  | @plain | Springer | journals/ijcv |  |  | general knowledge
    tip | TIP | journal | IEEE Transactions on Image Processing | =TIP | @plain | IEEE Signal Processing Society | journals/tip |  |  | general knowledge
    siggraph | SIGGRAPH | conference | ACM SIGGRAPH Conference; Annual Conference on Computer Graphics and Interactive Techniques |  | @plain | ACM SIGGRAPH | conf/siggraph |  | 8 | general knowledge
    tog | TOG | journal | ACM Transactions on Graphics | =TOG | @plain | ACM | journals/tog |  |  | general knowledge
    tasp | TASSP | journal | IEEE Transactions on Acoustics, Speech, and Signal Processing |  | @plain | IEEE |  |  |  | general knowledge
    taslp | TASLP | journal | IEEE/ACM Transactions on Audio, Speech, and Language Processing |  | @plain | IEEE / ACM | journals/taslp |  |  | general knowledge
    asru | ASRU | workshop | IEEE Automatic Speech Recognition and Understanding Workshop |  | @ieee | IEEE | conf/asru |  | 12 | general knowledge
    conll | CoNLL | conference | Conference on Computational Natural Language Learning; Conference on Natural Language Learning |  | @th | Association for Computational Linguistics | conf/conll |  | 11 | general knowledge
    aacl | AACL | conference | Conference of the Asia-Pacific Chapter of the Association for Computational Linguistics | AACL-IJCNLP | @plain | Association for Computational Linguistics | conf/ijcnlp |  | 11 | general knowledge
    ijcnlp | IJCNLP | conference | International Joint Conference on Natural Language Processing |  | @plain | AFNLP | conf/ijcnlp |  | 11 | general knowledge
    lrec | LREC | conference | International Conference on Language Resources and Evaluation; Language Resources and Evaluation Conference |  | @th | ELRA | conf/lrec |  | 5 | general knowledge
    wmt | WMT | conference | Conference on Machine Translation; Workshop on Statistical Machine Translation@2006-2015 | =WMT | @th | Association for Computational Linguistics | conf/wmt |  | 11 | general knowledge
    cicling | CICLing | conference | International Conference on Intelligent Text Processing and Computational Linguistics |  | @plain | Springer | conf/cicling |  | 3 | general knowledge
    cl | Computational Linguistics | journal | Computational Linguistics; American Journal of Computational Linguistics |  | @plain | MIT Press | journals/coling |  |  | general knowledge
    asp-dac | ASP-DAC | conference | Asia and South Pacific Design Automation Conference; Asian and South Pacific Design Automation Conference | ASP-DAC, ASPDAC | @th | IEEE / ACM | conf/aspdac |  | 1 | general knowledge
    glsvlsi | GLSVLSI | conference | ACM Great Lakes Symposium on VLSI |  | @year | ACM SIGDA | conf/glvlsi |  | 6 | general knowledge
    iccd | ICCD | conference | IEEE International Conference on Computer Design; International Conference on Computer Design |  | @ieee | IEEE Computer Society | conf/iccd |  | 10 | general knowledge
    islped | ISLPED | conference | ACM/IEEE International Symposium on Low Power Electronics and Design |  | @ieee | ACM / IEEE | conf/islped |  | 8 | general knowledge
    vlsid | VLSI Design | conference | International Conference on VLSI Design; IEEE International Conference on VLSI Design | VLSI Design, VLSID | @ieee | IEEE Computer Society | conf/vlsid |  | 1 | general knowledge
    vlsisoc | VLSI-SoC | conference | IFIP/IEEE International Conference on Very Large Scale Integration | VLSI-SoC | @ieee | IFIP / IEEE | conf/vlsi |  | 10 | general knowledge
    ieee-socc | IEEE SOCC | conference | IEEE International System-on-Chip Conference; IEEE International SoC Conference | IEEE SOCC | @ieee | IEEE | conf/socc |  | 9 | general knowledge
    isocc | ISOCC | conference | International SoC Design Conference |  | @ieee | IEEE | conf/isocc |  | 10 | general knowledge
    iscas | ISCAS | conference | IEEE International Symposium on Circuits and Systems; International Symposium on Circuits and Systems |  | @ieee | IEEE | conf/iscas |  | 5 | general knowledge
    codes-isss | CODES+ISSS | conference | International Conference on Hardware/Software Codesign and System Synthesis |  | @plain | ACM / IEEE | conf/codes |  | 10 | general knowledge
    cases | CASES | conference | International Conference on Compilers, Architecture, and Synthesis for Embedded Systems | =CASES | @plain | ACM / IEEE | conf/cases |  | 10 | general knowledge
    emsoft | EMSOFT | conference | ACM International Conference on Embedded Software; International Conference on Embedded Software |  | @plain | ACM / IEEE | conf/emsoft |  | 10 | general knowledge
    asap | ASAP | conference | IEEE International Conference on Application-specific Systems, Architectures and Processors | =ASAP | @ieee | IEEE | conf/asap |  | 7 | general knowledge
    fpt | FPT | conference | International Conference on Field-Programmable Technology | =FPT, ICFPT | @ieee | IEEE | conf/fpt |  | 12 | general knowledge
    cicc | CICC | conference | IEEE Custom Integrated Circuits Conference |  | @ieee | IEEE | conf/cicc |  | 4 | general knowledge
    iedm | IEDM | conference | IEEE International Electron Devices Meeting; International Electron Devices Meeting |  | @ieee | IEEE | conf/iedm |  | 12 | general knowledge
    jssc | JSSC | journal | IEEE Journal of Solid-State Circuits |  | @plain | IEEE | journals/jssc |  |  | general knowledge
    tcad | TCAD | journal | IEEE Transactions on Computer-Aided Design of Integrated Circuits and Systems; IEEE Transactions on Computer-Aided Design | =TCAD | @plain | IEEE | journals/tcad |  |  | general knowledge
    tvlsi | TVLSI | journal | IEEE Transactions on Very Large Scale Integration (VLSI) Systems; IEEE Transactions on Very Large Scale Integration Systems; IEEE Transactions on VLSI Systems |  | @plain | IEEE | journals/tvlsi |  |  | general knowledge
    trets | TRETS | journal | ACM Transactions on Reconfigurable Technology and Systems |  | @plain | ACM | journals/trets |  |  | general knowledge
    tecs | TECS | journal | ACM Transactions on Embedded Computing Systems |  | @plain | ACM | journals/tecs |  |  | general knowledge
    tos | TOS | journal | ACM Transactions on Storage | =TOS | @plain | ACM | journals/tos |  |  | general knowledge
    tcc | TCC | journal | IEEE Transactions on Cloud Computing | =TCC | @plain | IEEE Computer Society | journals/tcc |  |  | general knowledge
    topc | TOPC | journal | ACM Transactions on Parallel Computing | =TOPC | @plain | ACM | journals/topc |  |  | general knowledge
    jpdc | JPDC | journal | Journal of Parallel and Distributed Computing |  | @plain | Elsevier | journals/jpdc |  |  | general knowledge
    fgcs | FGCS | journal | Future Generation Computer Systems |  | @plain | Elsevier | journals/fgcs |  |  | general knowledge
    tdsc | TDSC | journal | IEEE Transactions on Dependable and Secure Computing |  | @plain | IEEE Computer Society | journals/tdsc |  |  | general knowledge
    tifs | TIFS | journal | IEEE Transactions on Information Forensics and Security |  | @plain | IEEE | journals/tifs |  |  | general knowledge
    tocl | TOCL | journal | ACM Transactions on Computational Logic | =TOCL | @plain | ACM | journals/tocl |  |  | general knowledge
    tochi | TOCHI | journal | ACM Transactions on Computer-Human Interaction |  | @plain | ACM | journals/tochi |  |  | general knowledge
    jacm | JACM | journal | Journal of the ACM |  | @plain | ACM | journals/jacm |  |  | general knowledge
    sicomp | SICOMP | journal | SIAM Journal on Computing |  | @plain | SIAM | journals/siamcomp |  |  | general knowledge
    osr | OSR | journal | ACM SIGOPS Operating Systems Review; Operating Systems Review | =OSR, SIGOPS OSR | @plain | ACM SIGOPS | journals/sigops |  |  | general knowledge
    can | CAN | journal | ACM SIGARCH Computer Architecture News; Computer Architecture News | SIGARCH CAN | @plain | ACM SIGARCH | journals/sigarch |  |  | general knowledge
    notices | SIGPLAN Notices | journal | ACM SIGPLAN Notices; SIGPLAN Notices |  | @plain | ACM SIGPLAN | journals/sigplan |  |  | general knowledge
    login | ;login: | journal | USENIX login; USENIX login magazine |  | @plain | USENIX | journals/usenix-login |  |  | general knowledge
    queue | ACM Queue | journal | ACM Queue |  | @plain | ACM | journals/queue |  |  | general knowledge
    forum | SIGIR Forum | journal | ACM SIGIR Forum; SIGIR Forum |  | @plain | ACM SIGIR | journals/sigir |  |  | general knowledge
    explorations | SIGKDD Explorations | journal | ACM SIGKDD Explorations Newsletter; SIGKDD Explorations |  | @plain | ACM SIGKDD | journals/sigkdd |  |  | general knowledge
    stoc | STOC | conference | ACM Symposium on Theory of Computing; Annual ACM Symposium on Theory of Computing |  | @th | ACM SIGACT | conf/stoc |  | 6 | general knowledge
    focs | FOCS | conference | IEEE Symposium on Foundations of Computer Science; Annual Symposium on Foundations of Computer Science |  | @ieee | IEEE Computer Society | conf/focs |  | 10 | general knowledge
    soda | SODA | conference | ACM-SIAM Symposium on Discrete Algorithms | =SODA | @plain | ACM / SIAM | conf/soda |  | 1 | general knowledge
    chi | CHI | conference | ACM CHI Conference on Human Factors in Computing Systems; Conference on Human Factors in Computing Systems | =CHI | @year | ACM SIGCHI | conf/chi |  | 4,5 | general knowledge
    uist | UIST | conference | ACM Symposium on User Interface Software and Technology |  | @th | ACM | conf/uist |  | 10 | general knowledge
    iswc | ISWC | conference | International Semantic Web Conference | =ISWC | @plain | Springer | conf/semweb |  | 10 | general knowledge
    ecir | ECIR | conference | European Conference on Information Retrieval |  | @plain | Springer | conf/ecir |  | 4 | general knowledge
    ictir | ICTIR | conference | International Conference on the Theory of Information Retrieval |  | @plain | ACM | conf/ictir |  | 7 | general knowledge
    icws | ICWS | conference | IEEE International Conference on Web Services |  | @ieee | IEEE | conf/icws |  | 7 | general knowledge
    ic2e | IC2E | conference | IEEE International Conference on Cloud Engineering |  | @ieee | IEEE | conf/ic2e |  | 9 | general knowledge
    ipsn | IPSN | conference | ACM/IEEE International Conference on Information Processing in Sensor Networks |  | @ieee | ACM / IEEE | conf/ipsn |  | 4 | general knowledge
    ubicomp | UbiComp | conference | ACM International Joint Conference on Pervasive and Ubiquitous Computing; International Conference on Ubiquitous Computing |  | @year | ACM | conf/huc |  | 9 | general knowledge
    mobihoc | MobiHoc | conference | ACM International Symposium on Mobile Ad Hoc Networking and Computing |  | @th | ACM SIGMOBILE | conf/mobihoc |  | 10 | general knowledge
    hotmobile | HotMobile | workshop | International Workshop on Mobile Computing Systems and Applications |  | @th | ACM SIGMOBILE | conf/wmcsa |  | 2 | general knowledge
    rss | RSS | conference | Robotics: Science and Systems | =RSS | @plain | RSS Foundation | conf/rss |  | 7 | general knowledge
    acra | ACRA | conference | Australasian Conference on Robotics and Automation | =ACRA | @plain | ARAA | conf/acra |  | 12 | general knowledge
    rtss | RTSS | conference | IEEE Real-Time Systems Symposium |  | @ieee | IEEE Computer Society | conf/rtss |  | 12 | general knowledge
    ecrts | ECRTS | conference | Euromicro Conference on Real-Time Systems |  | @th | Dagstuhl | conf/ecrts |  | 7 | general knowledge
    rtcsa | RTCSA | conference | IEEE International Conference on Embedded and Real-Time Computing Systems and Applications |  | @ieee | IEEE | conf/rtcsa |  | 8 | general knowledge
    rtns | RTNS | conference | International Conference on Real-Time Networks and Systems |  | @plain | ACM | conf/rtns |  | 6 | general knowledge
    icwsm | ICWSM | conference | International AAAI Conference on Web and Social Media |  | @plain | AAAI | conf/icwsm |  | 6 | general knowledge
    biorxiv | bioRxiv | preprint | bioRxiv |  | @plain | Cold Spring Harbor Laboratory |  |  |  | general knowledge
    """#
}

/// Words by which texts are told apart: what no name holds, what is no title, what a link is called that leads to a paper.
enum PaperWords {
  /// Words of titles and sentences that are no part of a person's name, in lower case.
  static let common = WordSet(
    Set(
      """
      a about above abstract abstraction abstractions accelerated accelerating acceleration accelerator access
      accuracy accurate achieving acm acquisition across action actions activation activations active activities
      activity acyclic adaptation adapting adaptive adaptively adaptivity additional additive addressing adjustment
      admm advanced advances advancing advantage adversarial adversarially advertising advice after against agent
      agents aggregate aggregated aggregation agnostic ai algebra algebraic algorithm algorithmic algorithms alibaba
      aligned aligning alignment all allocation almost also alternating alternative amazon among amortized an analysis
      analytic analytical analytics analyzing anchor and annotation annotations anomaly answer answering answers anti
      anytime apple application applications applied approach approaches approximate approximately approximating
      approximation approximations april arbitrary architecture architectures are area arithmetic armed arms art
      articles artificial arxiv as ascent aspect assessing assessment assignment assisted association associative
      assumptions asymmetric asymptotic asymptotically asymptotics asynchronous at attack attacks attention attentive
      attribute attributed attributes attribution auction auctions audio auditing augmentation augmentations augmented
      augmenting august auto autoencoder autoencoders automata automated automatic automatically automating autonomous
      autoregressive autumn auxiliary available average averaging avoiding aware awareness backdoor background
      backpropagation backward baidu balanced balancing bandit bandits base based baseline bases basis batch bayesian
      be behavior behavioral behaviors behind belief bellman bench benchmark benchmarking benchmarks benefit benefits
      berkeley beta better between beyond bias biased biases bidding bidirectional big bilevel bilinear billion binary
      biological biologically bipartite blind blockchain blog book boolean boosted boosting bootstrap bootstrapping
      bottleneck bound boundary bounded bounding bounds branch breaking bregman browser browsing budget budgeted
      building bulk business but by bytedance byzantine cache caching calibrated calibration can canonical capacity
      capturing cardinality cascade cascades cascading case catastrophic categorical categorization category causal
      causality cause cell cellular center centric certification certified chain chains challenge challenges changes
      changing channel chapter characterization characterizing chinese choice circuit circuits city class classes
      classification classifier classifiers classifying cleaning click client clinical clip clipping clique closed
      closer cloud clouds cluster clustered clustering clusters cmu cnns coarse code codes coding cognitive coherent
      cold collaboration collaborative collapse collection collections collective college column combination
      combinatorial combining commerce communication communities community compact comparative comparing comparison
      comparisons competing competition competitive compiler compilers complementary complete completion complex
      complexity component components composite composition compositional comprehension comprehensive compressed
      compressing compression compressive computation computational computations computer computing concave
      concentration concept concepts concurrency concurrent condition conditional conditioned conditioning conditions
      conference confidence conformal confounders confounding conjugate connected connecting connection connections
      connectivity consensus conservative consistency consistent constrained constraint constraints constructing
      construction content context contexts contextual continual continuous contrastive control controllable
      controlled controlling convergence convergent conversational conversion convex convexity convolution
      convolutional convolutions cooperative coordinate coordination copula coresets corporation corpus correct
      correcting correction correlated correlation correlations correspondence corruption cortex cost costs count
      counterfactual counting coupled coupling course covariance covariate cover coverage covid credit criteria
      criterion critic critical crowdsourced crowdsourcing curriculum curse curvature curve curves customer cuts cycle
      cyclic dags data database databases datacenter datacenters dataset datasets deadline debiased debiasing
      debugging december decentralized decision decisions declarative decoder decoding decomposable decomposition
      decompositions decoupled decoupling deep deepmind defending defense defenses degree delay delayed delays
      delivery demand demonstration demonstrations demystifying denoising dense densities density department
      dependence dependencies dependency dependent depth derivative descent description design designing designs
      detecting detection detector detectors determinantal deterministic developing development device devices
      diagnosis diagrams dialogue dictionary difference differences different differentiable differential
      differentially differentiation difficulty diffusion digital dimension dimensional dimensionality dimensions
      direct directed direction directional directions disambiguation discover discovering discovery discrepancy
      discrete discretization discriminant discrimination discriminative discussion disease disentangled
      disentanglement disentangling display distance distances distillation distilling distortion distributed
      distribution distributional distributionally distributions divergence divergences diverse diversified diversity
      divide dnns do document documents does domain domains don't double doubly down drift driven driving dropout drug
      dual duality dueling during dynamic dynamical dynamics easy economic edge editing effect effective effectiveness
      effects efficiency efficient efficiently elastic electronic elicitation elimination elsevier email embedded
      embedding embeddings embodied emergence emergent emerging empirical enabling encoder encoders encoding end
      energy engagement engine engineering engines enhanced enhancement enhancing enough ensemble ensembles enterprise
      entities entity entropic entropy environment environments episodic epsilon equation equations equilibria
      equilibrium equivalence equivariance equivariant error errors escaping estimate estimates estimating estimation
      estimator estimators euclidean evaluating evaluation events every evidence evolution evolutionary evolving exact
      example examples exchange execution expansion expectation expected experience experiences experimental
      experiments expert experts explain explainability explainable explaining explanation explanations explicit
      exploitation exploiting exploration exploratory explore exploring exponential exposure expression expressions
      expressive extended extending extension extensive external extra extracting extraction extrapolation extreme
      facebook factor factored factorization factorized factors failure fairness faithful fall false families family
      fast faster fault feature features february federated feedback fidelity file filter filtering filters financial
      find finding fine finetuning finite first fitting fixed flash flexible flows fmri focused follow following for
      forecasting forests forgetting form formal formation formulation forward foundation foundations framework
      frameworks fraud free frequency frequent friday friendly from full fully function functional functions
      fundamental further fusion future game games gamma gans gated gaussian gaussians general generalisation
      generalizable generalization generalize generalized generalizing generate generated generating generation
      generative generator generators generic geometric geometry global globally gnns goal goodness google gpu gpus
      gradient gradients grained graph graphical graphs grid ground grounded grounding group grouping groups guarantee
      guaranteed guarantees guest guidance guide guided guiding halfspaces handling hardness hardware harnessing hash
      hashing have health healthcare heavy help helps hessian heterogeneity heterogeneous heuristics hidden
      hierarchical hierarchies hierarchy high higher highly hindsight history holiday holistic homework homogeneous
      homophily horizon how huawei human humans hybrid hyper hyperbolic hypergraph hypergraphs hyperparameter
      hyperparameters hypothesis ibm identifiability identifiable identification identifying identity ieee image
      imagenet imagery images imaging imbalanced imitation impact imperfect implementation implications implicit
      importance improve improved improvement improves improving imputation in inc incomplete incorporating increasing
      incremental independence independent index indexes indexing individual induced inducing induction inductive
      industry inequalities inequality inference inferring infinite influence information informative informed
      infrastructure initialization inner input inputs insights inspired instance instances institute instruction
      instructions integer integral integrated integrating integration intel intelligence intelligent intensive intent
      inter interacting interaction interactions interactive interface interfaces intermediate internal internet
      interpolation interpretability interpretable interpretation interpreting interval intervals intervention
      interventions into intrinsic introducing introduction invariance invariant inverse inversion invertible
      investigating investigation is ising isolation it item items iterate iteration iterative its january job join
      joins joint jointly journal july jump june kernel kernelized kernels key keyword know knowledge kronecker lab
      label labeled labeling labels laboratory labs lagrangian landscape language languages laplace laplacian large
      lasso last latency latent laws layers layout lazy learn learnability learnable learned learner learners learning
      learns least lecture length lens less lessons letters level leverage leveraging library life lifelong lifted
      light lightweight likelihood limit limitations limited limits linear linearly lingual link linkage linked
      linking links live llm llms local locality localization localized locally location lock logarithmic logic
      logical logistic logs longitudinal loop loss losses lossless lottery low lower lstm machine machines made
      magazine main make makes making malicious management manager managing manifold manifolds manipulation many
      mapping mapreduce maps march margin marginal market marketing marketplace markets markovian mask masked masking
      massive massively match matching mathematical matrices matrix matter matters maximal maximization maximizing
      maximum mbox mcmc mdps mean measure measurement measurements measures measuring mechanism mechanisms media
      median medical meets membership memorization memory merging mesh message meta metadata method methods metric
      metrics micro microsoft midterm mind mini minima minimal minimax minimization minimizing minimum mining mirror
      misinformation missing mit mitigating mitigation mixed mixing mixture mixtures mixup ml mobile mobility modal
      modality mode model modeling modelling models modern modular module molecular molecule moment moments momentum
      monday monitoring monocular monotone monotonic more most motif motion motor movement moving multi multiagent
      multiclass multidimensional multilingual multimodal multinomial multiple multiplicative multiscale multitask
      multivariate music mutual named natural nature navigating navigation near nearest nearly necessary need needs
      negative neighbor neighborhood neighbors nested netflix nets network networked networking networks neural neuro
      neuron neuronal neurons new news next no node nodes noise noisy non nonconvex nonlinear nonnegative
      nonparametric nonsmooth normal normalization normalized normalizing not notes novel novelty november number
      numerical nvidia nystr object objective objectives objects observable observation observational observations
      observed october odes of offline offs on online only ontology open openai operating operations operator
      operators opinion opportunities optimal optimality optimally optimisation optimism optimistic optimization
      optimizations optimize optimized optimizer optimizers optimizing option optional options or oracle oracles order
      ordered ordering ordinal ordinary oriented orthogonal other out outcomes outlier outliers output over overcoming
      overfitting overlapping overparameterized overview packet pagerank pairs pairwise paper papers paradigm parallel
      parallelism parameter parameterization parameterized parameters parametric parsing part partial partially
      particle partition partitioning party pass past patch path paths pattern patterns pdes penalty people perception
      perceptron perceptual perfect performance periodic permutation persistent person personal personalization
      personalized perspective perturbation perturbations perturbed phase physical physics piecewise pipeline
      pipelines pitfalls pixel placement planning plasticity platform platforms plausible play player plug points
      poisoning policies policy political polynomial pomdps pooling popularity population populations pose position
      positional positive posterior potential power powered powerful practical practice precise precision predict
      predicting prediction predictions predictive predictors preference preferences preprint presence presentation
      presentations preserving pretrained pretraining pricing primal primer principal principle principled principles
      priors privacy private probabilistic probabilities probability probing problem problems proceedings process
      processes processing processor product production products profile profiles profiling program programming
      programs progress progressive project projected projection projections projects prompt prompting propagation
      proper properties property protection protein protocol protocols prototype provable provably provenance proximal
      proximity proxy pruning pseudo public pure purpose pursuit python quadratic quadrature quality quantification
      quantifying quantile quantitative quantization quantized quantum quasi queries query querying question questions
      quiz radiance random randomization randomized range rank ranking rankings rapid rare rate rates rating ratings
      ratio rational read reading readings real realistic really reasoning recall recognition recommendation
      recommendations recommended recommender recommenders recommending reconstructing reconstruction record records
      recovering recovery recsys recurrent recursive reduce reduced reducing reduction redundancy refinement regime
      regimes region regions registration regression regret regularization regularized regularizer regularizing
      reinforced reinforcement related relation relational relations relationship relationships relative relaxation
      relaxations relaxed release relevance relevant reliability reliable removal rendering repair reparameterization
      repeated replacement replay replicated replication report representation representations representative
      representing required requirements research residual resilient resolution resource resources response responses
      responsible restoration restricted result results rethinking retrieval return reuse revenue reverse review
      reviews revisited revisiting reward rewards rich ridge riemannian right risk rnns road robot robotic robust
      robustness role rotation route routing rules runtime saddle safe safety saliency same sample sampled sampler
      samples sampling satisfaction saturday scalability scalable scale scaling scene scenes scheduler scheduling
      schema scheme schemes science scientific score scores scoring scratch screening search searching second secure
      security seeking segment segmentation selecting selection selective self semantic semantics semi semidefinite
      sensing sensitive sensitivity sensor sentence sentiment separable separation september sequence sequences
      sequential server serverless servers service services serving session sets setting settings shallow shape shapes
      shaping shared sharing sharpness shift shifts short shortest shot should sided sign signal signals signed
      similar similarity simple simulation simultaneous sinkhorn sites sizes sketch sketches sketching skill skills
      sliced slides slow smooth smoothed smoothing smoothness social softmax software solution solutions solve solver
      solvers solving some sound source sources space spaces spam sparql sparse sparsification sparsity spatial
      spatially spatio spatiotemporal specific specification spectral spectrum speech speed speeding spherical spike
      spiking split splitting sponsored spring springer spurious square squares stability stabilizing stable stage
      stanford start state states static stationary statistical statistics step steps stochastic storage store stores
      strategic strategies strategy stream streaming streams strongly structural structure structured structures
      student students studies study style subgraph subgraphs sublinear submodular subsampling subset subspace
      subspaces successor sufficient summarization summary summer sunday supervised supervision support supporting
      surface surrogate surrogates survey survival svms switching symbolic symmetric symmetry symposium synaptic
      synchronization synthesis synthetic system systematic systems table tables tabular tackling tagging tail tailed
      talk taming tangent target targeted task tasks taxonomy tba tbd teacher teaching technique techniques
      technologies technology template temporal temporally tencent tensor tensors term test testing tests text textual
      that the their them then theorem theoretic theoretical theory they third this thought three threshold
      thresholding through throughput thursday ticket tickets tight tighter time times timing to together token
      tolerant tool tools topic topical topics topological topology total toward towards trace tracing track tracking
      tractable tradeoff tradeoffs trading traffic train trained training trajectories trajectory transaction
      transactional transactions transductive transfer transferability transferable transferring transform
      transformation transformations transformer transformers transforms transition transitions translation transport
      transportation travel treatment tree trees trend true truncated trustworthy truth tsinghua tuesday tuning
      tutorial twitter type uber unbiased unbounded uncertain uncertainty unconstrained uncovering under understand
      understanding unified uniform unifying unit units universal universality university unknown unlabeled unlearning
      unseen unsupervised unveiling up update updates upper usage usenix user users using utility utilization vaes
      validation value valued values variable variables variance variation variational varying vector vectors vehicle
      verification versatile versus vertex vertical very via video videos view views virtual virtualization vision
      visual visualization visualizing vocabulary voice volume voting vs wait walks we weakly web wednesday week
      weight weighted weighting weights well what when where which while who whole why wide width wikipedia window
      winning winter wise with within without word words work workflow workflows workload workloads workshop world
      worst worth write writing you your zero zeroth
      """.split(whereSeparator: \.isWhitespace).map(String.init)))

  /// Words of `common` that are also names of people ("Jie You", "Fan Long", "Or Haimovich").
  static let alsoNames: WordSet = [
    "a", "an", "art", "be", "big", "can", "case", "day", "do", "in", "is", "it", "job", "key", "level",
    "local", "lock", "long",
    "may", "no", "on", "or", "page", "part", "real", "rich", "safe", "short", "so", "to", "up", "we", "will",
    "you", "april",
    "june", "august", "may", "march", "flash", "file", "bell", "block", "fast", "general", "stanford",
    "summer", "winter", "world",
    "apple", "baker", "language", "lab", "first", "young", "wide", "code", "high", "low", "ml", "ai", "dean",
    "logic", "springer", "state", "click", "spring", "power", "link", "light",
  ]

  /// Whether a word ends like what titles are about and nobody is called: "Representations", "Robustness".
  static func isNoun(_ word: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 9 else { return false }
    return nounEnds.contains { end in
      let start = range.upperBound - end.count
      return end.indices.allSatisfy { word[start + $0] | 0x20 == end[$0] }
    }
  }
  private static let nounEnds = [
    "tion", "tions", "ments", "ities", "ility", "ivity", "ology", "ologies", "graphy", "ness",
  ].map { Array($0.utf8) }

  /// What links are called that lead to the paper that the text around them names. In folded form.
  static let generic = WordSet(
    """
    paper papers pdf ps link links here url arxiv arxiv version arxiv preprint preprint doi acm acm dl acmdl jstor mdpi elsevier ieee ieeexplore
    openreview code github git repo repository source source code implementation slides slide ppt pptx presentation
    key keynote talk video videos recording youtube bilibili website webpage web page page site project project page
    homepage home blog blogpost blog post post notes note summary review reviews questions discussion poster demo dataset data
    bib bibtex cite html full text fulltext abstract abs supplement supplementary appendix tech report technical report
    tr journal version conference version extended version long version short version full version updated version
    original mirror local copy cached copy local copy off campus download read read file book online online paper link pdf link paper pdf pdf version
    open access publication proceedings usenix springer artifact artifacts news announcement wiki docs documentation
    tutorial model models weights tool official official code unofficial pytorch tensorflow jax star stars badge
    论文 论文链接 论文地址 链接 代码 开源代码 博客 原文 解读 笔记 视频 幻灯片 下载 源码 项目 地址 논문 링크 코드 발표 슬라이드 영상 원문 요약 发表 知乎
    article aufsatz artikel folien código artículo enlace diapositivas vidéo lien présentation lecture handout scribe scribe notes
    semantic scholar google scholar dblp pubmed ssrn hal acl anthology springerlink researchgate sciencedirect scroll page facing up outline email mail quiz reading quiz survey form register tweet thread faq q&a
    twitter podcast audio mp4 mp3 zip tar code data benchmark leaderboard main paper extra comments comment more details
    """.split(separator: "\n").flatMap { $0.byBlanks.map(String.init) })

  /// Two words and more that are generic as a whole.
  static let genericPhrases: WordSet = [
    "arxiv version", "arxiv preprint", "acm dl", "acm digital library", "source code", "project page",
    "project website",
    "blog post", "full text", "tech report", "technical report", "journal version", "conference version",
    "extended version", "local copy", "cached copy", "off campus", "paper link", "pdf link", "open access",
    "semantic scholar", "google scholar", "scribe notes", "page facing up", "reading quiz", "the paper",
    "this paper",
    "original paper", "link to paper", "camera ready", "see also", "click here", "read here",
    "presentation slides", "off campus access", "off campus access link", "access link",
    "lecture slides", "lecture notes", "paper review", "paper notes", "read more", "view paper",
    "download pdf", "main paper",
    "off campus link", "via library", "companion paper", "talk video", "video presentation",
    "project webpage",
    "free pdf", "author s version", "author version", "preprint version", "pdf slides", "my notes",
    "code and data",
    "supplementary material", "github repo", "github repository", "web site", "web page", "home page",
  ]

  /// Generic words that are also names of systems with a paper of their own.
  static let systems: WordSet = ["pytorch", "tensorflow", "jax"]

  static func isGeneric(_ text: String) -> Bool {
    // "[off-campus link (requires a login)](...)"
    if text.utf8.last == 0x29, let open = text.range(of: " ("), text.utf8.count > 24 {
      return isGeneric(String(text[..<open.lowerBound]))
    }
    // Titles are longer than the longest phrase that names nothing.
    guard text.utf8.count <= 48 else { return false }
    // "[DOI: 10.1145/3290605](...)"
    if text.beginsCaseless("doi"), text.wordCount <= 2, text.holdsDigit { return true }
    let folded = text.folded
    if folded.isEmpty { return true }
    if genericPhrases.contains(folded) { return true }
    let words = folded.byBlanks
    if words.count == 1 { return generic.contains(folded) || words[0].allSatisfy(\.isNumber) }
    // "Paper (PDF)", "Slides PDF", "arXiv 2020", "Paper #1".
    return words.count <= 3
      && words.allSatisfy {
        generic.contains($0) || $0.allSatisfy(\.isNumber) || $0 == "the" || $0 == "and" || $0 == "my"
      }
  }

  /// A link that speaks of a paper without naming it: "this overview paper", "Paper #1".
  static func namesNothing(_ text: String) -> Bool {
    guard (1...6).contains(text.wordCount) else { return false }
    let words = text.folded.byBlanks
    guard let first = words.first else { return false }
    // "This paper can be found here"
    if first == "this" || first == "the" || first == "paper", words.last == "here", text.wordCount >= 3 {
      return true
    }
    // "The Moral Character of Cryptographic Work" has a name.
    let named = text.byBlanks.dropFirst().filter { $0.first?.isUppercase == true && $0.utf8.count > 3 }
    guard named.count < 3 || first == "this" else { return false }
    return ["this", "that", "the", "another", "an", "a", "these"].contains(first)
      && ["paper", "article", "survey", "one", "work", "report", "post", "tutorial", "page", "overview"]
        .contains(words.last ?? "")
  }
}

/// Words whose capitals are theirs: names of people that became terms, peoples, places, languages, systems.
///
/// Only words that hardly ever stand for anything else in the titles of the field.
enum TitleNames {
  static let all = Set(
    """
    APL Aachen Aarhus Abel Abelian Abkhazian Abuja Accumulo Ackermann Ada Adamic Addis Adelaide Adleman Adobe
    Aegean Afghan Afghanistan Africa African Agda Airbnb Airy Akaike Akamai Akkadian Alabama Alaska Albania
    Albanian Alberta Alexa Alexnet Alfven Algeria Algerian Algol Algorand Alibaba Alpaca Alphago Alps Alzheimer
    Amazon Amazonian Amdahl America American Americas Amharic Amherst Amiga Ampere Amsterdam Andalusia Andean
    Andes Android Angola Ankara Anscombe Ansible Antarctica Anthropic Apache Apollonian Apollonius Appalachia
    Appalachian Apple April Arab Arabia Arabic Arabidopsis Aramaic Archimedean Archimedes Arctic Arduino
    Argentina Aristotelian Aristotle Arizona Arkansas Armenia Armenian Armijo Arnold Arnoldi Arthurian Artin
    Arxiv Asia Asian Asimov Asperger Assamese Assyrian Atari Athens Atlanta Atlantic Auckland August Augustinian
    Austen Austin Australia Australian Austria Austrian Avida Avogadro Avro Azerbaijan Azerbaijani Aztec Azure
    Babbage Babelnet Babylonian Bach Baghdad Bahrain Baichuan Baidu Baltic Banach Bangalore Bangkok Bangladesh
    Bantu Banzhaf Barcelona Bartlett Basel Bash Bashforth Basque Bavaria Bayes Bayes-Nash Bayesian Bayesianism
    Bayesians Bazel Beethoven Beijing Belarus Belarusian Belgian Belgium Belgrade Bellman Beltrami Benford
    Bengali Bengaluru Bentley Berge Berkeley Berlin Bern Bernoulli Bernstein Bertrand Besov Bessel Bethe Betti
    Bezier Bhutan Biblical Bigtable Bing Biot Birkhoff Bitbucket Bitcoin Blackwell Bloch Blockly Bloomberg
    Bluetooth Blum Bochner Boeing Bogoliubov Bogota Bohm Bolivia Bolivian Bollywood Bologna Boltzmann Bolzano
    Bombay Bonferroni Bonn Boolean Borda Bordeaux Borel Borges Borsuk Boruvka Bose Bosnia Bosnian Boston
    Botswana Bourgain Boyer Boyle Bragg Brahms Braille Brazil Brazilian Bregman Breton Brier Brisbane Bristol
    Britain Britannica British Broadcom Broadwell Brooklyn Brouwer Brownian Broyden Bruijn Brussels Bucharest
    Buchi Budapest Buddhism Buddhist Bulgaria Bulgarian Burali Burmese Burnside Burrows Burundi Butterworth
    Byzantine Byzantium Caenorhabditis Cairo Calderon Calgary California Calvinist Cambodia Cambodian Cambridge
    Cameroon Canada Canadian Canberra Cantelli Cantonese Cantor Caratheodory Cardano Caribbean Carlo Carolingian
    Cartan Cartesian Casimir Cassandra Cassini Catalan Catalonia Catholic Catmull Caucasian Cauchy Cayley
    Celeron Celtic Ceph Cerebras Cervantes Chandrasekhar Chapman Chebyshev Chechen Chengdu Chennai Chernobyl
    Chernoff Cherokee Chicago Chile Chilean China Chinese Cholesky Chomsky Chomskyan Chopin Choquet Christian
    Christianity Christmas Christoffel Chrome Chromium Cilk Cincinnati Cinderella Cisco Cityscapes Clang Clarke
    Claude Cleveland Clifford Clojure Cobol Codex Coffeescript Cohen Collatz Cologne Colombia Colombian Colorado
    Condorcet Confucian Confucianism Congo Congolese Connecticut Cooley Copenhagen Copernican Copilot Coptic Coq
    Corba Cornish Corsican Couchbase Coulomb Courant Cournot Coursera Covid Cox Coxeter Craigslist Cramer Cray
    Croatia Croatian Crohn Cronbach Cuba Cuda Curie Curry Cyprus Cyrillic Cython Czech Daejeon Dafny Dahlquist
    Dakar Dallas Dalmatian Dalvik Damascus Danish Dante Dantzig Danube Darboux Darwin Darwinian Dask Datalog
    Davidon Debian Debye December Dedekind Deepseek Dehn Dekker Delaunay Delaware Delhi Dempster Denmark Dennard
    Denver Desargues Descartes Detroit Dhaka Dickens Dickensian Diffie Digg Dijkstra Dilworth Dini Dinic Dinitz
    Diophantine Dirac Dirichlet Disney Django Djibouti Docker Dogecoin Dolev Doob Doppler Dorfman Dostoevsky
    Dota Dravidian Dremel Dresden Drinfeld Dropbox Drosophila Dryad Dubai Dublin Duolingo Durbin Dutch Dvoretzky
    Dyck Easter Ebay Ebola Ecuador Ecuadorian Edgeworth Edinburgh Edmonds Edwardian Egorov Egypt Egyptian
    Ehrenfeucht Eiffel Eilenberg Eindhoven Einstein Eisenstein Elasticsearch Elias Elixir Elizabethan Elman
    Emacs Encarta England English Enron Epson Erdos Ericsson Eritrea Erlang Erlangen Escherichia Esperanto
    Esterel Estonia Estonian Ethereum Ethernet Ethiopia Ethiopian Ethiopic Eucharist Euclid Euclidean Euler
    Eulerian Europarl Europe European Excel Expedia Facebook Fagin Fano Faraday Farey Farkas Faroese Faust
    Faustian February Fedora Feigenbaum Feistel Fejer Feller Fenchel Fenwick Fermat Fermi Feynman Fibonacci
    Fijian Filipino Finland Finnish Firefox Fisher Fitbit Fitts Fitzhugh Flanders Flemish Flickr Flink Florida
    Floyd Fock Fokker Fortran Foucauldian Foucault Fourier Foursquare Fraenkel Framenet France Frankenstein
    Frankfurt Frechet Fredholm Freebase Frege French Fresnel Freud Freudian Friday Friedrichs Frisian Frobenius
    Froude Fuchsia Fugaku Fujitsu Gabor Gaelic Galerkin Galician Galilean Galileo Gallai Galois Gambia Gandhi
    Gauss Gaussian Gaussians Gaza Gegenbauer Gelfand Gemini Geneva Genoa Gentoo Gentzen Georgia Georgian German
    Germanic Germany Gershgorin Geweke Ghana Ghanaian Ghent Gibbs Gigaword Gilbert Gini Giraph Girard Girsanov
    Girvan Git Github Gitlab Givens Glasgow Glivenko Gmail Godel Goethe Golang Goldbach Goldberg Golomb Goodhart
    Google Goppa Gothenburg Gouraud Gradle Grafana Grammarly Granada Granger Graphcore Grassberger Grassmann
    Grassmannian Greece Greek Greenland Greenlandic Greenplum Grenoble Grobner Gromov Gronwall Groq Grothendieck
    Groupon Grover Groves Guangzhou Guarani Guatemala Guatemalan Gujarati Gumbel Gustafson Gutenberg Haar
    Habsburg Hadamard Hadoop Hadwiger Haiti Halide Halin Hamburg Hamilton Hamiltonian Hamiltonians Hamlet
    Hamming Hangzhou Hanoi Hartley Hartree Harvard Haskell Hastings Haswell Hausa Hausdorff Haussler Havana
    Hawaii Hawaiian Hawkes Hbase Heartbleed Heaviside Hebb Hebbian Hebrew Hegel Heidelberg Heine Heisenberg
    Hellenistic Hellman Helly Helmholtz Helsinki Hemingway Hensel Herbrand Hermite Hermitian Hessian Heyting
    Higgs Hilbert Himalayan Himalayas Hindi Hindley Hindu Hinduism Hippocratic Hiroshima Hispanic Hitachi
    Hitchcock Hittite Hmong Hoare Hobbes Hodge Hodgkin Hoeffding Hollywood Holm Homeric Honda Honduras Honolulu
    Hopcroft Hopf Hopfield Horner Hotelling Hotspot Hough Householder Houston Howard Huawei Hubble Huber Huffman
    Hulu Hungarian Hungary Huntington Hurst Hurwitz Huxley Huygens Hyderabad Hyperledger Iberian Iceland
    Icelandic Idaho Idris Igbo Illinois Illumos Imagenet India Indian Indiana Indiegogo Indonesia Indonesian
    Infiniband Instagram Intel Intellij Internet Inuit Inuktitut Iowa Iran Iranian Iraq Iraqi Ireland Irish
    Iroquois Isabelle Ising Islam Islamic Israel Israeli Istanbul Itakura Italian Italy Itanium Ithaca Ito
    Jaccard Jacobi Jacobian Jakarta Jamaica Jamaican January Japan Japanese Java JavaScript Javanese Javascript
    Jax Jaynes Jelinek Jenkins Jensen Jeopardy Jerusalem Jesuit Jewish Johnson Jordan Josephus Joule Jozsa
    Judaism Julia July June Jupiter Jupyter Jython Kabul Kaczmarz Kafka Kafkaesque Kaggle Kalman Kannada Kansas
    Kant Kantian Kantorovich Kapur Karachi Karatsuba Karelian Karhunen Karlsruhe Karp Karush Kashmir Kathmandu
    Katrina Kazakh Kazakhstan Kelvin Kendall Kentucky Kenya Kenyan Kepler Keplerian Keras Kerberos Kerr
    Keynesian Khinchin Khmer Kibana Kickstarter Kiev Kinect Kinyarwanda Kirchhoff Kirkpatrick Kleene Klein
    Kleinberg Kleitman Knaster Kneser Knuth Kodak Koenig Kohn Kohonen Kolkata Kolmogorov Konkani Koopman Koran
    Korea Korean Korteweg Kotlin Kraft Krakow Kripke Kronecker Kruskal Krylov Kubernetes Kuhn Kullback Kummer
    Kuramoto Kuratowski Kurdish Kutta Kuwait Kyiv Kyoto Kyrgyz Labview Lacanian Lagrange Lagrangian Lagrangians
    Laguerre Lahore Lamarckian Lambek Lambert Lambertian Lamport Lanczos Landau Langevin Laos Laplace Laplacian
    Laplacians Larrabee Latin Latino Latvia Latvian Laurent Lausanne Lawvere Lebanese Lebanon Lebesgue Leeds
    Lefschetz Legendre Lego Lehman Leibler Leibniz Leicester Leipzig Leman Lempel Lenin Lennard Lenovo Leonardo
    Leontief Lesk Leuven Levenberg Levenshtein Levy Liberia Libra Librispeech Libya Libyan Liechtenstein Likert
    Lille Lima Lindeberg Lindenmayer Linkedin Linnaean Linux Liouville Lipschitz Lisbon Lisp Lithuania
    Lithuanian Littlewood Liverpool Livonian Ljubljana Llama Lloyd Loa Lombardy London Lorentz Lorentzian Lorenz
    Lotka Louisiana Louvain Lovasz Lua Luby Luganda Lukasiewicz Lustre Lutheran Luxembourg Lyapunov Lyft Lyon
    Maastricht Macedonia Macedonian Machiavellian Macintosh Maclaurin Madagascar Madras Madrid Mahalanobis
    Mahout Maithili Majorana Malaga Malagasy Malawi Malay Malayalam Malaysia Malaysian Maldives Malian Malliavin
    Mallows Malta Maltese Malthusian Manchester Manchu Mandarin Mandelbrot Manhattan Manila Manipuri Manitoba
    Maori Mapuche Marathi Marcinkiewicz Markov Markovian Marquardt Mars Marseille Marshallese Marx Marxism
    Marxist Maryland Massachusetts Matern Mathematica Matlab Matsumoto Maude Mauna Maupertuis Mauritius Maven
    Maxwell Mayan McCulloch Mealy Mecca Medici Mediterranean Meixner Melbourne Mellanox Mellin Memcached Memphis
    Mendel Mendeley Mendelian Menger Mercer Merkle Mersenne Mesos Metamath Metcalfe Metropolis Metzler Mexican
    Mexico Miami Michelangelo Michigan Microsoft Midjourney Milan Milner Milwaukee Minecraft Minix Minkowski
    Minneapolis Minnesota Mississippi Missouri Mistral Mixtral Miyato Mobius Modelica Modula Moldova Monday
    Monero Monge Mongodb Mongolia Mongolian Montague Montana Monte Montenegro Montessori Montreal Moore Moran
    Moreau Moroccan Morocco Morse Moscow Mossbauer Mosteller Motorola Motzkin Mozambique Mozart Mozilla Muller
    Multics Mumbai Munich Muslim Myanmar Mycobacterium Myerson Mysql Nagios Nagumo Nahuatl Naiad Nairobi
    Nakagami Nakamoto Namibia Nao Naples Napoleon Napoleonic Napster Nasdaq Nash Nashville Navajo Navier
    Nebraska Needham Nehalem Nelder Nepal Nepali Neptune Nesterov Netbeans Netezza Netflix Netherlands Netscape
    Neumann Nevada Newcastle Newton Newtonian Neyman Nginx Nicaragua Nicolson Nietzsche Nigeria Nigerian Nikodym
    Nikon Nile Nintendo Nobel Noether Nokia Nombank Nordic Norton Norway Norwegian Nottingham November Novikov
    Numba Numpy Nuprl Nvidia Nyquist Nystrom Oakland Ocaml Occam Occitan Ockham October Odia Ohio Ohm Ojibwe
    Oklahoma Olympian Olympic Olympics Oman Onsager Ontario Ontonotes Openai Openmp Openstack Oregon Oriya
    Orlando Orleans Ornstein Oromo Orwell Orwellian Osaka Oslo Ossetian Ostrogradsky Ostrowski Otsu Ottawa
    Ottmann Ottoman Oxford Pacific Pade Paillier Pakistan Pakistani Palantir Palermo Palestine Palestinian
    Panama Panasonic Papua Paraguay Paraguayan Pareto Paris Parkinson Parkinsons Parseval Parzen Pascal Pashto
    Pasteur Patagonia Pauli Pavlov Pavlovian Paxos Paypal Peano Pearson Peltier Pennsylvania Penrose Pentium
    Perl Perlin Perlis Perron Persia Persian Persians Peru Peruvian Petersen Petri Pfaff Philadelphia Philippine
    Philippines Philips Phoenician Phong Piaget Picasso Pinocchio Pinterest Pisa Pittsburgh Plancherel Planck
    Plasmodium Plato Platonic Playstation Plotkin Podman Pohlig Poincare Poisson Pokemon Poland Polish Pollard
    Polya Polynesian Pontryagin Popper Porsche Portland Portugal Portuguese Postgres Postgresql Potts Prague
    Prakrit Prandtl Pregel Presburger Princeton Prolog Promela Propbank Proust Prufer Prussian Pulitzer Pune
    Punjabi Purescript Purkinje Pygmalion Pyongyang Pythagoras Pythagorean Python Pythonic Qatar Qemu Qualcomm
    Quebec Quechua Queensland Quine Quora Quran Quranic Qwen Rabin Racah Racket Rademacher Radon Raft Raman
    Ramanujan Ramsey Rao Raphson Rasch Rashomon Rawls Rawlsian Rayleigh Rebol Reddit Redhat Redis Reeb Reed
    Rembrandt Renault Renyi Reynolds Rhine Riak Riccati Ricci Richardson Rician Riemann Riemannian Riesz Riga
    Ritz Roblox Rodrigues Roman Romani Romania Romanian Romansh Rome Roomba Rorschach Rosenblatt Rosenbrock
    Roslyn Rosser Rotterdam Rouche Rousseau Rousseeuw Rowhammer Rubik Rubinstein Ruby Runge Russia Russian Rust
    Rutherford Rwanda Rwandan Ryzen Saccharomyces Sacramento Sagemath Sahara Saharan Salmonella Sami Samoan
    Samsung Samza Sanskrit Sanskritic Santiago Sarajevo Sartre Saskatchewan Saturday Saturn Saudi Savitzky
    Saxony Scala Scandinavia Scandinavian Schapire Schelling Schmidt Scholes Schrodinger Schroeder Schur
    Schwartz Schwarz Schwarzschild Scipy Scotland Scottish Seattle Seebeck Seidel Selmer Semitic Senegal
    Senegalese Seoul September Serbia Serbian Shafer Shakespeare Shakespearean Shamir Shanghai Shannon Shapiro
    Shapley Sharepoint Sheffield Shellshock Shenzhen Sherpa Sherrington Shopify Shor Siamese Siberia Sicily
    Siemens Sierpinski Sikh Silesian Simpson Simula Simulink Sindhi Singapore Sinhala Sinitic Sinkhorn Siri
    Sisyphean Sisyphus Skellam Skinner Skolem Skorokhod Skylake Skype Slashdot Slavic Slepian Slovak Slovakia
    Slovene Slovenia Slovenian Slutsky Smale Smalltalk Smirnov Snapchat Snell Snellen Sobel Sobolev Socrates
    Socratic Sokoban Solana Solaris Solidity Solomon Solovay Solr Somali Somalia Sony Sorbian Spain Spanish
    Spanner Spark Sparql Spearman Sperner Spinoza Spotify Sqlite Stackelberg Stalin Stanford Staphylococcus
    Starcraft Stata Stein Steiner Steinhaus Stiefel Stieltjes Stockholm Stokes Strassen Stratonovich
    Streptococcus Strogatz Stroop Sturm Stuttgart Stuxnet Sudan Sudoku Sugeno Sumerian Sundanese Sunday Swahili
    Swede Sweden Swedish Swendsen Swiss Switzerland Sybase Sybil Sydney Sylow Sylvester Symbian Symbolics Syria
    Syrian Szemeredi Tagalog Taipei Taiwan Tajik Talagrand Tallinn Talmud Tamil Tanimoto Tanzania Taoist Tarjan
    Tarski Tasmania Tatar Taylor Tchebycheff Tegra Tehran Telugu Tencent Tennessee Tensorflow Teradata Terraform
    Tesla Tetris Texas Tezos Thai Thailand Thames Theano Thevenin Thiele Thompson Thursday Thurstone Tianhe
    Tianjin Tibet Tibetan Tietze Tigrinya Tigris Tikhonov Tiktok Toeplitz Toffoli Tokyo Tolkien Tolstoy Tonelli
    Tongan Tor Torah Toronto Torricelli Toshiba Tourette Toyota Trainium Trino Tripadvisor Trojan Tsallis
    Tsetlin Tsirelson Tsybakov Tuesday Tukey Tumblr Tunisia Tunisian Turan Turin Turing Turkey Turkic Turkish
    Turkmen Tuscany Tutte Twelf Twitter Typescript Uber Ubuntu Uganda Ugaritic Uhlenbeck Ukraine Ukrainian Ulam
    Ullman Unicode Unix Uppaal Uralic Urdu Uruguay Uruguayan Urysohn Utah Utrecht Uyghur Uzbek Valencia
    Vancouver Vandermonde Vapnik Varignon Varshamov Vatican Vedic Venezuela Venezuelan Venice Venmo Venn Verbnet
    Verilog Verizon Verlet Vermont Vernam Vertica Verus Vickrey Victorian Vicuna Vienna Vietnam Vietnamese
    Vilnius Virginia Viterbi Vitruvian Voldemort Volkswagen Voltaire Volterra Voronoi Vulkan Waerden Wagner Wald
    Wales Walmart Walsh Waring Warsaw Washington Wasserstein Waymo Webassembly Weber Weberian Wechat Wednesday
    Weibo Weibull Weierstrass Weil Weisfeiler Welch Welsh Weyl Whatsapp Wheeler Whitney Whittle Whorf Whorfian
    Widrow Wiener Wigner Wikidata Wikileaks Wikimedia Wikipedia Wikipedian Wiktionary Wilcoxon Wilks Windows
    Winograd Wirth Wisconsin Wishart Witten Wittgenstein Wold Wolof Womersley Woodbury Wordnet Wuhan Wyoming
    Xbox Xen Xenopus Xeon Xerox Xhosa Xiangqi Xiaomi Yahoo Yandex Yangtze Yao Yarbus Yates Yelp Yemen Yemeni
    Yiddish Yokohama Yoneda York Yorkshire Yoruba Youtube Yukawa Yule Zadeh Zagreb Zambia Zambian Zariski
    Zassenhaus Zcash Zeeman Zen Zeno Zermelo Zernike Zigbee Zika Zillow Zimbabwe Zipf Zipfian Ziv Zookeeper Zorn
    Zoroastrian Zulu Zurich
    """.utf8.split { $0 == 32 || $0 == 10 }.map { String(Substring($0)) })

  /// What a letter before a hyphen makes a term of, and no name: "Q-Learning", "K-Means", "V-Measure".
  static let terms: Set<String> = [
    "learning", "means", "measure", "gram", "grams", "test", "tests", "tree", "trees", "network", "networks",
    "nets",
    "functions", "values", "medians", "score", "scores", "space", "spaces", "convergence", "divergence",
    "structures",
    "algebra", "calculus", "nearest", "optimality", "statistic", "transform", "turn",
  ]

  /// Words of four letters and more that titles have in lower case.
  static let small: Set<String> = [
    "about", "across", "after", "against", "along", "also", "although", "amid", "amidst", "among", "around",
    "atop", "because", "before", "behind", "below", "beside", "between", "beyond", "both", "despite",
    "during", "each", "from", "have", "however", "inside", "into", "like", "minus", "more", "most", "near",
    "only", "onto", "outside", "over", "plus", "since", "such", "than", "that", "their", "then", "these",
    "this", "those", "though", "through", "throughout", "till", "toward", "towards", "under", "unless",
    "unlike", "until", "unto", "upon", "using", "versus", "what", "when", "where", "whether", "which",
    "while", "whose", "with", "within", "without", "your",
  ]

  /// Names of several words, of which some alone are no names.
  private static let phrases = phrases(
    """
    Abstract Meaning Representation; Abu Dhabi; Active Directory; Amazon Web Services; Apple Watch; Arab Spring
    Bay Area; Black Sea; Brown Corpus; Buenos Aires; Cape Town; Central Asia; Chatbot Arena; Cold War
    Common Criteria; Common Crawl; Common Lisp; Costa Rica; Creative Commons; Da Vinci; Deep Blue; Dominican Republic
    Dow Jones; East Africa; East Asia; Eastern Europe; El Salvador; Facebook Messenger; First World War
    Google Books; Google Cloud; Google Maps; Google Play; Google Scholar; Google Translate; Great Britain
    Grand Canyon; Great Lakes; Hacker News; Hong Kong; Hugging Face; Internet Archive; Internet Explorer; Ivory Coast
    Ivy Bridge; Kuala Lumpur; La Nina; Lake Victoria; Las Vegas; Latin America; Lord of the Rings; Los Alamos
    Los Angeles; Mechanical Turk; Middle Ages; Middle East; Milky Way
    Monte Carlo; Mount Everest; Native Client; New Delhi; New Jersey; New Mexico; New Orleans; New South Wales
    New Testament; New York; New York City; New York Times; New Zealand; Nobel Prize; North Africa; North America
    North Atlantic; North Carolina; North Korea; North Sea; Northern Ireland; Oak Ridge; Objective Caml
    Old Testament; Open Data Kit; Papua New Guinea; Penn Chinese Treebank; Penn Discourse Treebank; Penn Treebank; Prague Dependency Treebank; Puerto Rico
    Pascal Visual Object Classes; Project Gutenberg; Raspberry Pi; Red Hat; Red Sea; Rio de Janeiro; Salt Lake City; San Diego
    San Francisco; San Jose; Sandy Bridge; Santa Barbara; Santa Clara; Santa Cruz; Santa Fe; Saudi Arabia; Second Life
    Second World War; Sherlock Holmes; Semantic Scholar; Semantic Web; Sesame Street; Sierra Leone; Silicon Valley
    Silk Road; South Africa; South African; South America; South Asia; South Asian; South Carolina; South China Sea
    South Korea; South Korean; South Sudan; Southeast Asia; Southeast Asian; Southern Ocean; Soviet Union; Sri Lanka
    Sri Lankan; Stack Exchange; Stack Overflow; Standard ML; Star Trek; Star Wars; Street View; Tel Aviv; Tour de France
    Trinidad and Tobago; United Arab Emirates; United Kingdom; United Nations; United States; Universal Dependencies
    Visual Basic; Visual Studio; Wall Street; Wall Street Journal; West Africa; West Bank; Western Europe; White House; Windows Azure
    World Bank; World Cup; World of Warcraft; World War; World Wide Web
    """)

  private static func phrases(_ text: String) -> [String: [[Substring]]] {
    let all = text.utf8.split { $0 == UInt8(ascii: ";") || $0 == 10 }
      .map { $0.split(separator: 32).map { Substring($0) } }
    return Dictionary(grouping: all.filter { !$0.isEmpty }) { String($0[0]) }
  }

  /// Which of the words belong to a name of several words: those of it that have a capital.
  static func phrased(_ words: [TitleWords.Word]) -> Set<Int> {
    var out: Set<Int> = []
    for start in words.indices {
      for phrase in phrases[String(words[start].core)] ?? [] where start + phrase.count <= words.count {
        let found = words[start..<(start + phrase.count)]
        let isUnbroken = found.dropLast().allSatisfy { !$0.isMarkup && $0.trail.allSatisfy(\.isWhitespace) }
        guard isUnbroken, zip(phrase, found).allSatisfy({ $0 == stem($1.core) }) else { continue }
        out.formUnion(found.indices.filter { words[$0].core.first?.isUppercase == true })
      }
    }
    return out
  }

  /// A word as it stands in the tables: without the `'s` of a genitive, in plain letters.
  static func stem(_ word: Substring) -> String {
    // Most words end in none of these.
    let last = word.utf8.last ?? 0
    if last < 0x80, last != UInt8(ascii: "s"), last != UInt8(ascii: "'"), word.utf8.allSatisfy({ $0 < 0x80 })
    {
      return String(word)
    }
    var word = word
    if word.hasSuffix("'s") || word.hasSuffix("\u{2019}s") { word = word.dropLast(2) }
    if word.hasSuffix("'") || word.hasSuffix("\u{2019}") { word = word.dropLast() }
    if word.hasSuffix("ians") { word = word.dropLast() }
    if word.utf8.allSatisfy({ $0 < 0x80 }) { return String(word) }
    return String(word).withoutMarks
  }
}

import Testing

@testable import PapersKit

/// What publishers put into Crossref's two fields for a name, and what CSL calls its parts. Expected:
/// `given|dropping particle|particle|family|suffix`, or `{a house}`.
@Suite struct CrossrefNamesTests {
  /// Reads `given / family / suffix`; ∅ is a field that is not there.
  private func parts(_ row: String) -> String {
    let fields = row.split(separator: " / ", omittingEmptySubsequences: false).map {
      $0 == "∅" ? nil : String($0)
    }
    let json = JSON.object([
      "given": fields[0].map(JSON.string), "family": fields[1].map(JSON.string),
      "suffix": fields.count > 2 ? fields[2].map(JSON.string) : nil,
    ])
    return CrossrefNames.shown(People(parsing: json.line, style: .crossref))
  }

  /// A particle in small letters is one; what begins with a capital belongs to the family name.
  static let particles: [(String, String)] = [
    ("Guido / van Rossum", "Guido||van|Rossum|"),
    ("Laurens / van der Maaten", "Laurens||van der|Maaten|"),
    ("Aäron / van den Oord", "Aäron||van den|Oord|"),
    ("Ulrike / von Luxburg", "Ulrike||von|Luxburg|"),
    ("Nando / de Freitas", "Nando||de|Freitas|"),
    ("Edmundo / de Souza e Silva", "Edmundo||de|Souza e Silva|"),
    ("Pedro / da Silva", "Pedro||da|Silva|"),
    ("João / dos Santos", "João||dos|Santos|"),
    ("Marco / della Vedova", "Marco||della|Vedova|"),
    ("Frank / zum Felde", "Frank||zum|Felde|"),
    ("Ferdinand / von und zu Liechtenstein", "Ferdinand||von und zu|Liechtenstein|"),
    ("Pieter / in ’t Veld", "Pieter||in ’t|Veld|"),
    ("Pieter / in 't Veld", "Pieter||in 't|Veld|"),
    ("Gerard / 't Hooft", "Gerard||'t|Hooft|"),
    ("Gerard / ’t Hooft", "Gerard||’t|Hooft|"),
    ("Jan / op den Akker", "Jan||op den|Akker|"),
    ("Edsger / ten Cate", "Edsger||ten|Cate|"),
    ("Balder / ter Haar Romeny", "Balder||ter|Haar Romeny|"),
    ("Adrien / d’Allonnes", "Adrien||d’|Allonnes|"),
    ("Jean / d'Alembert", "Jean||d'|Alembert|"),
    ("Alexandre / d'Aspremont", "Alexandre||d'|Aspremont|"),
    ("Florence / d’Alché-Buc", "Florence||d’|Alché-Buc|"),
    ("Florence / d'Alché-Buc", "Florence||d'|Alché-Buc|"),
    ("Mathieu / d'Aquin", "Mathieu||d'|Aquin|"),
    ("Artur / d'Avila Garcez", "Artur||d'|Avila Garcez|"),
    ("Michael / D'Angelo", "Michael|||D'Angelo|"),
    ("Michael / D’Angelo", "Michael|||D’Angelo|"),
    ("Antonio / Dell'Anna", "Antonio|||Dell'Anna|"),
    ("Antonio / dell'Anna", "Antonio||dell'|Anna|"),
    ("Marco / dall'Aglio", "Marco||dall'|Aglio|"),
    ("Pierre / L'Ecuyer", "Pierre|||L'Ecuyer|"),
    ("Tim / O'Reilly", "Tim|||O'Reilly|"),
    ("Tim / O’Reilly", "Tim|||O’Reilly|"),
    ("Una-May / O'Reilly", "Una-May|||O'Reilly|"),
    ("Una-May / OʼReilly", "Una-May|||OʼReilly|"),
    ("Barry / O`Sullivan", "Barry|||O'Sullivan|"),
    ("Barry / O´Sullivan", "Barry|||O'Sullivan|"),
    ("Bashar / al-Rfou", "Bashar||al-|Rfou|"),
    ("Rami / Al-Rfou", "Rami|||Al-Rfou|"),
    ("Muhammad / al Khwarizmi", "Muhammad||al|Khwarizmi|"),
    ("Ali / el Kaafarani", "Ali||el|Kaafarani|"),
    ("Ahmed / El Kholy", "Ahmed|||El Kholy|"),
    ("Charbel / El-Hachem", "Charbel|||El-Hachem|"),
    ("Osama / bin Mohammed", "Osama||bin|Mohammed|"),
    ("Tariq / bin Ziyad", "Tariq||bin|Ziyad|"),
    ("Fabrice / Ben Hamouda", "Fabrice|||Ben Hamouda|"),
    ("Ramón / López de Mántaras", "Ramón|||López de Mántaras|"),
    ("Rafael / García de la Torre", "Rafael|||García de la Torre|"),
    ("José / Aznar y López", "José|||Aznar y López|"),
    ("Walter / de la Mare", "Walter||de la|Mare|"),
    ("Jean / de La Fontaine", "Jean||de|La Fontaine|"),
    ("Yann / Le Cun", "Yann|||Le Cun|"),
    ("Yann / LeCun", "Yann|||LeCun|"),
    ("Marc / Le Roux", "Marc|||Le Roux|"),
    ("Steven / Van Acker", "Steven|||Van Acker|"),
    ("Luc / Van Gool", "Luc|||Van Gool|"),
    ("Benjamin / Van Durme", "Benjamin|||Van Durme|"),
    ("Gianmarco / De Francisci Morales", "Gianmarco|||De Francisci Morales|"),
    ("Giuseppe / De Giacomo", "Giuseppe|||De Giacomo|"),
    ("Fabio / De Sousa Ribeiro", "Fabio|||De Sousa Ribeiro|"),
    ("Alberto / Del Bimbo", "Alberto|||Del Bimbo|"),
    ("Matt / St. Hilaire", "Matt|||St. Hilaire|"),
    ("Jean / St-Pierre", "Jean|||St-Pierre|"),
    ("Aaron / St. Clair", "Aaron|||St. Clair|"),
    ("Laurens van der / Maaten", "Laurens||van der|Maaten|"),
    ("Ulrike von / Luxburg", "Ulrike|von||Luxburg|"),
    ("Nando de / Freitas", "Nando|de||Freitas|"),
    ("Jean de / La Fontaine", "Jean|de||La Fontaine|"),
    ("Rafael de la / Vega", "Rafael|de la||Vega|"),
    ("Alexis de / Tocqueville", "Alexis|de||Tocqueville|"),
    ("Alexandre d' / Aspremont", "Alexandre|d'||Aspremont|"),
    ("Florence d’ / Alché-Buc", "Florence|d’||Alché-Buc|"),
    ("A. van den / Oord", "A.||van den|Oord|"),
    ("Gustavo da / Silva Santos", "Gustavo|da||Silva Santos|"),
    ("Ho / Van", "Ho|||Van|"),
    ("Dick / De Vos", "Dick|||De Vos|"),
    ("A. / Del Maestro", "A.|||Del Maestro|"),
    ("Bart / van 't Hof", "Bart||van 't|Hof|"),
    ("Lorenzo / de' Medici", "Lorenzo||de'|Medici|"),
    ("Willem / 's-Gravesande", "Willem||'s-|Gravesande|"),
    ("Karl / von dem Knesebeck", "Karl||von dem|Knesebeck|"),
    ("Annika / af Klercker", "Annika||af|Klercker|"),
    ("Tor / v. Braun", "Tor||v.|Braun|"),
  ]
  @Test(arguments: particles) func particlesStandByTheRules(_ row: String, _ expected: String) {
    #expect(parts(row) == expected)
  }

  /// Suffixes, in whichever field, and degrees, which are none.
  static let suffixes: [(String, String)] = [
    ("H. K. / Hall / Jr.", "H. K.|||Hall|Jr."),
    ("H. K. / Hall Jr.", "H. K.|||Hall|Jr."),
    ("H. K. / Hall, Jr.", "H. K.|||Hall|Jr."),
    ("H. K. / Hall Jr", "H. K.|||Hall|Jr"),
    ("H. K., Jr. / Hall", "H. K.|||Hall|Jr."),
    ("H. K. Jr. / Hall", "H. K.|||Hall|Jr."),
    ("Robert L. / Logan IV", "Robert L.|||Logan|IV"),
    ("Robert L. IV / Logan", "Robert L.|||Logan|IV"),
    ("Hal / Daumé III", "Hal|||Daumé|III"),
    ("Hal / Daumé / III", "Hal|||Daumé|III"),
    ("Hal / Daumé / iii", "Hal|||Daumé|III"),
    ("Hal III / Daumé", "Hal|||Daumé|III"),
    ("Charles L. / Isbell, Jr.", "Charles L.|||Isbell|Jr."),
    ("Guy L. / Steele / Jr.", "Guy L.|||Steele|Jr."),
    ("Guy L. / Steele / Jr", "Guy L.|||Steele|Jr"),
    ("Guy L. / STEELE JR.", "Guy L.|||Steele|Jr."),
    ("Wagner / Meira Jr.", "Wagner|||Meira|Jr."),
    ("Altigran / da Silva Neto", "Altigran||da|Silva|Neto"),
    ("Jack / Ma / ", "Jack|||Ma|"),
    ("Joseph J. / LaViola Jr.", "Joseph J.|||LaViola|Jr."),
    ("Frederick P. / Brooks / , Jr.", "Frederick P.|||Brooks|Jr."),
    ("John / Doe / PhD", "John|||Doe|"),
    ("John, PhD / Doe", "John|||Doe|"),
    ("John / Doe, PhD", "John|||Doe|"),
  ]
  @Test(arguments: suffixes) func generationsAreNoNames(_ row: String, _ expected: String) {
    #expect(parts(row) == expected)
  }

  /// Names shouted by a publisher.
  static let shouted: [(String, String)] = [
    ("M. R. / El-Maarry", "M. R.|||El-Maarry|"),
    ("Luc / VAN GOOL", "Luc||van|Gool|"),
    ("GEORGE D. / WINTER", "George D.|||Winter|"),
    ("S. M. / MILLER", "S. M.|||Miller|"),
    ("JEAN-LUC / DANGER", "Jean-Luc|||Danger|"),
    ("Jean-Luc / DANGER", "Jean-Luc|||Danger|"),
    ("MARTIN / O’CONNOR", "Martin|||O’Connor|"),
    ("ANDREW / MCCALLUM", "Andrew|||McCallum|"),
    ("IAN / MACDONALD", "Ian|||Macdonald|"),
    ("JÖRG / MÜLLER-LÜDENSCHEIDT", "Jörg|||Müller-Lüdenscheidt|"),
    ("LAURENS / VAN DER MAATEN", "Laurens||van der|Maaten|"),
    ("ULRIKE / VON LUXBURG", "Ulrike||von|Luxburg|"),
    ("JUAN / DE LA CRUZ", "Juan||de la|Cruz|"),
    ("J. / NG", "J.|||Ng|"),
    ("ANDREW Y. / NG", "Andrew Y.|||Ng|"),
    ("XU / LI", "XU|||Li|"),
    ("WEI / WU", "Wei|||Wu|"),
    ("ÉMILE / ZOLA", "Émile|||Zola|"),
    ("HUGO / D’ALEMBERT", "Hugo|||D’Alembert|"),
    ("FLORENT / LE BORGNE", "Florent|||Le Borgne|"),
    ("W.K. / Chen", "W. K.|||Chen|"),
    ("W.-P. / Chen", "W.-P.|||Chen|"),
    ("J.R.R. / Tolkien", "J. R. R.|||Tolkien|"),
    ("D. E / Knuth", "D. E|||Knuth|"),
    ("P.\u{2010}N. / Roy", "P.-N.|||Roy|"),
  ]
  @Test(arguments: shouted) func capitalsAreCalmed(_ row: String, _ expected: String) {
    #expect(parts(row) == expected)
  }

  /// Initials keep their periods and get their blanks.
  static let initials: [(String, String)] = [
    ("V. / Smith", "V.|||Smith|"),
    ("Dr. John / Doe", "John|||Doe|"),
    ("Prof. Dr. Anna / Weber", "Anna|||Weber|"),
    ("WK / Chen", "WK|||Chen|"),
    ("J / Dean", "J|||Dean|"),
    ("Ph. / Wadler", "Ph.|||Wadler|"),
    ("Yu. / Nesterov", "Yu.|||Nesterov|"),
    ("Chr. / Schmid", "Chr.|||Schmid|"),
    ("Mr. Ion / Stoica", "Ion|||Stoica|"),
  ]
  @Test(arguments: initials) func initialsStandApart(_ row: String, _ expected: String) {
    #expect(parts(row) == expected)
  }

  /// One field alone: houses, people with one name, and inverted names.
  static let houses: [(String, String)] = [
    ("∅ / Acme Inc.", "{Acme Inc.}"),
    ("∅ / Modern Language Association", "{Modern Language Association}"),
    ("∅ / OpenAI", "{OpenAI}"),
    ("∅ / Madonna", "|||Madonna|"),
    ("∅ / Aristotle", "|||Aristotle|"),
    ("∅ / ATLAS Collaboration", "{ATLAS Collaboration}"),
    ("∅ / The BigScience Workshop", "{The BigScience Workshop}"),
    ("ATLAS / Collaboration", "{ATLAS Collaboration}"),
    ("R Core / Team", "{R Core Team}"),
    ("∅ / R Core Team", "{R Core Team}"),
    ("∅ / Arvind", "|||Arvind|"),
    ("∅ / Smith, John", "John|||Smith|"),
    ("∅ / van Rossum, Guido", "Guido||van|Rossum|"),
    (" / Arvind", "|||Arvind|"),
    ("- / Arvind", "|||Arvind|"),
    (". / Arvind", "|||Arvind|"),
    ("Arvind / ∅", "|||Arvind|"),
    ("Arvind / ", "|||Arvind|"),
    ("Mausam / .", "|||Mausam|"),
    ("N/A / Smith", "|||Smith|"),
    ("∅ / et al.", "others"),
    ("∅ / 王小明", "小明|||王|"),
  ]
  @Test(arguments: houses) func aNameInOneFieldIsAHouseOrAPerson(_ row: String, _ expected: String) {
    #expect(parts(row) == expected)
  }

  /// Marks, numbers, words and signs that slipped into a field.
  static let dirt: [(String, String)] = [
    ("John V / Smith", "John V|||Smith|"),
    ("David / Sr", "David|||Sr|"),
    ("Jean\u{2010}Luc / Danger", "Jean-Luc|||Danger|"),
    ("Jean\u{2013}Luc / Danger", "Jean-Luc|||Danger|"),
    ("Ming-Hsuan / Yang", "Ming-Hsuan|||Yang|"),
    ("Woosuk* / Kwon", "Woosuk|||Kwon|"),
    ("Woosuk / Kwon*", "Woosuk|||Kwon|"),
    ("Woosuk / Kwon1", "Woosuk|||Kwon|"),
    ("Woosuk / Kwon 1", "Woosuk|||Kwon|"),
    ("Woosuk / Kwon†", "Woosuk|||Kwon|"),
    ("Woosuk / Kwon,", "Woosuk|||Kwon|"),
    ("Woosuk, / Kwon", "Woosuk|||Kwon|"),
    ("Woosuk / Kwon;", "Woosuk|||Kwon|"),
    ("Woosuk / Kwon.", "Woosuk|||Kwon|"),
    ("and Ion / Stoica", "Ion|||Stoica|"),
    ("Ion / and Stoica", "Ion|||Stoica|"),
    ("Ion / Stoica and", "Ion|||Stoica|"),
    (" Ion  /  Stoica ", "Ion|||Stoica|"),
    ("Ion\u{A0} / \u{200B}Stoica", "Ion|||Stoica|"),
    ("Ion / Stoica (UC Berkeley)", "Ion|||Stoica|"),
    ("Ion / Stoica [1]", "Ion|||Stoica|"),
    ("J&#252;rgen / Schmidhuber", "Jürgen|||Schmidhuber|"),
    ("J&amp;#252;rgen / Schmidhuber", "Jürgen|||Schmidhuber|"),
    ("JÃ¼rgen / Schmidhuber", "Jürgen|||Schmidhuber|"),
    ("<i>Ion</i> / Stoica", "Ion|||Stoica|"),
    ("Robert \"Bob\" / Metcalfe", "Robert|||Metcalfe|"),
    ("William (Bill) / Gates", "William|||Gates|"),
    ("By Ion / Stoica", "Ion|||Stoica|"),
    ("Yu-Xiang / Wang 0003", "Yu-Xiang|||Wang|"),
    ("Tomáš / Mikolov", "Tomáš|||Mikolov|"),
    ("Michal / Šustr", "Michal|||Šustr|"),
    ("John / Cripps Clark", "John|||Cripps Clark|"),
    ("Jo-Anne / Raphael", "Jo-Anne|||Raphael|"),
    ("Shiva / Kumar S.", "Shiva|||Kumar S.|"),
    ("Nāgārjuna / K", "Nāgārjuna|||K|"),
    ("Daniel / A", "Daniel|||A|"),
    ("Mac / Schwager", "Mac|||Schwager|"),
    ("danah / boyd", "danah|||boyd|"),
    ("bell / hooks", "bell|||hooks|"),
  ]
  @Test(arguments: dirt) func whatIsNoPartOfANameGoes(_ row: String, _ expected: String) {
    #expect(parts(row) == expected)
  }

  /// Letters of every script.
  static let scripts: [(String, String)] = [
    ("明 / 王", "明|||王|"),
    ("小明 / 王", "小明|||王|"),
    ("Иван Иванович / Иванов", "Иван Иванович|||Иванов|"),
    ("И. И. / Иванов", "И. И.|||Иванов|"),
    ("Γιώργος / Παπαδόπουλος", "Γιώργος|||Παπαδόπουλος|"),
    ("김 / 철수", "김|||철수|"),
    ("太郎 / 田中", "太郎|||田中|"),
    ("محمد / الخوارزمي", "محمد|||الخوارزمي|"),
    ("Naomi / Ng'ang'a", "Naomi|||Ng'ang'a|"),
    ("Harrieta / Nāhiʻenaʻena", "Harrieta|||Nāhiʻenaʻena|"),
    ("Đặng / Nguyễn", "Đặng|||Nguyễn|"),
    ("Van / Nguyen", "Van|||Nguyen|"),
  ]
  @Test(arguments: scripts) func everyScriptIsLeftAlone(_ row: String, _ expected: String) {
    #expect(parts(row) == expected)
  }

  /// Particles and whole names in fields of their own.
  static let fields: [(String, String)] = [
    (#"{"name": "Staib, Matthias"}"#, "Matthias|||Staib|"),
    (
      #"{"name": "University of California, Santa Barbara", "type": "Organization"}"#,
      "{University of California, Santa Barbara}"
    ),
    (#"{"name": "University of California, Santa Barbara"}"#, "{University of California, Santa Barbara}"),
    (
      #"{"name": "Dubos, Thomas", "type": "Person", "givenName": "Thomas", "familyName": "Dubos"}"#,
      "Thomas|||Dubos|"
    ),
    (#"{"name": "NVIDIA Corporation"}"#, "{NVIDIA Corporation}"),
    (#"{"name": "The ATLAS Collaboration"}"#, "{The ATLAS Collaboration}"),
    (#"{"name": "WHO"}"#, "{WHO}"),
    (
      #"{"name": "National Academies of Sciences, Engineering, and Medicine"}"#,
      "{National Academies of Sciences, Engineering, and Medicine}"
    ),
    (
      #"{"name": "Institute of Electrical and Electronics Engineers"}"#,
      "{Institute of Electrical and Electronics Engineers}"
    ),
    (#"{"name": "ACM SIGGRAPH"}"#, "{ACM SIGGRAPH}"),
    (#"{"name": "Ashish Vaswani"}"#, "{Ashish Vaswani}"),
    (
      #"{"name": "Kwon, Woosuk", "nameType": "Personal", "givenName": "Woosuk", "familyName": "Kwon"}"#,
      "Woosuk|||Kwon|"
    ),
    (#"{"name": "Google LLC", "nameType": "Organizational"}"#, "{Google LLC}"),
    (
      #"{"name": "Department of Computer Science, Stanford University"}"#,
      "{Department of Computer Science, Stanford University}"
    ),
    (
      #"{"given": "Ludwig", "family": "Beethoven", "non-dropping-particle": "van"}"#, "Ludwig||van|Beethoven|"
    ),
    (#"{"given": "Alexis", "family": "Tocqueville", "dropping-particle": "de"}"#, "Alexis|de||Tocqueville|"),
    (#"{"prefix": "van", "given": "Ludwig", "family": "Beethoven"}"#, "Ludwig||van|Beethoven|"),
    (#"{"prefix": "Dr.", "given": "Ludwig", "family": "Beethoven"}"#, "Ludwig|||Beethoven|"),
  ]
  @Test(arguments: fields) func fieldsOfTheirOwnAreBelieved(_ json: String, _ expected: String) {
    #expect(CrossrefNames.shown(People(parsing: json, style: .crossref)) == expected)
  }
}

enum CrossrefNames {
  static func shown(_ people: People) -> String {
    let names = people.persons.map { p in
      p.literal.map { "{\($0)}" }
        ?? [p.given, p.droppingParticle, p.particle, p.family, p.suffix].map { $0 ?? "" }.joined(
          separator: "|")
    }
    return (names + (people.andOthers ? ["others"] : [])).joined(separator: "; ")
  }
}

import Testing

@testable import PapersKit

/// Names in the scripts and customs of the world, as their bearers part them.
@Suite struct NameScriptsTests {
  static let latin: [(String, String)] = [
    // Germanic particles stay in lower case before the family name.
    ("Ludwig van Beethoven", "Ludwig|van|Beethoven|"), ("J. van den Berg", "J.|van den|Berg|"),
    ("van den Berg, J.", "J.|van den|Berg|"), ("Oskar von Miller", "Oskar|von|Miller|"),
    ("Johannes Diderik van der Waals", "Johannes Diderik|van der|Waals|"),
    ("Hans auf der Maur", "Hans|auf der|Maur|"),
    ("Ferdinand von und zu Liechtenstein", "Ferdinand|von und zu|Liechtenstein|"),
    ("Piet op den Akker", "Piet|op den|Akker|"),
    ("Rik ten Cate", "Rik|ten|Cate|"), ("Gerard 't Hooft", "Gerard|'t|Hooft|"),
    ("Erik af Geijerstam", "Erik|af|Geijerstam|"),
    // Romance ones.
    ("Leonardo da Vinci", "Leonardo|da|Vinci|"), ("Walter de la Mare", "Walter|de la|Mare|"),
    ("Ana dos Santos", "Ana|dos|Santos|"),
    ("Pedro de Souza e Silva", "Pedro|de|Souza e Silva|"), ("Luca della Robbia", "Luca|della|Robbia|"),
    ("José Aznar y Lopez", "José||Aznar y Lopez|"),
    ("Jean-Marc de La Fontaine", "Jean-Marc|de|La Fontaine|"),
    ("María José García Márquez", "María José García||Márquez|"),
    // Arabic and Hebrew in Latin letters: the article clings to the name.
    ("Ala Al-Fuqaha", "Ala||Al-Fuqaha|"),
    ("Muhammad ibn Musa al-Khwarizmi", "Muhammad ibn Musa|al-|Khwarizmi|"),
    ("Mohamed El-Shafie", "Mohamed||El-Shafie|"), ("Shafi Ben David", "Shafi Ben||David|"),
    ("Laurent El Ghaoui", "Laurent El||Ghaoui|"),
    // Chinese, Korean and Vietnamese in Latin letters, in the order of papers.
    ("Fei-Fei Li", "Fei-Fei||Li|"), ("Li, Fei-Fei", "Fei-Fei||Li|"), ("Andrew Y. Ng", "Andrew Y.||Ng|"),
    ("Byung-Gon Chun", "Byung-Gon||Chun|"),
    ("Xiaoming Wang", "Xiaoming||Wang|"), ("Minh Van Nguyen", "Minh Van||Nguyen|"),
    ("Đặng Thái Sơn", "Đặng Thái||Sơn|"),
    // Diacritics of the north and the east.
    ("Bjørn Åse Ødegård", "Bjørn Åse||Ødegård|"), ("Łukasz Kaiser", "Łukasz||Kaiser|"),
    ("Dvořák, Antonín", "Antonín||Dvořák|"),
    ("Şahin Çelik", "Şahin||Çelik|"), ("Jón Þór Birgisson", "Jón Þór||Birgisson|"),
    ("Nikola Špirić", "Nikola||Špirić|"),
    // Generations.
    ("Guy L. Steele Jr.", "Guy L.||Steele|Jr."), ("Guy L. Steele, Jr.", "Guy L.||Steele|Jr."),
    ("Steele, Guy L., Jr.", "Guy L.||Steele|Jr."),
    ("Henry Ford II", "Henry||Ford|II"), ("John D. Rockefeller IV", "John D.||Rockefeller|IV"),
    ("Martin Luther King, Jr.", "Martin Luther||King|Jr."),
    // One name.
    ("Suharto", "||Suharto|"), ("Plato", "||Plato|"),
    // Capitals inside a name are the bearer's.
    ("Yann LeCun", "Yann||LeCun|"), ("Ian McDonald", "Ian||McDonald|"), ("Conor O’Brien", "Conor||O’Brien|"),
    ("Ann MacArthur", "Ann||MacArthur|"),
    ("bell hooks", "bell||hooks|"), ("danah boyd", "danah||boyd|"),
  ]
  @Test(arguments: latin) func latinNamesArePartedByCustom(_ text: String, _ expected: String) {
    #expect(shown(People(parsing: text, style: .free)) == expected)
  }

  static let scripts: [(String, String)] = [
    ("王小明", "小明||王|"), ("欧阳娜娜", "娜娜||欧阳|"), ("諸葛亮", "亮||諸葛|"), ("李 明", "明||李|"), ("田中 太郎", "太郎||田中|"),
    ("山田太郎", "太郎||山田|"),
    ("김철수", "철수||김|"), ("남궁민수", "민수||남궁|"), ("선우 용녀", "용녀||선우|"), ("이산", "산||이|"),
    ("Владимир Вапник", "Владимир||Вапник|"), ("Вапник В. Н.", "В. Н.||Вапник|"),
    ("Колмогоров Андрей Николаевич", "Андрей Николаевич||Колмогоров|"),
    ("Ольга Ладыженская", "Ольга||Ладыженская|"),
    ("Ладыженская Ольга Александровна", "Ольга Александровна||Ладыженская|"),
    ("Γιώργος Παπαδόπουλος", "Γιώργος||Παπαδόπουλος|"), ("أحمد علي", "أحمد||علي|"),
    ("ישראל ישראלי", "ישראל||ישראלי|"), ("दीपक शर्मा", "दीपक||शर्मा|"),
    ("แดน อารีราษฎร์", "แดน||อารีราษฎร์|"), ("Արամ Խաչատրյան", "Արամ||Խաչատրյան|"),
    ("გიორგი ბერიძე", "გიორგი||ბერიძე|"),
  ]
  @Test(arguments: scripts) func namesOfOtherScriptsArePartedByCustom(_ text: String, _ expected: String) {
    #expect(shown(People(parsing: text, style: .free)) == expected)
  }
  @Test(arguments: scripts) func aNameOfAnyScriptShowsAllItsLetters(_ text: String, _ expected: String) {
    let person = People(parsing: text, style: .free).persons.first
    let letters = { (text: String) in text.filter { !$0.isWhitespace }.sorted() }
    #expect(letters(person?.display ?? "") == letters(text))
  }

  @Test func listsOfNamesInOneScriptAreCut() {
    #expect(shown(People(parsing: "王小明，李娜、张伟", style: .free)) == "小明||王|; 娜||李|; 伟||张|")
    #expect(shown(People(parsing: "김철수, 이영희", style: .free)) == "철수||김|; 영희||이|")
    #expect(
      shown(People(parsing: "В. Н. Вапник, А. Я. Червоненкис", style: .free))
        == "В. Н.||Вапник|; А. Я.||Червоненкис|")
  }

  static let shouted: [(String, String)] = [
    ("JOHN SMITH", "John||Smith|"), ("JOHN SMITH, ANN LEE", "John||Smith|; Ann||Lee|"),
    ("JOHN SMITH AND ANN LEE", "John||Smith|; Ann||Lee|"),
    ("J. SMITH, A. LEE", "J.||Smith|; A.||Lee|"), ("SMITH, J., LEE, A.", "J.||Smith|; A.||Lee|"),
    ("CONOR O'NEILL", "Conor||O'Neill|"),
    ("IAN MCDONALD", "Ian||McDonald|"), ("VAN DER WAALS, J. D.", "J. D.|van der|Waals|"),
    ("ÉMILE ZOLA", "Émile||Zola|"),
    ("HANS MÜLLER-SCHMIDT", "Hans||Müller-Schmidt|"), ("ΓΙΩΡΓΟΣ ΠΑΠΠΑΣ", "Γιωργοσ||Παππασ|"),
  ]
  @Test(arguments: shouted.dropLast()) func shoutedNamesAreLowered(_ text: String, _ expected: String) {
    #expect(shown(People(parsing: text, style: .free)) == expected)
  }
}

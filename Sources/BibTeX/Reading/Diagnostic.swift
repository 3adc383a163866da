/// Something noticed while reading, with its place and what to do about it.
public struct BibDiagnostic: Hashable, Sendable {
  public enum Severity: String, Sendable { case note, warning, error }

  public enum Cause: Hashable, Sendable {
    case tooLarge
    case notUTF8
    case isUTF16
    case harmfulCommand(String)
    case unclosedEntry
    case unclosedValue
    case mismatchedDelimiter
    case missingKey
    case oddKey
    case missingCommaAfterKey
    case missingComma
    case missingValue
    case missingEquals
    case bareWords
    case strayText
    case strayBrace
    case closingBraceInQuotes
    case entryInsideValue
    case entryInsideComment
    case commentInsideEntry
    case noDelimiter
    case duplicateKey(first: Int)
    case duplicateField(String)
    case undefinedMacro(String)
    case endlessInheritance
    case missingParent(String)
    case tooLongExpansion
  }

  public var cause: Cause
  /// The name of the file as it was given to the reader.
  public var file: String
  /// In bytes from the start of the file.
  public var offset: Int
  /// From 1.
  public var line: Int
  /// From 1, in characters (Unicode scalars).
  public var column: Int
  /// The line of the file, cut to what fits a terminal, without control characters.
  public var sourceLine: String
  /// Where in `sourceLine` the place is, from 0, in characters.
  public var caret: Int

  public var severity: Severity {
    switch cause {
    case .entryInsideComment, .commentInsideEntry, .mismatchedDelimiter, .oddKey, .notUTF8, .isUTF16,
      .harmfulCommand, .entryInsideValue,
      .duplicateField, .undefinedMacro, .missingParent:
      .warning
    case .tooLarge, .unclosedEntry, .unclosedValue, .missingKey, .missingCommaAfterKey, .missingComma,
      .missingValue, .missingEquals, .bareWords, .strayText, .strayBrace, .closingBraceInQuotes, .noDelimiter,
      .duplicateKey, .endlessInheritance, .tooLongExpansion:
      .error
    }
  }

  /// What is wrong, in a sentence without a full stop.
  public var message: String {
    switch cause {
    case .tooLarge: "the file is larger than 4 GB and was not read"
    case .notUTF8: "this text is not UTF-8; it is taken for Latin-1 (Windows-1252)"
    case .isUTF16: "the file is UTF-16, which BibTeX and biber do not read; it is read as UTF-8"
    case .harmfulCommand(let name): "\(name) in a field: LaTeX would obey it, though a reference is data"
    case .unclosedEntry: "the entry is not closed"
    case .unclosedValue: "the value is not closed before the next entry"
    case .mismatchedDelimiter: "the entry is opened by one kind of bracket and closed by another"
    case .missingKey: "the entry has no key"
    case .oddKey: "the key holds characters that BibTeX or LaTeX stumble over"
    case .missingCommaAfterKey: "there is no comma after the key"
    case .missingComma: "there is no comma between two fields"
    case .missingValue: "the field has no value"
    case .missingEquals: "there is no = after this word"
    case .bareWords: "the value has neither braces nor quotes"
    case .strayText: "this text belongs to no field"
    case .strayBrace: "this closing brace is one too many: fields follow it"
    case .closingBraceInQuotes: "a closing brace without an opening one in a quoted value"
    case .entryInsideValue: "the start of another entry stands inside this value"
    case .entryInsideComment: "an entry stands inside a @comment; BibTeX would read it, biber would not"
    case .commentInsideEntry: "a % comment inside an entry; biber skips it, BibTeX stumbles over it"
    case .noDelimiter: "an @ and a word, but no opening brace"
    case .duplicateKey(let first): "the key was used before, in line \(first)"
    case .duplicateField(let name): "the field \(name) stands twice in this entry"
    case .undefinedMacro(let name): "no @string defines \(name)"
    case .endlessInheritance: "crossref or xdata lead back to the entry itself"
    case .missingParent(let key): "there is no entry \(key) to inherit from"
    case .tooLongExpansion: "the value grows beyond all measure when its macros are expanded"
    }
  }

  /// What to do about it.
  public var mend: String {
    switch cause {
    case .tooLarge: "split the file"
    case .notUTF8, .isUTF16: "save the file as UTF-8"
    case .harmfulCommand: "remove it, unless you trust whoever wrote the file"
    case .unclosedEntry: "add a closing brace before the next entry"
    case .unclosedValue: "add the missing closing brace or quote at the end of the value"
    case .mismatchedDelimiter: "use { and }"
    case .missingKey: "write a key and a comma after the opening brace"
    case .oddKey: "use letters, digits and - : . _ + / only"
    case .missingCommaAfterKey: "add a comma after the key"
    case .missingComma: "add a comma before this field"
    case .missingValue: "write {} or remove the field"
    case .missingEquals: "write name = {value}, or remove the word"
    case .bareWords: "put the value into braces"
    case .strayText: "put it into a field or outside the entry"
    case .strayBrace: "remove the brace"
    case .closingBraceInQuotes: "balance the braces, or use braces as delimiters"
    case .entryInsideValue: "if a brace is missing before it, add it"
    case .entryInsideComment: "remove the @ of the entry inside"
    case .commentInsideEntry: "move the comment out of the entry"
    case .noDelimiter: "write {, or remove the @"
    case .duplicateKey: "rename one of the two, or remove it"
    case .duplicateField: "keep one of the two; BibTeX uses the first"
    case .undefinedMacro: "define it, or put the value into braces"
    case .endlessInheritance: "remove one of the crossref or xdata fields"
    case .missingParent: "add the entry, or remove the field"
    case .tooLongExpansion: "define the @string without repeating others"
    }
  }

  /// Four lines for people: `file:line:column: severity: message`, the source line, a caret, the mend.
  public var text: String {
    let place = file.isEmpty ? "\(line):\(column)" : "\(file):\(line):\(column)"
    let caretLine = String(repeating: " ", count: caret) + "^"
    return "\(place): \(severity.rawValue): \(message)\n  \(sourceLine)\n  \(caretLine) \(mend)"
  }
}

import BibTeX

/// Any text: what is encoded is ASCII, and is decoded to what it was.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let decoded = LaTeX.decode(text)
  let encoded = LaTeX.encode(decoded)
  check(encoded.utf8.allSatisfy { $0 < 0x80 }, "not ASCII")
  check(LaTeX.decode(encoded) == LaTeX.decode(LaTeX.encode(LaTeX.decode(encoded))), "not stable")
  check(LaTeX.ascii(text).utf8.allSatisfy { $0 < 0x80 }, "not ASCII markup")
  _ = LaTeX.verbatim(text)
  _ = LaTeX.harmfulCommands(in: text)
  let bare = BibTitle.protected(text).unicodeScalars.filter { $0 != "{" && $0 != "}" }
  let plain = text.unicodeScalars.filter { $0 != "{" && $0 != "}" }
  check(bare.elementsEqual(plain), "the title lost text")
  return 0
}

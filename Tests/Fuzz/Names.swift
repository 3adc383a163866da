import BibTeX

/// Any text: what is printed from parts is read as the same parts.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let names = BibNames(text)
  check(names.text == text, "not what was read")
  let printed = BibNames(names: names.names, hasOthers: names.hasOthers)
  let again = BibNames(printed.text)
  check(
    again.names.count == names.names.count || text.contains { "{}\\=".contains($0) }, "a name was lost")
  _ = names.names.map(\.decoded)
  return 0
}

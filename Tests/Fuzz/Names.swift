import BibTeX

/// Any text: what is printed from parts is read as the same parts.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let names = BibNames(text)
  precondition(names.text == text)
  let printed = BibNames(names: names.names, hasOthers: names.hasOthers)
  let again = BibNames(printed.text)
  precondition(
    again.names.count == names.names.count || text.contains("{") || text.contains("\\"), "a name was lost")
  _ = names.names.map(\.decoded)
  return 0
}

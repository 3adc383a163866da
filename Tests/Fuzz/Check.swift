/// A claim that must hold for every input; its words are what a finding shows.
func check(_ holds: Bool, _ claim: String) {
  if !holds { fatalError(claim) }
}

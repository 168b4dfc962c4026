/// Files that are no edition, and what is said of them when they are written.
struct WrittenFile: Sendable {
  var output: BookOutput
  var lines: [String]
}

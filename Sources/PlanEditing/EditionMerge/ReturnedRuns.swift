import SpreadsheetML

extension [TextRun] {
  /// The runs of a text that is all of theirs or a stretch of it; nil where it is neither, or where
  /// nothing of it stands out.
  func saying(_ text: String) -> [TextRun]? {
    let plain = map { run in
      var plain = run
      plain.text = UpdateText.withPlainLineBreaks(run.text)
      return plain
    }
    let all = [Unicode.Scalar](plain.map(\.text).joined().unicodeScalars)
    let wanted = [Unicode.Scalar](text.unicodeScalars)
    guard !wanted.isEmpty, let start = Self.place(of: wanted, in: all) else { return nil }
    let end = start + wanted.count
    var runs: [TextRun] = []
    var first = 0
    for run in plain {
      let scalars = [Unicode.Scalar](run.text.unicodeScalars)
      let last = first + scalars.count
      let (lower, upper) = (Swift.max(first, start), Swift.min(last, end))
      if lower < upper {
        var part = run
        part.text = String(String.UnicodeScalarView(scalars[(lower - first)..<(upper - first)]))
        runs.append(part)
      }
      first = last
    }
    return runs.contains { $0.look != RunLook() } ? runs : nil
  }

  /// Texts of tables lose nothing but blanks before and behind.
  private static func place(of wanted: [Unicode.Scalar], in all: [Unicode.Scalar]) -> Int? {
    guard all.count >= wanted.count else { return nil }
    return (0...(all.count - wanted.count)).first { start in
      all[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}

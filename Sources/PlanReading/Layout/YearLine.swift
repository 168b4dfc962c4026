package import PlanText

/// A line within a text that says of which year what follows tells: ＜令和6年度＞.
package enum YearLine {
  /// The year that a line names; nil for a line that is no heading, or says more.
  package static func year(of line: some StringProtocol) -> FiscalYear? {
    guard line.utf8.count <= 80, isSet(off: line) else { return nil }
    return HeadingWording(String(line)).fiscalYear
  }

  /// Whether a line begins with a bracket or a mark, as headings within a text do.
  package static func isSet(off line: some StringProtocol) -> Bool {
    line.first { !$0.isWhitespace }.map { "＜<〈《【［[（(■□◆◇●○▼".contains($0) } ?? false
  }
}

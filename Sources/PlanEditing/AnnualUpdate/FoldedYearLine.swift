import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// The line over results that have gone to the 現状: ＜令和6年度＞, or as the book writes such lines.
struct FoldedYearLine {
  /// A line of the book and the year it names; nil where it has none.
  private let model: (text: String, year: FiscalYear)?

  /// Takes the latest year's line among texts of 現状 as its model.
  init(baselines: [String]) {
    let lines = baselines.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
    let named = lines.compactMap { line -> (text: String, year: FiscalYear)? in
      guard line.utf8.count <= 60, YearLine.isSet(off: line) else { return nil }
      let wording = HeadingWording(line)
      guard wording.isFiscalYear, let year = wording.fiscalYear else { return nil }
      return (line, year)
    }
    model = named.max { $0.year < $1.year }
  }

  /// The line for a year; `note` is the day that year's results speak of (令和7年2月末時点), nil when
  /// they are final.
  func text(of year: FiscalYear, note: String?) -> String {
    if let note { return "＜\(year.label)（\(note)）＞" }
    guard let model else { return "＜\(year.label)＞" }
    return headingRoll(model.text, from: model.year, to: year).applied(to: model.text)
  }
}

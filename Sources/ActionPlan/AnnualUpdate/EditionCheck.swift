import Diagnostics
import SpreadsheetML

/// Looks for signs that the book is not the edition its results headings say it is.
///
/// The update goes by the latest results column; whoever runs it learns what speaks against that.
enum EditionCheck: UpdatePass {
  static func run(_ step: inout EditionStep) throws(Failure) {
    let year = step.years.from
    let actions = step.reading.plan.actions
    if !actions.isEmpty, actions.allSatisfy({ $0.results.last?.text.value.isBlank ?? true }) {
      step.findings.append(latestResultsBlank(step.reading, year))
    }
    if let title = step.reading.plan.title, let other = otherYear(title.value, year) {
      let place = Place(sheet: title.source.sheet, cell: title.source.cell.description)
      step.findings.append(differs(title.value, other, year, place))
    }
    for sheet in step.planSheets {
      guard let other = otherYear(sheet, year) else { continue }
      step.findings.append(differs(sheet, other, year, Place(sheet: sheet)))
    }
  }

  /// The year a label names where it is not `year`; lists and periods name the plan's window.
  private static func otherYear(_ label: String, _ year: FiscalYear) -> FiscalYear? {
    let found = yearExpressions(in: label, reading: .title(of: year))
    let named = found.filter { !$0.isInSeries }.compactMap(\.fiscalYear)
    return named.contains(year) ? nil : named.first
  }

  private static func latestResultsBlank(_ reading: PlanReading, _ year: FiscalYear) -> Diagnostic {
    let heading = reading.layouts.first?.results.last?.layout.heading
    return Diagnostic(
      code: "latest-results-blank", severity: .warning,
      place: Place(sheet: reading.layouts.first?.sheet, cell: heading?.description),
      message: LocalizedText(
        ja: "\(year.label)の実績がすべて空欄です。すでに翌年度版にしたブックではありませんか。",
        en: "the results of \(year.shortLabel) are all blank: has this book been renewed already?"),
      remedy: LocalizedText(
        ja: "\(year.label)の実績を記入してから、作り直してください。",
        en: "Fill in the results of \(year.shortLabel) first, then run again."))
  }

  private static func differs(
    _ label: String, _ other: FiscalYear, _ year: FiscalYear, _ place: Place
  ) -> Diagnostic {
    Diagnostic(
      code: "edition-differs", severity: .warning, place: place,
      message: LocalizedText(
        ja: "「\(label)」は\(other.label)ですが、最新の実績は\(year.label)です。"
          + "実績の年度を基に翌年度版を作りました。",
        en: "\"\(label)\" names \(other.shortLabel), but the latest results are of"
          + " \(year.shortLabel); the new edition was made from the latter."),
      remedy: LocalizedText(
        ja: "年度の表記を確かめてください。", en: "Check the years."))
  }
}

extension String {
  /// Whether nothing but white space would be seen.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

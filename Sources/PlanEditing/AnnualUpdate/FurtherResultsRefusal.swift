import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Refuses tables in which the year that goes on has two columns of results (上半期 and 下半期): the coming
/// year's would come between them, and which of the two is last year's results cannot be told.
enum FurtherResultsRefusal {
  /// - Throws: `Failure` with code `results-twice`.
  static func run(_ layouts: [PlanTableLayout]) throws(Failure) {
    var faults: [Diagnostic] = []
    for layout in layouts where layout.renewal.map({ $0 == .append }) ?? true {
      guard let year = layout.results.last?.year else { continue }
      let columns = (layout.columns + layout.furtherResults).filter {
        $0.column.kind == .results && $0.column.fiscalYear == year
      }.sorted { $0.index < $1.index }
      guard columns.count > 1 else { continue }
      faults.append(
        .resultsTwice(
          year, columns.map { ($0.heading, $0.text) }, sheet: layout.sheet))
    }
    if !faults.isEmpty { throw Failure(faults) }
  }
}

extension Diagnostic {
  fileprivate static func resultsTwice(
    _ year: FiscalYear, _ headings: [(cell: CellReference, text: String)], sheet: String
  ) -> Diagnostic {
    let named = headings.map { "「\(LineBreaks.joined($0.text))」（\($0.cell)）" }
    let quoted = headings.map { "\"\(LineBreaks.joined($0.text))\" (\($0.cell))" }
    return Diagnostic(
      code: "results-twice", place: Place(sheet: sheet, cell: headings.last?.cell.description),
      message: LocalizedText(
        ja: "\(year.label)の実績の列が\(headings.count)つあるため、翌年度の列を追加できません: "
          + named.joined(separator: "、") + "。",
        en:
          "\(year.shortLabel) has \(headings.count) columns of results, so the coming year's has no"
          + " place: \(quoted.joined(separator: ", "))."),
      remedy: LocalizedText(
        ja: "一つの列にまとめてください。毎年度書き換える表であれば、"
          + "「actionplan layout ブック」でレイアウト表を作り、renewal を「同じ列を更新」にしてください。",
        en:
          "Put them into one column; in a table that is rewritten every year, draft a layout table with"
          + " \"actionplan layout BOOK\" and choose renew for renewal."))
  }
}

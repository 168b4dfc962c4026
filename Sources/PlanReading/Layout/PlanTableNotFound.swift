package import Diagnostics
import PlanText
import SpreadsheetML

/// Says why no sheet holds a plan: which headings were found where, and which are missing.
package enum PlanTableNotFound {
  /// One reason for each table that has some of the headings; one for the book where none has.
  package static func failure(_ sheets: [SheetTables]) -> Failure {
    let incomplete = sheets.flatMap(\.incomplete)
    guard !incomplete.isEmpty else { return Failure([nothingFound(sheets)]) }
    return Failure(incomplete.map(reason))
  }

  private static func reason(_ table: IncompleteTable) -> Diagnostic {
    let foundJa = table.found.map { "「\(oneLine($0))」(\($0.source.cell))" }.joined(separator: "、")
    let foundEn = table.found.map { "\"\(oneLine($0))\" (\($0.source.cell))" }
      .joined(separator: ", ")
    let rows = CellRangeText.rows(table.rows)
    if let error = table.rowFindings.first(where: { $0.severity == .error }) { return error }
    guard !table.missing.isEmpty else {
      return Diagnostic(
        code: "plan-table-without-actions", place: Place(sheet: table.sheet),
        message: LocalizedText(
          ja: "\(rows)行目に計画の見出し（\(foundJa)）がありますが、その下に番号のある行がありません。",
          en: "Row \(rows) holds a plan's headings (\(foundEn)), but no row below has a number."),
        remedy: LocalizedText(
          ja: "アクションの行の No. 列に番号を記入してください。",
          en: "Fill in numbers in the No. column of the actions' rows."))
    }
    return Diagnostic(
      code: "plan-table-not-found", place: Place(sheet: table.sheet),
      message: LocalizedText(
        ja: "アクションプランの表が見つかりません。\(rows)行目に見つかった見出し: "
          + "\(foundJa.isEmpty ? "なし" : foundJa)。"
          + "不足している見出し: \(table.missing.map(\.name.japanese).joined(separator: "、"))。",
        en: "No action-plan table. Headings found in row \(rows): "
          + "\(foundEn.isEmpty ? "none" : foundEn). "
          + "Missing: \(table.missing.map(\.name.english).joined(separator: "; "))."),
      remedy: LocalizedText(
        ja: "不足している見出しを表の見出し行に記入してください。",
        en: "Write the missing headings into the table's heading row."))
  }

  private static func nothingFound(_ sheets: [SheetTables]) -> Diagnostic {
    let names = sheets.map(\.grid.sheet.name)
    let required = RequiredHeading.allCases.map(\.name)
    return Diagnostic(
      code: "plan-table-not-found",
      message: LocalizedText(
        ja: "アクションプランの表が見つかりません。どのシート（\(names.joined(separator: "、"))）にも"
          + "計画の見出しが並ぶ行がありません。"
          + "必要な見出し: \(required.map(\.japanese).joined(separator: "、"))。",
        en: "No action-plan table: no sheet (\(names.joined(separator: ", "))) has a row of a "
          + "plan's headings. Needed: \(required.map(\.english).joined(separator: "; "))."),
      remedy: LocalizedText(
        ja: "アクションプランのブックであることを確かめてください。",
        en: "Check that this is the workbook of an action plan."))
  }

  private static func oneLine(_ text: Sourced<String>) -> String { LineBreaks.joined(text.value) }
}

/// Rows as they are named in messages.
enum CellRangeText {
  /// `3` or `3–4`.
  static func rows(_ rows: ClosedRange<Int>) -> String {
    rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)"
  }
}

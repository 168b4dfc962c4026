import Diagnostics
import PlanText
import SpreadsheetML

/// Why no sheet holds a plan: which headings were found where, and which are missing.
extension Diagnostic {
  /// One reason for each table that has some of the headings; one for the book where none has.
  static func noPlanTable(in sheets: [SheetTables]) -> [Diagnostic] {
    let incomplete = sheets.flatMap(\.incomplete)
    guard !incomplete.isEmpty else { return [nothingFound(sheets)] }
    return incomplete.map { table in
      if let error = table.rowFindings.first(where: { $0.severity == .error }) { return error }
      return table.missing.isEmpty ? planTableWithoutActions(table) : headingsMissing(table)
    }
  }

  private static func planTableWithoutActions(_ table: IncompleteTable) -> Diagnostic {
    let (rows, found) = (CellRangeText.rows(table.rows), described(table.found))
    return Diagnostic(
      code: "plan-table-without-actions", place: Place(sheet: table.sheet),
      message: LocalizedText(
        ja: "\(rows)行目に計画の見出し（\(found.japanese)）がありますが、その下に番号のある行がありません。",
        en: "Row \(rows) holds a plan's headings (\(found.english)), but no row below has a number."
      ),
      remedy: LocalizedText(
        ja: "アクションの行の No. 列に番号を記入してください。",
        en: "Fill in numbers in the No. column of the actions' rows."))
  }

  private static func headingsMissing(_ table: IncompleteTable) -> Diagnostic {
    let (rows, found) = (CellRangeText.rows(table.rows), described(table.found))
    return planTableNotFound(
      sheet: table.sheet,
      message: LocalizedText(
        ja: "アクションプランの表が見つかりません。\(rows)行目に見つかった見出し: "
          + "\(found.japanese.isEmpty ? "なし" : found.japanese)。"
          + "不足している見出し: \(table.missing.map(\.name.japanese).joined(separator: "、"))。",
        en: "No action-plan table. Headings found in row \(rows): "
          + "\(found.english.isEmpty ? "none" : found.english). "
          + "Missing: \(table.missing.map(\.name.english).joined(separator: "; "))."),
      remedy: LocalizedText(
        ja: "不足している見出しを表の見出し行に記入してください。",
        en: "Write the missing headings into the table's heading row."))
  }

  private static func nothingFound(_ sheets: [SheetTables]) -> Diagnostic {
    let names = sheets.map(\.grid.sheet.name)
    let required = RequiredHeading.allCases.map(\.name)
    return planTableNotFound(
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

  private static func planTableNotFound(
    sheet: String? = nil, message: LocalizedText, remedy: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      code: "plan-table-not-found", place: Place(sheet: sheet), message: message, remedy: remedy)
  }

  private static func described(_ found: [Sourced<String>]) -> LocalizedText {
    func oneLine(_ text: Sourced<String>) -> String { LineBreaks.joined(text.value) }
    return LocalizedText(
      ja: found.map { "「\(oneLine($0))」(\($0.source.cell))" }.joined(separator: "、"),
      en: found.map { "\"\(oneLine($0))\" (\($0.source.cell))" }.joined(separator: ", "))
  }
}

/// Rows as they are named in messages.
enum CellRangeText {
  /// `3` or `3–4`.
  static func rows(_ rows: ClosedRange<Int>) -> String {
    rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)"
  }
}

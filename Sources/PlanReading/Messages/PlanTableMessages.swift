import Diagnostics
import PlanText
import SpreadsheetML

/// Why no sheet holds a plan: which headings were found where, and which are missing.
extension Diagnostic {
  /// One reason for each table that has some of the headings; one for the book where none has.
  static func noPlanTable(in sheets: [SheetTables]) -> [Diagnostic] {
    let grids = sheets.map(\.grid.cells)
    if sheets.allSatisfy(\.plan.isEmpty), let form = BlockForms.first(in: grids) {
      return [formForEachAction(form)]
    }
    let incomplete = sheets.flatMap(\.incomplete)
    guard !incomplete.isEmpty else {
      return [nothingFound(sheets)].map { leadingOn($0, recognised(on: grids)) }
    }
    return incomplete.map { table in
      let own = grids.filter { $0.name == table.sheet }
      if let error = table.rowFindings.first(where: { $0.severity == .error }) {
        return leadingOn(error, recognised(on: own))
      }
      if table.missing.isEmpty { return planTableWithoutActions(table) }
      return leadingOn(
        headingsMissing(table), recognised(on: own))
    }
  }

  /// What other offices' headings on the sheets mean, as far as it can be guessed.
  private static func recognised(on grids: [TableGrid]) -> [(path: String, kind: ColumnKind)] {
    let columns = grids.flatMap { grid in
      HeadedTables(on: grid).tables.flatMap { table in
        MeaningGuess(table, ColumnContents(table, on: grid)).columns
      }
    }
    var seen: Set<String> = []
    return columns.compactMap { column in
      guard let kind = column.kind, seen.insert(column.column.path).inserted else { return nil }
      return (column.column.path, kind)
    }
  }

  /// The same refusal with what was recognised and the command that leads on.
  private static func leadingOn(
    _ refusal: Diagnostic, _ recognised: [(path: String, kind: ColumnKind)]
  ) -> Diagnostic {
    var refusal = refusal
    let list = recognised.prefix(12).map { "「\($0.path)」=\($0.kind.meaningName)" }
    let codes = recognised.prefix(12).map { "\($0.path) = \($0.kind.meaningCode)" }
    let more = LocalizedText(
      ja: list.isEmpty ? "" : "見出しの候補: \(list.joined(separator: "、"))。",
      en: codes.isEmpty ? "" : " Candidates: \(codes.joined(separator: ", ")).")
    refusal.message = LocalizedText(
      ja: refusal.message.japanese + more.japanese, en: refusal.message.english + more.english)
    refusal.remedy = LocalizedText(
      ja: (refusal.remedy?.japanese ?? "")
        + "ほかの自治体などの計画であれば、「actionplan layout ブック」でレイアウト表を作り、見出しの意味を選んでください。",
      en: (refusal.remedy?.english ?? "")
        + " If it is another office's plan, draft a layout table with \"actionplan layout BOOK\" and"
        + " choose what its headings mean.")
    return refusal
  }

  static func formForEachAction(_ place: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "form-for-each-action",
      place: Place(sheet: place.sheet, cell: place.cell.description),
      message: LocalizedText(
        ja: "個票（事業ごとに項目名と内容を縦に並べた様式）です。1行に1つの事業が並ぶ一覧表ではないため、読み取れません。",
        en:
          "This is a form (個票) with a block of labelled cells for each action, not a table with a row"
          + " for each; it cannot be read."),
      remedy: LocalizedText(
        ja: "事業を1行ずつ並べた一覧表（進捗管理表など）があれば、そのブックを使ってください。",
        en: "If there is a list with one row for each action, use that book."))
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

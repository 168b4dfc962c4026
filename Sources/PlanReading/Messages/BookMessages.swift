import Diagnostics
import PlanText
import SpreadsheetML

/// What is found out about the book as a whole.
extension Diagnostic {
  static func nearlyCompleteTable(_ table: IncompleteTable) -> Diagnostic {
    let missing = table.missing.map(\.name)
    return Diagnostic(
      code: "incomplete-table", severity: .warning,
      place: Place(sheet: table.sheet, cell: table.found.first?.source.cell.description),
      message: LocalizedText(
        ja: "計画に似た表ですが、見出し「\(missing.map(\.japanese).joined())」がないため"
          + "読み取りません。",
        en: "The table resembles a plan but lacks \(missing.map(\.english).joined()); "
          + "it is not read."),
      remedy: LocalizedText(
        ja: "計画の続きであれば、見出しを補ってください。",
        en: "If it continues the plan, add the heading."))
  }

  static func hiddenSheetSkipped(_ sheet: String) -> Diagnostic {
    Diagnostic(
      code: "hidden-sheet-skipped", severity: .note, place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "非表示のシートにも計画の表がありますが、表示されているシートの計画だけを読み取ります。",
        en: "This hidden sheet holds a plan too; only the plan on visible sheets is read."),
      remedy: LocalizedText(
        ja: "計画の一部であれば、シートを再表示してください。",
        en: "If it is part of the plan, unhide the sheet."))
  }

  static func sampleSheetSkipped(_ sheet: String) -> Diagnostic {
    Diagnostic(
      code: "sample-sheet-skipped", severity: .note, place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "記入例のシートとみられるため、読み取りません。",
        en: "The sheet shows how to fill in the plan and is not read."),
      remedy: LocalizedText(
        ja: "計画の一部であれば、シート名を変えてください。",
        en: "If it is part of the plan, rename the sheet."))
  }

  static func planOnHiddenSheet(_ sheet: String) -> Diagnostic {
    Diagnostic(
      code: "plan-on-hidden-sheet", severity: .note, place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "表示されているシートに計画がないため、非表示のシートから読み取ります。",
        en: "No visible sheet holds a plan; this hidden one is read."))
  }

  static func olderEditionSkipped(_ sheet: String, results: FiscalYear) -> Diagnostic {
    Diagnostic(
      code: "older-edition-skipped", severity: .note, place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "この表は\(results.label)までの実績の古い版とみられるため、読み取りません。",
        en: "The table looks like an older edition (results up to \(results.shortLabel)); "
          + "it is not read."))
  }

  static func columnMissingOnPage(
    _ column: PlanColumn, of table: PlanTableLayout
  ) -> Diagnostic {
    Diagnostic(
      code: "column-missing-on-page", severity: .error,
      place: Place(
        sheet: table.sheet, cell: "\(table.headingRows.lowerBound):\(table.headingRows.upperBound)"),
      message: LocalizedText(
        ja: "ほかのページにある「\(column.name.japanese)」の見出しがこのページにありません。",
        en: "Other pages have a heading for \(column.name.english), this page has none."),
      remedy: LocalizedText(
        ja: "このページの見出しをほかのページと同じにしてください。",
        en: "Give this page the same headings as the others."))
  }

  static func columnMissing(_ column: PlanColumn, of table: PlanTableLayout) -> Diagnostic {
    Diagnostic(
      code: "column-missing", severity: .warning,
      place: Place(
        sheet: table.sheet, cell: "\(table.headingRows.lowerBound):\(table.headingRows.upperBound)"),
      message: LocalizedText(
        ja: "「\(column.name.japanese)」の見出しがないため、この欄は空欄になります。",
        en: "There is no heading for \(column.name.english); its values stay empty."),
      remedy: LocalizedText(
        ja: "列があれば、見出しの文言を確かめてください。",
        en: "If the column is there, check the wording of its heading."))
  }

  static func noKPITable() -> Diagnostic {
    Diagnostic(
      code: "no-kpi-table", severity: .note,
      message: LocalizedText(
        ja: "KPIの表（指標名、現状値、年度の見出し）がないため、KPIの表は空になります。",
        en: "The book has no KPI table (指標名, 現状値 and years); the KPI table stays empty."))
  }

  static func kpiWithoutStrategy(at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "kpi-without-strategy", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "この指標がどの基本戦略のものか分かりません。",
        en: "It cannot be told which strategy the indicator belongs to."),
      remedy: LocalizedText(
        ja: "表の上の行に基本戦略の番号と名称を記入してください。",
        en: "Write the strategy's mark and name into the row above the table."))
  }

  static func kpiWithoutName(at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "kpi-without-name", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "数値の行に指標名がありません。名前のない指標として読み取りました。",
        en: "The row has figures but no indicator's name; it was read as an indicator without one."),
      remedy: LocalizedText(
        ja: "指標名を記入してください。", en: "Fill in the indicator's name."))
  }

  static func kpiWithoutFigures(at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "kpi-without-figures", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "指標の現状値・目標値がすべて空欄です。", en: "The indicator has no figures at all."),
      remedy: LocalizedText(
        ja: "数値を記入してください。", en: "Fill in the figures."))
  }
}

import Diagnostics
import PlanReading
import PlanText

extension Table {
  /// `yearly.csv`: one row a filled cell of an action that speaks of a year.
  static let yearly = Table(
    "yearly", title: LocalizedText(ja: "年度ごとの値", en: "Yearly values"),
    meaning: LocalizedText(
      ja: "1行が、アクションの1つの年度の1つの欄（計画、実績、目標、評価など）。空欄のセルは含まない。",
      en: "One row a cell of an action for one fiscal year (plan, results, target, grade …); blank "
        + "cells are left out."),
    rows: { edition in edition.plan.actions.flatMap(YearlyRow.rows) }, fields: yearlyFields)

  private static let yearlyFields: [Field<YearlyRow>] =
    [
      .edition.key.referring(to: "actions"),
      Field.action { $0.number }.key,
      .year("fiscal_year", "対象年度", ja: "値の年度。", en: "The fiscal year of the value.") {
        $0.year
      }.key,
      .code("kind", "値の種類", ja: "計画・取組・実績・目標・評価などの別。", en: "What the cell says.") {
        $0.kind
      }.key,
      .sourced(
        "text", "本文", ja: "セルの文。セル内の改行は\\n（2文字）、元の\\は\\\\と書く。",
        en: "The cell's text. A line break within the cell is written as the two characters \\n, a "
          + "backslash as \\\\.",
        { escapedLines($0.text.value) }, at: \.text.source),
      .number(
        "value", "値", unitField: "unit", ja: "セルが数値だけを表す場合の数値。文は空欄。",
        en: "The number where the cell says nothing but a figure; blank for texts."
      ) { $0.figure?.value },
      .string("unit", "単位", ja: "数値に添えられた単位。", en: "The unit beside the number.") {
        $0.figure.flatMap { $0.unit.isEmpty ? nil : $0.unit }
      },
      .address("cell", "セル", ja: "セルの番地（A1形式）。", en: "The cell in A1 notation.") {
        $0.text.source
      }.key,
      .sourced(
        "source_sheet", "元のシート", ja: "値を読み取ったシートの名前。", en: "The sheet the value was read from.",
        { $0.text.source.sheet }, at: \.text.source
      ).key,
    ]
}

/// A filled cell of an action that speaks of a year.
private struct YearlyRow {
  var number: Int
  var year: FiscalYear
  var kind: YearlyKind
  var text: Sourced<String>
  var figure: PlainFigure?

  static func rows(of action: Action) -> [YearlyRow] {
    let results = action.results.map { result in
      YearlyRow(
        number: action.number.value, year: result.fiscalYear, kind: YearlyKind(kind: .results),
        text: result.text, figure: PlainFigure(result.text.value))
    }
    let further = action.further.compactMap { text -> YearlyRow? in
      guard let year = text.column.fiscalYear else { return nil }
      return YearlyRow(
        number: action.number.value, year: year, kind: YearlyKind(kind: text.column.kind),
        text: text.text, figure: text.figure)
    }
    return (results + further).filter { $0.text.value.contains { !$0.isWhitespace } }
  }
}

/// A kind of column whose cells speak of a year, as a code.
struct YearlyKind: Coded {
  var kind: ColumnKind

  static var codeList: CodeList { .meanings("yearly_kind") { $0.isYearly } }
  var code: String { kind.meaningCode }
}

extension ColumnKind {
  fileprivate var isYearly: Bool {
    switch descriptor.contents {
    case .results, .yearly: true
    case .place, .text, .schedule, .carried, .indicator, .nothing: false
    }
  }
}

extension CodeList {
  /// The codes of the meanings that a layout table gives to headings.
  static let columnMeanings = CodeList.meanings("column_meaning") { _ in true }

  fileprivate static func meanings(
    _ name: String, _ isListed: (ColumnKind) -> Bool
  ) -> CodeList {
    CodeList(
      name: name,
      codes: ColumnKind.allCases.filter(isListed).map { kind in
        Code(
          value: kind.meaningCode,
          meaning: LocalizedText(
            ja: kind.meaningName,
            en: kind.level.map { "level \($0)" } ?? kind.descriptor.meaning.english))
      })
  }
}

import Diagnostics
import PlanEditing
import PlanReading

extension Table {
  /// `updates.csv`: one row a filled cell of an update table.
  static let updates = Table(
    "updates", title: LocalizedText(ja: "反映した表", en: "Update tables"),
    meaning: LocalizedText(
      ja: "1行が、反映した表の見出しより下の、記入のある1つのセル。表を反映しなければ見出し行のみ。",
      en:
        "One row a filled cell below the headings of an update table; header only where none was given."
    ),
    rows: { edition in
      edition.updates.flatMap { $0.ofEachAction.isEmpty ? [$0] : $0.ofEachAction }
        .enumerated().map { UpdateRow(number: $0.offset + 1, cell: $0.element) }
    }, fields: updateFields)

  private struct UpdateRow {
    var number: Int
    var cell: UpdateCell
  }

  private static let updateFields: [Field<UpdateRow>] = [
    .edition.key,
    .integer("seq", "通し番号", ja: "表とセルの順に1から数えた番号。", en: "From 1 in the order of tables and cells.")
    {
      $0.number
    }.key,
    .string("file", "表のファイル", ja: "反映した表のファイル名。", en: "The update table's file.") {
      $0.cell.source.file
    }.required,
    .string("sheet", "表のシート", ja: "表のシートの名前。CSVは空欄。", en: "Its sheet; blank for CSV.") {
      $0.cell.source.sheet
    },
    .string("cell", "表のセル", ja: "表のセルの番地（A1形式）。", en: "The table's cell, in A1 notation.") {
      String(describing: $0.cell.source.cell)
    }.required,
    Field.actionNumber { $0.cell.action },
    .code(
      "field", "欄", ja: "何の欄の記入か。分からないものは空欄。",
      en: "What the cell is about; blank where that is not known."
    ) { $0.cell.field },
    .year(
      "fiscal_year", "対象年度", ja: "実績・KPIの値・スケジュールの年度。ほかは空欄。",
      en: "The year of results, figures and schedule; blank for others."
    ) { $0.cell.fiscalYear },
    .code(
      "fate", "扱い", ja: "反映・同じ・キー・対象外の別。", en: "What has become of the cell."
    ) { $0.cell.fate }.required,
    .code(
      "reason", "対象外の理由", ja: "対象外としたセルの理由。ほかは空欄。",
      en: "Why a cell was skipped; blank for others."
    ) { $0.cell.reason },
    .string(
      "old_text", "反映前", ja: "反映する前に計画にあった文。見なかったものは空欄。セル内の改行は\\n（2文字）、元の\\は\\\\と書く。",
      en: "What the plan said before; blank where that was not looked at. A line break within the "
        + "cell is written as the two characters \\n, a backslash as \\\\."
    ) { escapedLines($0.cell.old) },
    // Its cell is one of another file.
    .string(
      "new_text", "記入", ja: "表に記入された文。セル内の改行は\\n（2文字）、元の\\は\\\\と書く。",
      en: "What the table says. A line break within the cell is written as the two characters \\n, "
        + "a backslash as \\\\."
    ) { escapedLines($0.cell.text) },
  ]
}

extension UpdateCell.Fate: CodedCase {
  static var codeListName: String { "update_fate" }

  var meaning: LocalizedText {
    switch self {
    case .written: LocalizedText(ja: "反映（計画に書いた）", en: "written into the plan")
    case .same: LocalizedText(ja: "同じ（計画と同じ内容）", en: "the same as in the plan")
    case .key: LocalizedText(ja: "キー（どの行のことかを示す）", en: "tells which row is meant")
    case .skipped: LocalizedText(ja: "対象外（理由があって反映しない）", en: "left out for a reason")
    case .refused: LocalizedText(ja: "中止の原因", en: "keeps the tables from being taken over")
    }
  }
}

extension UpdateCell.Reason: CodedCase {
  static var codeListName: String { "update_skip_reason" }
}

extension UpdateCell.Field: Coded {
  static var codeList: CodeList {
    let columns = ColumnKind.allCases.map { kind in
      let meaning = kind.descriptor.meaning
      return CodeList.Code(
        value: kind.descriptor.code,
        meaning: LocalizedText(ja: "\(meaning.japanese)の欄", en: meaning.english))
    }
    let figures = [KPIValue.Kind.baseline, .target, .actual].map { kind in
      CodeList.Code(
        value: UpdateCell.Field.figure(kind).code,
        meaning: LocalizedText(
          ja: "KPIの\(kind.meaning.japanese)", en: "KPI: \(kind.meaning.english)"))
    }
    return CodeList(
      name: "update_field",
      codes: columns + [
        CodeList.Code(
          value: UpdateCell.Field.indicator.code,
          meaning: LocalizedText(ja: "KPIの指標名", en: "an indicator's name")),
        CodeList.Code(
          value: UpdateCell.Field.unit.code,
          meaning: LocalizedText(ja: "KPIの単位", en: "an indicator's unit")),
      ] + figures)
  }

  var code: String {
    switch self {
    case .column(let kind): kind.descriptor.code
    case .indicator: "indicator"
    case .unit: "unit"
    case .figure(let kind): "kpi_" + kind.code
    }
  }
}

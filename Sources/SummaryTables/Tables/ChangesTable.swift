import Diagnostics
import PlanComparison
import PlanReading
import PlanText

extension Table {
  /// `changes.csv`: one row a text that differs from the edition compared with.
  static let changes = Table(
    "changes", title: LocalizedText(ja: "変更点", en: "Changes"),
    meaning: LocalizedText(
      ja: "1行が、比べた旧版から変わった1つの文。改行・空白・全角半角だけの違いは含まない。比べた版がなければ見出し行のみ。",
      en:
        "One row a text that differs from the old edition, not counting layout; header only where "
        + "no edition was compared."),
    rows: { edition in
      guard let comparison = edition.comparison else { return [] }
      return comparison.changes.enumerated().map {
        ChangeRow(number: $0.offset + 1, change: $0.element, oldEdition: comparison.oldEdition)
      }
    }, fields: changeFields)

  private struct ChangeRow {
    var number: Int
    var change: PlanChange
    var oldEdition: FiscalYear
  }

  private static let changeFields: [Field<ChangeRow>] =
    [
      .edition.key,
      .integer("seq", "通し番号", ja: "計画の並び順に1から数えた番号。", en: "From 1 in the order of the plan.") {
        $0.number
      }.key,
      .year(
        "old_edition_fiscal_year", "旧版の年度", ja: "比べた旧版の年度。", en: "The old edition's fiscal year."
      ) { $0.oldEdition }.required,
      .code(
        "change_type", "変更の種類", ja: "追加・変更・削除・新設の別。", en: "Added, changed, deleted or new."
      ) { $0.change.kind }.required,
      Field.actionNumber {
        $0.change.actionNumber
      } called: {
        $0.change.actionName
      },
      .string(
        "kpi_code", "指標コード", ja: "KPIの変更のときの指標コード。新しい版のもの、なくなった指標は旧版のもの。",
        en: "The indicator, where the row is about one: its code in the new edition, or in the old "
          + "one where it is gone."
      ) { $0.change.kpiCode },
      .code("field", "欄", ja: "変わった欄。", en: "What the text is.") { $0.change.field }.required,
      .year(
        "fiscal_year", "対象年度", ja: "実績・KPIの値・年度の列の見出しが表す年度。ほかは空欄。",
        en: "The year of results, figures and headings of one year; blank for others."
      ) { $0.change.fiscalYear },
      // Its cell is one of another book.
      .string(
        "old_text", "旧", ja: "旧版の文。なければ空欄。セル内の改行は\\n（2文字）、元の\\は\\\\と書く。",
        en: "The old edition's text; blank where there is none. A line break within the cell is "
          + "written as the two characters \\n, a backslash as \\\\."
      ) { escapedLines($0.change.old?.value) },
      .sourced(
        "new_text", "新", ja: "新しい版の文。なければ空欄。セル内の改行は\\n（2文字）、元の\\は\\\\と書く。",
        en: "The new edition's text; blank where there is none. A line break within the cell is "
          + "written as the two characters \\n, a backslash as \\\\.",
        { escapedLines($0.change.new?.value) }, at: { $0.change.new?.source }),
    ] + Field.source { $0.change.new?.source } + [
      .string(
        "old_source_sheet", "旧版のシート", ja: "旧版の文を読み取ったシートの名前。",
        en: "The sheet of the old workbook."
      ) { $0.change.old?.source.sheet },
      .address(
        "old_source_cell", "旧版のセル", ja: "旧版の文を読み取ったセルの番地（A1形式）。",
        en: "The cell of the old workbook, in A1 notation."
      ) { $0.change.old?.source },
    ]
}

extension PlanChange.Kind: CodedCase {
  static var codeListName: String { "change_type" }

  var meaning: LocalizedText {
    switch self {
    case .added:
      LocalizedText(ja: "追加（記載のなかった欄に文が入った）", en: "a text where there was none")
    case .changed: LocalizedText(ja: "変更（文が変わった）", en: "other words")
    case .deleted:
      LocalizedText(
        ja: "削除（文、またはアクション・施策・戦略・指標がなくなった）",
        en: "no text where there was one, or what it belonged to is gone")
    case .newlyCreated:
      LocalizedText(
        ja: "新設（新しいアクション・施策・戦略・指標の文）",
        en: "a text of a new action, measure, strategy or indicator")
    }
  }
}

extension ChangedField: Coded {
  static var codeList: CodeList {
    let kinds = ColumnKind.allCases
    let texts = kinds.filter { $0.descriptor.contents != .place }
    return CodeList(
      name: "changed_field",
      codes: codes([.title])
        + kinds.map { kind in
          let meaning = kind.descriptor.meaning
          return CodeList.Code(
            value: headingCode(kind),
            meaning: LocalizedText(
              ja: "見出し（\(meaning.japanese)）", en: "heading of \(meaning.english)"))
        }
        + codes([.strategyName, .measureName, .measureStrategy, .actionNumber, .actionMeasure])
        + codes(texts.map(ChangedField.text))
        + codes([.indicator, .figure(.baseline), .figure(.target), .figure(.actual)]))
  }

  private static func codes(_ fields: [ChangedField]) -> [CodeList.Code] {
    fields.map { CodeList.Code(value: $0.code, meaning: $0.meaning) }
  }

  private var meaning: LocalizedText {
    switch self {
    case .title: LocalizedText(ja: "計画の表題", en: "the title above the table")
    case .heading(let column): column.kind.descriptor.meaning
    case .strategyName: LocalizedText(ja: "基本戦略の名前", en: "a strategy's mark and name")
    case .measureName, .levelName:
      LocalizedText(ja: "具体的施策の名前", en: "a measure's mark, name and page")
    case .measureStrategy:
      LocalizedText(ja: "具体的施策が属する基本戦略", en: "the strategy a measure belongs to")
    case .actionNumber: LocalizedText(ja: "アクションの番号", en: "an action's number")
    case .actionMeasure, .actionLevel:
      LocalizedText(ja: "アクションが属する具体的施策", en: "the measure an action belongs to")
    case .text(let kind): kind.descriptor.meaning
    case .indicator: LocalizedText(ja: "KPIの指標名と単位", en: "an indicator's name and unit")
    case .figure(let kind):
      LocalizedText(ja: "KPIの\(kind.meaning.japanese)", en: "KPI: \(kind.meaning.english)")
    }
  }
}

import Diagnostics
import PlanReading
import PlanText

extension Table {
  /// `narratives.csv`: one row a line of each narrative cell, one row a cell without text.
  static let narratives = Table(
    "narratives", title: LocalizedText(ja: "記述", en: "Narratives"),
    meaning: LocalizedText(
      ja: "1行が説明・現状・実績・課題の欄の1行（セル内の改行ごと）。記載のない欄も1行とする。",
      en: "One row a line of the description, baseline, results and issues cells, split where "
        + "the cell breaks lines; one row for a cell without text."),
    fields: narrativeFields
  ) { edition, body in
    let (texts, plan) = (edition.texts, edition.plan)
    for index in texts.actions.indices {
      let number = texts.actions[index].number.value
      // Of what has ended nothing is due; else nobody has written this year's results yet.
      let due = texts.marks[index].isActive ? plan.edition : nil
      for narrative in texts.narratives[index] {
        visitRows(narrative, of: number, due: due, in: plan, body)
      }
    }
  }

  private struct NarrativeRow {
    var actionNumber: Int
    var narrative: Narrative
    var section: NarrativeSection
    /// 0 for a cell without text.
    var lineNumber: Int
    var line: NarrativeLine
    var status: ValueStatus
  }

  private static let narrativeFields: [Field<NarrativeRow>] =
    [
      .edition.key.referring(to: "actions"),
      Field.action { $0.actionNumber }.key,
      .code("field", "欄", ja: "どの欄の記述か。", en: "The column it stands in.") {
        $0.narrative.field
      }.key,
      .year(
        "fiscal_year", "対象年度", ja: "記述が対象とする年度。説明の欄は空欄。",
        en: "The fiscal year it tells of; blank for descriptions."
      ) { $0.section.fiscalYear },
      .date(
        "as_of", "時点", ja: "見出し、または上の行（＜令和6年度（令和7年2月末時点）＞など）に書かれた「…末時点」の日。なければ空欄。",
        en:
          "The day that its heading, or a line of its own above it, says it is true on; blank when "
          + "none is given."
      ) { $0.section.asOf },
      .integer(
        "line_no", "行番号", ja: "セル内の行の番号。1から数え、記載のない欄は0。",
        en: "The line within the cell from 1; 0 for a cell without text."
      ) { $0.lineNumber }.key,
      .sourced(
        "marker", "行頭記号", ja: "●や○など、行の先頭の記号。なければ空欄。",
        en: "The sign that opens the line, such as ● or ○; blank when there is none.",
        { $0.line.marker }, at: \.narrative.text.source),
      .part(
        "text", "本文", ja: "行頭記号を除いた1行の文。", en: "The line without its sign.",
        { $0.line.text }, at: \.narrative.text.source),
      .valueStatus { $0.status },
    ] + Field.source { $0.narrative.text.source }.map(\.key)

  private static func visitRows(
    _ narrative: Narrative, of action: Int, due year: FiscalYear?, in plan: Plan,
    _ body: (NarrativeRow) -> Void
  ) {
    // An older blank stays blank.
    let isAwaited = narrative.field == .results && year != nil && narrative.fiscalYear == year
    let status = ValueStatus(ofText: narrative.text.value, isAwaited: isAwaited)
    let sections = narrative.sections(in: plan)
    guard status == .reported else {
      return body(
        NarrativeRow(
          actionNumber: action, narrative: narrative, section: sections[0], lineNumber: 0,
          line: NarrativeLine(marker: "", text: ""), status: status))
    }
    var number = 0
    for section in sections {
      let text =
        sections.count == 1 ? narrative.text.value : narrative.said.units.part(section.range)
      NarrativeLine.forEach(of: text) { line in
        number += 1
        body(
          NarrativeRow(
            actionNumber: action, narrative: narrative, section: section, lineNumber: number,
            line: line, status: status))
      }
    }
  }
}

extension Narrative.Field: CodedCase {
  static var codeListName: String { "narrative_field" }

  var meaning: LocalizedText {
    switch self {
    case .description: LocalizedText(ja: "説明", en: "what the action is")
    case .baseline: LocalizedText(ja: "現状", en: "the state when the plan began")
    case .results: LocalizedText(ja: "実績", en: "the results of a fiscal year")
    case .issues: LocalizedText(ja: "課題・取り組むべきこと", en: "issues and what is to be done")
    case .plannedWork: LocalizedText(ja: "年度計画", en: "what was planned for a fiscal year")
    case .workDone: LocalizedText(ja: "取組内容", en: "what was done in a fiscal year")
    case .gradeReason: LocalizedText(ja: "評価の理由", en: "the reason of a grade")
    case .nextWork: LocalizedText(ja: "翌年度の取組", en: "work for the year after")
    case .note: LocalizedText(ja: "備考", en: "a note")
    case .other: LocalizedText(ja: "その他の欄", en: "another column")
    }
  }
}

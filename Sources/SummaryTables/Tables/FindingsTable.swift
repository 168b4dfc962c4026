import Diagnostics
import PlanChecks

extension Table {
  /// `findings.csv`: one row a finding.
  static let findings = Table(
    "findings", title: LocalizedText(ja: "確認結果", en: "Findings"),
    meaning: LocalizedText(
      ja: "1行が1つの確認事項（表の誤りや、人が確かめるべき記載）。",
      en: "One row a finding: a mistake, or something a person should look at."),
    rows: { edition in
      edition.findings.enumerated().map {
        FindingRow(number: $0.offset + 1, finding: $0.element, around: edition.findingsAround)
      }
    }, fields: findingFields)

  fileprivate struct FindingRow {
    var number: Int
    var finding: Finding
    var around: FindingsAround

    /// What was found and what to do about it.
    func message(in language: Language) -> String {
      let message = finding.diagnostic.message[language]
      guard let next = finding.diagnostic.remedy?[language] else { return message }
      return message + (language == .japanese ? "" : " ") + next
    }
  }

  private static let findingFields: [Field<FindingRow>] = [
    .edition.key,
    .integer(
      "finding_id", "確認番号", ja: "1から数えた番号。同じブックなら同じ番号。",
      en: "The number of the finding from 1; the same for the same workbook."
    ) { $0.number }.key,
    .string(
      "code", "確認コード", ja: "確認事項の種類を表す変わらない名前。", en: "The stable name of what was found."
    ) { $0.finding.diagnostic.code }.required,
    .code("severity", "重要度", ja: "エラー・警告・お知らせの別。", en: "Error, warning or note.") {
      $0.finding.diagnostic.severity
    }.required,
    Field.actionNumber { $0.finding.actionNumber },
    .string(
      "source_sheet", "元のシート", ja: "確認事項のあるシートの名前。", en: "The sheet it was found on."
    ) { $0.finding.diagnostic.place.sheet },
    .string(
      "source_cell", "元のセル", ja: "確認事項のあるセルまたは範囲の番地（A1形式）。",
      en: "The cell or range it was found in, in A1 notation."
    ) { $0.finding.diagnostic.place.cell },
    .found(
      "message_ja", "説明", ja: "見つかった内容と、次にすること。", en: "What was found and what to do, in Japanese."
    ) {
      $0.message(in: .japanese)
    },
    .found(
      "message_en", "説明（英語）", ja: "見つかった内容と、次にすること（英語）。", en: "What was found and what to do."
    ) { $0.message(in: .english) },
    .string(
      "key", "照合キー", ja: "セルが動いても変わらない、確認事項の名前。翌年度の確認結果との照合に使う。",
      en: "A name the finding keeps while it is found, wherever its cell moves."
    ) { $0.finding.key }.required,
    .code(
      "state", "前の版との関係", ja: "前の版になかった（new）か、あった（still_there）か。前の版を読んでいなければ空欄。",
      en: "Whether the edition before has it (still_there) or not (new); blank where none was read."
    ) { $0.around.state(of: $0.finding) },
    .year(
      "mended_in_fiscal_year", "解消した版", ja: "次の版で見つからなくなった場合、その版の年度。残っているか、次の版を読んでいなければ空欄。",
      en:
        "The next edition, where it is no longer found; blank where it is still there or none was read."
    ) { $0.around.mended($0.finding) },
  ]
}

extension Field where Row == Table.FindingRow {
  fileprivate static func found(
    _ name: String, _ title: String, ja japanese: String, en english: String,
    _ value: @escaping @Sendable (Row) -> String
  ) -> Field {
    Field(schema: FieldSchema(name, title, .string, ja: japanese, en: english)) { row, writer in
      let message = value(row)
      if !writer.plainLine(message) { writer.line(message, at: row.finding.diagnostic.place) }
    }.required
  }
}

extension Severity: CodedCase {
  static var codeListName: String { "severity" }

  var meaning: LocalizedText {
    switch self {
    case .note: LocalizedText(ja: "お知らせ（知っておくとよいこと）", en: "worth knowing")
    case .warning: LocalizedText(ja: "警告（人が確かめるべきこと）", en: "a person should look")
    case .error: LocalizedText(ja: "エラー（表が誤りになること）", en: "a table would be wrong")
    }
  }
}

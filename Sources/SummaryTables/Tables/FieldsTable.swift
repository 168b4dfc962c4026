import Diagnostics

extension Table {
  /// `fields.csv`: one row a field of a table.
  static let fields = Table(
    "fields", title: LocalizedText(ja: "項目定義", en: "Fields"),
    meaning: LocalizedText(
      ja: "1行が、表の1つの項目（列）の定義。", en: "One row the definition of a field of a table."),
    rows: { edition in
      SummaryTables.schemas(for: edition.plan).flatMap { table in
        table.fields.enumerated().map {
          FieldRow(table: table.name, number: $0.offset + 1, field: $0.element)
        }
      }
    }, fields: fieldFields)

  private struct FieldRow {
    var table: String
    /// From 1, from left to right.
    var number: Int
    var field: FieldSchema
  }

  private static let fieldFields: [Field<FieldRow>] = [
    .string("table_name", "表名", ja: "表のファイル名から.csvを除いた名前。", en: "The file's name without .csv.") {
      $0.table
    }.key,
    .integer("field_no", "項目番号", ja: "左から1と数えた項目の位置。", en: "The field's position from 1.") {
      $0.number
    }.required,
    .string("field_name", "項目の物理名", ja: "CSVの1行目に書かれる名前。", en: "The name in the header line.") {
      $0.field.name
    }.key,
    .string("field_name_ja", "項目名", ja: "項目の日本語の名前。", en: "The name in Japanese.") {
      $0.field.title
    }.required,
    .code("type", "型", ja: "値の型（Data Packageの型名）。", en: "The type by its name in Data Package.") {
      $0.field.type
    }.required,
    .string(
      "unit", "単位", ja: "数値の単位。なければ空欄。", en: "The unit of the number; blank when there is none."
    ) {
      $0.field.unit
    },
    .string(
      "unit_field", "単位の項目", ja: "行ごとの単位を持つ同じ表の項目。なければ空欄。",
      en: "The field of the same table that holds the unit of each row; blank when there is none."
    ) { $0.field.unitField },
    .boolean("is_key", "主キー", ja: "主キーに含まれるか。", en: "Whether it belongs to the primary key.") {
      $0.field.isKey
    },
    .boolean("is_required", "必須", ja: "すべての行に値があるか。", en: "Whether every row has a value.") {
      $0.field.isRequired
    },
    .string(
      "refers_to_table", "参照先の表", ja: "値の参照先の表。なければ空欄。",
      en: "The table whose values it repeats; blank when there is none."
    ) { $0.field.reference?.table },
    .string(
      "refers_to_field", "参照先の項目", ja: "値の参照先の項目。なければ空欄。",
      en: "The field whose values it repeats; blank when there is none."
    ) { $0.field.reference?.field },
    .string(
      "code_list", "コード一覧名", ja: "値がコードの場合、codes.csvの一覧の名前。なければ空欄。",
      en: "For codes, the name of the list in codes.csv; blank when there is none."
    ) { $0.field.codes?.name },
    .string("meaning_ja", "意味", ja: "項目の意味。", en: "Its meaning in Japanese.") {
      $0.field.meaning.japanese
    }.required,
    .string("meaning_en", "意味（英語）", ja: "項目の意味（英語）。", en: "Its meaning.") {
      $0.field.meaning.english
    }.required,
  ]
}

extension FieldType: CodedCase {
  static let codeListName = "field_type"

  var meaning: LocalizedText {
    switch self {
    case .string: LocalizedText(ja: "文字列", en: "text")
    case .integer: LocalizedText(ja: "整数", en: "a whole number")
    case .number: LocalizedText(ja: "数値", en: "a number")
    case .boolean: LocalizedText(ja: "真偽（trueかfalse）", en: "true or false")
    case .date: LocalizedText(ja: "日付（YYYY-MM-DD）", en: "a day as YYYY-MM-DD")
    case .year: LocalizedText(ja: "年度（4月1日の属する西暦年）", en: "a fiscal year by the year it begins in")
    }
  }
}

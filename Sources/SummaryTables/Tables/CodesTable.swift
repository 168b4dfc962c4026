import Diagnostics

extension Table {
  /// `codes.csv`: one row a code that a table may hold.
  static let codes = Table(
    "codes", title: LocalizedText(ja: "コード表", en: "Codes"),
    meaning: LocalizedText(
      ja: "1行が、表に現れる1つのコードとその意味。", en: "One row a code that a table may hold."),
    rows: { _ in
      SummaryTables.codeLists.flatMap { list in
        list.codes.map { CodeRow(list: list.name, code: $0) }
      }
    }, fields: codeFields)

  private struct CodeRow {
    var list: String
    var code: CodeList.Code
  }

  private static let codeFields: [Field<CodeRow>] = [
    .string(
      "code_list", "コード一覧名", ja: "コードの一覧の名前。どの項目が使うかはfields.csvのcode_listに示す。",
      en: "The name of the list; the column code_list of fields.csv says which fields use it."
    ) { $0.list }.key,
    .string("code", "コード", ja: "表に書かれるコード。", en: "The code as the tables hold it.") {
      $0.code.value
    }.key,
    .string("meaning_ja", "意味", ja: "コードの意味。", en: "Its meaning in Japanese.") {
      $0.code.meaning.japanese
    }.required,
    .string("meaning_en", "意味（英語）", ja: "コードの意味（英語）。", en: "Its meaning.") {
      $0.code.meaning.english
    }.required,
  ]
}

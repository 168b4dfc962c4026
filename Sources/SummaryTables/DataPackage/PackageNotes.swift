/// What a reader of the tables must know and no schema can say.
struct PackageNotes {
  let options: TableOptions

  /// One line a note, the Japanese ones first.
  var text: String {
    let notes = [encoding, Self.lines, Self.codes, Self.years, Self.blanks, guardNote]
    return (notes.map(\.japanese) + notes.map(\.english)).joined(separator: "\n")
  }

  /// What a blank means in a table.
  static func blank(in schema: TableSchema) -> String {
    schema.fields.contains { $0.name == "value_status" }
      ? "値なし（未記入か該当なしかは value_status に示す）" : "値なし（記載がない、または該当しない）"
  }

  private typealias Note = (japanese: String, english: String)

  private var encoding: Note {
    switch options.profile {
    case .excel:
      (
        "文字コードはUTF-8（BOM付き）、改行はCRLF。",
        "The encoding is UTF-8 with a byte order mark, lines end with CRLF."
      )
    case .machine:
      (
        "文字コードはUTF-8（BOMなし）、改行はLF。",
        "The encoding is UTF-8 without a byte order mark, lines end with LF."
      )
    case .cp932:
      (
        "文字コードはCP932（Windows-31J、マイクロソフト版シフトJIS）、改行はCRLF。ダッシュ（U+2014）だけの値は「―」（U+2015）と書いた。",
        "The encoding is Windows code page 932, lines end with CRLF. A value that is only a dash "
          + "U+2014 is written as U+2015."
      )
    }
  }

  private static let lines: Note = (
    "1行が1レコード。セル内の改行は空白を入れずに取り除き、そのほかの制御文字は空白1つに置き換え、前後の空白は除いた。"
      + "記述（narratives）はセル内の改行ごとに行を分けた。変更点（changes）の新旧の文では、セル内の改行を\\n（2文字）、"
      + "元の\\を\\\\と書いた。文字列はすべて二重引用符で囲む。",
    "One record is one line. Line breaks within a cell are taken out without a space, other control "
      + "characters become one space, white space at both ends is taken off; narratives have one row "
      + "a line of the cell. In the texts of changes a line break within the cell is written as the two "
      + "characters \\n, a backslash as \\\\. All texts are quoted."
  )

  private static let codes: Note = (
    "符号やタグのうち、表計算ソフトが日付・数値・数式に変えるものは〔〕で囲む（(1)は〔1〕）。",
    "Marks and tags that a spreadsheet would turn into a date, number or formula stand in 〔〕: (1) is 〔1〕."
  )

  private static let years: Note = (
    "年度は始まる年の西暦（令和6年度は2024）、日付はYYYY-MM-DD。",
    "A fiscal year is named by the western year it begins in (令和6年度 is 2024), days are YYYY-MM-DD."
  )

  private static let blanks: Note = (
    "空欄は値がないことを表し、ゼロは0と書く。",
    "A blank is a missing value; zero is written 0."
  )

  private var guardNote: Note {
    options.isGuarded
      ? (
        "数式として計算されるおそれのある文字列（= + - @ などで始まるもの）の先頭に ' を付けた。' を1つ除くと元の文字列になる。",
        "Texts that a spreadsheet may run as a formula (= + - @ and so on) begin with '; without "
          + "that one ' they are as printed."
      )
      : (
        "= + - @ などで始まる文字列も、変えずにそのまま書いた。",
        "Texts that begin with = + - @ and so on are written unchanged."
      )
  }
}

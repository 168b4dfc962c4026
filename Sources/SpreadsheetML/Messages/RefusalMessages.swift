import Diagnostics

/// Why a call is refused before anything is changed.
extension Diagnostic {
  static func offTheSheet(_ place: OffSheet, sheet: String) -> Diagnostic {
    let (japanese, english): (String, String) =
      switch place {
      case .cell(let cell):
        ("行 \(cell.row)・列 \(cell.column) のセル", "the cell in row \(cell.row), column \(cell.column)")
      case .lines(.rows, let first, let count):
        ("行 \(first) から \(count) 行", "\(count) rows from row \(first)")
      case .lines(.columns, let first, let count):
        ("列 \(first) から \(count) 列", "\(count) columns from column \(first)")
      case .range(let range):
        ("範囲 \(range)", "the range \(range)")
      }
    return Diagnostic(
      code: "off-the-sheet", place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "\(japanese)はシートにありません（1～1,048,576 行、1～16,384 列、1 件以上）。",
        en: "The sheet does not have \(english) (rows 1 to 1,048,576, columns 1 to 16,384, "
          + "at least one)."))
  }

  static func textTooLong(sheet: String, cell: CellReference, length: Int) -> Diagnostic {
    Diagnostic(
      code: "cell-text-too-long", place: Place(sheet: sheet, cell: cell.description),
      message: LocalizedText(
        ja: "文字列が \(length) 文字あり、セルに入りません（上限 \(ContentLimits.text) 文字）。",
        en: "The text has \(length) characters; a cell holds at most \(ContentLimits.text)."),
      remedy: LocalizedText(ja: "文字列を短くするか、分けてください。", en: "Shorten or divide it."))
  }

  static func invalidFormula(_ formula: String, at place: Place) -> Diagnostic {
    let start = formula.prefix(60) + (formula.count > 60 ? "…" : "")
    return Diagnostic(
      code: "invalid-formula", place: place,
      message: LocalizedText(
        ja: "数式「\(start)」は空か、括弧や引用符が閉じていないか、長すぎます（上限 \(ContentLimits.formula) 文字）。",
        en: "The formula \"\(start)\" is empty, has an open bracket or quotation mark, "
          + "or is too long (at most \(ContentLimits.formula) characters)."),
      remedy: LocalizedText(
        ja: "数式を直してから、もう一度お試しください。", en: "Correct the formula and try again."))
  }

  static func noSuchFormat(_ index: Int, sheet: String, cell: CellReference) -> Diagnostic {
    Diagnostic(
      code: "no-such-format", place: Place(sheet: sheet, cell: cell.description),
      message: LocalizedText(
        ja: "セルの書式 \(index) 番はブックにありません。",
        en: "The workbook has no cell format number \(index)."))
  }

  static func invalidReplacement(_ place: Place, length: Int) -> Diagnostic {
    Diagnostic(
      code: "replacement-invalid", place: place,
      message: LocalizedText(
        ja: "置き換える範囲が文字列（\(length) 文字）の外か、互いに重なっています。",
        en: "The characters to be replaced lie outside the text (of \(length)) or overlap."))
  }

  static func rangeTooLarge(_ range: CellRange, sheet: String) -> Diagnostic {
    Diagnostic(
      code: "range-too-large", place: Place(sheet: sheet, cell: range.description),
      message: LocalizedText(
        ja: "範囲のセルが多すぎます（上限 \(ContentLimits.cells) 件）。",
        en: "The range has too many cells (at most \(ContentLimits.cells))."),
      remedy: LocalizedText(
        ja: "行・列の書式を設定するか、範囲を分けてください。",
        en: "Give whole rows or columns the style, or divide the range."))
  }
}

/// What a table does not bear (ECMA-376-1 §18.5.1.2 table).
enum TableRefusal {
  /// Its header row would be deleted while something of it stays.
  case headerRow
  /// A header cell would hold a formula.
  case headerFormula(CellReference)
  /// A header cell's text is longer than a column's name can be.
  case headerLength(CellReference)
  /// Cells of it would be merged.
  case merge(CellRange)
}

extension Diagnostic {
  static func table(_ name: String, _ refusal: TableRefusal, sheet: String) -> Diagnostic {
    let (cell, message, remedy): (String?, LocalizedText, LocalizedText) =
      switch refusal {
      case .headerRow:
        (
          nil,
          LocalizedText(
            ja: "テーブル「\(name)」の見出し行は削除できません。",
            en: "The header row of the table \"\(name)\" cannot be deleted."),
          LocalizedText(
            ja: "テーブル全体を削除するか、Excel で範囲に変換してから、もう一度お試しください。",
            en: "Delete all of the table, or convert it to a range in Excel and try again.")
        )
      case .headerFormula(let cell):
        (
          cell.description,
          LocalizedText(
            ja: "テーブル「\(name)」の見出しには数式を入れられません。",
            en: "A header of the table \"\(name)\" cannot hold a formula."),
          LocalizedText(ja: "文字列を入れてください。", en: "Give it a text.")
        )
      case .headerLength(let cell):
        (
          cell.description,
          LocalizedText(
            ja: "テーブル「\(name)」の見出しが長すぎます（上限 \(ContentLimits.columnName) 文字）。",
            en: "A header of the table \"\(name)\" is too long "
              + "(at most \(ContentLimits.columnName) characters)."),
          LocalizedText(ja: "見出しを短くしてください。", en: "Shorten it.")
        )
      case .merge(let range):
        (
          range.description,
          LocalizedText(
            ja: "テーブル「\(name)」の中のセルは結合できません。",
            en: "Cells of the table \"\(name)\" cannot be merged."),
          LocalizedText(
            ja: "テーブルの外のセルを結合するか、Excel で範囲に変換してから、もう一度お試しください。",
            en: "Merge cells outside it, or convert it to a range in Excel and try again.")
        )
      }
    return Diagnostic(
      code: "table-refused", place: Place(sheet: sheet, cell: cell), message: message,
      remedy: remedy)
  }
}

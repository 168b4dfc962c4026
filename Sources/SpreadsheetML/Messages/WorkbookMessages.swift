import Diagnostics
import OPC

/// How an edit would change a part of a formula that holds for several cells.
enum ArrayFormulaPart {
  case cell(CellReference, of: CellRange)
  /// Rows or columns.
  case lines(of: CellRange)
}

/// Why a workbook is refused or an edit is not done.
extension Diagnostic {
  static func notAWorkbook() -> Diagnostic {
    Diagnostic(
      code: "not-a-workbook",
      message: LocalizedText(
        ja: "Excel ブックではありません（Word や OpenDocument などのファイルです）。",
        en: "Not an Excel workbook (some other office file)."),
      remedy: LocalizedText(
        ja: "Excel ブック (.xlsx / .xlsm) を指定してください。",
        en: "Name an Excel workbook (.xlsx / .xlsm)."))
  }

  static func binaryWorkbook() -> Diagnostic {
    Diagnostic(
      code: "binary-workbook",
      message: LocalizedText(
        ja: "バイナリ形式（.xlsb）のブックのため読めません。",
        en: "The workbook is in the binary .xlsb format."),
      remedy: LocalizedText(
        ja: "Excel で開き、「Excel ブック (.xlsx)」として保存し直してください。",
        en: "Open it in Excel and save it as \"Excel Workbook (.xlsx)\"."))
  }

  /// A sheet that the workbook lists and whose contents it does not say where to find.
  static func sheetWithoutPart(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "sheet-without-part", place: Place(sheet: name),
      message: LocalizedText(
        ja: "シートの内容を入れた部品への関連付けがありません。",
        en: "The sheet has no part: no relationship leads to its contents."),
      remedy: repair)
  }

  /// `kind` is that of the relationship; nil for the sheet's own part.
  static func sharedSheetPart(
    _ name: String, _ first: String, _ part: PartName, kind: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: "sheet-part-shared", place: Place(part: part.path, sheet: name),
      message: kind.map { kind in
        LocalizedText(
          ja: "シートの関連付け（\(kind)）の指す部品は、シート「\(first)」がすでに使っています。",
          en: "A relationship (\(kind)) of the sheet leads to a part that the sheet \"\(first)\" "
            + "has already.")
      }
        ?? LocalizedText(
          ja: "シート「\(first)」と同じ部品を使っています。",
          en: "The sheet and the sheet \"\(first)\" share one part."),
      remedy: repair)
  }

  /// `isRow`: the number of a row, not the address of a cell.
  static func badReference(_ text: String, isRow: Bool, after place: String?) -> Diagnostic {
    let shown = String(text.prefix(30))
    return Diagnostic(
      code: "bad-reference", place: Place(cell: place),
      message: isRow
        ? LocalizedText(
          ja: "行番号「\(shown)」を読み取れません\(place == nil ? "" : "（このセルの行の次）")。",
          en: "The row number \"\(shown)\" cannot be read"
            + (place == nil ? "." : " (it follows this cell's row)."))
        : LocalizedText(
          ja: "セル番地「\(shown)」を読み取れません\(place == nil ? "" : "（このセルの次）")。",
          en: "The cell reference \"\(shown)\" cannot be read"
            + (place == nil ? "." : " (it follows this cell).")),
      remedy: repair)
  }

  static func repeatedRow(_ row: Int) -> Diagnostic {
    Diagnostic(
      code: "row-repeated", place: Place(cell: "\(row):\(row)"),
      message: LocalizedText(
        ja: "行 \(row) が 2 回書かれています。", en: "Row \(row) is written twice."),
      remedy: repair)
  }

  static func repeatedCell(_ cell: CellReference) -> Diagnostic {
    Diagnostic(
      code: "cell-repeated", place: Place(cell: cell.description),
      message: LocalizedText(
        ja: "セル \(cell) が 2 回書かれています。", en: "Cell \(cell) is written twice."),
      remedy: repair)
  }

  static func missingSharedString(
    _ index: String, count: Int, at cell: CellReference
  ) -> Diagnostic {
    let shown = String(index.prefix(30))
    return Diagnostic(
      code: "shared-string-missing", place: Place(cell: cell.description),
      message: LocalizedText(
        ja: "セルの文字列（共有文字列「\(shown)」）がブックにありません（全 \(count) 件）。",
        en: "The cell's text, shared string \"\(shown)\", is not in the workbook "
          + "(it has \(count))."),
      remedy: repair)
  }

  private static let repair = LocalizedText(
    ja: "ブックが壊れています。Excel で開いて（修復して）保存し直してから、もう一度お試しください。",
    en: "The workbook is damaged: let Excel open (and repair) it, save it, and try once more.")

  static func noSuchSheet(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "no-such-sheet", place: Place(sheet: name),
      message: LocalizedText(ja: "シートがありません。", en: "There is no such worksheet."))
  }

  static func sheetNameTaken(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "sheet-name-taken", place: Place(sheet: name),
      message: LocalizedText(
        ja: "同じ名前のシートがすでにあります。", en: "A sheet of that name exists already."),
      remedy: LocalizedText(
        ja: "どちらかのシート名を変えてから、もう一度お試しください。",
        en: "Rename one of the two sheets and try again."))
  }

  static func invalidSheetName(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "sheet-name-invalid", place: Place(sheet: name),
      message: LocalizedText(
        ja: "シート名に使えません（31 文字まで、: \\ / ? * [ ] は不可）。",
        en: "Not a sheet name (at most 31 characters, none of : \\ / ? * [ ])."))
  }

  static func pushedOff(sheet: String, cell: CellReference) -> Diagnostic {
    Diagnostic(
      code: "content-off-the-grid", place: Place(sheet: sheet, cell: cell.description),
      message: LocalizedText(
        ja: "挿入すると、このセルがシートの端（XFD 列・1,048,576 行）からはみ出します。",
        en: "The insertion would push this cell off the grid (column XFD, row 1,048,576)."),
      remedy: LocalizedText(
        ja: "端の行・列の不要なセルを削除してください。", en: "Delete what is not needed at the edge."))
  }

  static func mergeOverlap(sheet: String, _ range: CellRange, _ other: CellRange) -> Diagnostic {
    Diagnostic(
      code: "merge-overlap", place: Place(sheet: sheet, cell: range.description),
      message: LocalizedText(
        ja: "セル結合 \(other) と重なるため結合できません。",
        en: "Cannot be merged: it overlaps the merged range \(other)."),
      remedy: LocalizedText(
        ja: "重なるセル結合を解除してから、もう一度お試しください。",
        en: "Unmerge the other range and try again."))
  }

  static func arrayFormula(sheet: String, _ part: ArrayFormulaPart) -> Diagnostic {
    switch part {
    case .cell(let cell, let range):
      arrayFormula(
        sheet: sheet, cell.description,
        LocalizedText(
          ja: "配列数式（\(range)）の一部のため変更できません。",
          en: "Cannot be changed: it is part of the array formula in \(range)."),
        remedy: LocalizedText(
          ja: "Excel で配列数式を解除してから、もう一度お試しください。",
          en: "Remove the array formula in Excel and try again."))
    case .lines(let range):
      arrayFormula(
        sheet: sheet, range.description,
        LocalizedText(
          ja: "配列数式またはデータテーブルの一部だけに、行や列の挿入・削除はできません。",
          en: "Rows or columns cannot be inserted into or deleted from a part of an array formula "
            + "or a data table."),
        remedy: LocalizedText(
          ja: "範囲全体を含めて削除するか、Excel で配列数式を解除してから、もう一度お試しください。",
          en: "Delete all of its range, or remove the formula in Excel and try again."))
    }
  }

  private static func arrayFormula(
    sheet: String, _ cell: String, _ message: LocalizedText, remedy: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      code: "array-formula", place: Place(sheet: sheet, cell: cell), message: message,
      remedy: remedy)
  }

  static func tornPivotTable(sheet: String, range: CellRange) -> Diagnostic {
    Diagnostic(
      code: "pivot-table", place: Place(sheet: sheet, cell: range.description),
      message: LocalizedText(
        ja: "ピボットテーブルの一部だけに、行や列の挿入・削除はできません。",
        en: "Rows or columns cannot be inserted into or deleted from a part of a pivot table."),
      remedy: LocalizedText(
        ja: "ピボットテーブルの外側を指定するか、Excel で移動・削除してから、もう一度お試しください。",
        en: "Choose rows or columns outside it, or move or delete it in Excel and try again."))
  }

  static func invalidDate(sheet: String, cell: CellReference) -> Diagnostic {
    Diagnostic(
      code: "invalid-date", place: Place(sheet: sheet, cell: cell.description),
      message: LocalizedText(
        ja: "存在しない日付か、ブックの日付方式で表せない日付です。",
        en: "No day of the calendar, or one that the workbook's date system cannot express."))
  }

  static func sizeOutOfRange(sheet: String, limit: String) -> Diagnostic {
    Diagnostic(
      code: "size-out-of-range", place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "行の高さ・列の幅の範囲（\(limit)）の外です。",
        en: "The size is outside what Excel allows (\(limit))."))
  }
}

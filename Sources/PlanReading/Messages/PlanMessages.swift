import Diagnostics
import PlanText
import SpreadsheetML

/// What is found out while the plan is read.
extension Diagnostic {
  /// `further` cells repeat a number too.
  static func duplicateActionNumber(
    _ number: String, at source: SourceCell, first: SourceCell, further: Int = 0
  ) -> Diagnostic {
    let other = "\(first.sheet)!\(first.cell)"
    let isOne = further == 0
    return Diagnostic(
      code: "duplicate-action-number", severity: .error, place: source.place,
      message: LocalizedText(
        ja: "No.\(number) が二度あります（もう一つは \(other)）。"
          + (isOne ? "" : "ほかにも同じ番号が\(further)か所にあります。"),
        en: "Number \(number) is used twice (also in \(other))."
          + (isOne ? "" : " Further cells that repeat a number: \(further).")),
      remedy: LocalizedText(
        ja: "どちらかに使われていない番号を付けてください。",
        en: "Give one of the two a number not in use."))
  }

  static func missingActionNumbers(
    _ numbers: ClosedRange<Int>, before source: SourceCell
  ) -> Diagnostic {
    let isOne = numbers.count == 1
    let text =
      isOne ? "\(numbers.lowerBound)" : "\(numbers.lowerBound)–\(numbers.upperBound)"
    return Diagnostic(
      code: "missing-action-number", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "No.\(text) がありません。",
        en: isOne ? "Number \(text) is missing." : "Numbers \(text) are missing."),
      remedy: LocalizedText(
        ja: "行が抜けていないか確かめてください。廃止した番号であればそのままで構いません。",
        en: "Check that no row is missing; a number given up may stay unused."))
  }

  static func arrowWithoutLabel(at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "arrow-without-label", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "スケジュールの矢印に文字がありません。", en: "An arrow in the schedule has no label."),
      remedy: LocalizedText(
        ja: "矢印の中に内容（実施、検討など）を記入してください。",
        en: "Write what it stands for (実施, 検討 …) into the arrow."))
  }

  static func uprightArrow(_ sign: String, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "upright-arrow", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "スケジュールの「\(sign)」は「続く」とも「上の行と同じ」とも読めるため、文字のまま書き出します。",
        en:
          "\"\(sign)\" in the schedule may say that something goes on or that it is as in the row above; it is"
          + " kept as a text."),
      remedy: LocalizedText(
        ja: "続くのであれば「→」を、上の行と同じであればその内容を記入してください。",
        en: "Write → where it goes on, or what the row above says."))
  }

  /// A text box lies over years of a schedule, and no arrow under it.
  static func textBoxOverSchedule(_ span: ScheduleSpan) -> Diagnostic {
    let (first, last) = (span.years.lowerBound, span.years.upperBound)
    let ja = first == last ? first.label : "\(first.label)～\(last.label)"
    let text = span.label
    let en = first == last ? first.shortLabel : "\(first.shortLabel)–\(last.shortLabel)"
    return Diagnostic(
      code: "text-box-over-schedule", severity: .warning, place: span.source.place,
      message: LocalizedText(
        ja: "\(ja)の欄にあるテキストボックス「\(text)」は、その年度の予定とも注記とも読めるため、スケジュールとして読み取りません。",
        en:
          "The text box \"\(text)\" over \(en) may be what is planned or a note, and is not"
          + " read as part of the schedule."),
      remedy: LocalizedText(
        ja: "予定であれば、矢印や長方形の中かセルに記入してください。注記であれば、そのままで構いません。",
        en: "If it is planned, write it into an arrow, a rectangle or the cell; a note may stay."))
  }

  static func arrowOutsideSchedule(_ name: String, on sheet: String, row: Int) -> Diagnostic {
    Diagnostic(
      code: "arrow-outside-schedule", severity: .warning,
      place: Place(sheet: sheet, cell: "\(row):\(row)"),
      message: LocalizedText(
        ja: "矢印「\(name)」がスケジュールの年度の列にかかっていないため、読み取りません。",
        en: "The arrow \"\(name)\" lies over no year of the schedule and is not read."),
      remedy: LocalizedText(
        ja: "スケジュールの矢印であれば、年度の列の上に置いてください。",
        en: "If it belongs to the schedule, move it over the years' columns."))
  }

  static func shapeInHiddenCells(_ name: String, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "shape-in-hidden-cells", severity: .error, place: source.place,
      message: LocalizedText(
        ja: "図形「\(name)」は非表示の行または列にかかっているため、どのアクション・年度のものか分かりません。",
        en:
          "The shape \"\(name)\" lies in hidden rows or columns; its action or years cannot be told."
      ),
      remedy: LocalizedText(
        ja: "フィルターを解除し、すべての行と列を表示して保存し直してください。",
        en: "Clear the filter, show all rows and columns and save the workbook again."))
  }

  static func cellError(_ code: String, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "cell-error", severity: .error, place: source.place,
      message: LocalizedText(
        ja: "セルがエラー値（\(code)）になっています。", en: "The cell shows the error \(code)."),
      remedy: LocalizedText(
        ja: "数式を直すか、文字を記入してください。", en: "Mend the formula or type the text."))
  }

  /// A table whose merged names were taken apart and whose rows were sorted then.
  static func blankMeasuresOutOfOrder(at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "measure-doubtful", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "施策の欄が空欄の行は上の行の施策として数えますが、番号が施策ごとにまとまっていません。並べ替えた表であれば、"
          + "ほかの施策のアクションとして数えられています。",
        en:
          "Rows with a blank measure count under that of the row above, but the numbers do not keep"
          + " together: if the table was sorted, actions count under other measures."),
      remedy: LocalizedText(
        ja: "施策の欄を埋めるか、番号の順に並べ直してください。",
        en: "Fill in the measures, or put the rows in the order of their numbers."))
  }

  static func missingName(of level: LocalizedText, at source: SourceCell) -> Diagnostic {
    Diagnostic(
      code: "missing-structure", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "\(level.japanese)が空欄で、上の行からも分かりません。",
        en: "The \(level.english) is blank and no row above tells it."),
      remedy: LocalizedText(
        ja: "\(level.japanese)を記入してください。", en: "Fill in the \(level.english)."))
  }

  static func sameMarkOtherName(
    _ mark: String, at source: SourceCell, first: SourceCell
  ) -> Diagnostic {
    let other = "\(first.sheet)!\(first.cell)"
    return Diagnostic(
      code: "same-mark-other-name", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(mark)」の名称が \(other) と違うため、別のものとして扱います。",
        en: "\"\(mark)\" has another name in \(other); the two are taken as different."),
      remedy: LocalizedText(
        ja: "同じものであれば、名称をそろえてください。",
        en: "If they are the same, give them the same name."))
  }
}

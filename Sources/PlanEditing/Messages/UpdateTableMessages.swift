import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// What is wrong with an update table's file, headings and rows.
extension Diagnostic {
  static func noUpdateTable(file: String, sheets: [String]) -> Diagnostic {
    let names = sheets.map { "「\($0)」" }.joined()
    return Diagnostic(
      code: "no-update-table", place: Place(file: file),
      message: LocalizedText(
        ja: "更新表が見つかりません"
          + (names.isEmpty ? "。" : "（見たシート: \(names)）。")
          + "見出しの行に「No.」と、変更する列（例: 実績、課題、R8年度）が必要です。"
          + "KPI の表は「指標名」と年度の列が必要です。",
        en: "There is no update table"
          + (sheets.isEmpty ? "." : " on \(sheets.map { "\"\($0)\"" }.joined(separator: ", ")).")
          + " Its heading row needs No. and a column that changes (such as 実績, 課題, R8年度);"
          + " a KPI table needs 指標名 and columns of years."),
      remedy: LocalizedText(
        ja: "見出しを付けて保存し直してください。", en: "Add the headings and save the table again."))
  }

  static func updateFileUnreadable(file: String) -> Diagnostic {
    Diagnostic(
      code: "update-file-unreadable", place: Place(file: file),
      message: LocalizedText(
        ja: "Excel ブックでも CSV でもないため読み取れません（文字コードは UTF-8 か Shift_JIS に限ります）。",
        en: "The file is neither an Excel workbook nor CSV in UTF-8 or Shift_JIS (CP932)."),
      remedy: LocalizedText(
        ja: "Excel で開き、「Excel ブック (.xlsx)」か「CSV UTF-8」で保存し直してください。",
        en: "Open it in Excel and save it as an Excel workbook (.xlsx) or as CSV UTF-8."))
  }

  static func updateFileTooLarge(file: String) -> Diagnostic {
    Diagnostic(
      code: "update-file-too-large", place: Place(file: file),
      message: LocalizedText(
        ja: "CSV が Excel のシートに入る大きさ（1,048,576 行、16,384 列）を超えています。",
        en: "The CSV file exceeds a sheet's 1,048,576 rows or 16,384 columns."),
      remedy: LocalizedText(
        ja: "別のファイルを指定していないか確かめてください。", en: "Check that it is the right file."))
  }

  static func updateQuoteOpen(at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-quote-open", place: source.place,
      message: LocalizedText(
        ja: "「\"」で始まる項目が閉じられていないため、CSV を読み取れません。",
        en: "The field begins with a quotation mark that is never closed; the CSV cannot be read."),
      remedy: LocalizedText(
        ja: "項目の終わりに「\"」を付けてください。", en: "Close the field with a quotation mark."))
  }

  static func updateHeadingUnknown(_ heading: String, at source: UpdateSource) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    return Diagnostic(
      code: "update-heading-unknown", place: source.place,
      message: LocalizedText(
        ja: "見出し「\(text)」がどの列のことか分かりません。",
        en: "The heading \"\(text)\" names no known column."),
      remedy: LocalizedText(
        ja: "計画の見出しと同じ文言にするか、反映しない列であれば見出しを「備考」にしてください。",
        en: "Word it as in the plan; head a column that is not to be taken over 備考."))
  }

  static func updateHeadingRepeated(_ heading: String, at source: UpdateSource) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    return Diagnostic(
      code: "update-heading-repeated", place: source.place,
      message: LocalizedText(
        ja: "見出し「\(text)」と同じ意味の列がほかにもあり、どちらを使うか決められません。",
        en: "Another column has a heading of the same meaning as \"\(text)\"."),
      remedy: LocalizedText(
        ja: "使わない列を削除するか、年度を入れて区別してください。",
        en: "Delete the column that does not count, or name the years."))
  }

  static func updateHeadingWithoutYear(_ heading: String, at source: UpdateSource) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    return Diagnostic(
      code: "update-heading-without-year", place: source.place,
      message: LocalizedText(
        ja: "見出し「\(text)」に年度がないため、何年度の値か分かりません。",
        en: "The heading \"\(text)\" names no year."),
      remedy: LocalizedText(
        ja: "「R7年度目標値」のように年度を入れてください。", en: "Name the year, as in R7年度目標値."))
  }

  static func updateColumnNotTaken(_ heading: String, at source: UpdateSource) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    return Diagnostic(
      code: "update-column-not-taken", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(text)」の列は計画にないため、記入内容は反映していません。",
        en: "The plan has no column \"\(text)\"; what it holds is not taken over."),
      remedy: LocalizedText(
        ja: "計画に載せる内容であれば、該当する列に書き写してください。",
        en: "Copy what belongs into the plan to the column for it."))
  }

  static func updateColumnMissing(_ heading: String, at source: UpdateSource) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    return updateColumnMissing(
      at: source,
      LocalizedText(
        ja: "計画の表に「\(text)」の列がないため、反映できません。",
        en: "The plan has no column for \"\(text)\"."),
      remedy: LocalizedText(
        ja: "この列を更新表から外すか、計画の表に列を追加してください。",
        en: "Leave the column out, or add it to the plan."))
  }

  static func updateColumnMissing(
    _ column: PlanColumn, on sheet: String, at source: UpdateSource
  ) -> Diagnostic {
    updateColumnMissing(
      at: source,
      LocalizedText(
        ja: "シート「\(sheet)」の表に「\(column.name.japanese)」の列がないため、反映できません。",
        en: "The table on sheet \"\(sheet)\" has no column for \(column.name.english)."),
      remedy: LocalizedText(
        ja: "シートの見出しをほかのページとそろえてください。",
        en: "Give the sheet the headings of the other pages."))
  }

  private static func updateColumnMissing(
    at source: UpdateSource, _ message: LocalizedText, remedy: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      code: "update-column-missing", place: source.place, message: message, remedy: remedy)
  }

  static func updateResultsYear(
    _ year: FiscalYear, has years: [FiscalYear], edition: FiscalYear, at source: UpdateSource
  ) -> Diagnostic {
    let isLater = year > edition
    let known = years.map(\.label).joined(separator: "、")
    return Diagnostic(
      code: "update-results-year", place: source.place,
      message: LocalizedText(
        ja: "\(year.label)の実績の列が計画にありません（あるのは \(known)）。",
        en: "The plan has no results column for \(year.shortLabel), only for "
          + "\(years.map(\.shortLabel).joined(separator: ", "))."),
      remedy: isLater
        ? LocalizedText(
          ja: "先に convert で\(year.label)版にしてから反映してください。",
          en: "Make the \(year.shortLabel) edition with convert first.")
        : LocalizedText(
          ja: "見出しの年度を確かめてください。", en: "Check the year in the heading."))
  }

  static func updateScheduleYear(
    _ year: FiscalYear, window: ClosedRange<FiscalYear>, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "update-schedule-year", place: source.place,
      message: LocalizedText(
        ja: "\(year.label)は計画期間（\(window.lowerBound.label)〜\(window.upperBound.label)）の外です。",
        en: "\(year.shortLabel) lies outside the plan's period "
          + "(\(window.lowerBound.shortLabel)–\(window.upperBound.shortLabel))."),
      remedy: LocalizedText(ja: "年度を直してください。", en: "Mend the year."))
  }

  static func updateNumberUnreadable(_ text: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-number-unreadable", place: source.place,
      message: LocalizedText(
        ja: "No. は整数のはずですが、「\(LineBreaks.joined(text))」とあります。",
        en: "No. should be a whole number; \"\(LineBreaks.joined(text))\" was found."),
      remedy: LocalizedText(
        ja: "計画の No. を記入してください。新しいアクションは No. を空欄にしてください。",
        en: "Give the plan's number; leave it blank for a new action."))
  }

  /// `titled` are the actions whose title the row has.
  static func updateNumberUnknown(
    _ number: Int, known: [Int], titled: [Int], at source: UpdateSource
  ) -> Diagnostic {
    let range = "No.\(known.min() ?? 0)〜\(known.max() ?? 0)"
    let (ja, en) = (list(titled, .japanese), list(titled, .english))
    return Diagnostic(
      code: "update-number-unknown", place: source.place,
      message: LocalizedText(
        ja: "No.\(number) のアクションは計画にありません（計画にあるのは \(range)）。"
          + (titled.isEmpty ? "" : "アクション名は \(ja) のものです。"),
        en: "The plan has no action \(number) (its numbers are "
          + "\(known.min() ?? 0)–\(known.max() ?? 0))."
          + (titled.isEmpty ? "" : " The title is that of action \(en).")),
      remedy: LocalizedText(
        ja: "番号を確かめてください。新しいアクションは No. を空欄にしてください。",
        en: "Check the number; leave it blank for a new action."))
  }

  static func updateNumberAmbiguous(_ number: Int, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-number-ambiguous", place: source.place,
      message: LocalizedText(
        ja: "計画に No.\(number) の行が二つ以上あるため、どの行に反映するか決められません。",
        en: "The plan has several rows of number \(number)."),
      remedy: LocalizedText(
        ja: "計画の番号の重複を先に直してください。", en: "Mend the plan's numbers first."))
  }

  static func updateNumberRepeated(
    _ number: Int, at source: UpdateSource, first: UpdateSource
  ) -> Diagnostic {
    let (ja, en) = (first.inSameFile(.japanese), first.inSameFile(.english))
    return Diagnostic(
      code: "update-number-repeated", place: source.place,
      message: LocalizedText(
        ja: "No.\(number) の行がこのファイルに二つあります（もう一つは \(ja)）。",
        en: "The file has two rows of number \(number) (the other one is \(en))."),
      remedy: LocalizedText(
        ja: "一つの行にまとめてください。", en: "Put them into one row."))
  }

  static func updateRowWithoutNumber(at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-row-without-number", place: source.place,
      message: LocalizedText(
        ja: "No. も具体的アクションもない行に記入があり、どのアクションのものか分かりません。",
        en: "The row has neither number nor title: its action cannot be told."),
      remedy: LocalizedText(
        ja: "No. を記入してください。新しいアクションであれば、施策とアクション名を記入してください。",
        en: "Fill in the number; for a new action, the measure and the title."))
  }

  static func updateCellError(_ code: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-cell-error", place: source.place,
      message: LocalizedText(
        ja: "セルがエラー値（\(code)）になっています。", en: "The cell shows the error \(code)."),
      remedy: LocalizedText(
        ja: "数式を直すか、文字を記入してください。", en: "Mend the formula or type the text."))
  }

  static func updateTextTooLong(_ length: Int, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-text-too-long", place: source.place,
      message: LocalizedText(
        ja: "文字数が \(length) 字で、Excel のセルに入る 32,767 字を超えています。",
        en: "The text has \(length) characters; a cell holds at most 32,767."),
      remedy: LocalizedText(ja: "短くしてください。", en: "Shorten it."))
  }

  static func updateScheduleHidden(_ number: Int, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-schedule-hidden", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "非表示の行または列があり、No.\(number) の矢印の位置が分からないため、"
          + "スケジュールは反映していません。",
        en: "Rows or columns are hidden, so that the arrows of action \(number) cannot be told; its"
          + " schedule is not taken over."),
      remedy: LocalizedText(
        ja: "フィルターを解除し、すべての行と列を表示して保存し直してください。",
        en: "Clear the filter, show all rows and columns and save the table again."))
  }

  static func updateScheduleUnreadable(_ item: String, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-schedule-unreadable", place: source.place,
      message: LocalizedText(
        ja: "スケジュール「\(LineBreaks.joined(item))」を読み取れません。",
        en: "The schedule \"\(LineBreaks.joined(item))\" cannot be read."),
      remedy: LocalizedText(
        ja: "「R7～R8：検討、R9～：実施」のように、年度、コロン、内容の順に記入してください。",
        en: "Write years, a colon and the label, as in R7～R8：検討、R9～：実施."))
  }
}

extension UpdateSource {
  /// Sheet and cell, for messages about the same file.
  func inSameFile(_ language: Language) -> String {
    Place(sheet: sheet, cell: cell.description).described(in: language)
  }
}

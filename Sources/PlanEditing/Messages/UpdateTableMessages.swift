import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// What is wrong with an update table's file and headings.
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

  static func updateQuoteOpen(at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-quote-open", place: source.place,
      message: LocalizedText(
        ja: "「\"」で始まる項目が閉じられていないため、CSV を読み取れません。",
        en: "The field begins with a quotation mark that is never closed; the CSV cannot be read."),
      remedy: LocalizedText(
        ja: "項目の終わりに「\"」を付けてください。", en: "Close the field with a quotation mark."))
  }

  static func updateRowTooLong(headings count: Int, at source: UpdateSource) -> Diagnostic {
    Diagnostic(
      code: "update-row-too-long", place: source.place,
      message: LocalizedText(
        ja: "この行の項目は見出し（\(count)列）より多く、文の中のカンマで列がずれているおそれがあります。",
        en:
          "The row has more fields than the \(count) headings: commas of a text may have moved them."
      ),
      remedy: LocalizedText(
        ja: "カンマを含む文を「\"」で囲むか、Excel で開いて列を確かめ、保存し直してください。",
        en:
          "Put texts with commas in quotation marks, or check the columns in Excel and save it again."
      ))
  }

  static func updateHeadingUnknown(_ heading: String, at source: UpdateSource) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    return Diagnostic(
      code: "update-heading-unknown", place: source.place,
      message: LocalizedText(
        ja: "見出し「\(text)」がどの列のことか分かりません。",
        en: "The heading \"\(text)\" names no known column."),
      remedy: LocalizedText(
        ja: "計画の見出しと同じ文言にするか、反映しない列であれば --ignore-column \(text) を付けてください。",
        en: "Word it as in the plan, or leave the column out with --ignore-column \(text)."))
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

  /// `years` are those that it may mean; empty where that is not known.
  static func updateHeadingRelativeYear(
    _ heading: String, _ word: String, has edition: FiscalYear, at source: UpdateSource
  ) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    let dated = text.replacing(word, with: edition.label)
    return Diagnostic(
      code: "update-heading-relative-year", place: source.place,
      message: LocalizedText(
        ja: "見出し「\(text)」の「\(word)」が何年度のことか決められません。",
        en: "Which year \(word) in the heading \"\(text)\" means cannot be told."),
      remedy: LocalizedText(
        ja: "「\(dated)」のように年度を書いてください。", en: "Name the year, as in \(dated)."))
  }

  /// `years` are the two or more years that the heading names, ascending.
  static func updateHeadingYears(
    _ heading: String, _ years: [FiscalYear], at source: UpdateSource
  ) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    let (ja, en) = (years.map(\.label), years.map(\.shortLabel))
    return Diagnostic(
      code: "update-heading-years", place: source.place,
      message: LocalizedText(
        ja: "見出し「\(text)」に\(ja.joined(separator: "と"))があり、どの年度の列のことか決められません。",
        en:
          "The heading \"\(text)\" names \(en.joined(separator: " and ")): whose column is meant cannot"
          + " be told."),
      remedy: LocalizedText(
        ja: "年度ごとに列を分けるか、見出しの年度を1つにしてください。",
        en: "Give each year a column of its own, or name one year in the heading."))
  }

  /// `years` are those the heading may mean, none where nothing tells; `areOpen` where each has blank cells.
  static func updateHeadingWithoutYear(
    _ heading: String, mayBe years: [FiscalYear] = [], areOpen: Bool = true,
    at source: UpdateSource
  ) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    let (ja, en) = (years.map(\.label), years.map(\.shortLabel))
    return Diagnostic(
      code: "update-heading-without-year", place: source.place,
      message: years.isEmpty
        ? LocalizedText(
          ja: "見出し「\(text)」に年度がないため、何年度の値か分かりません。",
          en: "The heading \"\(text)\" names no year.")
        : LocalizedText(
          ja: "見出し「\(text)」に年度がなく、\(ja.joined(separator: "と"))のどちらの列のことか決められません"
            + (areOpen ? "（どちらにも空欄があります）。" : "。"),
          en: "The heading \"\(text)\" names no year and may mean \(en.joined(separator: " or "))"
            + (areOpen ? ", which both have blank cells." : ".")),
      remedy: years.isEmpty
        ? LocalizedText(
          ja: "「R7年度目標値」のように年度を入れてください。", en: "Name the year, as in R7年度目標値.")
        : LocalizedText(
          ja: "「\(ja[areOpen ? 0 : ja.count - 1])\(text)」のように年度を入れてください。",
          en: "Name the year, as in \(ja[areOpen ? 0 : ja.count - 1])\(text)."))
  }

  /// A heading of results that names a day which is not that of the plan's heading.
  static func updateHeadingAsOf(
    _ heading: String, _ day: CalendarDate, book: CalendarDate, at source: UpdateSource
  ) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    return Diagnostic(
      code: "update-heading-as-of", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "見出し「\(text)」の時点（\(day.label)）は計画の見出し（\(book.label)）と違いますが、"
          + "記入は\(book.label)時点のものとして扱います。",
        en:
          "The heading \"\(text)\" names another day (\(day.iso)) than the plan's (\(book.iso)); what"
          + " stands below counts as of the plan's day."),
      remedy: LocalizedText(
        ja: "計画の見出しの時点の実績か、確かめてください。",
        en: "Check that the results are those of the plan's day."))
  }

  /// A heading that a returned copy words otherwise than the book it is a copy of.
  static func updateHeadingChanged(
    _ heading: String, book: String, at source: UpdateSource
  ) -> Diagnostic {
    let (text, book) = (LineBreaks.joined(heading), LineBreaks.joined(book))
    return Diagnostic(
      code: "update-heading-changed", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "見出しが「\(text)」となっていますが、計画の見出し「\(book)」は変えません。",
        en: "The heading says \"\(text)\"; the plan's heading \"\(book)\" stays."),
      remedy: LocalizedText(
        ja: "見出しを変える場合は、計画のブックで直してください。", en: "To change it, mend the plan's book."))
  }

  /// The heading is that of the book that was handed out, or of the book before its year went on.
  static func updateIssuesYear(
    _ heading: String, _ year: FiscalYear, book: [FiscalYear], isHandedOut: Bool,
    isOfBookBefore: Bool = false, at source: UpdateSource
  ) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    let isTaken = isHandedOut || isOfBookBefore
    let known = LocalizedText(
      ja: isHandedOut ? "配布したブックの見出しと同じため、" : "年度を進める前のブックの見出しと同じため、",
      en: isHandedOut
        ? " As the book that was handed out has it,"
        : " As the book had it before its year went on,")
    return Diagnostic(
      code: "update-issues-year", severity: isTaken ? .warning : .error, place: source.place,
      message: LocalizedText(
        ja: "課題の見出し「\(text)」は\(year.label)のもので、計画の課題の列"
          + "（\(book.map(\.label).joined(separator: "、"))）と年度が違います。"
          + (isTaken ? known.japanese + "反映しました。" : ""),
        en:
          "The heading \"\(text)\" speaks of issues of \(year.shortLabel); those of the plan are of "
          + "\(book.map(\.shortLabel).joined(separator: ", "))."
          + (isTaken ? known.english + " it is taken over." : "")),
      remedy: isTaken
        ? LocalizedText(
          ja: "内容が古くなっていないか確かめてください。", en: "Check that the texts are not out of date.")
        : LocalizedText(
          ja: "今の計画の課題であれば、見出しの年度を計画とそろえてください。前の年度の写しであれば、"
            + "--base に配布したブックを指定してください。",
          en:
            "If they are issues of this edition, give the heading the plan's year; for a copy of an"
            + " earlier edition name the book that was handed out with --base."))
  }

  /// Filled cells of an action under no heading.
  static func updateColumnUnheaded(
    _ letters: String, count: Int, heading: CellReference, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "update-column-unheaded", place: source.place,
      message: LocalizedText(
        ja: "\(letters)列は見出し（\(heading)）が空欄ですが、\(count)セルに記入があり、何の列か分かりません。",
        en: "Column \(letters) has \(count) filled cells, but its heading (\(heading)) is blank."),
      remedy: LocalizedText(
        ja: "見出しを計画のとおりに書き戻してください。反映しない列であれば --ignore-column \(letters) を付けてください。",
        en: "Give the column the heading it has in the plan, or leave it out with --ignore-column"
          + " \(letters)."))
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
        ja: "\(year.label)の実績の列が計画にありません" + (years.isEmpty ? "。" : "（あるのは \(known)）。"),
        en: "The plan has no results column for \(year.shortLabel)"
          + (years.isEmpty ? "" : ", only for \(years.map(\.shortLabel).joined(separator: ", "))")
          + "."),
      remedy: isLater
        ? LocalizedText(
          ja: "先に convert で\(year.label)版にしてから反映してください。",
          en: "Make the \(year.shortLabel) edition with convert first.")
        : LocalizedText(
          ja: "見出しの年度を確かめてください。", en: "Check the year in the heading."))
  }

  /// Answers of a year whose column the new edition has cleared for the next one.
  static func updateColumnCleared(
    _ column: LocalizedText, count: Int, _ year: FiscalYear, at source: UpdateSource
  ) -> Diagnostic {
    Diagnostic(
      code: "update-column-cleared", severity: .warning, place: source.place,
      message: LocalizedText(
        ja: "「\(column.japanese)」の記入（\(count)件）は、その欄を\(year.next.label)のために空にしたため、"
          + "新しい版には残っていません。",
        en:
          "What the table says under \(column.english) is not in the new edition (cells: \(count)): the"
          + " column has been cleared for \(year.next.shortLabel)."),
      remedy: LocalizedText(
        ja: "\(year.label)版に残すには、そのブックに「actionplan merge」で反映してください。",
        en: "To keep it, put it into the \(year.shortLabel) edition by \"actionplan merge\"."))
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
}

extension UpdateSource {
  /// Sheet and cell, for messages about the same file.
  func inSameFile(_ language: Language) -> String {
    Place(sheet: sheet, cell: cell.description).described(in: language)
  }
}

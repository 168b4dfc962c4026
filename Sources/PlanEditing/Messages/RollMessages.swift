import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Why a book is not renewed, and what is told about the update itself.
extension Diagnostic {
  static func noResultsColumn(sheet: String?) -> Diagnostic {
    Diagnostic(
      code: "no-results-column", place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "実績の列（例: 令和6年度実績）が見つからないため、翌年度の列を追加できません。",
        en: "There is no results column (such as 令和6年度実績) to put the new one beside."),
      remedy: LocalizedText(
        ja: "直近の年度の実績の列に、年度の入った見出しを付けてください。",
        en: "Give the latest year's results column a heading that names its fiscal year."))
  }

  static func resultsColumnMissing(sheet: String, row: Int, _ year: FiscalYear) -> Diagnostic {
    Diagnostic(
      code: "results-column-missing",
      place: Place(sheet: sheet, cell: CellReference(row: row, column: 1).description),
      message: LocalizedText(
        ja: "ほかの表には\(year.label)実績の列がありますが、この表にはありません。",
        en: "Other tables have a results column for \(year.shortLabel); this one has none."),
      remedy: LocalizedText(
        ja: "見出しの年度をそろえてから、もう一度お試しください。",
        en: "Give all tables the same years and try again."))
  }

  static func resultsColumnsDiffer(sheet: String, _ columns: [Int]) -> Diagnostic {
    let letters = columns.map(CellReference.columnLetters).joined(separator: ", ")
    return Diagnostic(
      code: "results-columns-differ", place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "同じシートの表で、最新の実績の列の位置が違います（\(letters) 列）。",
        en: "The tables on this sheet have their latest results in different columns (\(letters))."),
      remedy: LocalizedText(
        ja: "列の位置をそろえるか、表を別のシートに分けてください。",
        en: "Line the columns up, or put the tables on sheets of their own."))
  }

  static func resultsInYearGroup(
    sheet: String, _ range: CellRange, _ text: String
  ) -> Diagnostic {
    Diagnostic(
      code: "results-in-year-group", place: Place(sheet: sheet, cell: range.description),
      message: LocalizedText(
        ja: "「\(text)」の見出しの下に実績とほかの列が並んでいるため、翌年度の列を追加できません。",
        en: "\"\(text)\" stands over the results and other columns; the new year's column has no"
          + " place under it."),
      remedy: LocalizedText(
        ja: "「actionplan layout ブック」でレイアウト表を作り、ブックの隣に置いてから変換してください。",
        en:
          "Draft a layout table with \"actionplan layout BOOK\", keep it beside the book and convert"
          + " again."))
  }

  static func sheetNameTooLong(_ old: String, _ new: String) -> Diagnostic {
    Diagnostic(
      code: "sheet-name-too-long", place: Place(sheet: old),
      message: LocalizedText(
        ja: "年度を進めるとシート名が 31 文字を超えます（「\(new)」）。",
        en: "The sheet's name would exceed 31 characters for the new year (\"\(new)\")."),
      remedy: LocalizedText(
        ja: "シート名を短くしてから、もう一度お試しください。",
        en: "Shorten the sheet's name and try again."))
  }

  static func targetNotNextYear(_ target: FiscalYear, edition: FiscalYear) -> Diagnostic {
    Diagnostic(
      code: "target-not-next-year",
      message: LocalizedText(
        ja: "このブックは\(edition.label)版なので、作れるのは\(edition.next.label)版です"
          + "（指定: \(target.label)）。",
        en: "This is the \(edition.shortLabel) edition; the next one is \(edition.next.shortLabel),"
          + " not \(target.shortLabel)."),
      remedy: LocalizedText(
        ja: "--to を外すか、--to \(edition.next.shortLabel) と指定してください。",
        en: "Leave --to out, or give --to \(edition.next.shortLabel)."))
  }

  static func planWindowEnded(_ window: ClosedRange<FiscalYear>, _ target: FiscalYear) -> Diagnostic
  {
    let (first, last) = (window.lowerBound, window.upperBound)
    return Diagnostic(
      code: "plan-window-ended",
      message: LocalizedText(
        ja: "計画期間（\(first.label)〜\(last.label)）の最終年度です。"
          + "\(target.label)版には新しい計画期間の表が必要です。",
        en: "The plan's period (\(first.shortLabel)–\(last.shortLabel)) ends here;"
          + " \(target.shortLabel) needs the table of a new plan period."),
      remedy: LocalizedText(
        ja: "新しい計画のブックを作成してください。", en: "Start from the workbook of the new plan."))
  }

  static func asOfOutsideYear(_ asOf: CalendarDate, _ year: FiscalYear) -> Diagnostic {
    Diagnostic(
      code: "as-of-outside-year",
      message: LocalizedText(
        ja: "--as-of の日付 \(asOf.iso) は\(year.label)の実績の時点になりません"
          + "（\(year.westernYear)-04-01 から \(year.next.lastDay.iso) まで）。",
        en: "--as-of \(asOf.iso) cannot be the day of \(year.shortLabel) results"
          + " (\(year.westernYear)-04-01 to \(year.next.lastDay.iso))."),
      remedy: LocalizedText(
        ja: "日付を確かめてください。", en: "Check the date."))
  }

  static func headingIsFormula(sheet: String, cell: CellReference, _ text: String) -> Diagnostic {
    Diagnostic(
      code: "heading-is-formula", place: Place(sheet: sheet, cell: cell.description),
      message: LocalizedText(
        ja: "実績の見出し「\(text)」が数式か数値のため、翌年度の見出しを作れません。",
        en: "The results heading \"\(text)\" is a formula or a number and cannot be rolled."),
      remedy: LocalizedText(
        ja: "見出しを文字で入力し直してください。", en: "Type the heading as text."))
  }

  static func headingNotRolled(
    sheet: String, cell: CellReference, _ text: String, _ year: FiscalYear
  ) -> Diagnostic {
    let line = text.withoutLineBreaks
    return headingNotRolled(
      at: Place(sheet: sheet, cell: cell.description),
      LocalizedText(
        ja: "実績の見出し「\(line)」から\(year.label)の見出しを作れません。",
        en: "No heading for \(year.shortLabel) can be made from the results heading \"\(line)\"."),
      remedy: LocalizedText(
        ja: "見出しの年度を「\(year.previous.label)実績」のように一つだけ書いてください。",
        en: "Name one fiscal year in the heading, as in \(year.previous.label)実績."))
  }

  static func baselineHeadingNotRolled(
    _ text: String, _ year: FiscalYear, _ source: SourceCell
  ) -> Diagnostic {
    let line = text.withoutLineBreaks
    return headingNotRolled(
      at: source.place,
      LocalizedText(
        ja: "現状の見出し「\(line)」を\(year.label)末時点に書き換えられません。",
        en: "The 現状 heading \"\(line)\" cannot be rolled to the end of \(year.shortLabel)."),
      remedy: LocalizedText(
        ja: "見出しの年度を一つのセルにまとめて書いてください。",
        en: "Write the year of the heading into one cell."))
  }

  private static func headingNotRolled(
    at place: Place, _ message: LocalizedText, remedy: LocalizedText
  ) -> Diagnostic {
    Diagnostic(code: "heading-not-rolled", place: place, message: message, remedy: remedy)
  }

  static func issuesHeadingNotRolled(
    sheet: String, cell: CellReference, _ text: String, _ year: FiscalYear
  ) -> Diagnostic {
    let line = text.withoutLineBreaks
    return Diagnostic(
      code: "issues-heading-not-rolled", severity: .warning,
      place: Place(sheet: sheet, cell: cell.description),
      message: LocalizedText(
        ja: "課題の見出し「\(line)」の年度を書き換えられませんでした。",
        en: "The year in the issues heading \"\(line)\" could not be rolled."),
      remedy: LocalizedText(
        ja: "必要なら見出しの年度を\(year.label)に直してください。",
        en: "Change it to \(year.shortLabel) if that is meant."))
  }

  static func issuesOfYearKept(
    _ heading: String, _ year: FiscalYear, _ place: Place
  ) -> Diagnostic {
    let text = heading.withoutLineBreaks
    return Diagnostic(
      code: "issues-of-year-kept", severity: .warning, place: place,
      message: LocalizedText(
        ja: "見出し「\(text)」は\(year.label)だけの課題のため、見出しも内容もそのままです。",
        en: "\"\(text)\" are the issues of \(year.shortLabel) alone: heading and texts stay."),
      remedy: LocalizedText(
        ja: "\(year.next.label)の課題を書く欄にするときは、見出しの年度と内容を直してください。",
        en:
          "To make it the column of \(year.next.shortLabel), change the heading's year and the texts."
      ))
  }

  /// What to do about a book that cannot be changed as it was meant for the faults it came with.
  static let damagedInput = LocalizedText(
    ja: "元のブックに不整合があります。Excel で開いて（修復して）保存し直してから、もう一度お試しください。",
    en: "The workbook is damaged: let Excel open (and repair) it, save it, and try once more.")

  static func updateNotVerified(
    _ difference: PlanDifference, isDamaged: Bool
  ) -> Diagnostic {
    let words = difference.words
    return Diagnostic(
      code: "update-not-verified", place: difference.source?.place ?? Place(),
      message: LocalizedText(
        ja: "できあがったブックを読み直したところ、変わってはいけない内容が変わっていました（\(words.japanese)）。"
          + "何も書き出していません。",
        en: "Reading the new book back showed a change that was not meant (\(words.english))."
          + " Nothing was written."),
      remedy: isDamaged
        ? Self.damagedInput
        : LocalizedText(
          ja: "プログラムの不具合です。ブックを添えて開発者にお知らせください。",
          en: "This is a fault of the program: please report it with the workbook."))
  }

  static func labelIsFormula(sheet: String, cell: CellReference, _ text: String) -> Diagnostic {
    Diagnostic(
      code: "label-is-formula", severity: .warning,
      place: Place(sheet: sheet, cell: cell.description),
      message: LocalizedText(
        ja: "「\(text)」は数式の結果のため、年度を書き換えていません。",
        en: "\"\(text)\" is the result of a formula; its year was not rolled."),
      remedy: LocalizedText(
        ja: "数式を確かめてください。", en: "Check the formula."))
  }

  static func columnLocked(sheet: String, column: String) -> Diagnostic {
    Diagnostic(
      code: "column-locked", severity: .note,
      place: Place(sheet: sheet, cell: "\(column):\(column)"),
      message: LocalizedText(
        ja: "シートが保護されているため、新しい列のセルも左の列と同じくロックされます。",
        en: "The sheet is protected: cells of the new column are locked as those left of it are."),
      remedy: LocalizedText(
        ja: "入力する人に合わせて、Excel で保護とロックを確かめてください。",
        en: "Check protection and locks in Excel for those who fill it in."))
  }

  /// The column of last year's results stretches over several columns of the grid, the new one over one.
  static func newColumnSingle(
    _ heading: String, in width: Int, sheet: String, cell: CellReference
  ) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    let letters = CellReference.columnLetters(cell.column)
    return Diagnostic(
      code: "new-column-single", severity: .warning,
      place: Place(sheet: sheet, cell: cell.description),
      message: LocalizedText(
        ja: "前の年度の実績は\(width)列にわたる欄ですが、「\(text)」の欄は \(letters) 列だけです。",
        en: "The results of the year before stretch over \(width) columns, \"\(text)\" over column"
          + " \(letters) alone."),
      remedy: LocalizedText(
        ja: "列の幅を広げるか、「actionplan layout ブック」でレイアウト表を作って変換し直してください（列の組ごと足します）。",
        en:
          "Widen it, or draft a layout table with \"actionplan layout BOOK\" and convert again: then all"
          + " columns are added."))
  }

  static func headingYearLeft(
    _ heading: String, _ year: FiscalYear, sheet: String, cell: CellReference
  ) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    return Diagnostic(
      code: "heading-year-left", severity: .warning,
      place: Place(sheet: sheet, cell: cell.description),
      message: LocalizedText(
        ja: "新しい見出し「\(text)」の\(year.label)は元のままです。",
        en: "The new heading \"\(text)\" still names \(year.shortLabel)."),
      remedy: LocalizedText(
        ja: "前の年度のことであれば、見出しの年度を書き直してください。",
        en: "Change it in the heading if the year before is meant."))
  }

  static func asOfNotWritten(
    _ asOf: CalendarDate, sheet: String, cell: CellReference
  ) -> Diagnostic {
    Diagnostic(
      code: "as-of-not-written", severity: .warning,
      place: Place(sheet: sheet, cell: cell.description),
      message: LocalizedText(
        ja: "実績の見出しに時点の日付がないため、\(asOf.iso) を書き込めませんでした。",
        en: "The results heading names no day, so \(asOf.iso) could not be written."),
      remedy: LocalizedText(
        ja: "必要なら見出しに「※…時点」を書き足してください。",
        en: "Add the day to the heading if it is needed."))
  }
}

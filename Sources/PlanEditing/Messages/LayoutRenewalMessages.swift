import Diagnostics
import PlanText
import SpreadsheetML

/// Why a book with a layout table is not renewed.
extension Diagnostic {
  static func windowOfYears(sheet: String, _ years: [FiscalYear]) -> Diagnostic {
    let span = [years.min(), years.max()].compactMap(\.self).map(\.shortLabel)
    let range = span.isEmpty ? "" : "（\(span.joined(separator: "～"))）"
    return Diagnostic(
      code: "window-of-years", place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "この計画は、載せる期間\(range)が毎年1年ずつ動く表（ローリング方式）です。翌年度の列を足したり空けたりする表ではないため、"
          + "翌年度版を作りません。",
        en:
          "The plan's window of years (\(span.joined(separator: "–"))) moves by one every year (rolling"
          + " plan): there is no column to add, fill in or renew, so no edition is made."),
      remedy: LocalizedText(
        ja: "期間を1年進めた表は手で作り、check と export に使ってください。毎年動く表でなければ、レイアウト表の renewal を選び直してください。",
        en: "Move the window by hand and use check and export; if it does not move, choose another"
          + " renewal in the layout table."))
  }

  /// Last year's columns cannot be treated so in a book whose layout table says what becomes of them.
  static func layoutResultsPolicy(_ policy: ResultsPolicy) -> Diagnostic {
    Diagnostic(
      code: "layout-results-policy",
      message: LocalizedText(
        ja: "レイアウト表で読むブックでは、--results \(policy.rawValue) は使えません。前年度の欄をどうするかは、"
          + "レイアウト表の renewal で決まります。",
        en:
          "--results \(policy.rawValue) is not known for books that are read by a layout table: its renewal says"
          + " what becomes of last year's columns."),
      remedy: LocalizedText(
        ja: "--results を外すか、前年度の欄を空にして使うときは renew にしてください。",
        en: "Leave --results out, or write renew to clear last year's columns and use them again."))
  }

  static func layoutYearsEnded(sheet: String, _ year: FiscalYear) -> Diagnostic {
    Diagnostic(
      code: "layout-years-ended", place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "用意済みの列に\(year.label)の列がありません。計画は前の年度で終わっています。",
        en: "The columns that stand ready have none for \(year.shortLabel): the plan ends before."),
      remedy: LocalizedText(
        ja: "計画が続くときは、\(year.label)の列を足すか、レイアウト表の renewal を append にしてください。",
        en: "If the plan goes on, add its columns or write append as renewal in the layout table."))
  }

  static func layoutYearsPartlyLaid(
    sheet: String, _ year: FiscalYear, ready: [String], missing: [String]
  ) -> Diagnostic {
    func list(_ headings: [String]) -> String {
      let names = headings.map { "「\(LineBreaks.joined($0))」" }
      return names.reduce(into: [String]()) { list, name in
        if !list.contains(name) { list.append(name) }
      }.joined(separator: "、")
    }
    let isAmong = missing.isEmpty
    return Diagnostic(
      code: "layout-years-partly-laid", place: Place(sheet: sheet),
      message: isAmong
        ? LocalizedText(
          ja: "\(year.label)の列（\(list(ready))）が前の年度の列の間に用意されているため、列を足す場所を決められません。",
          en:
            "The columns of \(year.shortLabel) (\(list(ready))) stand ready among those of the year"
            + " before: where others are to be added cannot be told.")
        : LocalizedText(
          ja: "\(year.label)の列は、\(list(ready))には用意されていますが、\(list(missing))にはありません。",
          en: "The columns of \(year.shortLabel) stand ready for \(list(ready)), but not for"
            + " \(list(missing))."),
      remedy: isAmong
        ? .fillWhatStandsReady
        : LocalizedText(
          ja: "\(list(missing))の欄を毎年使い回すときはレイアウト表の renewal を renew に、列を足すときは append に"
            + "してください。見出しの組の一部だけが用意されているときは、残りの列も足してください。",
          en:
            "Write renew as renewal in the layout table if the same column serves every year, append if one"
            + " is added each year; where a group of headings is laid out in part, add its other columns."
        ))
  }

  /// Somebody has added the columns of the year to come already.
  static func layoutYearsReady(
    _ year: FiscalYear, _ headings: [String], _ place: Place
  ) -> Diagnostic {
    let list = headings.map { "「\(LineBreaks.joined($0))」" }.joined(separator: "、")
    return Diagnostic(
      code: "layout-years-ready", severity: .note, place: place,
      message: LocalizedText(
        ja: "\(year.label)の列（\(list)）がすでにあるため、列は足していません。",
        en: "The columns of \(year.shortLabel) (\(list)) stand there already; none were added."))
  }

  /// No heading of a table names the year that goes by, so that none can be made for the one to come.
  ///
  /// `last` is the last year that its headings name, `undated` the headings that tell none.
  static func yearColumnMissing(
    _ years: EditionYears, undated: [String], last: FiscalYear?, _ place: Place
  ) -> Diagnostic {
    let names = undated.map { LineBreaks.joined($0) }
    let list = names.map { "「\($0)」" }.joined(separator: "、")
    let read = names.map { "\"\($0)\"" }.joined(separator: ", ")
    let (from, to) = (years.from, years.to)
    return Diagnostic(
      code: "year-column-missing", place: place,
      message: LocalizedText(
        ja: "見出しに\(from.label)とある欄がこの表にないため、\(to.label)の列を足せません。"
          + (names.isEmpty ? "" : "見出しから年度が分からない欄: \(list)。"),
        en:
          "No heading of this table names \(from.shortLabel), so no column can be added for"
          + " \(to.shortLabel)." + (names.isEmpty ? "" : " Headings that tell no year: \(read).")),
      remedy: names.isEmpty
        ? .missingYear(from, last: last)
        : LocalizedText(
          ja: "毎年度同じ欄に書き換える表であれば、レイアウト表の renewal を「同じ列を更新」（renew）にしてください。"
            + "列を足す表であれば、見出しに年度を入れて（例: \(from.label)実績）、レイアウト表を作り直してください。",
          en:
            "Write renew as renewal in the layout table if the same columns serve every year; to have columns"
            + " added, put the year into the headings (\(from.label)実績) and draft the layout table anew."
        ))
  }

  /// Formulas of last year's column, which the new one has not.
  static func formulasNotContinued(
    _ heading: String, count: Int, new: String, _ place: Place
  ) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    return Diagnostic(
      code: "formulas-not-continued", severity: .warning, place: place,
      message: LocalizedText(
        ja: "「\(text)」の列の数式（\(count)か所）は、新しい \(new) 列に入れていません。",
        en: "The formulas of the column \"\(text)\" (\(count)) are not in the new column \(new)."),
      remedy: LocalizedText(
        ja: "必要な数式を新しい列にコピーしてください。",
        en: "Copy those that are needed into the new column."))
  }

  /// Formulas of last year's cells, which stay when what stands beside them is cleared.
  static func formulasKept(
    _ heading: String, count: Int, _ from: FiscalYear, _ to: FiscalYear, _ place: Place
  ) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    return Diagnostic(
      code: "formulas-kept", severity: .warning, place: place,
      message: LocalizedText(
        ja: "「\(text)」の列の数式（\(count)か所）は、空にしていません。今の値は\(from.label)のものですが、"
          + "\(to.label)の値として読まれます。",
        en:
          "The formulas of the column \"\(text)\" (\(count)) were not cleared: their values are still those"
          + " of \(from.shortLabel), but are read as those of \(to.shortLabel)."),
      remedy: LocalizedText(
        ja: "\(to.label)の内容になる数式か確かめ、そうでなければ消してください。",
        en: "Check that they will tell of \(to.shortLabel); else delete them."))
  }

  /// A column whose heading names no year: its cells, or the formulas in them, were left as they are.
  static func columnWithoutYear(
    _ heading: String, _ from: FiscalYear, _ to: FiscalYear, _ place: Place, isFormula: Bool
  ) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    return Diagnostic(
      code: "column-without-year", severity: .warning, place: place,
      message: isFormula
        ? LocalizedText(
          ja: "見出し「\(text)」の列は数式のため、空にしていません。今の値は\(from.label)のものですが、\(to.label)の値として読まれます。",
          en:
            "The column \"\(text)\" holds formulas and was not cleared: their values are still those of"
            + " \(from.shortLabel), but are read as those of \(to.shortLabel).")
        : LocalizedText(
          ja: "見出し「\(text)」に年度がないため、\(from.label)の値が残っています。このままでは\(to.label)の値として読まれます。",
          en:
            "The heading \"\(text)\" names no year: the values of \(from.shortLabel) are still there and"
            + " will be read as those of \(to.shortLabel)."),
      remedy: isFormula
        ? LocalizedText(
          ja: "\(to.label)の列を参照しているか、数式を確かめてください。",
          en: "Check that the formulas refer to the columns of \(to.shortLabel).")
        : LocalizedText(
          ja: "\(to.label)の値に直すか、見出しに年度を入れてください。",
          en: "Enter those of \(to.shortLabel), or put the year into the heading."))
  }

  /// A heading whose column was cleared for the new year names the old one in a way that is not read.
  static func headingYearUnread(
    _ heading: String, _ to: FiscalYear, _ place: Place
  ) -> Diagnostic {
    let text = LineBreaks.joined(heading)
    return Diagnostic(
      code: "heading-year-unread", severity: .warning, place: place,
      message: LocalizedText(
        ja: "見出し「\(text)」の年度は読み取れない書き方のため、書き換えていません。この列は\(to.label)の欄として空けました。",
        en:
          "The year in the heading \"\(text)\" is spelled as it is not read, so the heading was left as it is;"
          + " its column was cleared for \(to.shortLabel)."),
      remedy: LocalizedText(
        ja: "見出しを「\(to.label)」や「\(to.shortLabel)」を使って書き直してください。翌年からは自動で進みます。",
        en: "Write \(to.label) or \(to.shortLabel) into it; from then on it goes on by itself."))
  }

  /// A KPI table whose figures of last year have no place for the coming year's beside them.
  static func kpiYearNotAdded(
    _ heading: String, _ years: EditionYears, _ place: Place
  ) -> Diagnostic {
    let (text, to) = (LineBreaks.joined(heading), years.to)
    return Diagnostic(
      code: "kpi-year-not-added", severity: .warning, place: place,
      message: LocalizedText(
        ja: "指標の表の「\(text)」（\(years.from.label)）の隣に、\(to.label)の列を足していません。",
        en: "The table of indicators has no column for \(to.shortLabel) beside \"\(text)\""
          + " (\(years.from.shortLabel))."),
      remedy: LocalizedText(
        ja: "\(to.label)の数値を書く列を、Excel で足してください。",
        en: "Add the column for its figures in Excel."))
  }

  /// A table that a column inserted for another one has parted; `column` is 1-based.
  static func tableParted(column: Int, _ place: Place) -> Diagnostic {
    let letters = CellReference.columnLetters(column)
    return Diagnostic(
      code: "table-parted", severity: .warning, place: place,
      message: LocalizedText(
        ja: "計画の表に列を足したため、同じシートにある別の表の途中に、見出しのない \(letters) 列が入りました。",
        en:
          "The column added to the plan's table parts another table of the sheet: its column \(letters)"
          + " is blank and has no heading."),
      remedy: LocalizedText(
        ja: "別の表の見出しとセルの結合を直すか、表を別のシートに移してから変換し直してください。",
        en:
          "Mend that table's headings and merged cells, or move it to a sheet of its own and convert again."
      ))
  }

  static func columnsStandReady(sheet: String?, _ years: [FiscalYear]) -> Diagnostic {
    let range = [years.min(), years.max()].compactMap(\.self).map(\.shortLabel)
    return Diagnostic(
      code: "columns-stand-ready", place: Place(sheet: sheet),
      message: LocalizedText(
        ja: "先の年度（\(range.joined(separator: "～"))）の実績の列が空欄で用意されています。列を足す計画ではありません。",
        en:
          "Blank results columns of the coming years (\(range.joined(separator: "–"))) stand there"
          + " already: no column is to be added."),
      remedy: LocalizedText(
        ja: "「actionplan layout ブック」でレイアウト表を作り（renewal は fill）、ブックの隣に置いてから変換してください。",
        en:
          "Draft a layout table (renewal: fill) with \"actionplan layout BOOK\", keep it beside the book"
          + " and convert again."))
  }
}

extension LocalizedText {
  /// What to do about a table whose columns end with another year than the edition.
  fileprivate static func missingYear(_ year: FiscalYear, last: FiscalYear?) -> LocalizedText {
    if let last, last < year {
      return LocalizedText(
        ja: "この表の年度は\(last.label)までです。前年度までの表を残してあるシートであれば、"
          + "レイアウト表でそのシートの意味を「読まない」（ignore）にしてください。",
        en:
          "Its years end with \(last.shortLabel): if the sheet is kept from an earlier year, write ignore as"
          + " its meaning in the layout table.")
    }
    return LocalizedText(
      ja: "レイアウト表で実績などの欄の意味を選び、設定 edition が正しいか確かめてください。",
      en:
        "Choose the meaning of its columns of results in the layout table, and check the setting edition."
    )
  }

  fileprivate static var fillWhatStandsReady: LocalizedText {
    LocalizedText(
      ja: "用意した列に記入していくときは、レイアウト表の renewal を fill にしてください。",
      en: "Write fill as renewal in the layout table if they are to be filled in.")
  }
}

import Diagnostics
import PlanChecks
import PlanReading
import PlanText
import SpreadsheetML

/// Why it cannot be told, or not be meant, which edition is to be made; labels of the old one that
/// are not rolled.
extension Diagnostic {
  static func editionUnclear(_ signs: [EditionSign], _ latest: FiscalYear) -> Diagnostic {
    let japanese = signs.map { sign in
      "\(sign.kind.japanese)「\(sign.text.withoutLineBreaks)」\(at(sign, .japanese))は\(sign.year.label)"
    }
    let english = signs.map { sign in
      "\(sign.year.shortLabel) by the \(sign.kind.english) \"\(sign.text.withoutLineBreaks)\""
        + at(sign, .english)
    }
    let other = signs.first { $0.year != latest }?.year ?? latest
    return Diagnostic(
      code: "edition-unclear",
      message: LocalizedText(
        ja: "何年度版のブックか決められません: \(japanese.joined(separator: "、"))。",
        en: "The book's edition is unclear: \(english.joined(separator: "; "))."),
      remedy: LocalizedText(
        ja: "年度の表記をそろえるか、--edition \(latest.shortLabel)"
          + " または --edition \(other.shortLabel) のように版の年度を指定してください。",
        en: "Make the years agree, or say which edition it is with --edition \(latest.shortLabel)"
          + " or --edition \(other.shortLabel)."))
  }

  /// The same of a book whose columns a layout table tells.
  static func layoutEditionUnclear(_ signs: [EditionSign], _ latest: FiscalYear) -> Diagnostic {
    var unclear = editionUnclear(signs, latest)
    let other = signs.first { $0.year != latest }?.year ?? latest
    let (one, another) = (latest.shortLabel, other.shortLabel)
    unclear.remedy = LocalizedText(
      ja: "\(other.label)の列があれば、レイアウト表でその意味を選び、設定 edition に \(another) を記入してください。"
        + "列が\(latest.label)までで正しければ、--edition \(one) または --edition \(another) のように"
        + "版の年度を指定してください。",
      en:
        "If there are columns of \(another), choose their meaning in the layout table and write \(another)"
        + " into its setting edition; if the columns rightly end with \(one), say which edition it is with"
        + " --edition \(one) or --edition \(another).")
    return unclear
  }

  static func alreadyThatYear(_ edition: FiscalYear) -> Diagnostic {
    alreadyConverted(
      at: Place(),
      LocalizedText(
        ja: "このブックはすでに\(edition.label)版です。",
        en: "The book is the \(edition.shortLabel) edition already."),
      remedy: LocalizedText(
        ja: "\(edition.label)版を作り直すときは、\(edition.previous.label)版のブックを指定してください。"
          + "翌年度版を作るときは --to \(edition.next.shortLabel) と指定してください。",
        en:
          "To make \(edition.shortLabel) anew, give the \(edition.previous.shortLabel) edition; to"
          + " make the next one, give --to \(edition.next.shortLabel)."))
  }

  /// `hasTables` says whether update tables were given, which say nothing of either year's results.
  static func alreadyConverted(
    _ edition: FiscalYear, results: FiscalYear, _ place: Place, hasTables: Bool
  ) -> Diagnostic {
    let merging =
      hasTables
      ? LocalizedText(
        ja: "表を\(edition.label)版に反映するだけのときは merge を使ってください。",
        en: " To fill in \(edition.shortLabel) from the tables alone, use merge.")
      : LocalizedText(ja: "", en: "")
    return alreadyConverted(
      at: place,
      LocalizedText(
        ja: "\(results.label)の実績がすべて空欄です。すでに\(edition.label)版に更新したブックのようです。",
        en: "The results of \(results.shortLabel) are all blank: this seems to be the"
          + " \(edition.shortLabel) edition already."),
      remedy: LocalizedText(
        ja: "\(results.label)の実績を記入してから、もう一度お試しください。"
          + "空欄のまま\(edition.next.label)版を作るときは --to \(edition.next.shortLabel) と指定してください。"
          + merging.japanese,
        en: "Fill in the results of \(results.shortLabel) first; to make"
          + " \(edition.next.shortLabel) with them blank, give --to \(edition.next.shortLabel)."
          + merging.english))
  }

  private static func alreadyConverted(
    at place: Place, _ message: LocalizedText, remedy: LocalizedText
  ) -> Diagnostic {
    Diagnostic(code: "already-converted", place: place, message: message, remedy: remedy)
  }

  static func baseOfAnotherYear(
    _ year: FiscalYear, _ edition: FiscalYear, file: String
  ) -> Diagnostic {
    // The year may have gone on since the book was handed out.
    Diagnostic(
      code: "base-of-another-year", severity: year == edition.previous ? .note : .warning,
      place: Place(file: file),
      message: LocalizedText(
        ja: "配布したブックは\(year.label)版ですが、反映するブックは\(edition.label)版です。",
        en:
          "The book that was handed out is the \(year.shortLabel) edition, the one to be filled in"
          + " that of \(edition.shortLabel)."),
      remedy: LocalizedText(
        ja: "--base のブックを確かめてください。", en: "Check which book --base names."))
  }

  static func editionAgainstHeading(_ text: UnreadText, _ edition: FiscalYear) -> Diagnostic {
    let heading = text.heading.withoutLineBreaks
    let cell = (text.headingCell ?? text.place.cell).description
    return Diagnostic(
      code: "edition-against-heading", place: Place(sheet: text.place.sheet, cell: cell),
      message: LocalizedText(
        ja: "見出し「\(heading)」の列は\(edition.label)のことを書いているようですが、計画のどの欄か分かりません。"
          + "--edition は年度の表記だけを決め、列の意味は変えません。",
        en:
          "The column \"\(heading)\" seems to tell of \(edition.shortLabel), but is no known field of"
          + " a plan. --edition decides between labels; it does not change what columns mean."),
      remedy: LocalizedText(
        ja: "実績の列であれば、見出しを「\(edition.label)実績」に直してください。",
        en: "If it holds results, write \"\(edition.label)実績\" into the heading."))
  }

  private static func at(_ sign: EditionSign, _ language: Language) -> String {
    guard sign.kind == .results || sign.kind == .title else { return "" }
    let place = sign.place.described(in: language)
    return language == .japanese ? "（\(place)）" : " (\(place))"
  }

  /// A label that an update leaves.
  enum EditionLabel {
    case text(String), sheetName(String)
    /// In the print headers or footers.
    case printed(String)
    /// Texts of one row between the tables that may speak of a year's values.
    case ofValues([String])
  }

  static func editionLabelLeft(
    _ label: EditionLabel, _ years: EditionYears, _ place: Place
  ) -> Diagnostic {
    let (japanese, english) = (years.edition.label, years.edition.shortLabel)
    let message =
      switch label {
      case .text(let text):
        LocalizedText(
          ja: "「\(text)」は\(japanese)のままです（計画の表の外は書き換えません）。",
          en: "\"\(text)\" still names \(english); outside the plan's tables nothing is rolled.")
      case .printed(let text):
        LocalizedText(
          ja: "印刷ヘッダー・フッターの「\(text)」は\(japanese)のままです（計画の表の外は書き換えません）。",
          en:
            "\"\(text)\" in the print headers or footers still names \(english); outside the plan's"
            + " tables nothing is rolled.")
      case .sheetName(let name):
        LocalizedText(
          ja: "シート名「\(name)」は\(japanese)のままです。",
          en: "The sheet's name \"\(name)\" still names \(english).")
      case .ofValues(let texts):
        LocalizedText(
          ja: texts.map { "「\(LineBreaks.joined($0))」" }.joined(separator: "、")
            + "は、表題ではなく値や文の年度とも読めるため、そのままです。",
          en: texts.map { "\"\(LineBreaks.joined($0))\"" }.joined(separator: ", ")
            + " may speak of the year of values or be a sentence, not a title: it stays.")
      }
    return Diagnostic(
      code: "edition-label-left", severity: .warning, place: place, message: message,
      remedy: LocalizedText(ja: "必要なら書き直してください。", en: "Change it where needed."))
  }

  static func inputMessageLeft(
    _ text: String, _ years: EditionYears, _ place: Place
  ) -> Diagnostic {
    let line = LineBreaks.joined(text)
    return Diagnostic(
      code: "input-message-left", severity: .warning, place: place,
      message: LocalizedText(
        ja: "入力規則のメッセージ「\(line)」は、ほかの列にも表示されるか長すぎるため、\(years.to.label)に書き換えていません。",
        en:
          "The validation's message \"\(line)\" is shown for other columns too, or would be too long: it"
          + " was not rolled to \(years.to.shortLabel)."),
      remedy: LocalizedText(
        ja: "Excel の「データの入力規則」で確かめてください。", en: "Check it in Excel under Data Validation."))
  }

  static func sheetNameInText(_ old: String, _ holder: NameHolder, _ place: Place) -> Diagnostic {
    let words = holder.words
    let isCell = if case .cell = holder { true } else { false }
    return Diagnostic(
      code: "sheet-name-in-text", severity: .warning, place: place,
      message: LocalizedText(
        ja: "\(words.japanese)に元のシート名「\(old)」が残っています（INDIRECT などは追従しません）。",
        en: "\(words.english) names the sheet \"\(old)\" by its old name."),
      remedy: isCell
        ? LocalizedText(
          ja: "数式がこのセルを使っていれば、新しいシート名に直してください。",
          en: "Change it to the new name if a formula uses it.")
        : LocalizedText(
          ja: "数式を新しいシート名に直してください。", en: "Change the formula to the new name."))
  }

  /// A text of a formula that looks for a heading or title by what it was.
  static func labelInText(
    _ old: String, _ new: String, _ holder: NameHolder, _ place: Place
  ) -> Diagnostic {
    let (words, old, new) = (holder.words, LineBreaks.joined(old), LineBreaks.joined(new))
    return Diagnostic(
      code: "label-in-text", severity: .warning, place: place,
      message: LocalizedText(
        ja: "\(words.japanese)は元の「\(old)」を指していますが、そのセルは「\(new)」になりました。",
        en: "\(words.english) means \"\(old)\", which has become \"\(new)\"."),
      remedy: LocalizedText(
        ja: "数式の文字列を確かめてください。", en: "Check the text in the formula."))
  }
}

extension NameHolder {
  fileprivate var words: LocalizedText {
    switch self {
    case .formula: LocalizedText(ja: "数式の文字列", en: "A text in this formula")
    case .conditionalFormat:
      LocalizedText(ja: "条件付き書式の数式の文字列", en: "A text in the conditional format's formula")
    case .validation:
      LocalizedText(ja: "入力規則の数式の文字列", en: "A text in the validation's formula")
    case .definedName(let name):
      LocalizedText(ja: "名前「\(name)」の数式の文字列", en: "A text in the formula of the name \"\(name)\"")
    case .cell: LocalizedText(ja: "このセル", en: "This cell")
    }
  }
}

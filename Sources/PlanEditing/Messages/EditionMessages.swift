import Diagnostics
import PlanText

/// Why it cannot be told, or not be meant, which edition is to be made; labels of the old one that
/// are not rolled.
extension Diagnostic {
  static func editionUnclear(_ signs: [EditionSign], _ latest: FiscalYear) -> Diagnostic {
    let japanese = signs.map { sign in
      "\(sign.kind.japanese)「\(oneLine(sign.text))」\(at(sign, .japanese))は\(sign.year.label)"
    }
    let english = signs.map { sign in
      "\(sign.year.shortLabel) by the \(sign.kind.english) \"\(oneLine(sign.text))\""
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

  static func alreadyConverted(
    _ edition: FiscalYear, results: FiscalYear, _ place: Place
  ) -> Diagnostic {
    alreadyConverted(
      at: place,
      LocalizedText(
        ja: "\(results.label)の実績がすべて空欄です。すでに\(edition.label)版に更新したブックのようです。",
        en: "The results of \(results.shortLabel) are all blank: this seems to be the"
          + " \(edition.shortLabel) edition already."),
      remedy: LocalizedText(
        ja: "\(results.label)の実績を記入してから、もう一度お試しください。"
          + "空欄のまま\(edition.next.label)版を作るときは --to \(edition.next.shortLabel) と指定してください。",
        en: "Fill in the results of \(results.shortLabel) first; to make"
          + " \(edition.next.shortLabel) with them blank, give --to \(edition.next.shortLabel)."))
  }

  private static func alreadyConverted(
    at place: Place, _ message: LocalizedText, remedy: LocalizedText
  ) -> Diagnostic {
    Diagnostic(code: "already-converted", place: place, message: message, remedy: remedy)
  }

  private static func at(_ sign: EditionSign, _ language: Language) -> String {
    guard sign.kind == .results || sign.kind == .title else { return "" }
    let place = sign.place.described(in: language)
    return language == .japanese ? "（\(place)）" : " (\(place))"
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  static func editionLabelLeft(
    _ text: String, _ years: EditionYears, _ place: Place
  ) -> Diagnostic {
    Diagnostic(
      code: "edition-label-left", severity: .warning, place: place,
      message: LocalizedText(
        ja: "「\(text)」は\(years.edition.label)のままです（計画の表の外は書き換えません）。",
        en:
          "\"\(text)\" still names \(years.edition.shortLabel); outside the plan's tables nothing is"
          + " rolled."),
      remedy: LocalizedText(ja: "必要なら書き直してください。", en: "Change it where needed."))
  }

  static func sheetNameInText(_ old: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      code: "sheet-name-in-text", severity: .warning, place: place,
      message: LocalizedText(
        ja: "数式の文字列に元のシート名「\(old)」が残っています（INDIRECT などは追従しません）。",
        en: "A text in this formula names the sheet \"\(old)\" by its old name."),
      remedy: LocalizedText(
        ja: "数式を新しいシート名に直してください。", en: "Change the formula to the new name."))
  }

  static func editionDiffers(_ sign: EditionSign, _ edition: FiscalYear) -> Diagnostic {
    Diagnostic(
      code: "edition-differs", severity: .warning, place: sign.place,
      message: LocalizedText(
        ja: "「\(sign.text)」は\(sign.year.label)のままです"
          + "（指定された\(edition.label)版の表記だけを翌年度に進めました）。",
        en: "\"\(sign.text)\" still names \(sign.year.shortLabel): only labels of the"
          + " \(edition.shortLabel) edition, as given, were rolled."),
      remedy: LocalizedText(
        ja: "必要なら年度の表記を直してください。", en: "Change it where needed."))
  }
}

extension EditionSign.Kind {
  fileprivate var japanese: String {
    switch self {
    case .results: "最新の実績の見出し"
    case .title: "表題"
    case .sheetName: "シート名"
    case .fileName: "ファイル名"
    }
  }

  fileprivate var english: String {
    switch self {
    case .results: "latest results heading"
    case .title: "title"
    case .sheetName: "sheet name"
    case .fileName: "file name"
    }
  }
}

import Diagnostics
import PlanText

/// Why it cannot be told, or not be meant, which edition is to be made.
enum EditionFailure {
  static func unclear(_ signs: [EditionSign], _ latest: FiscalYear) -> Failure {
    let japanese = signs.map { sign in
      "\(sign.kind.japanese)「\(oneLine(sign.text))」\(at(sign, .japanese))は\(sign.year.label)"
    }
    let english = signs.map { sign in
      "\(sign.year.shortLabel) by the \(sign.kind.english) \"\(oneLine(sign.text))\""
        + at(sign, .english)
    }
    let other = signs.first { $0.year != latest }?.year ?? latest
    return Failure(
      code: "edition-unclear",
      message: LocalizedText(
        ja: "何年度版のブックか決められません: \(japanese.joined(separator: "、"))。",
        en: "the book's edition is unclear: \(english.joined(separator: "; "))."),
      remedy: LocalizedText(
        ja: "年度の表記をそろえるか、--edition \(latest.shortLabel)"
          + " または --edition \(other.shortLabel) のように版の年度を指定してください。",
        en: "Make the years agree, or say which edition it is with --edition \(latest.shortLabel)"
          + " or --edition \(other.shortLabel)."))
  }

  static func alreadyThatYear(_ edition: FiscalYear) -> Failure {
    Failure(
      code: "already-converted",
      message: LocalizedText(
        ja: "このブックはすでに\(edition.label)版です。",
        en: "the book is the \(edition.shortLabel) edition already."),
      remedy: LocalizedText(
        ja: "\(edition.label)版を作り直すときは、\(edition.previous.label)版のブックを指定してください。"
          + "翌年度版を作るときは --to \(edition.next.shortLabel) と指定してください。",
        en:
          "To make \(edition.shortLabel) anew, give the \(edition.previous.shortLabel) edition; to"
          + " make the next one, give --to \(edition.next.shortLabel)."))
  }

  static func alreadyConverted(
    _ edition: FiscalYear, results: FiscalYear, _ place: Place
  ) -> Failure {
    Failure(
      code: "already-converted", place: place,
      message: LocalizedText(
        ja: "\(results.label)の実績がすべて空欄です。すでに\(edition.label)版に更新したブックのようです。",
        en: "the results of \(results.shortLabel) are all blank: this seems to be the"
          + " \(edition.shortLabel) edition already."),
      remedy: LocalizedText(
        ja: "\(results.label)の実績を記入してから、もう一度お試しください。"
          + "空欄のまま\(edition.next.label)版を作るときは --to \(edition.next.shortLabel) と指定してください。",
        en: "Fill in the results of \(results.shortLabel) first; to make"
          + " \(edition.next.shortLabel) with them blank, give --to \(edition.next.shortLabel)."))
  }

  private static func at(_ sign: EditionSign, _ language: Language) -> String {
    guard sign.kind == .results || sign.kind == .title else { return "" }
    let place = sign.place.described(in: language)
    return language == .japanese ? "（\(place)）" : " (\(place))"
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
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

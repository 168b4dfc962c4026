import Diagnostics
import PlanText

/// What is told about the texts that go into the tables.
extension Diagnostic {
  static func formulaLike(_ text: String, at place: Place) -> Diagnostic {
    let start = String(text.prefix(20)) + (text.count > 20 ? "…" : "")
    return Diagnostic(
      code: "formula-like-text", severity: .warning, place: place,
      message: LocalizedText(
        ja: "文が「\(text.prefix(1))」で始まっています（\(start)）。CSVを表計算ソフトで開くと、数式として計算されるおそれがあります。",
        en: "The text begins with \"\(text.prefix(1))\" (\(start)); a spreadsheet that opens the "
          + "CSV may run it as a formula."),
      remedy: LocalizedText(
        ja: "文の書き出しを直すか、--csv-guard を付けて書き出してください（先頭に ' が付きます）。",
        en: "Reword the beginning, or write with --csv-guard, which puts a ' before it."))
  }

  static func dashReplaced(count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      code: "dash-replaced", severity: .note, place: place,
      message: LocalizedText(
        ja: "ダッシュ（U+2014）だけのセルが\(count)個あります。CP932では表せないため、「―」（U+2015）と書き出しました。",
        en:
          "\(count == 1 ? "1 cell holds" : "\(count) cells hold") nothing but a dash that code page 932"
          + " lacks (U+2014); it was written as \"―\" (U+2015)."),
      remedy: LocalizedText(
        ja: "どちらも「該当なし」を表すため、直す必要はありません。",
        en: "Both stand for \"none\"; nothing needs to be done."))
  }

  static func platformDependent(
    _ kind: PlatformCharacters, _ use: CharacterUse
  ) -> Diagnostic {
    let characters = use.named(kind)
    let count = use.places.count
    let others = use.otherCells
    return Diagnostic(
      code: "platform-dependent-characters", severity: .note, place: use.places[0],
      message: LocalizedText(
        ja: "機種依存文字の\(kind.name.japanese)（\(characters)）が\(count)個のセルにあります"
          + (others.isEmpty ? "。" : "（ほかに \(others)\(count > 6 ? " など" : "")）。")
          + "CSVにはそのまま書き出しますが、検索や照合で一致しないことがあります。",
        en:
          "\(kind.name.sentenceStart) (\(characters)) stand in \(count == 1 ? "1 cell" : "\(count) cells")"
          + (others.isEmpty ? "" : " (also \(others)\(count > 6 ? " and others" : ""))")
          + "; they are written unchanged, but other programs may fail to find or match them."),
      remedy: kind.remedy)
  }
}

/// What code page 932 cannot hold.
enum CP932Gap {
  /// In so many cells in all.
  case cells(Int)
  /// In one cell.
  case characters([Unicode.Scalar])
  /// In so many further cells, which are not listed.
  case moreCells(Int)

  fileprivate var message: LocalizedText {
    switch self {
    case .cells(let count):
      return LocalizedText(
        ja: "CP932（シフトJIS）では表せない文字が\(count)個のセルにあります。何も書き込んでいません。",
        en: "\(count == 1 ? "1 cell holds" : "\(count) cells hold") characters that code page 932 "
          + "(Shift JIS) lacks; nothing was written.")
    case .characters(let characters):
      let named = characters.map { LocalizedText(unencodable: $0) }
      return LocalizedText(
        ja: named.map(\.japanese).joined(separator: "、") + "は、CP932では表せません。",
        en: "Code page 932 lacks " + named.map(\.english).joined(separator: ", ") + ".")
    case .moreCells(let rest):
      return LocalizedText(
        ja: "ほかに\(rest)個のセルにもあります。",
        en: "\(rest == 1 ? "1 more cell holds" : "\(rest) more cells hold") such characters.")
    }
  }

  fileprivate var remedy: LocalizedText? {
    guard case .cells = self else { return nil }
    return LocalizedText(
      ja: "次のセルの文字を直すか、--csv-profile excel（UTF-8）で書き出してください。",
      en: "Replace them in the cells below, or write UTF-8 with --csv-profile excel.")
  }
}

/// Why tables are not written.
extension Diagnostic {
  static func notInCP932(_ gap: CP932Gap, at place: Place = Place()) -> Diagnostic {
    Diagnostic(code: "not-in-cp932", place: place, message: gap.message, remedy: gap.remedy)
  }

  static func notAMunicipalityCode(_ text: String) -> Diagnostic {
    notAMunicipalityCode(
      message: LocalizedText(
        ja: "「\(text)」は全国地方公共団体コードではありません。",
        en: "\"\(text)\" is not the code of a Japanese municipality."),
      remedy: LocalizedText(
        ja: "6桁の数字（門真市は272230）か、検査数字を除いた5桁で指定してください。",
        en: "Give its six digits (Kadoma: 272230), or five without the check digit."))
  }

  /// Of all six `digits` the last one is wrong; it should be `checkDigit`.
  static func notAMunicipalityCode(
    _ text: String, digits: String, checkDigit: Int
  ) -> Diagnostic {
    notAMunicipalityCode(
      message: LocalizedText(
        ja: "「\(text)」は全国地方公共団体コードではありません。6桁目の検査数字が合いません。",
        en: "\"\(text)\" is not the code of a Japanese municipality: its check digit is wrong."),
      remedy: LocalizedText(
        ja: "桁の写し間違いがないか確かめてください（\(digits.prefix(5))の検査数字は\(checkDigit)です）。",
        en: "Look for a mistyped digit (the check digit of \(digits.prefix(5)) is \(checkDigit))."))
  }

  private static func notAMunicipalityCode(
    message: LocalizedText, remedy: LocalizedText
  ) -> Diagnostic {
    Diagnostic(code: "bad-municipality-code", message: message, remedy: remedy)
  }
}

/// Why editions are no row.
extension Diagnostic {
  static func editionTwice(_ edition: FiscalYear, _ one: String, _ other: String) -> Diagnostic {
    Diagnostic(
      code: "history-edition-twice", place: Place(file: other),
      message: LocalizedText(
        ja: "「\(one)」と「\(other)」は、どちらも\(edition.label)版です。",
        en: "\"\(one)\" and \"\(other)\" are both the edition \(edition.shortLabel)."),
      remedy: LocalizedText(ja: "どちらか1つだけを指定してください。", en: "Name one of them only."))
  }

  static func otherPlan(_ reason: OtherPlan, _ one: String, _ other: String) -> Diagnostic {
    let why: (ja: String, en: String) =
      switch reason {
      case .actions(let shared, let count):
        (
          "\(count)件のアクションのうち、共通するものは\(shared)件です",
          "of \(count) actions they share \(shared)"
        )
      case .periods(let old, let new):
        (
          "計画期間が\(period(old))と\(period(new))で重なりません",
          "their periods \(period(old)) and \(period(new)) have no year in common"
        )
      }
    return Diagnostic(
      code: "history-other-plan", place: Place(file: other),
      message: LocalizedText(
        ja: "「\(one)」と「\(other)」は、同じ計画の版とは考えられません（\(why.ja)）。",
        en: "\"\(one)\" and \"\(other)\" cannot be editions of one plan: \(why.en)."),
      remedy: LocalizedText(ja: "1つの計画の各年度版だけを指定してください。", en: "Name the editions of one plan only.")
    )
  }

  private static func period(_ years: ClosedRange<FiscalYear>) -> String {
    "\(years.lowerBound.shortLabel)–\(years.upperBound.shortLabel)"
  }
}

extension LocalizedText {
  /// 「〜」（U+301C。「～」U+FF5Eなら表せます）; the code alone where there is nothing to see.
  fileprivate init(unencodable scalar: Unicode.Scalar) {
    let code = Self.name(scalar)
    let lookAlike = Self.lookAlikes[scalar]
    let japanese = code + (lookAlike.map { "。「\($0)」\(Self.name($0))なら表せます" } ?? "")
    let english = code + (lookAlike.map { "; \"\($0)\" \(Self.name($0)) would do" } ?? "")
    let isShown = scalar.properties.isGraphemeBase && !scalar.properties.isWhitespace
    self.init(
      ja: isShown ? "「\(scalar)」（\(japanese)）" : japanese,
      en: isShown ? "\"\(scalar)\" (\(english))" : english)
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Characters that look the same and that Windows types in Japanese text.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{301C}": "\u{FF5E}", "\u{2014}": "\u{2015}", "\u{2212}": "\u{FF0D}",
    "\u{2016}": "\u{2225}", "\u{00A2}": "\u{FFE0}", "\u{00A3}": "\u{FFE1}",
    "\u{00AC}": "\u{FFE2}", "\u{00A6}": "\u{FFE4}", "\u{00A5}": "\u{FFE5}",
    "\u{00B7}": "\u{30FB}", "\u{2022}": "\u{30FB}", "\u{2013}": "\u{2015}",
  ]
}

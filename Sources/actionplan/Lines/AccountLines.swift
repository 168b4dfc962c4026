import Diagnostics
import PlanReading

/// What was read of a book and what was not, in words.
enum AccountLines {
  static func lines(_ account: CellAccount, _ language: Language) -> [String] {
    [balance(account, language)] + skipped(account.skipped, language)
  }

  /// How many of its cells were read.
  static func balance(_ account: CellAccount, _ language: Language) -> String {
    let (total, read) = (grouped(account.total), grouped(account.read))
    let unread = grouped(account.unread.count)
    return LocalizedText(
      ja: "読み取り: \(total)セル中 \(read)セル（未読 \(unread)）",
      en: "read: \(read) of \(total) cells (\(unread) unread)")[language]
  }

  /// One line for each reason why sheets were not read.
  private static func skipped(_ sheets: [SkippedSheet], _ language: Language) -> [String] {
    Grouping.groups(of: sheets, by: \.reason).map { reason, sheets in
      let names = Wording.sheets(sheets.map(\.name), language)
      let why = why(reason)[language]
      return LocalizedText(
        ja: "読み取らないシート: \(names)（\(why)）", en: "not read: \(names) (\(why))")[language]
    }
  }

  private static func why(_ reason: SkippedSheet.Reason) -> LocalizedText {
    switch reason {
    case .noTable: LocalizedText(ja: "計画・KPIの表なし", en: "no table of a plan or of KPIs")
    case .hidden: LocalizedText(ja: "非表示", en: "hidden")
    case .sample: LocalizedText(ja: "記入例", en: "a sample")
    case .olderEdition: LocalizedText(ja: "古い版", en: "an older edition")
    case .ignored: LocalizedText(ja: "レイアウト表の指定", en: "by the layout table")
    }
  }

  /// `1,204`.
  private static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return String(digits)
  }
}

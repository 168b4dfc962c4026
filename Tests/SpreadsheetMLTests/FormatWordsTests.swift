import Testing

@testable import SpreadsheetML

/// The words that number formats put around what cells hold.
@Suite struct FormatWordsTests {
  private func shown(_ value: CellValue, _ code: String) -> String? {
    FormatWords(code: code)?.shown(value).map { shown in
      let inside =
        switch shown.value {
        case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
        case .text(let text): text
        default: ""
        }
      return shown.before + inside + shown.after
    }
  }

  @Test(arguments: [
    ("0\"社\"", 15, "15社"), ("#,##0\"人\"", 1200, "1200人"), ("\"約\"0", 15, "約15"),
    ("0.0\"％\"", 31.6, "31.6％"), ("0\"件（見込み）\"", 15, "15件（見込み）"), ("0\\社", 15, "15社"),
    ("0_)\"社\"", 15, "15社"), ("* 0\"社\"", 15, "15社"), ("[Red]0\"社\"", 15, "15社"), ("0社", 15, "15社"),
    ("General\"社\"", 1.5, "1.5社"), ("\"約\"0%", 0.316, "約31.6%"), ("\"約\"0%", 0.07, "約7%"),
    ("#,##0,\"千円\"", 1_200_000, "1200千円"), ("0.0,,\"百万円\"", 2_500_000, "2.5百万円"),
    ("[$-411]0\"社\"", 15, "15社"), ("[$人-411]0", 15, "人15"), ("@\"様\"", 5, "5様"),
    ("0.00E+00\"人\"", 15, "15人"),
  ])
  func wordsAroundANumber(code: String, number: Double, text: String) {
    #expect(shown(.number(number), code) == text)
  }

  @Test(arguments: [
    ("0\"社\"", "-3社"), ("0\"社\";\"△\"0\"社\"", "△3社"), ("0\"社\";[Red]-0\"社\"", "-3社"),
    ("0\"社増\";0\"社減\";\"増減なし\"", "3社減"),
  ])
  func belowZeroASectionHasItsOwnSign(code: String, text: String) {
    #expect(shown(.number(-3), code) == text)
  }

  /// As Excel shows it, but for rounding; signs and currencies are left out, as of other numbers.
  @Test(arguments: [
    ("#,##0,", 12_345_000, "12345"), ("#,##0,,", 12_345_678, "12.345678"), ("0.0,", 1_250, "1.25"),
    ("\"¥\"#,##0,", 1_200_000, "1200"), ("#,##0,;△#,##0,", -3000, "-3"), ("#,##0,", -3000, "-3"),
    ("[Red]#,##0,;[Blue]-#,##0,", -3000, "-3"),
  ])
  func commasBehindDigitsShowThousands(code: String, number: Double, text: String) {
    #expect(shown(.number(number), code) == text)
    #expect(FormatWords(code: code)?.value(shownAs: text) == .number(number))
  }

  @Test func sectionsAreForSignsZeroAndTexts() {
    let code = "0\"社増\";0\"社減\";\"増減なし\";@\"（参考）\""
    #expect(shown(.number(3), code) == "3社増")
    #expect(shown(.number(0), code) == "増減なし")
    #expect(shown(.text("不明"), code) == "不明（参考）")
    #expect(shown(.text("不明"), "0\"社\"") == nil)
    #expect(shown(.text("田中"), "@\"様\"") == "田中様")
    #expect(shown(.blank, "@\"様\"") == nil)
    // What is not shown reads as it is stored.
    #expect(shown(.number(0), "0\"社\";;") == nil)
    #expect(shown(.number(3), "[>=10]0\"社以上\";0\"社\"") == "3社")
    #expect(shown(.number(30), "[>=10]0\"社以上\";0\"社\"") == "30社以上")
  }

  /// Signs, currencies and spaces are none; nor are words between digits understood.
  @Test(arguments: [
    "0", "#,##0", "0.0%", "#,##0;△#,##0", "#,##0;\"▲ \"#,##0;\"-\"", "\"¥\"#,##0", "[$¥-411]#,##0",
    "(0)",
    "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ", "@", "General", "000\"-\"0000",
    "0\"億\"0000\"万円\"",
    "yyyy\"年\"m\"月\"", "[h]\"時間\"", "", "\"", "[",
  ])
  func formatsWithoutWords(code: String) {
    #expect(shown(.number(5), code) == nil)
  }

  @Test(arguments: [
    ("0\"社\"", "20社", CellValue.number(20)), ("#,##0\"人\"", "1,200人", .number(1200)),
    ("\"約\"0\"社\"", "約20社", .number(20)), ("0\"社\"", "-3社", .number(-3)),
    ("0\"社\";\"△\"0\"社\"", "△3社", .number(-3)), ("#,##0,\"千円\"", "1200千円", .number(1_200_000)),
    ("\"約\"0.0%", "約31.6%", .number(0.316)), ("@\"様\"", "田中様", .text("田中")),
  ])
  func theValueThatIsShownSo(code: String, text: String, value: CellValue) {
    #expect(FormatWords(code: code)?.value(shownAs: text) == value)
  }

  @Test(arguments: [
    ("0\"社\"", "20"), ("0\"社\"", "20件"), ("0\"社\"", "約20社"), ("0\"社\"", "社"), ("0\"社\"", "なし"),
    ("\"約\"0", "20"), ("0\"社\";0\"社減\"", "-3社"), ("@\"様\"", "田中"),
  ])
  func nothingIsShownSo(code: String, text: String) {
    #expect(FormatWords(code: code)?.value(shownAs: text) == nil)
  }
}

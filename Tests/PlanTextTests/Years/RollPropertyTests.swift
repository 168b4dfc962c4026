import PlanText
import TextEdits
import Testing

/// The rule behind every roll: forward and back again gives the text that was there.
@Suite struct RollPropertyTests {
  /// SplitMix64, so that a printed seed repeats a run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Years of Reiwa that have one spelling in each style: 1 is also 元, and 09 goes on to 10.
  private static let years = 2...8
  private static let spellings: [@Sendable (Int) -> String] = [
    { "令和" + NumberSpelling(.halfWidth).spelled($0) + "年度" },
    { "令和" + NumberSpelling(.halfWidth, minimumDigits: 2).spelled($0) + "年度" },
    { "令和" + NumberSpelling(.fullWidth).spelled($0) + "年度" },
    { "令和" + NumberSpelling(.kanji).spelled($0) + "年度" },
    { "R" + NumberSpelling(.halfWidth).spelled($0) },
    { "Ｒ" + NumberSpelling(.fullWidth).spelled($0) },
    { "R " + NumberSpelling(.halfWidth).spelled($0) + "年度" },
    { "㋿" + NumberSpelling(.fullWidth).spelled($0) + "年度" },
    { NumberSpelling(.halfWidth).spelled($0 + 2018) + "年度" },
    { NumberSpelling(.fullWidth).spelled($0 + 2018) + "年度" },
    { NumberSpelling(.kanjiDigits).spelled($0 + 2018) + "年度" },
    { "FY" + NumberSpelling(.halfWidth).spelled($0 + 2018) },
    { "平成" + NumberSpelling(.halfWidth).spelled($0 + 30) + "年度末" },
    { "令和\(NumberSpelling(.halfWidth).spelled($0))（\($0 + 2018)）年度" },
  ]
  private static let surroundings = ["", "門真市", "（", "_", "実績\n", "版", "※", "令和12年度 "]

  @Test func forwardAndBackIsTheSameText() {
    let seed = UInt64.random(in: .min ... .max)
    print("seed \(seed)")
    var generator = Generator(state: seed)
    for _ in 0..<400 {
      let year = Int.random(in: Self.years, using: &generator)
      let spelled = Self.spellings.randomElement(using: &generator)?(year) ?? ""
      let before = Self.surroundings.randomElement(using: &generator) ?? ""
      let after = Self.surroundings.randomElement(using: &generator) ?? ""
      expectRoundTrip(before + spelled + after, year: FiscalYear(year + 2018), seed: seed)
    }
  }

  private func expectRoundTrip(_ text: String, year: FiscalYear, seed: UInt64) {
    let there = editionRoll(text, from: year, to: year.next).applied(to: text)
    let back = editionRoll(there, from: year.next, to: year).applied(to: there)
    #expect(there != text, "\(text), seed \(seed)")
    #expect(back == text, "\(there), seed \(seed)")
  }

  @Test func everySpellingReadsAsItsYear() {
    for year in Self.years {
      for spelling in Self.spellings {
        let text = spelling(year)
        #expect(
          yearExpressions(in: text).map(\.fiscalYear) == [FiscalYear(year + 2018)], "\(text)")
      }
    }
  }

  @Test func anyTextIsReadInOrderAndRolledInside() {
    let seed = UInt64.random(in: .min ... .max)
    print("seed \(seed)")
    var generator = Generator(state: seed)
    let tokens =
      Array("令和平成㋿RHrＲFYfy年度月日末元十二〇0126９１（）().．/-〜、・と第代& \n実").map(String.init) + [
        "令和", "R6", "2024", "年度", "2月末", "FY2024", "から", "&K01+", "&\"",
      ]
    let year = FiscalYear(2024)
    for _ in 0..<3000 {
      let length = Int.random(in: 0...12, using: &generator)
      let text = (0..<length).compactMap { _ in tokens.randomElement(using: &generator) }.joined()
      let day = CalendarDate(year: 2026, month: 3, day: Int.random(in: 1...31, using: &generator))
      let found = yearExpressions(
        in: text, reading: YearReading(readsLowercaseLetters: true, eraOfBareYears: .reiwa))
      expectInOrder(found.map(\.range), in: text, seed: seed)
      for edits in [
        editionRoll(text, from: year, to: year.next),
        headerFooterRoll(text, from: year, to: year.next),
        resultsHeadingRoll(text, from: year, to: year.next, asOf: day),
        resultsHeadingRoll(text, from: year, to: year.next, asOf: nil), dateOfIssueRoll(text),
      ] {
        expectInOrder(edits.map(\.range), in: text, seed: seed)
      }
    }
  }

  private func expectInOrder(_ ranges: [Range<Int>], in text: String, seed: UInt64) {
    let bounds = ranges.flatMap { [$0.lowerBound, $0.upperBound] }
    #expect(bounds == bounds.sorted(), "\(text), seed \(seed)")
    #expect(bounds.last ?? 0 <= text.utf16.count, "\(text), seed \(seed)")
  }

  @Test func datesGoForwardAndBack() {
    for western in [2021, 2024, 2026] {
      for month in 1...12 {
        let texts = [
          "\(western)年\(month)月末", "令和\(western - 2018)年\(month)月15日",
          "R\(western - 2018).\(month)",
        ]
        for text in texts {
          let there = dateOfIssueRoll(text, years: 1).applied(to: text)
          #expect(dateOfIssueRoll(there, years: -1).applied(to: there) == text)
        }
      }
    }
  }
}

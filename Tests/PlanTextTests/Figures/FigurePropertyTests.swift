import PlanText
import TestSupport
import Testing

/// What holds for any text.
@Suite struct FigurePropertyTests {
  private let context = FigureContext(fiscalYear: FiscalYear(2024), asOf: nil)

  /// A figure and a way to write it.
  private struct Written {
    var text: String
    var value: Double
    var unit: String
    var qualifiers: [String]
    var year: Int
  }

  @Test func sentencesMadeOfFiguresReadAsThem() {
    let seed = UInt64.random(in: .min ... .max)
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let figures = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        written(using: &generator)
      }
      let separator = ["、", "。", "\n・", "　", "／"].randomElement(using: &generator) ?? ""
      let text = figures.map(\.text).joined(separator: separator)
      let read = statedFigures(in: text, context: context)
      #expect(read.map(\.value) == figures.map(\.value), "\(text), seed \(seed)")
      #expect(read.map(\.unit) == figures.map(\.unit), "\(text), seed \(seed)")
      #expect(read.map(\.qualifiers) == figures.map(\.qualifiers), "\(text), seed \(seed)")
      #expect(
        read.map(\.fiscalYear.westernYear) == figures.map(\.year), "\(text), seed \(seed)")
    }
  }

  private func written(using generator: inout SeededGenerator) -> Written {
    let count = Int.random(in: 0...99_999, using: &generator)
    let year = Int.random(in: 2019...2024, using: &generator)
    let label =
      ["相談", "参加者数", "ものづくり企業の訪問", "「交流会」の開催", "セミナー参加", "交付額"].randomElement(
        using: &generator) ?? ""
    let (word, qualifiers) =
      [
        ("", []), ("計", ["計"]), ("延べ", ["のべ"]), ("約", ["約"]), ("計約", ["計", "約"]), ("うち", ["うち"]),
      ].randomElement(using: &generator) ?? ("", [])
    let (number, value, unit) = number(count, using: &generator)
    let period =
      ["令和\(year - 2018)年度 ", "\(year)年度　", "R\(year - 2018)："].randomElement(
        using: &generator) ?? ""
    let brackets = [("", ""), ("【", "】"), ("（", "）")].randomElement(using: &generator) ?? ("", "")
    return Written(
      text: brackets.0 + period + label + " " + word + number + unit + brackets.1,
      value: value, unit: unit, qualifiers: qualifiers, year: year)
  }

  private func number(
    _ count: Int, using generator: inout SeededGenerator
  ) -> (text: String, value: Double, unit: String) {
    let digits = String(count)
    let grouped = count < 1000 ? digits : digits.dropLast(3) + "," + digits.suffix(3)
    let wide = String(
      decoding: digits.utf16.map { $0 + 0xFEE0 }, as: UTF16.self)
    let unit =
      ["件", "社", "名", "人", "回", "団体", "円", "千円", "万円"].randomElement(using: &generator) ?? ""
    return (
      [digits, grouped, wide].randomElement(using: &generator) ?? digits, Double(count), unit
    )
  }

  @Test func anyTextIsReadInOrderAndExactly() {
    let seed = UInt64.random(in: .min ... .max)
    print("seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let tokens =
      Array("0123９１二十百千万億円件社回名人％%日月年度末約計延うち各第全（）()【】「」『』<>、。・：/-～ \n　のをはがに△𠮷か\u{3099}").map(
        String.init) + [
        "令和6年度", "R5", "2024年度", "実績", "件数", "なし", "集計中", "未定", "これまで", "程度", "以上", "当たり", "ゼロ",
        "前年度",
        "3/5", "分の", "1,234", "令和7年2月末現在", "調査予定", "は", "金融機関",
      ]
    for _ in 0..<4000 {
      let length = Int.random(in: 0...24, using: &generator)
      let text = (0..<length).compactMap { _ in tokens.randomElement(using: &generator) }.joined()
      let units = Array(text.utf16)
      var last = 0
      for figure in statedFigures(in: text, context: context) {
        #expect(
          figure.range.lowerBound >= last || figure.qualifiers.contains("上限"),
          "\(text), seed \(seed)")
        #expect(!figure.range.isEmpty && figure.range.upperBound <= units.count)
        #expect(
          Array(figure.sourceText.utf16) == Array(units[figure.range]), "\(text), seed \(seed)")
        #expect(figure.value?.isFinite ?? true, "\(text), seed \(seed)")
        #expect((figure.status == .zero) == (figure.value == 0), "\(text), seed \(seed)")
        last = figure.range.lowerBound
      }
    }
  }

  @Test(arguments: [
    "1件", "1件（R5）", "(1件", "「1", "計約", "令和6年度は", "R5 1件 未定", "件数：－", "は", "1/2", "1,234", "9",
    "【1社】", "の",
    "(（【", "1件(2社)", "これまで", "一", "「」1回",
  ])
  func timeGrowsWithLength(_ part: String) {
    func time(_ count: Int) -> Duration {
      let text = String(repeating: part, count: count)
      return (0..<3).map { _ in cpuTime { _ = statedFigures(in: text, context: context) } }
        .min() ?? .zero
    }
    // Eight times the text would take sixty-four times as long if the time grew with its square.
    #expect(time(2000) < time(250) * 40 + .milliseconds(5), "\(part)")
  }

  @Test func timeGrowsWithLengthInNestedBrackets() {
    func time(_ count: Int) -> Duration {
      let text =
        String(repeating: "（相", count: count) + String(repeating: "1件", count: count)
        + String(repeating: "）", count: count)
      return (0..<3).map { _ in cpuTime { _ = statedFigures(in: text, context: context) } }
        .min() ?? .zero
    }
    #expect(time(2000) < time(250) * 40 + .milliseconds(5))
  }
}

import PlanText
import Testing

/// Years whose era does not fit.
@Suite struct EraDoubtTests {
  private func found(_ text: String) -> [String] {
    let analysed = AnalysedText(text)
    return EraDoubt.all(in: analysed).map { doubt in
      switch doubt {
      case .differs(let range, let year, let isFiscal):
        let era = year.era.era?.word ?? "-"
        return "\(analysed.units.part(range)) \(era)\(year.number.value)" + (isFiscal ? " 年度" : "")
      case .pastItsEnd(let range, let western, let isFiscal):
        return "\(analysed.units.part(range)) \(western)" + (isFiscal ? " 年度" : "")
      case .beforeItsBeginning(let range, let era):
        return "\(analysed.units.part(range)) \(era.word)"
      }
    }
  }

  @Test(arguments: [
    ("令和6年（2025年）に", ["令和6年（2025年） 令和6"]), ("令和6年度（2026年）", ["令和6年度（2026年） 令和6 年度"]),
    ("2026年度（令和6年）", ["2026年度（令和6年） 令和6 年度"]), ("2025年（令和6年）", ["2025年（令和6年） 令和6"]),
    ("令和6（2025）年度", ["令和6（2025）年度 令和6 年度"]), ("2025（令和6）年度", ["2025（令和6）年度 令和6 年度"]),
    ("令和6年度（2023）、令和7年度", ["令和6年度（2023） 令和6 年度"]), ("令和6年（2024年）", []), ("令和6（2024）年度", []),
    ("令和6年度（2025年）", []), ("令和6年、2025年", []),
  ])
  func twoYearsOfAPlaceMayDiffer(text: String, doubts: [String]) {
    #expect(found(text) == doubts)
  }

  @Test(arguments: [
    ("平成37年度", ["平成37年度 2025 年度"]), ("平成32年", ["平成32年 2020"]), ("平成31年", []),
    ("昭和65年", ["昭和65年 1990"]),
    ("昭和64年", []), ("大正16年", ["大正16年 1927"]), ("大正15年", []), ("明治46年", ["明治46年 1913"]),
    ("明治45年", []),
    // The first is said on purpose.
    ("昭和100年", []), ("昭和99年", ["昭和99年 2024"]), ("令和99年", []), ("H37", []),
    ("平成37", ["平成37 2025 年度"]),
    ("H37年度", ["H37年度 2025 年度"]), ("2025年度", []),
  ])
  func yearsMayBeCountedPastTheirErasEnd(text: String, doubts: [String]) {
    #expect(found(text) == doubts)
  }

  @Test(arguments: [
    ("令和元年3月", ["令和元年3月 令和"]), ("令和元年4月", ["令和元年4月 令和"]), ("令和元年5月", []),
    ("令和元年4月30日", ["令和元年4月30日 令和"]), ("令和元年5月1日", []), ("平成元年1月7日", ["平成元年1月7日 平成"]),
    ("平成元年1月", []),
    ("令和元年度", []), ("令和元年", []), ("令和元年3月、平成37年度", ["令和元年3月 令和", "平成37年度 2025 年度"]),
  ])
  func daysMayLieBeforeTheirEra(text: String, doubts: [String]) {
    #expect(found(text) == doubts)
  }
}

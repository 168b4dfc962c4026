import PlanText
import Testing

@Suite struct IndicatorTextTests {
  @Test(arguments: [
    ("相談\n件数 (件)", "相談件数", "件"), ("補助額（千円）", "補助額", "千円"), ("満足度(単位：％)", "満足度", "％"),
    ("使用量（立方メートル）", "使用量", "立方メートル"), ("使用量（千立方メートル）", "使用量（千立方メートル）", ""), ("率（単位:％）", "率", "％"),
    ("率（単位 ％）", "率", "％"), ("率（単位）", "率（単位）", ""), ("率（）", "率（）", ""), ("参加社数", "参加社数", ""),
    ("参加社数（累計）", "参加社数（累計）", ""), ("参加社数（令和3年度から）", "参加社数（令和3年度から）", ""),
  ])
  func theUnitStandsInBracketsAtTheEnd(text: String, name: String, unit: String) {
    #expect(IndicatorText(text).name == name)
    #expect(IndicatorText(text).unit == unit)
  }
}

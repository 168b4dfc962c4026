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

  @Test(arguments: [
    ("相談件数【単位：件】", "相談件数", "件"), ("相談件数［件］", "相談件数", "件"), ("相談件数〔社〕", "相談件数", "社"),
    ("相談件数[%]", "相談件数", "%"), ("【重点】相談件数", "【重点】相談件数", ""), ("相談件数【令和3年度から】", "相談件数【令和3年度から】", ""),
    ("【重点】相談件数［件］", "【重点】相談件数", "件"), ("相談件数 単位：件", "相談件数", "件"), ("相談件数、単位:千円", "相談件数", "千円"),
    ("相談\n単位：件", "相談", "件"), ("単位：件", "単位：件", ""), ("相談 単位：1年あたりの件数", "相談 単位：1年あたりの件数", ""),
  ])
  func soItDoesInOtherBracketsAndAfterItsLabel(text: String, name: String, unit: String) {
    #expect(IndicatorText(text).name == name)
    #expect(IndicatorText(text).unit == unit)
  }
}

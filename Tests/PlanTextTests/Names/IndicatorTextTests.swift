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

  @Test(arguments: [
    ("企業数（市内）", "企業数（市内）", ""), ("企業数（市外）", "企業数（市外）", ""), ("出荷額（製造業）", "出荷額（製造業）", ""),
    ("人口（住民基本台帳）", "人口（住民基本台帳）", ""), ("割合（％）（速報）", "割合（速報）", "％"), ("企業数(社)(市内)", "企業数(市内)", "社"),
    ("市内総生産（名目、億円）", "市内総生産（名目）", "億円"), ("率（対前年度比）", "率（対前年度比）", ""),
    ("来場者数（のべ人数）", "来場者数（のべ人数）", ""), ("企業数（社）（累計）", "企業数（累計）", "社"),
    ("企業数［社］（市内）", "企業数（市内）", "社"),
    ("敷地面積（㎡）", "敷地面積", "㎡"), ("CO2排出量（t-CO2）", "CO2排出量", "t-CO2"), ("使用量（m3）", "使用量", "m3"),
    ("件数（R5）", "件数（R5）", ""), ("件数（No2）", "件数（No2）", ""), ("所得（市町村）", "所得", "市町村"),
    // Who writes 単位 says that it is one.
    ("順位（単位：県内）", "順位", "県内"),
  ])
  func bracketsMaySayWhoOrHowIsCounted(text: String, name: String, unit: String) {
    #expect(IndicatorText(text).name == name)
    #expect(IndicatorText(text).unit == unit)
  }
}

import Diagnostics
import PlanReading
import SummaryTables
import TestSupport
import Testing

@Suite("What other programs may stumble over")
struct TextFindingsTests {
  private func findings(_ plan: Plan, isGuarded: Bool = false) -> [Diagnostic] {
    DraftedTables(Edition(plan: plan), options: TableOptions(isGuarded: isGuarded)).diagnostics
  }

  @Test("is a formula-like text, at its cell, once, unless it is guarded")
  func formulas() {
    let plan = samplePlan(
      [action(3, row: 9, baseline: "支援\n-5%の減\n＝合計", start: "-")], strategyMark: "")
    let found = findings(plan).filter { $0.code == "formula-like-text" }
    #expect(
      found.map { $0.described(in: .japanese) } == [
        "シート「計画」, F9: 文が「-」で始まっています（-5%の減）。CSVを表計算ソフトで開くと、数式として計算されるおそれがあります。"
          + "文の書き出しを直すか、--csv-guard を付けて書き出してください（先頭に ' が付きます）。 [formula-like-text]"
      ])
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(findings(plan, isGuarded: true).allSatisfy { $0.code != "formula-like-text" })
  }

  @Test(
    "is a platform-dependent character, one finding a kind",
    arguments: [
      ("⑮㉑", "丸数字"), ("Ⅳ", "1文字のローマ数字"), ("㈱㌔", "囲み文字・組み文字"), ("㋿", "令和の合字"),
      ("〜～", "波ダッシュ・全角チルダ"), ("ｶﾞ", "半角カタカナ"), ("\u{E000}", "外字"),
      ("葛\u{E0100}", "異体字セレクター"),
    ])
  func characters(text: String, kind: String) throws {
    let plan = samplePlan([action(1, title: text)], measureMark: "")
    let found = findings(plan)
    #expect(found.count == 1)
    let finding = try #require(found.first)
    #expect(finding.code == "platform-dependent-characters" && finding.severity == .note)
    #expect(finding.place == Place(sheet: "計画", cell: "D5"))
    #expect(finding.message.japanese.hasPrefix("機種依存文字の" + kind + "（"))
  }

  @Test(
    "is found wherever it stands in a text",
    arguments: [
      "⑮", "Ⅳ", "㈱", "㏄㋿", "〜", "～", "ｶ", "\u{E000}", "\u{FE0F}", "\u{E0100}", "\u{F0000}",
    ])
  func everyPlace(sign: String) {
    for before in 0...20 {
      let title = String(repeating: "a", count: before) + "○" + sign + "、（一）の支援"
      let found = findings(samplePlan([action(1, title: title)], measureMark: ""))
      #expect(found.map(\.code) == ["platform-dependent-characters"], "\(before)")
    }
  }

  @Test("is no ordinary character", arguments: ["㎡", "（１）Ａ", "髙", "―", "𠮷"])
  func ordinary(text: String) {

    #expect(
      findings(samplePlan([action(1, title: text)], measureMark: "")).isEmpty)
  }

  @Test("names the characters and some of the cells")
  func wording() {
    let plan = samplePlan(
      (1...8).map { action($0, row: 4 + $0, sheet: $0 == 2 ? "2ページ" : "計画", title: "①②") },
      measureMark: "")
    #expect(
      findings(plan).map { $0.described(in: .japanese) } == [
        "シート「計画」, D5: 機種依存文字の丸数字（① ②）が8個のセルにあります（ほかに 2ページ!D6, D7, D8, D9, D10 など）。"
          + "CSVにはそのまま書き出しますが、検索や照合で一致しないことがあります。"
          + "固有名詞などに必要な場合のほかは、(1)のような書き方に置き換えることを検討してください。 [platform-dependent-characters]"
      ])
  }

  @Test("is, in the published plan, only the circled numbers of the measures and of one text")
  func publishedPlan() throws {
    let found = findings(try PublishedPlan.read().plan(withLinks: true))
    #expect(found.map(\.code) == ["platform-dependent-characters"])
    #expect(found[0].message.english.hasPrefix("Circled numbers (① ② ③ ④ ⑤ ⑥) stand in"))
  }
}

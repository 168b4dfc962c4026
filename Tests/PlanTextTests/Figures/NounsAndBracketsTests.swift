import PlanText
import Testing

/// Units that no list holds, and times in brackets; the texts with everything labelled are in
/// `Fixtures/figures`.
@Suite struct NounsAndBracketsTests {
  private let context = FigureContext(
    fiscalYear: FiscalYear(2024), asOf: CalendarDate(year: 2025, month: 2, day: 28))

  /// `13 件 2024` for each figure.
  private func short(_ text: String) -> [String] {
    statedFigures(in: text, context: context).map { figure in
      let value = figure.value.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? "-"
      return "\(value) \(figure.unit) \(figure.fiscalYear.westernYear)"
    }
  }

  @Test(arguments: [
    ("市内31ステーションを巡回", "31 ステーション"), ("対象の12業務に適用", "12 業務"), ("図書館3館の開館", "3 館"),
    ("市内三か所で開催", "3 か所"), ("保護率は11.8‰", "11.8 ‰"), ("作付面積は75aに拡大", "75 a"),
    ("面積は10㎡/人", "10 ㎡/人"), ("処理量は日平均3.4t", "3.4 t/日"), ("1人当たり月12.6時間", "12.6 時間/人・月"),
    ("動画を5本制作", "5 本"), ("窓口を1か所増やした", "1 か所"), ("数値目標23項目", "23 項目"), ("死者数は前年比－1人", "-1 人"),
    ("出動は平年14回", "14 回"),
    // The longest that are one noun, of ten signs.
    ("対象の12総合福祉相談支援窓口", "12 総合福祉相談支援窓口"), ("市内3サテライトオフィスズ", "3 サテライトオフィスズ"),
    ("耐震化率は推計で89％", "89 ％"), ("うち計画策定　96件", "96 件"), ("浄化槽は5人槽12基", "12 基"),
  ])
  func aNounCountsWithoutAList(text: String, figure: String) {
    #expect(short(text) == [figure + " 2024"], "\(text)")
  }

  @Test(arguments: [
    "１概要", "資料3参照", "1　目的", "小6算数の平均", "4か月児健診", "3ステップで検討", "2学期に実施", "４車線化", "10万都市",
    "対象の12総合福祉相談支援窓口班", "5段階評価", "35人学級の維持", "別紙2掲載", "3次産業", "第三か所", "四国地区",
  ])
  func aNounIsNoUnitWhereTheNumberIsAName(_ text: String) {
    #expect(short(text) == [], "\(text)")
  }

  @Test(arguments: [
    ("受注額は8,600万円と、前年度（7,950万円）を650万円上回った。", ["8600 万円 2024", "7950 万円 2023", "650 万円 2024"]),
    ("来館者153人（前年度148人）、貸出402点（同395点）", ["153 人 2024", "148 人 2023", "402 点 2024", "395 点 2023"]),
    ("計画（令和4年度～令和8年度）に基づき、比率は34％", ["34 ％ 2024"]),
    ("21枚で、基準年（平成30年度）の38枚から45％減らした", ["21 枚 2024", "38 枚 2018", "45 ％ 2024"]),
    ("給付費は68億円（令和5年度決算額）、基準額は6,200円", ["68 億円 2023", "6200 円 2024"]),
    ("実施率は53％（目標値65％、令和8年度）", ["53 ％ 2024", "65 ％ 2026"]),
    ("2030年度までに46％減らす目標を掲げ、87台を更新した", ["46 ％ 2030", "87 台 2024"]),
    ("救急出動は4,981件（前年4,702件）", ["4981 件 2024", "4702 件 2023"]),
    ("前年4月に12件", ["12 件 2024"]),
    ("令和4年度に整備した広場の利用は28人", ["28 人 2024"]),
    ("前年度の41人を大きく下回る32人", ["41 人 2023", "32 人 2024"]),
    ("排出量は41万t（2022年度）で、基準年度比▲24％", ["410000 t 2022", "-24 ％ 2022"]),
    ("面積3.6haで、令和8年度の完成を予定", ["3.6 ha 2024"]),
  ])
  func aBracketGivesItsYearToWhatItBelongsTo(text: String, figures: [String]) {
    #expect(short(text) == figures, "\(text)")
  }

  @Test func aBracketSaysOnWhichDayItsYearIsMeant() {
    let days = statedFigures(in: "令和5年度25％、令和6年度（1月末）33％", context: context).map(\.asOf?.iso)
    #expect(days == [nil, "2025-01-31"])
  }

  @Test(arguments: [
    ("17箇所で対策が完了、残る6箇所は令和7年度に対策予定", ["reported", "planned"]),
    ("整備率は71.2％、令和9年度末の供用開始を予定している。", ["reported"]),
    ("認定率は18.9%で、計画値（19.4%）を下回った。", ["reported", "planned"]),
    ("R5：39.7%、R6：41.0%（見込）", ["reported", "planned"]),
    ("相談は312件（目安値288件）", ["reported", "target"]),
  ])
  func aClauseSaysWhatIsPlanned(text: String, statuses: [String]) {
    #expect(statedFigures(in: text, context: context).map(\.status.rawValue) == statuses, "\(text)")
  }
}

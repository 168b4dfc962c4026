import PlanText
import Testing

/// One rule of the grammar each; whole texts with everything labelled are in `Fixtures/figures`.
@Suite struct StatedFiguresTests {
  private let context = FigureContext(
    fiscalYear: FiscalYear(2024), asOf: CalendarDate(year: 2025, month: 2, day: 28))

  /// `13 件 2024` for each figure; `-` for a value there is not.
  private func short(_ text: String) -> [String] {
    statedFigures(in: text, context: context).map { figure in
      let value = figure.value.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? "-"
      return "\(value) \(figure.unit) \(figure.fiscalYear.westernYear)"
    }
  }

  @Test(arguments: [
    "生産性1.5倍部会の開催", "教員2年次研修", "原則毎月第4水曜日に実施", "「3ステップで検討！」", "2025年大阪・関西万博",
    "「コスト0円で採用」", "日刊工業新聞33面に掲載", "第3回交流会", "TEL 06-6902-1234", "P.34参照", "P48", "No.12再掲",
    "条例第12条", "40歳代の女性", "ISO9001", "100BANCH", "令和6年7月11日", "（令和7年3、4月）", "1. 商工業者の被害調査", "3回目の改定",
    "2部制", "10:30～12:00", "4/25開催", "３Ｓ活動", "バージョン2.0.1", "三者協議", "数十社", "【GX】", "一部の社員", "3社会議室",
  ])
  func namesAndCodesAreNoFigures(_ text: String) {
    #expect(short(text) == [], "\(text)")
  }

  @Test(arguments: [
    "1件も申請がなかった。", "1社も参加がなかった。", "1件の申請もなかった。", "周知したが1名の応募も得られず中止", "１件も実績なし",
  ])
  func whatThereWasNotEvenOneOfIsNoFigure(_ text: String) {
    #expect(short(text) == [], "\(text)")
  }

  @Test func oneThatThereWasIsAFigure() {
    #expect(short("1社も参加した。") == ["1 社 2024"])
    #expect(short("1件を採択。2件は該当がなかった。") == ["1 件 2024", "2 件 2024"])
  }

  @Test(arguments: [
    ("約4.26億円", 426_000_000.0), ("1億2,000万円", 120_000_000), ("12,345千円", 12_345_000),
    ("5百万円", 5_000_000), ("0.1億円", 10_000_000), ("1.005億円", 100_500_000),
    ("3千5百万円", 35_000_000), ("1千2百万円", 12_000_000), ("4億1千500万円", 415_000_000),
    ("1億2千3百万円", 123_000_000), ("2千5百円", 2500), ("1億2千万円", 120_000_000), ("３千５百万２千円", 35_002_000),
    ("３，２００円", 3200), ("2兆1億円", 2_000_100_000_000), ("12億4千万円", 1_240_000_000),
  ])
  func moneyIsExactInYen(text: String, yen: Double) {
    #expect(statedFigures(in: text, context: context).map(\.valueInBaseUnit) == [yen])
  }

  @Test(arguments: [
    ("3万人", "30000 人"), ("1万5千件", "15000 件"), ("1.2万回", "12000 回"), ("二十五社", "25 社"),
    ("百二十名", "120 名"), ("一〇〇件", "100 件"), ("うち三社", "3 社"), ("△3件", "-3 件"), ("2金融機関", "2 金融機関"),
    ("月1回", "1 回/月"), ("年6回程度", "6 回/年"), ("1社当たり10万円", "10 万円/社"), ("計10日", "10 日"),
    ("十二月3件", "3 件"), ("十月3件", "3 件"), ("12月3件", "3 件"), ("ゼロ件", "0 件"), ("１０％", "10 ％"),
    ("3分の1を補助", "0.3333333333333333 割合"),
  ])
  func numbersAndUnits(text: String, figure: String) {
    #expect(short(text) == [figure + " 2024"], "\(text)")
  }

  @Test(arguments: [
    ("5箇所", "箇所", "か所"), ("5カ所", "カ所", "か所"), ("12ページ", "ページ", "ページ"), ("30頁", "頁", "ページ"),
    ("250m", "m", "m"), ("812ｇ", "ｇ", "g"), ("3つ", "つ", "つ"), ("7系統", "系統", "系統"), ("8名", "名", "人"),
    ("12千円", "千円", "円"), ("3割", "割", "%"), ("1.5パーセント", "パーセント", "%"), ("年2回", "回/年", "回/年"),
    ("8名/月", "名/月", "人/月"), ("3トン", "トン", "t"), ("約1/3", "割合", "%"),
  ])
  func unitsAreAsPrintedWithANormalForm(text: String, printed: String, normal: String) {
    let figures = statedFigures(in: text, context: context)
    #expect(figures.map(\.unit) == [printed] && figures.map(\.normalUnit) == [normal], "\(text)")
  }

  @Test(arguments: [
    ("交付決定額 3,200万円", [[]]), ("定額20万円", [["定額"]]), ("上限50万円", [["上限"]]), ("50万円を上限に補助", [["上限"]]),
    ("3分の2以内", [["以内"]]), ("100件未満", [["未満"]]), ("約100件", [["約"]]),
    ("約100件以上", [["約", "以上"]]),
  ])
  func boundsAreNoApproximations(text: String, qualifiers: [[String]]) {
    let figures = statedFigures(in: text, context: context)
    #expect(figures.map(\.qualifiers) == qualifiers, "\(text)")
    #expect(figures.allSatisfy { $0.isApproximate == $0.qualifiers.contains("約") }, "\(text)")
  }

  @Test(arguments: [
    ("△3,210冊の減", [-3210.0]), ("15件減", [-15]), ("▲0.6ポイント", [-0.6]), ("マイナス3.1ポイント", [-3.1]),
    ("前年度比12件増", [12]), ("2.1％減少", [-2.1]), ("3件減額", [3]), ("5箇所の増設", [5]),
  ])
  func whatIsLessIsNegative(text: String, values: [Double]) {
    #expect(statedFigures(in: text, context: context).map(\.value) == values, "\(text)")
  }

  @Test(arguments: [
    "1人1台端末を配備", "5点満点のアンケート", "24頁参照", "10時30分に開会",
  ])
  func scalesAndNamesAreNoFigures(_ text: String) {
    #expect(short(text) == [], "\(text)")
  }

  @Test(arguments: [
    ("2〜3か月に1回", ["1 回/2〜3か月 2024"]), ("3か月に1回", ["1 回/3か月 2024"]), ("年に2回", ["2 回/年 2024"]),
    ("1人1日当たり812g", ["812 g/人・日 2024"]), ("1人1日当たりの排出量は812g", ["812 g 2024"]),
    ("5点満点中4.6点", ["4.6 点 2024"]), ("令和5年度に2回", ["2 回 2023"]),
  ])
  func ratesAndBases(text: String, figures: [String]) {
    #expect(short(text) == figures, "\(text)")
  }

  @Test(arguments: [
    ("92.1%（対前年度0.21ポイント増）", [2024, 2024]), ("前年度の120件を上回る135件", [2023, 2024]),
    ("前年度の2倍", [2024]), ("前年度末から1,240万円減の2億785万円", [2024, 2024]), ("令和5年度に比べ3件増", [2024]),
    ("令和4年度は3社から5社に増加", [2022, 2022]), ("24.3％（前年度24.9％、▲0.6ポイント）", [2024, 2023, 2024]),
  ])
  func changesBelongToTheirOwnYear(text: String, years: [Int]) {
    let figures = statedFigures(in: text, context: context)
    #expect(figures.map(\.fiscalYear.westernYear) == years, "\(text)")
  }

  @Test(arguments: [
    ("令和8年度に3校で実施予定", [(2026, StatedFigure.Status.planned)]),
    ("5回開催し、来年度は3校で実施する。相談は45件", [(2024, .reported), (2025, .planned), (2024, .reported)]),
    ("残る12校は令和7年度に実施予定", [(2025, .planned)]), ("今後2か所を整備", [(2024, .planned)]),
    ("予定どおり5回開催", [(2024, .reported)]), ("令和7年度に向け3社と協議", [(2024, .reported)]),
    ("目標100件に対し120件", [(2024, .target), (2024, .reported)]), ("目標値：100件", [(2024, .target)]),
    ("100件の登録を目指す", [(2024, .target)]), ("目標を10件上回る", [(2024, .reported)]),
    ("令和7年5月1日現在で12件", [(2025, .reported)]),
    ("40枚配布予定だったが35枚", [(2024, .reported), (2024, .reported)]),
  ])
  func plannedAndAimedAt(text: String, expected: [(Int, StatedFigure.Status)]) {
    let figures = statedFigures(in: text, context: context)
    #expect(figures.map(\.fiscalYear.westernYear) == expected.map(\.0), "\(text)")
    #expect(figures.map(\.status) == expected.map(\.1), "\(text)")
  }

  @Test func aRangeIsTwoFigures() {
    let figures = statedFigures(in: "10～15社", context: context)
    #expect(figures.map(\.value) == [10, 15])
    #expect(figures.map(\.qualifiers) == [["下限"], ["上限"]])
    // Ends of a range are bounds, no rounded values.
    #expect(figures.allSatisfy { !$0.isApproximate && $0.sourceText == "10～15社" })
  }

  @Test(arguments: [
    // In the bracket, after it, before it.
    ("【令和5年度 3件】4件", ["3 件 2023", "4 件 2024"]),
    ("3件（R4）、4件（R5）", ["3 件 2022", "4 件 2023"]),
    ("令和4年度3件。4件", ["3 件 2022", "4 件 2022"]),
    ("（令和5年度）3件、4件。5件", ["3 件 2023", "4 件 2023", "5 件 2024"]),
    // The sentence ends with the bracket behind its full stop.
    ("交流会を開催。（令和5年度）4件を支援", ["4 件 2024"]),
    ("3件を支援。（令和5年度）4件を支援", ["3 件 2023", "4 件 2024"]),
    // A line of nothing but a year heads those below it.
    ("【令和4年度】\n・3件\n・4件\n＜R5実績＞\n・5件", ["3 件 2022", "4 件 2022", "5 件 2023"]),
    ("R5：62件", ["62 件 2023"]), ("令和4年度：3件\n4件", ["3 件 2022", "4 件 2024"]),
    // What begins in a year is not of that year.
    ("令和4年度に創設し、3件", ["3 件 2024"]), ("令和4年度から3件", ["3 件 2024"]),
    ("昨年度3件、今年度4件", ["3 件 2023", "4 件 2024"]), ("前年度比3件増", ["3 件 2024"]),
    ("前年度に引き続き3件", ["3 件 2024"]),
    ("前々年度2件、前年度3件、本年度4件", ["2 件 2022", "3 件 2023", "4 件 2024"]),
    ("一昨年度2件、当年度3件", ["2 件 2022", "3 件 2024"]),
    // January to March belong to the fiscal year before.
    ("3件（令和6年3月末現在）", ["3 件 2023"]), ("3件（令和6年4月）", ["3 件 2024"]),
  ])
  func yearsHoldWhereTheyStand(text: String, figures: [String]) {
    #expect(short(text) == figures, "\(text)")
  }

  @Test(arguments: [
    ("3件（R7.1末時点）", "2025-01-31"), ("3件（令和6年12月31日現在）", "2024-12-31"), ("1月末で3件", "2025-01-31"),
    ("3件（令和6年10月）", "2025-02-28"), ("令和5年度末まで3件", "2024-03-31"), ("令和4年度3件", ""),
  ])
  func asOfDates(text: String, date: String) {
    #expect(statedFigures(in: text, context: context).map { $0.asOf?.iso ?? "" } == [date])
  }

  @Test(arguments: [
    ("令和6年度実績は令和7年度調査予定", [StatedFigure.Status.pending]), ("参加者数：集計中", [.pending]),
    ("令和9年度以降未定", []), ("次年度の会場は未定", []), ("令和7年度の交付額は未定", []), ("相談件数：なし", [.zero]),
    ("相談件数：該当なし", [.none]), ("相談：なし", []), ("指定0社", [.zero]),
  ])
  func whatIsMissing(text: String, statuses: [StatedFigure.Status]) {
    #expect(statedFigures(in: text, context: context).map(\.status) == statuses, "\(text)")
  }

  @Test(arguments: [
    ("参加者数：3人", "参加者数"), ("3社を認定", "認定"), ("1,078件相談支援 426件訪問", "相談支援"),
    ("世話人会の開催。（3回）", "世話人会の開催"),
    ("のべ16社(17件)支援", "支援"), ("・定期ミーティングを実施。（月1回）", "定期ミーティング"), ("「定例会」（11回）", "定例会"),
    ("見学会\n（3回）", "見学会"), ("条例による届出件数 3件", "届出件数"),
    ("9区画が契約済み", "契約済み"),
  ])
  func labels(text: String, label: String) {
    #expect(statedFigures(in: text, context: context).first?.label == label, "\(text)")
  }
}

import Diagnostics
import PlanChecks
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// The rules that look at how a text is written; row 2 is the first action, G 説明, H 現状, I 実績 of R6.
@Suite struct WrittenTextRulesTests {
  typealias Row = CheckSketch.Row

  @Test(arguments: [
    "【令和5年度 3社支援】", "セミナーを開催。（令和6年2月）", "令和5年度は3回実施", "令和5年度に2回開催", "令和5年度末まで65社",
    "R5年度：12件", "・令和5年度 1件受賞\n・令和6年度 1名受賞", "商談会を開催（令和5年度 3社）", "3回開催\n（令和5年度：12件）",
  ])
  func resultsOfAnEarlierYear(_ text: String) throws {
    #expect(try CheckSketch(Row(results: text)).found().contains("results-of-earlier-year I2"))
  }

  @Test(arguments: [
    "【令和6年度 3社支援】", "令和5年度に策定した計画に基づき実施", "令和5年度から実施", "令和5年度の調査を踏まえ3回実施", "令和4年7月制定の条例により2件届出",
    "令和5年度 3社\n令和6年度 4社", "前年の令和5年度 3社から今年度は4社", "令和7年1月に開催", "令和7年度調査予定", "令和5年度比 3件増",
    "15件（令和5年度：12件）", "3社(R5:2社)", "令和6年度は開催せず（令和5年度は2回）", "新規4社、累計69社（令和5年度 65社）",
    "令和5年度決算の報告を行った",
    "H30国勢調査の結果を3社に提供", "昭和64年1月創業の企業3社を訪問",
  ])
  func resultsThatLookBack(_ text: String) throws {
    #expect(
      try !CheckSketch(Row(results: text)).found().contains { $0.hasPrefix("results-of-earlier") })
  }

  @Test func resultsWordForWord() throws {
    let text = "・関係機関との意見交換を随時実施。"
    #expect(try CheckSketch(Row(baseline: text, results: text)).found() == ["results-repeated I2"])
    // Only the edition's own year can still be changed, and half-width letters are the same words.
    var later = CheckSketch(Row(results: "・関係機関との意見交換を随時実施｡ "), edition: 7)
    later.olderResults = text.replacing("。", with: "｡")
    #expect(try later.found() == ["results-repeated J2"])
    #expect(
      try CheckSketch(Row(baseline: text, results: text, status: "終了（令和6年度）")).found() == [])
  }

  @Test(arguments: ["同上", "別紙のとおり", "※要確認", "○○", "削除", "変更なし", "【令和6年度　○件】", "セミナーXX回"])
  func placeholders(_ text: String) throws {
    #expect(try CheckSketch(Row(results: text)).found() == ["placeholder-text I2"])
  }

  @Test(arguments: ["特になし", "―", "○実施\n●検討", "「コツと○○」を開催", "随時実施"])
  func textsOfTheirOwn(_ text: String) throws {
    #expect(try CheckSketch(Row(results: text)).found() == [])
  }

  @Test func placeholdersSayWhatToWriteInstead() throws {
    let plan = try CheckSketch(Row(results: "同上")).checked()
    let finding = try #require(PlanChecks.findings(in: plan).first)
    #expect(finding.message.japanese == "「同上」は、ほかの箇所を指すだけです。")
    #expect(finding.message.english == "\"同上\" only points to another place.")
    #expect(finding.remedy?.japanese == "参照先の文をそのまま記入してください。")
  }

  @Test func oneTitleTwice() throws {
    let rows = CheckSketch(Row(title: "研修（ＤＸ）"), Row(title: "研修"), Row(title: "研修(DX)"))
    #expect(try rows.found() == ["title-repeated F4"])
    #expect(
      try CheckSketch(Row(title: "研修"), Row(title: "研修", priority: "◎\n再掲")).found() == [])
    #expect(
      try CheckSketch(
        Row(title: "研修", status: "終了（令和6年度）"), Row(title: "研修")
      ).found() == [])
    #expect(try CheckSketch(Row(title: "活用【DX】"), Row(title: "活用【GX】")).found() == [])
  }

  @Test func datesAndEras() throws {
    #expect(try CheckSketch(Row(results: "令和6年13月に実施")).found() == ["impossible-date I2"])
    #expect(try CheckSketch(Row(issues: "2月30日まで")).found() == ["impossible-date Q2"])
    #expect(
      try CheckSketch(Row(description: "●令和3年（2020年）制定")).messages(.japanese)
        == ["「令和3年（2020年）」の和暦と西暦が合いません。令和3年は2021年です。"])
    for text in ["2021年（令和4年）", "令和3年度（2020）", "令和3(2024)年度", "令和3年度（2023年度）"] {
      #expect(try CheckSketch(Row(issues: text)).found() == ["era-year-differs Q2"], "\(text)")
    }
    #expect(
      try CheckSketch(Row(issues: "平成37年度まで")).messages(.japanese)
        == ["「平成37年度」は、改元後の令和7年度です。"])
    #expect(try CheckSketch(Row(issues: "令和元年3月")).found() == ["era-not-begun Q2"])
    #expect(try CheckSketch(Row(start: "平成31年度")).found() == [])
    #expect(
      try CheckSketch(
        Row(issues: "昭和100年、令和7(2025)年度、令和6年度（2025年）、2021年（令和3年）、平成31年4月、令和元年5月、H30年度、令和4年度（12件）")
      ).found() == [])
  }

  @Test func totals() throws {
    #expect(
      try CheckSketch(Row(baseline: "令和5年度末まで65社を認定。", results: "新たに4社を認定。（計79社）")).messages(
        .japanese) == ["「65社＋新たに4社＝計79社」は、足すと69になります。"])
    #expect(
      try CheckSketch(Row(baseline: "令和5年度末まで65社を認定。", results: "新たに4社を認定。（計69社）")).found()
        == [])
    // What is counted anew each year has no last total.
    #expect(
      try CheckSketch(Row(baseline: "計10回実施", results: "新規2回、計11回実施")).found() == [])
    #expect(try CheckSketch(Row(baseline: "4社を認定", results: "新規5社、計20社")).found() == [])
    #expect(try CheckSketch(Row(results: "計65社＋新規4社＝79社")).found() == ["total-differs I2"])
    var years = CheckSketch(Row(results: "新規3社（累計70社）"), edition: 7)
    years.olderResults = "新規4社（累計69社）"
    #expect(try years.found() == ["total-differs J2"])
  }

  @Test(arguments: ["参加率：132%", "満足度は105％", "回答者の割合 120%", "【定例会平均参加率：970%】"])
  func sharesOverTheWhole(_ text: String) throws {
    #expect(try CheckSketch(Row(results: text)).found() == ["share-over-100 I2"])
  }

  @Test(arguments: [
    "達成率120%", "前年度比150%", "売上の伸び率130%", "参加率100%", "目標比110%", "進捗率105%", "150%に拡大",
  ])
  func ratesThatMayBeHigher(_ text: String) throws {
    #expect(try CheckSketch(Row(results: text)).found() == [])
  }

  /// The words that call a figure a share stand within twenty-four code units before it.
  @Test func aShareIsCalledSoNearItsFigure() throws {
    let text = { (count: Int) in "参加率は" + String(repeating: "市", count: count) + "132%" }
    #expect(try CheckSketch(Row(results: text(22))).found() == ["share-over-100 I2"])
    #expect(try CheckSketch(Row(results: text(23))).found() == [])
  }

  @Test func digitsAndBrackets() throws {
    #expect(try CheckSketch(Row(results: "【1O件認定】")).found() == ["letter-among-digits I2"])
    #expect(try CheckSketch(Row(results: "（随時実施")).found() == ["open-bracket I2"])
    #expect(
      try CheckSketch(Row(results: "（随時実施")).messages(.japanese) == ["「（随時実施」の「（」が閉じられていません。"])
    #expect(try CheckSketch(Row(title: "研修）")).found() == ["open-bracket F2"])
  }

  /// Eight characters on either side are enough to find it in the cell.
  @Test func aBracketIsToldWithTheWordsAroundIt() throws {
    #expect(
      try CheckSketch(Row(results: "甲乙丙丁戊己庚辛壬（癸子丑寅卯辰巳午未")).messages(.japanese)
        == ["「乙丙丁戊己庚辛壬（癸子丑寅卯辰巳午」の「（」が閉じられていません。"])
    #expect(
      try CheckSketch(Row(results: "甲乙丙丁戊己庚辛）癸子丑寅卯辰巳午")).messages(.japanese)
        == ["「甲乙丙丁戊己庚辛）癸子丑寅卯辰巳午」の「）」に対応する始まりの括弧がありません。"])
  }

  @Test func blankResultsAreCounted() throws {
    var sketch = CheckSketch()
    sketch.rows = (1...12).map { Row(title: "研修\($0)", results: $0 < 10 ? "実施" : "") }
    #expect(
      try sketch.messages(.japanese) == ["令和6年度の実績が3件、空欄です（No.10〜12）。"])
    sketch.rows[9].status = "終了（令和5年度）"
    sketch.rows[10].results = "―"
    #expect(try sketch.found() == ["blank-cell I13"])
    sketch.rows = (1...12).map { Row(title: "研修\($0)", results: "") }
    #expect(try sketch.messages(.japanese) == ["令和6年度の実績がすべて空欄です（12件、No.1〜12）。"])
    #expect(try sketch.messages(.english) == ["All results of R6 are blank (12, No. 1–12)."])
    // Of those that have ended, or begin later, there is nothing to tell.
    sketch.rows[0].status = "終了（令和6年度）"
    sketch.rows[1].start = "令和7年度"
    sketch.rows[1].existing = "新規"
    #expect(try sketch.messages(.japanese) == ["令和6年度の実績がすべて空欄です（10件、No.3〜12）。"])
  }

  @Test(arguments: [
    "・研修【令和6年度 計20名（市内12名、市外9名）】", "計10件（A 3件、B 6件）", "1,200件(窓口 800件・電話 300件)",
    "参加者50人（男30、女25）", "計10社（うち製造業7社、建設業4社）", "合計4.2億円［国2.1億円、府2億円］",
  ])
  func totalsThatAreNotTheirParts(_ text: String) throws {
    let found = PlanChecks.findings(in: try CheckSketch(Row(results: text)).checked())
    #expect(found.map(\.code) == ["total-differs"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func partsThatMayBeFewerAreANote() throws {
    let found = PlanChecks.findings(
      in: try CheckSketch(Row(results: "計10件（うちA 3件、B 6件）")).checked())
    #expect(found.map(\.severity) == [.note])
    #expect(found.map(\.message.japanese) == ["「10件（うちA 3件、B 6件）」の内訳は、足すと9になります。"])
    #expect(
      found.map(\.message.english) == ["The parts of \"10件（うちA 3件、B 6件）\" add up to 9."])
  }

  @Test(arguments: [
    "計20名（市内12名、市外8名）", "計10件（うち新規3件）", "計13件（投資額計約4.26億円）", "計3回（5月10名、6月12名、7月8名）",
    "50人（男30、女20）", "約100人（市内40人、市外50人）",
    "計20名（延べ30名、実15名）", "10件（目標8件、前年比2件増）", "2回（第1回、第2回）", "5社（No.1、No.3）",
    "1億2,000万円（国1億円、府2,000万円）", "10件（相談3件→成約2件）",
  ])
  func totalsThatMayStand(_ text: String) throws {
    let found = try CheckSketch(Row(results: text)).found()
    #expect(!found.contains { $0.hasPrefix("total-differs") }, "\(found)")
  }

  @Test func mergedIntoNothing() throws {
    var sketch = CheckSketch()
    let statuses = [
      "統合（→No.9）", "統合（→No.2）", "No.4に統合（令和6年度）", "統合（→No.5）", "統合（→No.3）", "統合（→No.7）",
    ]
    sketch.rows = (statuses + ["継続"]).map { Row(status: $0) }
    let found = PlanChecks.findings(in: try sketch.checked())
      .filter { $0.code == "merged-into-nowhere" }
    #expect(found.map(\.place.cell) == ["K2", "K3", "K4"])
    #expect(found.allSatisfy { $0.severity == .error })
    #expect(
      found.map(\.message.japanese) == [
        "No.1 の統合先 No.9 は計画にありません。", "No.2 の統合先が No.2 自身になっています。",
        "統合先がたがいを指しています（No.3→No.4→No.5→No.3）。",
      ])
  }

  @Test func blankCellsOfActionsThatDidNotLive() throws {
    var sketch = CheckSketch()
    sketch.rows = (1...12).map { Row(title: "研修\($0)") }
    sketch.rows[4] = Row(
      title: "新しい研修", existing: "新規", description: "○検討", baseline: "", start: "令和6年度")
    sketch.rows[6] = Row(title: "終えた研修", status: "終了（令和5年度）", issues: "")
    sketch.rows[6].results = ""
    #expect(try sketch.found() == [])
  }
}

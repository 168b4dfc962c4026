import Diagnostics
import PlanChecks
import Testing

/// One small plan a rule; row 2 is the first action, H 現状, I 実績.
@Suite struct PlanChecksTests {
  typealias Row = CheckSketch.Row

  @Test func aFaultlessPlanHasNoFindings() throws {
    #expect(try CheckSketch(Row(), Row(), Row()).found() == [])
  }

  @Test(arguments: [
    "令和6年9月末現在21社", "（令和6年12月）", "R6.9末に整備", "令和6年度に実施", "令和6年4月1日に開催",
  ])
  func laterFactsInTheBaseline(_ text: String) throws {
    #expect(try CheckSketch(Row(baseline: text)).found() == ["year-outside-column H2"])
  }

  @Test(arguments: ["令和6年3月末現在99社", "（令和5年10月）", "令和14年度供用開始予定", "2025年大阪・関西万博", "令和6年3月31日に開催"])
  func otherYearsInTheBaseline(_ text: String) throws {
    #expect(try CheckSketch(Row(baseline: text)).found() == [])
  }

  @Test func laterFactsInTheDescription() throws {
    #expect(
      try CheckSketch(Row(description: "●会を開催。（令和6年9月）")).found() == ["year-in-description G2"])
    #expect(try CheckSketch(Row(description: "●令和4年7月制定", start: "令和4年度")).found() == [])
  }

  @Test(arguments: ["会員大会の開催。（令和7年3月）", "セミナーを実施（令和7年3、4月）", "令和7年3月1日に開催"])
  func resultsAfterTheHeadingsDay(_ text: String) throws {
    #expect(try CheckSketch(Row(results: text)).found() == ["after-as-of I2"])
  }

  @Test func namesTheMonthsOfAList() throws {
    #expect(
      try CheckSketch(Row(results: "実施（令和7年3、4月）")).messages(.japanese)
        == ["「令和7年3、4月」は、見出しの基準日（令和7年2月28日）より後です。"])
  }

  @Test(arguments: ["令和6年度末現在136社", "17件（令和7年1月末まで）", "令和7年1月31日時点"])
  func anotherDayThanTheHeadings(_ text: String) throws {
    #expect(try CheckSketch(Row(results: text)).found() == ["as-of-differs I2"])
  }

  @Test(arguments: [
    "令和7年2月末現在136社", "（令和6年10月）", "令和7年度の開始に向けて検討", "令和7年2月28日に開催",
    "令和7年度予算を要求した", "R8までに50社を支援", "令和5年度末で廃止した制度に代わり、5件支援", "累計69社（令和5年度末65社）",
  ])
  func otherDaysInTheResults(_ text: String) throws {
    #expect(try CheckSketch(Row(results: text)).found() == [])
  }

  @Test func anotherStartInTheText() throws {
    #expect(
      try CheckSketch(Row(baseline: "令和3年度事業開始")).found() == ["start-year-differs H2"])
    #expect(try CheckSketch(Row(baseline: "令和4年7月 条例制定")).found() == [])
    #expect(try CheckSketch(Row(baseline: "令和3年度の相談、開始前")).found() == [])
    #expect(
      try CheckSketch(Row(baseline: "令和3年度事業開始")).messages(.japanese)
        == ["「令和3年度事業開始」と、開始年（J2）の令和4年度が違います。"])
  }

  @Test func existingOrNewAgainstTheStart() throws {
    #expect(try CheckSketch(Row(start: "令和5年度")).found() == [])
    #expect(try CheckSketch(Row(start: "令和6年度")).found() == ["existing-starts-later J2"])
    #expect(
      try CheckSketch(Row(existing: "新規", description: "○検討", start: "令和5年度")).found()
        == ["new-started-earlier J2"])
  }

  @Test func existingOrNewIsOfTheDayItsOwnHeadingNames() throws {
    var sketch = CheckSketch(Row(existing: "新規", description: "○検討", start: "令和6年度"))
    sketch.baselineHeading = "現状（令和6年度末時点まで）"
    #expect(try sketch.found() == ["new-started-earlier J2"])
    sketch.existingOrNewHeading = "既存/新規（令和5年度末時点）"
    #expect(try sketch.found() == [])
  }

  @Test func marksAgainstExistingOrNew() throws {
    let usual = (1...4).map { _ in Row() }
    let new = (1...4).map { _ in Row(existing: "新規", description: "○検討", start: "令和6年度") }
    var sketch = CheckSketch()
    sketch.rows =
      usual + new + [
        Row(description: "○検討"), Row(existing: "新規", description: "●実施\n○検討", start: "令和6年度"),
      ]
    #expect(try sketch.found() == ["existing-without-mark G10", "new-with-mark G11"])
  }

  /// A plan may use ● and ○ for something else.
  @Test func marksOfAnotherMeaning() throws {
    let row = Row(description: "○実施")
    #expect(try CheckSketch(row, row, row).found() == [])
    // One of four is an exception, one of three may be a meaning.
    #expect(try CheckSketch(row, Row(), Row(), Row()).found() == ["existing-without-mark G2"])
    #expect(try CheckSketch(row, Row(), Row()).found() == [])
  }

  @Test func plansForAYearThatHasCome() throws {
    let row = Row(issues: "令和7年度からは認定要件となる予定")
    #expect(try CheckSketch(row).found() == [])
    #expect(try CheckSketch(row, edition: 7).found() == ["stale-year R2"])
    var labelled = Row()
    labelled.schedule[0] = "令和7年度より拡充予定"
    #expect(try CheckSketch(labelled, edition: 7).found() == ["stale-year M2"])
  }

  @Test func resultsThatAreNotFinal() throws {
    let row = Row(results: "【件数は調査予定】")
    let plan = try CheckSketch(row).checked()
    let finding = try #require(PlanChecks.findings(in: plan).first)
    #expect(finding.code == "provisional-wording" && finding.severity == .note)
    #expect(finding.place.cell == "I2")
    #expect(finding.message.japanese == "令和6年度の実績に「調査予定」とあり、まだ確定していません。")
    var closed = CheckSketch(Row(), edition: 7)
    closed.olderResults = "【件数は調査予定】"
    let findings = PlanChecks.findings(in: try closed.checked())
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.remedy?.japanese == "確定した内容に書き直してください。")
    #expect(findings.first?.remedy?.english == "Write what has become of it.")
    // What the edition's own year still has to say waits for its end.
    #expect(finding.remedy?.japanese == "年度末に確定した内容へ書き直してください。")
    #expect(finding.remedy?.english == "Rewrite it when the year is closed.")
  }

  @Test func aYearWhereTheFiscalYearIsMeant() throws {
    #expect(try CheckSketch(Row(baseline: "なにわの名工 令和5年1名受賞")).found() == ["year-sign-missing H2"])
    #expect(try CheckSketch(Row(baseline: "令和5年度1名、令和5年12月、令和5年の猛暑")).found() == [])
  }

  @Test func cellsThatSaySomethingUnknown() throws {
    #expect(
      try CheckSketch(
        Row(existing: "新旧", priority: "重", start: "未定", status: "実施中")
      ).found() == [
        "unknown-existing-or-new D2", "unknown-priority-mark E2", "unknown-status K2",
        "unknown-start-year J2",
      ])
    #expect(
      try CheckSketch(
        Row(existing: "既存（拡充）", priority: "◎\n再掲", start: "―", status: "終了（令和6年度）"),
        Row(existing: "継続", priority: "-", start: "H24", status: "")
      ).found() == [])
  }

  @Test func namesThatAreNearlyTheSame() throws {
    let name = "「門真市ものづくり企業ネットワーク」を支援"
    #expect(
      try CheckSketch(
        Row(baseline: name), Row(baseline: name),
        Row(results: "「門真市ものづくりネットワーク」で出店")
      ).found() == ["similar-name I4"])
    // Numbers name other things.
    #expect(
      try CheckSketch(
        Row(baseline: "「ものづくり産業振興懇話会第1回定例会」"), Row(baseline: "「ものづくり産業振興懇話会第2回定例会」")
      ).found() == [])
  }

  @Test(arguments: [
    ("北河内産業交流会議", "北河内産品交流会議", true),
    // Words of up to eight characters differ in a few without being slips.
    ("北河内産業会議", "北河内産産業会議", false),
    // 14 of 20 characters are the same, 13 of 20.
    ("あいうえおかきさしすせそたなにぬねのはひ", "あいうえおかきまみむめもやなにぬねのはひ", true),
    ("あいうえおかきさしすせそたちにぬねのはひ", "あいうえおかきまみむめもやゆにぬねのはひ", false),
  ])
  func namesAreSimilarByWhatTheyShare(one: String, other: String, isSimilar: Bool) throws {
    let found = try CheckSketch(Row(baseline: "「\(one)」"), Row(baseline: "「\(other)」")).found()
    #expect(found.isEmpty == !isSimilar)
  }

  @Test func cellsThatAllOthersFill() throws {
    var sketch = CheckSketch()
    sketch.rows = (1...10).map { _ in Row() }
    #expect(try sketch.found() == [])
    sketch.rows[3].issues = ""
    sketch.rows[4].schedule = ["", "", "", "", ""]
    #expect(try sketch.found() == ["blank-cell Q5", "blank-cell L6"])
    sketch.rows[5].issues = ""
    // Two of ten are no exception.
    #expect(try sketch.found() == ["blank-cell L6"])
    // Nine are too few to tell.
    sketch.rows.removeLast()
    #expect(try sketch.found() == [])
  }

  @Test func everyMessageIsInBothLanguages() throws {
    var sketch = CheckSketch(
      Row(existing: "新旧", baseline: "令和6年12月", results: "令和7年3月", start: "未定"))
    sketch.rows += [Row(start: "令和6年度")]
    let (japanese, english) = (try sketch.messages(.japanese), try sketch.messages(.english))
    #expect(japanese.count == 5 && english.count == 5)
    #expect(zip(japanese, english).allSatisfy { $0 != $1 })
  }
}

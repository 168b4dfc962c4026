import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import Testing

@Suite struct UpdateKPITests {
  let scene = UpdateScene()

  private func values(_ kpi: KPIUpdate) -> [String] {
    kpi.values.map { value in
      let content =
        switch value.content.value {
        case .number(let number): String(number)
        case .text(let text): text
        case .cleared: "cleared"
        }
      return "\(value.kind.rawValue) \(value.fiscalYear.shortLabel) \(content)"
    }
  }

  @Test func targetsAndActualFiguresAreRead() throws {
    let kpis = try scene.read("指標名,R7年度目標値,R6年度実績値\n相談件数,25,\"1,200件\"\n").update.kpis
    #expect(kpis.map(\.code) == ["S1K1"])
    #expect(kpis.map(values) == [["actual R6 1200.0", "target R7 25.0"]])
    #expect(kpis[0].indicator.source.cell == CellReference("A2"))
  }

  @Test func textInPlaceOfAFigureIsKept() throws {
    let table = "指標名,R6年度実績値\n相談件数,集計中\n"
    #expect(try scene.read(table).update.kpis.map(values) == [["actual R6 集計中"]])
  }

  /// A dash is an answer where nothing stands; over a figure it may as well mean that nothing changes.
  @Test func dashSaysThatThereIsNone() throws {
    let table = "指標名,R8年度目標値\n相談件数,―\n"
    #expect(try scene.read(table).update.kpis.map(values) == [["target R8 ―"]])
  }

  @Test func commasThatDoNotPartThousandsAreAskedAbout() throws {
    let table = "指標名,R7年度目標値\n相談件数,\"1,40\"\n"
    #expect(
      try scene.faults(table) == [
        "表1.csv, B2: 「1,40」の桁区切りの位置が3桁ごとでないため、どの数か決められません。数値を書き直してください。 [kpi-number-unclear]"
      ])
    let sentence = "指標名,R7年度目標値\n相談件数,\"1,2号館で実施\"\n"
    #expect(try scene.read(sentence).findings.isEmpty)
  }

  /// 相談件数 is counted in 件, and so is 千件; 人 is another unit, which the cell then names.
  @Test(arguments: [
    ("指標名,R7年度目標値（件）\n相談件数,25\n", "25.0"), ("指標名,R7年度目標値（千件）\n相談件数,1.2\n", "1200.0"),
    ("指標名,R7年度目標値（人）\n相談件数,25\n", "25人"), ("指標名,R7年度（目標値）\n相談件数,25\n", "25.0"),
    ("（単位：人）,\n指標名,R7年度目標値\n相談件数,25\n", "25人"), ("指標名,単位,R7年度目標値\n相談件数,千件,1.2\n", "1200.0"),
    ("指標名（単位：千件）,R7年度目標値\n相談件数,1.4\n", "1400.0"), ("指標名（単位：件）,R7年度目標値\n相談件数,25\n", "25.0"),
    ("指標名,R7年度目標値（単位：千件）\n相談件数,1.4\n", "1400.0"), ("指標名 (単位: 人),R7年度目標値\n相談件数,25\n", "25人"),
  ])
  func unitsOfHeadingsAndTablesCount(_ table: String, value: String) throws {
    let kpis = try scene.read(table).update.kpis
    #expect(kpis.map(values) == [["target R7 \(value)"]])
    #expect(kpis.map(\.unit?.value) == [nil])
  }

  /// The line that names a unit is read, and no text beside the table.
  @Test func theLineOfAUnitIsAKey() throws {
    let worksheets = try Workbook(bytes: scene.book.bytes()).worksheets()
    let asked = UpdateReading(
      UpdateScene.files(["（単位：千件）,\n指標名,R7年度目標値\n相談件数,1.4\n"]), base: nil,
      for: try PlanReading.read(worksheets), of: worksheets)
    #expect(asked.cells.map(\.fate) == [.key, .key, .written])
    #expect(asked.cells.first?.field == .unit)
  }

  @Test func clearingMarkClears() throws {
    let table = "指標名,R6年度目標値\n相談件数,（削除）\n"
    #expect(try scene.read(table).update.kpis.map(values) == [["target R6 cleared"]])
  }

  @Test func figuresTheBookHasAskForNothing() throws {
    let table = "指標名,現状値,R6年度,R7年度,R8年度\n相談件数,10,20,,毎年度策定\n"
    #expect(try scene.read(table).update == PlanUpdate())
  }

  @Test func figureOfAnotherKindOrYearIsNotTheSame() throws {
    // 20 is the target of R6 alone.
    let table = "指標名,R7年度目標値,R6年度実績値\n相談件数,20,20\n"
    #expect(
      try scene.read(table).update.kpis.map(values) == [["actual R6 20.0", "target R7 20.0"]])
  }

  @Test func noteOverTheYearsToComeIsNoFigure() throws {
    let table = "指標名,現状値,R6年度,R7年度,R8年度\n相談件数,10,20,毎年度策定,毎年度策定\n"
    #expect(try scene.read(table).update == PlanUpdate())
  }

  @Test func strategyTellsIndicatorsOfOneNameApart() throws {
    let table = "戦略,指標名,R7年度目標値\n(2) 広げる,参加社数,3\n"
    #expect(try scene.read(table).update.kpis.map(\.code) == ["S2K1"])
    #expect(
      try scene.faults("指標名,R7年度目標値\n参加社数,3\n") == [
        "表1.csv, A2: 指標「参加社数」は複数の基本戦略にあり、どれのことか分かりません。"
          + "基本戦略の列に記入してください。 [kpi-ambiguous]"
      ])
  }

  @Test func newIndicatorNamesTheOneItReplaces() throws {
    let table = "戦略,指標名,単位,状態,R7年度目標値\n(1) 育てる,訪問件数,件,新規（旧: 相談件数）,30\n"
    let kpi = try #require(try scene.read(table).update.kpis.first)
    #expect(kpi.code == nil)
    #expect(kpi.replacedCode == "S1K1")
    #expect(kpi.unit?.value == "件")
    #expect(kpi.strategy?.value == "(1) 育てる")
    #expect(values(kpi) == ["target R7 30.0"])
    let column = "戦略,指標名,旧指標名,R7年度目標値\n(1) 育てる,訪問件数,相談件数,30\n"
    #expect(try scene.read(column).update.kpis.first?.replacedCode == "S1K1")
  }

  @Test func newIndicatorThatTheBookHasAsksForItsChangesOnly() throws {
    let table = "戦略,指標名,状態,R6年度\n(1) 育てる,相談件数,新規,20\n"
    #expect(try scene.read(table).update == PlanUpdate())
  }

  private static let faultyTables: [(table: String, message: String)] = [
    (
      "指標名,R7年度目標値\n相談の件数,3\n",
      "表1.csv, A2: 指標「相談の件数」は計画の KPI の表にありません（近い名称: 「相談件数」）。名称をそろえてください。"
        + "新しい指標であれば、状態の列に「新規」（置き換える場合は「新規（旧: 元の指標名）」）と記入してください。 [kpi-unknown]"
    ),
    (
      "指標名,目標値,R6年度\n相談件数,3,20\n",
      "表1.csv, B1: 見出し「目標値」に年度がないため、何年度の値か分かりません。"
        + "「R7年度目標値」のように年度を入れてください。 [update-heading-without-year]"
    ),
    (
      "指標名,R12年度目標値\n相談件数,3\n",
      "表1.csv, B2: 令和12年度は計画の KPI の表の年度（令和6年度〜令和8年度）の外です。"
        + "見出しの年度を確かめてください。 [kpi-year-outside]"
    ),
    (
      "指標名,R7年度実績値\n相談件数,3\n",
      "表1.csv, B2: 令和7年度の実績値がありますが、計画は令和6年度版です。"
        + "目標値であれば見出しを直してください。実績値であれば、先に令和7年度版にしてください。 [kpi-actual-too-late]"
    ),
    (
      "指標名,現状値,R6年度\n相談件数,11,20\n",
      "表1.csv, B2: 「相談件数」の現状値が計画と違いますが、現状値は更新表では変えられません。"
        + "計画と同じ値に戻すか、空欄にしてください。誤りを直す場合は、計画のブックで直してください。 [field-not-updatable]"
    ),
    (
      "指標名,状態,R7年度\n訪問件数,新規,3\n",
      "表1.csv, A2: 新しい指標「訪問件数」をどの基本戦略の表に加えるか分かりません。"
        + "基本戦略の列に、計画と同じ名称を記入してください。 [kpi-without-place]"
    ),
  ]

  @Test(arguments: faultyTables)
  func badTables(_ table: String, message: String) throws {
    #expect(try scene.faults(table) == [message])
  }

  @Test func twoTablesOneFigure() throws {
    let tables = ["指標名,R7年度目標値\n相談件数,25\n", "指標名,R7年度目標値\n相談件数,26\n"]
    #expect(try scene.read(tables[0], tables[0]).update.kpis.count == 1)
    #expect(
      try scene.faults(tables[0], tables[1]) == [
        "表2.csv, B2: 「相談件数」の令和7年度目標値が、この表では「26」、表1.csv, B2 では「25」となっています。"
          + "どちらが正しいか確かめ、表の内容をそろえてください。"
          + "後から届いた訂正であれば、その表を --newer で指定してください。 [update-conflict]"
      ])
  }

  @Test(arguments: [("1,234", 1_234), ("12,345,678", 12_345_678), ("123,456", 123_456)])
  func commaThatPartsThousandsIsRead(figure: String, number: Double) throws {
    let update = try UpdateScene().read("指標名,R6年度\n相談件数,\"\(figure)\"\n").update
    #expect(update.kpis.first?.values.map(\.content.value) == [.number(number)])
  }

  @Test func rowsOfRatesBelowTargetsAndActualFiguresAreNoOnes() throws {
    let table = RowBook(
      [
        ["指標名", "区分", "R6年度", "R7年度"], ["相談件数", "目標", "20", ""], ["", "実績", "18", ""],
        ["", "達成率", "90%", ""],
      ], merged: ["A2:A4"])
    let worksheets = try Workbook(bytes: scene.book.bytes()).worksheets()
    let asked = UpdateReading(
      [UpdateFile(name: "回答.xlsx", bytes: try table.open().saved())], base: nil,
      for: try PlanReading.read(worksheets), of: worksheets)
    #expect(asked.findings.filter { $0.severity == .error }.isEmpty)
    #expect(asked.update.kpis.map(values) == [["actual R6 18.0"]])
  }

  @Test func theEndOfAYearMayBeATargetOrWhatWasReached() throws {
    let faults = try scene.faults("指標名,令和6年度末\n相談件数,25\n")
    #expect(
      faults.map { $0.hasPrefix("表1.csv, B1: 見出し「令和6年度末」がどの列のことか分かりません。") } == [true])
    #expect(try scene.read("指標名,R6年度\n相談件数,25\n").update.kpis.count == 1)
  }

  /// Headings mean in tables what they mean in the book, alone and for another year.
  @Test(arguments: [
    ("指標,令和6(現状値)\n相談件数,19\n", ["actual R6 19.0"]),
    ("指標,令和6（現状値）\n相談件数,19\n", ["actual R6 19.0"]),
    ("指標,令和9(目標値)\n相談件数,40\n", ["target R9 40.0"]),
    ("指標,令和2(基準値),令和6(現状値)\n相談件数,10,19\n", ["actual R6 19.0"]),
  ])
  func theBooksOwnHeadingsAreKnown(table: String, values: [String]) throws {
    var scene = scene
    for row in [1, 5] {
      scene.book.kpiRows[row] = ["指標", "令和2(基準値)", "令和6(現状値)", "令和9(目標値)"]
    }
    for row in [2, 3, 6] {
      scene.book.kpiRows[row] = [scene.book.kpiRows[row][0], "10", "18", "30"]
    }
    #expect(try scene.read(table).update.kpis.map(self.values) == [values])
    // A year that the book has no column for is asked about, not passed over.
    let next = try scene.faults("指標,令和7(現状値)\n相談件数,19\n")
    #expect(next.map { $0.contains("[kpi-actual-too-late]") } == [true])
  }

  @Test func anIndicatorOfAnotherStrategyIsNamedAsSuch() throws {
    let table = "戦略,指標名,R7年度目標値\n(2) 広げる,相談件数,3\n"
    #expect(
      try scene.faults(table) == [
        "表1.csv, B2: 指標「相談件数」は「(2)広げる」の KPI の表になく、「(1)育てる」の表にあります。基本戦略を確かめてください。"
          + "新しい指標であれば、状態の列に「新規」（置き換える場合は「新規（旧: 元の指標名）」）と記入してください。 [kpi-unknown]"
      ])
    #expect(
      try scene.faults(table, language: .english) == [
        "表1.csv, B2: The KPI tables have no indicator \"相談件数\" of \"(2)広げる\", but one of \"(1)育てる\"."
          + " Check the strategy; for a new indicator write 新規 into the column 状態, or 新規（旧: name）"
          + " where it replaces one. [kpi-unknown]"
      ])
    // No strategy has it.
    let unknown = try scene.faults("戦略,指標名,R7年度目標値\n(2) 広げる,相談の件数,3\n")
    #expect(unknown.map { $0.contains("（近い名称: 「相談件数」）") } == [true])
  }
}

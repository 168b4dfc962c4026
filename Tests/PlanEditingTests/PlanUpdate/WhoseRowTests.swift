import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import TestSupport
import Testing

/// Number and title of a row must speak of one action.
@Suite struct WhoseRowTests {
  /// The edition of `UpdateScene` with titles as long as those of a plan.
  static let scene: UpdateScene = {
    var scene = UpdateScene()
    let titles = [
      "「先端設備等導入計画」を活用した、新規設備投資の促進【DX】", "「先端設備等導入計画」を活用した、新規設備投資の促進【GX】",
      "特定創業支援等事業（産業競争力強化法）", "オープンファクトリーイベントへの協力",
    ]
    for (row, title) in titles.enumerated() { scene.book.rows[row + 1][5] = title }
    return scene
  }()
  let r6 = PlanColumn.results(FiscalYear(2024))

  private func row(_ number: Int, _ title: String) -> String {
    "No.,アクション名,実績\n\(number),\"\(title)\",新しい実績\n"
  }

  private func codes(_ table: String, base: PlanBook? = nil) throws -> [String] {
    caughtFailure { try Self.scene.read(table, base: base) }?.diagnostics.map(\.code) ?? []
  }

  @Test(arguments: [
    (1, "「先端設備等導入計画」を活用した、新規設備投資の促進【ＤＸ】"), (1, "先端設備等導入計画を活用した新規設備投資の促進"),
    (2, "先端設備等導入計画を活用した…"), (2, "先端設備…設備投資の促進【GX】"),
    (3, "特定創業支援等事業"), (3, "特定創業支援等事業\n(産業競争力強化法)"), (3, "創業支援等"), (3, "3. 特定創業支援等事業"),
    (3, "No.3 特定創業支援等事業（再掲）"), (4, "オープンファクトリーイベント"), (4, "ｵｰﾌﾟﾝﾌｧｸﾄﾘｰｲﾍﾞﾝﾄへの協力"), (4, "変更なし"),
  ])
  func shortenedTitleIsAKey(number: Int, title: String) throws {
    let (update, findings) = try Self.scene.read(row(number, title))
    #expect(update.actions.map(\.number) == [number])
    #expect(update.actions.first?.texts.keys.sorted { $0.label < $1.label } == [r6])
    #expect(findings == [])
  }

  @Test func titleOfAnotherActionIsRefusedWithItsNumber() throws {
    let table = row(1, "特定創業支援等事業（産業競争力強化法）")
    #expect(
      try Self.scene.faults(table) == [
        "表1.csv, B2: No.1 の行のアクション名「特定創業支援等事業（産業競争力強化法）」が計画"
          + "（「「先端設備等導入計画」を活用した、新規設備投資の促進【DX】」）と違います。この名称は No.3 のものです。"
          + "番号と名称のどちらが正しいか確かめてください。名称を変える場合は、状態の列に「名称変更」と記入するか、"
          + "配布したブックの写しを --base とともに指定してください。 [update-title-of-another]"
      ])
    #expect(
      try Self.scene.faults(row(3, "オープンファクトリーイベント"), language: .english) == [
        "表1.csv, B2: The row of action 3 has the title \"オープンファクトリーイベント\"; the plan has"
          + " \"特定創業支援等事業（産業競争力強化法）\". It is the title of action 4. Find out which is right, number"
          + " or title. To change the title write 名称変更 into the column 状態, or return a copy of the book that"
          + " was handed out and name that with --base. [update-title-of-another]"
      ])
  }

  @Test(arguments: [
    // Another tag is another action's.
    (1, "「先端設備等導入計画」を活用した、新規設備投資の促進【GX】"), (2, "「先端設備等導入計画」を活用した、新規設備投資の促進【AX】"),
    (3, "特定創業支援等事業（新名称）"), (3, "市民まつりの開催"), (4, "特定創業支援"),
  ])
  func titleThatIsNotTheActionsIsRefused(number: Int, title: String) throws {
    #expect(try codes(row(number, title)) == ["update-title-of-another"])
    // Beside a base too, where the table is no copy of it.
    #expect(try codes(row(number, title), base: Self.scene.book) == ["update-title-of-another"])
  }

  @Test func slipOfThePenIsTold() throws {
    let (update, findings) = try Self.scene.read(row(3, "特定創業支援事業（産業競争力強化法）"))
    #expect(update.actions.first?.texts.mapValues(\.value) == [r6: "新しい実績"])
    #expect(
      findings.map { $0.described(in: .japanese) } == [
        "表1.csv, B2: No.3 のアクション名「特定創業支援事業（産業競争力強化法）」は計画（「特定創業支援等事業（産業競争力強化法）」）と"
          + "少し違いますが、名称は変えていません。"
          + "名称を変える場合は、状態の列に「名称変更」と記入してください。 [update-title-differs]"
      ])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test func blankTitleOfACopyIsTold() throws {
    let (update, findings) = try Self.scene.read(row(3, ""), base: Self.scene.book)
    #expect(update.actions.count == 1)
    #expect(findings.map(\.code) == ["update-blank-kept"])
  }

  @Test func unknownNumberIsToldWithTheActionOfTheTitle() throws {
    let faults = try Self.scene.faults(row(9, "特定創業支援等事業"))
    #expect(faults.count == 1 && faults.first?.contains("アクション名は No.3 のものです。") == true)
  }

  @Test(arguments: ["名称変更", "見直し・名称変更", "名称変更（旧：特定創業支援等事業）", "事業名の変更", "継続（名称変更）"])
  func statusMayAskForAnotherTitle(_ status: String) throws {
    let table = "No.,アクション名,状態\n3,新しい創業支援,\(status)\n"
    let update = try Self.scene.read(table).update
    #expect(update.actions.first?.texts.mapValues(\.value) == [.title: "新しい創業支援"])
    #expect(update.actions.first?.status == nil)
    #expect(try codes("No.,アクション名,状態\n3,,\(status)\n") == ["update-renaming-without-title"])
    // Another action's title is a slip still.
    let slip = "No.,アクション名,状態\n3,オープンファクトリーイベントへの協力,\(status)\n"
    #expect(try codes(slip) == ["update-title-of-another"])
  }

  /// A copy of the book that was handed out, with another title of an action.
  private func copy(_ title: String, number: Int = 3) -> PlanBook {
    var copy = Self.scene.book
    copy.kpiRows = []
    copy.rows[number][5] = title
    return copy
  }

  private func merged(_ copy: PlanBook, into book: PlanBook, base: PlanBook?) throws -> Plan {
    try EditionMerge.run(
      book: book.bytes(), updates: [UpdateFile(name: "返送.xlsx", bytes: copy.bytes())],
      base: base.map { UpdateFile(name: "配布.xlsx", bytes: try $0.bytes()) }
    ).plan
  }

  @Test func returnedCopyRenames() throws {
    let book = Self.scene.book
    for title in ["特定創業支援等事業（新名称）", "特定創業支援等事業", "創業の支援"] {
      let plan = try merged(copy(title), into: book, base: book)
      #expect(plan.actions[2].title.value == title)
      // Without a base nobody knows what was handed out.
      let other = caughtFailure { try merged(copy("創業の支援"), into: book, base: nil) }
      #expect(other?.code == "update-title-of-another")
    }
    var renamed = book
    renamed.rows[3][5] = "創業支援（市）"
    let conflict = caughtFailure { try merged(copy("創業の支援"), into: renamed, base: book) }
    #expect(conflict?.code == "update-conflicts-with-book")
    // What was handed out undoes nothing.
    #expect(try merged(book, into: renamed, base: book).actions[2].title.value == "創業支援（市）")
    let slip = caughtFailure {
      try merged(copy("オープンファクトリーイベントへの協力"), into: book, base: book)
    }
    #expect(slip?.code == "update-title-of-another")
  }

  @Test(arguments: [
    ("特定創業支援等事業（産業競争力強化法）", "と同じです"), ("特定創業支援等事業", "と同じです"), ("特定創業支援事業（産業競争力強化法）", "とよく似ています"),
    ("特定創業支援等事業（新制度）", "とよく似ています"), ("オープンファクトリーイベント…", "とよく似ています"),
  ])
  func rowWithoutNumberIsRefusedWithThatOfItsTitle(title: String, words: String) throws {
    for measure in ["② つなぐ", "① 学ぶ", ""] {
      let table = "基本戦略,施策,アクション名,実績\n(1) 育てる,\(measure),\(title),a\n"
      let faults = try Self.scene.faults(table)
      #expect(faults.count == 1 && faults.first?.contains("表1.csv, C2: ") == true)
      #expect(
        faults.first?.contains(title.hasPrefix("特定") ? "No.3 \(words)" : "No.4 \(words)") == true)
      #expect(faults.first?.hasSuffix("[new-action-known]") == true)
    }
  }

  @Test func newActionMayBeLikeAnother() throws {
    let new = "施策,アクション名,状態\n② つなぐ,特定創業支援等事業（新制度）,新規\n"
    #expect(try Self.scene.read(new).update.newActions.count == 1)
    let same = "施策,アクション名,状態\n② つなぐ,特定創業支援等事業,新規\n"
    #expect(try codes(same) == ["new-action-known"])
    // 再掲 under another measure.
    let relisted = "基本戦略,施策,重点,アクション名\n(1) 育てる,① 学ぶ,再掲,特定創業支援等事業\n"
    #expect(try Self.scene.read(relisted).update.newActions.count == 1)
    let other = "施策,アクション名\n② つなぐ,創業セミナーの開催\n"
    #expect(try Self.scene.read(other).update.newActions.count == 1)
  }
}

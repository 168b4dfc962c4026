import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import TestSupport
import Testing

/// Words that stand where a text should.
@Suite struct TableWordsTests {
  let scene = UpdateScene()

  @Test(arguments: ["変更なし", "変更無し", "（変更なし）", "前年度と同じ", "現状のまま", "変更ありません。"])
  func cellThatSaysUnchangedStaysAsItIs(_ word: String) throws {
    let table = "No.,実績,課題,現状,状態,R7年度\n1,a,\(word),\(word),\(word),\(word)\n2,\(word),,,,\n"
    let (update, findings) = try scene.read(table)
    #expect(update.actions.count == 1)
    #expect(update.actions.first?.texts.mapValues(\.value) == [.results(FiscalYear(2024)): "a"])
    #expect(update.actions.first?.schedule == nil && update.actions.first?.status == nil)
    #expect(
      findings.map { $0.described(in: .japanese) } == [
        "表1.csv: 「変更なし」などと記入された5セル（C2, D2, E2, F2, B3）は、計画の文をそのままにしました。"
          + " [update-cells-unchanged]"
      ])
  }

  /// In blank results nothing could stay: those of another year are meant.
  @Test(arguments: ["前年度と同じ", "R5と同じ", "変更なし", "変更なし（継続）"])
  func blankResultsCannotStayAsTheyAre(_ word: String) throws {
    var scene = scene
    scene.book.rows[2][8] = ""
    #expect(
      try scene.faults("No.,実績\n2,\(word)\n") == [
        "表1.csv, B2: No.2 の令和6年度実績に「\(word)」とありますが、文の代わりです。"
          + "同じ文であっても、その文を記入してください。 [update-word-no-text]"
      ])
    // Issues may stay blank.
    scene.book.rows[2][15] = ""
    #expect(try scene.faults("No.,課題\n2,\(word)\n") == [])
  }

  /// A cell of characters without width is blank.
  @Test(arguments: ["\u{200B}", "\u{FEFF}\u{3000}", "\u{2060}\n", "\u{AD}", "\u{200E}", "\u{3164}"])
  func whatCannotBeSeenIsBlank(_ text: String) throws {
    #expect(try scene.read("No.,実績,R7年度,状態\n1,\"\(text)\",\"\(text)\",\n").update == PlanUpdate())
    #expect(
      try scene.read("No.,実績,課題\n1,\"\(text)\",b\n", base: UpdateScene.edition).update.actions
        .first?.texts.mapValues(\.value) == [.issues: "b"])
  }

  @Test func yearsThatSayUnchangedStayBesideOthers() throws {
    let table = "No.,R6年度,R7年度,R8年度,R9年度,R10年度\n1,変更なし,調整,変更なし,,\n"
    let spans = try scene.read(table).update.actions.first?.spans
    #expect(spans == ["R6-R6 検討", "R7-R7 調整", "R8-R10 実施"])
    #expect(try scene.read("No.,スケジュール\n1,変更なし\n").update == PlanUpdate())
  }

  @Test(arguments: [
    ("同上", "ほかの箇所を指すだけです"), ("上記のとおり", "ほかの箇所を指すだけです"), ("別紙のとおり", "ほかの箇所を指すだけです"),
    ("○○", "まだ記入されていません"), ("ＸＸ", "まだ記入されていません"), ("※要確認", "まだ記入されていません"),
    ("【○件】", "まだ記入されていません"), ("削除", "文ではありません"),
  ])
  func wordThatIsNoTextIsRefused(word: String, why: String) throws {
    let faults = try scene.faults("No.,課題\n1,\(word)\n")
    #expect(
      faults.first?.hasPrefix("表1.csv, B2: No.1 の課題に「\(word)」とありますが、\(why)。") == true)
    #expect(faults.count == 1 && faults.first?.hasSuffix("[update-word-no-text]") == true)
    for heading in ["説明", "実績", "現状", "R7年度", "スケジュール", "開始年"] {
      let codes = try scene.faults("No.,\(heading)\n1,\(word)\n")
      #expect(codes.count == 1, "\(heading)")
    }
    #expect(try scene.faults("指標名,R7年度\n相談件数,\(word)\n").count == 1)
    #expect(try scene.faults("施策,アクション名,説明\n① 学ぶ,出前講座,\(word)\n").count == 1)
    #expect(try scene.faults("施策,アクション名\n① 学ぶ,\(word)\n").count == 1)
  }

  @Test func bareDeletionIsToldHowToAsk() throws {
    #expect(
      try scene.faults("No.,課題\n1,削除\n", language: .english) == [
        "表1.csv, B2: For 課題 (issues) of action 1 the cell says \"削除\", which is no text. Write （削除） to"
          + " clear the cell. [update-word-no-text]"
      ])
  }

  @Test(arguments: ["特になし", "―", "なし", "該当なし"])
  func nothingToTellIsAText(_ word: String) throws {
    #expect(try scene.action("No.,課題\n1,\(word)\n")?.texts[.issues]?.value == word)
  }

  @Test func placeStillToBeFilledInIsRefused() throws {
    #expect(
      try scene.faults("No.,実績\n1,・3回開催。【令和6年度　○件】\n") == [
        "表1.csv, B2: No.1 の令和6年度実績に「○件」が残っています。"
          + "確定した文や数値を記入してください。書くことがなければ「―」としてください。 [update-text-unfinished]"
      ])
    var scene = scene
    scene.book.rows[1][8] = "・10件を支援（○月）"
    // It stands in the plan: not the table's fault.
    #expect(try scene.faults("No.,実績\n1,・12件を支援（○月）\n") == [])
  }

  @Test func whatTheBookSaysIsNoFault() throws {
    var scene = scene
    scene.book.rows[1][15] = "同上"
    #expect(try scene.read("No.,課題\n1,同上\n").update == PlanUpdate())
    #expect(try scene.faults("No.,重点\n1,○●\n") == [])
  }

  @Test func dittoNamesTheMeasureAbove() throws {
    let table = "No.,基本戦略,施策,アクション名,実績\n1,(1) 育てる,① 学ぶ,,a\n2,同上,同上,,b\n,〃,〃,出前講座,\n"
    let update = try scene.read(table).update
    #expect(update.actions.map(\.number) == [1, 2])
    #expect(update.newActions.map(\.measure.value) == ["①学ぶ"])
    #expect(try scene.faults("基本戦略,施策,アクション名\n(1) 育てる,○○,出前講座\n").count == 1)
  }
}

import Testing

@Suite struct ScheduleTextTests {
  @Test(arguments: [
    ("R7：検討", ["R7-R7 検討"]),
    ("R7～R8:検討、R9～:実施", ["R7-R8 検討", "R9-R10 実施"]),
    ("令和7年度〜令和8年度：検討\n令和9年度以降：実施", ["R7-R8 検討", "R9-R10 実施"]),
    ("～R7：検討、調整, R8：実施→", ["R6-R7 検討、調整", "R8-R8 実施"]),
    ("R6-R10: 連携・実施", ["R6-R10 連携・実施"]),
    ("R９：実施；R7：検討", ["R7-R7 検討", "R9-R9 実施"]),
    ("R8まで：検討", ["R6-R8 検討"]),
    ("2025：検討", ["R7-R7 検討"]),
    ("R7：検討／R8～R10：実施", ["R7-R7 検討", "R8-R10 実施"]),
    ("R7：検討・調整 R8：実施", ["R7-R7 検討・調整", "R8-R8 実施"]),
    ("R7：検討。R8 ～ R9：実施　R10：評価", ["R7-R7 検討", "R8-R9 実施", "R10-R10 評価"]),
    ("R7 ～ R8：検討、R9→R10：実施", ["R7-R8 検討", "R9-R10 実施"]),
    ("R7：検討→R8：実施", ["R7-R7 検討", "R8-R8 実施"]),
    ("R7：10：00 集合 / 周知", ["R7-R7 10：00 集合 / 周知"]),
    ("R8～R8：検討", ["R8-R8 検討"]),
    ("～R6：検討、R10～：実施", ["R6-R6 検討", "R10-R10 実施"]),
    ("R6まで：検討", ["R6-R6 検討"]),
    ("R10以降：実施", ["R10-R10 実施"]),
    ("R7から：実施", ["R7-R10 実施"]),
    ("～R8まで：検討", ["R6-R8 検討"]),
    ("R7：検討、、R8：実施、", ["R7-R7 検討", "R8-R8 実施"]),
    ("R7：検討\n・調整", ["R7-R7 検討・調整"]), ("R7：―、R8～R10：実施", ["R8-R10 実施"]),
    ("R7：検討 → R9：実施 → R10：検証", ["R7-R7 検討", "R9-R9 実施", "R10-R10 検証"]),
    ("R7：検討\n→R8：実施", ["R7-R7 検討", "R8-R8 実施"]),
    ("R7：検討、→R8：実施", ["R7-R7 検討", "R8-R8 実施"]),
    ("R7：（削除）、R8～R10：支援実施", ["R8-R10 支援実施"]), ("R8：実施、R7：（削除）", ["R8-R8 実施"]),
    ("R7：検討、R8：→", ["R7-R8 検討"]), ("R7：検討、R8～R9：→、R10：実施", ["R7-R9 検討", "R10-R10 実施"]),
    ("R7：検討、\n実施準備、R8：実施", ["R7-R7 検討、実施準備", "R8-R8 実施"]),
  ])
  func reads(_ text: String, spans: [String]) throws {
    let update = try UpdateScene().action("No.,スケジュール\n3,\"\(text)\"\n")
    #expect(update?.spans == spans)
  }

  @Test(arguments: [
    "実施", "R7 検討", "R7～R8～R9：検討", "R8～R7：検討", "検討、R7：実施", "検討 R7：実施", "R7：検討R8：実施",
    "R7：検討、R8、R9：実施", "R7：検討、R8：同上", "R7：―", "R7：検討、R8：要確認",
    "R7：（削除）", "R6～R8：検討、R7：（削除）", "R7：（削除）、R7：検討", "R7：実施、R8：", "R7：", "R7：実施\nR8",
    "R7：実施\nR8～R9", "R7：→", "R7：検討、R9：→",
    "R7：検討 - R8：実施", "R7：検討 ～ R8：実施", "R7：検討　～R8：実施", "R7：検討\n- R8：実施", "R7：検討 ― R8：実施",
  ])
  func refuses(_ text: String) throws {
    let faults = try UpdateScene().faults("No.,スケジュール\n3,\"\(text)\"\n")
    #expect(faults.count == 1)
    #expect(faults.first?.hasSuffix("[update-schedule-unreadable]") == true)
  }

  @Test func yearsOutsideThePlanAreRefused() throws {
    for text in ["～R5：検討", "R11～：実施", "R5：検討", "R5～R7：検討", "R5まで：検討", "R11以降：実施"] {
      let faults = try UpdateScene().faults("No.,スケジュール\n3,\(text)\n")
      #expect(faults.count == 1 && faults.first?.hasSuffix("[update-schedule-year]") == true)
    }
    #expect(
      try UpdateScene().faults("No.,スケジュール\n3,R9～R11：実施\n") == [
        "表1.csv, B2: 令和11年度は計画期間（令和6年度〜令和10年度）の外です。年度を直してください。 [update-schedule-year]"
      ])
  }
}

import PlanComparison
import PlanReading
import TestSupport
import Testing

@Suite("Levels below the measures")
struct DeepLevelsTests {
  private static let rows = [
    ["暮らし", "学ぶ", "(1)集まる", "(ア)広場", "祭り", "開いた。"], ["暮らし", "学ぶ", "(1)集まる", "(ア)広場", "市", "出した。"],
    ["暮らし", "学ぶ", "(2)習う", "(イ)教室", "講座", "教えた。"], ["暮らし", "支える", "(3)守る", "(ウ)見回り", "巡回", "回った。"],
  ]

  private func plan(_ rows: [[String]]) throws -> Plan {
    let sheet = SheetSketch(
      rows: [["基本目標", "施策", "施策の柱", "取組の方向", "事業名", "令和6年度実績"]] + rows
    ).worksheet
    var layout = LayoutTable(draftOf: [sheet])
    let meanings = ["基本目標": "level_1", "施策": "level_2", "施策の柱": "level_3", "取組の方向": "level_4"]
    for index in layout.rows.indices {
      if let meaning = meanings[layout.rows[index].heading] { layout.rows[index].meaning = meaning }
    }
    return try PlanReading.read([sheet], layout: layout).plan
  }

  private func lines(_ edit: (inout [[String]]) -> Void) throws -> [String] {
    var rows = Self.rows
    edit(&rows)
    let compared = PlanComparison(old: try plan(Self.rows), new: try plan(rows))
    return compared.changes.map {
      "\($0.field.label) \($0.kind.rawValue) \($0.old?.value ?? "-") → \($0.new?.value ?? "-")"
    }
  }

  @Test func anotherNameIsAChange() throws {
    #expect(
      try lines { rows in
        for index in 0...1 { rows[index][2] = "(1)つどう" }
        rows[2][3] = "(イ)講習"
      } == ["第3階層 changed (1) 集まる → (1) つどう", "第4階層 changed (イ) 教室 → (イ) 講習"])
    #expect(try lines { _ in } == [])
  }

  @Test func whatComesAndGoesIsTold() throws {
    let gone = try lines { $0.remove(at: 2) }
    #expect(gone.contains("第3階層 deleted (2) 習う → -"))
    #expect(gone.contains("第4階層 deleted (イ) 教室 → -"))
    let new = try lines { $0.append(["暮らし", "支える", "(4)備える", "(エ)訓練", "避難", "逃げた。"]) }
    #expect(new.contains("第3階層 new - → (4) 備える"))
  }

  @Test func anActionThatMovesBetweenLevelsIsTold() throws {
    #expect(
      try lines { rows in
        rows[1][2] = "(2)習う"
        rows[1][3] = "(イ)教室"
      } == ["第4階層 changed (ア) 広場 → (イ) 教室"])
  }

  /// Each measure has levels of its own.
  @Test func twiceTheMeasuresTakeTwiceTheTime() throws {
    func time(_ count: Int) throws -> Duration {
      let rows = (0..<count).map { index in
        ["暮らし", "施策\(index)", "柱\(index)", "方向\(index)", "事業\(index)", "開いた。"]
      }
      let plan = try plan(rows)
      return (0..<3).map { _ in cpuTime { _ = PlanComparison(old: plan, new: plan) } }.min()
        ?? .zero
    }
    let (once, twice) = (try time(1000), try time(2000))
    #expect(twice < once * 3, "\(once), \(twice)")
  }
}

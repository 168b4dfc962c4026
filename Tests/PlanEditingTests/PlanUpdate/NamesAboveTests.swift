import Diagnostics
import PlanEditing
import TestSupport
import Testing

/// A new action that names its measure and no strategy, below a row of another one.
@Suite struct NamesAboveTests {
  private let scene = UpdateScene()

  private func places(_ table: String) throws -> (places: [String], codes: [String]) {
    let (update, findings) = try scene.read(table)
    let places = update.newActions.map {
      "\($0.strategy?.value ?? "-") \($0.measure.value)"
    }
    return (places, findings.map(\.code))
  }

  /// 4 is of (2) 広げる ① 売る, which ① 学ぶ looks like.
  @Test(arguments: ["② つなぐ", "つなぐ", "① 学ぶ"])
  func belongsWhereThePlanHasItsMeasure(_ measure: String) throws {
    let name = measure.hasPrefix("①") ? "①学ぶ" : "②つなぐ"
    let table = "No.,具体的施策,具体的アクション,実績\n4,,,a\n,\(measure),連携会議,\n"
    let found = try places(table)
    #expect(found.places == ["- \(name)"] && found.codes == [])
    let withColumn =
      "No.,基本戦略,具体的施策,具体的アクション,実績\n4,(2) 広げる,① 売る,,a\n,,\(measure),連携会議,\n"
    #expect(try places(withColumn).places == ["- \(name)"])
  }

  @Test func goesOnInTheStrategyAboveWhereThatHasItsMeasure() throws {
    let found = try places("No.,具体的施策,具体的アクション,実績\n1,,,a\n,② つなぐ,連携会議,\n")
    #expect(found.places == ["(1)育てる ②つなぐ"] && found.codes == [])
  }

  /// A measure that the plan lacks goes on with the strategy above only where the table tells of strategies.
  @Test func aNewMeasureIsAskedForItsStrategy() throws {
    let table = "No.,具体的施策,具体的アクション,実績\n4,,,a\n,③ 海外展開,展示会,\n"
    let faults = try scene.faults(table)
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("表1.csv, B3: 具体的施策「③ 海外展開」は計画になく、") == true)
    #expect(faults.first?.hasSuffix("[new-measure-without-strategy]") == true)
    let withColumn =
      "No.,基本戦略,具体的施策,具体的アクション,実績\n4,(2) 広げる,① 売る,,a\n,,③ 海外展開,展示会,\n"
    let found = try places(withColumn)
    #expect(found.places == ["(2) 広げる ③ 海外展開"] && found.codes == ["new-measure"])
  }

  /// Below a new strategy a measure is its own, though another strategy has one of that name.
  @Test func goesOnInANewStrategy() throws {
    let table =
      "基本戦略,具体的施策,具体的アクション\n(3) 支える,① 守る,見守り\n,② つなぐ,連携会議\n"
    #expect(try places(table).places == ["(3) 支える ① 守る", "(3) 支える ② つなぐ"])
  }
}

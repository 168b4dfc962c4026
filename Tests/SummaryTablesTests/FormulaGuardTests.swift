import PlanReading
import PlanText
import SummaryTables
import Testing

@Suite("A text that a spreadsheet would run as a formula")
struct FormulaGuardTests {
  private static let formulas = ["=1+1", "+81", "-5%", "@SUM(A1)", "＝A1", "＋1", "－1", "＠x"]
  private static let unchanged = ["A=1", "-", "―", "－", "--", "1-1", "・=1", "（-1）", "−1"]
  private static let harmless = unchanged + ["'=1"]

  private func title(_ text: String, isGuarded: Bool) throws -> String? {
    let files = try SummaryTables.files(
      for: Edition(plan: samplePlan([action(1, title: text)])),
      options: TableOptions(isGuarded: isGuarded))
    return try files.records("actions.csv")[0]["title"]
  }

  @Test("is written as it is", arguments: formulas + harmless)
  func unguarded(text: String) throws {
    #expect(try title(text, isGuarded: false) == text)
  }

  @Test("gets a ' with the guard", arguments: formulas + ["\t=1", "\n=1", "'=1", "''＝1"])
  func guarded(text: String) throws {
    let oneLine = String(text.drop(while: \.isWhitespace))
    #expect(try title(text, isGuarded: true) == "'" + oneLine)
  }

  @Test("is the only kind that the guard changes", arguments: unchanged)
  func others(text: String) throws {
    #expect(try title(text, isGuarded: true) == text)
  }

  @Test("comes back when one ' is taken away", arguments: 1...100 as ClosedRange<UInt64>)
  func reversible(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("'=+-@＝a1あ―")
    let text = String(
      (0..<Int.random(in: 1...5, using: &random)).map { _ in
        alphabet[Int.random(in: alphabet.indices, using: &random)]
      })
    let written = try #require(try title(text, isGuarded: true))
    let rest = written.drop { $0 == "'" }
    let wasGuarded =
      written.hasPrefix("'") && rest.first.map { "=+-@＝".contains($0) } == true
      && !rest.allSatisfy { "-―".contains($0) }
    #expect((wasGuarded ? String(written.dropFirst()) : written) == text, "seed \(seed)")
  }

  @Test("leaves numbers alone")
  func numbers() throws {
    let kpi = KPI(
      code: "S1K1", strategyCode: "S1", indicator: "増減", unit: "件", source: cell(5, 1),
      values: [
        KPIValue(
          kind: .actual, fiscalYear: FiscalYear(2024), number: -5, note: nil, source: cell(5, 2))
      ])
    let files = try SummaryTables.files(
      for: Edition(plan: samplePlan([], kpis: [kpi])), options: TableOptions(isGuarded: true))
    #expect(try files.records("kpis.csv")[0]["value"] == "-5")
  }
}

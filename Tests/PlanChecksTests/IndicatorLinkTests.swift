import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

@testable import PlanChecks

/// Which action tells of the same thing as an indicator, and by which figure.
@Suite struct IndicatorLinkTests {
  private func links(
    _ indicator: String, unit: String = "件", _ values: [KPIValue],
    titles: [String] = ["相談センターの運営"], results: String
  ) throws -> [IndicatorLink] {
    var sketch = CheckSketch()
    sketch.rows = titles.map { CheckSketch.Row(title: $0, results: results) }
    var plan = try sketch.checked().plan
    plan.kpis = [
      KPI(
        code: "S1K1", strategyCode: "S1", indicator: indicator, unit: unit, source: Self.source,
        values: values)
    ]
    return IndicatorLink.all(in: plan, PlanTexts(plan))
  }

  private func value(_ kind: KPIValue.Kind, _ year: Int, _ number: Double?) -> KPIValue {
    KPIValue(
      kind: kind, fiscalYear: FiscalYear(year), number: number, note: nil, source: Self.source)
  }

  private static let source = SourceCell(
    sheet: "KPI", cell: CellReference(row: 3, column: 2))

  @Test func aFigureOfTheSameYearUnitAndValueLinks() throws {
    let found = try links("相談センターの運営件数", [value(.actual, 2024, 12)], results: "3社、12件、12件")
    #expect(found.map(\.actionNumber) == [1] && found.map(\.kpiCode) == ["S1K1"])
    #expect(found.map(\.value) == [12] && found.map(\.units) == [.same])
    #expect(found.map(\.figure.stated.sourceText) == ["12件"])
    #expect(found.map(\.sharedWords) == ["相談センターの運営"])
  }

  @Test func whatDiffersInOneOfThemDoesNot() throws {
    let name = "相談センターの運営件数"
    #expect(try links(name, [value(.actual, 2024, 13)], results: "12件").isEmpty)
    #expect(try links(name, [value(.actual, 2025, 12)], results: "12件").isEmpty)
    #expect(try links(name, [value(.actual, 2024, 12)], results: "12回").isEmpty)
    #expect(try links("講座の開催件数", [value(.actual, 2024, 12)], results: "12件").isEmpty)
  }

  @Test func targetsAgreeWithNothing() throws {
    let name = "相談センターの運営件数"
    #expect(try links(name, [value(.target, 2024, 12)], results: "12件").isEmpty)
    #expect(
      try links(
        name, [value(.target, 2024, 12), value(.actual, 2024, 13)], results: "12件"
      ).isEmpty)
    // Later figures are asked where the first is blank.
    #expect(
      try links(
        name, [value(.baseline, 2023, nil), value(.actual, 2024, 12)], results: "12件"
      ).map(\.value) == [12])
  }

  @Test func unitsAgreeByNameOrAsCases() throws {
    let figures = [value(.actual, 2024, 12)]
    #expect(
      try links("相談センターの運営社数", figures, results: "12社").map(\.units) == [.named])
    #expect(
      try links("相談センターの運営件数", figures, results: "12社").map(\.units) == [.counted])
    #expect(
      try links("相談センターの運営人数", unit: "人", figures, results: "12名").map(\.units) == [.same])
  }

  @Test func casesOfOneActionAloneMayBeCompanies() throws {
    let titles = ["相談センターの運営", "相談センターの運営（啓発）"]
    let figures = [value(.actual, 2024, 12)]
    #expect(try links("相談センターの運営件数", figures, titles: titles, results: "12社").isEmpty)
    #expect(
      try links("相談センターの運営件数", figures, titles: titles, results: "12件").map(\.actionNumber)
        == [1, 2])
  }

  private static let names: [(name: String, title: String, words: [String])] = [
    ("産業振興相談窓口利用件数", "産業振興相談支援", ["産業振興相談"]), ("産業振興相談窓口利用件数", "産業振興相支援", []),
    ("産業振興相談窓口件数", "産業振興相支援", ["産業振興相"]), ("産業振興相談窓口件数", "産業振興支援", []),
    ("産業振興数", "産業振興支援", ["産業振興"]), ("産業振興数", "産業振支援", []),
    ("産業振興", "産業振興支援", ["産業振興"]), ("産業振", "産業振支援", []),
  ]

  /// Six characters of a name of twelve, half of one of eight to eleven, four of a shorter one.
  @Test(arguments: names)
  func titlesShareAStretchOfTheName(name: String, title: String, words: [String]) throws {
    let found = try links(name, [value(.actual, 2024, 12)], titles: [title], results: "12件")
    #expect(found.map(\.sharedWords) == words)
  }
}

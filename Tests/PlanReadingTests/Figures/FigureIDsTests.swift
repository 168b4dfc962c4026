import PlanText
import Testing

@testable import PlanReading

/// Names of figures by what they count, with a number where several are alike.
struct FigureIDsTests {
  private func names(_ text: String, in columns: [String] = ["results"]) -> [[String]] {
    let context = FigureContext(fiscalYear: FiscalYear(2024), asOf: nil)
    let figures = statedFigures(in: text, context: context)
    var ids = FigureIDs()
    return columns.map { column in figures.map { ids.next(for: $0, in: column) } }
  }

  @Test func onlyTheSecondOfSeveralAlikeHasANumber() {
    let found = names("相談3件、相談4件、相談5件、来場6人")[0]
    #expect(found.count == 4 && !found[0].contains("-") && !found[3].contains("-"))
    #expect(found[1] == found[0] + "-2" && found[2] == found[0] + "-3")
    #expect(found[3] != found[0])
  }

  @Test func eachColumnCountsForItself() {
    let found = names("相談3件、相談4件", in: ["baseline", "results"])
    #expect(found[0] == found[1])
  }

  @Test func theValueIsNoPartOfTheName() {
    #expect(names("相談3件") == names("相談30件"))
    #expect(names("相談3件") != names("相談3回"))
  }
}

import ActionPlan
import SpreadsheetML
import TestSupport
import Testing

/// The figures of real and other wordings against labels made by hand from the texts.
@Suite struct FigureMeasurementTests {
  @Test func publishedPlan() throws {
    let labelled = try LabelledText.read("plan-r6.json")
    let plan = try PlanReading.read(
      Workbook(bytes: Fixture.bytes("plan/action-plan-r6.xlsx")).worksheets()
    ).plan
    let figures = plan.figures()
    let cases = labelled.map { text in
      FigureMeasurement.Case(
        name: "\(text.action ?? 0) \(text.field ?? "")", labelled: text.figures,
        read: figures.filter {
          $0.actionNumber == text.action && $0.sourceField.rawValue == text.field
        }.map { LabelledFigure($0.stated) })
    }
    let measurement = FigureMeasurement(cases)
    print("published plan:", measurement.report)
    measurement.misses.forEach { print("published plan:", $0) }
    #expect(measurement.recall == 1 && measurement.precision == 1)
  }

  @Test func otherWordings() throws {
    let context = FigureContext(
      fiscalYear: FiscalYear(2024), asOf: CalendarDate(year: 2025, month: 2, day: 28))
    let cases = try LabelledText.read("other-wordings.json").map { text in
      let string = text.text ?? ""
      return FigureMeasurement.Case(
        name: string, labelled: text.figures,
        read: statedFigures(in: string, context: context).map { LabelledFigure($0) })
    }
    let measurement = FigureMeasurement(cases)
    print("other wordings:", measurement.report)
    measurement.misses.forEach { print("other wordings:", $0) }
    #expect(measurement.recall == 1 && measurement.precision == 1)
  }
}

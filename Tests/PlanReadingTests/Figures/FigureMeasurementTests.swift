import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// The figures of real and other wordings against labels made by hand from the texts.
///
/// `Scripts/measure-figures` prints what these tests print.
@Suite struct FigureMeasurementTests {
  @Test(arguments: PublishedPlanTests.books)
  func publishedPlan(_ book: String) throws {
    let plan = try PlanReading.read(Workbook(bytes: Fixture.bytes(book)).worksheets()).plan
    let figures = plan.figures()
    let cases = try LabelledText.read("plan-r6.json").map { text in
      FigureMeasurement.Case(
        name: "No. \(text.action ?? 0) \(text.field ?? "")", labelled: text.figures,
        read: figures.filter {
          $0.actionNumber == text.action && $0.sourceField.rawValue == text.field
        }.map { LabelledFigure($0.stated) })
    }
    #expect(cases.count == 90)
    let measurement = FigureMeasurement(cases)
    measurement.printed(as: book)
    #expect([measurement.labelled, measurement.read, measurement.agreeing] == [99, 99, 99])
    #expect(measurement.sameQualifier == 99 && measurement.sameRest == 99)
    // 年1回 of 分科会（支店長会、年1回） is labelled 支店長会 and read as 分科会.
    #expect(measurement.sameLabel == 98)
  }

  @Test(arguments: [
    ("other-wordings.json", 138, 136, 138), ("reported-wordings.json", 92, 83, 92),
    ("later-wordings.json", 78, 61, 77), ("planned-wordings.json", 125, 71, 125),
    ("unseen-wordings.json", 101, 56, 100), ("city-results.json", 126, 75, 126),
    ("indicator-remarks.json", 139, 74, 139), ("settlement-lists.json", 146, 77, 145),
    ("yearly-reports.json", 146, 67, 144), ("department-notes.json", 157, 92, 157),
    ("council-answers.json", 146, 72, 145), ("office-summaries.json", 154, 86, 152),
    ("field-reports.json", 136, 64, 136),
  ])
  func otherWordings(_ file: String, figures: Int, labels: Int, rest: Int) throws {
    let context = FigureContext(
      fiscalYear: FiscalYear(2024), asOf: CalendarDate(year: 2025, month: 2, day: 28))
    let cases = try LabelledText.read(file).map { text in
      let string = text.text ?? ""
      return FigureMeasurement.Case(
        name: string, labelled: text.figures,
        read: statedFigures(in: string, context: context).map { LabelledFigure($0) })
    }
    let measurement = FigureMeasurement(cases)
    measurement.printed(as: file)
    // うち約4割 is labelled 約4割 in unseen-wordings.
    let agreeing = file == "unseen-wordings.json" ? figures - 1 : figures
    #expect(
      [measurement.labelled, measurement.read, measurement.agreeing] == [
        figures, figures, agreeing,
      ])
    #expect(measurement.sameQualifier == agreeing && measurement.sameRest == rest)
    #expect(measurement.sameLabel >= labels)
  }
}

extension FigureMeasurement {
  /// Prints the numbers and every difference, each line marked for the script that shows them.
  fileprivate func printed(as name: String) {
    for line in [report] + misses { print("figures | \(name) | \(line)") }
  }
}

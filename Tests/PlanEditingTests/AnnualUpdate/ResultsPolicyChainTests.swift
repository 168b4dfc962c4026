import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// The whole plan period with each results policy, on the published plan in both layouts.
@Suite struct ResultsPolicyChainTests {
  private static let books = ["action-plan-r6", "action-plan-r6-pages"]

  /// The editions from R6 to R10, each filled in before the next is made.
  private func editions(_ name: String, _ policy: ResultsPolicy) throws -> [EditionResult] {
    var book = try Fixture.bytes("plan/\(name).xlsx")
    return try (2024...2027).map { year in
      let result = try AnnualUpdate.run(
        book: book, options: AnnualUpdateOptions(results: policy))
      book = try filledIn(result, FiscalYear(year + 1))
      return result
    }
  }

  private func filledIn(_ result: EditionResult, _ year: FiscalYear) throws -> [UInt8] {
    var workbook = try Workbook(bytes: result.workbook)
    for action in result.plan.actions {
      guard let results = action.results.last, results.fiscalYear == year else { continue }
      try workbook.setCell(
        results.text.source.cell, to: .text(Self.text(action.number.value, year)),
        in: results.text.source.sheet)
    }
    return try workbook.saved()
  }

  /// Every tenth action has nothing to tell.
  private static func text(_ number: Int, _ year: FiscalYear) -> String {
    number % 10 == 0 ? "—" : "・\(year.label)は\(number)件を支援"
  }

  private func schedules(_ plan: Plan) -> [[String]] {
    plan.actions.map { action in
      action.schedule.map {
        "\($0.years.lowerBound.westernYear)-\($0.years.upperBound.westernYear) \($0.label)"
      }
    }
  }

  @Test(arguments: books, ResultsPolicy.allCases)
  func wholePeriodIsRenewed(_ name: String, _ policy: ResultsPolicy) throws {
    let first = try PlanReading.read(
      try Workbook(bytes: Fixture.bytes("plan/\(name).xlsx")).worksheets()
    ).plan
    let editions = try editions(name, policy)
    #expect(editions.map(\.plan.edition.westernYear) == [2025, 2026, 2027, 2028])
    for (index, edition) in editions.enumerated() {
      let plan = edition.plan
      #expect(plan.window == first.window)
      #expect(schedules(plan) == schedules(first))
      let years = policy == .fold ? [2025 + index] : Array(2024...(2025 + index))
      #expect(plan.actions.allSatisfy { $0.results.map(\.fiscalYear.westernYear) == years })
      for (old, new) in zip(first.actions, plan.actions) {
        #expect(new.title.value == old.title.value)
        #expect(new.issues.value == old.issues.value)
        guard policy == .fold else {
          #expect(new.baseline.value == old.baseline.value)
          continue
        }
        let isBlank = ["—", "-"].contains(old.baseline.value)
        var lines = isBlank ? [] : [old.baseline.value]
        lines += ["＜令和6年度（令和7年2月末時点）＞", old.results[0].text.value]
        for year in 2025..<(2025 + index) where old.number.value % 10 != 0 {
          lines += [
            "＜令和\(year - 2018)年度（令和\(year - 2017)年2月末時点）＞",
            Self.text(old.number.value, FiscalYear(year)),
          ]
        }
        #expect(new.baseline.value == lines.joined(separator: "\n"))
      }
    }
  }

  @Test(arguments: books)
  func replaceShowsOneResultsColumn(_ name: String) throws {
    for (index, edition) in try editions(name, .replace).enumerated() {
      let reading = try PlanReading.read(edition.sheets())
      for layout in reading.layouts {
        let sheet = try #require(edition.sheets().first { $0.name == layout.sheet })
        let columns = layout.results.map(\.layout.index)
        #expect(columns.count == index + 2)
        #expect(columns.filter { !sheet.hiddenColumns.contains($0) } == [columns[index + 1]])
      }
      #expect(!edition.findings.contains { $0.code == "shape-in-hidden-cells" })
    }
  }

  /// Only the parts that a policy has to change differ from the file before.
  @Test(arguments: books, ResultsPolicy.allCases)
  func otherPartsKeepTheirBytes(_ name: String, _ policy: ResultsPolicy) throws {
    let bytes = try Fixture.bytes("plan/\(name).xlsx")
    let before = try Workbook(bytes: bytes).allParts()
    let result = try AnnualUpdate.run(book: bytes, options: AnnualUpdateOptions(results: policy))
    let after = try Workbook(bytes: result.workbook).allParts()
    #expect(Set(before.keys) == Set(after.keys))
    let changed = before.keys.filter { before[$0] != after[$0] }.filter { path in
      !["/xl/worksheets/", "/xl/workbook.xml", "/xl/sharedStrings.xml", "/docProps/"]
        .contains { path.hasPrefix($0) }
    }
    // The charts speak of the sheet by its name; a column more and higher rows move arrows and notes.
    let charts = ["/xl/charts/chart1.xml", "/xl/charts/chart2.xml"]
    let moved = [
      "/xl/comments1.xml", "/xl/drawings/drawing1.xml", "/xl/drawings/vmlDrawing1.vml",
    ]
    #expect(Set(changed).isSubset(of: charts + moved))
  }
}

import PlanReading
import PlanText
import TestSupport
import Testing

@testable import PlanEditing

/// Figures of other offices' tables when their year goes on.
@Suite struct RenewedFiguresTests {
  private func figures(_ renewal: Renewal) throws -> [String] {
    var book = LaidOutBook.works
    book.renewal = renewal
    var reading = try book.reading()
    let years = try EditionYears(laidOut: reading, options: AnnualUpdateOptions())
    let plan = YearColumns(layout: reading.layouts[0], years: years)
    reading.renew(plan, runs: plan.runs)
    let texts = reading.plan.actions[0].further
    return texts.filter { [.target, .actual].contains($0.column.kind) }.map { text in
      let figure = text.figure.map { "\($0.value)" } ?? "-"
      return "\(text.column.kind) \(text.column.fiscalYear?.shortLabel ?? "") \(figure)"
    }
  }

  @Test func oldColumnsKeepTheirFiguresAndNewOnesHaveNone() throws {
    let figures = try figures(.append)
    #expect(
      figures == ["target R6 3.0", "actual R6 2.0", "target R7 -", "actual R7 -"])
  }

  /// The figure that was reached goes with its cell, what is wanted stays.
  @Test func anIndicatorLosesTheFigureOfAClearedColumn() throws {
    let headings = ["番号", "基本目標", "事業名", "令和6年度の取組状況", "指標名", "単位", "目標値（令和10年度）", "令和6年度実績値"]
    var book = LaidOutBook(
      book: PlanBook(rows: [headings, ["1", "(1) 甲", "祭り", "開いた。", "相談", "件", "20", "18"]]))
    func figures(_ renewal: Renewal) throws -> [String] {
      book.renewal = renewal
      var reading = try book.reading()
      let years = try EditionYears(laidOut: reading, options: AnnualUpdateOptions())
      let plan = YearColumns(layout: reading.layouts[0], years: years)
      reading.renew(plan, runs: plan.runs)
      return reading.plan.kpis.flatMap(\.values).map { "\($0.kind.rawValue) \($0.number ?? -1)" }
    }
    #expect(try figures(.renew) == ["target 20.0"])
    #expect(try figures(.append) == ["target 20.0", "actual 18.0"])
  }

  @Test func columnsThatAreClearedHaveNone() throws {
    let figures = try figures(.renew)
    #expect(figures == ["target R7 -", "actual R7 -"])
  }
}

import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML
import TextEdits

/// The heading of the new results column, made from last year's.
struct ResultsHeading {
  /// A cell of last year's heading and what is replaced in its copy.
  struct Part {
    let cell: CellReference
    let text: String
    let replacements: [TextReplacement]

    /// The text of the copy.
    var rolled: String { replacements.applied(to: text) }
  }

  /// The cells that are copied, topmost first; the heading's own cells always.
  let parts: [Part]

  /// Rolls the heading over last year's results.
  /// - Throws: `Failure` with code `heading-not-rolled` where the outcome would not be read as the
  ///   new year's.
  init(
    of column: PlanColumnLayout, _ layout: PlanTableLayout, in sheet: Worksheet?,
    _ years: EditionYears
  ) throws(Failure) {
    let own = SpreadHeading(column, of: layout, in: sheet)
    let replacements = Self.roll(own, years)
    let groups = column.groups.map { group in
      // One that begins further left stands over the new column too and stays as it is.
      let isCopied = group.cell.column == column.index
      return Part(
        cell: group.cell, text: group.text,
        replacements: isCopied ? Self.roll(group.text, years) : [])
    }
    let parts = zip(own.parts, replacements).map { part, replacements in
      Part(cell: part.cell, text: part.text, replacements: replacements)
    }
    let rolled = HeadingYears(parts.map(\.rolled).joined(separator: "\n"))
    let over = groups.last { HeadingYears($0.rolled).fiscalYear != nil }
    let year =
      rolled.fiscalYear ?? over.flatMap { HeadingYears($0.rolled).fiscalYear }
      ?? rolled.asOf.map(FiscalYear.init(containing:))
    guard year == years.to else {
      let isNamedAbove = rolled.fiscalYear == nil && over != nil
      let (cell, text) = (isNamedAbove ? over?.cell : nil, isNamedAbove ? over?.text : nil)
      throw Failure(
        .headingNotRolled(
          sheet: layout.sheet, cell: cell ?? column.heading, text ?? own.text, years.to))
    }
    self.parts = groups.filter { !$0.replacements.isEmpty } + parts
  }

  /// The whole text of the copy.
  var text: String { parts.map(\.rolled).joined(separator: "\n") }

  /// Whether the copy names the year before the one it was copied from, which stays: of 対令和5年度比
  /// nobody can tell whether it is the year before or the one the plan began with.
  func namesYearBefore(_ from: FiscalYear) -> Bool {
    HeadingYears(text).expressions.contains { $0.fiscalYear == from.previous }
  }

  private static func roll(_ text: String, _ years: EditionYears) -> [TextReplacement] {
    resultsHeadingRoll(text, from: years.from, to: years.to, asOf: years.asOf)
  }

  /// The replacements in each part of a heading.
  private static func roll(
    _ heading: SpreadHeading, _ years: EditionYears
  ) -> [[TextReplacement]] {
    // A day may not fit into the cells a date is spread over; numbers always do.
    heading.distributed(roll(heading.text, years))
      ?? heading.distributed(
        resultsHeadingRoll(heading.text, from: years.from, to: years.to, asOf: nil))
      ?? heading.parts.map { _ in [] }
  }
}

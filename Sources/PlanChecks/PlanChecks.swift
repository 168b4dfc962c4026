package import Diagnostics
package import PlanReading
import PlanText
package import SpreadsheetML

/// Looks through a plan for what its authors may want to mend.
package enum PlanChecks {
  /// The findings of all rules, by sheet in the order of the tabs, then by row and column.
  package static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    concurrently(rules.count) { rules[$0].findings(in: plan) }.flatMap(\.self)
  }

  private static let rules: [any PlanCheck.Type] = [
    EditionCheck.self,
    PeriodCheck.self,
    AsOfCheck.self,
    StartYearCheck.self,
    ExistingOrNewCheck.self,
    LineMarkCheck.self,
    StaleYearCheck.self,
    ProvisionalCheck.self,
    YearSignCheck.self,
    UnknownMarkCheck.self,
    SimilarNameCheck.self,
    BlankCellCheck.self,
    RowHeightCheck.self,
    RelistedFiguresCheck.self,
    KPIFigureCheck.self,
    KPIUnitCheck.self,
    ResultsYearCheck.self,
    RepeatedResultsCheck.self,
    BlankResultsCheck.self,
    PlaceholderCheck.self,
    RepeatedTitleCheck.self,
    ImpossibleDateCheck.self,
    EraCheck.self,
    TotalCheck.self,
    ShareCheck.self,
    LetterDigitCheck.self,
    OpenBracketCheck.self,
  ]
}

/// One question asked of a plan; the answers are findings.
protocol PlanCheck: Sendable {
  static func findings(in plan: CheckedPlan) -> [Diagnostic]
}

/// A plan and the sheets it was read from, as the checks look at them.
package struct CheckedPlan: Sendable {
  package let reading: PlanReading
  /// In the order of their tabs.
  package let worksheets: [Worksheet]
  /// How the cell formats show texts, by index; empty where nobody asks how texts fit.
  package let textFormats: [TextFormat]
  /// The texts of the actions and what they state.
  package let texts: PlanTexts
  /// The name of the book's file, one of the places that tell its edition; nil where it has none.
  package let fileName: String?
  /// Whether to ask which edition it is: not of one just made, whose labels were looked at before.
  package let checksEdition: Bool

  package init(
    _ reading: PlanReading, worksheets: [Worksheet], textFormats: [TextFormat] = [],
    fileName: String? = nil, checksEdition: Bool = true
  ) {
    self.fileName = fileName
    self.checksEdition = checksEdition
    self.reading = reading
    self.worksheets = worksheets
    self.textFormats = textFormats
    texts = PlanTexts(reading.plan)
  }

  package var plan: Plan { reading.plan }

  /// The labels that say which edition it is; nil where there are no results.
  package var editionSigns: EditionSigns? {
    guard let latest = reading.layouts.compactMap(\.results.last?.year).max() else { return nil }
    return EditionSigns(reading, worksheets, latest: latest, fileName: fileName)
  }
  package var actions: [Action] { texts.actions }
  package var narratives: [[Narrative]] { texts.narratives }
  package var figures: [Figure] { texts.figures }

  /// The figures of some actions by their numbers, in the order of the table.
  func figures(ofActions numbers: Set<Int>) -> [Int: [Figure]] {
    Dictionary(
      grouping: figures.indices.filter { numbers.contains(figures[$0].actionNumber) }
        .map { figures[$0] }, by: \.actionNumber)
  }

  /// The end of the year that the 現状 column speaks of; nil without that column.
  var baselineYear: FiscalYear? {
    narratives.lazy.flatMap(\.self).first { $0.field == .baseline }?.fiscalYear
  }
}

/// A workbook's plan and everything found out about it.
package struct BookReview: Sendable {
  package let plan: CheckedPlan
  /// What reading, the rules and the look at the package say, in this order.
  package let diagnostics: [Diagnostic]

  /// Reads a workbook and looks through it.
  /// - Parameters:
  ///   - workbook: The book.
  ///   - fileName: Its file's name, which may tell the edition; nil where it has none.
  ///   - checksEdition: Whether to ask which edition it is.
  /// - Throws: `Failure` when a part cannot be read or no sheet holds a plan.
  package init(
    _ workbook: consuming Workbook, fileName: String? = nil, checksEdition: Bool = true
  ) throws(Failure) {
    let worksheets = try workbook.worksheets()
    let reading = try PlanReading.read(worksheets)
    let formats = try workbook.textFormats
    let sheets = Set(reading.layouts.map(\.sheet) + reading.kpiLayouts.map(\.sheet))
    // Of sheets that hold no plan nothing is read or written.
    let unclaimed = try workbook.unclaimedContent().filter { finding in
      finding.place.sheet.map(sheets.contains) ?? false
    }
    let inherited = try workbook.inheritedFaults()
    // The parts of a large book need not be kept for what follows.
    _ = consume workbook
    plan = CheckedPlan(
      reading, worksheets: worksheets, textFormats: formats, fileName: fileName,
      checksEdition: checksEdition)
    diagnostics = reading.findings + PlanChecks.findings(in: plan) + unclaimed + inherited
  }

  /// The findings, by severity and place, with their actions.
  package var findings: [Finding] { Finding.all(diagnostics, in: plan.reading) }
}

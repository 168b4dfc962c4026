package import Diagnostics
package import PlanReading
import PlanText
import SideBySide
package import SpreadsheetML

/// Looks through a plan for what its authors may want to mend.
package enum PlanChecks {
  /// The findings of all rules, by sheet in the order of the tabs, then by row and column.
  package static func findings(in plan: CheckedPlan) -> [Diagnostic] {
    findingsByRule(in: plan).flatMap(\.self)
  }

  /// The findings of each rule.
  fileprivate static func findingsByRule(in plan: CheckedPlan) -> [[Diagnostic]] {
    concurrently(rules.count) { rules[$0].findings(in: plan) }
  }

  fileprivate static let rules: [any PlanCheck.Type] = [
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
    RelistedNumberCheck.self,
    KPIFigureCheck.self,
    KPIUnitCheck.self,
    KPIRemarkCheck.self,
    StruckTextCheck.self,
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
    MergedIntoCheck.self,
    RepeatedIndicatorCheck.self,
    IssuesHeadingCheck.self,
    EndedBeforeResultsCheck.self,
    NoNarrativeCheck.self,
    KPISizeCheck.self,
  ]
}

/// The rules that say something of an edition.
package struct TellingRules: Sendable {
  private let rules: [any PlanCheck.Type]

  /// - Parameters:
  ///   - found: The findings of each rule.
  ///   - plan: What they were found in.
  fileprivate init(_ found: [[Diagnostic]], in plan: CheckedPlan) {
    rules = zip(PlanChecks.rules, found).filter { rule, findings in
      // One that was not asked may have been put in words elsewhere.
      !findings.isEmpty || !plan.checksEdition && rule == EditionCheck.self
    }.map(\.0)
  }

  /// What they find in the edition before: of it no other rule can find what is found again.
  package func findings(inEarlier plan: CheckedPlan) -> [Diagnostic] {
    concurrently(rules.count) { rules[$0].findings(in: plan) }.flatMap(\.self)
  }
}

/// A workbook that has been read, without its parts.
package struct ReadBook: Sendable {
  fileprivate let reading: PlanReading
  fileprivate let worksheets: [Worksheet]
  fileprivate let textFormats: [TextFormat]
  fileprivate let struckTexts: [SourceCell: StruckText]
  /// What the look at the package says.
  fileprivate let diagnostics: [Diagnostic]

  package var plan: Plan { reading.plan }

  /// Reads a workbook.
  /// - Parameters:
  ///   - workbook: The book.
  ///   - layout: How the office has built its tables; nil for the known layout.
  /// - Throws: `Failure` when a part cannot be read or no sheet holds a plan.
  package init(
    _ workbook: consuming Workbook, layout: LayoutTable? = nil
  ) throws(Failure) {
    // Looked at first, so that the parts of a large book can be let go of while its sheets are read.
    let package = PackageLook.of(workbook)
    worksheets = try workbook.worksheetsAtLast()
    let (limits, codes) = (workbook.limits, try KeptCodes(workbook))
    _ = consume workbook
    reading = try PlanReading.read(worksheets, limits: limits, layout: layout, codes: codes)
    textFormats = try package.textFormats.get()
    struckTexts = try package.struckTexts.get()
    let sheets = Set(reading.layouts.map(\.sheet) + reading.kpiLayouts.map(\.sheet))
    // Of sheets that hold no plan nothing is read or written.
    let unclaimed = try package.unclaimed.get().filter { finding in
      finding.place.sheet.map(sheets.contains) ?? false
    }
    diagnostics = try unclaimed + package.faults.get()
  }
}

/// What a look at the package says, or why it could not be looked at: what is wrong with the sheets and the
/// plan is told first.
private struct PackageLook {
  let textFormats: Result<[TextFormat], Failure>
  let struckTexts: Result<[SourceCell: StruckText], Failure>
  let unclaimed: Result<[Diagnostic], Failure>
  let faults: Result<[Diagnostic], Failure>

  /// A function, since an initializer would take the workbook over.
  static func of(_ workbook: Workbook) -> PackageLook {
    do throws(Failure) {
      try workbook.scanWorksheets()
    } catch {
      // Its sheets cannot be read either.
      return PackageLook(
        textFormats: .failure(error), struckTexts: .failure(error), unclaimed: .failure(error),
        faults: .failure(error))
    }
    return PackageLook(
      textFormats: Result { () throws(Failure) in try workbook.textFormats },
      struckTexts: Result { () throws(Failure) in try struckTexts(of: workbook) },
      unclaimed: Result { () throws(Failure) in try workbook.unclaimedContent() },
      faults: Result { () throws(Failure) in try workbook.inheritedFaults() })
  }
}

extension PackageLook {
  private static func struckTexts(
    of workbook: Workbook
  ) throws(Failure) -> [SourceCell: StruckText] {
    var found: [SourceCell: StruckText] = [:]
    for sheet in try workbook.sheets where sheet.kind == .worksheet {
      for (cell, text) in try workbook.struckTexts(of: sheet.name) {
        found[SourceCell(sheet: sheet.name, cell: cell)] = text
      }
    }
    return found
  }
}

/// A workbook's plan and everything found out about it.
package struct BookReview: Sendable {
  package let plan: CheckedPlan
  /// What reading, the rules and the look at the package say, in this order.
  package let diagnostics: [Diagnostic]
  package let tellingRules: TellingRules

  /// Looks through a workbook.
  /// - Parameters:
  ///   - book: The book.
  ///   - fileName: Its file's name, which may tell the edition; nil where it has none.
  package init(_ book: consuming ReadBook, fileName: String? = nil) {
    var known = KnownTexts()
    self.init(book, fileName: fileName, known: &known)
  }

  /// The same, with what is known of the texts of another edition.
  /// - Parameters:
  ///   - book: The book.
  ///   - fileName: Its file's name, which may tell the edition; nil where it has none.
  ///   - checksEdition: Whether to ask which edition it is.
  ///   - known: What is known of the texts of another edition, then of this one's.
  package init(
    _ book: consuming ReadBook, fileName: String?, checksEdition: Bool = true,
    known: inout KnownTexts
  ) {
    plan = CheckedPlan(
      book.reading, worksheets: book.worksheets, textFormats: book.textFormats,
      struckTexts: book.struckTexts, fileName: fileName, checksEdition: checksEdition, known: &known
    )
    let found = PlanChecks.findingsByRule(in: plan)
    tellingRules = TellingRules(found, in: plan)
    diagnostics = plan.reading.findings + found.flatMap(\.self) + book.diagnostics
  }

  /// Reads a workbook and looks through it.
  ///
  /// The parts of a large book are not kept for what follows.
  /// - Throws: `Failure` when a part cannot be read or no sheet holds a plan.
  package init(
    _ workbook: consuming Workbook, fileName: String? = nil, layout: LayoutTable? = nil
  ) throws(Failure) {
    self.init(try ReadBook(consume workbook, layout: layout), fileName: fileName)
  }

  /// The findings, by severity and place, with their actions.
  package var findings: [Finding] { Finding.all(diagnostics, in: plan.reading) }
}

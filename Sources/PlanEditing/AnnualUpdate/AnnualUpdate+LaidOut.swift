import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

extension AnnualUpdate {
  /// Renews a book whose tables a layout table describes.
  ///
  /// What becomes of a table's columns follows from its `renewal`; titles, names of sheets and KPI tables
  /// go on as in the known layout.
  static func laidOut(
    _ session: consuming EditSession, _ options: AnnualUpdateOptions
  ) throws(Failure) -> EditionResult {
    var session = session
    if [.fold, .replace].contains(options.results) {
      throw Failure(.layoutResultsPolicy(options.results))
    }
    try RollingRefusal.run(session.reading, session.worksheets)
    if options.results == .renew { session.renewAllTables() }
    let years = try EditionYears(
      laidOut: session.reading, session.worksheets, options: options)
    try FurtherResultsRefusal.run(session.reading.layouts)
    var asked = PlanUpdate()
    var named: Set<PlanColumn> = []
    if !options.updates.isEmpty || options.merge.dropsEnded {
      let coming = session.reading.coming(years, on: session.worksheets)
      named = coming.columnsNamed(for: years)
      asked = try session.read(
        options.updates, base: options.base, options: options.merge, expecting: coming)
      session.comingYear = years.to
      try session.fill(
        with: asked.known(before: years.to, named: named), options: options.merge)
    }
    var step = try EditionStep(session, years, options: options)
    for pass in laidOutPasses {
      try pass.run(&step)
      try step.session.writeRolls()
    }
    try step.session.refresh()
    step.session.reading.layout = NextLayout(step).table
    session = step.session
    session.comingYear = nil
    let coming = asked.coming(in: years.to, named: named, added: session.events.addedActions)
    if !coming.isEmpty { try session.fill(with: coming, options: options.merge) }
    return try (consume session).finished()
  }

  /// The steps in their order, as in the known layout.
  static let laidOutPasses: [any UpdatePass.Type] = [
    EditionSignPass.self,
    PrintScalePass.self,
    LaidOutColumnsPass.self,
    FinalizePass.self,
    IssuesHeadingPass.self,
    InputMessagePass.self,
    TitleBlockPass.self,
    PrintHeaderPass.self,
    KPIColumnPass.self,
    PartedTablesPass.self,
    KPINotePass.self,
    SheetNamePass.self,
    NewReferrersPass.self,
    LeftoverPass.self,
    OldNamesInTextsPass.self,
    ClosingReportPass.self,
  ]
}

extension PlanReading {
  /// Lets all plan tables hold one year's results only, as `--results renew` asks.
  mutating func renewAllTables() {
    for index in layouts.indices { layouts[index].renewal = .renew }
  }
}

/// Refuses a plan whose window of years moves by one every year: no column of it can be added, filled in
/// or renewed for a year alone.
enum RollingRefusal {
  /// - Throws: `Failure` with code `window-of-years`.
  static func run(_ reading: PlanReading, _ worksheets: [Worksheet]) throws(Failure) {
    for layout in reading.layouts {
      let isSaid =
        layout.renewal == nil && layout.results.isEmpty && !layout.schedule.isEmpty
        && saysSo(above: layout, worksheets.first { $0.name == layout.sheet })
      guard layout.renewal == .window || isSaid else { continue }
      throw Failure(.windowOfYears(sheet: layout.sheet, layout.schedule.map(\.year)))
    }
  }

  private static func saysSo(above layout: PlanTableLayout, _ sheet: Worksheet?) -> Bool {
    (sheet?.cells ?? []).contains { cell in
      guard !layout.dataRows.contains(cell.reference.row), case .text(let text) = cell.value else {
        return false
      }
      return RollingWords.areIn(text)
    }
  }
}

package import Diagnostics
import PlanReading
import SpreadsheetML

/// Adds the actions that update tables list without a number, each at the end of its measure.
package enum NewActionPass: MergePass {
  package static func run(
    _ update: PlanUpdate, _ options: MergeOptions, _ step: inout MergeStep
  ) throws(Failure) {
    let places = try places(of: update.newActions, step.reading)
    var numbers: [Int] = []
    for (action, place) in zip(update.newActions, places) {
      numbers.append(try add(action, at: place, to: &step))
    }
    let sources = Dictionary(
      step.reading.plan.actions.map { ($0.number.value, $0.number) }
    ) { first, _ in first }
    step.report.newActions += numbers.compactMap { sources[$0] }
  }

  /// Where all new actions belong, found before the first is added, so that all problems are listed.
  private static func places(
    of actions: [NewAction], _ reading: PlanReading
  ) throws(Failure) -> [NewActionPlace] {
    var finder = NewActionPlaces(reading.plan)
    var places: [NewActionPlace] = []
    var problems: [Diagnostic] = []
    for action in actions {
      if action.texts[.title]?.value.contains(where: { !$0.isWhitespace }) != true {
        problems.append(.newActionWithoutTitle(action.source))
      }
      switch finder.place(of: action) {
      case .place(let place):
        places.append(place)
        if let layout = place.model(in: reading)?.layout {
          problems += missingColumns(action, in: layout)
        }
      case .problem(let problem): problems.append(problem)
      }
    }
    if !problems.isEmpty { throw Failure(problems) }
    return places
  }

  private static func missingColumns(
    _ action: NewAction, in layout: PlanTableLayout
  ) -> [Diagnostic] {
    let texts = NewActionCells.texts(of: action).filter { layout.column($0.column) == nil }
    return texts.sorted { $0.text.source.cell < $1.text.source.cell }.map {
      .noColumn($0.column, for: $0.text.source, sheet: layout.sheet)
    }
  }

  private static func add(
    _ action: NewAction, at place: NewActionPlace, to step: inout MergeStep
  ) throws(Failure) -> Int {
    guard let site = place.model(in: step.reading),
      let sheet = step.worksheet(site.layout.sheet)
    else { throw Failure([.mergeNotVerified(0, sheet: nil)]) }
    let number = HighestNumber.find(in: step.reading, step.worksheets) + 1
    let before = step.reading.plan
    let insertion = RowInsertion(
      layout: site.layout, layouts: step.reading.layouts.filter { $0.sheet == site.layout.sheet },
      model: site.row,
      beginning: place.isNewStrategy ? .strategy : place.isNewMeasure ? .measure : .none,
      blocks: NameBlocks(site.layout, before), grid: SheetGrid(sheet))
    try FormulaNumbers.check(step)
    try insertion.insert(into: &step)
    let cells = NewActionCells(insertion: insertion, action: action, number: number)
    try cells.write(into: &step.workbook)
    try step.reread()
    try freshen(number, in: &step)
    let after = step.reading.plan
    guard isAdded(number, action, at: place, in: after), after.saysTheSame(as: before, but: number)
    else { throw Failure([.mergeNotVerified(number, sheet: site.layout.sheet)]) }
    return number
  }

  /// The row above may be the quiet one of an action that has ended; the new one is not.
  private static func freshen(_ number: Int, in step: inout MergeStep) throws(Failure) {
    guard let action = step.reading.plan.actions.first(where: { $0.number.value == number }),
      let site = ActionSite(action, step.reading), let sheet = step.worksheet(site.layout.sheet)
    else { return }
    let row = QuietRow(site: site, grid: SheetGrid(sheet))
    if try row.restore(in: &step.workbook) { try step.reread() }
  }

  /// Whether the plan has the new action at the end of its measure, with its texts.
  private static func isAdded(
    _ number: Int, _ action: NewAction, at place: NewActionPlace, in plan: Plan
  ) -> Bool {
    guard plan.strategies.indices.contains(place.strategy),
      plan.strategies[place.strategy].measures.indices.contains(place.measure),
      let added = plan.strategies[place.strategy].measures[place.measure].actions.last
    else { return false }
    return added.number.value == number && added.title.value == action.texts[.title]?.value
  }
}

extension NewActionPlace {
  /// The action below which the new one is put; nil where the plan has none.
  func model(in reading: PlanReading) -> ActionSite? {
    let strategies = reading.plan.strategies
    guard strategies.indices.contains(strategy) else {
      // A new strategy comes behind all others, wherever in the book the last one's actions stand.
      return reading.layouts.last.flatMap { layout in
        layout.actionRows.last.map { ActionSite(layout: layout, row: $0) }
      }
    }
    let measures = strategies[strategy].measures
    let actions =
      measures.indices.contains(measure) ? measures[measure].actions : measures.flatMap(\.actions)
    return actions.last.flatMap { ActionSite($0, reading) }
  }
}

/// Numbers that are results of formulas are not the names that staff think they are.
enum FormulaNumbers {
  /// - Throws: `Failure` with code `numbers-are-formulas` when a number of the plan is a formula.
  static func check(_ step: MergeStep) throws(Failure) {
    for layout in step.reading.layouts {
      guard let column = layout.column(.number)?.index else { continue }
      for action in layout.actionRows {
        let cell = CellReference(row: action.row, column: column)
        if step.worksheet(layout.sheet)?.cell(at: cell)?.formula != nil {
          throw Failure([.numbersAreFormulas(sheet: layout.sheet, cell: cell)])
        }
      }
    }
  }
}

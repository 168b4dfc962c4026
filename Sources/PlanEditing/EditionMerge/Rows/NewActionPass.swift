package import Diagnostics
import PlanReading
import SpreadsheetML

/// Adds the actions that update tables list without a number, each at the end of its measure.
package enum NewActionPass: MergePass {
  package static func run(
    _ update: PlanUpdate, _ options: MergeOptions, _ session: inout EditSession
  ) throws(Failure) {
    if update.newActions.isEmpty { return }
    let places = try places(of: update.newActions, session.reading)
    try FormulaNumbers.check(session)
    let first = try HighestNumber.find(in: session) + 1
    let added = zip(update.newActions, places).enumerated().map { index, new in
      let (asked, place) = new
      let finished = place.model(in: session.reading).map { site in
        asked.saying(
          nothingBefore: session.yearOfAdditions, below: site, of: session.reading.plan)
      }
      return AddedAction(asked: finished ?? asked, number: first + index, place: place)
    }
    var models: [Int: (model: NewActionModel, first: Int)] = [:]
    for together in Self.together(added) {
      let model = NewActionModel(try insert(together, into: &session))
      for action in together { models[action.number] = (model, together[0].number) }
    }
    // In the order of the tables, whatever the order of the rows.
    let sites = NewActionSites(session.reading)
    var written: [NewActionCells] = []
    for action in added {
      guard let (model, first) = models[action.number], let site = sites[action.number],
        let firstRow = sites[first]?.row
      else { continue }
      let cells = NewActionCells(
        model: model, action: action.asked, number: action.number, site: site, first: firstRow,
        runs: session.runs)
      if let last = written.last, last.first != firstRow {
        try written.write(into: &session.workbook)
        written = []
      }
      written.append(cells)
      session.note(.actionAdded(action.number), at: site.numberCell)
    }
    try written.write(into: &session.workbook)
    try HighestNumber.keep(first + added.count - 1, in: &session)
  }

  /// The new actions of each measure, in the order in which the first of them is asked for.
  private static func together(_ added: [AddedAction]) -> [[AddedAction]] {
    var groups: [[AddedAction]] = []
    var indices: [[Int]: Int] = [:]
    for action in added {
      let key = [action.place.strategy, action.place.measure]
      if let index = indices[key] {
        groups[index].append(action)
      } else {
        indices[key] = groups.count
        groups.append([action])
      }
    }
    return groups
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

  /// Inserts the rows of actions that go to the end of one measure, and lets the plan have them.
  private static func insert(
    _ added: [AddedAction], into session: inout EditSession
  ) throws(Failure) -> RowInsertion {
    let place = added[0].place
    guard let site = place.model(in: session.reading) else {
      throw Failure([.unknownMeasure(added[0].asked.measure, similar: nil)])
    }
    let name = site.layout.sheet
    try session.refresh([name])
    guard let sheet = session.worksheet(name) else {
      throw Failure([.unknownMeasure(added[0].asked.measure, similar: nil)])
    }
    let insertion = RowInsertion(
      layout: site.layout, layouts: session.reading.layouts.filter { $0.sheet == name },
      model: site.row,
      beginning: place.isNewStrategy ? .strategy : place.isNewMeasure ? .measure : .none,
      blocks: NameBlocks(site.layout, session.reading.plan), grid: SheetGrid(sheet),
      count: added.count)
    let shared = insertion.sharedTexts(in: session.reading.plan)
    try insertion.insert(into: &session)
    session.reading.add(added, insertion, shared: shared)
    try settle(added, insertion, in: &session)
    return insertion
  }

  /// Draws the lines between the new rows, and gives them the colours of actions that go on: the row
  /// above may be the quiet one of an action that has ended.
  private static func settle(
    _ added: [AddedAction], _ insertion: RowInsertion, in session: inout EditSession
  ) throws(Failure) {
    let model = ActionSite(layout: insertion.layout, row: insertion.model)
    let isQuiet = try QuietRow(site: model, grid: insertion.grid).isQuiet(in: session.workbook)
    if isQuiet { try session.refresh([insertion.sheet]) }
    var lines = RowLines(layout: insertion.layout, blocks: insertion.blocks)
    var above = insertion.model
    // What the third of them looks like, all behind it do, but for the line below the last.
    let isAlike = !isQuiet && insertion.model.rows.count == 1
    for (copy, action) in added.enumerated() where copy < 3 || !isAlike {
      let beginning = copy == 0 ? insertion.beginning : .none
      let row = ActionRow(number: action.number, rows: insertion.rows(of: copy))
      try lines.draw(
        below: above, level: beginning.level,
        count: insertion.rows.upperBound - above.rows.upperBound, in: &session.workbook)
      lines = lines.adding(row, below: above, level: beginning.level)
      above = row
      guard isQuiet, let sheet = session.worksheet(insertion.sheet),
        let layout = session.reading.layouts.first(where: { layout in
          layout.sheet == insertion.sheet && layout.actionRows.contains(row)
        })
      else { continue }
      let quiet = QuietRow(site: ActionSite(layout: layout, row: row), grid: SheetGrid(sheet))
      _ = try quiet.restore(in: &session.workbook)
    }
    guard isAlike, added.count > 3 else { return }
    let rows = insertion.rows
    for (model, others) in [
      (rows.lowerBound + 2, rows.lowerBound + 3...rows.upperBound),
      (rows.lowerBound + 1, rows.lowerBound + 2...rows.upperBound - 1),
    ] {
      try session.workbook.copyRowStyle(from: model, to: others, in: insertion.sheet)
    }
  }
}

/// An action that update tables add, with the number it gets.
struct AddedAction {
  let asked: NewAction
  let number: Int
  let place: NewActionPlace
}

/// Where actions stand, by number.
private struct NewActionSites {
  private var sites: [Int: ActionSite] = [:]

  init(_ reading: PlanReading) {
    for layout in reading.layouts {
      for row in layout.actionRows { sites[row.number] = ActionSite(layout: layout, row: row) }
    }
  }

  subscript(number: Int) -> ActionSite? { sites[number] }
}

extension PlanReading {
  /// Adds actions in the rows that were inserted for them; `shared` are the texts of cells that they
  /// have in common with the actions around them.
  fileprivate mutating func add(
    _ added: [AddedAction], _ insertion: RowInsertion, shared: [PlanColumn: Sourced<String>]
  ) {
    let index = layouts.firstIndex { layout in
      layout.sheet == insertion.sheet && layout.actionRows.contains(insertion.model)
    }
    guard let index, let model = layouts[index].actionRows.firstIndex(of: insertion.model) else {
      return
    }
    let rows = added.indices.map { copy in
      ActionRow(number: added[copy].number, rows: insertion.rows(of: copy))
    }
    layouts[index].actionRows.insert(contentsOf: rows, at: model + 1)
    for (action, row) in zip(added, rows) {
      plan.add(
        Action(
          action.asked, number: action.number, in: row, of: layouts[index], shared: shared),
        at: action.place, named: action.asked)
    }
  }
}

extension RowInsertion {
  /// The texts of cells that reach over the rows of the action above and over the new ones.
  func sharedTexts(in plan: Plan) -> [PlanColumn: Sourced<String>] {
    guard let index = layout.actionRows.firstIndex(of: model) else { return [:] }
    let below = layout.actionRows.dropFirst(index + 1).first?.row
    var texts: [[PlanColumn: Sourced<String>]?] = [nil, nil]
    for action in plan.actions where action.number.source.sheet == sheet {
      let row = action.number.source.cell.row
      if row == model.row { texts[0] = action.texts }
      if row == below { texts[1] = action.texts }
    }
    let next = texts[1] ?? [:]
    return (texts[0] ?? [:]).filter { column, text in
      let row = text.source.cell.row
      return next[column]?.source == text.source || row < model.row && row <= blockStart
    }
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
  static func check(_ session: EditSession) throws(Failure) {
    for layout in session.reading.layouts {
      guard let column = layout.column(.number)?.index else { continue }
      for action in layout.actionRows {
        let cell = CellReference(row: action.row, column: column)
        if session.worksheet(layout.sheet)?.cell(at: cell)?.formula != nil {
          throw Failure([.numbersAreFormulas(sheet: layout.sheet, cell: cell)])
        }
      }
    }
  }
}

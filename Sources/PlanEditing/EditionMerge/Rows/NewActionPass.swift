package import Diagnostics
import PlanReading
import SpreadsheetML

/// Adds the actions that update tables list without a number, each at the end of its measure.
package enum NewActionPass: MergePass {
  package static func run(
    _ update: PlanUpdate, _ options: MergeOptions, _ session: inout EditSession
  ) throws(Failure) {
    if update.newActions.isEmpty { return }
    let asked = update.newActions
    let places = try places(of: asked, session.reading)
    try FormulaNumbers.check(session)
    let names = try NewActionNames(of: asked, places, session.reading.plan)
    let first = try HighestNumber.find(in: session) + 1
    var dashes = PlanDashes(session.reading.plan)
    let added = zip(asked, places).enumerated().map { index, new in
      let (asked, place) = new
      let finished = place.model(in: session.reading).map { site in
        asked.saying(nothingBefore: session.yearOfAdditions, below: site, like: &dashes)
      }
      return AddedAction(
        asked: finished ?? asked, number: first + index, name: names[index], place: place)
    }
    var models: [Int: (model: NewActionModel, first: Int)] = [:]
    var waiting = Self.together(added)[...]
    while !waiting.isEmpty {
      let apart = Self.countApart(waiting, session.reading)
      let groups = waiting.prefix(apart)
      waiting = waiting.dropFirst(apart)
      for rows in try NewActionRows.insert(Array(groups), into: &session) {
        let model = NewActionModel(rows.insertion)
        for action in rows.added { models[action.number] = (model, rows.added[0].number) }
      }
    }
    // In the order of the tables, whatever the order of the rows.
    let sites = NewActionSites(session.reading)
    var written: [NewActionCells] = []
    for action in added {
      guard let (model, first) = models[action.number], let site = sites[action.number],
        let firstRow = sites[first]?.row
      else { continue }
      let cells = NewActionCells(
        model: model, action: action, site: site, first: firstRow, runs: session.runs)
      if let last = written.last, last.first != firstRow {
        try written.write(into: &session.workbook)
        written = []
      }
      written.append(cells)
      session.note(.actionAdded(action.number), at: site.numberCell)
    }
    try written.write(into: &session.workbook)
    // Where numbers are names, it counts rows.
    if session.reading.plan.numberNames.isEmpty {
      try HighestNumber.keep(first + added.count - 1, in: &session)
    }
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
    // A table may give their numbers in another order.
    return groups.map { $0.sorted { $0.count < $1.count } }
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

  /// How many of the first groups are inserted in one go, at least 1.
  ///
  /// Those that stand below different actions and begin no name do not depend on each other.
  private static func countApart(
    _ groups: ArraySlice<[AddedAction]>, _ reading: PlanReading
  ) -> Int {
    var models: Set<SourceCell> = []
    let count = groups.prefix { group in
      let place = group[0].place
      guard !place.isNewMeasure, let site = place.model(in: reading) else { return false }
      return models.insert(site.numberCell).inserted
    }.count
    return max(count, 1)
  }
}

/// An action that update tables add, with the number it gets.
struct AddedAction {
  let asked: NewAction
  let number: Int
  /// What staff will call it; nil where that is its number.
  let name: String?
  let place: NewActionPlace

  /// What its number counts.
  var count: Int { name.flatMap { CountedName($0) }?.count ?? number }
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

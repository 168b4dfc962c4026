import Diagnostics
import PlanReading
import SpreadsheetML

/// The rows of new actions that go to the end of one measure, as they stand when they have been
/// inserted.
struct NewActionRows {
  let added: [AddedAction]
  /// With all numbers as they were before.
  let insertion: RowInsertion
  /// Of the table, in the order of the book.
  fileprivate let table: Int
  /// Texts of cells that the new actions have in common with the actions around them.
  fileprivate var shared: [PlanColumn: Sourced<String>]
  /// Whether the action above has ended and is grey.
  private let isQuiet: Bool
  /// The action above.
  fileprivate var model: ActionRow

  /// Inserts the rows of groups of actions, each below another action of the plan, and lets the plan
  /// have them.
  static func insert(
    _ groups: [[AddedAction]], into session: inout EditSession
  ) throws(Failure) -> [NewActionRows] {
    var groups = try placed(groups, in: &session)
    var lines: [Int: RowLines] = [:]
    for rows in groups where lines[rows.table] == nil {
      lines[rows.table] = RowLines(layout: rows.insertion.layout, blocks: rows.insertion.blocks)
    }
    for sheet in Set(groups.map(\.insertion.sheet)).sorted() {
      let own = groups.indices.filter { groups[$0].insertion.sheet == sheet }
      let repetitions = own.map { groups[$0].insertion.repetition }
      try session.insertRows(like: repetitions, in: sheet)
      guard let edit = RowRepetition.edit(of: repetitions) else { continue }
      for index in own { groups[index].follow(edit) }
      for table in Set(own.map { groups[$0].table }) { lines[table]?.follow(edit) }
    }
    for rows in groups {
      session.reading.add(rows)
      try rows.settle(&lines[rows.table], in: &session)
    }
    return groups
  }

  /// Where the rows are to be inserted.
  private static func placed(
    _ groups: [[AddedAction]], in session: inout EditSession
  ) throws(Failure) -> [NewActionRows] {
    var blocks: [Int: NameBlocks] = [:]
    var grids: [String: SheetGrid] = [:]
    var placed: [NewActionRows] = []
    let actions = session.reading.plan.actions
    for added in groups {
      let place = added[0].place
      let site = place.model(in: session.reading)
      try session.refresh(Set([site].compactMap(\.?.layout.sheet)))
      let layouts = session.reading.layouts
      guard let site, let sheet = session.worksheet(site.layout.sheet),
        let table = layouts.firstIndex(where: {
          $0.sheet == sheet.name && $0.actionRows.contains(site.row)
        })
      else { throw Failure([.unknownMeasure(added[0].asked.measure, similar: nil)]) }
      let grid = grids[sheet.name] ?? SheetGrid(sheet)
      let names = blocks[table] ?? NameBlocks(site.layout, session.reading.plan)
      (grids[sheet.name], blocks[table]) = (grid, names)
      let insertion = RowInsertion(
        layout: site.layout, layouts: layouts.filter { $0.sheet == sheet.name }, model: site.row,
        beginning: place.isNewStrategy ? .strategy : place.isNewMeasure ? .measure : .none,
        blocks: names, grid: grid, count: added.count)
      placed.append(
        NewActionRows(
          added: added, insertion: insertion, table: table,
          shared: insertion.sharedTexts(of: actions),
          isQuiet: try QuietRow(site: site, grid: grid).isQuiet(in: session.workbook),
          model: site.row))
    }
    return placed
  }

  private mutating func follow(_ edit: StructuralEdit) {
    model.rows = edit.shifted(model.rows) ?? model.rows
    for column in shared.keys {
      shared[column]?.source.follow(.lines(edit, sheet: insertion.sheet))
    }
  }

  /// The row of each new action, top to bottom.
  fileprivate var rows: [ActionRow] {
    let size = model.rows.count
    return added.enumerated().map { copy, action in
      let first = model.rows.upperBound + 1 + copy * size
      var row = ActionRow(number: action.number, rows: first...(first + size - 1))
      row.name = action.name
      return row
    }
  }

  /// Draws the lines between the new rows, and gives them the colours of actions that go on: the row
  /// above may be the quiet one of an action that has ended.
  private func settle(_ lines: inout RowLines?, in session: inout EditSession) throws(Failure) {
    if isQuiet { try session.refresh([insertion.sheet]) }
    var above = model
    // What the third of them looks like, all behind it do, but for the line below the last.
    let isAlike = !isQuiet && model.rows.count == 1
    for (copy, row) in rows.enumerated() where copy < 3 || !isAlike {
      let level = copy == 0 ? insertion.beginning.level : .measure
      try lines?.draw(below: above, level: level, in: &session.workbook)
      lines?.add(row, below: above, level: level)
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
    let (first, last) = (model.row + 1, model.row + added.count)
    for (model, others) in [(first + 2, first + 3...last), (first + 1, first + 2...last - 1)] {
      try session.workbook.copyRowStyle(from: model, to: others, in: insertion.sheet)
    }
  }
}

extension PlanReading {
  /// Adds actions in the rows that were inserted for them.
  fileprivate mutating func add(_ new: NewActionRows) {
    guard
      let model = layouts[new.table].actionRows.firstIndex(where: { $0.row == new.model.row })
    else { return }
    layouts[new.table].actionRows.insert(contentsOf: new.rows, at: model + 1)
    for (action, row) in zip(new.added, new.rows) {
      if let name = action.name { plan.numberNames[action.number] = name }
      plan.add(
        Action(
          action.asked, number: action.number, in: row, of: layouts[new.table],
          shared: new.shared),
        at: action.place, named: action.asked)
    }
    if layouts[new.table].columns.contains(where: { $0.column.kind == .indicatorName }) {
      readIndicators(of: Set(new.added.map(\.number)))
    }
  }
}

extension RowInsertion {
  /// The texts of cells that reach over the rows of the action above and over the new ones.
  fileprivate func sharedTexts(of actions: [Action]) -> [PlanColumn: Sourced<String>] {
    guard let index = layout.actionRows.firstIndex(of: model) else { return [:] }
    let below = layout.actionRows.dropFirst(index + 1).first?.row
    var texts: [[PlanColumn: Sourced<String>]?] = [nil, nil]
    for action in actions where action.number.source.sheet == sheet {
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

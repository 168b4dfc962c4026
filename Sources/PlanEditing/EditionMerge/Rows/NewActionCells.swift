import Diagnostics
import PlanReading
import SpreadsheetML

/// What actions that were inserted together take over from those above for their numbers and names.
struct NewActionModel {
  let beginning: RowInsertion.Beginning
  /// The number of the action above.
  let number: CellValue
  /// The cells of the action above.
  let cells: [PlanColumn: Cell]
  /// The formats of the cells that hold the names above.
  let nameStyles: [PlanColumn: Int]
  /// Names that begin with the first new action and stand in the rows of the others too.
  let repeatedNames: Set<PlanColumn>

  init(_ insertion: RowInsertion) {
    let (layout, grid, model) = (insertion.layout, insertion.grid, insertion.model)
    beginning = insertion.beginning
    number =
      layout.column(.number).map {
        grid.value(at: CellReference(row: model.row, column: $0.index))
      } ?? .blank
    let above = layout.columns.compactMap { column in
      grid.sheet.cell(at: CellReference(row: model.row, column: column.index))
        .map { (column.column, $0) }
    }
    cells = Dictionary(above) { first, _ in first }
    var styles: [PlanColumn: Int] = [:]
    for (column, runs) in [
      (PlanColumn.strategy, insertion.blocks.strategies), (.measure, insertion.blocks.measures),
    ] {
      guard let index = layout.column(column)?.index,
        let first = NameBlocks.run(of: model, in: runs).first
      else { continue }
      let name = grid.range(at: CellReference(row: first.row, column: index)).topLeft
      styles[column] = grid.sheet.cell(at: name)?.styleIndex
    }
    nameStyles = styles
    repeatedNames = Set(
      [PlanColumn.strategy, .measure].filter { insertion.habitOfBegun($0) == .repeated })
  }
}

/// What a new action's cells say.
struct NewActionCells {
  let model: NewActionModel
  private let action: NewAction
  private let number: Int
  private let name: String?
  /// The new row and its table as they stand now.
  let site: ActionSite
  /// The row of the first of the actions that were inserted together.
  let first: ActionRow
  /// What texts of the tables look like, where some words stand out.
  let runs: [UpdateSource: [TextRun]]

  init(
    model: NewActionModel, action: AddedAction, site: ActionSite, first: ActionRow,
    runs: [UpdateSource: [TextRun]]
  ) {
    self.model = model
    self.action = action.asked
    number = action.number
    name = action.name
    self.site = site
    self.first = first
    self.runs = runs
  }

  /// The texts an update table gives a new action, with their columns; blank ones are none.
  static func texts(
    of action: NewAction
  ) -> [(column: PlanColumn, text: Requested<String>)] {
    let fields = action.texts.map { (column: $0.key, text: $0.value) }
    let baseline = action.baseline.map { [(column: PlanColumn.baseline, text: $0)] } ?? []
    return (fields + baseline).filter { $0.text.value.contains { !$0.isWhitespace } }
  }

  fileprivate var changes: [CellReference: CellChange] {
    var changes: [CellReference: CellChange] = [:]
    for (column, text) in Self.texts(of: action) {
      guard let cell = cell(of: column) else { continue }
      let runs = runs[text.source]?.saying(text.value)
      let plain = FigureContent.content(text.value, like: model.cells[column], under: column.kind)
      changes[cell] = CellChange(content: runs.map(CellContent.richText) ?? plain)
    }
    if let cell = cell(of: .number) {
      changes[cell] = CellChange(
        content: name.map { NumberText.content($0, like: model.number) }
          ?? NumberText.content(number, like: model.number))
    }
    for (column, text) in newNames {
      guard let cell = cell(of: column) else { continue }
      changes[cell] = CellChange(
        content: site.row == first ? .text(text) : nil, styleIndex: model.nameStyles[column])
    }
    return changes
  }

  /// Writes the names that the first new action begins, where the table has them in every row.
  fileprivate func repeatNames(in workbook: inout Workbook) throws(Failure) {
    if site.row == first { return }
    for (column, _) in newNames where model.repeatedNames.contains(column) {
      guard let cell = cell(of: column) else { continue }
      try workbook.copyText(
        from: CellReference(row: first.row, column: cell.column), replacing: [], to: cell,
        in: site.layout.sheet)
    }
  }

  /// The names that begin with the first new action, as typed.
  private var newNames: [(PlanColumn, String)] {
    switch model.beginning {
    case .none: []
    case .measure: [(.measure, action.measure.value)]
    case .strategy:
      [(.strategy, action.strategy?.value ?? ""), (.measure, action.measure.value)]
    }
  }

  private func cell(of column: PlanColumn) -> CellReference? {
    site.layout.column(column).map { CellReference(row: site.row.row, column: $0.index) }
  }
}

extension [NewActionCells] {
  /// Writes the cells of actions that were inserted together, in one pass.
  func write(into workbook: inout Workbook) throws(Failure) {
    guard let sheet = first?.site.layout.sheet else { return }
    var changes: [CellReference: CellChange] = [:]
    for cells in self { changes.merge(cells.changes) { first, _ in first } }
    try workbook.setCells(changes, in: sheet)
    for cells in self { try cells.repeatNames(in: &workbook) }
  }
}

import SpreadsheetML

/// The headings of the tables on a sheet.
struct TableHeadings: Sendable {
  /// What a block of headings stands over.
  enum Kind: Sendable {
    case plan(PlanColumns)
    case kpi(KPIColumns)
    /// Headings that repeat most of those of the plan table above, but not all that it needs.
    case repeated(PlanColumns)

    var isRepeated: Bool { if case .repeated = self { true } else { false } }
    var isKPI: Bool { if case .kpi = self { true } else { false } }
  }

  /// Headings and what they stand over.
  struct Found: Sendable {
    let block: HeadingBlock
    let kind: Kind
  }

  /// Top to bottom.
  private(set) var blocks: [Found] = []

  private let grid: TableGrid
  /// The plan table whose rows are being looked through.
  private var running: RunningTable?
  /// The first row that is neither a heading's nor an action's.
  private var firstFreeRow = 1

  init(of grid: TableGrid) {
    self.grid = grid
    for row in grid.rowNumbers where row >= firstFreeRow && !beginsWithNumber(row) {
      if let running, running.holdsNumber(row, of: grid) {
        firstFreeRow = row + 1
      } else {
        read(row)
      }
    }
  }

  private mutating func read(_ number: Int) {
    let row = HeadingRow(number, of: grid)
    // A memo that mentions headings has one or two beside each other.
    let isPlan = row.meanings.count >= 3
    let isKPI = row.kpiMeanings.contains(.indicator) && row.kpiMeanings.count >= 2
    // Inside a table, what says more than headings is contents.
    let isInside = running?.isComplete ?? false
    if isPlan || isKPI, !isInside || row.continuesHeadings {
      let block = HeadingBlock(around: number, of: grid, notAbove: firstFreeRow)
      let plan = PlanColumns(block)
      if let kind = kind(of: row, isPlan: isPlan, isKPI: isKPI, block: block, plan: plan) {
        add(block, kind)
        return
      }
    }
    // What describes an action is no group heading over the headings below it.
    if let running, running.holdsTitle(number, of: grid), !row.continuesHeadings {
      firstFreeRow = number + 1
    }
  }

  private func kind(
    of row: HeadingRow, isPlan: Bool, isKPI: Bool, block: HeadingBlock, plan: PlanColumns
  ) -> Kind? {
    if isKPI, !RequiredHeading.title.isMet(by: plan.columns.map(\.column)),
      let kpi = KPIColumns(block)
    {
      let goesOn = running?.goesOn(below: block.rows, of: grid) ?? false
      return goesOn ? nil : .kpi(kpi)
    }
    guard isPlan else { return nil }
    // An action may say 実績なし, 課題の整理 and 令和4年度: inside a table only a whole set of
    // headings or the repeated one ends it.
    guard let running, running.isComplete else { return .plan(plan) }
    let next = RunningTable(plan, under: block)
    if next.isComplete, next.resembles(running) { return .plan(plan) }
    return running.isRepeated(by: row) ? .repeated(plan) : nil
  }

  private mutating func add(_ block: HeadingBlock, _ kind: Kind) {
    blocks.append(Found(block: block, kind: kind))
    firstFreeRow = block.rows.upperBound + 1
    switch kind {
    case .plan(let columns): running = RunningTable(columns, under: block)
    case .kpi: running = nil
    case .repeated: break
    }
  }

  /// Whether the first thing a row says is a number other than a year: then it is contents, and its
  /// texts need not be looked at as headings.
  private func beginsWithNumber(_ row: Int) -> Bool {
    let first = grid.table.cells(inRow: row).first { !$0.value.looksBlank }
    guard let first, case .number = first.value else { return false }
    return HeadingWording.westernYear(first.value.printedText) == nil
  }
}

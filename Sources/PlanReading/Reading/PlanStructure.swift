package import Diagnostics
package import PlanText
package import SpreadsheetML

/// Strategies, measures and actions read from the tables of a plan.
package struct PlanStructure: Sendable {
  package private(set) var strategies: [Strategy]
  package private(set) var findings: [Diagnostic]
  /// Text boxes over schedules that have been told of.
  private(set) var notes: Set<Shape> = []
  /// The shapes that are read as a schedule, by sheet.
  package private(set) var shapes: [String: Set<Shape>] = [:]
  /// The levels of a plan that a layout table describes.
  package private(set) var levels: [PlanLevel] = []
  /// What staff call actions by where that is no plain number.
  package private(set) var numberNames: [Int: String] = [:]
  /// The indicators inside the actions' rows.
  package private(set) var kpis: [KPI] = []
  /// The columns that these show, by the actions' numbers.
  package private(set) var indicatorColumns: [Int: Set<PlanColumn>] = [:]

  package init(_ tables: [PlanTable], codes: KeptCodes = KeptCodes()) {
    let targets = Self.links(in: tables)
    var tree = PlanTree()
    var levelTree = LevelTree()
    var actions: [Action] = []
    var tableFindings: [Diagnostic] = []
    for table in tables {
      var reading = ActionReading(
        table.layout, on: table.grid.cells, drawnOn: table.grid.sheet)
      let indicators = IndicatorReading(table.layout)
      for row in table.layout.actionRows {
        var action = reading.action(in: row)
        action.linkedAction = targets[table.layout.sheet]?[row.number]
        let levels = reading.levels(in: row)
        if table.layout.renewal != nil {
          action.levelCode = levelTree.add(levels, at: action.number.source)
          numberNames[row.number] = row.name ?? levelTree.nameOfUnnumbered(row, table.layout)
          for found in indicators.indicators(of: action) {
            kpis.append(found.kpi)
            indicatorColumns[row.number, default: []].formUnion(found.columns)
          }
        }
        tree.add(action, strategy: levels[0], measure: levels[1])
        actions.append(action)
      }
      tableFindings += reading.findings
      shapes[table.layout.sheet, default: []].formUnion(reading.shapes)
      notes.formUnion(reading.notes)
    }
    tree.giveCodes(codes)
    strategies = tree.strategies
    levels = levelTree.levels
    let isNamed = !numberNames.isEmpty
    let isLaidOut = tables.contains { $0.layout.renewal != nil }
    findings =
      tableFindings + (isLaidOut ? [] : tree.findings)
      + (isNamed ? [] : NumberSequence.findings(actions))
  }

  /// For each sheet the linked actions' numbers by the numbers of the rows' actions.
  private static func links(in tables: [PlanTable]) -> [String: [Int: Int]] {
    let links = ActionLinks(tables.map(\.layout))
    var targets: [String: [Int: Int]] = [:]
    for table in tables where targets[table.layout.sheet] == nil {
      targets[table.layout.sheet] = links.targets(on: table.grid.sheet)
    }
    return targets
  }
}

/// A plan table together with the sheet it stands on.
package struct PlanTable: Sendable {
  package let layout: PlanTableLayout
  package let grid: SheetGrid

  package init(layout: PlanTableLayout, grid: SheetGrid) {
    self.layout = layout
    self.grid = grid
  }

  /// The latest year with a results column; nil without one.
  package var latestResults: FiscalYear? { layout.results.last?.year }
}

/// Looks for numbers used twice and numbers left out.
package enum NumberSequence {
  /// The findings about the actions of a plan, given in sheet order.
  package static func findings(_ actions: [Action]) -> [Diagnostic] {
    var first: [Int: SourceCell] = [:]
    var findings: [Diagnostic] = []
    for number in actions.map(\.number) {
      if let other = first[number.value] {
        findings.append(
          .duplicateActionNumber(String(number.value), at: number.source, first: other))
      } else {
        first[number.value] = number.source
      }
    }
    let numbers = first.sorted { $0.key < $1.key }
    let lowest = numbers.first?.key ?? 1
    // Numbers that begin beyond how many there are (1101, 1102, 1201) are codes, counted in each hundred.
    let areCodes = lowest > max(99, numbers.count)
    var last = areCodes ? lowest - 1 : 0
    for (number, source) in numbers {
      if number > last + 1, !areCodes || number / 100 == last / 100 {
        findings.append(.missingActionNumbers(last + 1...number - 1, before: source))
      }
      last = number
    }
    return findings
  }
}

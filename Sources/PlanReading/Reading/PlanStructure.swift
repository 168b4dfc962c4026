package import Diagnostics

/// Strategies, measures and actions read from the tables of a plan.
package struct PlanStructure: Sendable {
  package private(set) var strategies: [Strategy]
  package private(set) var findings: [Diagnostic]

  package init(_ tables: [PlanTable]) {
    let targets = Self.links(in: tables)
    var tree = PlanTree()
    var actions: [Action] = []
    var tableFindings: [Diagnostic] = []
    for table in tables {
      var reading = ActionReading(
        table.layout, on: table.grid.cells, drawnOn: table.grid.sheet)
      for row in table.layout.actionRows {
        var action = reading.action(in: row)
        action.linkedAction = targets[table.layout.sheet]?[row.number]
        let strategy = reading.strategy(in: row)
        let measure = reading.measure(in: row)
        tree.add(action, strategy: strategy, measure: measure)
        actions.append(action)
      }
      tableFindings += reading.findings
    }
    strategies = tree.strategies
    findings = tableFindings + tree.findings + NumberSequence.findings(actions)
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

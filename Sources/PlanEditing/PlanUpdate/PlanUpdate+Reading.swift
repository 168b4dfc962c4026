package import Diagnostics
package import PlanReading
package import PlanText
package import SpreadsheetML

extension PlanUpdate {
  /// Reads what update tables ask of an edition.
  ///
  /// - Parameters:
  ///   - files: .xlsx or .csv tables; where they ask for the same, their order makes no difference.
  ///   - base: the book that was handed out: only what differs from it counts.
  ///   - reading: the edition that is to be filled in.
  ///   - worksheets: the sheets it was read from.
  ///   - rules: what the run has to do with them.
  /// - Returns: the changes that differ from the edition, and what staff should know about the tables.
  /// - Throws: `Failure` with every fault of every table, each with file, sheet and cell.
  package static func read(
    _ files: [UpdateFile], base: UpdateFile?, for reading: PlanReading, of worksheets: [Worksheet],
    by rules: UpdateRules = UpdateRules()
  ) throws(Failure) -> (update: PlanUpdate, findings: [Diagnostic]) {
    var findings: [Diagnostic] = []
    let context = UpdateContext(
      reading, worksheets, base: plan(of: base, findings: &findings))
    let tables = files.compactMap { StatedTable.read($0, context, findings: &findings) }
    var merge = UpdateMerge(context, rules)
    merge.add(tables)
    findings = sorted(findings + merge.findings, by: files)
    let errors = findings.filter { $0.severity == .error }
    if !errors.isEmpty { throw Failure(errors) }
    return (merge.update, findings)
  }

  /// The findings file by file, those of a file by sheet and cell.
  private static func sorted(_ findings: [Diagnostic], by files: [UpdateFile]) -> [Diagnostic] {
    var order: [String: Int] = [:]
    for name in files.map(\.name) + findings.compactMap(\.place.sheet) where order[name] == nil {
      order[name] = order.count
    }
    func key(_ place: Place) -> (Int, Int, Int, Int) {
      let cell = place.cell.flatMap { CellReference($0) }
      return (
        place.file.flatMap { order[$0] } ?? -1, place.sheet.flatMap { order[$0] } ?? -1,
        cell?.row ?? 0, cell?.column ?? 0
      )
    }
    // The sort is stable.
    return findings.sorted { key($0.place) < key($1.place) }
  }

  /// The plan that was handed out; nil without a base or where it cannot be read.
  private static func plan(of base: UpdateFile?, findings: inout [Diagnostic]) -> Plan? {
    guard let base else { return nil }
    do {
      return try PlanReading.read(Workbook(bytes: base.bytes).worksheets()).plan
    } catch {
      findings += error.located(in: Place(file: base.name)).diagnostics
      return nil
    }
  }
}

/// What a run has to do with what its tables ask for.
package struct UpdateRules: Sendable {
  /// Whether tables may correct a 現状.
  package var allowsBaseline: Bool
  /// The edition the book was before its year was rolled; nil where it was not.
  package var rolledFrom: FiscalYear?
  /// The numbers of actions whose 現状 is no longer what tables know: it has got older results.
  package var foldedBaselines: Set<Int>

  package init(
    allowsBaseline: Bool = false, rolledFrom: FiscalYear? = nil, foldedBaselines: Set<Int> = []
  ) {
    self.allowsBaseline = allowsBaseline
    self.rolledFrom = rolledFrom
    self.foldedBaselines = foldedBaselines
  }
}

extension UpdateMerge {
  /// All changes that were asked for.
  var update: PlanUpdate {
    var actions: [Int: ActionUpdate] = [:]
    for (key, request) in texts.requests {
      actions[key.number, default: ActionUpdate(number: key.number)].texts[key.column] = request
    }
    for (number, request) in statuses.requests {
      actions[number, default: ActionUpdate(number: number)].status = request
    }
    for (number, merge) in schedules {
      guard let request = merge.request else { continue }
      actions[number, default: ActionUpdate(number: number)].schedule = request
    }
    return PlanUpdate(
      actions: actions.values.sorted { $0.number < $1.number },
      newActions: newActions.map(\.action), kpis: kpis.kpis.map(kpiUpdate),
      replacements: replacements)
  }

  private func kpiUpdate(_ entry: (key: String, update: KPIUpdate)) -> KPIUpdate {
    var update = entry.update
    update.unit = kpis.units.requests[entry.key] ?? update.unit
    let figures = kpis.figures.requests.filter { $0.key.indicator == entry.key }
    update.values = figures.map { key, content in
      KPIUpdate.Value(kind: key.kind, fiscalYear: key.fiscalYear, content: content)
    }.sorted {
      ($0.rank, $0.fiscalYear, $0.kind.rawValue) < ($1.rank, $1.fiscalYear, $1.kind.rawValue)
    }
    return update
  }
}

extension KPIUpdate.Value {
  /// The baseline comes first.
  fileprivate var rank: Int { kind == .baseline ? 0 : 1 }
}

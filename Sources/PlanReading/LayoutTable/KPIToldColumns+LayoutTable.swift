import PlanText

extension KPIToldColumns {
  /// What a layout table says of a table.
  ///
  /// - Parameters:
  ///   - table: The table with the meanings of its columns.
  ///   - isWhole: Whether all of them count, and not only what staff have chosen.
  init(_ table: LaidOutTable, isWhole: Bool = false) {
    for column in table.columns {
      let index = column.column.index
      let isLevel = column.kind?.level != nil
      guard isWhole || isLevel || table.chosen.contains(index) else { continue }
      let meaning = column.kind.flatMap { KPIHeadingMeaning($0) }
      if meaning == nil, !table.chosen.contains(index) { continue }
      columns[index] = Column(meaning: meaning, fiscalYear: column.fiscalYear)
    }
  }
}

extension KPIHeadingMeaning {
  /// What a meaning of a layout table is in a KPI table; nil for one that it has no place for.
  fileprivate init?(_ kind: ColumnKind) {
    if kind.level != nil {
      self = .strategy
      return
    }
    switch kind {
    case .indicatorName: self = .indicator
    case .indicatorUnit: self = .unit
    case .indicatorBaseline, .baseline: self = .baseline
    case .indicatorTarget, .target: self = .target
    case .actual, .results: self = .actual
    case .schedule: self = .fiscalYear
    default: return nil
    }
  }
}

package import PlanText

/// One indicator of the KPI tables.
package struct KPI: Hashable, Sendable {
  /// `S1K1` … numbered within the strategy in sheet order.
  package var code: String
  package var strategyCode: String
  /// Name without line breaks and unit.
  package var indicator: String
  /// `件`; empty when none is printed.
  package var unit: String
  /// The indicator's cell.
  package var source: SourceCell
  /// Baseline first, then one entry a year column, ascending.
  package var values: [KPIValue]
  /// The action in whose row it stands; nil for an indicator of a table of its own.
  package var actionNumber: Int?

  package init(
    code: String, strategyCode: String, indicator: String, unit: String, source: SourceCell,
    values: [KPIValue]
  ) {
    self.code = code
    self.strategyCode = strategyCode
    self.indicator = indicator
    self.unit = unit
    self.source = source
    self.values = values
  }
}

/// One figure of an indicator.
package struct KPIValue: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case baseline, target, actual
  }

  package var kind: Kind
  package var fiscalYear: FiscalYear
  /// Nil when the cell is blank or holds no number.
  package var number: Double?
  /// Text that stands in place of a number, such as the note merged over the years to come.
  package var note: String?
  /// The cell of this year (inside a merged note: the year's own cell).
  package var source: SourceCell
  /// Whether nothing names its year; `fiscalYear` then only puts it before others.
  package var isUndated = false
  /// The unit that stands beside the number, where it is another than the indicator's.
  package var unit: String?

  package init(
    kind: Kind, fiscalYear: FiscalYear, number: Double?, note: String?, source: SourceCell
  ) {
    self.kind = kind
    self.fiscalYear = fiscalYear
    self.number = number
    self.note = note
    self.source = source
  }
}

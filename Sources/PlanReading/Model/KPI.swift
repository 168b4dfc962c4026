package import PlanText

/// One indicator of the KPI tables.
package struct KPI: Hashable, Sendable {
  /// `S1K1` … numbered within the strategy in sheet order, once; see `KeptCodes`.
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
  /// What the table's column 状態 says of it, where that was understood; nil without one.
  package var statedStatus: Sourced<String>?
  /// What the book says of its end; nil where it goes on.
  package var status: KPIStatus?
  /// The code of the indicator that has taken its place; nil where none has.
  package var replacedBy: String?

  package init(
    code: String, strategyCode: String, indicator: String, unit: String, source: SourceCell,
    values: [KPIValue], status: KPIStatus? = nil, replacedBy: String? = nil
  ) {
    self.code = code
    self.strategyCode = strategyCode
    self.indicator = indicator
    self.unit = unit
    self.source = source
    self.values = values
    self.status = status
    self.replacedBy = replacedBy
  }

  /// The unit of a figure: the one written with it, else the indicator's.
  package func unit(of value: KPIValue) -> String {
    if let unit = value.unit { return unit }
    guard let unit = value.wording?.unit, !unit.isEmpty else { return self.unit }
    return unit
  }

  /// Whether a figure says more than a number in the indicator's unit.
  package func isWorded(_ value: KPIValue) -> Bool {
    guard let wording = value.wording else { return false }
    return !wording.qualifiers.isEmpty || folded(unit(of: value)) != folded(unit)
  }

  /// Whether anything is still to come of it in a year.
  package func isActive(in year: FiscalYear) -> Bool {
    guard let status else { return true }
    // It ends with the year that is named.
    return status.fiscalYear.map { year <= $0 && status.kind != .replaced } ?? false
  }
}

/// The end of an indicator.
package struct KPIStatus: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case ended, completed, suspended, merged, replaced
  }

  package var kind: Kind
  /// The year it ended in; nil where none is named.
  package var fiscalYear: FiscalYear?

  package init(_ kind: Kind, fiscalYear: FiscalYear? = nil) {
    self.kind = kind
    self.fiscalYear = fiscalYear
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
  /// How the number is written where it is typed with words or a unit; nil for a plain number.
  package var wording: WrittenNumber?
  /// Text that stands in place of a number, such as the note merged over the years to come.
  package var note: String?
  /// Whether the cell says with a dash that there is none.
  package var isDash = false
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

  /// What a cell says of a year.
  package init(kind: Kind, fiscalYear: FiscalYear, figure: KPIFigure, source: SourceCell) {
    self.init(
      kind: kind, fiscalYear: fiscalYear, number: figure.number, note: figure.note,
      source: source)
    wording = figure.wording
    isDash = figure == .dash
  }
}

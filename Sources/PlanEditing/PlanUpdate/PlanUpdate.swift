package import Diagnostics
package import PlanReading
package import PlanText
package import SpreadsheetML

/// What update tables ask of an edition, free of conflicts: all tables together as one.
package struct PlanUpdate: Hashable, Sendable {
  /// Changes of actions the edition has, ascending by number, one entry an action.
  package var actions: [ActionUpdate]
  /// In the order of the tables.
  package var newActions: [NewAction]
  /// One entry an indicator, in the order of the tables.
  package var kpis: [KPIUpdate]
  /// What newer returns replace.
  package var replacements: [UpdateReplacement]

  package init(
    actions: [ActionUpdate] = [], newActions: [NewAction] = [], kpis: [KPIUpdate] = [],
    replacements: [UpdateReplacement] = []
  ) {
    self.actions = actions
    self.newActions = newActions
    self.kpis = kpis
    self.replacements = replacements
  }
}

/// The cell of an update table that asks for something.
package struct UpdateSource: Hashable, Sendable {
  /// The table's file as the user gave it.
  package var file: String
  /// Nil in a CSV file.
  package var sheet: String?
  package var cell: CellReference

  package init(file: String, sheet: String?, cell: CellReference) {
    self.file = file
    self.sheet = sheet
    self.cell = cell
  }

  package var place: Place { Place(file: file, sheet: sheet, cell: cell.description) }

  /// The first cell of its row.
  var rowStart: UpdateSource {
    UpdateSource(file: file, sheet: sheet, cell: CellReference(row: cell.row, column: 1))
  }
}

/// A value and the cell of the update table that asks for it.
package struct Requested<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  package var source: UpdateSource

  package init(_ value: Value, from source: UpdateSource) {
    self.value = value
    self.source = source
  }
}

/// A stretch of years and its label, as an action's schedule shall have it.
package struct RequestedSpan: Hashable, Sendable {
  package var years: ClosedRange<FiscalYear>
  package var label: String

  package init(years: ClosedRange<FiscalYear>, label: String) {
    self.years = years
    self.label = label
  }
}

/// The changes of one action.
package struct ActionUpdate: Hashable, Sendable {
  package var number: Int
  /// The new texts of columns that an update table may replace; an empty one clears the cell.
  package var texts: [PlanColumn: Requested<String>]
  /// The whole new schedule; empty clears it, nil leaves it.
  package var schedule: Requested<[RequestedSpan]>?
  /// Nil leaves it.
  package var status: Requested<ActionStatus>?

  package init(
    number: Int, texts: [PlanColumn: Requested<String>] = [:],
    schedule: Requested<[RequestedSpan]>? = nil, status: Requested<ActionStatus>? = nil
  ) {
    self.number = number
    self.texts = texts
    self.schedule = schedule
    self.status = status
  }
}

/// A row whose number no action has: an action to be added at the end of its measure.
package struct NewAction: Hashable, Sendable {
  /// As typed; nil where the table names none.
  package var strategy: Requested<String>?
  /// As typed; one that the edition does not have yet is added too.
  package var measure: Requested<String>
  /// Its texts, the title among them.
  package var texts: [PlanColumn: Requested<String>]
  package var baseline: Requested<String>?
  package var schedule: [RequestedSpan]
  /// The number that the table gives it, where the book's are no plain ones; nil where it gives none.
  package var name: Requested<String>?
  /// The row's first cell.
  package var source: UpdateSource

  package init(
    strategy: Requested<String>?, measure: Requested<String>,
    texts: [PlanColumn: Requested<String>], baseline: Requested<String>? = nil,
    schedule: [RequestedSpan] = [], source: UpdateSource
  ) {
    self.strategy = strategy
    self.measure = measure
    self.texts = texts
    self.baseline = baseline
    self.schedule = schedule
    self.source = source
  }
}

/// The changes of one indicator, or a new one.
package struct KPIUpdate: Hashable, Sendable {
  /// A figure asked for.
  package struct Value: Hashable, Sendable {
    package var kind: KPIValue.Kind
    package var fiscalYear: FiscalYear
    package var content: Requested<Content>

    package init(
      kind: KPIValue.Kind, fiscalYear: FiscalYear, content: Requested<Content>
    ) {
      self.kind = kind
      self.fiscalYear = fiscalYear
      self.content = content
    }
  }

  package enum Content: Hashable, Sendable {
    case number(Double)
    /// 未確定 and the like.
    case text(String)
    case cleared
  }

  /// `S1K2` of the edition; nil for a new indicator.
  package var code: String?
  /// The indicator's name as typed.
  package var indicator: Requested<String>
  /// As typed; needed where the edition has several strategies and the indicator is new.
  package var strategy: Requested<String>?
  package var unit: Requested<String>?
  /// By year, the baseline first.
  package var values: [Value]
  /// The code of the indicator that a new one takes the place of; nil where it replaces none.
  package var replacedCode: String?

  package init(
    code: String?, indicator: Requested<String>, strategy: Requested<String>? = nil,
    unit: Requested<String>? = nil, values: [Value], replacedCode: String? = nil
  ) {
    self.code = code
    self.indicator = indicator
    self.strategy = strategy
    self.unit = unit
    self.values = values
    self.replacedCode = replacedCode
  }
}

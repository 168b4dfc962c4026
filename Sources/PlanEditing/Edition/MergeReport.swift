package import PlanReading

/// The changes made from update tables, for the closing lines.
package struct MergeReport: Hashable, Sendable {
  /// A cell that got another text or figure.
  package struct CellChange: Hashable, Sendable {
    /// The new book's cell.
    package var cell: SourceCell
    package var old: String
    package var new: String
    package var source: UpdateSource

    package init(cell: SourceCell, old: String, new: String, source: UpdateSource) {
      self.cell = cell
      self.old = old
      self.new = new
      self.source = source
    }
  }

  /// Cells that were blank before.
  package var filled: [CellChange] = []
  /// Cells whose text was replaced or cleared.
  package var overwritten: [CellChange] = []
  /// Numbers and titles of added actions.
  package var newActions: [Sourced<Int>] = []
  /// Actions that were marked with a status.
  package var statuses: [Sourced<Int>] = []
  /// Numbers of the actions whose rows were removed.
  package var dropped: [Int] = []
  /// Actions whose schedule was changed.
  package var schedules: [ScheduleChange] = []
  /// 再掲 rows that got the results of their original.
  package var synced: [Sourced<Int>] = []
  /// Indicators that got a row of their own.
  package var newKPIRows: [Sourced<String>] = []

  package init() {}

  /// Whether nothing was changed.
  package var isEmpty: Bool { self == MergeReport() }
}

extension MergeReport {
  /// Lets the cells noted go with an edit; those of cells that are gone are left out.
  mutating func follow(_ edit: BookEdit) {
    filled.follow(edit)
    overwritten.follow(edit)
    newActions.follow(edit)
    statuses.follow(edit)
    schedules.follow(edit)
    synced.follow(edit)
    newKPIRows.follow(edit)
  }
}

extension MergeReport.CellChange: FollowsEdits {
  func following(_ edit: BookEdit) -> MergeReport.CellChange? {
    edit.landing(cell).map {
      MergeReport.CellChange(cell: $0, old: old, new: new, source: source)
    }
  }
}

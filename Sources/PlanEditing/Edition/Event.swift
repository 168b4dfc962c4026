package import Diagnostics
package import PlanReading
package import PlanText
package import SpreadsheetML

/// One thing that happened while an edition was made.
///
/// The list of them is all that is told of a run: closing lines and findings come from it.
package struct Event: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The year goes on.
    case editionRolled(EditionRoll)
    /// A results column was inserted; its cell is that of the heading.
    case columnAdded(heading: String)
    /// So many cells of last year were cleared; the event's cell is that of the heading.
    case columnCleared(heading: String, count: Int)
    /// A text's year went on; it has a cell where it is a cell's.
    case textRolled(RolledText, old: String, new: String)
    /// Results of a year, of so many actions, went to the 現状.
    case resultsFolded(FiscalYear, count: Int)
    /// The results of a year were made final.
    case resultsFinalized(FiscalYear)
    /// Active actions, by number, whose results of a year are blank.
    case resultsBlank(FiscalYear, [Int])
    /// So many columns of older results, from the cell's on, were grouped and collapsed.
    case columnsCollapsed(count: Int)
    /// A KPI cell was freed for the target of a year.
    case targetFreed(FiscalYear)
    /// A KPI note was taken out, as no column is left for it.
    case noteRemoved(String)
    /// Something goes on referring to the results of a year that are the latest no more.
    case stillRefers(Holder, FiscalYear)
    /// The scale at which a sheet fits the page's width.
    indirect case printScale(PrintScale)
    /// So many rows were made higher, as their texts had become longer.
    case rowsGrown(count: Int)
    /// So many rows have no height of their own: Excel fits them when it opens the book.
    case rowsLeftToExcel(count: Int)

    /// Filling in from update tables begins.
    case fillingBegun
    /// A cell got another text or figure. Indirect, as are findings: events are many and move often.
    indirect case cellWritten(WrittenText)
    /// A newer return takes the place of what an earlier one has written or asks for.
    indirect case returnReplaced(UpdateReplacement)
    /// An action was added, by its number.
    case actionAdded(Int)
    /// An action was marked with a status.
    case statusWritten(Int)
    /// The row of an action was removed; what staff called it.
    case actionDropped(String)
    /// The schedule of an action was changed; spans by first year, labels without arrow signs.
    case scheduleDrawn(Int, old: [RequestedSpan], new: [RequestedSpan])
    /// A 再掲 row got the results of its original.
    case resultsSynced(Int)
    /// An indicator got a row of its own.
    case indicatorAdded(String)
    /// Actual figures got a block of their own, apart from the KPI tables.
    case actualsBlockAdded

    /// Something a person should know.
    indirect case noticed(Diagnostic)
  }

  /// Of which kind a text is whose year goes on.
  package enum RolledText: Hashable, Sendable {
    case heading, title, dateOfIssue, sheetName, printHeader, printFooter, documentTitle
    /// What a validation says to those who fill in its cells.
    case inputMessage
  }

  /// What holds a reference: the formula, the rule or the sparkline of the event's cell, a defined name,
  /// a chart or a shape on its sheet.
  package enum Holder: Hashable, Sendable {
    case formula, definedName(String), chart, conditionalFormat, validation, sparkline, shape
  }

  package var kind: Kind
  /// The sheet by the name it has now; nil for what concerns no sheet.
  package var sheet: String?
  /// Where it stands now; nil for what concerns the whole sheet.
  package var cell: CellReference?

  package init(_ kind: Kind, on sheet: String? = nil, cell: CellReference? = nil) {
    self.kind = kind
    self.sheet = sheet
    self.cell = cell
  }
}

/// The edition a book was by its labels, and the one it is made.
package struct EditionRoll: Hashable, Sendable {
  package var from: FiscalYear
  package var to: FiscalYear

  package init(from: FiscalYear, to: FiscalYear) {
    self.from = from
    self.to = to
  }
}

/// How small a sheet is printed where it is fitted to the page's width, in per cent, at most 100.
package struct PrintScale: Hashable, Sendable {
  package var before, after: Int
  /// Points of the texts, as they are without scaling.
  package var fontSize: Double
  /// What the run would have given with each policy that the sheet allows, its own included.
  package var byPolicy: [ResultsPolicy: Int]

  package init(
    before: Int, after: Int, fontSize: Double = 9, byPolicy: [ResultsPolicy: Int] = [:]
  ) {
    (self.before, self.after) = (before, after)
    self.fontSize = fontSize
    self.byPolicy = byPolicy
  }

  /// Per cent below which print is hard to read: 10-point letters become smaller than 5 points.
  package static let smallest = 50
}

/// What an update table made of a cell.
package struct WrittenText: Hashable, Sendable {
  package enum Field: Hashable, Sendable {
    /// A text of an action, by its number.
    case text(Int, PlanColumn)
    /// A figure of an indicator, by its code.
    case figure(String, KPIValue.Kind, FiscalYear)
    /// The unit of an indicator, by its code.
    case unit(String)
  }

  package var field: Field
  package var old: String
  package var new: String
  /// The table's cell that asks for it.
  package var source: UpdateSource

  package init(_ field: Field, old: String, new: String, source: UpdateSource) {
    self.field = field
    self.old = old
    self.new = new
    self.source = source
  }

  /// Whether the cell said nothing before; else its text was replaced or cleared.
  package var isFirst: Bool { UpdateText.isBlank(old) }
}

extension Event: FollowsEdits {
  func following(_ edit: BookEdit) -> Event? {
    var moved = self
    if case .noticed(var finding) = kind {
      finding.place = edit.landing(finding.place)
      moved.kind = .noticed(finding)
    }
    if case .returnReplaced(var change) = kind {
      change.place = edit.landing(change.place)
      moved.kind = .returnReplaced(change)
    }
    guard let sheet else { return moved }
    moved.sheet = edit.name(ofSheet: sheet)
    guard let cell else { return moved }
    guard let landing = edit.landing(SourceCell(sheet: sheet, cell: cell)) else { return nil }
    moved.cell = landing.cell
    return moved
  }
}

extension [Event] {
  /// What a person should know, in the order in which it was noticed.
  package var findings: [Diagnostic] {
    compactMap { if case .noticed(let finding) = $0.kind { finding } else { nil } }
  }

  /// How the edition's year went on; nil where it stays.
  package var roll: EditionRoll? {
    lazy.compactMap { if case .editionRolled(let roll) = $0.kind { roll } else { nil } }.first
  }

  /// What update tables have done, findings aside; nil where none were read.
  package var filling: [Event]? {
    contains { $0.kind == .fillingBegun } ? filter(\.kind.isFilling) : nil
  }

  /// The numbers of added actions, in the order of the tables.
  var addedActions: [Int] {
    compactMap { if case .actionAdded(let number) = $0.kind { number } else { nil } }
  }
}

extension Event.Kind {
  /// Whether it is the doing of update tables.
  fileprivate var isFilling: Bool {
    switch self {
    case .cellWritten, .actionAdded, .statusWritten, .actionDropped, .scheduleDrawn, .resultsSynced,
      .indicatorAdded, .actualsBlockAdded:
      true
    default: false
    }
  }
}

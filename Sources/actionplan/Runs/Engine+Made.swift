import Diagnostics
import PlanComparison
import PlanEditing
import PlanReading
import PlanText
import SideBySide
import SummaryTables

extension Engine {
  /// An edition that was made, its tables and the name they get.
  struct Made {
    /// The new workbook, and what it says of the plan.
    var workbook: [UInt8]
    var edition: Plan
    var events: [Event]
    /// What staff called actions by before.
    var names: [Int: String]
    /// What has become of the filled cells of update tables.
    var cells: [UpdateCell]
    /// All of it with the edition before, for a report; nil where none is made of it.
    var reported: EditionResult?
    var tables: Tables
    /// Name of the new workbook without its extension.
    var name: String
    /// The plan with the departments that a list gives its actions.
    var plan: Plan
    /// What is still blank of the edition's year; nil where nobody asks for it.
    var pending: [PendingCell]?
    /// What a person should know of the layout table.
    var notes: [Diagnostic]
    /// The layout table of the new edition as a workbook; nil for the known layout.
    var layout: [UInt8]?

    init(
      _ result: EditionResult, of input: InputBook, _ options: TableOptions,
      layout: BookLayout, owners: ActionOwners = ActionOwners(), isReported: Bool
    ) throws {
      (workbook, edition) = (result.workbook, result.plan)
      (events, cells) = (result.events, result.cells)
      names = result.plan.numberNames
      reported = isReported ? result : nil
      let roll = result.events.roll
      let name =
        roll.map { fileNameRoll(input.name.stem, from: $0.from, to: $0.to) }
        ?? input.name.stem + "-merged"
      self.name = name
      var (reading, before) = (result.reading, result.before)
      try owners.apply(to: &reading.plan, and: &before)
      plan = reading.plan
      notes = layout.notes
      self.layout = try result.reading.layout.map { try LayoutFile.workbook($0) }
      // Of one edition before and after tables have filled it in.
      let heads = ComparisonHeads(
        new: "反映後（\(name)\(input.name.workbookExtension)）",
        old: "反映前（\(input.name.file)）")
      let (comparison, provenance) = Self.background(
        of: result, before, plan, named: name + input.name.workbookExtension, from: input)
      let caused = Diagnostic.caused(by: events) + Diagnostic.caused(by: result)
      // The last look at the result: of a large book the edition before takes as much memory as the tables.
      let (texts, findings, keys) = (result.texts, result.findings, result.keysBefore)
      tables = try Tables(
        of: reading, texts, comparison, findings, caused: caused, known: keys, updates: cells,
        heads: roll == nil ? heads : nil, from: provenance, options)
    }

    /// What a new edition changes, and the files that its tables are made of.
    private static func background(
      of result: EditionResult, _ before: Plan, _ plan: Plan, named fileName: String,
      from input: InputBook
    ) -> (PlanComparison, [Provenance]) {
      both {
        PlanComparison(old: before, new: plan)
      } and: {
        [
          Provenance(
            fileName: fileName, bytes: result.workbook, account: result.reading.account),
          Provenance(fileName: input.name.file, role: .madeOf, bytes: input.bytes),
        ]
      }
    }
  }
}

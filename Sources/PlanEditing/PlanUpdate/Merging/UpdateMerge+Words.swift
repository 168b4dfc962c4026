import Diagnostics
import PlanReading
import PlanText

extension UpdateMerge {
  /// Why a cell's words cannot be written into the plan; nil where they can.
  ///
  /// A place still to be filled in that stands in one of the `known` texts too is not the table's.
  func fault(
    of text: String, in column: PlanColumn, beside known: [String], _ label: LocalizedText,
    _ source: UpdateSource
  ) -> Diagnostic? {
    // A cell of marks: ○ and ● say something there.
    if column == .priority { return nil }
    if column.kind == .indicatorUnit, PlaceholderWording.isUnit(text) { return nil }
    if let wording = PlaceholderWording(wholeCell: text), wording != .nothingToTell {
      return .updateWordNoText(label, text, wording, at: source)
    }
    let units = UTF16Text(text)
    let places = PlaceholderWording.places(in: units).map {
      String(decoding: units.units[$0], as: UTF16.self)
    }
    let own = places.first { place in !known.contains { $0.contains(place) } }
    return own.map { .updateTextUnfinished(label, $0, at: source) }
  }
}

/// What is told of one table when all of it has been looked at: alike cells are one line.
struct TableNotes {
  /// Cells that say 変更なし and the like.
  var unchanged: [UpdateSource] = []
  /// Cells of a newer return that are as they were handed out, though the book has changed there.
  var asHandedOut: [UpdateSource] = []
  /// Cells that correct a 現状.
  var baselines: [UpdateSource] = []
  /// Statuses that no column of the book can keep.
  var statuses: [(text: String, name: String, source: UpdateSource)] = []
  /// Statuses without a year, and the year they were given.
  var datedStatuses: [(year: FiscalYear, name: String, source: UpdateSource)] = []

  var findings: [Diagnostic] {
    var groups: [String: [(name: String, source: UpdateSource)]] = [:]
    for status in statuses {
      groups[status.text, default: []].append((status.name, status.source))
    }
    let kept = groups.sorted { $0.key < $1.key }.map { text, cells in
      Diagnostic.updateStatusNotKept(text, of: cells)
    }
    let years = Dictionary(grouping: datedStatuses, by: \.year).sorted { $0.key < $1.key }
    let dated = years.map { year, cells in
      Diagnostic.updateStatusYear(year, of: cells.map { ($0.name, $0.source) })
    }
    return kept + dated
      + [
        Diagnostic.updateCellsUnchanged(unchanged), .updateBaselinesCorrected(baselines),
        .updateCellsAsHandedOut(asHandedOut),
      ].compactMap(\.self)
  }
}

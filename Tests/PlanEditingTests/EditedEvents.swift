import PlanEditing
import PlanReading
import SpreadsheetML

/// A cell that an update table has changed.
struct WrittenCell: Hashable {
  var cell: SourceCell
  var text: WrittenText

  var old: String { text.old }
  var new: String { text.new }
  var source: UpdateSource { text.source }
}

extension Event {
  /// Where it happened, of what has a cell.
  var source: SourceCell? {
    guard let sheet, let cell else { return nil }
    return SourceCell(sheet: sheet, cell: cell)
  }
}

extension [Event] {
  /// Cells that said nothing before.
  var filled: [WrittenCell] { written.filter(\.text.isFirst) }
  var overwritten: [WrittenCell] { written.filter { !$0.text.isFirst } }

  private var written: [WrittenCell] {
    compactMap { event in
      guard case .cellWritten(let text) = event.kind, let cell = event.source else { return nil }
      return WrittenCell(cell: cell, text: text)
    }
  }

  var addedActions: [Sourced<Int>] {
    numbers { if case .actionAdded(let number) = $0 { number } else { nil } }
  }
  var statuses: [Sourced<Int>] {
    numbers { if case .statusWritten(let number) = $0 { number } else { nil } }
  }
  var synced: [Sourced<Int>] {
    numbers { if case .resultsSynced(let number) = $0 { number } else { nil } }
  }
  var dropped: [Int] {
    compactMap { if case .actionDropped(let name) = $0.kind { Int(name) } else { nil } }
  }
  /// The actions whose schedules were drawn.
  var drawn: [Int] {
    compactMap { if case .scheduleDrawn(let number, _, _) = $0.kind { number } else { nil } }
  }
  var addedIndicators: [String] {
    compactMap { if case .indicatorAdded(let name) = $0.kind { name } else { nil } }
  }
  var freedTargets: [SourceCell] {
    compactMap { if case .targetFreed = $0.kind { $0.source } else { nil } }
  }
  var removedNotes: [String] {
    compactMap { if case .noteRemoved(let note) = $0.kind { note } else { nil } }
  }

  private func numbers(_ number: (Event.Kind) -> Int?) -> [Sourced<Int>] {
    compactMap { event in
      guard let number = number(event.kind), let source = event.source else { return nil }
      return Sourced(number, at: source)
    }
  }
}

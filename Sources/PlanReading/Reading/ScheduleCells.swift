package import PlanText
import SpreadsheetML

/// Reads the schedule that stands in a row's cells.
package enum ScheduleCells {
  /// The spans of a 1-based row, left to right.
  ///
  /// A label covers its cell or merged range. It goes on over the cells behind it that hold nothing
  /// but arrows, strokes or ditto signs; with an arrow of its own (`実施→`, `→実施`) also over the
  /// blank ones, up to the next text or the end of the window: an arrow says that it goes on, and
  /// nothing else says where to stop. A lone hyphen means that nothing is planned.
  package static func spans(
    inRow row: Int, schedule: [(year: FiscalYear, index: Int)], of grid: TableGrid
  ) -> [ScheduleSpan] {
    var run = Run(grid: grid)
    for (year, index) in schedule {
      let place = CellReference(row: row, column: index)
      let range = grid.range(at: place)
      let first = schedule.first { range.columns.contains($0.index) }?.index ?? index
      if index == first {
        // What is merged from a column left of the schedule is that column's text.
        let belongsHere = range.columns.lowerBound == index
        let text = belongsHere ? grid.text(at: place).value : ""
        run.add(ArrowSigns.content(of: text), year: year, at: place, isMerged: !range.isSingleCell)
      } else {
        run.addFurtherColumn(year: year)
      }
    }
    return run.spans
  }

  /// The spans of one row as they grow from left to right.
  private struct Run {
    let grid: TableGrid
    var spans: [ScheduleSpan] = []
    /// Whether what stands in the next column may belong to the last span.
    private var isOpen = false
    private var goesOn = false
    private var coversMerge = false

    init(grid: TableGrid) { self.grid = grid }

    mutating func add(
      _ content: ArrowSigns.Content, year: FiscalYear, at place: CellReference, isMerged: Bool
    ) {
      coversMerge = true
      switch content {
      case .label(let label, let hasArrow):
        begin(label, in: year, at: place, isMerged: isMerged)
        goesOn = hasArrow
      case .continuation where !isOpen:
        begin("", in: year, at: place, isMerged: isMerged)
        goesOn = false
      case .continuation, .stroke:
        coversMerge = isOpen
        if isOpen { extendLast(to: year) }
        goesOn = false
      case .none:
        isOpen = isOpen && goesOn && grid.value(at: place).looksBlank
        coversMerge = isOpen
        if isOpen { extendLast(to: year) }
      }
    }

    /// Another year of the merged range just added.
    mutating func addFurtherColumn(year: FiscalYear) {
      if coversMerge { extendLast(to: year) }
    }

    private mutating func begin(
      _ label: String, in year: FiscalYear, at place: CellReference, isMerged: Bool
    ) {
      spans.append(
        ScheduleSpan(
          years: year...year, label: label, drawnAs: isMerged ? .mergedCell : .cell,
          source: grid.source(place)))
      isOpen = true
    }

    private mutating func extendLast(to year: FiscalYear) {
      guard let last = spans.indices.last else { return }
      let years = spans[last].years
      spans[last].years = min(years.lowerBound, year)...max(years.upperBound, year)
    }
  }
}

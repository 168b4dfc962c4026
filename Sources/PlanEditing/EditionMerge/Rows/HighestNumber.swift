import PlanReading
import SpreadsheetML

/// The highest number that an action has or is known to have had.
enum HighestNumber {
  /// Looks at the plan, at what statuses refer to, and at older editions kept on other sheets.
  ///
  /// Numbers of rows that were removed leave no trace and cannot be known.
  static func find(in reading: PlanReading, _ worksheets: [Worksheet]) -> Int {
    let actions = reading.plan.actions
    let own = actions.map(\.number.value)
    let named = actions.compactMap { $0.state?.mergedInto }
    let read = Set(reading.layouts.map(\.sheet))
    let others = worksheets.filter { sheet in
      !read.contains(sheet.name)
        && !HeadingVocabulary.sampleSheets.contains { sheet.name.contains($0) }
    }
    let kept = others.flatMap { SheetTables($0).plan.flatMap(\.actionRows).map(\.number) }
    return (own + named + kept).max() ?? 0
  }
}

import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// The highest number that an action has or is known to have had: no number is given twice.
///
/// It stays in the book as a hidden name, so that it is known when its row is gone.
enum HighestNumber {
  /// The hidden name that means the number.
  static let name = "アクション最大番号"

  /// Looks at the hidden name, at the plan, at what statuses refer to, and at older editions kept on
  /// other sheets.
  static func find(in session: EditSession) throws(Failure) -> Int {
    let kept = try session.workbook.formula(ofName: name).flatMap { Int($0.trimmingWhitespace) }
    return max(kept ?? 0, find(in: session.reading, session.worksheets))
  }

  /// Lets the book keep the number.
  static func keep(_ number: Int, in session: inout EditSession) throws(Failure) {
    try session.workbook.setHiddenName(name, to: String(number))
  }

  private static func find(in reading: PlanReading, _ worksheets: [Worksheet]) -> Int {
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

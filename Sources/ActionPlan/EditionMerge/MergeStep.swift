import Diagnostics
import SpreadsheetML

/// An edition that is being filled in from update tables.
struct MergeStep {
  var workbook: Workbook
  /// What is read of `workbook` as it is now.
  private(set) var reading: PlanReading
  private(set) var worksheets: [Worksheet]
  var report = MergeReport()
  var findings: [Diagnostic] = []

  init(_ workbook: Workbook) throws(Failure) {
    self.workbook = workbook
    worksheets = try workbook.worksheets()
    reading = try PlanReading.read(worksheets)
  }

  /// Reads the workbook anew; whatever moves or changes cells that later steps look at calls this.
  mutating func reread() throws(Failure) {
    worksheets = try workbook.worksheets()
    reading = try PlanReading.read(worksheets)
  }

  func worksheet(_ name: String) -> Worksheet? { worksheets.first { $0.name == name } }
}

/// One step of filling in an edition.
protocol MergePass: Sendable {
  static func run(
    _ update: PlanUpdate, _ options: MergeOptions, _ step: inout MergeStep
  ) throws(Failure)
}

package import Diagnostics
package import PlanReading
package import SpreadsheetML

/// An edition that is being filled in from update tables.
package struct MergeStep {
  package var workbook: Workbook
  /// What is read of `workbook` as it is now.
  package private(set) var reading: PlanReading
  package private(set) var worksheets: [Worksheet]
  package var report = MergeReport()
  package var findings: [Diagnostic] = []

  package init(_ workbook: Workbook) throws(Failure) {
    self.workbook = workbook
    worksheets = try workbook.worksheets()
    reading = try PlanReading.read(worksheets)
  }

  /// Reads the workbook anew; whatever moves or changes cells that later steps look at calls this.
  mutating func reread() throws(Failure) {
    worksheets = try workbook.worksheets()
    reading = try PlanReading.read(worksheets)
  }

  package func worksheet(_ name: String) -> Worksheet? { worksheets.first { $0.name == name } }
}

/// One step of filling in an edition.
package protocol MergePass: SendableMetatype {
  static func run(
    _ update: PlanUpdate, _ options: MergeOptions, _ step: inout MergeStep
  ) throws(Failure)
}

import Diagnostics
import PlanChecks
import PlanReport

extension FinishedBook {
  /// Adds its findings as a workbook beside the others, with links into the new edition.
  mutating func addFindingsBook(in language: Language) throws {
    let target = output.workbook.map { $0.path } ?? output.inputPath
    let name = PathName(target)
    let bytes = try FindingsBook.write(
      findings, of: name.file, isSeen: { seen.contains($0) }, in: language)
    output.findingsBook = OutputFile(
      path: PathName.path(name.stem + "-確認結果.xlsx", in: name.folder), bytes: bytes)
  }
}

extension CheckedBook {
  /// Its findings as a workbook, to be written to `file`; nil for a book that was not read from a file.
  func output(to file: String, in language: Language) throws -> BookOutput? {
    guard let input else { return nil }
    var output = BookOutput(
      input: input, name: input.name.stem, folder: nil, workbook: nil, tables: [])
    let bytes = try FindingsBook.write(
      findings, of: PathName(path).file, isSeen: { seen.contains($0) }, in: language)
    output.findingsBook = OutputFile(path: file, bytes: bytes)
    return output
  }
}

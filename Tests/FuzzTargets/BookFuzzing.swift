import Diagnostics
import LibZip
import PlanReading
import SpreadsheetML

/// Books that are damaged or made up.
enum BookFuzzing {
  static func book(_ bytes: [UInt8]) {
    guard var workbook = try? Workbook(bytes: bytes) else { return }
    _ = try? workbook.worksheets()
    _ = try? workbook.unclaimedContent()
    if let sheets = try? workbook.worksheets() { _ = try? PlanReading.read(sheets) }
    guard let sheet = try? workbook.sheets.first(where: { $0.kind == .worksheet }) else { return }
    let cell = CellReference(row: 2, column: 2)
    _ = try? workbook.insertRows(at: 2, in: sheet.name)
    _ = try? workbook.insertColumns(at: 2, in: sheet.name)
    _ = try? workbook.setCell(cell, to: .text("x"), in: sheet.name)
    _ = try? workbook.deleteRows(at: 3, in: sheet.name)
    save(workbook)
  }

  /// The first byte chooses the book, the second the part that the others take the place of.
  static func part(_ bytes: [UInt8]) {
    guard bytes.count > 2 else { return }
    let books = FuzzFixtures.engine
    let book = books[Int(bytes[0]) % books.count]
    guard let archive = try? ZipArchive(book), !archive.entries.isEmpty else { return }
    var changes = ZipChanges()
    let entry = archive.entries[Int(bytes[1]) % archive.entries.count]
    changes.replacements[entry.index] = Array(bytes[2...])
    guard let changed = try? ZipArchive.rewriting(book, with: changes) else { return }
    self.book(changed)
  }

  /// Nothing that an edit broke is handed out, and nothing is to be broken by one; what is saved
  /// opens again and says what the workbook said.
  static func save(_ workbook: Workbook) {
    let bytes: [UInt8]
    do {
      bytes = try workbook.checkedSave()
    } catch {
      if error.code == "integrity" { fatalError("an edit broke the book:\n\(error)") }
      return
    }
    do {
      let opened = try Workbook(bytes: bytes)
      guard let sheets = try? workbook.worksheets() else { return }
      if try opened.worksheets() != sheets { fatalError("the saved book says something else") }
    } catch {
      fatalError("the saved book cannot be read:\n\(error)")
    }
  }
}

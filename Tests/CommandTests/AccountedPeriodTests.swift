import Foundation
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// Over the whole period, in both layouts, with tables and without rolling anything by hand: every cell of
/// every book is read, every filled cell of every table has one fate, and the closing lines add up.
@Suite("The account over the period")
struct AccountedPeriodTests {
  private let folder: WorkFolder

  init() throws { folder = try WorkFolder() }

  @Test("each year's book and tables", arguments: ["action-plan-r6", "action-plan-r6-pages"])
  func everyYear(_ name: String) throws {
    var book = "\(name).xlsx"
    try copy("plan/\(book)", to: book)
    if name == "action-plan-r6" { try nameSummedCells(of: book) }
    for year in 7...10 {
      var arguments = [book, "--update", Fixture.url("period/actions-r\(year).csv").path]
      if name == "action-plan-r6" {
        arguments += ["--update", Fixture.url("period/kpis-r\(year).csv").path, "--kpi-actuals"]
      }
      let run = try ProgramRun(
        arguments: arguments + ["--lang", "en"], folder: folder.url, environment: [:])
      try #require(run.status == 0, "\(run.errors)")
      book = book.replacing("r\(year - 1)", with: "r\(year)")
      try checkBook(book, run)
      try checkTables(book, run)
    }
  }

  /// Every cell is read, and the closing line counts them as the workbook does.
  private func checkBook(_ book: String, _ run: ProgramRun) throws {
    let sheets = try Workbook(path: folder.path(book)).worksheets()
    let reading = try PlanReading.read(sheets)
    #expect(reading.account.unread.map { "\($0.place) \($0.text)" } == [], "\(book)")
    let names = Set(reading.layouts.map(\.sheet) + reading.kpiLayouts.map(\.sheet))
    let count = sheets.filter { names.contains($0.name) }.reduce(0) { count, sheet in
      count + sheet.cells.count { $0.formula != nil || !Self.isBlank($0.value) }
        + sheet.shapes.count { $0.text.contains { !$0.isWhitespace } }
    }
    let digits = String(count)
    let number =
      digits.count > 3 ? "\(digits.dropLast(3)),\(digits.suffix(3))" : digits
    #expect(run.output.contains("read: \(number) of \(number) cells (0 unread)"), "\(run.output)")
  }

  private static func isBlank(_ value: CellValue) -> Bool {
    switch value {
    case .blank: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .number, .boolean, .error: false
    }
  }

  /// Every filled cell of a table stands once in updates.csv, and a file's line is the sum of its fates.
  private func checkTables(_ book: String, _ run: ProgramRun) throws {
    let stem = book.replacing(".xlsx", with: "")
    let rows = try records(folder.text("\(stem)-csv/updates.csv"))
    let header = try #require(rows.first)
    let columns = try ["file", "cell", "fate", "new_text"].map { name in
      try #require(header.firstIndex(of: name))
    }
    let cells = rows.dropFirst().map { row in columns.map { row[$0] } }
    for (file, cells) in Dictionary(grouping: cells, by: { $0[0] }) {
      #expect(Set(cells.map { $0[1] }).count == cells.count, "\(file)")
      let filled = try records(String(contentsOfFile: file, encoding: .utf8)).dropFirst()
        .flatMap(\.self).count { !$0.allSatisfy(\.isWhitespace) }
      #expect(cells.count == filled, "\(file)")
      let counts = Dictionary(grouping: cells, by: { $0[2] }).mapValues(\.count)
      #expect(counts["refused"] == nil)
      let sum = cells.count - counts["key", default: 0]
      let lines = run.output.split(separator: "\n")
      let line = try #require(lines.first { $0.contains("\(file): ") && $0.contains("filled") })
      let written = counts["written", default: 0]
      #expect(line.contains(": \(sum) filled = \(written) written"), "\(line)")
      let numbers = line.split(separator: "=").last?.split(separator: "(").first?
        .split(separator: " ").compactMap { Int($0) }
      #expect(numbers?.reduce(0, +) == sum, "\(line)")
    }
  }

  /// The records of a CSV file.
  private func records(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    func add(_ character: Character) {
      let row = rows.count - 1
      rows[row][rows[row].count - 1].append(character)
    }
    for character in text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n") {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\n" where !isQuoted: rows.append([""])
      default: add(character)
      }
    }
    if rows.last == [""] { rows.removeLast() }
    return rows
  }

  private func copy(_ path: String, to name: String) throws {
    try FileManager.default.copyItem(at: Fixture.url(path), to: folder.url.appending(path: name))
  }

  /// The sum over the targets would count the rows of actual figures: staff name the cells.
  private func nameSummedCells(of book: String) throws {
    var workbook = try Workbook(path: folder.path(book))
    let total = try #require(CellReference("B13"))
    try workbook.setCell(
      total, to: .formula("SUM(KPI!C5,KPI!C6,KPI!C10,KPI!C14,KPI!C15)"), in: "集計")
    try FileManager.default.removeItem(atPath: folder.path(book))
    try workbook.save(to: folder.path(book))
  }
}

import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// An edition is parted for the departments of its column 所管課.
@Suite struct HandoutTests {
  /// The edition of `UpdateScene` with a column of departments, of which the last action has two.
  private static var book: PlanBook {
    var book = UpdateScene.edition
    for (row, text) in ["所管課", "商工課", "観光課", "商工課", "商工課、観光課"].enumerated() {
      book.rows[row].append(text)
    }
    return book
  }

  private func handouts(
    _ book: PlanBook = book, departments: DepartmentList = DepartmentList(), removing: Bool = true
  ) throws -> [Handout] {
    try parted(book, departments, removing).copies
  }

  private func parted(
    _ book: PlanBook, _ departments: DepartmentList = DepartmentList(), _ removing: Bool = true
  ) throws -> Handouts {
    try Handout.all(
      of: Workbook(bytes: book.bytes()), layout: nil, departments: departments,
      removesOthers: removing)
  }

  @Test func actionsOfNoDepartmentAreTold() throws {
    #expect(try parted(Self.book).unassigned.isEmpty)
    var book = Self.book
    book.rows[2][book.rows[2].count - 1] = ""
    book.rows[3][book.rows[3].count - 1] = "〃"
    let parted = try parted(book)
    #expect(parted.unassigned == ["2", "3"])
    #expect(parted.copies.map(\.actions) == [["1", "4"], ["4"]])
  }

  @Test func relistedActionsOfNoDepartmentAreToldToo() throws {
    var book = Self.book
    book.rows[2][4] = "再掲"
    book.rows[2][book.rows[2].count - 1] = ""
    #expect(try parted(book).unassigned == ["2"])
  }

  @Test func whatRefersToRowsTakenOutIsTold() throws {
    var book = Self.book
    book.kpiRows[0] += ["=計画!A3→2", "=COUNT(計画!A2:A5)→4", "=計画!A2→1", "=#REF!+1→0"]
    #expect(try handouts(book).map { $0.broken.map(\.name) } == [["KPI!B1"], ["KPI!D1"]])
    #expect(try handouts(book, removing: false).allSatisfy(\.broken.isEmpty))
  }

  @Test func aListThatNamesUnknownActionsIsRefused() throws {
    let list = try DepartmentList(Array("No.,担当課\n1,総務課\n9,総務課\n".utf8), name: "担当課.csv")
    let failure = caughtFailure { try self.parted(Self.book, list) }
    #expect(failure?.code == "department-list-number-unknown")
  }

  private func column(_ letter: String, of handout: Handout) throws -> [String] {
    let sheet = try Workbook(bytes: handout.workbook).worksheets()[0]
    return (2...5).map { row in
      CellReference("\(letter)\(row)").map { sheet.printedText(at: $0) } ?? ""
    }
  }

  @Test func everyDepartmentGetsItsActions() throws {
    let handouts = try handouts()
    #expect(handouts.map(\.department) == ["商工課", "観光課"])
    #expect(handouts.map(\.actions) == [["1", "3", "4"], ["2", "4"]])
    #expect(handouts.map(\.cellCount) == [3, 2])
  }

  @Test func rowsOfOthersGoAndTheirNamesStay() throws {
    let handout = try #require(try handouts().last)
    #expect(try column("A", of: handout) == ["2", "4", "", ""])
    #expect(try column("F", of: handout) == ["相談", "展示", "", ""])
    // 研修, in whose row the names stood, is gone.
    #expect(try column("B", of: handout) == ["(1) 育てる", "(2) 広げる", "", ""])
    #expect(try column("C", of: handout) == ["① 学ぶ", "① 売る", "", ""])
  }

  @Test func rowsOfOthersMayBeHidden() throws {
    let handouts = try handouts(removing: false)
    let sheets = try handouts.map { try Workbook(bytes: $0.workbook).worksheets()[0] }
    #expect(sheets.map(\.hiddenRows) == [[3], [2, 4]])
    #expect(try column("A", of: handouts[1]) == ["1", "2", "3", "4"])
    #expect(try column("B", of: handouts[1]) == ["(1) 育てる", "", "", "(2) 広げる"])
  }

  @Test func departmentsMayComeFromATable() throws {
    let list = Array("No.,担当課\n1、2,総務課\n3,福祉課\n4,総務課\n".utf8)
    let departments = try DepartmentList(list, name: "担当課.csv")
    let handouts = try handouts(UpdateScene.edition, departments: departments)
    #expect(handouts.map(\.department) == ["総務課", "福祉課"])
    #expect(try column("A", of: handouts[0]) == ["1", "2", "4", ""])
    let failure = caughtFailure { try self.handouts(UpdateScene.edition) }
    #expect(failure?.code == "no-departments")
  }

  @Test func listNamesFilesActionsAndCells() throws {
    let handouts = try handouts().map { (handout: $0, file: "計画_\($0.department).xlsx") }
    let text = String(decoding: Handout.list(handouts).dropFirst(3), as: UTF8.self)
    #expect(
      text == "department,file,actions,action_numbers,cells_to_fill_in\r\n"
        + "\"商工課\",\"計画_商工課.xlsx\",\"3\",\"1;3;4\",\"3\"\r\n"
        + "\"観光課\",\"計画_観光課.xlsx\",\"2\",\"2;4\",\"2\"\r\n")
  }
}

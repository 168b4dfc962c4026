import Diagnostics
import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// A table of numbers and departments for a book without such a column.
@Suite struct DepartmentListTests {
  /// The departments of the actions 1 to 4 of the edition, and what is said of the list.
  private func assigned(
    _ bytes: [UInt8], name: String = "担当課.csv", to plan: Plan? = nil
  ) throws -> (departments: [String], findings: [Diagnostic]) {
    var plan = try plan ?? self.plan
    let findings = try DepartmentList(bytes, name: name).assign(to: &plan)
    return (plan.actions.map { $0.departments.joined(separator: "、") }, findings)
  }

  private func departments(_ text: String) throws -> [String] {
    let (departments, findings) = try assigned(Array(text.utf8))
    #expect(findings == [])
    return departments
  }

  private func findings(_ text: String) throws -> [Diagnostic] {
    try assigned(Array(text.utf8)).findings
  }

  private var plan: Plan {
    get throws {
      try PlanReading.read(Workbook(bytes: UpdateScene.edition.bytes()).worksheets()).plan
    }
  }

  @Test(arguments: ["No.,担当課", "action_no,department", " number , department "])
  func headingsAreKnownByWordsAndCodes(_ headings: String) throws {
    #expect(try departments("\(headings)\n1,商工課\n") == ["商工課", "", "", ""])
  }

  @Test func columnsMayStandInAnyOrder() throws {
    #expect(try departments("所管課,備考,No.\n商工課,x,1\n") == ["商工課", "", "", ""])
  }

  @Test func whatStandsAboveTheHeadingsIsPassedOver() throws {
    #expect(try departments("担当課の一覧\n\nNo.,担当課\n1,商工課\n") == ["商工課", "", "", ""])
  }

  @Test func rowWithoutNumberOrDepartmentIsPassedOver() throws {
    let list = "No.,担当課\n1,商工課\n2,\n,福祉課\n3, \n4,観光課\n"
    #expect(try departments(list) == ["商工課", "", "", "観光課"])
  }

  @Test(arguments: ["１", "No.1", "No. １", "№1", "001", "1（再掲）", "再掲1", "1\u{3000}再掲"])
  func aNumberIsReadAsStaffWriteIt(_ number: String) throws {
    #expect(try departments("No.,担当課\n\(number), 商工課 \n") == ["商工課", "", "", ""])
  }

  @Test(arguments: ["1、2、4", "1・2・4", "\"1,2,4\"", "\"No.1\n2\n4\"", "1～2、4", "No.1〜No.2及び4"])
  func severalNumbersInOneCellAreAllMeant(_ numbers: String) throws {
    #expect(try departments("No.,担当課\n\(numbers),商工課\n") == ["商工課", "商工課", "", "商工課"])
  }

  @Test func dittoIsTheDepartmentAbove() throws {
    #expect(try departments("No.,担当課\n1,商工課\n2,〃\n3,同上\n") == ["商工課", "商工課", "商工課", ""])
  }

  @Test func mergedCellsHoldForAllTheirRows() throws {
    let book = PlanBook(
      rows: [["No.", "担当課"], ["1", "商工課"], ["2", ""], ["3", ""], ["4", "観光課"]],
      merged: ["B2:B4"])
    let (departments, findings) = try assigned(book.bytes(), name: "担当課.xlsx")
    #expect(departments == ["商工課", "商工課", "商工課", "観光課"])
    #expect(findings == [])
  }

  @Test func namesThatAreNoNumbersAreFound() throws {
    var plan = try plan
    plan.numberNames = [1: "1-1-①", 2: "1-1-②", 3: "1-2-①", 4: "1・4"]
    let list = "No.,担当課\n1－1－①～1-2-①,商工課\n1・4,観光課\n"
    let (departments, findings) = try assigned(Array(list.utf8), to: plan)
    #expect(departments == ["商工課", "商工課", "商工課", "観光課"])
    #expect(findings == [])
  }

  @Test(arguments: ["99", "1、99", "1～99", "3～1", "1-3", "1 2", "合計"])
  func whatNamesNoActionOfThePlanIsTold(_ number: String) throws {
    let found = try findings("No.,担当課\n2,商工課\n\(number),観光課\n")
    #expect(found.map(\.code) == ["department-list-number-unknown"])
    #expect(found.map(\.place) == [Place(file: "担当課.csv", cell: "A3")])
    #expect(found.map(\.severity) == [.error])
  }

  @Test func anUnknownNumberIsToldWithThoseOfThePlan() throws {
    let found = try #require(try findings("No.,担当課\n99,商工課\n").first)
    #expect(
      found.described(in: .japanese)
        == "担当課.csv, A2: 「99」は、計画のアクションの番号として読めません（計画にあるのは No.1〜4）。"
        + "番号を確かめてください。二つ以上は「1、2」「5～7」のように書けます。 [department-list-number-unknown]")
    #expect(
      found.message.english == "\"99\" names no action of the plan (its numbers are 1–4).")
  }

  @Test func twoDepartmentsInTwoRowsAreAContradiction() throws {
    let found = try findings("No.,担当課\n1～3,商工課\n2,観光課\n4,商工課\n4,商工 課\n")
    #expect(
      found.map { $0.described(in: .japanese) } == [
        "担当課.csv, A3: No.2 の担当課が、この行では「観光課」、A2 の行では「商工課」となっています。"
          + "正しい課を残してください。両方が担当する場合は、一つの行に「福祉課、健康課」のように書いてください。"
          + " [department-list-contradicts]"
      ])
    #expect(
      found.map(\.message.english) == [
        "For action 2 this row says \"観光課\", the row of A2 says \"商工課\"."
      ])
  }

  @Test(arguments: ["", "No.,備考\n1,商工課\n", "担当課,備考\n商工課,1\n"])
  func fileWithoutBothHeadingsIsRefused(_ text: String) {
    let failure = caughtFailure { try DepartmentList(Array(text.utf8), name: "担当課.csv") }
    #expect(failure?.code == "department-list-not-read")
  }

  @Test func workbookIsReadByItsFirstSheet() throws {
    let book = PlanBook(rows: [["No.", "担当課"], ["1", "商工課"], ["9", "商工課"]])
    let (departments, findings) = try assigned(book.bytes(), name: "担当課.xlsx")
    #expect(departments == ["商工課", "", "", ""])
    #expect(findings.map(\.place) == [Place(file: "担当課.xlsx", sheet: "計画", cell: "A3")])
    let bytes: [UInt8] = [0x61, 0x00, 0x62]
    let failure = caughtFailure { try DepartmentList(bytes, name: "a.csv") }
    #expect(failure?.code == "department-list-not-read")
  }
}

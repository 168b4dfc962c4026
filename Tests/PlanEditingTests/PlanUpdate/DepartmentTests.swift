import PlanEditing
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// The column 担当課, from the book over update tables to the next edition.
@Suite struct DepartmentTests {
  /// The edition of `UpdateScene` with a column 所管課 on its right.
  private static var scene: UpdateScene {
    var scene = UpdateScene()
    scene.book.rows[0].append("所管課")
    for row in scene.book.rows.indices.dropFirst() {
      scene.book.rows[row].append("商工課\(row)")
    }
    return scene
  }

  @Test(arguments: ["担当課", "所管課", "担当部署", "所属", "担当課（室）", "担当\n課"])
  func headingsOfDepartmentsAreKnown(_ heading: String) {
    #expect(HeadingWording(heading).planMeaning == .column(.department))
  }

  @Test(arguments: ["担当", "担当者", "課", "備考"])
  func headingsThatMayMeanSomethingElseAreNot(_ heading: String) {
    #expect(HeadingWording(heading).planMeaning == nil)
  }

  @Test func cellsAreReadWhereTheColumnIs() throws {
    let plan = try PlanReading.read(Workbook(bytes: Self.scene.book.bytes()).worksheets()).plan
    #expect(plan.actions.first?[.department]?.value == "商工課1")
    let other = try PlanReading.read(
      Workbook(bytes: UpdateScene().book.bytes()).worksheets()
    ).plan
    #expect(other.actions.allSatisfy { $0[.department] == nil })
  }

  @Test func updateTablesChangeItAndNewActionsHaveIt() throws {
    let table =
      "No.,施策,アクション名,担当部署\n1,,,観光課\n2,,,（削除）\n,① 学ぶ,出前講座,学校教育課\n"
    let book = try Self.scene.book.bytes()
    let merged = try EditionMerge.run(book: book, updates: UpdateScene.files([table]))
    let new = merged.reading.plan
    func department(_ title: String) -> String? {
      new.actions.first { $0.title.value == title }?[.department]?.value
    }
    #expect(new.actions.first { $0.number.value == 1 }?[.department]?.value == "観光課")
    #expect(new.actions.first { $0.number.value == 2 }?[.department]?.value == "")
    #expect(department("出前講座") == "学校教育課")
  }
}

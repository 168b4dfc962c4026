import Diagnostics
import SpreadsheetML
import TestSupport
import Testing

/// A hidden defined name with a constant (ECMA-376-1 §18.2.5 definedName).
@Suite struct HiddenNamesTests {
  private func book(_ names: String) throws -> Workbook {
    try WorkbookBuilder("<sheetData/>").workbook(behind: names).open()
  }

  private func part(_ workbook: Workbook) throws -> String {
    try workbook.content(ofPart: "/xl/workbook.xml")
  }

  private static let element = "<definedName name=\"最大番号\" hidden=\"1\">46</definedName>"

  @Test func nameIsAddedBehindTheOthers() throws {
    for (before, after) in [
      ("", "</sheets><definedNames>\(Self.element)</definedNames>"),
      ("<definedNames/>", "<definedNames>\(Self.element)</definedNames>"),
      (
        "<definedNames><definedName name=\"a\">1</definedName></definedNames><calcPr/>",
        "<definedName name=\"a\">1</definedName>\(Self.element)</definedNames><calcPr"
      ),
    ] {
      var workbook = try book(before)
      try workbook.setHiddenName("最大番号", to: "46")
      #expect(try part(workbook).contains(after))
      #expect(try workbook.formula(ofName: "最大番号") == "46")
    }
  }

  @Test(arguments: ["", "(", "\"a", String(repeating: "1", count: 8_193)])
  func whatIsNoFormulaIsRefused(constant: String) throws {
    var workbook = try book("")
    let before = try part(workbook)
    #expect(
      caughtFailure { try workbook.setHiddenName("a", to: constant) }?.code == "invalid-formula")
    #expect(try part(workbook) == before)
  }

  @Test func nameThatIsThereIsKept() throws {
    let local = "<definedName name=\"Max\" localSheetId=\"0\">1</definedName>"
    let own = "<definedName name=\"MAX\" comment=\"c\">5</definedName>"
    let names = "<definedNames>\(local)\(own)</definedNames>"
    var workbook = try book(names)
    let before = try part(workbook)
    try workbook.setHiddenName("max", to: "5")
    #expect(try part(workbook) == before)
    try workbook.setHiddenName("max", to: "46")
    #expect(try part(workbook) == before.replacing(">5<", with: ">46<"))
    #expect(try workbook.formula(ofName: "other") == nil)
  }
}

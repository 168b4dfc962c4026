import SpreadsheetML
import Testing
import TestSupport

/// Serial dates (ECMA-376-1 §18.17.4.1).
struct DateSystemTests {
  @Test(
    arguments: [
      (0, [1899, 12, 31]), (1, [1900, 1, 1]), (59, [1900, 2, 28]), (60, [1900, 2, 29]),
      (61, [1900, 3, 1]), (43_586.75, [2019, 5, 1]), (45_383, [2024, 4, 1]),
      (2_958_465, [9999, 12, 31]), (2_958_466, nil), (-1, nil), (.nan, nil), (.infinity, nil),
    ] as [(Double, [Int]?)])
  func serialFrom1900(serial: Double, date: [Int]?) {
    #expect(DateSystem.from1900.date(ofSerial: serial).map { [$0.year, $0.month, $0.day] } == date)
  }

  @Test(
    arguments: [
      (0, [1904, 1, 1]), (59, [1904, 2, 29]), (60, [1904, 3, 1]), (43_921, [2024, 4, 1]),
      (-0.5, nil),
    ] as [(Double, [Int]?)])
  func serialFrom1904(serial: Double, date: [Int]?) {
    #expect(DateSystem.from1904.date(ofSerial: serial).map { [$0.year, $0.month, $0.day] } == date)
  }

  @Test(arguments: [
    ("", DateSystem.from1900), ("<workbookPr date1904=\"1\"/>", .from1904),
    ("<workbookPr date1904=\"true\"/>", .from1904), ("<workbookPr date1904=\"0\"/>", .from1900),
  ])
  func workbookNamesItsSystem(properties: String, system: DateSystem) throws {
    let workbook = try WorkbookBuilder().workbook(before: properties).open()
    #expect(try workbook.dateSystem == system)
    #expect(try workbook.worksheets().first?.dateSystem == system)
  }
}

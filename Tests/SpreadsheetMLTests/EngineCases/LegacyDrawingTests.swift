import SpreadsheetML
import TestSupport
import Testing

/// Legacy drawings whose texts are HTML, as Excel writes them (VML, ECMA-376-4 §19).
struct LegacyDrawingTests {
  private let path = "/xl/drawings/vmlDrawing1.vml"
  private let books = ["vml-unclosed-br", "vml-unclosed-br-two-sheets"]

  /// The drawing with places in the notes replaced.
  private func drawing(_ book: String, _ replacements: [(String, String)]) throws -> String? {
    let before = try EngineBook.open(book).text(ofPart: path)
    return before.map { replacements.reduce($0) { $0.replacing($1.0, with: $1.1) } }
  }

  @Test func rowsMoveTheNotes() throws {
    for book in books {
      let part = try EngineBook.part(path, of: book) { try $0.insertRows(at: 1, in: "S") }
      let expected = try drawing(
        book,
        [
          ("3, 15, 1, 10, 5, 31, 5, 9", "3, 15, 2, 10, 5, 31, 6, 9"),
          ("1, 15, 0, 10, 3, 31, 3, 9", "1, 15, 1, 10, 3, 31, 4, 9"),
          ("4, 15, 3, 10, 6, 31, 7, 9", "4, 15, 4, 10, 6, 31, 8, 9"),
          ("<x:Row>4<", "<x:Row>5<"), ("<x:Row>2<", "<x:Row>3<"), ("<x:Row>0<", "<x:Row>1<"),
        ])
      #expect(part == expected)
    }
  }

  @Test func columnsMoveTheNotes() throws {
    for book in books {
      let part = try EngineBook.part(path, of: book) { try $0.insertColumns(at: 2, in: "S") }
      let expected = try drawing(
        book,
        [
          ("4, 15, 3, 10, 6, 31, 7, 9", "5, 15, 3, 10, 7, 31, 7, 9"),
          ("3, 15, 1, 10, 5, 31, 5, 9", "4, 15, 1, 10, 6, 31, 5, 9"),
          ("<x:Column>3<", "<x:Column>4<"), ("<x:Column>2<", "<x:Column>3<"),
        ])
      #expect(part == expected)
    }
  }

  @Test func noteOfADeletedCellGoes() throws {
    for book in books {
      let part = try EngineBook.part(path, of: book) { try $0.deleteRows(at: 3, in: "S") }
      #expect(part.contains("a<br>b"))
      #expect(!part.contains("_x0000_s1026"))
      #expect(part.contains("<x:Row>3</x:Row>"))
    }
  }

  @Test func sheetIsRenamedAndOthersEdited() throws {
    for book in books {
      let part = try EngineBook.part(path, of: book) { try $0.renameSheet("S", to: "計画") }
      let expected = try drawing(book, [])
      #expect(part == expected)
    }
    var workbook = try EngineBook.open("vml-unclosed-br-two-sheets")
    let other = try #require(try workbook.sheets.last).name
    try workbook.insertRows(at: 1, in: other)
    #expect(try workbook.text(ofPart: path) == (try drawing("vml-unclosed-br-two-sheets", [])))
  }

  @Test(arguments: ["vml-unclosed-br", "plan-r6-button"])
  func insertionIsUndoneToTheByte(book: String) throws {
    let workbook = try EngineBook.open(book)
    let sheet = try #require(try workbook.sheets.first).name
    for edit in [StructuralEdit.insertingRows(at: 2), .insertingColumns(at: 2)] {
      let differences = try workbook.differences(undoing: edit, in: sheet)
      #expect(differences.filter { $0 != "/xl/workbook.xml" } == [], "\(edit)")
    }
  }
}

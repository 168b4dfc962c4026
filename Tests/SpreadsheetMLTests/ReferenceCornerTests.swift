import SpreadsheetML
import Testing

struct ReferenceCornerTests {
  @Test func coordinatesAreReachedByAxis() {
    var corner = ReferenceCorner(row: .init(5), column: .init(9, isAbsolute: true), range: 0..<3)
    #expect(corner[.rows]?.index == 5)
    #expect(corner[.columns]?.isAbsolute == true)
    corner[.rows] = nil
    corner[.columns]?.index = 10
    #expect(corner == ReferenceCorner(row: nil, column: .init(10, isAbsolute: true), range: 0..<3))
  }
}

import Diagnostics
import PlanEditing
import Testing

struct UnclaimedContentPassTests {
  private func notes(_ extra: String) throws -> [Diagnostic] {
    var book = PlanBook.plan()
    book.extra = extra
    return try book.renewed().findings.filter { $0.code == "unclaimed-content" }
  }

  @Test func contentOfAPlanSheetThatNoEditFollowsIsNoted() throws {
    let notes = try notes("<futureRanges ref=\"A1\"/>")
    #expect(notes.map(\.place.sheet) == ["計画"])
    #expect(notes.map(\.severity) == [.note])
  }

  @Test func knownContentIsNot() throws {
    #expect(try notes("<pageMargins left=\"1\"/>").isEmpty)
  }
}

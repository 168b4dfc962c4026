import SpreadsheetML
import Testing

@testable import PlanEditing

/// What comes of a cell in the book, as it was handed out, and as tables want it.
@Suite struct CellVersionsTests {
  private func versions(book: String, base: String?) -> CellVersions<String> {
    CellVersions(book: book, base: base) { $0 == $1 }
  }

  private func asked(_ text: String, row: Int) -> Requested<String> {
    Requested(
      text,
      from: UpdateSource(file: "表1.csv", sheet: nil, cell: CellReference(row: row, column: 2)))
  }

  @Test func withoutABaseWhatTheBookDoesNotSayIsAChange() {
    let cell = versions(book: "a", base: nil)
    #expect(cell.verdict(on: "a") == .nothing)
    #expect(cell.verdict(on: "b") == .change)
    #expect(!cell.isChanged)
  }

  @Test func cellOfAnUnchangedBookMayBeChanged() {
    let cell = versions(book: "a", base: "a")
    #expect(cell.verdict(on: "a") == .nothing)
    #expect(cell.verdict(on: "b") == .change)
    #expect(!cell.isChanged)
  }

  @Test func changedBookStaysUnlessATableWantsSomethingElse() {
    let cell = versions(book: "b", base: "a")
    #expect(cell.verdict(on: "a") == .nothing)
    #expect(cell.verdict(on: "b") == .nothing)
    #expect(cell.verdict(on: "c") == .conflict)
    #expect(cell.isChanged)
  }

  /// The outcome as a word with the text of the other table.
  private func word(_ outcome: CellRequests<Int, String>.Outcome) -> String {
    switch outcome {
    case .added: "added"
    case .conflict(let other): "conflict \(other.value)"
    case .replaced(let other): "replaced \(other.value)"
    }
  }

  @Test func tablesThatWantTheSameAgree() {
    var requests = CellRequests<Int, String>()
    #expect(word(requests.add(asked("a", row: 2), for: 1)) == "added")
    #expect(word(requests.add(asked("a", row: 3), for: 1)) == "added")
    // The first one is kept.
    #expect(requests.requests[1] == asked("a", row: 2))
    #expect(word(requests.add(asked("b", row: 4), for: 2)) == "added")
  }

  @Test func tablesThatWantDifferentThingsAreInConflict() {
    var requests = CellRequests<Int, String>()
    _ = requests.add(asked("a", row: 2), for: 1)
    #expect(word(requests.add(asked("b", row: 3), for: 1)) == "conflict a")
    #expect(requests.requests[1]?.value == "a")
  }

  @Test func newerTableReplacesAnEarlierOneOnly() {
    var requests = CellRequests<Int, String>()
    _ = requests.add(asked("a", row: 2), for: 1)
    #expect(word(requests.add(asked("b", row: 3), for: 1, isNewer: true)) == "replaced a")
    #expect(requests.requests[1]?.value == "b")
    #expect(word(requests.add(asked("c", row: 4), for: 1, isNewer: true)) == "conflict b")
    #expect(word(requests.add(asked("d", row: 5), for: 1)) == "conflict b")
    #expect(requests.requests[1]?.value == "b")
  }
}

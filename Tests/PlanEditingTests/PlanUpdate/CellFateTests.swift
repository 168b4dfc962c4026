import SpreadsheetML
import TestSupport
import Testing

@testable import PlanEditing

/// What an account makes of what is said of a cell.
@Suite struct CellFateTests {
  private let a2 = UpdateSource(file: "表1.csv", sheet: nil, cell: CellReference(row: 2, column: 1))
  private let b2 = UpdateSource(file: "表1.csv", sheet: nil, cell: CellReference(row: 2, column: 2))

  private func account(_ fates: UpdateCell.Fate...) -> UpdateAccount {
    var account = UpdateAccount()
    for fate in fates { account.take(a2, UpdateCell.Entry(fate)) }
    return account
  }

  @Test func cellWithoutAWordIsNotTaken() {
    #expect(!UpdateAccount().isTaken(a2))
    #expect(account(.key).isTaken(a2))
    #expect(!account(.key).isTaken(b2))
  }

  @Test func cellGoesWithTheOneItIsLinkedTo() {
    var account = UpdateAccount()
    account.link(b2, to: a2)
    #expect(!account.isTaken(b2))
    account.take(a2, UpdateCell.Entry(.written))
    #expect(account.isTaken(b2))
  }

  @Test func sameWordTwiceIsNoContradiction() {
    #expect(account(.key, .key).contradictions.isEmpty)
    #expect(account(.written, .same).contradictions.isEmpty)
    #expect(account(.skipped, .written).contradictions.isEmpty)
  }

  @Test func cellThatNamesARowIsNotWritten() {
    #expect(account(.key, .written).contradictions == [a2])
    #expect(account(.same, .key).contradictions == [a2])
  }
}

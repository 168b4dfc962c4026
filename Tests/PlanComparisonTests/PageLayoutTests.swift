import SpreadsheetML
import Testing

@testable import PlanComparison

/// Where the pages of the comparison table begin.
@Suite struct PageLayoutTests {
  private let layout = RowLayout(widths: [19, 56, 56, 10])

  private func rows(_ kinds: [(ComparisonRow.Kind, Double)]) -> [RowLayout.FittedRow] {
    kinds.enumerated().map { number, row in
      RowLayout.FittedRow(
        row: ComparisonRow(kind: row.0, place: "\(number)"), height: row.1)
    }
  }

  /// The rows of each page, by kind.
  private func pages(_ kinds: [(ComparisonRow.Kind, Double)]) -> [[ComparisonRow]] {
    let (rows, breaks) = PageLayout.pages(of: rows(kinds), layout, headHeight: 21)
    let edges = [0] + breaks + [rows.count]
    return zip(edges, edges.dropFirst()).map { rows[$0..<$1].map(\.row) }
  }

  @Test func noTitleStandsAloneAtTheEndOfAPage() {
    // A4 landscape has 595 points, less 48 of margins above and below and the head.
    let pages = pages([
      (.section, 20), (.entry, 20), (.change, 350), (.group, 20), (.entry, 20), (.change, 100),
    ])
    #expect(
      pages.map { $0.map(\.kind) } == [[.section, .entry, .change], [.group, .entry, .change]])
  }

  /// A4 landscape has 595.3 points, less two margins of 0.67 inches, 12 to spare, the two titles of the
  /// first page (40.5) and a head of 21.
  @Test func aPageIsFilledToItsEnd() {
    #expect(pages([(.change, 405), (.change, 20)]).count == 1)
    #expect(pages([(.change, 405), (.change, 21)]).count == 2)
    #expect(pages([(.change, 425), (.change, 440), (.change, 25)]).map(\.count) == [1, 2])
    #expect(pages([(.change, 425), (.change, 440), (.change, 26)]).map(\.count) == [1, 1, 1])
  }

  @Test func aHigherHeadLeavesLessRoom() {
    let kinds: [(ComparisonRow.Kind, Double)] = [(.change, 405), (.change, 20)]
    #expect(PageLayout.pages(of: rows(kinds), layout, headHeight: 21).breaks == [])
    #expect(PageLayout.pages(of: rows(kinds), layout, headHeight: 22).breaks == [1])
  }

  @Test func whatIsNoLongerOfTheEntryDoesNotRepeatIt() {
    let pages = pages([(.entry, 20), (.change, 300), (.omitted, 20), (.change, 300)])
    #expect(pages.map { $0.map(\.kind) } == [[.entry, .change, .omitted], [.change]])
    let whole = self.pages([(.entry, 20), (.change, 400), (.omitted, 20)])
    #expect(whole.map { $0.map(\.kind) } == [[.entry, .change], [.omitted]])
  }

  @Test func aPageOfTitlesAloneIsNotMadeEmptier() {
    let pages = pages([(.section, 200), (.group, 200), (.entry, 20), (.change, 400)])
    #expect(pages.map { $0.map(\.kind) } == [[.section, .group, .entry], [.entry, .change]])
  }

  @Test func whatGoesOnSaysAgainWhatItIsOf() throws {
    let pages = pages([
      (.section, 20), (.entry, 20), (.change, 350), (.change, 300), (.change, 100),
    ])
    #expect(
      pages.map { $0.map(\.kind) } == [[.section, .entry, .change], [.entry, .change, .change]])
    #expect(pages[1][0].place == "1\n（続き）")
  }

  @Test func aTableOfOnePageHasNoBreak() {
    #expect(pages([(.section, 20), (.entry, 20), (.change, 300)]).count == 1)
    #expect(PageLayout.pages(of: [], layout, headHeight: 21).breaks.isEmpty)
  }
}

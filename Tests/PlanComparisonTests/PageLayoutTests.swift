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

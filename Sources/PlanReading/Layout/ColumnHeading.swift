package import PlanText
import SpreadsheetML

/// What the stack of headings over one column comes down to.
package struct ColumnHeading: Hashable, Sendable {
  /// 1-based.
  package let column: Int
  /// The cell that decides: the lowest one that names the column.
  package let cell: HeadingCell
  /// Wording, year and day of all cells that make up the heading.
  package let wording: HeadingWording
  /// Nil for wordings that are not known.
  package let meaning: HeadingMeaning?
  /// How good the wording is; 0 is best.
  package let rank: Int
  /// Headings over this and other columns, topmost first.
  package let groups: [HeadingCell]
  /// All headings above the one that decides, topmost first.
  private let above: [HeadingCell]

  /// Nil where nothing but group headings stands over the column.
  package init?(_ stack: HeadingStack, in block: HeadingBlock) {
    let groups = stack.cells.filter { block.isGroup($0, over: stack.column) }
    let own = stack.cells.filter { !groups.contains($0) }
    guard let bottom = own.last else { return nil }
    // A heading may be spread over cells (令和6年度実績 above, ※令和7年2月末時点 below): the lowest
    // cell decides, then all together, then the next higher ones.
    let together = HeadingWording(own.map(\.text).joined(separator: "\n"))
    let deciding = own.last { $0.wording.planMatch != nil }
    let match =
      bottom.wording.planMatch ?? together.planMatch ?? deciding?.wording.planMatch
    column = stack.column
    let cell = bottom.wording.planMatch != nil ? bottom : deciding ?? bottom
    self.cell = cell
    wording = own.count > 1 ? together : bottom.wording
    meaning = match?.meaning
    rank = match?.rank ?? 0
    self.groups = groups
    above = Array(stack.cells.prefix { $0 != cell })
  }

  /// The year it names or stands under.
  package var fiscalYear: FiscalYear? {
    wording.fiscalYear ?? above.last { $0.wording.fiscalYear != nil }?.wording.fiscalYear
  }

  /// Whether what names its year speaks of several.
  var isOfSeveralYears: Bool {
    wording.fiscalYear == nil
      ? above.last { $0.wording.fiscalYear != nil }?.wording.isOfSeveralYears ?? false
      : wording.isOfSeveralYears
  }

  /// Whether the heading above is that of texts, whose years are no schedule: R7 and R8 under 課題.
  ///
  /// 具体的アクション may stand over all that is said of an action.
  var standsUnderText: Bool {
    guard case .column(let kind) = above.last?.wording.planMeaning else { return false }
    return kind.isContent
  }

  /// The year of results that a group heading makes of 内容 or 概要 below it; nil for anything else.
  ///
  /// What stands over number and title too is no group of results; their columns begin at `column`, 1-based.
  func yearOfContents(behind column: Int) -> FiscalYear? {
    guard meaning == .column(.description), wording.fiscalYear == nil,
      let group = groups.last(where: { $0.wording.fiscalYear != nil }),
      group.wording.planMeaning == .column(.results), group.range.columns.lowerBound > column
    else { return nil }
    return group.wording.fiscalYear
  }

  /// The meaning of the nearest heading above that tells results from schedule.
  package var groupMeaning: HeadingMeaning? {
    above.reversed().lazy.compactMap(\.wording.planMeaning)
      .first { $0 == .column(.results) || $0 == .scheduleGroup }
  }
}

extension HeadingBlock {
  /// Whether a heading stands over columns instead of naming one.
  ///
  /// It does when its wording can name none, when a column it covers has another heading below, or
  /// when it covers columns to its right: what is wider than a column names its first one.
  func isGroup(_ cell: HeadingCell, over column: Int) -> Bool {
    if cell.wording.planMeaning?.isGroup == true { return true }
    guard cell.range.columns.count > 1 else { return false }
    if column != cell.range.columns.lowerBound { return true }
    return stacks.contains { stack in
      cell.range.columns.contains(stack.column) && stack.cells.last?.reference != cell.reference
    }
  }
}

import PlanText
import TextEdits
import Testing

@Suite struct HeaderFooterRollTests {
  @Test(arguments: [
    ("&R令和6年度版", "&R令和7年度版"), ("&R6年度版", "&R7年度版"), ("&R6版", "&R6版"), ("&RR6版", "&RR7版"),
    ("&C&\"ＭＳ Ｐゴシック,標準\"&12R6 プラン&R&P/&N", "&C&\"ＭＳ Ｐゴシック,標準\"&12R7 プラン&R&P/&N"),
    ("&L&\"R6,標準\"令和６年度", "&L&\"R6,標準\"令和７年度"), ("&KFF0000FY2024", "&KFF0000FY2025"),
    ("&K01+0002024年度", "&K01+0002025年度"), ("A&&R6", "A&&R7"), ("&P+1R6", "&P+1R7"),
    ("&D&T&A&F&G&ZR6", "&D&T&A&F&G&ZR7"), ("令和&B6&B年度版", "令和&B7&B年度版"),
    ("&C&8令和&\"-,太字\"６&\"-,標準\"年度&12版", "&C&8令和&\"-,太字\"７&\"-,標準\"年度&12版"),
    ("&L令和&C6件", "&L令和&C6件"), ("令和&P年度", "令和&P年度"),
  ])
  func headerCodesAreOpaque(old: String, new: String) {
    let replacements = headerFooterRoll(old, from: FiscalYear(2024), to: FiscalYear(2025))
    #expect(replacements.applied(to: old) == new)
  }

  @Test(arguments: [
    ("&C&P / &N&R令和7年3月 産業振興課作成", "&C&P / &N&R令和8年3月 産業振興課作成"), ("&RR7.3", "&RR8.3"),
    ("&12R7.3", "&12R8.3"), ("&R7.3", "&R7.3"),
  ])
  func otherRollsReadTheSameText(old: String, new: String) {
    #expect(headerFooterRoll(old) { dateOfIssueRoll($0) }.applied(to: old) == new)
  }
}

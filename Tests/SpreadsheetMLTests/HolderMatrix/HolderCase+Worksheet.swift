@testable import SpreadsheetML
import TestSupport

/// Places in worksheet parts (ECMA-376-1 §18.3.1.99 worksheet, MS-XLSX §2.4).
extension HolderCase {
  static let worksheet: [HolderCase] = views + ranges + rules + links + extensions + elsewhere

  private static let views = [
    HolderCase(
      "synchronised view", in: .views, "<sheetPr syncVertical=\"1\" syncRef=\"%V\"/>"),
    HolderCase(
      "view and pane", in: .views,
      "<sheetViews><sheetView topLeftCell=\"%V\"><pane xSplit=\"900\" topLeftCell=\"%V\"/></sheetView>"
        + "</sheetViews>"),
    HolderCase(
      "custom view",
      "<customSheetViews><customSheetView topLeftCell=\"%V\"><autoFilter ref=\"A1\"/>"
        + "</customSheetView></customSheetViews>"),
  ]

  private static let ranges = [
    HolderCase(
      "merged cells", "<mergeCells count=\"1\"><mergeCell ref=\"%R\"/></mergeCells>",
      loss: .content("")),
    HolderCase(
      "merged cells beside others",
      "<mergeCells count=\"2\"><mergeCell ref=\"%R\"/><mergeCell ref=\"A1\"/></mergeCells>",
      loss: .content("<mergeCells count=\"1\"><mergeCell ref=\"A1\"/></mergeCells>")),
    HolderCase(
      "filter and sorting",
      "<autoFilter ref=\"%R\"><sortState ref=\"%R\"><sortCondition ref=\"%R\"/></sortState></autoFilter>",
      loss: .content("")),
    HolderCase(
      "sorting", "<sortState ref=\"%R\"><sortCondition ref=\"%R\"/></sortState>",
      loss: .content("")),
    HolderCase(
      "filter of a custom view",
      "<customSheetViews><customSheetView><autoFilter ref=\"%R\"/></customSheetView></customSheetViews>",
      loss: .content("<customSheetViews><customSheetView></customSheetView></customSheetViews>")),
    HolderCase(
      "protected range",
      "<protectedRanges><protectedRange sqref=\"%R\" name=\"a\"/></protectedRanges>",
      loss: .content("")),
    HolderCase(
      "ignored error",
      "<ignoredErrors><ignoredError sqref=\"A1 %R\" numberStoredAsText=\"1\"/></ignoredErrors>",
      loss: .content(
        "<ignoredErrors><ignoredError sqref=\"A1\" numberStoredAsText=\"1\"/></ignoredErrors>")),
    HolderCase("scenarios", "<scenarios sqref=\"%R\"/>"),
    HolderCase(
      "scenario",
      "<scenarios><scenario name=\"a\" count=\"2\"><inputCells r=\"%C\" val=\"1\"/>"
        + "<inputCells r=\"A1\" val=\"1\"/></scenario></scenarios>",
      loss: .content(
        "<scenarios><scenario name=\"a\" count=\"1\"><inputCells r=\"A1\" val=\"1\"/></scenario>"
          + "</scenarios>")),
    HolderCase(
      "cell watch", "<cellWatches><cellWatch r=\"%C\"/></cellWatches>", loss: .content("")),
    HolderCase(
      "smart tag",
      "<smartTags><cellSmartTags r=\"%C\"><cellSmartTag type=\"1\"/></cellSmartTags></smartTags>",
      loss: .content("")),
    HolderCase(
      "row break",
      "<rowBreaks count=\"2\" manualBreakCount=\"2\"><brk id=\"0\" man=\"1\"/>"
        + "<brk id=\"%r\" man=\"1\"/></rowBreaks>",
      loss: .content(
        "<rowBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"0\" man=\"1\"/></rowBreaks>")),
    HolderCase(
      "column break",
      "<colBreaks count=\"1\" manualBreakCount=\"1\"><brk id=\"%k\" man=\"1\"/></colBreaks>",
      loss: .content("")),
    HolderCase(
      "consolidated data",
      "<dataConsolidate><dataRefs count=\"2\"><dataRef ref=\"%R\" sheet=\"Sheet1\"/>"
        + "<dataRef ref=\"E5:G7\" sheet=\"Other\"/></dataRefs></dataConsolidate>"),
    HolderCase(
      "web publishing",
      "<webPublishItems><webPublishItem id=\"1\" sourceType=\"range\" sourceRef=\"%R\"/>"
        + "</webPublishItems>"),
    HolderCase(
      "control",
      "<controls><control><controlPr linkedCell=\"%c\" listFillRange=\"Sheet1!%A\"/></control></controls>"
    ),
  ]

  private static let rules = [
    HolderCase(
      "conditional format",
      "<conditionalFormatting sqref=\"%G\"><cfRule><formula>%A=1</formula></cfRule>"
        + "</conditionalFormatting>", loss: .content("")),
    HolderCase(
      "conditional format of several ranges",
      "<conditionalFormatting sqref=\"A1:A1048576 %G\"><cfRule><formula>SUM(%A,%X,%Y)</formula></cfRule>"
        + "</conditionalFormatting>",
      loss: .content(
        "<conditionalFormatting sqref=\"A1:A1048576\"><cfRule><formula>SUM(%A,%X,%Y)</formula></cfRule>"
          + "</conditionalFormatting>")),
    HolderCase(
      "data bar",
      "<conditionalFormatting sqref=\"A1:A1048576\"><cfRule><dataBar><cfvo type=\"formula\" val=\"%c\"/>"
        + "</dataBar></cfRule></conditionalFormatting>"),
    HolderCase(
      "validation",
      "<dataValidations count=\"1\"><dataValidation sqref=\"%G\"><formula1>%A</formula1>"
        + "<formula2>%c</formula2></dataValidation></dataValidations>", loss: .content("")),
  ]

  private static let links = [
    HolderCase(
      "link", "<hyperlinks><hyperlink ref=\"%R\" location=\"Other!A1\"/></hyperlinks>",
      loss: .content("")),
    HolderCase(
      "place of a link",
      "<hyperlinks><hyperlink ref=\"A1\" location=\"#'Sheet1'!%A\"/></hyperlinks>"),
  ]

  private static let extensions = [
    HolderCase(
      "x14 conditional format",
      extended(
        "conditionalFormattings",
        "<x14:conditionalFormatting><x14:cfRule><xm:f>%A</xm:f></x14:cfRule><xm:sqref>%G</xm:sqref>"
          + "</x14:conditionalFormatting>"), loss: .content("")),
    HolderCase(
      "x14 validation",
      extended(
        "dataValidations",
        "<x14:dataValidation><x14:formula1><xm:f>%A</xm:f></x14:formula1><xm:sqref>%G</xm:sqref>"
          + "</x14:dataValidation>"), loss: .content("")),
    HolderCase(
      "sparkline",
      extended(
        "sparklineGroups",
        "<x14:sparklineGroup><xm:f>Sheet1!%A</xm:f><x14:sparklines><x14:sparkline>"
          + "<xm:f>Sheet1!%A</xm:f><xm:sqref>%C</xm:sqref></x14:sparkline></x14:sparklines>"
          + "</x14:sparklineGroup>"), loss: .content("")),
    HolderCase(
      "x14 ignored error",
      extended(
        "ignoredErrors", "<x14:ignoredError><xm:sqref>%R</xm:sqref></x14:ignoredError>"),
      loss: .content("")),
    HolderCase(
      "x14 protected range",
      extended(
        "protectedRanges", "<x14:protectedRange><xm:sqref>%R</xm:sqref></x14:protectedRange>"),
      loss: .content("")),
  ]

  private static func extended(_ list: String, _ content: String) -> String {
    "<extLst><ext uri=\"{a}\"><x14:\(list)>\(content)</x14:\(list)></ext></extLst>"
  }

  /// References from another sheet; what names no sheet stays.
  private static let elsewhere = [
    HolderCase(
      "rules of another sheet", in: .otherSheet,
      "<conditionalFormatting sqref=\"E5:G7\"><cfRule><formula>Sheet1!%A+$E$5</formula></cfRule>"
        + "</conditionalFormatting><dataValidations><dataValidation sqref=\"E5\">"
        + "<formula1>'Sheet1'!%c</formula1></dataValidation></dataValidations>"),
    HolderCase(
      "links of another sheet", in: .otherSheet,
      "<hyperlinks><hyperlink ref=\"E5\" location=\"Sheet1!%c\"/></hyperlinks>"),
    HolderCase(
      "consolidation on another sheet", in: .otherSheet,
      "<dataConsolidate><dataRefs><dataRef ref=\"%R\" sheet=\"Sheet1\"/><dataRef ref=\"E5\"/></dataRefs>"
        + "</dataConsolidate>"),
    HolderCase(
      "extensions of another sheet", in: .otherSheet,
      extended(
        "sparklineGroups",
        "<x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Sheet1!%A</xm:f>"
          + "<xm:sqref>E5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>")),
  ]
}

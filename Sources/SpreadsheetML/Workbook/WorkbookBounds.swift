import Diagnostics
import LibXML
import OPC

extension PackageBounds {
  /// The limits of a workbook: what is counted of all its parts together, and how long its texts may
  /// be.
  static func workbook(_ limits: Limits) -> PackageBounds {
    PackageBounds(
      limits, counts: counts,
      countedLater: [.main("row"): .rows, .main("c"): .cells], lengths: lengths)
  }

  private static let counts: [XMLName: Limit] = {
    var counts: [XMLName: Limit] = [
      .main("sheet"): .sheets, .main("definedName"): .definedNames,
      .main("si"): .sharedStrings, .main("xf"): .styles, .main("mergeCell"): .merges,
      .main("hyperlink"): .links,
      .main("comment"): .comments, .main("f"): .formulas,
      XMLName(Namespace.threadedComments, "threadedComment"): .comments,
      XMLName(Namespace.vml, "shape"): .comments,
    ]
    // The records that cell formats are made of are bounded as the formats themselves.
    for name in ["font", "fill", "border", "numFmt", "cellStyle", "dxf"] {
      counts[.main(name)] = .styles
    }
    for name in ["conditionalFormatting", "cfRule", "dataValidation", "protectedRange", "brk"] {
      counts[.main(name)] = .rules
      counts[XMLName(Namespace.excel2010, name)] = .rules
    }
    for name in ["sp", "cxnSp", "pic", "grpSp", "graphicFrame", "contentPart"] {
      counts[.sheetDrawing(name)] = .shapes
    }
    return counts
  }()

  /// Formulas, wherever they stand (ECMA-376-1 §18.17).
  private static let lengths: [XMLName: Limit] = {
    var lengths: [XMLName: Limit] = [
      XMLName(Namespace.chart, "f"): .formulaLength,
      XMLName(Namespace.excelFormula, "f"): .formulaLength,
    ]
    let names = [
      "f", "definedName", "formula", "formula1", "formula2", "calculatedColumnFormula",
      "totalsRowFormula",
    ]
    for name in names { lengths[.main(name)] = .formulaLength }
    return lengths
  }()
}

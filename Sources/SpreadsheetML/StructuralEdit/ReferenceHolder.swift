import LibXML

/// One kind of place that holds a reference: an attribute or the text of an element.
///
/// Adding a holder is adding a row to one of the tables in `Table`. What is more than a reference
/// (cells, column widths, anchors, note boxes) has code of its own.
struct ReferenceHolder {
  enum Place {
    case text
    case attribute(String)
  }

  /// How the reference is written.
  enum Content {
    case cell
    /// The top left cell of a view.
    case firstVisibleCell
    case range
    /// A range that is none with one cell.
    case mergedRange
    /// Ranges divided by spaces (ECMA-376-1 §18.18.76 ST_Sqref).
    case rangeList
    case formula
    /// The formula of a defined name.
    case nameFormula
    /// A place in this workbook, as hyperlinks name it: formula syntax, or anything else.
    case location
    /// The target of a relationship: a location where it begins with `#`.
    case fragment
    /// 1-based number of the row (column) below (right of) a page break, less one.
    case rowBreak, columnBreak
  }

  /// What happens when nothing of the reference is left after a deletion.
  enum Loss {
    /// The element goes.
    case element
    /// The closest enclosing element of this name goes.
    case ancestor(XMLName)
    /// The reference stays as it is.
    case none
  }

  /// Rows inserted right below a range that it takes in.
  enum Growth {
    case none
    /// All: they obey the rule that the ranges are of.
    case anywhere
    /// Those before the table's row of totals.
    case beforeTotals
  }

  var element: XMLName
  var place: Place
  var content: Content
  var loss: Loss = .element
  /// Only below an element of this name.
  var parent: XMLName?
  /// The attribute that names the sheet the reference speaks of; nil: the sheet of the part.
  var sheetAttribute: String?
  var growth = Growth.none

  /// Whether it can name cells of no other sheet than that of the part.
  var speaksOfItsSheet: Bool {
    switch content {
    case .formula, .nameFormula, .location, .fragment: false
    case .cell, .firstVisibleCell, .range, .mergedRange, .rangeList, .rowBreak, .columnBreak:
      sheetAttribute == nil
    }
  }
}

extension ReferenceHolder {
  /// The holders that one kind of part has.
  enum Table: CaseIterable {
    case worksheet, workbook, comments, table, chart, chartShapes, drawing, vml
    case controlProperties, pivot, singleCellTables, relationships, connections

    var holders: [ReferenceHolder] {
      switch self {
      case .worksheet: ReferenceHolder.worksheet
      case .workbook: ReferenceHolder.workbook
      case .comments: ReferenceHolder.comments
      case .table: ReferenceHolder.table
      case .chart: ReferenceHolder.chart
      case .chartShapes: ReferenceHolder.chartShapes
      case .drawing: ReferenceHolder.drawing
      case .vml: ReferenceHolder.vml
      case .controlProperties: ReferenceHolder.controlProperties
      case .pivot: ReferenceHolder.pivot
      case .singleCellTables: ReferenceHolder.singleCellTables
      case .relationships: ReferenceHolder.relationships
      case .connections: ReferenceHolder.connections
      }
    }
  }
}

@testable import SpreadsheetML
import Testing
import TestSupport

/// A small workbook with references in one kind of place, and what becomes of it.
struct HolderCase: Sendable, CustomTestStringConvertible {
  enum Host: Sendable {
    /// Behind `sheetData`, before it, or in place of it, of the sheet that is edited.
    case sheet, views, cells
    /// Behind `sheetData` of another sheet.
    case otherSheet
    /// Behind the `sheets` of the workbook part.
    case workbook
    /// A part that relates to the edited sheet or to another part.
    case part(String, String, type: String? = nil, of: String = "/xl/worksheets/sheet1.xml")
    /// The target of a shape's link.
    case link
  }

  /// What the part holds when nothing is left of a reference that is no formula.
  enum Loss: Sendable {
    /// The references stay as they were.
    case nothing
    case content(String)
    case part
  }

  let name: String
  let table: ReferenceHolder.Table
  let host: Host
  /// As `MatrixPlace` fills it.
  let template: String
  let loss: Loss
  /// Whether edits that would tear the references apart are refused.
  let isWhole: Bool

  init(
    _ name: String, of table: ReferenceHolder.Table = .worksheet, in host: Host = .sheet,
    _ template: String, loss: Loss = .nothing, isWhole: Bool = false
  ) {
    self.name = name
    self.table = table
    self.host = host
    self.template = template
    self.loss = loss
    self.isWhole = isWhole
  }

  var testDescription: String { name }

  var path: String {
    switch host {
    case .sheet, .views, .cells: "/xl/worksheets/sheet1.xml"
    case .otherSheet: "/xl/worksheets/sheet2.xml"
    case .workbook: WorkbookBuilder.workbookPath
    case .part(let path, _, _, _): path
    case .link: "/xl/drawings/_rels/drawing1.xml.rels"
    }
  }

  /// The sheet that the part belongs to; nil for parts of no sheet.
  var home: String? {
    switch host {
    case .sheet, .views, .cells: "Sheet1"
    case .otherSheet: "Other"
    case .part(_, _, _, let source) where source.contains("sheet1"): "Sheet1"
    default: nil
    }
  }

  /// The edits that are made on it.
  var edits: [StructuralEdit] { isWhole ? MatrixPosition.whole : MatrixPosition.edits }

  /// The workbook before any edit.
  var workbook: Workbook { get throws { try builder(MatrixPlace().filled(template)).open() } }

  /// The part as it must be after an edit; nil where it goes.
  func expected(after edit: StructuralEdit) throws -> String? {
    let place = MatrixPlace(after: edit)
    guard place.isLost(template) else { return try text(place.filled(template)) }
    switch loss {
    case .part: return nil
    case .content(let content): return try text(place.filled(content))
    case .nothing:
      let kept = ["%R", "%C", "%r", "%k"].reduce(template) { text, mark in
        text.replacing(mark, with: MatrixPlace().filled(mark))
      }
      return try text(place.filled(kept))
    }
  }

  /// The part of a workbook made with `content`.
  private func text(_ content: String) throws -> String? {
    try builder(content).open().text(ofPart: path)
  }

  private func builder(_ content: String) -> WorkbookBuilder {
    switch host {
    case .sheet: return WorkbookBuilder("<sheetData/>" + content).adding(sheet: "Other")
    case .views: return WorkbookBuilder(content + "<sheetData/>").adding(sheet: "Other")
    case .cells: return WorkbookBuilder(content).adding(sheet: "Other")
    case .otherSheet:
      return WorkbookBuilder().adding(sheet: "Other", "<sheetData/>" + content)
    case .workbook: return WorkbookBuilder().adding(sheet: "Other").workbook(behind: content)
    case .part(let path, let relationship, let type, let source):
      let tables =
        relationship == "table" ? "<tableParts><tablePart r:id=\"rId2\"/></tableParts>" : ""
      return WorkbookBuilder("<sheetData/>" + tables).adding(
        part: path, relationship: relationship, contentType: type, content, to: source
      ).adding(sheet: "Other")
    case .link:
      return WorkbookBuilder().adding(sheet: "Other").drawing("").adding(
        part: content, relationship: "hyperlink", "", to: "/xl/drawings/drawing1.xml")
    }
  }
}

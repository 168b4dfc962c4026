import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// Comments and text boxes that somebody has added to a returned table: they are read by people, and
/// nothing of them gets into the plan.
struct RemarksOnReturns: Sendable {
  /// The texts of the book that was handed out, folded: what it has itself is no answer.
  private let handedOut: Set<String>

  /// - Parameter sheets: those of the book of which returns are copies.
  init(copiedFrom sheets: [Worksheet]) {
    handedOut = Set(
      sheets.flatMap { $0.comments.map { folded($0.text) } + $0.shapes.map { folded($0.text) } })
  }

  /// What is added to a sheet; texts that say what a schedule's arrows stand for are `labels`.
  func findings(on sheet: UpdateSheet, labels: Set<String>) -> [Diagnostic] {
    guard let worksheet = sheet.worksheet else { return [] }
    let comments = worksheet.comments.filter { isAdded($0.text) }.map {
      Diagnostic.updateCommentLeft(Self.remark(in: $0.text), at: sheet.source($0.cell))
    }
    let boxes = worksheet.shapes.filter { shape in
      isAdded(shape.text) && !labels.contains(ArrowSigns.label(of: shape.text))
    }.map { shape in
      let (frame, geometry) = (shape.frame, worksheet.geometry)
      let cell = CellReference(
        row: geometry.row(at: frame.y.middle).row,
        column: geometry.column(at: frame.x.middle).column)
      return Diagnostic.updateTextBoxLeft(shape.text, at: sheet.source(cell))
    }
    return comments + boxes
  }

  /// What somebody wrote in a note that stands in for a conversation: there a notice of Excel comes first.
  private static func remark(in text: String) -> String {
    let stands = ["[スレッド化されたコメント]", "[Threaded comment]"].contains(where: text.hasPrefix)
    guard stands else { return text }
    for label in ["コメント:", "Comment:"] {
      if let place = text.firstRange(of: "\n" + label) {
        return String(text[place.upperBound...]).trimmingWhitespace
      }
    }
    return text
  }

  private func isAdded(_ text: String) -> Bool {
    let text = folded(text)
    return !text.isEmpty && !handedOut.contains(text)
  }
}

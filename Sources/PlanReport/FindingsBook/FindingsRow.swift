import Diagnostics
import PlanChecks
import PlanComparison
import SpreadsheetML

/// A finding as a row of the workbook.
struct FindingsRow {
  /// The template's row that shows how it looks.
  enum Kind: Int, CaseIterable {
    case error = 4
    case warning, note
  }

  let kind: Kind
  private let texts: [String]
  private let number: Int?
  private let link: String?

  init(_ finding: Finding, of book: String, isSeen: Bool, in language: Language) {
    let diagnostic = finding.diagnostic
    kind =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    number = finding.actionNumber
    let origin: LocalizedText? =
      if isSeen {
        LocalizedText(ja: "確認済み", en: "seen")
      } else {
        switch finding.origin {
        case .run: LocalizedText(ja: "今回の処理", en: "this run")
        case .new: LocalizedText(ja: "新しい", en: "new")
        case .book: nil
        }
      }
    texts = [
      diagnostic.severity.name[language], number.map(String.init) ?? "",
      diagnostic.place.sheet ?? "", diagnostic.place.cell ?? "", diagnostic.message[language],
      diagnostic.remedy?[language] ?? "", origin?[language] ?? "", "",
    ]
    link = Self.link(to: diagnostic.place, in: book)
  }

  var contents: [CellContent] {
    texts.enumerated().map { index, text in
      switch index {
      case 1: number.map { .number(Double($0)) } ?? .blank
      case 3: link.map { .formula($0) } ?? .text(text)
      default: text.isEmpty ? .blank : .text(text)
      }
    }
  }

  /// In points, of a font of 10 points; as much as Excel allows where that is not enough.
  func height(widths: [Int]) -> Double {
    // A bracket that must not begin a line takes a character of the line before it along.
    let lines = zip(texts, widths).map { TextLines.lines(of: $0, width: max($1 - 2, 2)).count }
    return min(Double(lines.max() ?? 1) * 13 + 6, 409.5)
  }

  /// A formula that leads to the cell in the book beside this one; nil where no cell is known, and where the
  /// text of the link would be longer than a formula's texts may be (255 characters).
  private static func link(to place: Place, in book: String) -> String? {
    guard let sheet = place.sheet, let cell = place.cell,
      CellReference(String(cell.prefix { $0 != ":" })) != nil
    else { return nil }
    let target = "\(book)#'\(sheet.replacing("'", with: "''"))'!\(cell)"
    guard target.utf16.count <= 255, !target.contains(where: \.isNewline) else { return nil }
    func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
    return "HYPERLINK(\(quoted(target)),\(quoted(cell)))"
  }
}

import Diagnostics
import PlanReading
import PlanText
import SpreadsheetML

/// What stands on returned tables where nothing is taken over from: notes, further sheets, the plan's title,
/// columns that the book has but nobody reads.
///
/// What the book has itself was handed out; the rest somebody may have meant for the plan.
struct TextsBesideTables: Sendable {
  private let sheets: [Worksheet]
  private let plan: Plan
  /// As they are compared.
  private let names: Set<String>

  /// - Parameters:
  ///   - sheets: those of the book of which returns are copies.
  ///   - plan: what is read of them.
  init(copiedFrom sheets: [Worksheet], _ plan: Plan) {
    self.sheets = sheets
    self.plan = plan
    names = Set(sheets.map { Self.key($0.name) })
  }

  /// One finding for each sheet of a file with such texts; `cells` are those of all files, of which others
  /// tell those in `told`, or the whole column at its heading.
  func findings(
    about cells: [UpdateCell], below headings: [Requested<String>], told: Set<Place>
  ) -> [Diagnostic] {
    let copies = Set(
      cells.lazy.filter { cell in
        cell.source.sheet.map { names.contains(Self.key($0)) } ?? false
      }.map(\.source.file))
    let continued = Self.continuedRows(in: cells)
    let toldColumns = Set(
      headings.map(\.source).filter { told.contains($0.place) }.map(TableLine.init(column:)))
    let left = cells.filter { cell in
      guard cell.fate == .skipped, !NoteRow.isComputed(cell.text), !told.contains(cell.source.place)
      else { return false }
      let isFigure = WrittenNumber(cell.text) != nil
      switch cell.reason {
      case .note:
        return !isFigure
          && (copies.contains(cell.source.file) || continued.contains(TableLine(row: cell.source)))
      case .outside, .noTable: return !isFigure && copies.contains(cell.source.file)
      case .otherColumn: return !toldColumns.contains(TableLine(column: cell.source))
      default: return false
      }
    }
    if left.isEmpty { return [] }
    let (texts, formulas) = handedOut()
    let isAnswered = left.contains { $0.reason == .otherColumn }
    let answers = isAnswered ? AnswersOfRows(cells, plan, sheets) : nil
    var groups: [[UpdateCell]] = []
    for cell in left {
      let isOfBook =
        texts.contains(folded(cell.text))
        && (cell.reason != .otherColumn || answers?.areOfBook(cell) ?? true)
      let source = SourceCell(sheet: cell.source.sheet ?? "", cell: cell.source.cell)
      if isOfBook || formulas.contains(source) { continue }
      if let last = groups.last?.first?.source, last.file == cell.source.file,
        last.sheet == cell.source.sheet
      {
        groups[groups.count - 1].append(cell)
      } else {
        groups.append([cell])
      }
    }
    return groups.map { .updateTextsBeside($0.map { ($0.text, $0.source) }) }
  }

  /// One finding for each heading of a copy that is another than the book's in its place, told nowhere else.
  ///
  /// Neither has merely moved. A sheet of the same name whose headings are mostly others is no copy.
  func findings(aboutHeadings headings: [Requested<String>], told: Set<Place>) -> [Diagnostic] {
    let sheets = Dictionary(sheets.map { ($0.name, $0) }) { first, _ in first }
    let changed = headings.compactMap { heading -> (Requested<String>, book: String)? in
      guard let name = heading.source.sheet, let sheet = sheets[name],
        case let book = sheet.printedText(at: heading.source.cell),
        !UpdateText.isBlank(book), folded(book) != folded(heading.value),
        !told.contains(heading.source.place)
      else { return nil }
      return (heading, book)
    }
    if changed.isEmpty { return [] }
    let texts = handedOut().texts
    let kept = headings.filter { heading in
      heading.source.sheet.flatMap { sheets[$0] }.map {
        folded($0.printedText(at: heading.source.cell)) == folded(heading.value)
      } ?? false
    }
    func isCopy(_ source: UpdateSource) -> Bool {
      func count(_ headings: [Requested<String>]) -> Int {
        headings.count { $0.source.file == source.file && $0.source.sheet == source.sheet }
      }
      return 2 * count(kept) > count(headings)
    }
    return changed.filter { heading, book in
      guard isCopy(heading.source) else { return false }
      let isKept = headings.contains {
        $0.source.sheet == heading.source.sheet && folded($0.value) == folded(book)
      }
      return !isKept && !texts.contains(folded(heading.value))
    }.map { heading, book in
      .updateHeadingChanged(heading.value, book: book, at: heading.source)
    }
  }

  /// The texts of the book, folded, and the cells whose texts are those of formulas.
  private func handedOut() -> (texts: Set<String>, formulas: Set<SourceCell>) {
    var texts: Set<String> = []
    var formulas: Set<SourceCell> = []
    for sheet in sheets {
      for cell in sheet.cells where !cell.value.looksBlank {
        texts.insert(folded(cell.printedText(in: sheet.dateSystem)))
        if cell.formula != nil {
          formulas.insert(SourceCell(sheet: sheet.name, cell: cell.reference))
        }
      }
    }
    return (texts, formulas)
  }

  /// The rows of notes that begin behind the first column: ※ほか2社を採択 below the results of an action.
  private static func continuedRows(in cells: [UpdateCell]) -> Set<TableLine> {
    var first: [TableLine: Int] = [:]
    for cell in cells where cell.reason == .note {
      let row = TableLine(row: cell.source)
      first[row] = min(first[row] ?? cell.source.cell.column, cell.source.cell.column)
    }
    return Set(first.filter { $0.value > 1 }.keys)
  }

  /// A sheet's name without the edition's year, so that a copy of last year's edition is one too.
  private static func key(_ name: String) -> String { folded(name).filter { !$0.isNumber } }
}

/// A row or a column of an update table.
struct TableLine: Hashable {
  let file, sheet: String
  let number: Int

  init(row source: UpdateSource) {
    self.init(source, source.cell.row)
  }

  init(column source: UpdateSource) {
    self.init(source, source.cell.column)
  }

  private init(_ source: UpdateSource, _ number: Int) {
    (file, sheet) = (source.file, source.sheet ?? "")
    self.number = number
  }
}

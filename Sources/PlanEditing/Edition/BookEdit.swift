import Diagnostics
import PlanReading
package import SpreadsheetML

/// One change of where the cells of a book stand.
package enum BookEdit: Hashable, Sendable {
  /// Rows or columns of a sheet come or go.
  case lines(StructuralEdit, sheet: String)
  /// A sheet gets another name.
  case renaming(String, to: String)

  /// Where a cell lands; nil when it is deleted.
  func landing(_ source: SourceCell) -> SourceCell? {
    switch self {
    case .lines(let edit, let sheet):
      guard source.sheet == sheet else { return source }
      return edit.shifted(source.cell).map { SourceCell(sheet: sheet, cell: $0) }
    case .renaming(let old, let new):
      return source.sheet == old ? SourceCell(sheet: new, cell: source.cell) : source
    }
  }

  /// The sheet whose cells change their places.
  var sheet: String {
    switch self {
    case .lines(_, let sheet), .renaming(let sheet, _): sheet
    }
  }

  /// The name of a sheet.
  func name(ofSheet name: String) -> String {
    if case .renaming(name, let new) = self { new } else { name }
  }

  /// A place in the book with its cells where they land; in a deleted row it keeps the sheet only.
  func landing(_ place: Place) -> Place {
    guard place.file == nil, let sheet = place.sheet else { return place }
    var moved = place
    switch self {
    case .lines(let edit, sheet):
      guard let range = place.cell.flatMap({ CellRange($0) }) else { return place }
      moved.cell = edit.shifted(range)?.description
    case .renaming(sheet, let new): moved.sheet = new
    case .lines, .renaming: break
    }
    return moved
  }
}

/// All such changes since a book was looked at: the one map from its cells of then to those they have
/// become.
package struct EditLog: Sendable {
  /// In the order in which they were made.
  package private(set) var edits: [BookEdit] = []

  mutating func append(_ edit: BookEdit) { edits.append(edit) }

  /// The rows and columns that came to or went from a sheet, given by the name it had first.
  func lines(of sheet: String) -> [StructuralEdit] {
    var name = sheet
    return edits.compactMap { edit in
      switch edit {
      case .lines(let lines, name): return lines
      case .renaming(name, let new): name = new
      case .lines, .renaming: break
      }
      return nil
    }
  }

  /// The name a sheet has now.
  func name(ofSheet name: String) -> String {
    edits.reduce(name) { $1.name(ofSheet: $0) }
  }

  /// Where a cell of then stands now; one that was deleted, where what follows it stands.
  func moved(_ cell: CellReference, in sheet: String) -> CellReference {
    lines(of: sheet).reduce(cell) { $1.shifted($0) ?? $0 }
  }

  /// Where a range of then stands now.
  func moved(_ range: CellRange, in sheet: String) -> CellRange {
    lines(of: sheet).reduce(range) { $1.shifted($0) ?? $0 }
  }
}

/// What names cells of a book and goes with them.
protocol FollowsEdits {
  /// The value with its cells where they land; nil when they are deleted.
  func following(_ edit: BookEdit) -> Self?
}

extension Array where Element: FollowsEdits {
  /// Lets what is noted of cells go with them; what is noted of deleted cells goes.
  mutating func follow(_ edit: BookEdit) { self = compactMap { $0.following(edit) } }
}

extension SourceCell {
  /// Goes with the cell; one that is deleted stands where what follows it does.
  mutating func follow(_ edit: BookEdit) {
    switch edit {
    case .lines(let lines, let edited) where isOn(edited): cell = lines.shifted(cell) ?? cell
    case .renaming(let old, let new) where isOn(old): sheet = new
    case .lines, .renaming: break
    }
  }
}

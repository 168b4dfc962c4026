import SpreadsheetML

/// Where an edit falls beside the lines 5 to 7, which the references of the matrix cover.
enum MatrixPosition: CaseIterable, Sendable {
  case insertBefore, insertAtFirst, insertInside, insertAtLast, insertRightAfter, insertAfter
  case deleteBefore, deleteAcrossFirst, deleteFirst, deleteInside, deleteLast, deleteAcrossLast
  case deleteAll, deleteMore, deleteRightAfter

  func edit(_ axis: StructuralEdit.Axis) -> StructuralEdit {
    let (kind, first, count) = values
    return StructuralEdit(axis: axis, kind: kind, first: first, count: count)
  }

  private var values: (StructuralEdit.Kind, Int, Int) {
    switch self {
    case .insertBefore: (.insert, 2, 2)
    case .insertAtFirst: (.insert, 5, 2)
    case .insertInside: (.insert, 6, 2)
    case .insertAtLast: (.insert, 7, 2)
    case .insertRightAfter: (.insert, 8, 2)
    case .insertAfter: (.insert, 10, 1)
    case .deleteBefore: (.delete, 2, 2)
    case .deleteAcrossFirst: (.delete, 4, 2)
    case .deleteFirst: (.delete, 5, 1)
    case .deleteInside: (.delete, 6, 1)
    case .deleteLast: (.delete, 7, 1)
    case .deleteAcrossLast: (.delete, 7, 2)
    case .deleteAll: (.delete, 5, 3)
    case .deleteMore: (.delete, 4, 5)
    case .deleteRightAfter: (.delete, 8, 2)
    }
  }

  /// All edits of the matrix.
  static var edits: [StructuralEdit] {
    StructuralEdit.Axis.allCases.flatMap { axis in allCases.map { $0.edit(axis) } }
  }

  /// Edits that fall between the lines 5 to 7, or take some of them and leave others.
  static let tearing: Set<MatrixPosition> = [
    .insertInside, .insertAtLast, .deleteAcrossFirst, .deleteFirst, .deleteInside, .deleteLast,
    .deleteAcrossLast,
  ]

  /// Edits on both axes that do not.
  static var whole: [StructuralEdit] {
    StructuralEdit.Axis.allCases.flatMap { axis in
      allCases.filter { !tearing.contains($0) }.map { $0.edit(axis) }
    }
  }
}

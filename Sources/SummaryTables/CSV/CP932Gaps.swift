import Diagnostics

/// The texts of an edition that code page 932 cannot hold.
struct CP932Gaps {
  /// The characters without a code, each once, by the cell they stand in.
  private var cells: [(place: Place, characters: [Unicode.Scalar])] = []
  private var positions: [Place: Int] = [:]
  /// The cells with a lone dash that is written as another one, each once.
  private var dashes: [Place] = []
  private var dashed: Set<Place> = []

  /// Nothing was looked at.
  init() {}

  /// What was found in several tables, in their order.
  init(_ tables: [CP932Gaps]) {
    for table in tables {
      for (place, characters) in table.cells {
        for character in characters { note(character, at: place) }
      }
      for place in table.dashes { noteDash(at: place) }
    }
  }

  /// Looks at a text.
  mutating func look(at text: String, _ place: Place) {
    if CP932.isLoneDash(text) { return noteDash(at: place) }
    for scalar in text.unicodeScalars where CP932.code(of: scalar) == nil {
      note(scalar, at: place)
    }
  }

  private mutating func noteDash(at place: Place) {
    if dashed.insert(place).inserted { dashes.append(place) }
  }

  private mutating func note(_ scalar: Unicode.Scalar, at place: Place) {
    let position = positions[place, default: cells.count]
    if position == cells.count {
      positions[place] = position
      cells.append((place, []))
    }
    if !cells[position].characters.contains(scalar) { cells[position].characters.append(scalar) }
  }

  /// Why the tables cannot be written; nil when every character survives.
  var failure: Failure? {
    if cells.isEmpty { return nil }
    let listed = cells.prefix(Self.mostCells).map { cell in
      Diagnostic.notInCP932(.characters(cell.characters), at: cell.place)
    }
    let rest = cells.count - listed.count
    return Failure(
      [.notInCP932(.cells(cells.count))] + listed
        + (rest > 0 ? [.notInCP932(.moreCells(rest))] : []))
  }

  /// What is told of lone dashes that are written as another one; nil without any.
  var dashNote: Diagnostic? {
    dashes.first.map { .dashReplaced(count: dashes.count, at: $0) }
  }

  /// More would bury the message.
  private static let mostCells = 20
}

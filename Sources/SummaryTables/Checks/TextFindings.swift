package import Diagnostics

extension SummaryTables {
  /// What other programs may stumble over in an edition's texts, which are written unchanged.
  ///
  /// - Parameters:
  ///   - edition: What the tables are made of; its findings and changes are not looked at.
  ///   - isGuarded: Whether formula-like texts get a `'`; then they are not reported.
  /// - Returns: A `formula-like-text` for each such cell, then for each kind of characters that
  ///   rule L1-08 warns of one `platform-dependent-characters` at the first cell.
  package static func findings(
    for edition: Edition, isGuarded: Bool = false
  ) -> [Diagnostic] {
    var formulas: [Diagnostic] = []
    var seen: Set<Place> = []
    var uses: [PlatformCharacters: CharacterUse] = [:]
    // Changes repeat the plan's texts, and tell of cells of another book.
    let repeated = [Table.findings, .changes].map(\.schema)
    for table in tables where !repeated.contains(table.schema) {
      table.visit(edition) { _, value, place in
        guard case .text(let text) = value else { return }
        for scalar in text.unicodeScalars {
          guard let kind = PlatformCharacters(scalar), let place = place() else { continue }
          uses[kind, default: CharacterUse()].add(scalar, at: place)
        }
        if !isGuarded, isFormulaLike(text), let place = place(), seen.insert(place).inserted {
          formulas.append(.formulaLike(text, at: place))
        }
      }
    }
    return formulas
      + PlatformCharacters.allCases.compactMap { kind in
        uses[kind].map { .platformDependent(kind, $0) }
      }
  }
}

/// Where characters of one kind stand.
struct CharacterUse {
  var characters: [Unicode.Scalar] = []
  var places: [Place] = []
  private var seen: Set<Place> = []

  mutating func add(_ scalar: Unicode.Scalar, at place: Place) {
    if !characters.contains(scalar) { characters.append(scalar) }
    if seen.insert(place).inserted { places.append(place) }
  }

  /// At most ten of the characters; the codes of those that look different elsewhere or not at all.
  func named(_ kind: PlatformCharacters) -> String {
    let isShown = kind != .privateUse && kind != .variationSelector
    return characters.prefix(10).map { scalar in
      isShown ? String(scalar) : "U+" + String(scalar.value, radix: 16, uppercase: true)
    }.joined(separator: " ")
  }

  /// At most five cells after the first, with their sheet where it is another one.
  var otherCells: String {
    places.dropFirst().prefix(5).map { place in
      let cell = place.cell ?? ""
      return place.sheet == places[0].sheet ? cell : (place.sheet ?? "") + "!" + cell
    }.joined(separator: ", ")
  }
}

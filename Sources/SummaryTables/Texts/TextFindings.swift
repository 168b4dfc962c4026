import Diagnostics

/// What other programs may stumble over in the texts of tables, which are written unchanged.
struct TextFindings {
  private var formulas: [(text: String, place: Place)] = []
  private var uses: [PlatformCharacters: CharacterUse] = [:]

  /// Looks at a text.
  mutating func look(at text: String, _ signs: TextSigns, _ place: Place?) {
    let isFormula = signs.contains(.opening) && isFormulaLike(text)
    guard isFormula || signs.contains(.platform), let place else { return }
    if isFormula { formulas.append((text, place)) }
    guard signs.contains(.platform) else { return }
    for scalar in text.unicodeScalars {
      guard let kind = PlatformCharacters(scalar) else { continue }
      uses[kind, default: CharacterUse()].add(scalar, at: place)
    }
  }

  /// A `formula-like-text` for each such cell, then for each kind of characters that rule L1-08 warns
  /// of one `platform-dependent-characters` at the first cell.
  ///
  /// `tables` is what was found in the tables, in their order; where formula-like texts get a `'`, they
  /// are not reported.
  static func diagnostics(of tables: [TextFindings], isGuarded: Bool) -> [Diagnostic] {
    var seen: Set<Place> = []
    let formulas =
      isGuarded ? [] : tables.flatMap(\.formulas).filter { seen.insert($0.place).inserted }
    return formulas.map { .formulaLike($0.text, at: $0.place) }
      + PlatformCharacters.allCases.compactMap { kind in
        var uses = tables.compactMap { $0.uses[kind] }[...]
        guard var use = uses.popFirst() else { return nil }
        for other in uses { use.add(other) }
        return .platformDependent(kind, use)
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
    if places.last != place, seen.insert(place).inserted { places.append(place) }
  }

  mutating func add(_ other: CharacterUse) {
    characters += other.characters.filter { !characters.contains($0) }
    places += other.places.filter { seen.insert($0).inserted }
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

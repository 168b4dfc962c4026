import Diagnostics

/// What other programs may stumble over in the texts of tables, which are written unchanged.
struct TextFindings {
  private var formulas: [(text: String, place: Place)] = []
  private var uses: [PlatformCharacters: CharacterUse] = [:]

  /// Looks at a text.
  mutating func look(at text: String, _ signs: TextSigns, _ place: () -> Place?) {
    let isFormula = isFormulaLike(text)
    guard isFormula || signs.contains(.platform), let place = place() else { return }
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
private struct CharacterUse {
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

extension Diagnostic {
  fileprivate static func formulaLike(_ text: String, at place: Place) -> Diagnostic {
    let start = String(text.prefix(20)) + (text.count > 20 ? "…" : "")
    return Diagnostic(
      code: "formula-like-text", severity: .warning, place: place,
      message: LocalizedText(
        ja: "文が「\(text.prefix(1))」で始まっています（\(start)）。CSVを表計算ソフトで開くと、数式として計算されるおそれがあります。",
        en: "the text begins with \"\(text.prefix(1))\" (\(start)); a spreadsheet that opens the "
          + "CSV may run it as a formula."),
      remedy: LocalizedText(
        ja: "文の書き出しを直すか、--csv-guard を付けて書き出してください（先頭に ' が付きます）。",
        en: "Reword the beginning, or write with --csv-guard, which puts a ' before it."))
  }

  fileprivate static func platformDependent(
    _ kind: PlatformCharacters, _ use: CharacterUse
  ) -> Diagnostic {
    let characters = use.named(kind)
    let count = use.places.count
    let others = use.otherCells
    return Diagnostic(
      code: "platform-dependent-characters", severity: .note, place: use.places[0],
      message: LocalizedText(
        ja: "機種依存文字の\(kind.name.japanese)（\(characters)）が\(count)個のセルにあります"
          + (others.isEmpty ? "。" : "（ほかに \(others)\(count > 6 ? " など" : "")）。")
          + "CSVにはそのまま書き出しますが、検索や照合で一致しないことがあります。",
        en:
          "\(kind.name.english) (\(characters)) stand in \(count == 1 ? "1 cell" : "\(count) cells")"
          + (others.isEmpty ? "" : " (also \(others)\(count > 6 ? " and others" : ""))")
          + "; they are written unchanged, but other programs may fail to find or match them."),
      remedy: kind.remedy)
  }
}

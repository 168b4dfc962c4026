import PlanText

/// Puts actions under levels of whatever depth while the rows are read in order.
struct LevelTree {
  /// In the order of the sheet.
  private(set) var levels: [PlanLevel] = []

  /// Codes by parent's code and name.
  private var codes: [Key: String] = [:]
  /// How many levels stand under each parent.
  private var counts: [String: Int] = [:]
  /// The names and codes the last action stood under, by depth.
  private var current: [(key: String, code: String)?] = []
  private var unnumbered: [String: Int] = [:]

  private struct Key: Hashable {
    var parent: String
    var name: String
  }

  /// The code of the innermost level of an action.
  ///
  /// A blank cell goes on with the level above where all outer levels do.
  mutating func add(_ names: [Sourced<String>?], at action: SourceCell) -> String? {
    var parent = ""
    var depth = 0
    var goesOn = true
    var path: [(key: String, code: String)?] = []
    for (offset, name) in names.enumerated() {
      let last = current.indices.contains(offset) ? current[offset] : nil
      guard let name, !name.value.unicodeScalars.allSatisfy(TextFolding.isWhiteSpace) else {
        let kept = goesOn && name != nil ? last : nil
        path.append(kept)
        if let kept {
          parent = kept.code
          depth += 1
        }
        continue
      }
      let text = NameText(name.value)
      let (mark, rest) = LevelMark.split(HeadedColumn.oneLine(name.value))
      let key = folded(name.value)
      depth += 1
      if let known = codes[Key(parent: parent, name: key)] {
        path.append((key, known))
        goesOn = goesOn && last?.code == known
        parent = known
        continue
      }
      let code = code(under: parent, depth: depth)
      codes[Key(parent: parent, name: key)] = code
      levels.append(
        PlanLevel(
          code: code, level: depth, parentCode: parent.isEmpty ? nil : parent, mark: mark,
          name: text.planPage == nil && text.nameInEnglish == nil ? rest : text.name,
          nameInEnglish: text.nameInEnglish, planPage: text.planPage, source: name.source))
      path.append((key, code))
      goesOn = false
      parent = code
    }
    current = path
    return parent.isEmpty ? nil : parent
  }

  /// `S2M1` and one letter and number more for each level further down.
  private mutating func code(under parent: String, depth: Int) -> String {
    counts[parent, default: 0] += 1
    let letters = ["S", "M", "L", "N"]
    return parent + letters[min(depth, letters.count) - 1] + String(counts[parent, default: 1])
  }

  /// A name for an action of a table without numbers: its level's code and its place there.
  mutating func nameOfUnnumbered(_ row: ActionRow, _ table: PlanTableLayout) -> String? {
    guard table.column(.number) == nil else { return nil }
    let code = current.compactMap { $0?.code }.last ?? "A"
    unnumbered[code, default: 0] += 1
    return "\(code)-\(unnumbered[code, default: 1])"
  }
}

package import Diagnostics
package import PlanEditing

/// The balance of each update table: how many cells were filled in, and what has become of them.
package struct UpdateLines: Sendable {
  private let cells: [UpdateCell]
  private let language: Language

  package init(cells: [UpdateCell], language: Language) {
    self.cells = cells
    self.language = language
  }

  /// One line a file, in the order of the files: `A.xlsx: 47 filled = 45 written + 2 same`.
  package var all: [String] {
    var files: [String] = []
    for cell in cells where files.last != cell.source.file { files.append(cell.source.file) }
    return files.map { file in line(of: file, cells.filter { $0.source.file == file }) }
  }

  /// What tells which row is meant is no content of its own and not counted.
  private func line(of file: String, _ cells: [UpdateCell]) -> String {
    let counts = [UpdateCell.Fate.written, .same, .skipped].compactMap { fate -> String? in
      let count = cells.count { $0.fate == fate }
      if count == 0, fate != .written { return nil }
      return text(ja: "\(japanese(fate)) \(count)", en: "\(count) \(fate.rawValue)")
    }.joined(separator: " + ")
    let filled = cells.count { $0.fate != .key }
    return text(
      ja: "\(file): 記入 \(filled) = \(counts)\(hidden(cells))",
      en: "\(file): \(filled) filled = \(counts)\(hidden(cells))")
  }

  private func japanese(_ fate: UpdateCell.Fate) -> String {
    switch fate {
    case .written: "反映"
    case .same: "同じ"
    case .key: "キー"
    case .skipped: "対象外"
    case .refused: "中止"
    }
  }

  /// Names the hidden sheets, and those with hidden rows or columns, from which cells were taken.
  private func hidden(_ cells: [UpdateCell]) -> String {
    var sheets: [String] = []
    for cell in cells where cell.visibility != .shown && cell.fate != .skipped {
      let name = text(ja: "「\(cell.source.sheet ?? "")」", en: "\"\(cell.source.sheet ?? "")\"")
      let place =
        cell.visibility == .onHiddenSheet
        ? text(ja: "非表示のシート\(name)", en: "hidden sheet \(name)")
        : text(ja: "シート\(name)の非表示の行・列", en: "hidden rows or columns of \(name)")
      if !sheets.contains(place) { sheets.append(place) }
    }
    if sheets.isEmpty { return "" }
    return text(
      ja: "（\(sheets.joined(separator: "、"))も読み取りました）",
      en: " (\(sheets.joined(separator: ", ")) read too)")
  }

  private func text(ja japanese: String, en english: String) -> String {
    LocalizedText(ja: japanese, en: english)[language]
  }
}

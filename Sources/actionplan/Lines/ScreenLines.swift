package import Diagnostics

/// Lines that fit a screen: what is said many times is cut short, and long lines end in ….
///
/// All of it stands in the files.
package struct ScreenLines: Sendable {
  /// Lines and columns of a screen.
  package static let height = 50
  package static let width = 120

  /// Ten lines that begin alike, and the one that counts the others.
  private static let mostAlike = 11

  private let language: Language

  package init(in language: Language) { self.language = language }

  /// The lines of a report; the first one stays, and lines that begin alike up to a colon are counted from
  /// where there are too many.
  package func fitting(_ lines: [String]) -> [String] {
    var most = Self.mostAlike
    var shown = lines
    while shown.count > Self.height || most == Self.mostAlike, most > 0 {
      shown = cut(lines, to: most)
      most -= 1
    }
    if shown.count > Self.height {
      let rest = shown.count - Self.height + 1
      let count = LocalizedText(ja: "ほか\(rest)件", en: "\(rest) more")[language]
      shown = Array(shown.prefix(Self.height - 1)) + [count]
    }
    return shown.map { fitting($0) }
  }

  /// At most so many lines of each kind, and one that counts the others.
  private func cut(_ lines: [String], to most: Int) -> [String] {
    let labels = lines.map(label)
    var counts: [String: Int] = [:]
    for label in labels { counts[label, default: 0] += 1 }
    var told: [String: Int] = [:]
    return zip(lines, labels).compactMap { line, label in
      let count = counts[label, default: 0]
      told[label, default: 0] += 1
      let index = told[label, default: 0]
      if count <= most || index < most || label.isEmpty { return line }
      guard index == most else { return nil }
      let rest = count - most + 1
      return rest == 1 ? line : self.rest(label, rest)
    }
  }

  private func rest(_ label: String, _ count: Int) -> String {
    label
      + LocalizedText(
        ja: ": ほか\(count)件（一覧は出力したファイルにあります）",
        en: ": \(count) more (all of them stand in the files written)")[language]
  }

  /// What a line begins with, its indent included; empty for lines of a kind of their own.
  private func label(_ line: String) -> String {
    guard line.hasPrefix("  "), let colon = line.firstRange(of: ": ") else { return "" }
    let label = line[..<colon.lowerBound]
    // A table's name is no label.
    let isFile = label.contains(".") || label.contains("/")
    return isFile ? LocalizedText(ja: "  表", en: "  tables")[language] : String(label)
  }

  /// A line that is not too wide; the code at its end stays.
  private func fitting(_ line: String) -> String {
    guard DisplayWidth.of(line) > Self.width else { return line }
    guard line.hasSuffix("]"), let bracket = line.lastIndex(of: "["),
      line[..<bracket].hasSuffix(" ")
    else {
      return DisplayWidth.cut(line, to: Self.width)
    }
    let words = line[..<bracket].dropLast()
    let code = line[words.endIndex...]
    let room = Self.width - DisplayWidth.of(String(code))
    return DisplayWidth.cut(String(words), to: max(20, room)) + code
  }
}

import Diagnostics

/// Finds the texts of an edition that code page 932 cannot hold.
struct CP932Check {
  /// The characters without a code, each once, by the cell they stand in.
  private var cells: [(place: Place, characters: [Unicode.Scalar])] = []
  private var positions: [Place: Int] = [:]

  /// Looks through every value of the tables.
  init(_ tables: [Table], of edition: Edition) {
    for table in tables {
      table.visit(edition) { field, value, place in
        guard case .text(let text) = value else { return }
        for scalar in text.unicodeScalars where CP932.code(of: scalar) == nil {
          note(scalar, at: place() ?? Place(file: table.schema.fileName))
        }
      }
    }
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
      Diagnostic.notInCP932(cell.characters, at: cell.place)
    }
    let rest = cells.count - listed.count
    return Failure(
      [.notInCP932(cells: cells.count)] + listed + (rest > 0 ? [.moreNotInCP932(rest)] : []))
  }

  /// More would bury the message.
  private static let mostCells = 20
}

extension Diagnostic {
  fileprivate static func notInCP932(cells: Int) -> Diagnostic {
    Diagnostic(
      code: "not-in-cp932",
      message: LocalizedText(
        ja: "CP932（シフトJIS）では表せない文字が\(cells)個のセルにあります。何も書き込んでいません。",
        en: "\(cells == 1 ? "1 cell holds" : "\(cells) cells hold") characters that code page 932 "
          + "(Shift JIS) lacks; nothing was written."),
      remedy: LocalizedText(
        ja: "次のセルの文字を直すか、--csv-profile excel（UTF-8）で書き出してください。",
        en: "Replace them in the cells below, or write UTF-8 with --csv-profile excel."))
  }

  fileprivate static func notInCP932(
    _ characters: [Unicode.Scalar], at place: Place
  ) -> Diagnostic {
    let named = characters.map { LocalizedText(unencodable: $0) }
    return Diagnostic(
      code: "not-in-cp932", place: place,
      message: LocalizedText(
        ja: named.map(\.japanese).joined(separator: "、") + "は、CP932では表せません。",
        en: "code page 932 lacks " + named.map(\.english).joined(separator: ", ") + "."))
  }

  fileprivate static func moreNotInCP932(_ rest: Int) -> Diagnostic {
    Diagnostic(
      code: "not-in-cp932",
      message: LocalizedText(
        ja: "ほかに\(rest)個のセルにもあります。",
        en: "\(rest == 1 ? "1 more cell holds" : "\(rest) more cells hold") such characters."))
  }
}

extension LocalizedText {
  /// 「〜」（U+301C。「～」U+FF5Eなら表せます）; the code alone where there is nothing to see.
  fileprivate init(unencodable scalar: Unicode.Scalar) {
    let code = Self.name(scalar)
    let lookAlike = Self.lookAlikes[scalar]
    let japanese = code + (lookAlike.map { "。「\($0)」\(Self.name($0))なら表せます" } ?? "")
    let english = code + (lookAlike.map { "; \"\($0)\" \(Self.name($0)) would do" } ?? "")
    let isShown = scalar.properties.isGraphemeBase && !scalar.properties.isWhitespace
    self.init(
      ja: isShown ? "「\(scalar)」（\(japanese)）" : japanese,
      en: isShown ? "\"\(scalar)\" (\(english))" : english)
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Characters that look the same and that Windows types in Japanese text.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{301C}": "\u{FF5E}", "\u{2014}": "\u{2015}", "\u{2212}": "\u{FF0D}",
    "\u{2016}": "\u{2225}", "\u{00A2}": "\u{FFE0}", "\u{00A3}": "\u{FFE1}",
    "\u{00AC}": "\u{FFE2}", "\u{00A6}": "\u{FFE4}", "\u{00A5}": "\u{FFE5}",
    "\u{00B7}": "\u{30FB}", "\u{2022}": "\u{30FB}", "\u{2013}": "\u{2015}",
  ]
}

public import Diagnostics
import LibXML
import OPC
public import TextEdits

/// A text that one cell gets from another, or from itself, with a change made.
public struct TextCopy: Hashable, Sendable {
  enum Change: Hashable {
    case replacing([TextReplacement])
    case appending(String)
  }

  public let source: CellReference
  public let target: CellReference
  let change: Change

  /// The text of `source` with replacements made.
  public init(
    from source: CellReference, replacing replacements: [TextReplacement],
    to target: CellReference
  ) {
    self.source = source
    self.target = target
    change = .replacing(replacements)
  }

  /// The text of `source` with plain text behind it.
  public init(from source: CellReference, appending text: String, to target: CellReference) {
    self.source = source
    self.target = target
    change = .appending(text)
  }
}

extension Workbook {
  /// Gives cells the texts of others with changes made, runs and readings included, in one pass.
  ///
  /// Every copy speaks of the texts as they were before the first one. Where a cell is the target of
  /// several, the second one is made after all that are some cell's first, and so on. New texts are
  /// appended to the shared string part in the order of the copies, equal ones once.
  /// - Returns: for each copy whether its source holds a text that can be copied (not a formula's
  ///   result); others change nothing.
  /// - Throws: as `setCells(_:in:)`, and `Failure` with code `replacement-invalid`.
  @discardableResult
  public mutating func copyTexts(
    _ copies: [TextCopy], in sheet: String
  ) throws(Failure) -> [Bool] {
    try copyTexts([(sheet, copies)]).flatMap(\.self)
  }

  /// Gives cells of several sheets the texts of others on their sheet, as `copyTexts(_:in:)` does, in
  /// one pass over the shared string part.
  ///
  /// - Returns: for each sheet given what that function gives.
  /// - Throws: as that function.
  @discardableResult
  public mutating func copyTexts(
    _ sheets: [(sheet: String, copies: [TextCopy])]
  ) throws(Failure) -> [[Bool]] {
    var edited = self
    var areTexts = sheets.map { [Bool](repeating: false, count: $0.copies.count) }
    for round in Self.rounds(of: sheets) {
      let strings = try edited.sharedStringsPart
      let shared = try strings.map { (part) throws(Failure) in
        SharedItems(try edited.package.scan(of: part))
      }
      var ready: [CopiedTexts] = []
      for (place, indices) in round {
        let (sheet, copies) = sheets[place]
        var texts = try edited.copiedTexts(indices.map { copies[$0] }, in: sheet, shared)
        for index in indices { areTexts[place][index] = try texts.add(copies[index]) }
        ready.append(texts)
      }
      try edited.write(&ready, appendingTo: strings)
    }
    self = edited
    return areTexts
  }

  /// The copies that can be made at a time, by the places of their sheets: no two to one cell.
  private static func rounds(
    of sheets: [(sheet: String, copies: [TextCopy])]
  ) -> [[(place: Int, indices: [Int])]] {
    var rounds: [[(place: Int, indices: [Int])]] = []
    var counts: [String: [CellReference: Int]] = [:]
    for (place, (sheet, copies)) in sheets.enumerated() {
      for (index, copy) in copies.enumerated() {
        let round = counts[sheet, default: [:]][copy.target, default: 0]
        counts[sheet, default: [:]][copy.target] = round + 1
        if round == rounds.count { rounds.append([]) }
        if rounds[round].last?.place != place { rounds[round].append((place, [])) }
        rounds[round][rounds[round].count - 1].indices.append(index)
      }
    }
    return rounds
  }

  private func copiedTexts(
    _ copies: [TextCopy], in sheet: String, _ shared: SharedItems?
  ) throws(Failure) -> CopiedTexts {
    let part = try worksheetPart(sheet)
    try Self.requireCells(copies.map(\.target), in: sheet)
    let scan = try package.scan(of: part)
    let cells = Set(copies.flatMap { [$0.source, $0.target] })
    return CopiedTexts(
      part, scan, CellPositions(scan).elements(of: cells), shared: shared, sheet: sheet)
  }

  /// Appends the new texts of several sheets to the shared strings, and writes all cells.
  private mutating func write(
    _ texts: inout [CopiedTexts], appendingTo strings: PartName?
  ) throws(Failure) {
    if let strings {
      let indices = try appendSharedStrings(
        texts.flatMap { $0.newItems.map(\.bytes) },
        referenceChange: texts.reduce(0) { $0 + $1.referenceChange }, to: strings)
      var next = indices.makeIterator()
      for index in texts.indices {
        for (cell, _) in texts[index].newItems {
          if let item = next.next() { texts[index].setItem(item, of: cell) }
        }
      }
    }
    for text in texts {
      try write(text.written.mapValues { ($0, nil) }, to: text.part, sheet: text.sheet)
    }
  }
}

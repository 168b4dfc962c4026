import SpreadsheetML
import TestSupport

/// A sheet with a plan of random texts, and what must be read from it.
struct RandomPlan {
  /// An action as it was written down.
  struct Expected {
    var number: Int
    /// The cell that holds the number.
    var cell: CellReference
    /// By the column's place in `SheetSketch.headings`.
    var texts: [Int: String]
  }

  private(set) var sketch = SheetSketch(rows: [])
  private(set) var expected: [Expected] = []

  /// Where each of `SheetSketch.headings` stands.
  private var order = Array(0..<16)
  private var headings = SheetSketch.headings
  private let vocabulary: [String]
  private var generator: SplitMix

  /// The columns of texts that actions are compared by.
  static let compared = [3, 4, 5, 6, 7, 8, 9, 15]

  /// Texts come from `vocabulary`.
  init(seed: UInt64, vocabulary: [String]) {
    self.vocabulary = vocabulary
    generator = SplitMix(state: seed)
    let hasNumberHeading = chance(4, of: 5)
    if !hasNumberHeading { headings[0] = "" }
    if hasNumberHeading, chance(1, of: 3) { order.shuffle(using: &generator) }
    if chance(1, of: 3) { headings.replaceSubrange(10..<15, with: (2024...2028).map(String.init)) }
    // Years are a schedule side by side only.
    let years = order.indices.filter { (10..<15).contains(order[$0]) }
    for (year, place) in years.enumerated() { order[place] = 10 + year }
    if years.last.map({ $0 - (years.first ?? 0) }) != 4 { order = Array(0..<16) }
    if chance(1, of: 2) { sketch.rows.append(["○○計画アクションプラン（令和6年度版）"]) }
    addHeadings()
    var number = 0
    for _ in 0..<Int.random(in: 1...12, using: &generator) {
      number += 1
      addAction(number)
      if chance(1, of: 4) { addNoise() }
    }
  }

  private mutating func addHeadings() {
    if chance(1, of: 4) {
      let row = sketch.rows.count + 1
      var groups = Array(repeating: "", count: 16)
      for place in order.indices where order[place] == 10 {
        groups[place] = "スケジュール"
        sketch.merged.append(range(rows: row...row, columns: place...place + 4))
      }
      sketch.rows.append(groups)
    }
    sketch.rows.append(order.map { headings[$0] })
  }

  private mutating func addAction(_ number: Int) {
    let first = sketch.rows.count
    let height = chance(1, of: 5) ? Int.random(in: 2...3, using: &generator) : 1
    var texts: [Int: [String]] = [:]
    for row in 0..<height {
      var cells = Array(repeating: "", count: 16)
      for place in 0..<16 where row == 0 || ![0, 5].contains(order[place]) {
        let isTitle = order[place] == 5
        guard isTitle || chance(3, of: 4) || order[place] == 0 else { continue }
        let text = order[place] == 0 ? "" : vocabulary.randomElement(using: &generator) ?? ""
        cells[place] = order[place] == 0 ? spelled(number) : "'" + text
        if texts[order[place]]?.contains(text) != true {
          texts[order[place], default: []].append(text)
        }
      }
      sketch.rows.append(cells)
    }
    let place = order.firstIndex(of: 0) ?? 0
    if height > 1 {
      for column in [0, 5].compactMap(order.firstIndex) {
        sketch.merged.append(range(rows: first + 1...first + height, columns: column...column))
      }
    }
    expected.append(
      Expected(
        number: number, cell: CellReference(row: first + 1, column: place + 1),
        texts: texts.mapValues { $0.joined(separator: "\n") }))
  }

  /// A row that is no action: blank, a note, a total, a band, another page's headings.
  private mutating func addNoise() {
    let text = vocabulary.randomElement(using: &generator) ?? ""
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: sketch.rows.append([])
    case 1: sketch.rows.append(["'※" + text])
    case 2: sketch.rows.append(order.map { [5: "小計", 8: "15件"][$0] ?? "" })
    case 3:
      let row = sketch.rows.count + 1
      sketch.rows.append(["'" + text])
      sketch.merged.append(range(rows: row...row, columns: 0...15))
    case 4: addHeadings()
    default:
      sketch.rows.append(
        order.map { $0 == 0 ? "" : "'" + (vocabulary.randomElement(using: &generator) ?? "") })
    }
  }

  private mutating func spelled(_ number: Int) -> String {
    ["\(number)", "'\(number)", "No.\(number)", "'(\(number))"].randomElement(using: &generator)
      ?? ""
  }

  private mutating func chance(_ part: Int, of whole: Int) -> Bool {
    Int.random(in: 0..<whole, using: &generator) < part
  }

  /// Rows are 1-based, columns places in a sketch's row.
  private func range(rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> String {
    let first = CellReference(row: rows.lowerBound, column: columns.lowerBound + 1)
    let last = CellReference(row: rows.upperBound, column: columns.upperBound + 1)
    return "\(first):\(last)"
  }
}

/// SplitMix64, so that a printed seed repeats a run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

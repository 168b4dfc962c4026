import Diagnostics
import PlanEditing
import PlanReading
import PlanText
import SpreadsheetML
import TestSupport
import Testing

/// Random schedules asked of random rows in every form.
struct RandomScheduleEditTests {
  @Test(arguments: RandomSchedules.Form.allCases)
  func readingGivesBackWhatWasRequested(form: RandomSchedules.Form) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    for round in 0..<15 {
      try check(form, seed: seed &+ UInt64(round))
    }
  }

  private func check(_ form: RandomSchedules.Form, seed: UInt64) throws {
    var random = RandomSchedules(seed: seed)
    let sheet = random.sheet(form)
    var workbook = try sheet.open()
    let before = try workbook.schedules()
    let reading = try PlanReading.read(try workbook.worksheets())
    let requests = random.requests(form)
    let looks = try Self.looks(workbook)
    let failure = caughtFailure {
      let changes = try ScheduleEdit.apply(requests, to: &workbook, reading: reading)
      let numbers = changes.map(\.action)
      #expect(numbers == numbers.sorted(), "seed \(seed)")
    }
    if let failure {
      // Three arrows above each other may need more than the row has.
      #expect(failure.code == "schedule-row-full" && form != .merged, "seed \(seed): \(failure)")
      return
    }
    let after = try workbook.schedules()
    let plan = try PlanReading.read(try workbook.worksheets()).plan
    for action in plan.actions {
      let number = action.number.value
      guard let wanted = requests[number] else {
        #expect(after[number] == before[number], "seed \(seed), No.\(number)")
        continue
      }
      #expect(
        action.schedule.map(\.short).sorted() == wanted.map(\.short).sorted(),
        "seed \(seed), No.\(number)")
    }
    // Shapes that are kept look as they did; copies look like one that was there.
    for (id, look) in try Self.looks(workbook) {
      #expect(looks[id] == look || looks[id] == nil && looks.values.contains(look), "seed \(seed)")
    }
    let names = try workbook.worksheet(named: "計画").shapes.map(\.name)
    #expect(Set(names).count == names.count, "seed \(seed)")
    #expect(try workbook.integrityFindings().isEmpty, "seed \(seed)")
    // The same once more changes nothing.
    let bytes = try workbook.allParts()
    let again = try PlanReading.read(try workbook.worksheets())
    let repeated = try ScheduleEdit.apply(requests, to: &workbook, reading: again)
    #expect(repeated.isEmpty, "seed \(seed)")
    #expect(try workbook.allParts() == bytes, "seed \(seed)")
  }

  /// What stands from `xdr:spPr` to the end of `xdr:style`, by the shape's number.
  private static func looks(_ workbook: Workbook) throws -> [Int: String] {
    guard let text = try workbook.text(ofPart: ScheduleSheet.part) else { return [:] }
    var looks: [Int: String] = [:]
    for piece in text.split(separator: "<xdr:cNvPr id=\"").dropFirst() {
      guard let start = piece.firstRange(of: "<xdr:spPr>"),
        let end = piece.firstRange(of: "</xdr:style>"), let id = Int(piece.prefix { $0 != "\"" })
      else { continue }
      looks[id] = String(piece[start.lowerBound..<end.upperBound])
    }
    return looks
  }
}

/// Random plans whose schedules are drawn in one form, and what is asked of them.
struct RandomSchedules {
  enum Form: CaseIterable {
    case shapes, merged, text, mixed
  }

  private var random: SeededGenerator
  private static let labels = ["実施", "検討", "見直し検討", "委託事業", "2年間延長予定", "サポーター"]
  private static let actions = 6

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func sheet(_ form: Form) -> ScheduleSheet {
    var sheet = ScheduleSheet(schedules: [])
    sheet.rowHeight = 90
    let arrow = arrows.randomElement(using: &random) ?? ("", "→")
    for row in 0..<Self.actions {
      var texts = ["", "", "", "", ""]
      let forms: [Form] = [.shapes, .merged, .text]
      for span in spans(overlapping: false) {
        let own = form == .mixed ? forms.randomElement(using: &random) ?? .text : form
        let (first, last) = span.columns
        if own == .shapes {
          let sign = Bool.random(using: &random) ? "→" : ""
          sheet.arrows.append(
            ScheduleSheet.Arrow(
              text: sign + span.label, x: Double(first) + 0.1...Double(last) + 0.9,
              y: Double(row) + 0.4...Double(row) + 0.6))
          continue
        }
        texts[first] = span.label
        if own == .merged {
          if last > first { sheet.merged.append(Self.range(first, last, row: row)) }
        } else if last > first {
          texts[first] += arrow.behind
          for column in first + 1...last { texts[column] = arrow.further }
          // A blank cell behind would be taken for more of it.
          if arrow.further.isEmpty { texts[last] = "→" }
        }
      }
      sheet.schedules.append(texts)
    }
    return sheet
  }

  mutating func requests(_ form: Form) -> [Int: [RequestedSpan]] {
    var requests: [Int: [RequestedSpan]] = [:]
    for number in 1...Self.actions where Bool.random(using: &random) {
      let mayOverlap = form == .shapes && Bool.random(using: &random)
      requests[number] = spans(overlapping: mayOverlap).map(\.requested)
    }
    return requests
  }

  /// What stands behind a label that goes on, and in the cells it goes on over.
  private let arrows = [("→", ""), ("", "→"), ("", "〃"), ("⇒", "⇒"), ("――→", ""), ("", "同左")]
    .map { (behind: $0.0, further: $0.1) }

  private struct Span {
    var columns: (Int, Int)
    var label: String

    var requested: RequestedSpan {
      RequestedSpan(
        years: FiscalYear(2024 + columns.0)...FiscalYear(2024 + columns.1), label: label)
    }
  }

  private mutating func spans(overlapping: Bool) -> [Span] {
    var spans: [Span] = []
    var column = 0
    while column < 5 {
      let last = Int.random(in: column...4, using: &random)
      if Int.random(in: 0...3, using: &random) > 0 {
        spans.append(Span(columns: (column, last), label: label()))
      }
      column = last + 1
    }
    if overlapping {
      let first = Int.random(in: 0...4, using: &random)
      spans.append(
        Span(columns: (first, Int.random(in: first...4, using: &random)), label: label()))
    }
    return spans
  }

  private mutating func label() -> String {
    Self.labels.randomElement(using: &random) ?? "実施"
  }

  private static func range(_ first: Int, _ last: Int, row: Int) -> String {
    CellRange(rows: row + 2...row + 2, columns: first + 6...last + 6).description
  }
}

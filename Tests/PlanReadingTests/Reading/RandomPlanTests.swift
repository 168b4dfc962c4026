import Diagnostics
import PlanReading
import SpreadsheetML
import TestSupport
import Testing

/// The rule behind all reading: no action is lost without a word, whatever its texts say.
@Suite struct RandomPlanTests {
  /// Texts of the published plan, all wordings that headings are known by, and the like.
  private static func vocabulary() throws -> [String] {
    let actions = try PublishedPlan.read().strategies.flatMap { $0.measures.flatMap(\.actions) }
    let texts = actions.flatMap {
      [$0.title, $0.description, $0.baseline, $0.resultsR6, $0.startYear, $0.issues]
    }
    let words =
      HeadingVocabulary.plan.entries.flatMap(\.wordings)
      + HeadingVocabulary.kpi.entries.flatMap(\.wordings) + SheetSketch.headings
      + [
        "実績なし", "・課題の整理", "令和4年度", "R5年度", "2024", "12", "―", "合計", "※注", "注", "A", "計",
        "実施→", "同左", "例",
      ]
    // Half of all texts are words that could be headings.
    let copies = max(1, texts.count / words.count)
    let repeated = (0..<copies).flatMap { _ in words }
    return (texts + repeated).filter { $0.contains { !$0.isWhitespace } }
  }

  @Test func everyNumberedRowIsReadOrNamedInAnError() throws {
    let seed = UInt64.random(in: .min ... .max)
    print("seed \(seed)")
    let vocabulary = try Self.vocabulary()
    var seeds = SplitMix(state: seed)
    for _ in 0..<300 {
      let planSeed = seeds.next()
      let plan = RandomPlan(seed: planSeed, vocabulary: vocabulary)
      let lost = losses(of: plan)
      #expect(lost.isEmpty, "seed \(planSeed): \(lost.joined(separator: "; "))")
    }
  }

  /// The actions that are not read as they were written down and not named in an error.
  private func losses(of plan: RandomPlan) -> [String] {
    let reading: PlanReading
    do {
      reading = try PlanReading.read([plan.sketch.worksheet])
    } catch {
      return ["refused: \(error)"]
    }
    let errors = Set(reading.findings.filter { $0.severity == .error }.map(\.place.cell))
    let actions = Dictionary(
      reading.plan.actions.map { ($0.number.value, $0) }, uniquingKeysWith: { first, _ in first })
    return plan.expected.compactMap { expected in
      if errors.contains(expected.cell.description) { return nil }
      guard let action = actions[expected.number] else { return "\(expected.cell) is lost" }
      let texts = texts(of: action)
      let wrong = RandomPlan.compared.filter { texts[$0] ?? "" != expected.texts[$0] ?? "" }
      return wrong.isEmpty ? nil : "\(expected.cell): columns \(wrong) differ"
    }
  }

  private func texts(of action: Action) -> [Int: String] {
    [
      3: action.existingOrNew.value, 4: action.priority.value, 5: action.title.value,
      6: action.description.value, 7: action.baseline.value,
      8: action.results.last?.text.value ?? "", 9: action.startYear.value, 15: action.issues.value,
    ]
  }
}

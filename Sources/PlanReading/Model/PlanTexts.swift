package import PlanText
import SideBySide

/// The texts of a plan's actions and what they say, each text looked through once and shared by rules
/// and tables.
package struct PlanTexts: Sendable {
  /// The plan's actions in the order of the table.
  package let actions: [Action]
  /// The title of each, in the same order.
  package let titles: [ActionTitle]
  /// What the short cells of each action say, in the order of `actions`.
  package let marks: [ActionMarks]
  /// The texts of each action, in the order of `actions`.
  package let narratives: [[Narrative]]
  /// The labels of each action's schedule.
  package let labels: [[AnalysedText]]
  /// The figures of each of the narratives; none for descriptions and issues.
  package let stated: [[[StatedFigure]]]
  /// The texts in which something looks like a slip: narratives, labels of the schedule and titles.
  package let slips: [SlippedText]
  /// What the texts count, in the order of the table.
  package let figures: [Figure]
  /// How many texts were looked through.
  package let analyses: Int

  /// Looks through the texts of a plan.
  package init(_ plan: Plan) {
    var known = KnownTexts()
    self.init(plan, known: &known)
  }

  /// The same, with what is known of the texts of another edition.
  package init(_ plan: Plan, known: inout KnownTexts) {
    let headings = HeadingIndex(plan.headings)
    let actions = plan.actions
    let earlier = known
    let rows = Self.rows(of: actions)
    // The same parts on every machine.
    let size = max(Self.smallestPart, (actions.count + Self.parts - 1) / Self.parts)
    let parts = concurrently((actions.count + size - 1) / size) { part in
      let own = part * size..<min((part + 1) * size, actions.count)
      return ActionTexts(
        actions[own], rows: rows[own], under: headings, in: plan, earlier.from(part))
    }
    self.actions = actions
    titles = parts.flatMap(\.titles)
    marks = parts.flatMap(\.marks)
    narratives = parts.flatMap(\.narratives)
    labels = parts.flatMap(\.labels)
    stated = parts.flatMap(\.stated)
    slips = parts.flatMap(\.slips)
    analyses = parts.reduce(0) { $0 + $1.texts.count }
    figures = parts.flatMap(\.figures)
    known = KnownTexts(parts: parts.map { KnownTexts.Part(texts: $0.texts, figures: $0.known) })
  }

  /// Which of the rows of its number each action is, from 1.
  private static func rows(of actions: [Action]) -> [Int] {
    var rows: [Int: Int] = [:]
    return actions.map { action in
      let row = rows[action.number.value, default: 0] + 1
      rows[action.number.value] = row
      return row
    }
  }

  /// A large plan is looked through in so many parts, each by itself, so that a text which stands in
  /// two of them is looked through twice.
  private static let parts = 4
  /// In actions.
  private static let smallestPart = 500
}

/// A text in which something looks like a slip, and where it stands.
package struct SlippedText: Sendable {
  package let slips: TextSlips
  package let units: UTF16Text
  package let source: SourceCell

  package init(slips: TextSlips, units: UTF16Text, source: SourceCell) {
    self.slips = slips
    self.units = units
    self.source = source
  }
}

/// What is known of the texts of an edition, for the next one, which says most of them again.
package struct KnownTexts: Sendable {
  struct Part: Sendable {
    var texts = ByText<AnalysedText>()
    var figures = Figure.Known()
  }

  fileprivate var parts: [Part] = []

  /// Nothing is known.
  package init() {}

  fileprivate init(parts: [Part]) { self.parts = parts }

  /// The parts, first the one in which most texts of the same part of another edition stand.
  fileprivate func from(_ part: Int) -> [Part] {
    parts.indices.contains(part)
      ? [parts[part]] + parts[..<part] + parts[(part + 1)...] : parts
  }
}

/// The texts of some actions and what they say, in the order of the actions.
private struct ActionTexts: Sendable {
  var titles: [ActionTitle] = []
  var marks: [ActionMarks] = []
  var narratives: [[Narrative]] = []
  var labels: [[AnalysedText]] = []
  /// The figures of each narrative; none for descriptions and issues.
  var stated: [[[StatedFigure]]] = []
  var slips: [SlippedText] = []
  var texts = ByText<AnalysedText>()
  var figures: [Figure] = []
  var known = Figure.Known()

  init(
    _ actions: ArraySlice<Action>, rows: ArraySlice<Int>, under headings: HeadingIndex,
    in plan: Plan, _ earlier: [KnownTexts.Part]
  ) {
    let earlierTexts = earlier.map(\.texts)
    var knownMarks = ByText<ActionMarks>()
    var reading = Figure.Reading(plan, earlier: earlier.map(\.figures))
    for (action, row) in zip(actions, rows) {
      // No cell holds NUL.
      let cells = """
        \(action.existingOrNew.value)\0\(action.priority.value)\0\(action.startYear.value)\0\
        \(action.status?.value ?? "")
        """
      let mark = knownMarks.value(of: cells) { ActionMarks(action, in: plan.edition) }
      marks.append(mark)
      let all = Narrative.all(of: action, under: headings) { self.said($0, earlierTexts) }
      for narrative in all { note(narrative.said, at: narrative.text.source) }
      let said = all.map { reading.stated(in: $0) }
      figures += Figure.all(
        of: action, row: row, isRelisted: mark.isRelisted, all, said, in: plan)
      stated.append(said.map { $0.map(\.stated) })
      narratives.append(all)
      labels.append(
        action.schedule.map { span in
          let label = self.said(span.label, earlierTexts)
          note(label, at: span.source)
          return label
        })
      let title = action.title
      titles.append(ActionTitle(title))
      let units = UTF16Text(title.value)
      if let slips = TextSlips(title.value, units) {
        self.slips.append(SlippedText(slips: slips, units: units, source: title.source))
      }
    }
    known = reading.known
  }

  private mutating func said(_ text: String, _ earlier: [ByText<AnalysedText>]) -> AnalysedText {
    texts.value(of: text, knownTo: earlier) { AnalysedText(text) }
  }

  private mutating func note(_ said: AnalysedText, at source: @autoclosure () -> SourceCell) {
    guard let slips = said.slips else { return }
    self.slips.append(SlippedText(slips: slips, units: said.units, source: source()))
  }
}

/// What the short cells of an action say.
package struct ActionMarks: Sendable {
  package let existingOrNew: ExistingOrNew?
  package let isPriority: Bool
  package let isRelisted: Bool
  package let startYear: FiscalYear?
  package let state: ActionStatus?
  /// Whether the action is still pursued in the edition.
  package let isActive: Bool

  init(_ action: Action, in edition: FiscalYear) {
    existingOrNew = ExistingOrNew(action.existingOrNew.value)
    isPriority = action.isPriority
    isRelisted = action.isRelisted
    startYear = FiscalYear(startYear: action.startYear.value)
    let state = action.state
    self.state = state
    isActive = state?.isActive(in: edition) ?? true
  }
}

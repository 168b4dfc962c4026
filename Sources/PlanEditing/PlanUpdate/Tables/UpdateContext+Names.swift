import Diagnostics
import PlanReading
import PlanText

/// What messages call actions and what stands in their rows.
extension UpdateContext {
  /// What staff call an action by: its number, or its name in a book that numbers otherwise.
  func name(_ number: Int) -> String { plan.numberNames[number] ?? String(number) }

  /// What a column is called: its heading in another office's book.
  func heading(of column: PlanColumn) -> LocalizedText {
    guard let heading = laidOut?.heading(of: column) else {
      let label = column.kind.descriptor.label
      return LocalizedText(ja: label.japanese, en: "the \(label.english)")
    }
    return LocalizedText(ja: "「\(heading)」", en: "\"\(heading)\"")
  }

  /// A column of an action's row.
  func label(_ number: Int, _ column: PlanColumn) -> LocalizedText {
    let (name, field) = (name(number), column.name)
    return LocalizedText(
      ja: "No.\(name) の\(field.japanese)", en: "\(field.english) of action \(name)")
  }

  /// Whether an action goes on.
  func statusLabel(_ number: Int) -> LocalizedText {
    let name = name(number)
    return LocalizedText(ja: "No.\(name) の状態", en: "the status of action \(name)")
  }

  /// What a row's schedule is called, be it a new action's.
  func scheduleLabel(_ stated: StatedAction) -> LocalizedText {
    if let number = stated.number { return scheduleLabel(of: number) }
    let title = Diagnostic.excerpt(stated.text(.title)?.value ?? "")
    return LocalizedText(
      ja: "新しいアクション「\(title)」のスケジュール", en: "the schedule of the new action \"\(title)\"")
  }

  /// An action's schedule of a year.
  func scheduleLabel(of number: Int, in year: FiscalYear) -> LocalizedText {
    let name = name(number)
    return LocalizedText(
      ja: "No.\(name) の\(year.label)のスケジュール",
      en: "the schedule of action \(name) for \(year.shortLabel)")
  }

  /// An action's schedule.
  func scheduleLabel(of number: Int) -> LocalizedText {
    let name = name(number)
    return LocalizedText(ja: "No.\(name) のスケジュール", en: "the schedule of action \(name)")
  }
}

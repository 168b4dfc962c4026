import PlanReading

/// Gives back to a table what its encoding has taken from texts nobody changed.
///
/// A CSV file that Excel saves in CP932 has `～` for `〜` and `?` for what CP932 lacks. A text that is
/// just what the edition's, or the base's, comes to in that way is taken for that text.
enum OriginalTexts {
  static func restored(in stated: StatedAction, _ context: UpdateContext) -> StatedAction {
    guard let number = stated.number else { return stated }
    let actions = [
      context.actions[number], context.base?.actions.first { $0.number.value == number },
    ].compactMap(\.self)
    var restored = stated
    for index in restored.texts.indices {
      let column = restored.texts[index].column
      restored.texts[index].text.value = original(
        of: restored.texts[index].text.value, among: actions.compactMap { $0.text(column)?.value })
    }
    if let baseline = stated.baseline {
      restored.baseline?.value = original(
        of: baseline.value, among: actions.map(\.baseline.value))
    }
    let labels = actions.flatMap { $0.spans.map(\.label) }
    for index in stated.schedule?.spans.indices ?? 0..<0 {
      let label = stated.schedule?.spans[index].label ?? ""
      restored.schedule?.spans[index].label = original(of: label, among: labels)
    }
    return restored
  }

  private static func original(of text: String, among originals: [String]) -> String {
    originals.first { UpdateText.isSame(CP932Reading.roundTripped($0), text) } ?? text
  }
}

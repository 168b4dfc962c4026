import PlanReading
import PlanText

/// The actions that a cell of a list names, in the words of staff: No.8, 1、2, 5～7, 10（再掲）.
struct NamedActions {
  /// What actions are called, folded, each once, in the order of the table.
  private let names: [String]
  private let known: Set<String>

  /// The actions of several editions, those of the first one first.
  init(_ plans: [Plan]) {
    var known: Set<String> = []
    names = plans.flatMap { plan in plan.actions.map { plan.foldedName(of: $0) } }
      .filter { known.insert($0).inserted }
    self.known = known
  }

  var firstAndLast: [String] { [names.first, names.last].compactMap(\.self) }

  /// The names of all actions that a text speaks of; nil where a part of it speaks of none.
  func names(in text: String) -> [String]? {
    if let name = name(text) { return [name] }
    let parts = text.replacing("及び", with: "、").split { "、，,・､･;；\n\r".contains($0) }
    let found = parts.map { several(String($0)) }
    guard !found.isEmpty, found.allSatisfy({ $0 != nil }) else { return nil }
    return found.flatMap { $0 ?? [] }
  }

  /// One action, or all from one to another: what is missing between the two is in no plan.
  private func several(_ text: String) -> [String]? {
    if let name = name(text) { return [name] }
    let ends = text.split { "～〜~".contains($0) }.map { name(String($0)) }
    guard ends.count == 2, let first = ends[0], let last = ends[1] else { return nil }
    if let low = Int(first), let high = Int(last) {
      return low < high ? names.filter { (low...high).contains(Int($0) ?? 0) } : nil
    }
    guard let start = names.firstIndex(of: first), let end = names.firstIndex(of: last),
      start < end
    else { return nil }
    return Array(names[start...end])
  }

  private func name(_ text: String) -> String? {
    // 1 2 are two numbers and not 12.
    if ActionNumber.hasGap(text) { return nil }
    let whole = folded(text)
    if known.contains(whole) { return whole }
    let plain = whole.replacing("(再掲)", with: "").replacing("再掲", with: "")
    let bare = ActionName(plain).number
    let prefix = ["No.", "NO.", "no.", "No", "NO", "no", "#"].first(where: bare.hasPrefix) ?? ""
    let name = String(bare.dropFirst(prefix.count))
    if known.contains(name) { return name }
    // Excel makes 1 of 001.
    guard let number = Int(name) else { return nil }
    let alike = names.filter { Int($0) == number }
    return alike.count == 1 ? alike[0] : nil
  }
}

extension Plan {
  /// What staff call an action, as names are compared.
  func foldedName(of action: Action) -> String {
    folded(numberNames[action.number.value] ?? String(action.number.value))
  }
}

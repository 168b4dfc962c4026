import Diagnostics
import PlanReading
import PlanText

extension UpdateMerge {
  /// What a row's title makes of the row.
  enum TitleUse {
    /// It is the action's, or a short form of it: it finds the row and changes nothing.
    case key
    /// The action gets another title.
    case renaming
    /// It may be another action's row: nothing of it counts.
    case refused
  }

  /// Whether number and title of a row speak of one action.
  ///
  /// A title is changed by a copy of the book that was handed out, or where the status says 名称変更;
  /// anywhere else it is a key.
  mutating func use(
    ofTitleIn stated: StatedAction, of action: Action, _ old: Action?
  ) -> TitleUse {
    let number = action.number.value
    guard let title = stated.text(.title), !UpdateText.isBlank(title.value) else {
      if let title = stated.text(.title), old.map({ !UpdateText.isBlank($0.title.value) }) == true {
        findings.append(.updateBlankKept(context.label(number, .title), at: title.source))
      }
      return useWithoutTitle(stated, of: action)
    }
    if UpdateText.isClearing(title.value) {
      findings.append(.updateTitleCleared(context.name(number), at: title.source))
      return .refused
    }
    if PlaceholderWording(wholeCell: title.value) == .unchanged { return .key }
    let known = [action, old].compactMap { $0?.title.value }
    if known.contains(where: { UpdateText.isSame($0, title.value) }) {
      return useWithoutTitle(stated, of: action)
    }
    let found = titles.find(title.value)
    let isOwn = found?.numbers.contains(number) ?? false
    if isRenaming(stated) || isCopy(stated) && old != nil {
      if let found, !isOwn, found.likeness == .same {
        refuse(title, of: action, isOf: found.numbers)
        return .refused
      }
      return .renaming
    }
    // The title may have been changed in the book since.
    if let old, ActionTitles([old]).find(title.value)?.likeness == .same { return .key }
    let isClear = found?.likeness == .near ? found?.numbers == [number] : isOwn
    guard let found, isClear, found.likeness != .otherBrackets else {
      let others = found?.likeness == .otherBrackets ? [] : found?.numbers ?? []
      refuse(title, of: action, isOf: others)
      return .refused
    }
    if found.likeness == .near {
      findings.append(
        .updateTitleDiffers(
          context.name(number), title.value, book: action.title.value, at: title.source))
    }
    return .key
  }

  private mutating func refuse(
    _ title: Requested<String>, of action: Action, isOf numbers: [Int]
  ) {
    let nearest = numbers.isEmpty ? titles.nearest(to: title.value) : nil
    findings.append(
      .updateTitleOfAnother(
        context.name(action.number.value), title.value, book: action.title.value,
        isOf: numbers.map(context.name),
        nearest: nearest.flatMap { context.actions[$0] }.map {
          (context.name($0.number.value), $0.title.value)
        },
        at: title.source))
  }

  /// A row that says 名称変更 must say the new title.
  private mutating func useWithoutTitle(_ stated: StatedAction, of action: Action) -> TitleUse {
    guard let status = stated.status, isRenaming(stated) else { return .key }
    findings.append(
      .updateRenamingWithoutTitle(context.name(action.number.value), at: status.source))
    return .refused
  }

  private func isRenaming(_ stated: StatedAction) -> Bool {
    stated.status.map { StatedStatus($0.value).isRenaming } ?? false
  }

  /// Whether a row has the columns of the book that was handed out, as a copy of it has.
  private func isCopy(_ stated: StatedAction) -> Bool {
    guard let base else { return false }
    let columns = Set(base.headings.map(\.column)).intersection(context.columns)
      .filter { $0.kind.descriptor.updating == .replaced }
    return columns.isSubset(of: stated.texts.map(\.column))
  }
}

/// A 状態 cell: what becomes of the action, and whether it gets another title.
struct StatedStatus {
  /// Whether it says 名称変更.
  let isRenaming: Bool
  /// The rest of the cell.
  let text: String

  init(_ cell: String) {
    let plain = folded(cell)
    guard let word = Self.renaming.first(where: plain.contains) else {
      isRenaming = false
      text = cell
      return
    }
    isRenaming = true
    // 見直し・名称変更, 継続（名称変更）, 名称変更（旧: 相談会）.
    let parts = plain.replacing(word, with: "・").split { "・、,/".contains($0) }
    text = parts.map(String.init).first { ActionStatus($0) != nil } ?? ""
  }

  private static let renaming = [
    "アクション名変更", "アクション名の変更", "事業名変更", "事業名の変更", "名称変更", "名称の変更", "名称を変更", "改称", "改名",
  ]
}

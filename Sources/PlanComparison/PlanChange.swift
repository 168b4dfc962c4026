package import PlanReading
package import PlanText

/// One text that differs between two editions of a plan.
package struct PlanChange: Hashable, Sendable {
  /// What has happened to the text.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 追加: a text where there was none.
    case added
    /// 変更: other words.
    case changed
    /// 削除: no text where there was one, or the thing it belongs to is gone.
    case deleted
    /// 新設: it belongs to an action, measure, strategy or indicator that was not there.
    case newlyCreated = "new"
  }

  package var kind: Kind
  package var field: ChangedField
  /// Of the new edition, or of the old one where it is gone; nil where it belongs to no action.
  package var actionNumber: Int?
  /// What staff call that action by, in the same edition.
  package var actionName: String?
  /// Of the new edition, or of the old one where it is gone; nil where it belongs to no indicator.
  package var kpiCode: String?
  /// The year of results, figures and headings of one year; nil for others.
  package var fiscalYear: FiscalYear?
  /// As printed; nil where the old edition has no such cell.
  package var old: Sourced<String>?
  /// As printed; nil where the new edition has no such cell.
  package var new: Sourced<String>?
  /// The words that differ, in order; never empty where one of the texts is not.
  package var words: [WordChange]
}

extension PlanChange {
  /// The change from one text to another; nil where both say the same.
  ///
  /// Other widths of characters, blanks and line breaks say the same.
  init?(
    _ field: ChangedField, old: Sourced<String>?, new: Sourced<String>?,
    fiscalYear: FiscalYear? = nil
  ) {
    let (oldText, newText) = (old?.value ?? "", new?.value ?? "")
    if oldText == newText { return nil }
    let (isOldBlank, isNewBlank) = (Self.isBlank(oldText), Self.isBlank(newText))
    if isOldBlank && isNewBlank { return nil }
    if isOldBlank || isNewBlank {
      let whole = WordChange(
        old: 0..<(isOldBlank ? 0 : oldText.utf16.count),
        new: 0..<(isNewBlank ? 0 : newText.utf16.count))
      self.init(
        kind: isOldBlank ? .added : .deleted, field: field, fiscalYear: fiscalYear, old: old,
        new: new, words: [whole])
      return
    }
    // A lone dash is any dash: only here, not among words.
    if isDashOnly(oldText) && isDashOnly(newText) { return nil }
    let words = WordChange.changes(from: oldText, to: newText)
    if words.isEmpty { return nil }
    self.init(
      kind: .changed, field: field, fiscalYear: fiscalYear, old: old, new: new, words: words)
  }

  private static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(TextFolding.isDropped)
  }

  /// A text of something that only the new edition has.
  init(newlyCreated field: ChangedField, _ text: Sourced<String>, fiscalYear: FiscalYear? = nil) {
    let change = WordChange(old: 0..<0, new: 0..<text.value.utf16.count)
    self.init(
      kind: .newlyCreated, field: field, fiscalYear: fiscalYear, old: nil, new: text,
      words: change.new.isEmpty ? [] : [change])
  }

  /// A text of something that only the old edition has.
  init(deleted field: ChangedField, _ text: Sourced<String>, fiscalYear: FiscalYear? = nil) {
    let change = WordChange(old: 0..<text.value.utf16.count, new: 0..<0)
    self.init(
      kind: .deleted, field: field, fiscalYear: fiscalYear, old: text, new: nil,
      words: change.old.isEmpty ? [] : [change])
  }

  func of(action number: Int, called name: String) -> PlanChange {
    var change = self
    change.actionNumber = number
    change.actionName = name
    return change
  }

  func of(kpi code: String) -> PlanChange {
    var change = self
    change.kpiCode = code
    return change
  }
}

import Diagnostics
import LibXML

/// Walks one part and rewrites what its reference holders say.
struct ReferenceRewriter {
  let scan: XMLScan
  let change: ReferenceChange
  /// The sheet the part belongs to; nil for parts of the whole workbook.
  let home: String?

  private(set) var patches: [XMLPatch] = []
  /// Places whose formula could not be tokenised.
  private(set) var unreadable: [String] = []
  /// Formulas whose 3-D references cannot follow.
  private(set) var spanning: [String] = []
  private var removed: Set<Int> = []

  init(scan: XMLScan, change: ReferenceChange, home: String?) {
    self.scan = scan
    self.change = change
    self.home = home
  }

  /// Rewrites all places that the holders of `table` name, except those below `sheetData`.
  mutating func rewrite(_ table: ReferenceHolder.Table) { rewrite(table.holders) }

  mutating func rewrite(_ holders: [ReferenceHolder]) {
    var byName: [Int32: [ReferenceHolder]] = [:]
    // Cells of another sheet stay; only what may name the edited one is looked at there.
    let isElsewhere = home != nil && change.edit(of: home) == nil
    for holder in holders where !(isElsewhere && holder.speaksOfItsSheet) {
      if let index = scan.nameIndex(holder.element) { byName[index, default: []].append(holder) }
    }
    if byName.isEmpty { return }
    let sheetData = scan.nameIndex(.main("sheetData"))
    var element = 0
    while element < scan.elements.count {
      let name = scan.elements[element].name
      if name == sheetData {
        element = scan.subtreeEnd(element)
        continue
      }
      for holder in byName[name] ?? [] where isInPlace(holder, element) {
        rewrite(holder, at: element)
      }
      element += 1
    }
    var lists = ListShrinking(scan: scan, gone: removed)
    patches += lists.patches()
    patches = patches.withoutNested()
  }

  private func isInPlace(_ holder: ReferenceHolder, _ element: Int) -> Bool {
    guard let wanted = holder.parent else { return true }
    return enclosing(element, named: wanted) != nil
  }

  private func enclosing(_ element: Int, named name: XMLName) -> Int? {
    var parent = Int(scan.elements[element].parent)
    while parent >= 0 {
      if scan.name(of: parent) == name { return parent }
      parent = Int(scan.elements[parent].parent)
    }
    return nil
  }

  private mutating func rewrite(_ holder: ReferenceHolder, at element: Int) {
    // A sheet's name or a place beside a relationship is that of another workbook or a page.
    let isBeside = holder.sheetAttribute != nil || holder.content == .location
    if isBeside, scan.namesRelationship(element) { return }
    renameSheetAttribute(holder, at: element)
    guard let value = value(holder.place, of: element), !value.isEmpty else { return }
    switch holder.content {
    case .formula, .nameFormula, .location, .fragment:
      rewriteFormula(value, holder, at: element)
    default:
      let sheet = holder.sheetAttribute.map { scan.attribute($0, of: element) } ?? home
      guard let edit = change.edit(of: sheet) else { return }
      guard let shifted = shifted(value, holder, edit) else {
        return lose(holder, at: element)
      }
      if shifted != value { patch(holder.place, of: element, with: shifted) }
    }
  }

  private mutating func rewriteFormula(
    _ value: String, _ holder: ReferenceHolder, at element: Int
  ) {
    if holder.content == .fragment { return rewriteFragment(value, holder, at: element) }
    if change.isSpanned(by: value) { spanning.append(value) }
    // Locations may start with `#`, which is no part of the reference.
    let isMarked = value.hasPrefix("#") && holder.content == .location
    let formula = isMarked ? String(value.dropFirst()) : value
    switch outcome(formula, holder, at: element) {
    case .changed(let text):
      patch(holder.place, of: element, with: (isMarked ? "#" : "") + text)
    case .unchanged:
      break
    case .unreadable:
      // A location may be any text, e.g. a name of another program.
      if holder.content != .location { unreadable.append(value) }
    }
  }

  private func outcome(
    _ formula: String, _ holder: ReferenceHolder, at element: Int
  ) -> ReferenceChange.Outcome {
    if holder.content == .nameFormula {
      let isBuiltIn = scan.attribute("name", of: element)?.hasPrefix("_xlnm.") == true
      return change.rewriting(formula, home: home ?? "", isRelativeFixed: !isBuiltIn)
    }
    if let home, let edit = change.edit(of: home),
      scan.name(of: element) == .main("calculatedColumnFormula"), let table = TableShape(scan),
      let column = TableFormula(table, edit)
    {
      return column.rewriting(formula, change, home: home)
    }
    if let home, let edit = change.edit(of: home), edit.kind == .delete,
      let rule = RuleFormula(scan, at: element)
    {
      return rule.rewriting(formula, edit, change, home: home)
    }
    return change.rewriting(formula, home: home ?? "")
  }

  private mutating func rewriteFragment(
    _ value: String, _ holder: ReferenceHolder, at element: Int
  ) {
    guard let fragment = FragmentTarget(value),
      case .changed(let text) = change.rewriting(fragment.location, home: home ?? "")
    else { return }
    patch(holder.place, of: element, with: fragment.naming(text))
  }

  private mutating func renameSheetAttribute(_ holder: ReferenceHolder, at element: Int) {
    guard case .rename(let old, let new) = change, let attribute = holder.sheetAttribute,
      scan.attribute(attribute, of: element)?.lowercased() == old.lowercased()
    else { return }
    patch(.attribute(attribute), of: element, with: new)
  }

  private func shifted(
    _ value: String, _ holder: ReferenceHolder, _ edit: StructuralEdit
  ) -> String? {
    switch holder.growth {
    case .none:
      return shifted(value, holder.content, edit)
    case .anywhere:
      let shifted = value.split(separator: " ").compactMap { shiftedRule(String($0), edit) }
      return shifted.isEmpty ? nil : shifted.joined(separator: " ")
    case .beforeTotals:
      let totals = TableShape(scan)?.totalsRows?.lowerBound
      let isAtTotals = totals.map { edit.inserted(at: $0) > 0 } ?? false
      return (isAtTotals ? grown(value, edit) : nil) ?? shifted(value, holder.content, edit)
    }
  }

  /// The reference after the edit; nil when nothing of it is left.
  private func shifted(
    _ value: String, _ content: ReferenceHolder.Content, _ edit: StructuralEdit
  ) -> String? {
    switch content {
    case .cell:
      guard let cell = CellReference(value) else { return value }
      return edit.shifted(cell)?.description
    case .range:
      guard let range = CellRange(value) else { return value }
      guard let shifted = edit.shifted(range) else { return nil }
      return shifted == range ? value : shifted.description(like: value)
    case .mergedRange:
      // Excel repairs a file with a merged range of one cell.
      guard let moved = self.shifted(value, .range, edit) else { return nil }
      let isSingle = CellRange(moved)?.isSingleCell == true
      return isSingle && CellRange(value)?.isSingleCell == false ? nil : moved
    case .firstVisibleCell:
      return shiftedView(value, edit)
    case .rangeList:
      let ranges = value.split(separator: " ")
      let shifted = ranges.compactMap { self.shifted(String($0), .range, edit) }
      return shifted.isEmpty ? nil : shifted.joined(separator: " ")
    case .rowBreak:
      return shiftedBreak(value, axis: .rows, edit)
    case .columnBreak:
      return shiftedBreak(value, axis: .columns, edit)
    case .formula, .nameFormula, .location, .fragment:
      return value
    }
  }

  /// A rule's range; one that comes down to a cell is written as a cell, as it was before it grew.
  private func shiftedRule(_ value: String, _ edit: StructuralEdit) -> String? {
    guard let range = CellRange(value) else { return value }
    if let grown = grown(value, edit) { return grown }
    guard let moved = edit.shifted(range) else { return nil }
    if moved == range { return value }
    return moved.isSingleCell && !range.isSingleCell
      ? moved.description : moved.description(like: value)
  }

  /// The range with rows that are inserted right below it, which look as its last row does; nil where
  /// there are none.
  private func grown(_ value: String, _ edit: StructuralEdit) -> String? {
    guard edit.axis == .rows, var range = CellRange(value) else { return nil }
    let behind = edit.inserted(at: range.rows.upperBound + 1)
    guard behind > 0, let moved = edit.shifted(range.rows) else { return nil }
    range.rows = moved.lowerBound...(moved.upperBound + behind)
    return range.description(like: value)
  }

  /// A view that starts at the inserted lines shows them.
  private func shiftedView(_ value: String, _ edit: StructuralEdit) -> String {
    guard let cell = CellReference(value) else { return value }
    let line = edit.axis == .columns ? cell.column : cell.row
    guard edit.inserted(at: line) > 0 else { return edit.shifted(cell)?.description ?? value }
    var moved = cell
    if edit.axis == .columns {
      moved.column = edit.beginning(of: line)
    } else {
      moved.row = edit.beginning(of: line)
    }
    return moved == cell ? value : moved.description
  }

  /// A break stands before a line and moves with it.
  private func shiftedBreak(
    _ value: String, axis: StructuralEdit.Axis, _ edit: StructuralEdit
  ) -> String? {
    guard edit.axis == axis, let number = Int(value), (0..<axis.lastLine).contains(number) else {
      return value
    }
    return edit.shifted(number + 1).map { String($0 - 1) }
  }

  private mutating func lose(_ holder: ReferenceHolder, at element: Int) {
    let target: Int?
    switch holder.loss {
    case .none: return
    case .element: target = element
    case .ancestor(let name): target = enclosing(element, named: name)
    }
    if let target { removed.insert(target) }
  }

  private func value(_ place: ReferenceHolder.Place, of element: Int) -> String? {
    switch place {
    case .text: scan.text(of: element)
    case .attribute(let name): scan.attribute(name, of: element)
    }
  }

  private mutating func patch(
    _ place: ReferenceHolder.Place, of element: Int, with value: String
  ) {
    switch place {
    case .text:
      let range = scan.contentRange(of: element)
      patches.append(
        XMLPatch(range: range, replacement: XMLText.encodedContent(value, like: scan.bytes[range])))
    case .attribute(let name):
      patches.append(scan.patch(setting: name, of: element, to: value))
    }
  }
}

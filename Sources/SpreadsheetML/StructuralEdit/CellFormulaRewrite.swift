import LibXML

/// Rewrites the formulas of a worksheet's cells (ECMA-376-1 §18.3.1.40 f).
struct CellFormulaRewrite {
  let scan: XMLScan
  let change: ReferenceChange
  let home: String

  private(set) var patches: [XMLPatch] = []
  /// Cells whose formula could not be tokenised.
  private(set) var unreadable: [(cell: CellReference, formula: String)] = []
  /// Cells whose formula has 3-D references that cannot follow.
  private(set) var spanning: [(cell: CellReference, formula: String)] = []
  private var groups: [String: SharedGroup] = [:]
  /// Groups whose number another group has taken.
  private var finished: [SharedGroup] = []

  private struct Member {
    var element: Int
    var cell: CellReference
  }

  /// A formula that several cells share: its master holds the text, relative to itself.
  private struct SharedGroup {
    var master: Member?
    var members: [Member] = []
  }

  init(scan: XMLScan, change: ReferenceChange, home: String) {
    self.scan = scan
    self.change = change
    self.home = home
  }

  mutating func run() {
    guard let name = scan.nameIndex(.main("f")) else { return }
    let edit = change.edit(of: home)
    for position in CellPositions(scan) {
      guard
        let formula = scan.children(of: position.element).first(where: {
          scan.elements[$0].name == name
        })
      else { continue }
      // A deleted cell's formula goes with it, unless others share it.
      let isDeleted = edit?.shifted(position.reference) == nil && edit != nil
      let member = Member(element: formula, cell: position.reference)
      if scan.attribute("t", of: formula) == "shared", let id = scan.attribute("si", of: formula) {
        collect(member, group: id)
      } else if !isDeleted {
        rewrite(member, edit: edit)
      }
    }
    let open = groups.sorted { $0.key < $1.key }.map(\.value)
    for group in finished + open { rewrite(group, edit: edit) }
  }

  private mutating func collect(_ member: Member, group id: String) {
    if !scan.contentRange(of: member.element).isEmpty {
      // A number used again begins a new group.
      if let old = groups[id], old.master != nil { finished.append(old) }
      if groups[id]?.master != nil { groups[id] = nil }
      groups[id, default: SharedGroup()].master = member
    }
    groups[id, default: SharedGroup()].members.append(member)
  }

  private mutating func rewrite(_ member: Member, edit: StructuralEdit?) {
    if !scan.contentRange(of: member.element).isEmpty {
      let text = scan.text(of: member.element)
      if change.isSpanned(by: text) { spanning.append((member.cell, text)) }
      if let changed = rewritten(text, at: member.cell), changed != text {
        patchText(member.element, changed)
      }
    }
    guard let edit else { return }
    // `ref` of array formulas and data tables, input cells of data tables.
    for name in ["ref", "r1", "r2"] {
      guard let value = scan.attribute(name, of: member.element), let range = CellRange(value)
      else { continue }
      guard let moved = edit.shifted(range) else {
        // The data table says itself that its input cell is gone.
        let flag = ["r1": "del1", "r2": "del2"][name]
        if let flag { patches.append(scan.patch(setting: flag, of: member.element, to: "1")) }
        continue
      }
      if moved == range { continue }
      patches.append(
        scan.patch(setting: name, of: member.element, to: moved.description(like: value)))
    }
  }

  /// Keeps a group shared where moving its master says the same for every member; writes each
  /// formula out where it does not.
  private mutating func rewrite(_ group: SharedGroup, edit: StructuralEdit?) {
    guard let master = group.master, let parsed = Formula(scan.text(of: master.element)) else {
      if let master = group.master {
        unreadable.append((master.cell, scan.text(of: master.element)))
      }
      return
    }
    let text = scan.text(of: master.element)
    var wanted: [(member: Member, old: CellReference, new: CellReference, formula: String)] = []
    for member in group.members {
      let new: CellReference? = edit == nil ? member.cell : edit?.shifted(member.cell)
      guard let new else { continue }
      let own =
        parsed.translated(
          rows: member.cell.row - master.cell.row,
          columns: member.cell.column - master.cell.column) ?? text
      wanted.append((member, member.cell, new, rewritten(own, at: member.cell) ?? own))
    }
    // One of the cells that share the formula is told of.
    if change.isSpanned(by: text), let first = wanted.first { spanning.append((first.old, text)) }
    guard let first = wanted.first(where: { $0.member.element == master.element }),
      let moved = Formula(first.formula),
      wanted.allSatisfy({ item in
        let expected = moved.translated(
          rows: item.new.row - first.new.row, columns: item.new.column - first.new.column)
        return (expected ?? first.formula) == item.formula
      })
    else { return writeOut(wanted.map { ($0.member, $0.formula) }) }
    if first.formula != text { patchText(master.element, first.formula) }
    if let edit, let old = scan.attribute("ref", of: master.element), let range = CellRange(old),
      let shifted = edit.shifted(range), shifted != range
    {
      patches.append(
        scan.patch(setting: "ref", of: master.element, to: shifted.description(like: old)))
    }
  }

  private mutating func writeOut(_ formulas: [(Member, String)]) {
    for (member, formula) in formulas {
      patches.append(Self.ownFormula(formula, in: member.element, scan))
    }
  }

  /// The patch that gives a member of a shared group a formula of its own.
  static func ownFormula(_ formula: String, in element: Int, _ scan: XMLScan) -> XMLPatch {
    let name = scan.tagName(of: element)
    let text = String(decoding: XMLText.encodedContent(formula), as: UTF8.self)
    let isVolatile = scan.boolean("ca", of: element, default: false) ? " ca=\"1\"" : ""
    return XMLPatch(
      range: scan.range(of: element), replacement: "<\(name)\(isVolatile)>\(text)</\(name)>")
  }

  private mutating func rewritten(_ formula: String, at cell: CellReference) -> String? {
    switch change.rewriting(formula, home: home, at: cell) {
    case .unchanged: return nil
    case .changed(let text): return text
    case .unreadable:
      unreadable.append((cell, formula))
      return nil
    }
  }

  private mutating func patchText(_ element: Int, _ formula: String) {
    let range = scan.contentRange(of: element)
    patches.append(
      XMLPatch(
        range: range, replacement: XMLText.encodedContent(formula, like: scan.bytes[range])))
  }
}

public import Diagnostics
import LibXML
import OPC

extension Workbook {
  /// Lets the page that begins with one row begin with another one further down.
  ///
  /// Nothing changes where no page break stands before the row. A break that stands before the other
  /// row already stays the only one there.
  /// - Parameters:
  ///   - row: the 1-based row that begins the page.
  ///   - next: the 1-based row that shall begin it.
  ///   - sheet: the worksheet's name.
  /// - Throws: `Failure` with code `no-such-sheet` or `off-the-sheet`.
  public mutating func movePageBreak(
    before row: Int, to next: Int, in sheet: String
  ) throws(Failure) {
    for row in [row, next] { try Self.requireLines(.rows, row...row, in: sheet) }
    let part = try worksheetPart(sheet)
    let scan = try package.scan(of: part)
    guard let list = scan.child(of: 0, named: .main("rowBreaks")) else { return }
    let breaks = scan.children(of: list, named: .main("brk"))
    // ECMA-376-1 §18.3.1.3 brk: the number of the row above the break.
    guard let moved = breaks.first(where: { scan.integer("id", of: $0) == row - 1 }),
      !breaks.contains(where: { scan.integer("id", of: $0) == next - 1 })
    else { return }
    try package.apply([scan.patch(setting: "id", of: moved, to: String(next - 1))], to: part)
  }
}

import Diagnostics
import PlanReading
import SpreadsheetML

extension StatedTable {
  /// Reads a file; nil where it cannot be read or has no table.
  ///
  /// `copiedFrom` is the book of which returns are copies, nil where none is at hand: it tells what
  /// stands out in them.
  ///
  /// What it says is kept where single cells are faulty, so that all faults are told at once.
  static func read(
    _ file: UpdateFile, _ context: UpdateContext, copiedFrom model: Workbook?,
    _ remarks: RemarksOnReturns, findings: inout [Diagnostic]
  ) -> StatedTable? {
    do {
      let (sheets, leftOut) = try sheets(of: file, context, model, findings: &findings)
      let tables = sheets.map { UpdateTables($0, context) }
      findings += tables.flatMap(\.findings)
      guard tables.contains(where: \.isFound) else {
        findings.append(.noUpdateTable(file: file.name, sheets: sheets.compactMap(\.name)))
        return nil
      }
      var table = StatedTable(file: file.name, isNewer: file.isNewer)
      table.actions = tables.flatMap(\.actions)
      if sheets.contains(where: \.isCP932) {
        table.actions = table.actions.map { OriginalTexts.restored(in: $0, context) }
      }
      table.kpis = tables.flatMap(\.kpis)
      table.headings = tables.flatMap(\.headings)
      for (sheet, found) in zip(sheets, tables) where found.isFound {
        let spans = found.actions.compactMap(\.schedule).flatMap(\.spans)
        findings += remarks.findings(on: sheet, labels: Set(spans.map(\.label)))
      }
      for sheet in sheets {
        for (cell, runs) in sheet.runs { table.runs[sheet.source(cell)] = runs }
        for (cell, text) in sheet.struck { table.struck[sheet.source(cell)] = text }
      }
      for sheet in tables { table.account.join(sheet.account) }
      table.account.join(leftOut)
      table.dropRepeatedNumbers(context, &findings)
      return table
    } catch {
      findings += error.located(in: Place(file: file.name)).diagnostics
      return nil
    }
  }

  /// The sheets to be read, hidden ones included, and an account of the others.
  ///
  /// Sheets that show how to fill in the table are left out where others are, and so are hidden ones
  /// that the edition has too and keeps nothing of the plan on.
  private static func sheets(
    of file: UpdateFile, _ context: UpdateContext, _ model: Workbook?,
    findings: inout [Diagnostic]
  ) throws(Failure) -> (read: [UpdateSheet], leftOut: UpdateAccount) {
    if file.isWorkbook {
      let workbook = try Workbook(bytes: file.bytes, limits: file.limits)
      let worksheets = try workbook.worksheets()
      // Arrows that cannot be read would be taken for years without any.
      findings += try workbook.inheritedFaults().filter { $0.severity == .error }
        .map { $0.located(in: Place(file: file.name)) }
      try file.limits.check(.updateRows, worksheets.reduce(0) { $0 + $1.rowNumbers.count })
      let struck = try struckTexts(on: worksheets, of: workbook, copiedFrom: model)
      let all = try worksheets.map { sheet throws(Failure) in
        var runs = try workbook.textRuns(of: sheet.name)
        if let model {
          // Words in red all over a cell stand out as those in the middle of one do.
          let whole = try workbook.emphasisedTexts(of: sheet.name, beside: model)
          runs.merge(whole) { _, whole in whole }
        }
        return UpdateSheet(
          file: file.name, sheet, runs: runs, struck: struck[sheet.name] ?? [:])
      }
      func isSample(_ sheet: UpdateSheet) -> Bool {
        HeadingVocabulary.sampleSheets.contains { sheet.name?.contains($0) ?? false }
      }
      func isOfEdition(_ sheet: UpdateSheet) -> Bool {
        sheet.isSheetHidden && sheet.name.map(context.hiddenSheets.contains) ?? false
      }
      let filled = all.filter { !isSample($0) && !isOfEdition($0) }
      let read = filled.contains { !$0.isSheetHidden } ? filled : filled + all.filter(isSample)
      var leftOut = UpdateAccount()
      for sheet in all where !read.contains(where: { $0.name == sheet.name }) {
        leftOut.join(UpdateAccount(sheet, leftOut: isSample(sheet) ? .sample : .noTable))
      }
      return (read, leftOut)
    }
    guard let text = DelimitedText(file.bytes, limits: file.limits) else {
      throw Failure([.updateFileUnreadable(file: file.name)])
    }
    if let excess = text.excess { throw Failure(excess) }
    if let quote = text.openQuote {
      throw Failure([.updateQuoteOpen(at: UpdateSource(file: file.name, sheet: nil, cell: quote))])
    }
    return ([UpdateSheet(file: file.name, text)], UpdateAccount())
  }

  /// What is struck through, by sheet; what the model has struck through already was handed out so, and so
  /// was a cell that strikes through whatever is typed there.
  private static func struckTexts(
    on worksheets: [Worksheet], of workbook: Workbook, copiedFrom model: Workbook?
  ) throws(Failure) -> [String: [CellReference: StruckText]] {
    var struck: [String: [CellReference: StruckText]] = [:]
    for sheet in worksheets {
      let texts = try workbook.struckTexts(of: sheet.name)
      if !texts.isEmpty { struck[sheet.name] = texts }
    }
    guard !struck.isEmpty, let model else { return struck }
    // Looked for in the whole model once: rows may have come to other sheets.
    var handedOut: Set<StruckText> = []
    for sheet in try model.sheets where sheet.kind == .worksheet {
      handedOut.formUnion(try model.struckTexts(of: sheet.name).values)
    }
    for (sheet, texts) in struck {
      let striking = try model.cellsStrikingThrough(on: sheet)
      struck[sheet] = texts.filter { cell, text in
        !handedOut.contains(text) && !(text.isWhole && striking.contains(cell))
      }
    }
    return struck
  }

  /// One file says one thing about an action.
  private mutating func dropRepeatedNumbers(
    _ context: UpdateContext, _ findings: inout [Diagnostic]
  ) {
    var first: [Int: UpdateSource] = [:]
    var repeated: [(name: String, source: UpdateSource, first: UpdateSource)] = []
    actions = actions.filter { action in
      guard let number = action.number else { return true }
      if let other = first[number] {
        repeated.append((context.name(number), action.source, other))
        return false
      }
      first[number] = action.source
      return true
    }
    // Of two copies of the plan in one file every row is there twice: that is told once.
    let alike = Dictionary(grouping: repeated) { [$0.source.sheet, $0.first.sheet] }
    for row in repeated {
      let rows = alike[[row.source.sheet, row.first.sheet]] ?? []
      let areCopies = rows.count > 2 && row.source.sheet != row.first.sheet
      if areCopies, row.source != rows[0].source { continue }
      let names = areCopies ? rows.map(\.name) : [row.name]
      findings.append(.updateNumberRepeated(names, at: row.source, first: row.first))
    }
  }
}

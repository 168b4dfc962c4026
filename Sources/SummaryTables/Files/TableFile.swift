/// A file in memory that belongs to the tables.
package struct TableFile: Hashable, Sendable {
  /// `actions.csv`.
  package var name: String
  /// The whole file.
  package var bytes: [UInt8]

  /// A file of these bytes.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Adds the rows of the same table of another edition: all of its file but the first line.
  mutating func append(rowsOf other: TableFile) {
    guard let end = other.bytes.firstIndex(of: UInt8(ascii: "\n")) else { return }
    bytes += other.bytes[(end + 1)...]
  }

  /// Writes a table as CSV: one header line and one line a record.
  ///
  /// The header is not quoted: a parser that does not know the byte order mark then sees it as
  /// part of the first name, instead of a stray quote in the middle of a field. In code page 932 a
  /// character without a code becomes `?`; `CP932Gaps` finds those first.
  package init(_ table: Table, of edition: Edition, options: TableOptions = TableOptions()) {
    var findings = TextFindings()
    self.init(table, of: edition, options: options, noting: &findings)
  }

  /// The same, with a look at each text on the way.
  init(
    _ table: Table, of edition: Edition, options: TableOptions, noting findings: inout TextFindings
  ) {
    var bytes: [UInt8] = options.profile == .excel ? [0xEF, 0xBB, 0xBF] : []
    let lineEnd = Array(options.profile.lineEnd.utf8)
    let last = table.schema.fields.count - 1
    let (isCP932, isGuarded) = (options.profile == .cp932, options.isGuarded)
    bytes += table.schema.fields.map(\.name).joined(separator: ",").utf8
    bytes += lineEnd
    table.visit(edition) { field, value, place in
      if case .text(var text) = value {
        if isCP932 { text = CP932.writable(text) }
        let signs = text.withUTF8 { TextSigns($0) }
        findings.look(at: text, signs, place)
        if isGuarded { text = guarded(text) }
        CSVValue.write(&text, signs, to: &bytes)
      } else {
        value.write(to: &bytes)
      }
      if field < last { bytes.append(UInt8(ascii: ",")) } else { bytes += lineEnd }
    }
    self.init(
      name: table.schema.fileName,
      bytes: options.profile == .cp932 ? CP932.bytes(ofUTF8: bytes) : bytes)
  }
}

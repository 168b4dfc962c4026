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
  package init(_ table: Table, of edition: Edition, options: TableOptions = TableOptions()) {
    self = WrittenTable(table, of: edition, options: options).file
  }
}

/// A table as it is written, and what was seen of its texts on the way.
struct WrittenTable: Sendable {
  let file: TableFile
  let findings: TextFindings
  let gaps: CP932Gaps

  /// Writes a table as CSV: one header line and one line a record.
  ///
  /// The header is not quoted: a parser that does not know the byte order mark then sees it as
  /// part of the first name, instead of a stray quote in the middle of a field. In code page 932 a
  /// character without a code becomes `?`; `gaps` tells of those.
  init(_ table: Table, of edition: Edition, options: TableOptions) {
    let schema = table.schema
    var header = ByteChunks()
    if options.profile == .excel { header.append("\u{FEFF}" as StaticString) }
    header.append(schema.fields.map(\.name).joined(separator: ","))
    header.append(options.profile.lineEnd)
    var writer = TableWriter(schema.fileName, of: edition, options: options)
    table.write(edition, &writer)
    let bytes = ByteChunks.joined([header, writer.bytes])
    file = TableFile(
      name: schema.fileName,
      bytes: options.profile == .cp932 ? CP932.bytes(ofUTF8: bytes) : bytes)
    (findings, gaps) = (writer.findings, writer.gaps)
  }
}

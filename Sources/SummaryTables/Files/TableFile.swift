/// A file in memory that belongs to the tables.
package struct TableFile: Hashable, Sendable {
  /// `actions.csv`.
  package var name: String
  /// The whole file, one piece after the other: a large table is never in one piece, which would take as much
  /// memory again.
  package private(set) var pieces: [[UInt8]]

  /// A file of these bytes.
  package init(name: String, bytes: [UInt8]) { self.init(name: name, pieces: [bytes]) }

  init(name: String, pieces: [[UInt8]]) {
    self.name = name
    self.pieces = pieces
  }

  /// In bytes.
  var size: Int { pieces.reduce(0) { $0 + $1.count } }

  /// Adds the rows of the same table of another edition: all of its file but the first line.
  mutating func append(rowsOf other: TableFile) {
    for (index, piece) in other.pieces.enumerated() {
      guard let end = piece.firstIndex(of: UInt8(ascii: "\n")) else { continue }
      pieces.append(Array(piece[(end + 1)...]))
      pieces += other.pieces[(index + 1)...]
      return
    }
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
    let pieces = header.pieces + writer.bytes.pieces
    file =
      options.profile == .cp932
      ? TableFile(name: schema.fileName, bytes: CP932.bytes(ofUTF8: Array(pieces.joined())))
      : TableFile(name: schema.fileName, pieces: pieces)
    (findings, gaps) = (writer.findings, writer.gaps)
  }
}

/// A CSV file in memory: UTF-8 with a byte order mark, CRLF, one record a physical line.
package struct CSVFile: Hashable, Sendable {
  /// `actions.csv`.
  package var name: String
  /// Everything from the byte order mark to the last line end.
  package var bytes: [UInt8]

  /// A file of these bytes.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Writes one header line and one line a record.
  ///
  /// The header is not quoted: a parser that does not know the byte order mark then sees it as
  /// part of the first name, instead of a stray quote in the middle of a field.
  package init(_ table: Table, of edition: Edition) {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    let fields = table.schema.fields
    bytes += fields.map(\.name).joined(separator: ",").utf8
    Self.endLine(&bytes)
    table.visit(edition) { entry in
      entry.value.write(to: &bytes)
      if entry.field < fields.count - 1 {
        bytes.append(UInt8(ascii: ","))
      } else {
        Self.endLine(&bytes)
      }
    }
    self.init(name: table.schema.fileName, bytes: bytes)
  }

  private static func endLine(_ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }
}

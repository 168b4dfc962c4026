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

  /// Writes one header line and one line a row.
  ///
  /// The header is not quoted: a parser that does not know the byte order mark then sees it as
  /// part of the first name, instead of a stray quote in the middle of a field.
  package init<Row>(name: String, columns: [CSVColumn<Row>], rows: [Row]) {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes += columns.map(\.name).joined(separator: ",").utf8
    Self.endLine(&bytes)
    for row in rows {
      for (index, column) in columns.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        column.value(row).write(to: &bytes)
      }
      Self.endLine(&bytes)
    }
    self.init(name: name, bytes: bytes)
  }

  private static func endLine(_ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }
}

/// One column of a table: its name and how a row gives its value.
package struct CSVColumn<Row> {
  /// Lower-case ASCII with underscores, so that it never needs quotes.
  package var name: String
  /// Takes the column's value from a row.
  package var value: (Row) -> CSVValue

  /// A column of this name.
  package init(_ name: String, _ value: @escaping (Row) -> CSVValue) {
    self.name = name
    self.value = value
  }
}

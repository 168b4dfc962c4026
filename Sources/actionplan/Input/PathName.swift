/// A path in its pieces: the folder, and the name that stands in it.
package struct PathName: Hashable, Sendable {
  /// Empty for the current folder.
  package var folder: String
  /// The name without its extension.
  package var stem: String
  /// With its dot, in the spelling found; empty when the name has no extension of a workbook.
  package var fileExtension: String

  /// The extensions that staff know as workbooks; any other word after a dot belongs to the name.
  private static let workbookExtensions: Set = ["xlsx", "xlsm", "xltx", "xltm"]

  package init(_ path: String) {
    var name = path[...]
    folder = ""
    if let slash = path.lastIndex(of: "/") {
      folder = slash == path.startIndex ? "/" : String(path[..<slash])
      name = path[path.index(after: slash)...]
    }
    stem = String(name)
    fileExtension = ""
    if let dot = name.lastIndex(of: "."), dot != name.startIndex,
      Self.workbookExtensions.contains(name[name.index(after: dot)...].lowercased())
    {
      stem = String(name[..<dot])
      fileExtension = String(name[dot...])
    }
  }

  /// The name without its folder.
  package var file: String { stem + fileExtension }

  /// The extension of a book made of this one.
  package var workbookExtension: String { fileExtension.isEmpty ? ".xlsx" : fileExtension }

  /// Whether a path's name ends with another extension than one of these, which have their dot.
  static func isOfOtherKind(_ path: String, than extensions: [String]) -> Bool {
    let name = path.split(separator: "/").last?.lowercased() ?? ""
    return name.dropFirst().contains(".") && !extensions.contains(where: name.hasSuffix)
  }

  /// The path of `name` in `folder`.
  package static func path(_ name: String, in folder: String) -> String {
    if folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}

import LibXML

/// The extensions that somebody answers for, by their URI (MS-XLSX §2.2.4.12 and others).
enum ClaimedExtensions {
  /// Those of worksheets.
  static let worksheet: Set<String> = [
    // Followed by the holder table's `xm:f` and `xm:sqref`:
    // conditional formats, data validations, sparklines,
    "{78C0D931-6437-407D-A8EE-F0AAD7539E65}", "{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}",
    "{05C60535-1F16-4FD2-B633-F4F36F0B64E0}",
    // protected ranges, ignored errors, web extensions.
    "{FC87AEE6-9EDD-4A0A-B7FB-166176984837}", "{01252117-D84E-4E92-8308-4BE1C098FCBB}",
    "{F7C9EE02-42E1-4005-9D12-6889AFFD525C}",
    // Free of positions; their shapes stand in the drawing:
    // slicers of pivot tables, slicers of tables, timelines.
    "{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}", "{3A4CF648-6AED-40F4-86FF-DC5316D8AED3}",
    "{7E03D99C-DC04-49D9-9315-930204A7B6E9}",
    // The page view of Excel for Mac.
    "{64002731-A6B0-56B0-2670-7721B7C09600}", excelForMac2008,
  ]

  /// Those of the workbook; none of them speaks of cells.
  static let workbook: Set<String> = [
    // Properties of Excel 2010 and 2013, of calculation and of links.
    "{79F54976-1DA5-4618-B147-4CDE4B953A38}", "{140A7094-0E35-4892-8432-C4D2E57EDEB5}",
    "{B58B0392-4F1F-4190-BB64-5DF3571DCE5F}", "{FCE6A71B-6B00-49CD-AB44-F6B1AE7CDE65}",
    // Caches of slicers, timelines and pivot tables, by relationship.
    "{BBE1A952-AA13-448E-AADC-164F8A28A991}", "{46BE6895-7355-4A93-B00E-2C351335B9C9}",
    "{D0CA8CA8-9F24-4464-BF8E-62219DCF47F9}", "{A2CB5862-8E78-49C6-8D9D-AF26E26ADB89}",
    "{876F7934-8845-4945-9796-88D515C7AA90}", "{841E416B-1EF1-43B6-AB56-02D37102CBD5}",
    "{983426D0-5260-488C-9760-48F4B6AC55F4}",
    // The data model and its time groups.
    "{FCE2AD5D-F65C-4FA6-A056-5C36A1767C68}", "{9835A34E-60A6-4A7C-AAB8-D5F71C897F49}",
    // Flags of LibreOffice and of Excel for Mac.
    "{7626C862-2A13-11E5-B345-FEFF819CDC9F}", "{7523E5D3-25F3-A5E0-1632-64F254C22452}",
    excelForMac2008,
  ]

  /// Views and flags under the namespace's own name, in capitals like the others.
  private static let excelForMac2008 = "HTTP://SCHEMAS.MICROSOFT.COM/OFFICE/MAC/EXCEL/2008/MAIN"

  /// The URIs of the root's extensions that are not among `claimed`, which are in capitals.
  static func unclaimed(_ scan: XMLScan, _ claimed: Set<String>) -> [String] {
    guard let list = scan.child(of: 0, named: .main("extLst")) else { return [] }
    return scan.children(of: list, named: .main("ext")).compactMap { element in
      let uri = scan.attribute("uri", of: element) ?? ""
      return claimed.contains(uri.uppercased()) ? nil : uri
    }
  }
}

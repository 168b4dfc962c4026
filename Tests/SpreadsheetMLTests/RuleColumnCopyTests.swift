import SpreadsheetML
import Testing
import TestSupport

/// A new column gets the rules of the column before it.
struct RuleColumnCopyTests {
  private func copied(
    _ fragment: String, from source: ClosedRange<Int> = 9...9, to target: Int = 10,
    following followed: ClosedRange<Int>? = nil
  ) throws -> String {
    var workbook = try WorkbookBuilder("<sheetData/>" + fragment).open()
    try workbook.copyColumnRules(from: source, to: target, following: followed, in: "Sheet1")
    return String(try workbook.content().dropFirst("<sheetData/>".count))
  }

  @Test func rulesOfTheColumnAloneAreClonedWithTheirOwnReferences() throws {
    let rule = { (column: String, priority: Int) in
      "<conditionalFormatting sqref=\"\(column)5:\(column)9 \(column)20\"><cfRule type=\"expression\""
        + " dxfId=\"1\" priority=\"\(priority)\"><formula>AND($\(column)5=\"\",$H5&lt;&gt;\"\")</formula>"
        + "</cfRule></conditionalFormatting>"
    }
    let other =
      "<conditionalFormatting sqref=\"A1\"><cfRule priority=\"7\"/></conditionalFormatting>"
    #expect(try copied(rule("I", 2) + other) == rule("I", 2) + rule("J", 8) + other)
  }

  @Test func rulesOfSeveralColumnsGrow() throws {
    let rule = { (ranges: String) in
      "<conditionalFormatting sqref=\"\(ranges)\"><cfRule priority=\"1\"/></conditionalFormatting>"
    }
    for (before, after) in [
      ("A5:I9", "A5:J9"), ("A5:I9 K1", "A5:J9 K1"), ("A5:J9", "A5:J9"), ("A5:H9", "A5:H9"),
      ("I1 A2:I2", "I1:J1 A2:J2"), ("I1 J2", "I1 J2"), ("I1:K1", "I1:K1"),
      // Reached by itself in some rows only.
      ("A4:Q4 I5:I9", "A4:Q4 I5:J9"), ("A4:Q5 I4:I9", "A4:Q5 I4:I9 J6:J9"),
      ("I5:I9 A7:Q7", "I5:I9 A7:Q7 J5:J6 J8:J9"), ("I5 I1:K9", "I5 I1:K9"),
    ] {
      #expect(try copied(rule(before)) == rule(after))
    }
  }

  /// The columns between those that a rule is for and the new ones are none of its own.
  @Test(arguments: [
    ("A5:A17 L5:L17 O5:O17", "A5:A17 L5:L17 O5:O17 R5:R17"),
    ("A5:N17", "A5:N17 P5:Q17"), ("A5:O17", "A5:R17"), ("L5:N17", "L5:N17 P5:Q17"),
    ("A5:A9 M5:M9 N5:N9", "A5:A9 M5:M9 N5:N9 P5:Q9"), ("A5:A9 O5:O9", "A5:A9 O5:O9 R5:R9"),
    ("A5:R9", "A5:R9"), ("A5:L9", "A5:L9"),
  ])
  func rulesOfSeveralColumnsGetTheNewOnesAlone(before: String, after: String) throws {
    let elements: [(String) -> String] = [
      { "<conditionalFormatting sqref=\"\($0)\"><cfRule priority=\"1\"/></conditionalFormatting>" },
      {
        "<dataValidations count=\"1\"><dataValidation sqref=\"\($0)\"/></dataValidations>"
      },
      { "<protectedRanges><protectedRange sqref=\"\($0)\"/></protectedRanges>" },
      {
        "<extLst><ext><x14:protectedRanges><x14:protectedRange name=\"a\"><xm:sqref>\($0)</xm:sqref>"
          + "</x14:protectedRange></x14:protectedRanges></ext></extLst>"
      },
      {
        "<extLst><ext><x14:dataValidations count=\"1\"><x14:dataValidation><xm:sqref>\($0)</xm:sqref>"
          + "</x14:dataValidation></x14:dataValidations></ext></extLst>"
      },
    ]
    for element in elements {
      #expect(try copied(element(before), from: 13...15, to: 16) == element(after))
    }
  }

  /// A rule of the columns of a year looks at those of the next year when it is copied, and where it
  /// compares them with the year before, at those of this year.
  @Test func rulesOfAStretchOfColumnsAreClonedTogether() throws {
    let rule = { (ranges: String, priority: Int, formula: String) in
      "<conditionalFormatting sqref=\"\(ranges)\"><cfRule type=\"expression\" priority=\"\(priority)\">"
        + "<formula>\(formula)</formula></cfRule></conditionalFormatting>"
    }
    let old = rule("J6:M13", 1, "AND($K6=0,E6=0)") + rule("K6:K13", 2, "K6&lt;G6")
    #expect(
      try copied(old, from: 10...13, to: 14, following: 6...13)
        == rule("J6:M13", 1, "AND($K6=0,E6=0)") + rule("N6:Q13", 3, "AND($O6=0,E6=0)")
        + rule("K6:K13", 2, "K6&lt;G6") + rule("O6:O13", 4, "O6&lt;K6"))
    #expect(
      try copied(
        "<dataValidations count=\"1\"><dataValidation sqref=\"J6:K13\"/></dataValidations>",
        from: 10...13, to: 14)
        == "<dataValidations count=\"2\"><dataValidation sqref=\"J6:K13\"/>"
        + "<dataValidation sqref=\"N6:O13\"/></dataValidations>")
  }

  /// What came before a rule in the cells of the old column does so in those of the new one.
  @Test func clonesComeBeforeTheRulesTheirOriginalsComeBefore() throws {
    let rule = { (ranges: String, priority: Int) in
      "<conditionalFormatting sqref=\"\(ranges)\"><cfRule priority=\"\(priority)\"/></conditionalFormatting>"
    }
    #expect(
      try copied(rule("I5:I9", 1) + rule("A5:Q9", 2))
        == rule("I5:I9", 1) + rule("J5:J9", 2) + rule("A5:Q9", 3))
    // One that grows into the new column.
    #expect(
      try copied(rule("A5:I9", 5) + rule("I5:I9", 4) + rule("I8", 2) + rule("A1", 9))
        == rule("A5:J9", 7) + rule("I5:I9", 5) + rule("J5:J9", 6) + rule("I8", 2) + rule("J8", 3)
        + rule("A1", 11))
    // Elsewhere they are not in each other's way.
    #expect(
      try copied(rule("I5:I9", 2) + rule("I8", 1) + rule("A20:Q29", 3))
        == rule("I5:I9", 2) + rule("J5:J9", 5) + rule("I8", 1) + rule("J8", 4) + rule("A20:Q29", 3))
  }

  @Test func validationsAreClonedAndCounted() throws {
    let validation = { (column: String) in
      "<dataValidation type=\"list\" sqref=\"\(column)5:\(column)9\"><formula1>$\(column)$1:$\(column)$3"
        + "</formula1></dataValidation>"
    }
    #expect(
      try copied("<dataValidations count=\"1\">\(validation("I"))</dataValidations>")
        == "<dataValidations count=\"2\">\(validation("I"))\(validation("J"))</dataValidations>")
    #expect(
      try copied("<protectedRanges><protectedRange sqref=\"I5:I9\"/></protectedRanges>")
        == "<protectedRanges><protectedRange sqref=\"I5:J9\"/></protectedRanges>")
  }

  /// A data bar has a half in the list of extensions; the clones belong together as they did.
  @Test func extendedRulesGetIdentifiersOfTheirOwn() throws {
    let bar = { (column: String, priority: Int, id: String) in
      "<conditionalFormatting sqref=\"\(column)5\"><cfRule type=\"dataBar\" priority=\"\(priority)\">"
        + "<extLst><ext><x14:id>\(id)</x14:id></ext></extLst></cfRule></conditionalFormatting>"
    }
    let half = { (column: String, id: String) in
      "<x14:conditionalFormatting><x14:cfRule type=\"dataBar\" id=\"\(id)\"><xm:f>\(column)1</xm:f>"
        + "</x14:cfRule><xm:sqref>\(column)5</xm:sqref></x14:conditionalFormatting>"
    }
    let list = { (inner: String) in
      "<extLst><ext><x14:conditionalFormattings>\(inner)</x14:conditionalFormattings></ext></extLst>"
    }
    let (old, taken, new) = (
      "{0A000000-0000-0000-0000-00000000000A}", "{0A000000-0000-0000-0000-00000000000B}",
      "{0A000000-0000-0000-0000-00000000000C}"
    )
    #expect(
      try copied(bar("I", 1, old) + list(half("I", old) + half("A", taken)))
        == bar("I", 1, old) + bar("J", 2, new)
        + list(half("I", old) + half("J", new) + half("A", taken)))
  }
}

import SpreadsheetML
import Testing

struct FormulaScannerTests {
  /// Each token as `kind text`.
  private func tokens(of text: String) -> [String]? {
    Formula(text).map { formula in formula.tokens.map { "\($0.kind) \(formula[$0.range])" } }
  }

  @Test(arguments: [
    ("1.5E+3", ["number 1.5E+3"]),
    (".5", ["number .5"]),
    ("2.", ["number 2."]),
    ("\"a\"\"b(\"", ["string \"a\"\"b(\""]),
    ("TRUE", ["boolean TRUE"]),
    ("false", ["boolean false"]),
    ("#DIV/0!", ["error #DIV/0!"]),
    ("#N/A", ["error #N/A"]),
    ("#SPILL!", ["error #SPILL!"]),
    (
      "{1,-2;\"a\",#N/A}",
      [
        "openBrace {", "number 1", "elementSeparator ,", "operator -", "number 2",
        "elementSeparator ;", "string \"a\"", "elementSeparator ,", "error #N/A", "closeBrace }",
      ]
    ),
  ])
  func constantIsOneToken(text: String, expected: [String]) {
    #expect(tokens(of: text) == expected)
  }

  @Test(arguments: [
    ("R6", "reference R6"),
    ("AB12", "reference AB12"),
    ("LOG10", "reference LOG10"),
    ("xfd1048576", "reference xfd1048576"),
    ("$A$1", "reference $A$1"),
    ("A1:B2", "reference A1:B2"),
    ("A1 : B2", "reference A1 : B2"),
    ("A:$C", "reference A:$C"),
    ("$1:3", "reference $1:3"),
    ("XFE1", "name XFE1"),
    ("A1048577", "name A1048577"),
    ("A0", "name A0"),
    ("A1B", "name A1B"),
    ("A1.B2", "name A1.B2"),
    ("R1C1", "name R1C1"),
    ("実績欄", "name 実績欄"),
    ("_xlnm.Print_Area", "name _xlnm.Print_Area"),
    ("\\a?", "name \\a?"),
    ("TRUEST", "name TRUEST"),
    ("Table1[[#This Row],[Col]]", "structuredReference Table1[[#This Row],[Col]]"),
    ("表1[@[予算 額]]", "structuredReference 表1[@[予算 額]]"),
    ("T[a'[b']'']", "structuredReference T[a'[b']'']"),
    ("[@Col]", "structuredReference [@Col]"),
  ])
  func wordIsReferenceOrName(text: String, expected: String) {
    #expect(tokens(of: text) == [expected])
  }

  @Test(arguments: ["LOG10", "SUM", "TRUE", "_xlfn.XLOOKUP", "_xlfn._xlws.FILTER", "関数", "R6"])
  func wordBeforeAParenthesisIsAFunction(name: String) {
    #expect(
      tokens(of: name + "()") == ["function \(name)", "openParenthesis (", "closeParenthesis )"])
  }

  @Test(arguments: [
    ("集計!B1", ["sheetPrefix 集計!", "reference B1"]),
    ("R6アクション!A1", ["sheetPrefix R6アクション!", "reference A1"]),
    ("R6!A1", ["sheetPrefix R6!", "reference A1"]),
    ("'R6'!A1:B2", ["sheetPrefix 'R6'!", "reference A1:B2"]),
    ("'it''s (1)'!$1:$2", ["sheetPrefix 'it''s (1)'!", "reference $1:$2"]),
    ("Sheet1:Sheet3!A1", ["sheetPrefix Sheet1:Sheet3!", "reference A1"]),
    ("'a b:c d'!A1", ["sheetPrefix 'a b:c d'!", "reference A1"]),
    ("[1]Sheet1!A1", ["sheetPrefix [1]Sheet1!", "reference A1"]),
    ("'[1]Sheet 1'!A1", ["sheetPrefix '[1]Sheet 1'!", "reference A1"]),
    ("[Book.xlsx]S!A1", ["sheetPrefix [Book.xlsx]S!", "reference A1"]),
    ("'[1]'!Name", ["sheetPrefix '[1]'!", "name Name"]),
    ("[1]!Name", ["sheetPrefix [1]!", "name Name"]),
    ("[1]!'R1C1'", ["sheetPrefix [1]!", "name 'R1C1'"]),
    ("Sheet1!MyName", ["sheetPrefix Sheet1!", "name MyName"]),
    ("Sheet1!#REF!", ["sheetPrefix Sheet1!", "error #REF!"]),
    ("#REF!$A$1", ["sheetPrefix #REF!", "reference $A$1"]),
    ("#REF!#REF!", ["sheetPrefix #REF!", "error #REF!"]),
    ("[1]#REF!A1", ["sheetPrefix [1]#REF!", "reference A1"]),
    ("!A1", ["sheetPrefix !", "reference A1"]),
    ("A:B!C1", ["sheetPrefix A:B!", "reference C1"]),
    (
      "A1:Sheet2!B2", ["reference A1", "operator :", "sheetPrefix Sheet2!", "reference B2"]
    ),
  ])
  func sheetPrefixIsATokenOfItsOwn(text: String, expected: [String]) {
    #expect(tokens(of: text) == expected)
  }

  @Test(arguments: [
    ("A1<>B1", ["reference A1", "operator <>", "reference B1"]),
    ("A1<-1", ["reference A1", "operator <", "operator -", "number 1"]),
    (
      "50%^2&\"\"",
      ["number 50", "operator %", "operator ^", "number 2", "operator &", "string \"\""]
    ),
    ("A1#", ["reference A1", "operator #"]),
    ("#REF!#", ["error #REF!", "operator #"]),
    ("@A1", ["operator @", "reference A1"]),
    ("A1:B2:C3", ["reference A1:B2", "operator :", "reference C3"]),
    ("A1,B1", ["reference A1", "operator ,", "reference B1"]),
    ("A1:A2 A2", ["reference A1:A2", "operator  ", "reference A2"]),
    ("A1 +B1", ["reference A1", "whitespace  ", "operator +", "reference B1"]),
    (
      "F((A1,B1),2)",
      [
        "function F", "openParenthesis (", "openParenthesis (", "reference A1", "operator ,",
        "reference B1", "closeParenthesis )", "argumentSeparator ,", "number 2",
        "closeParenthesis )",
      ]
    ),
    (
      "A1:INDEX(B:B,2)",
      [
        "reference A1", "operator :", "function INDEX", "openParenthesis (", "reference B:B",
        "argumentSeparator ,", "number 2", "closeParenthesis )",
      ]
    ),
  ])
  func operatorsAreToldFromSeparatorsAndSpaces(text: String, expected: [String]) {
    #expect(tokens(of: text) == expected)
  }
}

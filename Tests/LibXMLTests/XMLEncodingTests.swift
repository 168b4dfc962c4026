import Diagnostics
import LibXML
import TestSupport
import Testing

struct XMLEncodingTests {
  private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test(arguments: [true, false], [true, false])
  func utf16DocumentsBecomeUTF8(bigEndian: Bool, mark: Bool) throws {
    let text = "<?xml version=\"1.0\" encoding='UTF-16' ?>\r\n<計 a='𠮷'/>"
    let result = try XMLEncoding.utf8(utf16(text, bigEndian: bigEndian, mark: mark))
    #expect(result.isTranscoded)
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == "<?xml version=\"1.0\" encoding='UTF-8' ?>\r\n<計 a='𠮷'/>")
  }

  @Test(arguments: [
    "<a/>", "<?xml version='1.0'?><a/>", "<?xml version='1.0' encoding='utf-16LE'?><a/>",
  ])
  func utf16DocumentsNeedNoDeclaration(text: String) throws {
    let result = try XMLEncoding.utf8(utf16(text, bigEndian: false, mark: true))
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == text.replacing("utf-16LE", with: "UTF-8"))
  }

  @Test(arguments: [
    "<a/>", "\u{FEFF}<a/>", "<?xml version='1.0'?><a/>", "", "a",
    "\u{FEFF}<?xml version='1.0' encoding='utf-8'?><a/>",
    "<?xml version='1.0' encoding = \"UTF-8\" standalone='yes'?><a/>",
    "<?xml version='1.0' encoding='US-ASCII'?><a/>", "<a encoding='x'/>",
    "<?xml version='1.0'?><a encoding='Shift_JIS'/>",
  ])
  func utf8DocumentsStayAsTheyAre(text: String) throws {
    let result = try XMLEncoding.utf8(Array(text.utf8))
    #expect(!result.isTranscoded)
    #expect(result.bytes == Array(text.utf8))
  }

  @Test(arguments: ["Shift_JIS", "ISO-8859-1", "EUC-JP", "UTF-7", "UTF-16", "UCS-4", ""])
  func otherDeclaredEncodingsAreRefused(name: String) {
    let document = "<?xml version='1.0' encoding='\(name)'?><a/>"
    let failure = caughtFailure { try XMLEncoding.utf8(Array(document.utf8)) }
    #expect(failure?.code == "xml-encoding")
    #expect(
      failure?.diagnostics[0].message
        == LocalizedText(
          ja: "文字コード「\(name)」の部品は読めません（UTF-8 か UTF-16 だけです）。",
          en: "A part is encoded in \"\(name)\"; only UTF-8 and UTF-16 are allowed."))
  }

  @Test func aDeclarationMayBeLong() {
    let spaces = String(repeating: " ", count: 1_000)
    let document = "<?xml version='1.0'\(spaces)encoding='Shift_JIS'?><a/>"
    #expect(caughtFailure { try XMLEncoding.utf8(Array(document.utf8)) }?.code == "xml-encoding")
  }

  @Test func aUTF16DocumentThatDeclaresAnotherEncodingIsRefused() {
    let bytes = utf16("<?xml version='1.0' encoding='UTF-8'?><a/>", bigEndian: true, mark: true)
    #expect(caughtFailure { try XMLEncoding.utf8(bytes) }?.code == "xml-encoding")
  }

  @Test(arguments: [1, 2, 3]) func halfACharacterAtTheEndIsNotPassedOver(count: Int) throws {
    let whole = utf16("<a>𠮷", bigEndian: false, mark: true)
    let result = try? XMLEncoding.utf8(Array(whole.dropLast(count)))
    let text = result.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(text == nil || text?.contains("\u{FFFD}") == true)
  }

  @Test(arguments: [true, false], [true, false])
  func aChangedDocumentGoesBackIntoUTF16(bigEndian: Bool, mark: Bool) throws {
    let text = { (value: String) in
      "<?xml version=\"1.0\" encoding='utf-16' ?>\r\n<計 a='\(value)'/>"
    }
    let before = utf16(text("𠮷"), bigEndian: bigEndian, mark: mark)
    let changed = String(decoding: try XMLEncoding.utf8(before).bytes, as: UTF8.self)
      .replacing("𠮷", with: "野")
    #expect(
      XMLEncoding.encoded(Array(changed.utf8), like: before)
        == utf16(text("野"), bigEndian: bigEndian, mark: mark))
  }

  /// Unicode 3.9 D91: a high surrogate is followed by a low one, and a low one follows a high one.
  @Test(
    arguments: [[0xD83D], [0xDE00], [0xDE00, 0xD83D], [0xD83D, 0xD83D, 0xDE00]] as [[UInt16]])
  func halfACharacterIsRefused(units: [UInt16]) {
    for bigEndian in [true, false] {
      let all = Array("<a>".utf16) + units + Array("</a>".utf16)
      let bytes = all.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return bigEndian ? [high, low] : [low, high]
      }
      #expect(caughtFailure { try XMLEncoding.utf8(bytes) }?.code == "xml-surrogate")
    }
  }

  @Test func whatHasNoSafeWayBackStaysInUTF8() {
    let document = Array("<a/>".utf8)
    #expect(XMLEncoding.encoded(document, like: Array("<b/>".utf8)) == document)
    // Half a surrogate pair cannot be written again.
    let broken: [UInt8] = [0xFF, 0xFE, 0x3C, 0, 0x42, 0xD8, 0x3E, 0]
    #expect(XMLEncoding.encoded(document, like: broken) == document)
  }
}

import Testing

@testable import PlanComparison

/// Which characters make words together, by Unicode's blocks.
@Suite struct WordKindTests {
  private static let blocks: [(kind: Word.Kind, range: ClosedRange<UInt32>)] = [
    // Digits, Latin letters; those of Latin-1 without × and ÷; Latin Extended-A and -B.
    (.number, 0x30...0x39), (.number, 0x41...0x5A), (.number, 0x61...0x7A),
    (.number, 0xC0...0xD6), (.number, 0xD8...0xF6), (.number, 0xF8...0x24F),
    // ぁ to ゖ, ゝ to ゟ; ァ to ヺ, ー to ヿ, small letters for Ainu.
    (.hiragana, 0x3041...0x3096), (.hiragana, 0x309D...0x309F),
    (.katakana, 0x30A1...0x30FA), (.katakana, 0x30FC...0x30FF), (.katakana, 0x31F0...0x31FF),
    // 々〆〇, Extension A, the unified and the compatibility ideographs, planes 2 and 3.
    (.kanji, 0x3005...0x3007), (.kanji, 0x3400...0x4DBF), (.kanji, 0x4E00...0x9FFF),
    (.kanji, 0xF900...0xFAFF), (.kanji, 0x20000...0x3FFFF),
  ]

  private func kind(_ value: UInt32) throws -> Word.Kind {
    Word.kind(of: try #require(Unicode.Scalar(value)))
  }

  @Test func eachBlockIsOfOneKindToItsEdges() throws {
    for block in Self.blocks {
      #expect(try kind(block.range.lowerBound) == block.kind, "\(block.range)")
      #expect(try kind(block.range.upperBound) == block.kind, "\(block.range)")
    }
  }

  @Test func whatLiesBetweenTheBlocksIsASign() throws {
    for block in Self.blocks {
      for value in [block.range.lowerBound - 1, block.range.upperBound + 1] {
        if Self.blocks.contains(where: { $0.range.contains(value) }) { continue }
        #expect(try kind(value) == .sign, "\(String(value, radix: 16))")
      }
    }
  }
}

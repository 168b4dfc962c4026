/// The digest of SHA-256 (FIPS 180-4 §6.2), by which a reader tells one file from another.
package enum SHA256 {
  /// The digest of bytes as 64 hexadecimal digits in lower case.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    var state = SIMD8<UInt32>(
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
      0x5be0_cd19)
    let whole = bytes.count / 64 * 64
    bytes.withUnsafeBytes { compress(UnsafeRawBufferPointer(rebasing: $0[..<whole]), &state) }
    padding(bytes[whole...], length: bytes.count).withUnsafeBytes { compress($0, &state) }
    let digits = Array("0123456789abcdef".utf8)
    let digest = state.indices.flatMap { index in
      stride(from: 28, through: 0, by: -4).map { digits[Int(state[index] >> UInt32($0) & 15)] }
    }
    return String(decoding: digest, as: UTF8.self)
  }

  /// The rest of a message with the bit 1, zeros and the length in bits (§5.1.1).
  private static func padding(_ rest: ArraySlice<UInt8>, length: Int) -> [UInt8] {
    var end = rest + [0x80]
    while end.count % 64 != 56 { end.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      end.append(UInt8(truncatingIfNeeded: (length * 8) >> shift))
    }
    return Array(end)
  }

  /// Takes in blocks of 64 bytes (§6.2.2).
  private static func compress(_ blocks: UnsafeRawBufferPointer, _ state: inout SIMD8<UInt32>) {
    constants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        for block in stride(from: 0, to: blocks.count, by: 64) {
          for index in 0..<16 {
            let word = blocks.loadUnaligned(fromByteOffset: block &+ 4 &* index, as: UInt32.self)
            schedule[index] = UInt32(bigEndian: word)
          }
          for index in 16..<64 {
            let (early, late) = (schedule[index &- 15], schedule[index &- 2])
            let small = turned(early, 7) ^ turned(early, 18) ^ (early &>> 3)
            let large = turned(late, 17) ^ turned(late, 19) ^ (late &>> 10)
            schedule[index] = schedule[index &- 16] &+ small &+ schedule[index &- 7] &+ large
          }
          var (a, b, c, d) = (state[0], state[1], state[2], state[3])
          var (e, f, g, h) = (state[4], state[5], state[6], state[7])
          // Eight at a time, after which the words have their old places again: no word is moved.
          for index in stride(from: 0, to: 64, by: 8) {
            func round(
              _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
              _ g: UInt32, _ h: inout UInt32, _ offset: Int
            ) {
              let sum = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
              let choice = g ^ (e & (f ^ g))
              let first =
                h &+ sum &+ choice &+ constants[index &+ offset] &+ schedule[index &+ offset]
              let other = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
              let majority = b ^ ((a ^ b) & (b ^ c))
              d &+= first
              h = first &+ other &+ majority
            }
            round(a, b, c, &d, e, f, g, &h, 0)
            round(h, a, b, &c, d, e, f, &g, 1)
            round(g, h, a, &b, c, d, e, &f, 2)
            round(f, g, h, &a, b, c, d, &e, 3)
            round(e, f, g, &h, a, b, c, &d, 4)
            round(d, e, f, &g, h, a, b, &c, 5)
            round(c, d, e, &f, g, h, a, &b, 6)
            round(b, c, d, &e, f, g, h, &a, 7)
          }
          state &+= SIMD8(a, b, c, d, e, f, g, h)
        }
      }
    }
  }

  @inline(__always)
  private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word &>> bits | word &<< (32 &- bits)
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes (§4.2.2).
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

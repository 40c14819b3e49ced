internal import CSHA

/// SHA-256, as the command prints it of every input it read.
///
/// By the processor's own instructions where it has them, which take a tenth of the time.
///
/// - Note: Source: FIPS 180-4 §6.2.
public enum SHA256 {
  /// The digest as 64 lower-case hexadecimal digits.
  ///
  /// - Complexity: linear in the bytes.
  public static func hexDigest(of bytes: [UInt8]) -> String {
    hexDigest(of: bytes, inSwift: !hasInstructions)
  }

  private static let hasInstructions = csha_is_there() != 0

  /// The same, computed in Swift whatever the processor has.
  package static func hexDigest(of bytes: [UInt8], inSwift: Bool) -> String {
    let whole = bytes.count / 64 * 64
    let tail = padding(of: bytes[whole...], totalBytes: bytes.count)
    var state = initialState
    bytes.withUnsafeBufferPointer { compress($0[..<whole], into: &state, inSwift) }
    tail.withUnsafeBufferPointer { compress($0[...], into: &state, inSwift) }
    return hexadecimal(state)
  }

  /// The last block or two: what is left, `1`, zeros, the length in bits.
  private static func padding(of rest: ArraySlice<UInt8>, totalBytes: Int) -> [UInt8] {
    var tail = Array(rest)
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(totalBytes) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    return tail
  }

  /// Takes in blocks of 64 bytes.
  private static func compress(
    _ blocks: Slice<UnsafeBufferPointer<UInt8>>, into state: inout InlineArray<8, UInt32>,
    _ inSwift: Bool
  ) {
    guard inSwift else { return compressByInstructions(blocks, into: &state) }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      constants.withUnsafeBufferPointer { constants in
        for start in stride(from: blocks.startIndex, to: blocks.endIndex, by: 64) {
          expand(blocks.base, at: start, into: schedule)
          add(schedule, constants, to: &state)
        }
      }
    }
  }

  private static func compressByInstructions(
    _ blocks: Slice<UnsafeBufferPointer<UInt8>>, into state: inout InlineArray<8, UInt32>
  ) {
    guard let start = blocks.base.baseAddress, !blocks.isEmpty else { return }
    var words = (0..<8).map { state[$0] }
    csha_compress(&words, start + blocks.startIndex, blocks.count / 64, constants)
    for index in words.indices { state[index] = words[index] }
  }

  /// The schedule of one block, the constant of each round not yet added.
  private static func expand(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int,
    into schedule: UnsafeMutableBufferPointer<UInt32>
  ) {
    let block = UnsafeRawBufferPointer(bytes)
    for word in 0..<16 {
      let stored = block.loadUnaligned(fromByteOffset: offset + word * 4, as: UInt32.self)
      schedule[word] = UInt32(bigEndian: stored)
    }
    for word in 16..<64 {
      let (early, late) = (schedule[word &- 15], schedule[word &- 2])
      let small = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
      let large = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
      schedule[word] = schedule[word &- 16] &+ small &+ schedule[word &- 7] &+ large
    }
  }

  /// Adds the eight words after 64 rounds, eight rounds at a time: then each word is back where it
  /// started, and none has to be moved.
  private static func add(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>,
    to state: inout InlineArray<8, UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    var at = 0
    while at < 64 {
      round(a, b, c, &d, e, f, g, &h, constants[at] &+ schedule[at])
      round(h, a, b, &c, d, e, f, &g, constants[at &+ 1] &+ schedule[at &+ 1])
      round(g, h, a, &b, c, d, e, &f, constants[at &+ 2] &+ schedule[at &+ 2])
      round(f, g, h, &a, b, c, d, &e, constants[at &+ 3] &+ schedule[at &+ 3])
      round(e, f, g, &h, a, b, c, &d, constants[at &+ 4] &+ schedule[at &+ 4])
      round(d, e, f, &g, h, a, b, &c, constants[at &+ 5] &+ schedule[at &+ 5])
      round(c, d, e, &f, g, h, a, &b, constants[at &+ 6] &+ schedule[at &+ 6])
      round(b, c, d, &e, f, g, h, &a, constants[at &+ 7] &+ schedule[at &+ 7])
      at &+= 8
    }
    state = [
      state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d,
      state[4] &+ e, state[5] &+ f, state[6] &+ g, state[7] &+ h,
    ]
  }

  /// One round: `h` becomes the next `a`, `d` the next `e`.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let large = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let first = h &+ large &+ (g ^ (e & (f ^ g))) &+ word
    let small = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    d = d &+ first
    h = first &+ small &+ ((a & b) | (c & (a | b)))
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  private static func hexadecimal(_ state: InlineArray<8, UInt32>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for index in state.indices {
      let word = state[index]
      for shift in stride(from: 28, through: 0, by: -4) {
        text.append(digits[Int(word >> UInt32(shift) & 15)])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let initialState: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
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

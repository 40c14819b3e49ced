internal import ByteSupport
private import CISAL

#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Deflate by Intel's ISA-L, opened at run time where the machine has it.
///
/// Level 1 takes a sixth of the time of libdeflate's level 6 and gives 8 % more bytes. It is not
/// linked: builds and machines without it lose nothing but speed. Before the first use a text is
/// compressed and inflated again, so that a library of another layout is not used.
final class ISALDeflater {
  private struct Library: Sendable {
    let initialize: @Sendable @convention(c) (UnsafeMutableRawPointer) -> Void
    let deflate: @Sendable @convention(c) (UnsafeMutableRawPointer) -> Int32
  }

  private let library: Library
  private let stream: UnsafeMutableRawPointer
  private let levelBuffer: UnsafeMutableRawPointer

  /// `nil` where the library is not there or does not do what it should.
  convenience init?() {
    guard let library = Self.loaded else { return nil }
    self.init(library)
  }

  private init(_ library: Library) {
    self.library = library
    stream = .allocate(byteCount: CISAL_STREAM_BYTES, alignment: 64)
    levelBuffer = .allocate(byteCount: CISAL_LEVEL_BUFFER_BYTES, alignment: 64)
    stream.initializeMemory(as: UInt8.self, repeating: 0, count: CISAL_STREAM_BYTES)
  }

  deinit {
    stream.deallocate()
    levelBuffer.deallocate()
  }

  /// Compresses a block; the data ends on a byte and is followed by other data.
  ///
  /// - Parameter scratch: where the data is made before its size is known.
  /// - Returns: `nil` when the scratch is too small for it.
  func deflate(_ block: ByteBlock, _ scratch: ByteBlock) -> [UInt8]? {
    scratch.withRoom { room in
      block.withBytes { bytes in
        library.initialize(stream)
        let state = stream.assumingMemoryBound(to: cisal_stream.self)
        state.pointee.next_in = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        state.pointee.avail_in = UInt32(bytes.count)
        state.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
        state.pointee.avail_out = UInt32(room.count)
        state.pointee.level = 1
        state.pointee.level_buf = levelBuffer.assumingMemoryBound(to: UInt8.self)
        state.pointee.level_buf_size = UInt32(CISAL_LEVEL_BUFFER_BYTES)
        state.pointee.end_of_stream = 0
        state.pointee.flush = UInt16(CISAL_FULL_FLUSH)
        let status = library.deflate(stream)
        guard status == 0, state.pointee.avail_in == 0 else { return 0 }
        return room.count - Int(state.pointee.avail_out)
      }
    }
  }

  private static let loaded: Library? = {
    guard let handle = dlopen("libisal.so.2", RTLD_NOW | RTLD_LOCAL),
      let initialize = dlsym(handle, "isal_deflate_stateless_init"),
      let deflate = dlsym(handle, "isal_deflate_stateless")
    else { return nil }
    let library = Library(
      initialize: unsafeBitCast(
        initialize, to: (@Sendable @convention(c) (UnsafeMutableRawPointer) -> Void).self),
      deflate: unsafeBitCast(
        deflate, to: (@Sendable @convention(c) (UnsafeMutableRawPointer) -> Int32).self))
    return ISALDeflater(library).isSound ? library : nil
  }()

  /// Whether what it compresses inflates to the same again.
  private var isSound: Bool {
    let text = ByteBlock(capacity: 65_536)
    var number = 0
    while text.free > 64 {
      text.put(Array("<c r=\"K\(number)\"><v>".utf8))
      text.put(number: Double(number * 7919 % 104_729) / 100)
      number += 1
    }
    guard let data = deflate(text, ByteBlock(capacity: 131_072)), let inflater = try? Inflater()
    else { return false }
    return inflater.inflate(data + JoinedDeflate.end, size: text.count) == text.bytes
  }
}

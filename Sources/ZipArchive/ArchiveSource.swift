internal import CLibzip

/// An archive in memory as a `zip_source` that is read: nothing of it is copied.
final class ArchiveSource {
  private let bytes: [UInt8]
  /// Where the next read begins.
  private(set) var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static let supported: Int64 = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
    ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
  ].reduce(0) { mask, command in mask | (1 << Int64(command.rawValue)) }

  /// What libzip calls.
  ///
  /// The user data is an `ArchiveSource` that its owner keeps until libzip has let go of it.
  static let callback: zip_source_callback = { context, data, length, command in
    guard let context else { return -1 }
    let source = Unmanaged<ArchiveSource>.fromOpaque(context).takeUnretainedValue()
    return source.answer(command, data, Int(length))
  }

  private func answer(
    _ command: zip_source_cmd, _ data: UnsafeMutableRawPointer?, _ length: Int
  ) -> Int64 {
    switch command {
    case ZIP_SOURCE_OPEN:
      position = 0
      return 0
    case ZIP_SOURCE_CLOSE, ZIP_SOURCE_FREE: return 0
    case ZIP_SOURCE_READ: return read(into: data, length)
    case ZIP_SOURCE_SEEK: return seek(data)
    case ZIP_SOURCE_TELL: return Int64(position)
    case ZIP_SOURCE_STAT:
      guard let status = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
      zip_stat_init(status)
      status.pointee.size = UInt64(bytes.count)
      status.pointee.valid |= UInt64(ZIP_STAT_SIZE)
      return Int64(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
      data?.initializeMemory(as: Int32.self, repeating: 0, count: 2)
      return 8
    case ZIP_SOURCE_SUPPORTS: return Self.supported
    default: return -1
    }
  }

  private func read(into buffer: UnsafeMutableRawPointer?, _ length: Int) -> Int64 {
    let count = min(length, bytes.count - position)
    guard let buffer, count > 0 else { return 0 }
    bytes.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress {
        buffer.copyMemory(from: base + position, byteCount: count)
      }
    }
    position += count
    return Int64(count)
  }

  private func seek(_ data: UnsafeMutableRawPointer?) -> Int64 {
    guard let place = data?.assumingMemoryBound(to: zip_source_args_seek_t.self).pointee else {
      return -1
    }
    // SEEK_SET, SEEK_CUR, SEEK_END of <stdio.h>.
    let base = place.whence == 0 ? 0 : place.whence == 1 ? position : bytes.count
    let (wanted, overflows) = base.addingReportingOverflow(Int(place.offset))
    guard !overflows, (0...bytes.count).contains(wanted) else { return -1 }
    position = wanted
    return 0
  }
}

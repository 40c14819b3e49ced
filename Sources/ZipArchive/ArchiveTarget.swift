internal import CLibzip
internal import FileAccess

/// A file that libzip writes an archive to, as a `zip_source` that can be written.
///
/// It begins empty and is never read.
final class ArchiveTarget {
  private let file: SpoolFile
  private var position = 0
  private var size = 0
  /// Why the last write failed.
  private(set) var failure: FileError?

  init(_ file: SpoolFile) { self.file = file }

  private static let supported: Int64 = [
    ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
    ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, ZIP_SOURCE_BEGIN_WRITE,
    ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_ROLLBACK_WRITE, ZIP_SOURCE_WRITE, ZIP_SOURCE_SEEK_WRITE,
    ZIP_SOURCE_TELL_WRITE, ZIP_SOURCE_REMOVE,
  ].reduce(0) { mask, command in mask | (1 << Int64(command.rawValue)) }

  /// What libzip calls.
  ///
  /// The user data is an `ArchiveTarget` that its owner keeps until libzip has let go of it.
  static let callback: zip_source_callback = { context, data, length, command in
    guard let context else { return -1 }
    let target = Unmanaged<ArchiveTarget>.fromOpaque(context).takeUnretainedValue()
    return target.answer(command, data, Int(length))
  }

  private func answer(
    _ command: zip_source_cmd, _ data: UnsafeMutableRawPointer?, _ length: Int
  ) -> Int64 {
    switch command {
    case ZIP_SOURCE_BEGIN_WRITE, ZIP_SOURCE_ROLLBACK_WRITE:
      (position, size) = (0, 0)
      return 0
    case ZIP_SOURCE_OPEN, ZIP_SOURCE_CLOSE, ZIP_SOURCE_COMMIT_WRITE, ZIP_SOURCE_FREE,
      ZIP_SOURCE_REMOVE, ZIP_SOURCE_READ, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL:
      return 0
    case ZIP_SOURCE_WRITE:
      failure = file.write(UnsafeRawBufferPointer(start: data, count: length), at: position)
      guard failure == nil else { return -1 }
      position += length
      size = max(size, position)
      return Int64(length)
    case ZIP_SOURCE_TELL_WRITE: return Int64(position)
    case ZIP_SOURCE_SEEK_WRITE: return seek(data)
    case ZIP_SOURCE_STAT:
      guard let status = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
      zip_stat_init(status)
      status.pointee.size = UInt64(size)
      status.pointee.valid |= UInt64(ZIP_STAT_SIZE)
      return Int64(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
      let code = failure == nil ? ZIP_ER_OK : ZIP_ER_WRITE
      data?.initializeMemory(as: Int32.self, repeating: 0, count: 2)
      data?.storeBytes(of: Int32(code), as: Int32.self)
      return 8
    case ZIP_SOURCE_SUPPORTS: return Self.supported
    default: return -1
    }
  }

  private func seek(_ data: UnsafeMutableRawPointer?) -> Int64 {
    guard let place = data?.assumingMemoryBound(to: zip_source_args_seek_t.self).pointee else {
      return -1
    }
    // SEEK_SET, SEEK_CUR, SEEK_END of <stdio.h>.
    let base = place.whence == 0 ? 0 : place.whence == 1 ? position : size
    let wanted = base + Int(place.offset)
    guard (0...size).contains(wanted) else { return -1 }
    position = wanted
    return 0
  }
}

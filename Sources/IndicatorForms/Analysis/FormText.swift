/// Replacing literal text, without Foundation.
enum FormText {
  /// `text` with every occurrence of `target` replaced.
  static func replacing(_ target: String, with value: String, in text: String) -> String {
    let target = Array(target.utf8)
    let bytes = Array(text.utf8)
    guard !target.isEmpty, bytes.count >= target.count else { return text }
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if position + target.count <= bytes.count,
        bytes[position..<position + target.count].elementsEqual(target)
      {
        result.append(contentsOf: value.utf8)
        position += target.count
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

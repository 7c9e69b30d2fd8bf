/// Times as GitLab writes them: a date, or a moment with or without parts of a second.
enum TrackerTime {
  /// The day of `2026-05-06`, or that of `2026-05-06T23:10:00.123+02:00` in a zone.
  static func day(_ text: String, in zone: Zone) -> Day? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, let day = Day(String(decoding: bytes[..<10], as: UTF8.self)) else {
      return nil
    }
    if bytes.count == 10 { return day }
    guard bytes.count >= 17, bytes[10] == 0x54 || bytes[10] == 0x20, bytes[13] == 0x3A,
      let hour = Int(digits: bytes[11..<13]), let minute = Int(digits: bytes[14..<16]),
      hour < 24, minute < 60
    else { return nil }
    // Seconds and what is behind them change no day that anybody will miss.
    let rest = bytes[16...].drop { (0x30...0x3A).contains($0) || $0 == 0x2E || $0 == 0x2C }
    guard let offset = offset(rest) else { return nil }
    let seconds = day.number * 86_400 + hour * 3600 + minute * 60 - offset
    return zone.day(of: Instant(seconds: seconds))
  }

  /// Seconds of `Z`, `+02:00` or `+0200`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let sign = bytes.first else { return nil }
    if sign == 0x5A { return bytes.count == 1 ? 0 : nil }
    let digits = bytes.dropFirst().filter { $0 != 0x3A }
    guard sign == 0x2B || sign == 0x2D, digits.count == 4,
      let hours = Int(digits: digits[..<2]), let minutes = Int(digits: digits[2...])
    else { return nil }
    return (hours * 3600 + minutes * 60) * (sign == 0x2D ? -1 : 1)
  }
}

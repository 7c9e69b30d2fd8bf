private import CICal
import MeetKit

/// A part of a calendar file that is being put together; libical escapes and folds its lines.
///
/// Nothing of libical outlives it: what is added belongs to it, and goes when it goes.
/// libical gives no component, property or value only when the machine has no memory left.
struct CalendarComponent: ~Copyable {
  enum Kind {
    case calendar, event
  }

  private let pointer: OpaquePointer

  init(_ kind: Kind) {
    pointer = Self.made(
      icalcomponent_new(kind == .calendar ? ICAL_VCALENDAR_COMPONENT : ICAL_VEVENT_COMPONENT)
    )
  }

  deinit { icalcomponent_free(pointer) }

  private static func made<Pointer>(_ pointer: Pointer?) -> Pointer {
    guard let pointer else { preconditionFailure("libical is out of memory") }
    return pointer
  }

  private func add(_ property: OpaquePointer?) {
    icalcomponent_add_property(pointer, Self.made(property))
  }

  /// Takes over another component.
  func add(_ other: consuming CalendarComponent) {
    icalcomponent_add_component(pointer, other.given())
  }

  private consuming func given() -> OpaquePointer {
    let pointer = pointer
    discard self
    return pointer
  }

  /// The component in the form of RFC 5545: lines of at most 75 bytes, each ended by CR and LF.
  var bytes: [UInt8] {
    let text = Self.made(icalcomponent_as_ical_string_r(pointer))
    defer { icalmemory_free_buffer(text) }
    return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}

extension CalendarComponent {
  func product(_ text: String) { add(icalproperty_new_prodid(text)) }

  func version(_ text: String) { add(icalproperty_new_version(text)) }

  func scale(_ text: String) { add(icalproperty_new_calscale(text)) }

  func name(_ text: String) { add(icalproperty_new_name(text)) }

  /// A property outside the standard; libical leaves commas and semicolons of its value as they are.
  func other(_ name: String, _ text: String) {
    let property = Self.made(icalproperty_new_x(text))
    icalproperty_set_x_name(property, name)
    add(property)
  }

  func refreshed(everyDays days: Int) {
    add(icalproperty_new_refreshinterval(icaldurationtype_from_int(Int32(days * 86_400))))
  }

  func uid(_ text: String) { add(icalproperty_new_uid(text)) }

  func summary(_ text: String) { add(icalproperty_new_summary(text)) }

  func description(_ text: String) { add(icalproperty_new_description(text)) }

  func category(_ text: String) { add(icalproperty_new_categories(text)) }

  func sequence(_ number: Int) { add(icalproperty_new_sequence(Int32(clamping: number))) }

  func stamp(_ instant: Instant) { add(icalproperty_new_dtstamp(instant.ical)) }

  func start(_ instant: Instant) { add(icalproperty_new_dtstart(instant.ical)) }

  func start(_ day: Day) { add(icalproperty_new_dtstart(day.ical)) }

  func end(_ instant: Instant) { add(icalproperty_new_dtend(instant.ical)) }

  /// The day after the last one.
  func end(_ day: Day) { add(icalproperty_new_dtend(day.ical)) }

  func status(_ standing: CalendarEvent.Status) {
    let status =
      switch standing {
      case .confirmed: ICAL_STATUS_CONFIRMED
      case .tentative: ICAL_STATUS_TENTATIVE
      case .cancelled: ICAL_STATUS_CANCELLED
      }
    add(icalproperty_new_status(status))
  }

  /// Takes the time of those who come.
  func busy(_ isBusy: Bool) {
    add(icalproperty_new_transp(isBusy ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT))
  }
}

extension Day {
  fileprivate var ical: icaltimetype {
    var time = icaltime_null_time()
    time.year = Int32(year)
    time.month = Int32(month)
    time.day = Int32(day)
    time.is_date = 1
    return time
  }
}

extension Instant {
  fileprivate var ical: icaltimetype {
    let (day, clock) = utc
    var time = day.ical
    time.is_date = 0
    time.hour = Int32(clock.hour)
    time.minute = Int32(clock.minute)
    time.second = Int32(((seconds % 60) + 60) % 60)
    time.zone = icaltimezone_get_utc_timezone()
    return time
  }
}

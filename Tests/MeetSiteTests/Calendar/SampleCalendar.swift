@testable import MeetKit
@testable import MeetSite

/// A calendar with every kind of event, of the people of the sample site.
enum SampleCalendar {
  static let calendar = GroupCalendar(
    group: "Tech working group",
    prefix: "TWG",
    events: [held, resumed, meeting, forecastMeeting, turn, forecastTurn, alone]
      + drills
  )

  static func names(_ rule: Group.Publishing.People) -> PublicNames {
    PublicNames(rule, people: SampleSite.people)
  }

  private static let ada = SampleSite.id("ada")
  private static let bo = SampleSite.id("bo")
  private static let layla = SampleSite.id("layla")
  private static let told = SampleSite.instant("2026-05-06T17:02:00Z")

  private static let held = CalendarEvent(
    .meeting(MeetingID(day: SampleSite.day("2026-05-06")), sitting: 1),
    .span(from: SampleSite.instant("2026-05-06T16:00:00Z"), until: told),
    parts: [.init(ada, .coordinator), .init(layla, .secretary)],
    audience: [ada, bo, layla],
    revision: 1,
    told: told
  )

  private static let resumed = CalendarEvent(
    .meeting(MeetingID(day: SampleSite.day("2026-05-06")), sitting: 2),
    .span(
      from: SampleSite.instant("2026-05-07T16:00:00Z"),
      until: SampleSite.instant("2026-05-07T16:30:00Z")
    ),
    audience: [bo],
    revision: 1,
    told: told
  )

  private static let meeting = CalendarEvent(
    .meeting(MeetingID(day: SampleSite.day("2026-05-20")), sitting: 1),
    .span(
      from: SampleSite.instant("2026-05-20T16:00:00Z"),
      until: SampleSite.instant("2026-05-20T17:00:00Z")
    ),
    parts: [.init(layla, .coordinator), .init(ada, .secretary)],
    audience: [ada, bo, layla],
    revision: 0,
    told: told
  )

  private static let forecastMeeting = CalendarEvent(
    .meeting(MeetingID(day: SampleSite.day("2026-06-03"), number: 2), sitting: 1),
    .span(
      from: SampleSite.instant("2026-06-03T22:30:00Z"),
      until: SampleSite.instant("2026-06-04T00:00:00Z")
    ),
    parts: [
      .init(ada, .coordinator, isForecast: true), .init(bo, .secretary, isForecast: true),
    ],
    audience: [ada, bo, layla],
    revision: 0,
    told: told
  )

  private static let turn = CalendarEvent(
    .onCall(CalendarWeek(containing: SampleSite.day("2026-05-18"))),
    .span(
      from: SampleSite.instant("2026-05-18T09:00:00Z"),
      until: SampleSite.instant("2026-05-25T09:00:00Z")
    ),
    parts: [.init(ada, .onCall), .init(bo, .onCall), .init(layla, .onCall)],
    audience: [ada, bo, layla],
    revision: 2,
    told: SampleSite.instant("2026-05-08T12:34:56Z")
  )

  private static let forecastTurn = CalendarEvent(
    .onCall(CalendarWeek(containing: SampleSite.day("2026-12-28"))),
    .span(
      from: SampleSite.instant("2026-12-28T09:00:00Z"),
      until: SampleSite.instant("2027-01-04T09:00:00Z")
    ),
    standing: .tentative,
    parts: [.init(bo, .onCall, isForecast: true), .init(layla, .onCall, isForecast: true)],
    audience: [bo, layla],
    revision: 0,
    told: SampleSite.instant("2026-05-08T12:34:56Z")
  )

  private static let alone = CalendarEvent(
    .onCall(CalendarWeek(containing: SampleSite.day("2026-06-01"))),
    .span(
      from: SampleSite.instant("2026-06-01T09:00:00Z"),
      until: SampleSite.instant("2026-06-08T09:00:00Z")
    ),
    parts: [.init(ada, .onCall)],
    audience: [ada],
    revision: 1,
    told: SampleSite.instant("2026-05-08T12:34:56Z")
  )

  private static let drills = [
    ("2026-05-09", CalendarEvent.Status.confirmed), ("2026-09-12", .tentative),
    ("2026-03-28", .cancelled),
  ].map { day, standing in
    CalendarEvent(
      .drill("\(day)-restore", kind: "restore"),
      .day(SampleSite.day(day)),
      standing: standing,
      parts: [.init(ada, .steering), .init(bo, .documenting)],
      audience: [ada, bo],
      revision: 0,
      told: SampleSite.instant("2024-02-01T00:00:00Z")
    )
  }
}

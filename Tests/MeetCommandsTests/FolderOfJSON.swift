import Foundation
@testable import MeetKit

/// A tracker that is a folder of JSON files: `7.json` is ticket 7.
struct FolderOfJSON: Tracker {
  struct Page: Codable {
    var title: String
    var opened: String
    var text = ""
    var labels: [String] = []
    var isOpen = true
    var isPublic = true
    var comments: [String] = []
  }

  let folder: URL

  private func all() throws -> [(number: Int, page: Page)] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .compactMap { file in
        try Int(file.deletingPathExtension().lastPathComponent).map { ($0, try page($0)) }
      }
      .sorted { $0.number < $1.number }
  }

  private func file(_ number: Int) -> URL { folder.appendingPathComponent("\(number).json") }

  private func page(_ number: Int) throws -> Page {
    try JSONDecoder().decode(Page.self, from: Data(contentsOf: file(number)))
  }

  private func write(_ page: Page, to number: Int) throws {
    try JSONEncoder().encode(page).write(to: file(number))
  }

  private func items(_ isWanted: (Page) -> Bool) throws -> [TrackerItem] {
    try all().filter { isWanted($0.page) }.map { number, page in
      var item = TrackerItem()
      item.number = number
      item.title = page.title
      item.opened = page.opened
      item.text = page.text
      item.labels = page.labels.map { Label(name: $0) }
      item.isOpen = page.isOpen
      item.isConfidential = !page.isPublic
      return item
    }
  }

  func tickets(andClosedWith label: String) throws -> [TrackerItem] {
    try items { $0.isOpen || $0.labels.contains(label) }
  }

  func tickets(with label: String) throws -> [TrackerItem] {
    try items { $0.labels.contains(label) }
  }

  func labels() throws -> ServerLabels {
    ServerLabels(["recurring", "urgent"].map { Label(name: $0) })
  }

  func members() -> [String: TrackerMember] { [:] }

  func create(_ ticket: NewTicket, before deadline: Instant) throws -> Int {
    let number = (try all().last?.number ?? 0) + 1
    let page = Page(
      title: ticket.title,
      opened: "2026-05-13",
      text: ticket.text,
      labels: ticket.labels,
      isPublic: !ticket.isConfidential
    )
    try write(page, to: number)
    return number
  }

  func comment(_ text: String, on number: Int) throws {
    var page = try page(number)
    page.comments.append(text)
    try write(page, to: number)
  }

  func close(_ number: Int) throws {
    var page = try page(number)
    page.isOpen = false
    try write(page, to: number)
  }
}

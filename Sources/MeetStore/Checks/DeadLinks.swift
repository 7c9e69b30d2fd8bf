package import MeetKit

extension Workspace {
  /// Links of minutes and agendas that lead to no file, as warnings.
  package func deadLinks() -> [Diagnostic] {
    meetings.flatMap { meeting in
      [MeetingFolder.File.agenda, .minutes].flatMap { file -> [Diagnostic] in
        guard let bytes = try? meeting.read(file) else { return [] }
        let links = PageLinks.read(bytes, file: meeting.shown(file), isPublished: true)
        return DeadLinks.find(links.value, of: "\(meeting.id)/\(file.rawValue)", in: folder)
      }
    }
  }
}

/// Links of pages that lead to no file.
enum DeadLinks {
  /// A warning for each link of one page; `name` is the page's own within the group's folder.
  static func find(_ links: [PageLinks.Link], of name: String, in folder: GroupFolder)
    -> [Diagnostic]
  {
    links.compactMap { link in
      // The task page tells of jobs without a page itself.
      if name == "tasks.md", link.path.hasPrefix("jobs/") { return nil }
      let target = FilePath.resolved(link.path, from: FilePath.folder(of: name))
      if FileStore.exists(folder.path(target)) { return nil }
      let names = (try? FileStore.names(in: folder.path(FilePath.folder(of: target)))) ?? []
      return Diagnostic(
        .warning,
        at: link.place,
        "there is no file '\(link.path.asLine.shortened(to: 60))'",
        remedy: Spelling.didYouMean(FilePath.name(of: target), in: names)
      )
    }
  }
}

/// Recurring jobs that hang on one person's memory, or on nobody's.
package enum IncompleteJobs {
  /// A warning for each job that lacks something, at its row.
  ///
  /// Words that cannot be read are told where the page is read.
  package static func find(in list: TaskList, of group: Group, on today: Day) -> [Diagnostic] {
    list.jobs.compactMap { job in
      let lacks = job.missingDetails(on: today, in: group, companion: list.companion(of: job))
        .filter { !$0.isOfWords }
      guard !lacks.isEmpty else { return nil }
      return Diagnostic(
        .warning,
        at: job.row.place,
        "'\(job.name.asLine)' lacks \(lacks.map { $0.words(in: group) }.joined(separator: ", "))",
        remedy: lacks.contains(.page) ? job.row.id.map { "write '\($0.link)'" } : nil
      )
    }
  }
}

extension MissingDetail {
  fileprivate var isOfWords: Bool {
    switch self {
    case .clearWords, .knownWords, .frequency: true
    default: false
    }
  }
}

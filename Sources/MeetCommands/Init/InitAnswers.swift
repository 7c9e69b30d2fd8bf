import ArgumentParser
import MeetKit

/// The answers that `meet init` takes as options, all of them texts: what is wrong with any of them
/// is said in one run.
struct InitAnswers: ParsableArguments {
  @Option(help: ArgumentHelp("What the group is called.", valueName: "text"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "Capital letters in front of its ids; of the name, unless you say others.",
      valueName: "letters"
    )
  )
  var prefix: String?

  @Option(
    help: ArgumentHelp("Its zone, as Europe/Berlin; this machine's otherwise.", valueName: "zone")
  )
  var zone: String?

  @Option(
    help: ArgumentHelp(
      "When it meets, as \"every other Wednesday at 18:00\".",
      valueName: "words"
    )
  )
  var meets: String?

  @Option(help: ArgumentHelp("Its first meeting; the next that fits otherwise.", valueName: "date"))
  var starting: String?

  @Option(help: ArgumentHelp("Minutes of a meeting; 60 otherwise.", valueName: "minutes"))
  var length: String?

  @Option(
    name: .customLong("person"),
    help: ArgumentHelp(
      "Somebody who belongs to it, as \"Ada, Europe/Berlin\"; once for each.",
      valueName: "person"
    )
  )
  var people: [String] = []

  @Option(
    help: ArgumentHelp(
      "Who may read the folder, members or public; members otherwise.",
      valueName: "readers"
    )
  )
  var repository: String?

  var isEmpty: Bool {
    people.isEmpty
      && [name, prefix, zone, meets, starting, length, repository].allSatisfy { $0 == nil }
  }
}

extension InitAnswers {
  /// What they found, or all their faults, each with its option, and exit code 64.
  func founding(in environment: Environment) throws -> NewGroup {
    var faults: [Diagnostic] = []
    var founding = NewGroup(today: environment.zone.day(of: environment.now))
    founding.zone = (zone ?? environment.zone.name).asLine
    founding = founding.beginning(at: environment.now)
    founding.name = (name ?? "").asLine
    if name != nil || prefix != nil {
      founding.prefix = (prefix ?? ShortName.prefix(for: founding.name) ?? "").asLine
    }
    if let length { founding.length = length.asLine }
    if let repository { founding.repository = repository.asLine }
    if let meets {
      founding.meets = meets.asLine
    } else {
      founding.meets = ""
      let fault = NewGroupFault(
        "nothing says when the group meets",
        remedy: "write it as 'every other Wednesday at 18:00'"
      )
      faults.append(fault.diagnostic(at: .init(file: "--meets")))
    }
    if let first = founding.firstMeeting(after: founding.since) {
      founding.starting = first.description
    }
    if let starting { founding.starting = starting.asLine }
    for answer in people {
      do throws(NewGroupFault) {
        founding.people.append(
          try NewPerson(reading: answer, others: founding.people, zone: founding.zone)
        )
      } catch {
        faults.append(error.diagnostic(at: .init(file: "--person")))
      }
    }
    for (question, fault) in founding.group().faults
    where !isTold(question, founding) {
      faults.append(fault.diagnostic(at: .init(file: question.option)))
    }
    guard faults.isEmpty else {
      CommandRunner.show(faults, in: environment)
      throw ExitCode.validationFailure
    }
    return founding.sinceFirstMeeting
  }
}

extension InitAnswers {
  /// The fault was found before the page was read, and the page only has it again.
  private func isTold(_ question: NewGroup.Question, _ founding: NewGroup) -> Bool {
    switch question {
    case .meets: meets == nil
    case .person(0): founding.people.isEmpty && !people.isEmpty
    default: false
    }
  }
}

extension NewGroup.Question {
  /// The option that answers it.
  fileprivate var option: String {
    switch self {
    case .name: "--name"
    case .prefix: "--prefix"
    case .zone: "--zone"
    case .meets: "--meets"
    case .starting: "--starting"
    case .length: "--length"
    case .person: "--person"
    case .repository: "--repository"
    }
  }
}

extension NewGroupFault {
  func diagnostic(at place: TextLocation) -> Diagnostic {
    Diagnostic(.error, at: place, message, remedy: remedy)
  }
}

import ArgumentParser
import MeetKit

/// The questions of `meet init`, answered at a terminal or by the lines of a pipe.
///
/// At a terminal a wrong answer is asked for again with the reason. From a pipe there is a line for
/// each question, an empty one behind the people, and all wrong answers are told at the end.
struct InitQuestions {
  let environment: Environment
  private var input: InputLines
  private var founding: NewGroup
  private var line = 0
  private var namesRead = 0
  private var faults: [Diagnostic] = []

  init(environment: Environment) {
    self.environment = environment
    // Who knows the questions answers several at once, and nothing is written before the last.
    input = InputLines(in: environment, holdsQuickLines: false)
    founding = NewGroup(today: environment.zone.day(of: environment.now))
  }

  mutating func ask(about folder: String) throws -> NewGroup {
    say("A new group in '\(folder)'. Enter takes what stands in brackets.")
    say("Ctrl-C stops, and then nothing is written.")
    say("")
    try ask(.name, "What is the group called?")
    try ask(
      .prefix,
      "Capital letters in front of its ids?",
      offer: ShortName.prefix(for: founding.name)
    )
    try ask(.zone, "Its zone?", offer: environment.zone.name)
    founding = founding.beginning(at: environment.now)
    try ask(.meets, "When does it meet, as 'every other Wednesday at 18:00'?")
    let first = founding.firstMeeting(after: founding.since)
    try ask(.starting, "Its first meeting?", offer: first?.description ?? founding.starting)
    try ask(.length, "Minutes of a meeting?", offer: founding.length)
    say("Who belongs to it? One a line, as 'Ada, Europe/Berlin'; an empty line ends.")
    while try askForPerson() {}
    try ask(.repository, "Who may read the folder, members or public?", offer: founding.repository)
    guard faults.isEmpty else {
      CommandRunner.show(faults, in: environment)
      throw ExitCode.validationFailure
    }
    return founding.sinceFirstMeeting
  }

  /// Asks until the answer is right; from a pipe once.
  private mutating func ask(
    _ question: NewGroup.Question,
    _ words: String,
    offer: String? = nil
  ) throws {
    while true {
      let text = try next(words + (offer.map { " [\($0)]" } ?? "") + " ") ?? ""
      var answered = founding
      answered[question] = text.isEmpty ? offer ?? "" : text
      let fault =
        text.isEmpty && offer == nil
        ? NewGroupFault("an answer is needed") : answered.fault(of: question)
      guard let fault else {
        founding = answered
        return
      }
      guard tell(fault) else {
        // A wrong answer finds no fault with those that follow; the one put in its place might.
        founding = answered
        return
      }
    }
  }

  /// False when there are no more.
  private mutating func askForPerson() throws -> Bool {
    let text = try next("Person \(founding.people.count + 1)? ") ?? ""
    if text.isEmpty {
      if !founding.people.isEmpty || (namesRead > 0 && !input.isTerminal) { return false }
      return tell(NewGroupFault("a group has at least one person", remedy: NewPerson.form))
    }
    namesRead += 1
    do throws(NewGroupFault) {
      let person = try NewPerson(
        reading: text,
        others: founding.people,
        zone: founding.zone
      )
      var answered = founding
      answered.people.append(person)
      if let fault = answered.fault(of: .person(founding.people.count)) { throw fault }
      founding = answered
      say("  \(person.id): \(person.name), \(person.initials), \(person.zone)")
    } catch {
      _ = tell(error)
    }
    return true
  }

  /// Says what is wrong; true when it is asked again.
  private mutating func tell(_ fault: NewGroupFault) -> Bool {
    guard input.isTerminal else {
      faults.append(fault.diagnostic(at: .init(file: "standard input", line: line)))
      return false
    }
    say("  " + fault.message + (fault.remedy.map { "; \($0)" } ?? ""))
    return true
  }

  /// The next answer; nil when a pipe has no more.
  private mutating func next(_ prompt: String) throws -> String? {
    input.ask(prompt.withoutControls)
    line += 1
    if case .line(let text) = input.next(within: nil) { return text.asLine }
    guard input.isTerminal else { return nil }
    environment.output.line("")
    throw CommandError.failed("stopped; nothing was written")
  }

  /// Words for a person at a terminal; a pipe hears nothing.
  private func say(_ text: String) {
    if input.isTerminal { environment.output.line(text.withoutControls) }
  }
}

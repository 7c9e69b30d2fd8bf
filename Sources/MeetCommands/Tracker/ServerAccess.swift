import MeetKit
import MeetStore
import MeetTrackers

/// The way to the server of a group's tickets: its address, and the token that opens it.
struct ServerAccess {
  let address: TrackerAddress
  let folder: GroupFolder
  let environment: Environment

  /// The server, as it is asked.
  func tracker() throws -> any Tracker {
    let now = environment.now
    let isFixed = environment.isClockFixed
    let started = ContinuousClock.now
    // A clock that was given stands still, and waiting takes its time all the same.
    let clock: @Sendable () -> Instant = {
      isFixed ? now : now.adding(seconds: Int((ContinuousClock.now - started).components.seconds))
    }
    return address.tracker(token: try token(), timing: .init(now: clock))
  }

  /// The token of the variable, else of the file that `group.yml` names; without one everybody's
  /// tickets can still be read.
  private func token() throws -> Secret? {
    if let text = environment.variables[address.kind.variable], !text.isEmpty {
      guard let token = Secret(text) else {
        throw CommandError.usage(
          "'\(address.kind.variable)' is no token: it holds what no token holds"
        )
      }
      return token
    }
    guard let name = address.tokenFile else { return nil }
    let home = environment.variables["HOME"] ?? ""
    let path = FilePath.join(
      folder.path,
      name.hasPrefix("~/") ? FilePath.join(home, String(name.dropFirst(2))) : name
    )
    let text = String(decoding: try FileStore.read(path), as: UTF8.self)
    if FileStore.isOpenToOthers(path) {
      throw CommandError.failed(
        "others may read the token in '\(name)'; 'chmod 600 \(name)' ends that"
      )
    }
    guard let token = Secret(text) else {
      throw CommandError.failed("'\(name)' holds no token; it is one word on one line")
    }
    return token
  }
}

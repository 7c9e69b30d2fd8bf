import Foundation
import MeetTesting
import Testing

/// A page of `Tests/Scenarios`: prose, and fenced blocks that are read, played or compared.
///
/// `Tests/Scenarios/README.md` says what each block is.
struct ScenarioPage: CustomStringConvertible {
  struct Block {
    /// The fence with what stands behind it.
    var opening: String
    var lines: [String]

    private var fence: String { String(opening.prefix { $0 == "`" }) }
    /// What stands behind the fence, as `json decisions rounds`.
    var words: [String] {
      opening.dropFirst(fence.count).split(separator: " ").map(String.init)
    }
    var all: [String] { [opening] + lines + [fence] }
  }

  enum Part {
    case prose(String)
    case block(Block)
  }

  var parts: [Part] = []

  init(reading text: String) {
    var open: Block?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if var block = open {
        if line == String(block.opening.prefix { $0 == "`" }) {
          parts.append(.block(block))
          open = nil
        } else {
          block.lines.append(line)
          open = block
        }
      } else if line.hasPrefix("```") {
        open = Block(opening: line, lines: [])
      } else {
        parts.append(.prose(line))
      }
    }
    // A block without an end is told as a difference: its lines are missing.
  }

  var description: String {
    parts.flatMap { part in
      switch part {
      case .prose(let line): [line]
      case .block(let block): block.all
      }
    }
    .joined(separator: "\n")
  }

  /// The page's name, as `5 · An objection in the middle`.
  var title: String {
    guard case .prose(let line)? = parts.first else { return "" }
    return String(line.trimmingPrefix("# "))
  }

  /// The first words of its blocks.
  var kinds: Set<String> {
    Set(
      parts.compactMap { part in
        guard case .block(let block) = part else { return nil }
        return block.words.first
      }
    )
  }

  /// The same page with its blocks as they are when it is played.
  func played(on stage: inout ScenarioStage) throws -> ScenarioPage {
    var page = self
    for (index, part) in parts.enumerated() {
      guard case .block(var block) = part else { continue }
      block.lines = try stage.play(block)
      page.parts[index] = .block(block)
    }
    return page
  }
}

/// A file of the folder, by its name.
struct ScenarioFile: Hashable, Sendable, CustomTestStringConvertible {
  let name: String

  static let folder = "Tests/Scenarios"

  static var all: [ScenarioFile] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: Checkout.root + "/" + folder
    )
    return (names ?? []).filter { $0.first?.isNumber == true && $0.hasSuffix(".md") }.sorted()
      .map(ScenarioFile.init)
  }

  var testDescription: String { name }

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(Checkout.root)/\(folder)/\(name)", encoding: .utf8)
  }

  func page() throws -> ScenarioPage { ScenarioPage(reading: try Self.text(name)) }
}

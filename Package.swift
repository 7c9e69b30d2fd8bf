// swift-tools-version: 6.2

import PackageDescription

/// `make test` sets this; a newer compiler's new warnings stop nobody else's build.
let isStrict = Context.environment["MEET_STRICT"] == "1"

let ourSettings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isStrict ? [.treatAllWarnings(as: .error)] : [])

/// A room of the swiftSettings, with the rooms it may enter.
func module(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: ourSettings)
}

/// The tests of a room.
func tests(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: ourSettings)
}

let package = Package(
  name: "meet",
  products: [
    .executable(name: "meet", targets: ["meet"]),
    .library(name: "MeetKit", targets: ["MeetKit"]),
    .library(name: "MeetMarkdown", targets: ["MeetMarkdown"]),
    .library(name: "MeetStore", targets: ["MeetStore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(name: "CCMark", providers: [.apt(["libcmark-dev"])]),
    // The archive, without those of ICU that it asks for; see docs/decisions/0010.
    .target(
      name: "CICal",
      linkerSettings: [
        .linkedLibrary(":libical.a", .when(platforms: [.linux])),
        .linkedLibrary("ical", .when(platforms: [.macOS])),
      ]
    ),
    .target(
      name: "MeetMarkdown",
      dependencies: ["CCMark"],
      resources: [.embedInCode("data")],
      swiftSettings: ourSettings,
      // The archive, so that an installed program needs no library beside it.
      linkerSettings: [
        .linkedLibrary(":libcmark.a", .when(platforms: [.linux])),
        .linkedLibrary("cmark", .when(platforms: [.macOS])),
      ]
    ),
    module("MeetKit", "MeetMarkdown", "Yams"),
    module(
      "MeetTrackers",
      "MeetKit",
      .product(name: "Subprocess", package: "swift-subprocess")
    ),
    module(
      "MeetStore",
      "MeetKit",
      "MeetTrackers",
      .product(name: "Subprocess", package: "swift-subprocess")
    ),
    .target(
      name: "MeetSite",
      dependencies: [
        "MeetKit", "MeetMarkdown", "CICal",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("templates")],
      swiftSettings: ourSettings
    ),
    module("MeetTerminal"),
    module(
      "MeetCommands",
      "MeetKit",
      "MeetMarkdown",
      "MeetStore",
      "MeetTrackers",
      "MeetSite",
      "MeetTerminal",
      .product(name: "ArgumentParser", package: "swift-argument-parser")
    ),
    .executableTarget(name: "meet", dependencies: ["MeetCommands"], swiftSettings: ourSettings),
    module(
      "MeetTesting",
      .product(name: "Subprocess", package: "swift-subprocess"),
      .product(name: "SystemPackage", package: "swift-system")
    ),
    tests("MeetKitTests", "MeetKit", "MeetMarkdown", "MeetTrackers", "MeetTesting"),
    tests(
      "MeetStoreTests",
      "MeetKit",
      "MeetStore",
      "MeetTesting",
      .product(name: "Subprocess", package: "swift-subprocess")
    ),
    tests("MeetTrackersTests", "MeetKit", "MeetTrackers", "MeetTesting"),
    tests("MeetTestingTests", "MeetTesting"),
    tests("AcceptanceTests", "MeetTesting"),
    tests("LibraryTests", "MeetTesting"),
    tests("SittingTests", "MeetTesting"),
    tests("MeetTerminalTests", "MeetTerminal", "MeetTesting"),
    tests("MeetMarkdownTests", "MeetMarkdown", "MeetTesting"),
    tests(
      "MeetSiteTests",
      "MeetMarkdown",
      "MeetKit",
      "MeetSite",
      "CICal",
      "MeetTesting"
    ),
    tests(
      "MeetCommandsTests",
      "MeetCommands",
      "MeetKit",
      "MeetStore",
      "MeetTesting",
      .product(name: "ArgumentParser", package: "swift-argument-parser")
    ),
  ],
  swiftLanguageModes: [.v6]
)

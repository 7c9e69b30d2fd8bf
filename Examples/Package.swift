// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "Examples",
  dependencies: [
    .package(name: "meet", path: "..")
  ],
  targets: [
    .executableTarget(name: "agenda", dependencies: [.product(name: "MeetKit", package: "meet")]),
    .executableTarget(name: "rota", dependencies: [.product(name: "MeetKit", package: "meet")]),
    .executableTarget(name: "session", dependencies: [.product(name: "MeetKit", package: "meet")]),
    .executableTarget(
      name: "page",
      dependencies: [.product(name: "MeetMarkdown", package: "meet")]
    ),
  ],
  swiftLanguageModes: [.v6]
)

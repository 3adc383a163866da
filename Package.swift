// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "papers",
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "papers", targets: ["papers"]),
    .library(name: "BibTeX", targets: ["BibTeX"]),
    .library(name: "PapersKit", targets: ["PapersKit"]),
  ],
  dependencies: [
    // The command line: parsing of flags, help, completions, the man page.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SQLite with FTS5: the index of a library and the local catalogue.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // YAML: `papers.yml`, front matter, Hayagriva.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // A real HTTP server on loopback, for the tests of the fetcher.
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // Linked with nothing: libcurl (apt: libcurl4-openssl-dev, brew: curl) is opened when it is first called.
    .target(name: "CCurl"),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .target(name: "BibTeX", swiftSettings: strict),
    .target(
      name: "PapersKit",
      dependencies: [
        "BibTeX", "CCurl", "CLibXML2", "CCmarkGFM", "CZlib", "CSQLite",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "papers",
      dependencies: [
        "BibTeX", "PapersKit", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "papers-bench", dependencies: ["BibTeX", "PapersKit"],
      path: "Tests/Benchmarks", swiftSettings: strict),
    // What all tests use: programs of their own, small disks, the shared data.
    .systemLibrary(name: "CSpawn", path: "Tests/CSpawn"),
    .target(name: "TestSupport", dependencies: ["CSpawn"], path: "Tests/Support", swiftSettings: strict),
    .testTarget(name: "BibTeXTests", dependencies: ["BibTeX", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PapersKitTests",
      dependencies: [
        "PapersKit", "BibTeX", "TestSupport", .product(name: "FlyingFox", package: "FlyingFox"),
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "PapersTests", dependencies: ["PapersKit", "papers", "TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

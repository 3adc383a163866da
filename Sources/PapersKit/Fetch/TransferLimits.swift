/// What a single exchange may take; beyond it the exchange fails as a value.
public struct TransferLimits: Hashable, Sendable {
  /// Name look-up, connection and TLS handshake, in seconds.
  public var connectSeconds = 30
  /// The whole exchange, in seconds.
  public var totalSeconds = 180
  /// Given up when it ran below `slowBytesPerSecond` for so many seconds; busy services are silent for 15 to 30 s.
  public var stallSeconds = 40
  public var slowBytesPerSecond = 64
  /// All header lines together.
  public var headerBytes = 256 << 10
  /// Before and after decompression.
  public var bodyBytes = 32 << 20
  /// Exchanges at a time with one host.
  public var perHost = 4

  public init() {}
}

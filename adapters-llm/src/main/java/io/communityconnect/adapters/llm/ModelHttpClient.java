package io.communityconnect.adapters.llm;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;

/// Opens the one HTTP client that all models share; whoever opens it closes it.
///
/// HTTP/1.1, for every call then owns its connection: giving a call up closes that connection and
/// tells the provider to stop generating, and one slow reply blocks no other. Connections are kept
/// and reused by the client itself. No redirects, for the key must not travel to another host. Work
/// inside the client runs on virtual threads, for its default pool grows by a platform thread per
/// busy call.
public final class ModelHttpClient {
  /// Long enough for a lost packet or two, short enough to leave time for another try.
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(4);

  private ModelHttpClient() {}

  /// A new client.
  public static HttpClient open() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(CONNECT_TIMEOUT)
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }
}

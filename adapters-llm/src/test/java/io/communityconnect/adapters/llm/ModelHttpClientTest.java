package io.communityconnect.adapters.llm;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.llm.HttpOutcome.Answered;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What the client does with its connections; how a call can fail is in
/// [ChatCompletionsClientTest].
final class ModelHttpClientTest {
  private static final Duration AMPLE = Duration.ofSeconds(60);
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n";

  @Test
  void asksAgainOnTheSameConnection() throws Exception {
    try (Scripted server = new Scripted(OK + "\r\n{}");
        ModelHttpClient client = ModelHttpClient.open()) {
      assertThat(get(client, server)).isInstanceOf(Answered.class);
      assertThat(get(client, server)).isInstanceOf(Answered.class);

      assertThat(server.connections.get()).isEqualTo(1);
    }
  }

  @Test
  void takesAnotherConnectionWhereTheProviderClosesIt() throws Exception {
    try (Scripted server = new Scripted(OK + "Connection: close\r\n\r\n{}");
        ModelHttpClient client = ModelHttpClient.open()) {
      assertThat(get(client, server)).isInstanceOf(Answered.class);
      assertThat(get(client, server)).isInstanceOf(Answered.class);

      assertThat(server.connections.get()).isEqualTo(2);
    }
  }

  @Test
  void keepsTheKeyOutOfWhatIsPrinted() {
    assertThat(Endpoint.google("http://localhost:1", new ApiKey("secret")).toString())
        .contains("localhost")
        .doesNotContain("secret");
  }

  private static HttpOutcome get(ModelHttpClient client, Scripted server) {
    return client.get(Endpoint.bearer(server.url(), new ApiKey("secret")), 100, AMPLE);
  }

  /// A server that says the same to every request and counts its connections.
  private static final class Scripted implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();
    private final byte[] answer;

    Scripted(String answer) throws IOException {
      this.answer = answer.getBytes(US_ASCII);
      Thread.startVirtualThread(this::accept);
    }

    String url() {
      return "http://localhost:" + socket.getLocalPort();
    }

    private void accept() {
      try {
        while (true) {
          Socket caller = socket.accept();
          connections.incrementAndGet();
          Thread.startVirtualThread(() -> serve(caller));
        }
      } catch (IOException closed) {
        // The test is over.
      }
    }

    private void serve(Socket caller) {
      try (caller;
          BufferedReader in =
              new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
          OutputStream out = caller.getOutputStream()) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (line.isEmpty()) {
            out.write(answer);
            out.flush();
          }
        }
      } catch (IOException closed) {
        // The client hung up.
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}

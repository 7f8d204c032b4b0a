package io.communityconnect.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/// Requests that no HTTP client would send.
final class RawHttp {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private RawHttp() {}

  /// Sends the text as it stands and reads until the server hangs up.
  ///
  /// @return the answer; empty when the server hung up without one
  static String exchange(int port, String request) {
    return exchange(port, request, false);
  }

  /// Sends the text and says that nothing more will come.
  static String exchangeAndHangUp(int port, String request) {
    return exchange(port, request, true);
  }

  private static String exchange(int port, String request, boolean hangUp) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      if (hangUp) {
        socket.shutdownOutput();
      }
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

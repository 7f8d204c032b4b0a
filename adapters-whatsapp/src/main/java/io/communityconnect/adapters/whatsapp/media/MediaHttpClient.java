package io.communityconnect.adapters.whatsapp.media;

import io.communityconnect.application.conversation.port.out.Picture;
import io.communityconnect.domain.conversation.PictureType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/// Fetches files, one request a call. Follows no redirect by itself, for Apache's client would take
/// the credentials along.
///
/// A connection whose answer is not read to its end is closed, so that a file that is none of ours
/// to show costs no more than its head.
public final class MediaHttpClient implements AutoCloseable {
  /// WhatsApp takes no larger file
  /// (<https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages>).
  static final int MAX_BYTES = 16 * 1024 * 1024;

  /// Each may hold a picture of the largest size in memory, and twice that while it grows.
  private static final int MAX_CONNECTIONS = 4;

  private final Timeouts timeouts;
  private final LongSupplier ticker;
  private final CloseableHttpClient client;

  /// A client with its own connections.
  ///
  /// @param ticker nanoseconds of a clock that only grows, such as [System#nanoTime]
  public MediaHttpClient(LongSupplier ticker) {
    this(
        new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20)),
        ticker);
  }

  MediaHttpClient(Timeouts timeouts, LongSupplier ticker) {
    this.timeouts = timeouts;
    this.ticker = ticker;
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(timeouts))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(Timeout.of(timeouts.connect()))
                    .setResponseTimeout(Timeout.of(timeouts.silence()))
                    .build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  /// How long to wait: for a connection, for the next bytes, and for all of them.
  record Timeouts(Duration connect, Duration silence, Duration whole) {}

  /// When whoever begins to fetch now shall have all of it.
  long deadline() {
    return ticker.getAsLong() + timeouts.whole().toNanos();
  }

  /// Asks once.
  ///
  /// @param deadline from [#deadline()]
  /// @param authorization the header of that name, empty where nobody is to be told who asks
  MediaAnswer get(URI location, Optional<String> authorization, long deadline) {
    if (isOver(deadline)) {
      return tooSlow();
    }
    HttpGet request = new HttpGet(location);
    request.setHeader(HttpHeaders.ACCEPT, "image/*");
    authorization.ifPresent(value -> request.setHeader(HttpHeaders.AUTHORIZATION, value));
    HttpHost host = new HttpHost(location.getScheme(), location.getHost(), location.getPort());
    try (ClassicHttpResponse response = client.executeOpen(host, request, null)) {
      return answer(location, response, deadline);
    } catch (IOException e) {
      return new MediaAnswer.Lost(e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.GRACEFUL);
  }

  private MediaAnswer answer(URI asked, ClassicHttpResponse response, long deadline)
      throws IOException {
    int status = response.getCode();
    Optional<URI> elsewhere =
        status >= 300 && status < 400 ? elsewhere(asked, response) : Optional.empty();
    HttpEntity file = response.getEntity();
    if (status != 200 || file == null) {
      return elsewhere
          .<MediaAnswer>map(MediaAnswer.Elsewhere::new)
          .orElseGet(() -> new MediaAnswer.Refused(status));
    }
    Optional<PictureType> type =
        Optional.ofNullable(file.getContentType()).flatMap(PictureType::of);
    if (type.isEmpty()) {
      return new MediaAnswer.Unfit("no picture");
    }
    return file.getContentLength() > MAX_BYTES ? tooLarge() : read(type.get(), file, deadline);
  }

  private boolean isOver(long deadline) {
    return ticker.getAsLong() - deadline > 0;
  }

  private static MediaAnswer tooSlow() {
    return new MediaAnswer.Lost("too slow");
  }

  private static MediaAnswer tooLarge() {
    return new MediaAnswer.Unfit("too large");
  }

  private static Optional<URI> elsewhere(URI asked, ClassicHttpResponse response) {
    try {
      return Optional.ofNullable(response.getFirstHeader(HttpHeaders.LOCATION))
          .map(Header::getValue)
          .map(asked::resolve);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private MediaAnswer read(PictureType type, HttpEntity file, long deadline) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] chunk = new byte[16 * 1024];
    InputStream content = file.getContent();
    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
      body.write(chunk, 0, read);
      if (body.size() > MAX_BYTES) {
        return tooLarge();
      }
      if (isOver(deadline)) {
        return tooSlow();
      }
    }
    return new MediaAnswer.Whole(new Picture(type, body.toByteArray()));
  }

  private static PoolingHttpClientConnectionManager connections(Timeouts timeouts) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnTotal(MAX_CONNECTIONS)
        .setMaxConnPerRoute(MAX_CONNECTIONS)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(timeouts.connect()))
                .setSocketTimeout(Timeout.of(timeouts.silence()))
                .setTimeToLive(Timeout.ofMinutes(1))
                .build())
        .build();
  }
}

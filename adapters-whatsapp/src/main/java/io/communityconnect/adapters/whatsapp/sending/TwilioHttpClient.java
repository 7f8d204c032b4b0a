package io.communityconnect.adapters.whatsapp.sending;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.HttpUtility;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// The SDK's way out to the network, pointed at base URLs of our choice.
///
/// The SDK's own client repeats a request up to three times on a 5xx, and Apache's repeats it and
/// follows redirects; Twilio knows no idempotency key for messages, so each of that may send one
/// twice. Here a call is one attempt. It also tells a request that never left from one whose answer
/// got lost: only the former is certain not to have been taken.
public final class TwilioHttpClient extends HttpClient implements AutoCloseable {
  private static final String HANDED_OVER = "io.communityconnect.handed-over";

  private static final String USER_AGENT = HttpUtility.getUserAgentString(List.of(), true);

  /// Twilio takes about 80 messages a second from one sender and answers within a second.
  private static final int MAX_CONNECTIONS = 128;

  /// Far above any answer: a list of 50 messages is some 60 KB.
  private static final int MAX_ANSWER_BYTES = 1024 * 1024;

  private final UnaryOperator<String> bases;
  private final Timeouts timeouts;
  private final CloseableHttpClient client;

  /// @param bases says where an API is, such as `api` or `content`, without a slash at the end
  public TwilioHttpClient(UnaryOperator<String> bases) {
    this(bases, Timeouts.DEFAULT);
  }

  TwilioHttpClient(UnaryOperator<String> bases, Timeouts timeouts) {
    this.bases = bases;
    this.timeouts = timeouts;
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(timeouts))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(timeouts.connect())
                    .setResponseTimeout(timeouts.response())
                    .build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .addExecInterceptorBefore(
                ChainElement.MAIN_TRANSPORT.name(),
                HANDED_OVER,
                (request, scope, chain) -> {
                  scope.clientContext.setAttribute(HANDED_OVER, true);
                  return chain.proceed(request, scope);
                })
            .build();
  }

  /// One attempt, whatever the SDK would like to repeat.
  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  /// One attempt, whatever the SDK would like to repeat.
  @Override
  public Response reliableRequest(
      Request request, int[] retryCodes, int retries, long delayMillis) {
    return makeRequest(request);
  }

  /// @throws NoAnswerException when no complete answer came back
  @Override
  public Response makeRequest(Request request) {
    HttpUriRequestBase outgoing =
        new HttpUriRequestBase(request.getMethod().toString(), atBaseUrl(request));
    addHeaders(request, outgoing);
    if (request.getMethod() != HttpMethod.GET) {
      outgoing.setEntity(body(request));
    }
    HttpClientContext context = HttpClientContext.create();
    try {
      return client.execute(outgoing, context, this::responseOf);
    } catch (IOException e) {
      boolean handedOver = context.getAttribute(HANDED_OVER) != null;
      throw new NoAnswerException(handedOver, e);
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.GRACEFUL);
  }

  private URI atBaseUrl(Request request) {
    URI url = URI.create(request.constructURL().toString());
    String api = url.getHost().substring(0, url.getHost().indexOf('.'));
    String query = Optional.ofNullable(url.getRawQuery()).map(text -> "?" + text).orElse("");
    return URI.create(bases.apply(api) + url.getRawPath() + query);
  }

  private static HttpEntity body(Request request) {
    return request.getBody() == null
        ? new UrlEncodedFormEntity(fields(request), StandardCharsets.UTF_8)
        : new StringEntity(request.getBody(), ContentType.APPLICATION_JSON);
  }

  private static void addHeaders(Request request, HttpUriRequestBase outgoing) {
    if (request.requiresAuthentication()) {
      outgoing.setHeader(HttpHeaders.AUTHORIZATION, request.getAuthString());
    }
    request
        .getHeaderParams()
        .forEach((name, values) -> values.forEach(value -> outgoing.addHeader(name, value)));
    outgoing.setHeader(HttpHeaders.USER_AGENT, USER_AGENT);
  }

  private static List<NameValuePair> fields(Request request) {
    List<NameValuePair> fields = new ArrayList<>();
    request
        .getPostParams()
        .forEach(
            (name, values) ->
                values.forEach(value -> fields.add(new BasicNameValuePair(name, value))));
    return fields;
  }

  private Response responseOf(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    byte[] body = entity == null ? new byte[0] : read(entity);
    // Given a stream, the SDK would read it with a scanner, at the price of a number format each.
    String content = new String(body, StandardCharsets.UTF_8);
    return new Response(content, response.getCode(), response.getHeaders());
  }

  /// Reads an answer that may trickle in: each read ends by the response timeout, and all of them
  /// together by twice that.
  private byte[] read(HttpEntity entity) throws IOException {
    long deadline = System.nanoTime() + 2 * timeouts.response().toNanoseconds();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] chunk = new byte[8192];
    try (InputStream content = entity.getContent()) {
      for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
        body.write(chunk, 0, read);
        if (body.size() > MAX_ANSWER_BYTES || System.nanoTime() - deadline > 0) {
          throw new IOException("the answer is too long or too slow");
        }
      }
    }
    return body.toByteArray();
  }

  private static PoolingHttpClientConnectionManager connections(Timeouts timeouts) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnTotal(MAX_CONNECTIONS)
        .setMaxConnPerRoute(MAX_CONNECTIONS)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(timeouts.connect())
                .setSocketTimeout(timeouts.response())
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .setTimeToLive(TimeValue.ofMinutes(1))
                .build())
        .build();
  }

  /// How long to wait: for a connection, whether from the pool or the network, and for an answer.
  record Timeouts(Timeout connect, Timeout response) {
    static final Timeouts DEFAULT = of(Duration.ofSeconds(5), Duration.ofSeconds(10));

    static Timeouts of(Duration connect, Duration response) {
      return new Timeouts(Timeout.of(connect), Timeout.of(response));
    }
  }
}

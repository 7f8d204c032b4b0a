package io.communityconnect.simulator.twilio;

import io.communityconnect.simulator.http.FormBody;
import io.communityconnect.simulator.http.Pause;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/// Posts signed forms to the server, with the headers, the time limits and the retries of Twilio's
/// own client (`TwilioProxy/1.1`).
final class WebhookClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

  /// More at once would only exhaust file handles; the rest waits its turn before its time runs.
  private static final int MAX_CONCURRENT = 256;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final Semaphore slots = new Semaphore(MAX_CONCURRENT);
  private final String authToken;
  private final Supplier<WebhookPolicy> policy;

  WebhookClient(String authToken, Supplier<WebhookPolicy> policy) {
    this.authToken = authToken;
    this.policy = policy;
  }

  /// One delivery with its retries. All tries carry the same idempotency token.
  ///
  /// @param target where to go
  /// @param signedUrl the URL that is signed; its fragment never travels and is not signed
  Delivery deliver(URI target, URI signedUrl, FormBody form, UUID idempotencyToken) {
    HttpRequest request = request(target, signedUrl, form, idempotencyToken);
    WebhookPolicy rules = policy.get();
    int attempt = 1;
    while (true) {
      Attempt result = attempt(request, attempt);
      if (attempt > rules.retries() || !result.worthRetrying(rules.retryOn())) {
        return result.delivery();
      }
      Pause.millis(rules.retryDelayMs());
      attempt++;
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpRequest request(URI target, URI signedUrl, FormBody form, UUID idempotencyToken) {
    String signature = RequestSignature.sign(authToken, withoutFragment(signedUrl), form);
    return HttpRequest.newBuilder(target)
        .timeout(ANSWER_TIMEOUT)
        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
        .header("User-Agent", "TwilioProxy/1.1")
        .header("Accept", "*/*")
        .header("X-Home-Region", "us1")
        .header("X-Twilio-Signature", signature)
        .header("I-Twilio-Idempotency-Token", idempotencyToken.toString())
        .POST(HttpRequest.BodyPublishers.ofString(form.encoded()))
        .build();
  }

  private Attempt attempt(HttpRequest request, int number) {
    try {
      slots.acquire();
      try {
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        return new Attempt(Delivery.answered(status, number), false);
      } finally {
        slots.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Attempt(Delivery.unanswered("the simulator is closing", number), false);
    } catch (IOException e) {
      return new Attempt(Delivery.unanswered(reason(e), number), isConnectionFailure(e));
    }
  }

  private static boolean isConnectionFailure(IOException e) {
    return e instanceof ConnectException
        || e instanceof HttpConnectTimeoutException
        || e instanceof SSLException;
  }

  private static String reason(IOException e) {
    if (isConnectionFailure(e)) {
      return "no connection";
    }
    return e instanceof HttpTimeoutException
        ? "no answer within " + ANSWER_TIMEOUT.toSeconds() + " seconds"
        : "the connection broke before an answer came";
  }

  private static String withoutFragment(URI url) {
    String text = url.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? text : text.substring(0, hash);
  }

  private record Attempt(Delivery delivery, boolean connectionFailed) {
    boolean worthRetrying(WebhookPolicy.RetryOn retryOn) {
      return switch (retryOn) {
        case CONNECTION -> connectionFailed;
        case ANY_FAILURE -> !delivery.delivered() && !Thread.currentThread().isInterrupted();
      };
    }
  }
}

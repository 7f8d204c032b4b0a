package io.communityconnect.adapters.stripe.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.stripe.StripeSettings;
import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.billing.port.in.ReceivePaymentEventUseCase;
import io.communityconnect.domain.billing.PaymentEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The webhook from outside.
final class StripeWebhookControllerTest {
  private static final String SECRET = "whsec_test";
  private static final String EVENT =
      "{\"id\":\"evt_1\",\"type\":\"something.new\",\"created\":1772442000,\"data\":{\"object\":{}}}";

  private static final Recorder received = new Recorder();
  private static final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private static final EmbeddedServer server =
      ApplicationContext.builder()
          .properties(Map.of("micronaut.server.port", -1))
          .singletons(
              new StripeSettings(
                  "sk_test", List.of(SECRET), Optional.empty(), URI.create("http://localhost")),
              received,
              meters)
          .start()
          .getBean(EmbeddedServer.class)
          .start();

  private static final class Recorder implements ReceivePaymentEventUseCase {
    private final List<PaymentEvent> events = new CopyOnWriteArrayList<>();
    private Optional<RuntimeException> failure = Optional.empty();

    @Override
    public Outcome receive(Command command) {
      failure.ifPresent(
          it -> {
            throw it;
          });
      boolean known = events.stream().anyMatch(it -> it.id().equals(command.event().id()));
      events.add(command.event());
      return known ? Outcome.DUPLICATE : Outcome.TAKEN;
    }
  }

  /// By the clock that the framework gives the server.
  private final Instant now = InstantSource.system().instant();

  @BeforeEach
  void forget() {
    received.events.clear();
    received.failure = Optional.empty();
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void takesWhatStripeSignedWhateverItsType() {
    assertThat(post(EVENT, StripeSigner.header(SECRET, EVENT, now))).isEqualTo(200);

    assertThat(received.events).extracting(PaymentEvent::type).containsExactly("something.new");
  }

  @Test
  void saysThankYouForWhatItKnows() {
    String header = StripeSigner.header(SECRET, EVENT, now);

    assertThat(post(EVENT, header)).isEqualTo(200);
    assertThat(post(EVENT, header)).isEqualTo(200);
  }

  @Test
  void refusesWhatIsNotSigned() {
    double before = counted("unsigned");

    assertThat(post(EVENT, "")).isEqualTo(400);
    assertThat(
            send(
                HttpRequest.newBuilder(url())
                    .POST(BodyPublishers.ofString(EVENT))
                    .header("Content-Type", "application/json")))
        .isEqualTo(400);

    assertThat(received.events).isEmpty();
    assertThat(counted("unsigned")).isEqualTo(before + 2);
  }

  @Test
  void refusesWhatIsForged() {
    assertThat(post(EVENT, "t=not_a_number,v1=x")).isEqualTo(400);
    assertThat(post(EVENT, StripeSigner.header("whsec_other", EVENT, now))).isEqualTo(400);
    assertThat(post(EVENT + " ", StripeSigner.header(SECRET, EVENT, now))).isEqualTo(400);
    assertThat(post(EVENT, StripeSigner.header(SECRET, EVENT, now.minusSeconds(310))))
        .isEqualTo(400);

    assertThat(received.events).isEmpty();
  }

  @Test
  void refusesWhatIsNoEvent() {
    String body = "{\"hello\":\"world\"}";

    assertThat(post(body, StripeSigner.header(SECRET, body, now))).isEqualTo(400);
  }

  @Test
  void refusesWhatIsTooLarge() {
    String body = " ".repeat(512 * 1024 + 1);

    assertThat(post(body, StripeSigner.header(SECRET, body, now))).isEqualTo(413);
  }

  @Test
  void asksForAnotherTryWhenNothingCanBeStored() {
    received.failure =
        Optional.of(new InfrastructureException("store", true, new IOException("away")));

    assertThat(post(EVENT, StripeSigner.header(SECRET, EVENT, now))).isEqualTo(503);
  }

  private static double counted(String result) {
    return meters.counter("stripe.webhooks", "result", result).count();
  }

  private static URI url() {
    return URI.create("http://localhost:" + server.getPort() + StripeSettings.WEBHOOK_PATH);
  }

  private static int post(String body, String signature) {
    return send(
        HttpRequest.newBuilder(url())
            .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Stripe-Signature", signature));
  }

  private static int send(HttpRequest.Builder request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

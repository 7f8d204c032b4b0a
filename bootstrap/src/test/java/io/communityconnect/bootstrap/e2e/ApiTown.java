package io.communityconnect.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.communityconnect.adapters.identity.SignedExportLinks;
import io.communityconnect.adapters.identity.SigningSecret;
import io.communityconnect.adapters.identity.token.OwnIssuer;
import io.communityconnect.adapters.identity.token.SignedAccessTokens;
import io.communityconnect.domain.identity.SessionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// A town in which the people of the API's examples live, each logged in.
final class ApiTown implements AutoCloseable {
  static final String SECRET = "a secret of at least thirty-two bytes for tests";

  private static final String DEADLOCK = "40P01";

  private final Town town =
      Town.withServer(
          Map.of(
              "JWT_SECRET",
              SECRET,
              "SAMPLE_HANDBOOK",
              "false",
              "RATE_LIMITS",
              "reads=1000000/PT1M,writes=1000000/PT1M,imports=1000000/PT1M,reports=1000000/PT1M,logins=1000000/PT1M",
              "TWILIO_OTP_CHANNEL",
              "sms",
              "TWILIO_OTP_FROM",
              "+14155238887"));
  private final SignedAccessTokens tokens =
      new SignedAccessTokens(
          new OwnIssuer(URI.create(town.url("")), new SigningSecret(SECRET)), Optional.empty());
  private final String world = world();

  private String world() {
    String ofOne = read("/api/world.sql").replace("{photo}", photo());
    String ofAll =
        Stream.of(Owner.RESIDENT, Owner.NEIGHBOUR, Owner.ELSEWHERE)
            .map(owner -> owner.planting(ofOne))
            .collect(Collectors.joining());
    return read("/api/empty.sql") + ofAll + read("/api/super-admins.sql");
  }

  /// Where a photo lies that somebody sent: the provider gives out none that it did not bring.
  private String photo() {
    town.phones().moveIn("Asha Rao").answerToPhoto("");
    return town.database()
        .texts("select details::text from messages where kind = 'media'")
        .getFirst();
  }

  private static String read(String resource) {
    try (InputStream stream =
        requireNonNull(ApiTown.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes everybody and everything be as the examples tell. The server's own work may stand in the
  /// way, and Postgres then lets one of both begin anew.
  void restore() {
    Awaitility.await("the world")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptionsMatching(ApiTown::isDeadlock)
        .until(
            () -> {
              town.database().execute(world);
              return true;
            });
  }

  private static boolean isDeadlock(Throwable thrown) {
    return thrown.getCause() instanceof SQLException cause && DEADLOCK.equals(cause.getSQLState());
  }

  /// What somebody shows; empty for nobody.
  Optional<String> token(Somebody somebody) {
    if (somebody == Somebody.NOBODY) {
      return Optional.empty();
    }
    return Optional.of(
        tokens
            .issue(
                new SessionId(somebody.key()),
                somebody.account(),
                Instant.now(),
                Duration.ofHours(1))
            .value());
  }

  /// The last part of a link to the resident's export, as the chat gives it out.
  String exportToken() {
    String link =
        new SignedExportLinks(URI.create(town.url("")), new SigningSecret(SECRET))
            .to(
                Somebody.RESIDENT.account().resident().orElseThrow(),
                Instant.now().plusSeconds(600))
            .getPath();
    return link.substring(link.lastIndexOf('/') + 1);
  }

  /// Sends a request as somebody, and puts back what it changed.
  Web.Answer ask(Somebody somebody, ApiRequest request) {
    Web.Answer answer = send(somebody, request);
    restoreAfter(request, answer);
    return answer;
  }

  /// Sends a request as somebody.
  Web.Answer send(Somebody somebody, ApiRequest request) {
    return Web.send(request.to(town.url(""), token(somebody)));
  }

  /// Puts back what a request changed.
  void restoreAfter(ApiRequest request, Web.Answer answer) {
    if (!request.method().equals("GET") && answer.status() < 300) {
      restore();
    }
  }

  Town town() {
    return town;
  }

  @Override
  public void close() {
    town.close();
  }
}

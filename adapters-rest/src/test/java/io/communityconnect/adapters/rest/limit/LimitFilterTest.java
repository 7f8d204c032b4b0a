package io.communityconnect.adapters.rest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.rest.ApiServer;
import io.communityconnect.adapters.rest.ApiServer.Answer;
import io.communityconnect.application.InfrastructureException;
import io.communityconnect.application.identity.port.in.RequestCodeUseCase;
import io.communityconnect.application.identity.port.in.VerifyCodeUseCase;
import io.communityconnect.application.limit.port.in.SpendRequestUseCase;
import io.communityconnect.application.people.port.in.ChangeResidentUseCase;
import io.communityconnect.application.privacy.port.in.EraseResidentUseCase;
import io.communityconnect.application.privacy.port.in.ExportResidentDataUseCase;
import io.communityconnect.application.recall.port.in.ImportHistoryUseCase;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which requests are counted, as what and whose, and what follows.
final class LimitFilterTest {
  private static final Counter counter = new Counter();
  private static final EraseResidentUseCase ERASE = _ -> new EraseResidentUseCase.Outcome.Erased(0);
  private static final ExportResidentDataUseCase EXPORT =
      _ -> new ExportResidentDataUseCase.Outcome.Unknown();
  private static final RequestCodeUseCase CODE =
      _ -> new RequestCodeUseCase.Outcome.Accepted(Duration.ofMinutes(10), Duration.ofSeconds(30));
  private static final VerifyCodeUseCase VERIFY = _ -> new VerifyCodeUseCase.Outcome.WrongCode();
  private static final ChangeResidentUseCase CHANGE =
      _ -> new ChangeResidentUseCase.Outcome.Unknown();
  private static final ImportHistoryUseCase IMPORT =
      _ -> new ImportHistoryUseCase.Outcome.UnknownResident();
  private static final ApiServer server =
      new ApiServer(counter, ApiLimits.STANDARD, ERASE, EXPORT, CODE, VERIFY, IMPORT, CHANGE);

  private static final class Counter implements SpendRequestUseCase {
    private final List<String> counted = new ArrayList<>();
    private Function<Command, Outcome> answer = _ -> new Outcome.Allowed();

    @Override
    public Outcome spend(Command command) {
      counted.add(command.limit().name() + " of " + command.subject());
      return answer.apply(command);
    }
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @BeforeEach
  void forget() {
    counter.counted.clear();
    counter.answer = _ -> new SpendRequestUseCase.Outcome.Allowed();
  }

  private static Answer otp() {
    return server.post("/api/v1/auth/otp", "{\"phone\":\"+15550100402\"}");
  }

  @Test
  void countsPeopleByWhoTheyAreAndOthersByWhereTheyAre() {
    server.get("/api/v1/me", "user");
    server.send(server.to("/api/v1/me").header("Authorization", "Bearer user").DELETE());
    server.send(
        server
            .to("/api/v1/admin/residents/00000000-0000-0002-0000-000000000002/history")
            .header("Authorization", "Bearer admin")
            .POST(BodyPublishers.ofString("{}")));
    otp();

    assertThat(counter.counted)
        .containsExactly(
            "reads of 00000000-0000-0002-0000-000000000002",
            "writes of 00000000-0000-0002-0000-000000000002",
            "imports of 00000000-0000-0002-0000-000000000002",
            "logins of 127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "2001:db8:1:2:a:b:c:d, 20:01:0d:b8:00:01:00:02/64",
    "2001:db8:1:2::1, 20:01:0d:b8:00:01:00:02/64",
    "::ffff:203.0.113.7, 203.0.113.7",
    "unknown, unknown"
  })
  void countsTogetherWhoIsInOneNetwork(String address, String subject) {
    server.send(
        server
            .to("/api/v1/auth/otp")
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", address)
            .POST(BodyPublishers.ofString("{\"phone\":\"+15550100402\"}")));

    assertThat(counter.counted).containsExactly("logins of " + subject);
  }

  @Test
  void saysWhenToComeBack() {
    counter.answer = _ -> new SpendRequestUseCase.Outcome.Exhausted(Duration.ofMillis(1500));

    Answer answer = server.get("/api/v1/me", "user");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(answer.header("Retry-After")).isEqualTo("2");
  }

  @Test
  void doesAsTheLimitSaysWhileNobodyCanCount() {
    counter.answer =
        _ -> {
          throw new InfrastructureException("count", true, new IOException());
        };

    assertThat(server.get("/api/v1/me", "user").status()).isEqualTo(200);
    assertThat(otp().status()).isEqualTo(503);
  }

  @Test
  void countsNobodyWhoIsNotLetIn() {
    assertThat(server.get("/api/v1/me", "expired").status()).isEqualTo(401);

    assertThat(counter.counted).isEmpty();
  }
}

package io.communityconnect.adapters.rest.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.rest.ApiServer;
import io.communityconnect.adapters.rest.ApiServer.Answer;
import io.communityconnect.adapters.rest.RememberedRequests;
import io.communityconnect.application.usage.port.in.ReadBudgetUseCase;
import io.communityconnect.application.usage.port.in.SetBudgetUseCase;
import io.communityconnect.domain.identity.NotPermittedException;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.usage.MonthlyAccount;
import io.communityconnect.domain.usage.Spending;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Budgets over HTTP.
final class BudgetRoutesTest {
  private static final String PATH = "/api/v1/admin/budget";
  private static final MonthlyAccount ACCOUNT =
      new MonthlyAccount(
          YearMonth.of(2026, 3),
          Optional.of(dollars(25_000_000)),
          List.of(dollars(20_500_001)),
          Optional.of(Instant.parse("2026-03-20T10:00:00Z")));

  private static final UseCases useCases = new UseCases();
  private static final ApiServer server = new ApiServer(useCases, new RememberedRequests());

  private static final class UseCases implements ReadBudgetUseCase, SetBudgetUseCase {
    private final List<SetBudgetUseCase.Command> wanted = new ArrayList<>();
    private boolean allowed = true;

    @Override
    public ReadBudgetUseCase.Outcome read(ReadBudgetUseCase.Command command) {
      return allowed
          ? new ReadBudgetUseCase.Outcome.Found(ACCOUNT)
          : new ReadBudgetUseCase.Outcome.NotAllowed();
    }

    @Override
    public SetBudgetUseCase.Outcome set(SetBudgetUseCase.Command command) {
      wanted.add(command);
      if (!allowed) {
        throw new NotPermittedException(command.admin().role(), Permission.MANAGE_COMMUNITIES);
      }
      return new SetBudgetUseCase.Outcome.Set(ACCOUNT);
    }
  }

  @BeforeEach
  void forget() {
    useCases.wanted.clear();
    useCases.allowed = true;
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void tellsWhatIsSpentOfIt() {
    JsonNode budget = server.get(PATH, "admin").json();

    assertThat(budget.path("month").asText()).isEqualTo("2026-03");
    assertThat(budget.path("budget").path("amount").asText()).isEqualTo("25.000000");
    assertThat(budget.path("spent").path(0).path("amount").asText()).isEqualTo("20.500001");
    assertThat(budget.path("state").asText()).isEqualTo("nearly_spent");
    assertThat(budget.path("warnedAt").asText()).isEqualTo("2026-03-20T10:00:00Z");
  }

  @Test
  void setsAnAmountOrNone() {
    assertThat(put("{\"amount\":\"25.5\",\"currency\":\"USD\"}").status()).isEqualTo(200);
    assertThat(put("{}").status()).isEqualTo(200);

    assertThat(useCases.wanted)
        .extracting(SetBudgetUseCase.Command::budget)
        .containsExactly(Optional.of(dollars(25_500_000)), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"amount\":\"0.00\",\"currency\":\"USD\"}",
        "{\"amount\":\"-1\",\"currency\":\"USD\"}",
        "{\"amount\":\"1.1234567\",\"currency\":\"USD\"}",
        "{\"amount\":\"1000000000000000000\",\"currency\":\"USD\"}",
        "{\"amount\":\"1\",\"currency\":\"dollars\"}",
        "{\"amount\":\"1\"}",
        "{\"currency\":\"USD\"}",
        "{\"communityId\":\"x\",\"amount\":\"1\",\"currency\":\"USD\"}"
      })
  void refusesWhatIsNoAmount(String body) {
    assertThat(put(body).status()).isEqualTo(422);
    assertThat(useCases.wanted).isEmpty();
  }

  @Test
  void refusesWhoMayNot() {
    useCases.allowed = false;

    assertThat(server.get(PATH, "admin").status()).isEqualTo(422);
    assertThat(put("{}").status()).isEqualTo(403);
    assertThat(put("{}").json().path("code").asText()).isEqualTo("NOT_ALLOWED");
    assertThat(server.get(PATH, "user").status()).isEqualTo(403);
  }

  private static Answer put(String body) {
    return server.send(
        server
            .to(PATH)
            .header("Authorization", "Bearer admin")
            .header("Content-Type", "application/json")
            .method("PUT", BodyPublishers.ofString(body)));
  }

  private static Spending dollars(long micros) {
    return new Spending(micros, Currency.getInstance("USD"));
  }
}

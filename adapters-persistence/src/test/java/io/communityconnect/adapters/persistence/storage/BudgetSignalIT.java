package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.adapters.persistence.usage.PostgresCostLedger;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.usage.CostLedgerContract;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.BudgetLevel;
import io.communityconnect.domain.usage.ModelCall;
import io.communityconnect.domain.usage.ModelCall.Outcome;
import io.communityconnect.domain.usage.Spending;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// That the ledger says when little of a budget is left, as long as admins do not know.
final class BudgetSignalIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private final PostgresStorage storage = new PostgresStorage();
  private final Given given = new Given(storage);
  private final CommunityId community = given.leaseFor("+15550000001").resident().community();
  private final List<Map.Entry<CommunityId, YearMonth>> signals = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean failing;
  private final PostgresCostLedger ledger =
      new PostgresCostLedger(storage.systemUnitOfWork(), this::littleLeft);

  @AfterEach
  void close() {
    ledger.close();
  }

  private void littleLeft(CommunityId of, YearMonth month) {
    if (failing) {
      failures.incrementAndGet();
      throw new IllegalStateException("the admins are out of reach");
    }
    signals.add(Map.entry(of, month));
  }

  private void spend(long micros) {
    ModelCall call = CostLedgerContract.call("a", Outcome.WRITTEN, 5, 6, micros);
    ledger.note(Payer.of(community), List.of(call));
  }

  private List<Spending> spent() {
    return given.system(() -> storage.billing().budgets().account(community, NOVEMBER)).spent();
  }

  private void awaitSpent(long micros) {
    Awaitility.await("it is added up")
        .atMost(PATIENCE)
        .until(() -> spent().equals(List.of(dollars(micros))));
  }

  private void awaitSignals(int count) {
    Awaitility.await("it is said").atMost(PATIENCE).until(() -> signals.size() == count);
  }

  private void limit(Spending budget) {
    given.inSystem(() -> storage.billing().budgets().set(community, Optional.of(budget)));
  }

  private void mark(BudgetLevel level) {
    given.inSystem(
        () ->
            storage
                .billing()
                .budgets()
                .mark(community, NOVEMBER, level, storage.clock().instant()));
  }

  private static Spending dollars(long micros) {
    return new Spending(micros, Currency.getInstance("USD"));
  }

  @Test
  void addsUpWhatIsSpentAndSaysSoUntilAdminsKnow() {
    limit(dollars(10));
    spend(7);
    awaitSpent(7);
    spend(1);
    awaitSignals(1);

    mark(BudgetLevel.NEARLY_SPENT);
    spend(1);
    awaitSpent(9);
    spend(7);
    awaitSignals(2);
    mark(BudgetLevel.SPENT);
    spend(7);
    awaitSpent(23);
    ledger.close();

    assertThat(signals).hasSize(2).containsOnly(Map.entry(community, NOVEMBER));
  }

  @Test
  void saysSoOfACurrencyThatTheBudgetIsNotIn() {
    limit(new Spending(1_000, Currency.getInstance("EUR")));

    spend(7);

    awaitSignals(1);
  }

  @Test
  void triesAgainWithTheNextLineWhatFailed() {
    failing = true;
    limit(dollars(5));
    spend(7);
    Awaitility.await("it fails").atMost(PATIENCE).until(() -> failures.get() == 1);
    failing = false;

    spend(7);

    awaitSignals(1);
    awaitSpent(14);
  }

  @Test
  void saysNothingWithoutABudget() {
    spend(7);
    awaitSpent(7);
    ledger.close();

    assertThat(signals).isEmpty();
  }
}

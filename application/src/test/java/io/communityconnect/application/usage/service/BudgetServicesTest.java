package io.communityconnect.application.usage.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.usage.port.in.ReadBudgetUseCase;
import io.communityconnect.application.usage.port.in.SetBudgetUseCase;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.NotPermittedException;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.MonthlyAccount;
import io.communityconnect.domain.usage.Spending;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class BudgetServicesTest {
  private static final Spending TEN = new Spending(10, Currency.getInstance("USD"));

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final CommunityId home = given.leaseFor("+15550000001").resident().community();
  private final Actor.Admin admin = storage.adminOf(home);
  private final Actor.SuperAdmin superAdmin = storage.superAdmin();

  private final ReadBudgetService reading =
      new ReadBudgetService(
          storage.adminUnitOfWork(), storage.billing().budgets(), storage.clock());
  private final SetBudgetService setting =
      new SetBudgetService(storage.adminUnitOfWork(), storage.billing().budgets(), storage.clock());

  private SetBudgetUseCase.Outcome set(Actor.Administrator by, Optional<Spending> budget) {
    return setting.set(new SetBudgetUseCase.Command(by, home, budget));
  }

  private ReadBudgetUseCase.Outcome read(Actor.Administrator by, CommunityId community) {
    return reading.read(new ReadBudgetUseCase.Command(by, community));
  }

  private MonthlyAccount account() {
    return ((ReadBudgetUseCase.Outcome.Found) read(admin, home)).account();
  }

  private List<String> actions() {
    return Given.records(
            given.system(
                () ->
                    storage
                        .auditTrail()
                        .latest(AuditChain.of(Optional.of(home)), OptionalLong.empty(), 10)))
        .stream()
        .map(record -> record.entry().action().value())
        .toList();
  }

  @Test
  void setsWhatASuperAdminWantsUntilAnotherIsWanted() {
    assertThat(set(superAdmin, Optional.of(TEN))).isInstanceOf(SetBudgetUseCase.Outcome.Set.class);
    assertThat(account().budget()).contains(TEN);

    set(superAdmin, Optional.empty());

    assertThat(account().budget()).isEmpty();
    assertThat(actions()).containsExactly("budget.read", "budget.set", "budget.read", "budget.set");
  }

  @Test
  void letsNoAdminDecideWhatTheInstallationPays() {
    assertThatThrownBy(() -> set(admin, Optional.of(TEN)))
        .isInstanceOf(NotPermittedException.class);
    assertThat(account().budget()).isEmpty();
    assertThat(actions()).containsExactly("budget.read");
  }

  @Test
  void showsTheMonthThatItIs() {
    storage.billing().spent(home, YearMonth.of(2026, 3), TEN);
    set(superAdmin, Optional.of(TEN));
    assertThat(account().state()).isEqualTo(MonthlyAccount.State.SPENT);

    storage.clock().advance(Duration.ofDays(31));

    assertThat(account().month()).isEqualTo(YearMonth.of(2026, 4));
    assertThat(account().state()).isEqualTo(MonthlyAccount.State.OPEN);
  }

  @Test
  void showsNobodyAnothersBudget() {
    CommunityId elsewhere = new CommunityId(new UUID(9, 9));

    assertThat(read(admin, elsewhere)).isEqualTo(new ReadBudgetUseCase.Outcome.NotAllowed());
    assertThat(read(superAdmin, home)).isInstanceOf(ReadBudgetUseCase.Outcome.Found.class);
  }
}

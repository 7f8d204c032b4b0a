package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.billing.port.out.QueryMeter.Reservation;
import io.communityconnect.application.transaction.port.out.Audited;
import io.communityconnect.application.usage.port.out.CommunityBudgets;
import io.communityconnect.application.usage.port.out.CommunityBudgets.Mark;
import io.communityconnect.domain.audit.ActionType;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditNote;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.BudgetLevel;
import io.communityconnect.domain.usage.MonthlyAccount;
import io.communityconnect.domain.usage.MonthlyAccount.State;
import io.communityconnect.domain.usage.Spending;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What [CommunityBudgets] promises, and that nobody is granted a query beyond them.
public interface CommunityBudgetsContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private CommunityBudgets budgets() {
    return storage().billing().budgets();
  }

  private Lease lease() {
    return given().leaseFor("+15550000001");
  }

  private YearMonth month() {
    return YearMonth.from(storage().clock().instant().atOffset(ZoneOffset.UTC));
  }

  private void limit(CommunityId community, Spending budget) {
    given().inSystem(() -> budgets().set(community, Optional.of(budget)));
  }

  private MonthlyAccount account(CommunityId community) {
    return given().system(() -> budgets().account(community, month()));
  }

  private Reservation reserve(Lease lease) {
    return storage()
        .billing()
        .meter()
        .reserve(
            lease,
            given().owed(lease.conversation(), "x").getFirst().id(),
            storage().clock().instant());
  }

  private static Spending dollars(long micros) {
    return new Spending(micros, Currency.getInstance("USD"));
  }

  private <T> T as(Actor.Administrator admin, CommunityId community, Supplier<T> work) {
    AuditNote note =
        new AuditNote(
            new AuditChain.OfCommunity(community),
            Optional.empty(),
            new ActionType("budget.read"),
            AuditDetails.NONE,
            storage().clock().instant());
    return storage()
        .adminUnitOfWork()
        .run(admin, Permission.READ_BILLING, () -> Audited.of(work.get(), note));
  }

  @Test
  default void limitsNothingUntilABudgetIsSet() {
    Lease lease = lease();
    CommunityId community = lease.resident().community();
    storage().billing().spent(community, month(), dollars(5_000_000));

    assertThat(account(community).budget()).isEmpty();
    assertThat(account(community).spent()).containsExactly(dollars(5_000_000));
    assertThat(reserve(lease)).isInstanceOf(Reservation.Granted.class);

    limit(community, dollars(5_000_001));
    assertThat(account(community).state()).isEqualTo(State.NEARLY_SPENT);
    limit(community, dollars(5_000_000));
    assertThat(account(community).state()).isEqualTo(State.SPENT);
    given().inSystem(() -> budgets().set(community, Optional.empty()));
    assertThat(account(community).state()).isEqualTo(State.OPEN);
  }

  @Test
  default void grantsNothingBeyondTheBudgetUntilTheNextMonth() {
    Lease lease = lease();
    CommunityId community = lease.resident().community();
    limit(community, dollars(1_000));
    storage().billing().spent(community, month(), dollars(999));
    assertThat(reserve(lease)).isInstanceOf(Reservation.Granted.class);

    storage().billing().spent(community, month(), dollars(1));
    Reservation refused = reserve(lease);

    assertThat(refused).isInstanceOf(Reservation.OverBudget.class);
    assertThat(refused.usage().used()).isEqualTo(1);
    storage().clock().advance(Duration.ofDays(31));
    Lease next = lease();
    assertThat(reserve(next)).isInstanceOf(Reservation.Granted.class);
  }

  @Test
  default void takesWhatCannotBeComparedForTooMuch() {
    Lease lease = lease();
    CommunityId community = lease.resident().community();
    limit(community, dollars(1_000));

    storage().billing().spent(community, month(), new Spending(1, Currency.getInstance("EUR")));

    assertThat(account(community).state()).isEqualTo(State.SPENT);
    assertThat(reserve(lease)).isInstanceOf(Reservation.OverBudget.class);
  }

  @Test
  default void showsAdminsTheirOwn() {
    CommunityId own = lease().resident().community();
    limit(own, dollars(1_000));
    storage().billing().spent(own, month(), dollars(10));
    Actor.Admin admin = storage().adminOf(own);

    MonthlyAccount seen = as(admin, own, () -> budgets().account(own, month()));

    assertThat(seen.budget()).contains(dollars(1_000));
    assertThat(seen.spent()).containsExactly(dollars(10));
    CommunityId other = new CommunityId(new UUID(9, 9));
    assertThat(as(admin, own, () -> budgets().account(other, month())).spent()).isEmpty();
  }

  @Test
  default void isSetByNobodyBelowASuperAdmin() {
    Lease lease = lease();
    CommunityId own = lease.resident().community();
    limit(own, dollars(1_000));
    Actor.Admin admin = storage().adminOf(own);

    given()
        .tried(
            lease.resident(),
            () -> {
              budgets().set(own, Optional.empty());
              return own;
            });
    try {
      as(
          admin,
          own,
          () -> {
            budgets().set(own, Optional.empty());
            return own;
          });
    } catch (RuntimeException refused) {
      // Refused aloud; what counts is what stands.
    }
    assertThat(account(own).budget()).contains(dollars(1_000));

    as(
        storage().superAdmin(),
        own,
        () -> {
          budgets().set(own, Optional.of(dollars(2_000)));
          return own;
        });
    assertThat(account(own).budget()).contains(dollars(2_000));
  }

  private Mark mark(CommunityId community, BudgetLevel level) {
    return given()
        .system(() -> budgets().mark(community, month(), level, storage().clock().instant()));
  }

  @Test
  default void isMarkedOnceAMonthForEachLevel() {
    CommunityId community = lease().resident().community();
    assertThat(mark(community, BudgetLevel.NEARLY_SPENT)).isEqualTo(Mark.STOOD);
    storage().billing().spent(community, month(), dollars(800));

    assertThat(mark(community, BudgetLevel.NEARLY_SPENT)).isEqualTo(Mark.SET);
    assertThat(account(community).warnedAt()).contains(storage().clock().instant());
    assertThat(mark(community, BudgetLevel.NEARLY_SPENT)).isEqualTo(Mark.STOOD);
    assertThat(mark(community, BudgetLevel.SPENT)).isEqualTo(Mark.SET);
    storage().billing().spent(community, month(), new Spending(1, Currency.getInstance("EUR")));
    assertThat(mark(community, BudgetLevel.SPENT)).isEqualTo(Mark.STOOD);

    storage().clock().advance(Duration.ofDays(31));
    storage().billing().spent(community, month(), dollars(800));
    assertThat(mark(community, BudgetLevel.SPENT)).isEqualTo(Mark.SET);
  }

  @Test
  default void isNotNearlySpentAnyMoreOnceAllIs() {
    CommunityId community = lease().resident().community();
    storage().billing().spent(community, month(), dollars(1_000));

    assertThat(mark(community, BudgetLevel.SPENT)).isEqualTo(Mark.SET);

    assertThat(account(community).warnedAt()).contains(storage().clock().instant());
    assertThat(mark(community, BudgetLevel.NEARLY_SPENT)).isEqualTo(Mark.STOOD);
  }

  @Test
  default void isMarkedByOneOfSeveralAtOnce() throws InterruptedException {
    CommunityId community = lease().resident().community();
    storage().billing().spent(community, month(), dollars(800));

    assertThat(Together.run(4, _ -> mark(community, BudgetLevel.NEARLY_SPENT)))
        .containsOnlyOnce(Mark.SET);
  }
}

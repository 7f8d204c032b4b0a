package io.communityconnect.application.usage.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.delivery.port.out.Dispatch;
import io.communityconnect.application.notice.service.AdminNotices;
import io.communityconnect.application.notice.service.NoticeDesk;
import io.communityconnect.application.notice.service.NoticeTemplates;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.SampleCommunity;
import io.communityconnect.application.usage.port.in.WarnOfBudgetUseCase.Command;
import io.communityconnect.application.usage.port.in.WarnOfBudgetUseCase.Outcome;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditEntry;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.conversation.ApprovedTemplate;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.OutboundMessage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.usage.BudgetLevel;
import io.communityconnect.domain.usage.Spending;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WarnOfBudgetServiceTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final String TEMPLATE = "HX00000000000000000000000000000001";

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final AtomicInteger signals = new AtomicInteger();
  private final Actor.Resident ada = given.leaseFor("+15550000001").resident();
  private final WarnOfBudgetService service = serviceWith(NoticeTemplates.NONE);

  private WarnOfBudgetService serviceWith(NoticeTemplates templates) {
    return new WarnOfBudgetService(
        storage.systemUnitOfWork(),
        storage.billing().budgets(),
        new AdminNotices(
            storage.people().communityAdmins(),
            new NoticeDesk(
                storage.people().contacts(),
                storage.conversations(),
                storage.messageIds(),
                storage.outbox(),
                templates)),
        storage.auditLog(),
        signals::incrementAndGet,
        storage.clock());
  }

  /// Ada is an admin. So is whoever never wrote to the house, and of her neighbours none.
  @BeforeEach
  void appointAndLimit() {
    given.leaseFor("+15550000002");
    Actor.SuperAdmin boss =
        new Actor.SuperAdmin(
            given
                .system(
                    () ->
                        storage
                            .identity()
                            .accounts()
                            .appointFirstSuperAdmin(
                                new PhoneNumber("+15550000009"), SampleCommunity.SENDER))
                .orElseThrow()
                .id());
    storage
        .unitOfWork()
        .run(boss, () -> storage.identity().roles().assign(ada.id(), Role.USER, Role.ADMIN));
    given.inSystem(
        () -> storage.billing().budgets().set(ada.community(), Optional.of(dollars(1_000))));
  }

  private static Spending dollars(long micros) {
    return new Spending(micros, Currency.getInstance("USD"));
  }

  private Outcome spend(long micros) {
    storage.billing().spent(ada.community(), MARCH, dollars(micros));
    return warn();
  }

  private Outcome warn() {
    return service.warn(new Command(ada.community(), MARCH));
  }

  private List<OutboundMessage> messages() {
    return given.dispatched(10).stream().map(Dispatch::message).toList();
  }

  private List<AuditEntry> written() {
    return Given.records(
            given.system(
                () ->
                    storage
                        .auditTrail()
                        .latest(
                            AuditChain.of(Optional.of(ada.community())), OptionalLong.empty(), 10)))
        .stream()
        .map(record -> record.entry())
        .filter(entry -> entry.action().value().startsWith("budget."))
        .toList();
  }

  @Test
  void saysNothingWhileEnoughIsLeft() {
    assertThat(spend(799)).isEqualTo(new Outcome.NothingNew());
    assertThat(messages()).isEmpty();
    assertThat(signals).hasValue(0);
  }

  @Test
  void tellsAdminsWhoWroteToTheHouseOnceThatMostIsSpent() {
    assertThat(spend(800)).isEqualTo(new Outcome.Told(BudgetLevel.NEARLY_SPENT, 1));
    assertThat(spend(10)).isEqualTo(new Outcome.NothingNew());

    assertThat(messages())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.to().phone()).contains(new PhoneNumber("+15550000001"));
              assertThat(message.text()).contains("four fifths").contains("1 April 2026");
            });
    assertThat(signals).hasValue(1);
    assertThat(written())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo(WarnOfBudgetService.NEARLY_SPENT);
              assertThat(entry.details().values())
                  .containsEntry("percent", new Detail.Count(80))
                  .containsEntry("told", new Detail.Count(1))
                  .containsEntry("untold", new Detail.Count(1));
            });
  }

  @Test
  void tellsOnceMoreWhenAllIsSpent() {
    spend(800);

    assertThat(spend(200)).isEqualTo(new Outcome.Told(BudgetLevel.SPENT, 1));
    assertThat(spend(5)).isEqualTo(new Outcome.NothingNew());

    assertThat(given.history(conversation()))
        .filteredOn(text -> text.startsWith("The community has"))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("The community has spent all");
    assertThat(written())
        .extracting(AuditEntry::action)
        .containsExactlyInAnyOrder(WarnOfBudgetService.NEARLY_SPENT, WarnOfBudgetService.SPENT);
  }

  private ConversationId conversation() {
    return given.text("+15550000001", "hello").conversation();
  }

  @Test
  void skipsTheFirstWhereAllIsSpentAtOnce() {
    assertThat(spend(1_200)).isEqualTo(new Outcome.Told(BudgetLevel.SPENT, 1));
    given.inSystem(
        () -> storage.billing().budgets().set(ada.community(), Optional.of(dollars(1_300))));

    assertThat(warn()).isEqualTo(new Outcome.NothingNew());
  }

  @Test
  void takesATemplateAfterADayAndTellsNobodyWithoutOne() {
    storage.clock().advance(Duration.ofDays(2));
    assertThat(spend(800)).isEqualTo(new Outcome.Told(BudgetLevel.NEARLY_SPENT, 0));
    assertThat(signals).hasValue(0);

    storage.billing().spent(ada.community(), MARCH, dollars(200));
    serviceWith(
            new NoticeTemplates(
                Map.of(
                    new NoticeTemplates.Key(FixedText.BUDGET_SPENT, Language.ENGLISH), TEMPLATE)))
        .warn(new Command(ada.community(), MARCH));

    assertThat(messages())
        .singleElement()
        .extracting(message -> message.template().orElseThrow())
        .isEqualTo(new ApprovedTemplate(TEMPLATE, List.of("1 April 2026")));
  }

  @Test
  void saysNothingOfAMonthThatIsOver() {
    storage.clock().advance(Duration.ofDays(31));

    assertThat(spend(1_000)).isEqualTo(new Outcome.NothingNew());
  }
}

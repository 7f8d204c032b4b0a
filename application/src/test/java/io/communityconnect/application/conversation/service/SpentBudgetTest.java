package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.Spending;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What residents notice of a community that has spent what it may on models.
final class SpentBudgetTest {
  private static final String PHONE = "+15550000001";

  private final Answering answering = new Answering();
  private final Given given = answering.given;

  @Test
  void stopsWithAKindText() {
    given.text(PHONE, "one");
    spendAll(given.turn(given.text(PHONE, "more of it").conversation()).community().id());
    answering.advance(Storage.DEBOUNCE.max());
    Lease lease = answering.claimed();

    answering.answer(lease);

    assertThat(answering.sent())
        .singleElement()
        .asString()
        .startsWith("I can't answer this one: our community has used up");
    assertThat(answering.model.prompts()).isEmpty();
    assertThat(given.unanswered(lease.conversation())).isEmpty();
  }

  private void spendAll(CommunityId community) {
    Spending all = new Spending(1_000, Currency.getInstance("USD"));
    YearMonth month = YearMonth.from(answering.now().atOffset(ZoneOffset.UTC));
    given.inSystem(() -> answering.storage.billing().budgets().set(community, Optional.of(all)));
    answering.storage.billing().spent(community, month, all);
  }
}

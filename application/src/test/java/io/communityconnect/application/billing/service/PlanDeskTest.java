package io.communityconnect.application.billing.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.billing.port.in.ReadUsageUseCase.Outcome;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.billing.Allowance;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.billing.UsagePeriod;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.ResidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class PlanDeskTest {
  private static final Actor.Resident RESIDENT =
      new Actor.Resident(new ResidentId(new UUID(0, 1)), new CommunityId(new UUID(0, 2)));

  @Test
  void callsAPlanThatIsNoLongerOnSaleByItsId() {
    assertThat(desk(used(new Allowance.Limited(20))).plan(RESIDENT, Language.ENGLISH))
        .isEqualTo("Your plan is summer. You have used 7 of your 20 questions.");
  }

  @Test
  void countsNothingForWhoHasNoLimit() {
    assertThat(desk(used(new Allowance.Unlimited())).usage(RESIDENT, Language.ENGLISH))
        .isEqualTo(FixedText.USAGE_UNLIMITED.in(Language.ENGLISH));
  }

  @Test
  void saysSoWhereNothingCanBeBought() {
    assertThat(desk(new Outcome.Unknown()).upgrade(RESIDENT, Language.HINDI))
        .isEqualTo(FixedText.UPGRADE_NOWHERE.in(Language.HINDI));
  }

  @Test
  void saysThatThereIsNoAnswerForWhoIsGone() {
    PlanDesk desk = desk(new Outcome.Unknown());

    assertThat(desk.plan(RESIDENT, Language.ENGLISH))
        .isEqualTo(desk.usage(RESIDENT, Language.ENGLISH))
        .isEqualTo(FixedText.NO_ANSWER_NOW.in(Language.ENGLISH));
  }

  private static PlanDesk desk(Outcome usage) {
    return new PlanDesk(_ -> usage, _ -> List.of(), Optional.empty());
  }

  private static Outcome used(Allowance allowance) {
    UsagePeriod period = new UsagePeriod(Instant.parse("2026-03-02T10:00:00Z"), Optional.empty());
    return new Outcome.Found(new Usage(new PlanId("summer"), allowance, period, 7));
  }
}

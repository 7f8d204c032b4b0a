package io.communityconnect.application.billing.service;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.billing.port.in.ListPlansUseCase;
import io.communityconnect.application.billing.port.in.ReadUsageUseCase;
import io.communityconnect.application.wording.FixedText;
import io.communityconnect.domain.billing.Plan;
import io.communityconnect.domain.billing.PlanId;
import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import java.util.Optional;

/// Tells residents in the chat what plan they have, what they have used of it, and where to change
/// it. Costs no query.
public final class PlanDesk {
  private final ReadUsageUseCase readUsage;
  private final ListPlansUseCase listPlans;
  private final Optional<UpgradeLinks> upgrades;

  /// @param upgrades empty where nothing can be bought
  public PlanDesk(
      ReadUsageUseCase readUsage, ListPlansUseCase listPlans, Optional<UpgradeLinks> upgrades) {
    this.readUsage = requireNonNull(readUsage, "readUsage is null");
    this.listPlans = requireNonNull(listPlans, "listPlans is null");
    this.upgrades = requireNonNull(upgrades, "upgrades is null");
  }

  /// What plan they have, and what they have used of it.
  public String plan(Actor.Resident resident, Language language) {
    return usageOf(resident)
        .map(
            usage ->
                FixedText.PLAN_IS.in(language, nameOf(usage.plan(), resident))
                    + " "
                    + UsageTexts.used(usage, language))
        .orElseGet(() -> FixedText.NO_ANSWER_NOW.in(language));
  }

  /// What they have used of their plan.
  public String usage(Actor.Resident resident, Language language) {
    return usageOf(resident)
        .map(usage -> UsageTexts.used(usage, language))
        .orElseGet(() -> FixedText.NO_ANSWER_NOW.in(language));
  }

  /// Where they choose or change a plan. Asks the payment provider.
  public String upgrade(Actor.Resident resident, Language language) {
    return upgrades
        .flatMap(links -> links.linkFor(resident))
        .map(url -> FixedText.UPGRADE_AT.in(language, url))
        .orElseGet(() -> FixedText.UPGRADE_NOWHERE.in(language));
  }

  private Optional<Usage> usageOf(Actor.Resident resident) {
    return switch (readUsage.read(new ReadUsageUseCase.Command(resident))) {
      case ReadUsageUseCase.Outcome.Found(Usage usage) -> Optional.of(usage);
      case ReadUsageUseCase.Outcome.Unknown() -> Optional.empty();
    };
  }

  private String nameOf(PlanId id, Actor.Resident resident) {
    return listPlans.list(new ListPlansUseCase.Command(resident)).stream()
        .filter(plan -> plan.id().equals(id))
        .map(Plan::name)
        .findFirst()
        .orElse(id.value());
  }
}

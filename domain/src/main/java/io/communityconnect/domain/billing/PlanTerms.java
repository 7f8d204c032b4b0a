package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.privacy.RetentionPolicy;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What an installation decides about its plans.
///
/// @param trialQueries how many queries somebody has in all who has no subscription
/// @param basic a month of the plan Basic
/// @param pro a month of the plan Pro, in the same currency
public record PlanTerms(int trialQueries, Money basic, Money pro) {
  public PlanTerms {
    requireNonNull(basic, "basic is null");
    requireNonNull(pro, "pro is null");
    if (trialQueries < 0) {
      throw new IllegalArgumentException("nobody is allowed less than nothing");
    }
    if (!basic.currency().equals(pro.currency())) {
      throw new IllegalArgumentException("an installation sells in one currency");
    }
  }

  /// What they are sold in.
  public Currency currency() {
    return basic.currency();
  }

  /// The plans under these terms, the smallest first.
  public List<Plan> plans() {
    return List.of(
        new Plan(
            PlanId.TRIAL,
            "Trial",
            Optional.of(new Money(0, currency())),
            new Allowance.Limited(trialQueries),
            new RetentionPolicy.Days(30),
            Support.STANDARD,
            false),
        new Plan(
            new PlanId("basic"),
            "Basic",
            Optional.of(basic),
            new Allowance.Limited(100),
            new RetentionPolicy.Days(30),
            Support.STANDARD,
            false),
        new Plan(
            new PlanId("pro"),
            "Pro",
            Optional.of(pro),
            new Allowance.Limited(1000),
            new RetentionPolicy.Days(90),
            Support.PRIORITY,
            true),
        new Plan(
            new PlanId("enterprise"),
            "Enterprise",
            Optional.empty(),
            new Allowance.Unlimited(),
            new RetentionPolicy.Unlimited(),
            Support.DEDICATED,
            true));
  }
}

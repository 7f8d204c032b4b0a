package io.communityconnect.domain.billing;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.privacy.PlanRetention;
import java.util.regex.Pattern;

/// Names a plan: the key of a row in `plans`.
public record PlanId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9_]{0,31}");

  /// What somebody has who has no subscription.
  public static final PlanId TRIAL = new PlanId(PlanRetention.WITHOUT_SUBSCRIPTION);

  public PlanId {
    requireNonNull(value, "value is null");
    if (!isValid(value)) {
      throw new IllegalArgumentException("a plan is named in lower case");
    }
  }

  /// Whether a text could name a plan.
  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches();
  }
}

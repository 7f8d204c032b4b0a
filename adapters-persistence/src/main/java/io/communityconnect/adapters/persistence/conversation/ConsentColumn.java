package io.communityconnect.adapters.persistence.conversation;

import io.communityconnect.domain.consent.Consent;
import java.util.Locale;

/// How a decision about messages is stored.
final class ConsentColumn {
  private ConsentColumn() {}

  static Consent read(String stored) {
    return Consent.valueOf(stored.toUpperCase(Locale.ROOT));
  }

  static String of(Consent decision) {
    return decision.name().toLowerCase(Locale.ROOT);
  }
}

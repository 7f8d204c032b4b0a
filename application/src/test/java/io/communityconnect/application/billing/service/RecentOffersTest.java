package io.communityconnect.application.billing.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RecentOffersTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final ResidentId ADA = resident(1);

  private final RecentOffers offers = new RecentOffers();

  private static ResidentId resident(long number) {
    return new ResidentId(new UUID(0, number));
  }

  @Test
  void makesOneOfferAnHour() {
    assertThat(offers.isDue(ADA, NOW)).isTrue();
    assertThat(offers.isDue(ADA, NOW.plus(Duration.ofHours(1)).minusMillis(1))).isFalse();
    assertThat(offers.isDue(ADA, NOW.plus(Duration.ofHours(1)))).isTrue();
    assertThat(offers.isDue(ADA, NOW.plus(Duration.ofHours(1)))).isFalse();
  }

  @Test
  void makesOneToEverybody() {
    assertThat(offers.isDue(ADA, NOW)).isTrue();
    assertThat(offers.isDue(resident(2), NOW)).isTrue();
  }

  /// Whoever was asked about lately stays; the rest may be offered one too many.
  @Test
  void forgetsWhoWasAskedAboutLongestAgoOfTenThousand() {
    offers.isDue(ADA, NOW);
    offers.isDue(resident(2), NOW);
    for (int i = 3; i <= 10_000; i++) {
      offers.isDue(resident(i), NOW);
    }
    assertThat(offers.isDue(ADA, NOW)).isFalse();

    offers.isDue(resident(10_001), NOW);

    assertThat(offers.isDue(ADA, NOW)).isFalse();
    assertThat(offers.isDue(resident(2), NOW)).isTrue();
  }
}

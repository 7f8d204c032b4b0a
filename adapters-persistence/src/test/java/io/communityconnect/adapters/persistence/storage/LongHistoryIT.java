package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// By signatures where pgvector makes them, by comparing all where there is no pgvector.
final class LongHistoryIT {
  @Test
  void findsNearlyAllOfTheNearest() {
    assertThat(new LongHistory().recall()).isGreaterThanOrEqualTo(0.95);
  }
}

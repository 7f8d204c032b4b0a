package io.communityconnect.adapters.persistence.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where pgvector is too old for signatures, the model's approximate index serves.
final class ProbedListsIT {
  private final Jdbi owner = TestDatabase.asItIs().owner();
  private String signatures = "";

  @BeforeEach
  void takeSignaturesAway() {
    signatures =
        owner.withHandle(
            handle ->
                handle
                    .createQuery("select pg_get_indexdef('embeddings_signatures'::regclass)")
                    .mapTo(String.class)
                    .one());
    owner.useHandle(handle -> handle.execute("drop index embeddings_signatures"));
  }

  @AfterEach
  void bringSignaturesBack() {
    owner.useHandle(
        handle -> {
          handle.execute("drop index if exists embeddings_of_long_memory");
          handle.execute(signatures);
        });
  }

  @Test
  void findsNearlyAllOfTheNearest() {
    LongHistory history = new LongHistory();
    owner.useHandle(
        handle ->
            handle.execute(
                """
                create index embeddings_of_long_memory on embeddings
                using ivfflat ((vector::vector(%d)) vector_cosine_ops) with (lists = 40)
                where model = '%s'
                """
                    .formatted(LongHistory.MODEL.dimensions(), LongHistory.MODEL.name())));

    assertThat(history.recall()).isGreaterThanOrEqualTo(0.9);
  }
}

package io.communityconnect.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.bootstrap.e2e.Phones.Resident;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What is said gets its vector from the local model, question and answer alike.
class EmbeddingIT {
  private static final Town town = Town.withServer(Map.of());

  private static final String VECTORS_OF =
      """
      select e.model || ' ' || m.direction || ' ' || vector_dims(e.vector)
      from embeddings e
      join messages m on m.id = e.message_id
      join users u on u.id = e.user_id
      where 'whatsapp:' || u.phone_number = ?
      order by m.position
      """;

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void givesQuestionAndAnswerTheirVectors() {
    Resident resident = town.phones().moveIn("Leila Haddad");
    assertThat(resident.write("When is the gym open on Sunday?").status()).isEqualTo(200);

    Town.await(
        "both have their vectors",
        () ->
            town.database()
                .texts(VECTORS_OF, resident.address())
                .equals(List.of("all-minilm-l6-v2 inbound 384", "all-minilm-l6-v2 outbound 384")));
    Town.await(
        "the model can be searched with",
        () ->
            town.database()
                .texts("select name from embedding_models where complete_at is not null")
                .equals(List.of("all-minilm-l6-v2")));
  }

  @Test
  void embedsNothingWhereTheWorkerIsOff() {
    try (Town idle = Town.withServer(Map.of("WORKER_ENABLED", "false"))) {
      Resident resident = idle.phones().moveIn("Jonas Weber");
      assertThat(resident.write("Is there a pool?").status()).isEqualTo(200);

      assertThat(idle.database().number("select count(*) from embedding_models")).isZero();
      assertThat(idle.database().number("select count(*) from embeddings")).isZero();
    }
  }
}

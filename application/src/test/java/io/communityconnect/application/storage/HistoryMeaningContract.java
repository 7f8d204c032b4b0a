package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.recall.port.out.History.Candidate;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.recall.port.out.History] promises about meanings.
public interface HistoryMeaningContract {
  /// Of a model with two dimensions.
  EmbeddingModelId MODEL = new EmbeddingModelId("compass", 2);

  /// When what is brought along begins.
  Instant LONG_AGO = TestClock.START.minus(Duration.ofDays(100));

  /// What is under contract, the same throughout a test.
  Storage storage();

  private Remembering ada() {
    return Remembering.of(storage(), "+15550000001");
  }

  @Test
  default void findsWhatIsNearestInMeaning() {
    Remembering ada = ada();
    ada.bring(LONG_AGO, "Ada", "north", "east", "south", "nowhere");
    ada.index();
    mean(ada, "north", 0, 1);
    mean(ada, "east", 1, 0);
    mean(ada, "south", 0, -1);
    int nowhere = ada.allTurns().get(3);

    List<Candidate> found = candidates(ada, List.of(nowhere), 2, 0.6f, 0.8f);

    Map<MessageId, Double> likeness =
        found.stream().collect(Collectors.toMap(Candidate::message, Candidate::likeness));
    assertThat(likeness.keySet())
        .containsExactlyInAnyOrder(
            ada.message("north"), ada.message("east"), ada.message("nowhere"));
    assertThat(likeness.get(ada.message("north"))).isCloseTo(0.8, Offset.offset(1e-6));
    assertThat(likeness.get(ada.message("east"))).isCloseTo(0.6, Offset.offset(1e-6));
    assertThat(likeness.get(ada.message("nowhere"))).isZero();
  }

  @Test
  default void comparesWhatWordsFoundExactly() {
    Remembering ada = ada();
    ada.bring(LONG_AGO, "Ada", "north", "east", "south");
    ada.index();
    mean(ada, "north", 0, 1);
    mean(ada, "south", 0, -1);
    int south = ada.allTurns().get(2);

    List<Candidate> found = candidates(ada, List.of(south), 1, 0, 1);

    assertThat(found)
        .anySatisfy(
            candidate -> {
              assertThat(candidate.turn()).hasValue(south);
              assertThat(candidate.likeness()).isCloseTo(-1, Offset.offset(1e-6));
            })
        .hasSize(2);
  }

  @Test
  default void comparesNothingWithVectorsOfAnotherModel() {
    Remembering ada = ada();
    ada.bring(LONG_AGO, "Ada", "north");
    storage()
        .mean(ada.message("north"), new EmbeddingModelId("other", 2), EmbeddingVector.of(0, 1));

    assertThat(candidates(ada, List.of(), 5, 0, 1)).isEmpty();
  }

  @Test
  default void findsByMeaningWhatIsNotYetInItsPlace() {
    Remembering ada = ada();
    ada.bring(LONG_AGO, "Ada", "north");
    mean(ada, "north", 0, 1);

    assertThat(candidates(ada, List.of(), 5, 0, 1))
        .singleElement()
        .satisfies(candidate -> assertThat(candidate.turn()).isEmpty());
  }

  private void mean(Remembering whose, String text, float east, float north) {
    storage().mean(whose.message(text), MODEL, EmbeddingVector.of(east, north));
  }

  private List<Candidate> candidates(
      Remembering whose, List<Integer> turns, int nearest, float east, float north) {
    Meaning meaning = new Meaning(MODEL, EmbeddingVector.of(east, north));
    return storage()
        .unitOfWork()
        .run(
            whose.resident(),
            () -> storage().history().candidates(whose.resident(), turns, meaning, nearest));
  }
}

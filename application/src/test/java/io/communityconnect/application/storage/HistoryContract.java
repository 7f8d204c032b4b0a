package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.recall.port.out.History.Candidate;
import io.communityconnect.application.recall.port.out.History.FoundWords;
import io.communityconnect.application.recall.port.out.History.Meaning;
import io.communityconnect.application.recall.port.out.History.Remembered;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.recall.EmbeddingModelId;
import io.communityconnect.domain.recall.EmbeddingVector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.recall.port.out.History] and its index promise, but for
/// who sees what: that is [HistoryIsolationContract].
public interface HistoryContract {
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
  default void findsWhatIsSaidAroundAWordAndNothingFarther() {
    Remembering ada = ada();
    ada.bring(LONG_AGO, "Ada", "one", "two", "three", "my plumbers", "five", "six", "seven");
    ada.index();

    assertThat(ada.found("the Plumber", 10))
        .containsExactlyInAnyOrder("two", "three", "my plumbers", "five", "six");
  }

  @Test
  default void findsNothingThatIsNotYetInItsPlace() {
    Remembering ada = ada();
    ada.bring(LONG_AGO, "Ada", "the plumber");

    assertThat(ada.words("plumber").words()).isEmpty();
    assertThat(ada.collect(10)).isEqualTo(2);
    assertThat(ada.words("plumber").lengths().size()).isZero();
    assertThat(ada.arrange(10)).isEqualTo(2);
    assertThat(ada.words("plumber").words()).hasSize(1);
  }

  @Test
  default void takesEachMessageOnce() {
    Remembering ada = ada();
    ada.bring(LONG_AGO, "Ada", "one", "two", "three");
    assertThat(List.of(ada.collect(3), ada.collect(3), ada.collect(3))).containsExactly(3, 1, 0);
    assertThat(List.of(ada.arrange(3), ada.arrange(3), ada.arrange(3))).containsExactly(3, 1, 0);

    ada.index();

    assertThat(ada.turns()).containsExactly("one", "two", "three", "hello");
  }

  @Test
  default void countsTurnsInTheOrderInWhichTheyWereSaid() {
    Remembering ada = ada();
    ada.index();
    ada.bring(LONG_AGO, "Ada", "c1", "c2", "c3", "c4");
    ada.index();
    ada.bring(LONG_AGO.minus(Duration.ofDays(1)), "Ada", "a1", "a2", "a3", "a4", "a5");
    ada.index();
    ada.bring(LONG_AGO.minus(Duration.ofHours(5)), "Ada", "b1", "b2");
    ada.bring(LONG_AGO.plus(Duration.ofDays(1)), "Ada", "d1", "d2");
    ada.index();
    storage().clock().advance(Duration.ofMinutes(1));
    new Given(storage()).text("+15550000001", "goodbye");
    ada.index();

    assertThat(ada.turns())
        .containsExactly(
            "a1", "a2", "a3", "a4", "a5", "b1", "b2", "c1", "c2", "c3", "c4", "d1", "d2", "hello",
            "goodbye");
    assertThat(ada.allTurns())
        .isEqualTo(IntStream.range(0, 15).map(i -> ada.allTurns().getFirst() + i).boxed().toList());
    assertThat(ada.found("b1", 5)).containsExactlyInAnyOrder("a4", "a5", "b1", "b2", "c1");
    assertThat(ada.found("hello", 5)).containsExactlyInAnyOrder("d1", "d2", "hello", "goodbye");
  }

  @Test
  default void findsEveryWordAfterTurnsMoved() {
    Remembering ada = ada();
    for (int day = 20; day > 0; day -= 3) {
      for (int offset : new int[] {1, 0, 2}) {
        Instant at = LONG_AGO.plus(Duration.ofDays(day + offset));
        ada.bring(at, "Ada", "alpha%d same".formatted(day + offset), "beta same");
        ada.index();
      }
    }

    FoundWords same = ada.words("same");
    assertThat(same.words().getFirst().postings().size()).isEqualTo(42);
    assertThat(same.lengths().size()).isEqualTo(43);
    for (int day = 2; day <= 22; day++) {
      FoundWords found = ada.words("alpha" + day);
      assertThat(found.words().getFirst().postings().size()).isEqualTo(1);
      int turn = found.words().getFirst().postings().turn(0);
      assertThat(ada.turns().get(ada.allTurns().indexOf(turn)))
          .isEqualTo("alpha%d same".formatted(day));
    }
  }

  @Test
  default void countsHowOftenAWordIsSaid() {
    Remembering ada = ada();
    ada.bring(LONG_AGO, "Ada", "key key key lost", "lost key");
    ada.index();

    FoundWords found = ada.words("key");

    assertThat(found.words()).hasSize(1);
    assertThat(found.words().getFirst().postings().count(0)).isEqualTo(3);
    assertThat(found.words().getFirst().postings().count(1)).isEqualTo(1);
    assertThat(found.lengths().count(0)).isEqualTo(5);
    assertThat(found.lengths().count(1)).isEqualTo(3);
  }

  @Test
  default void findsAWordByWhoSaidIt() {
    Remembering ada = ada();
    ada.bring(LONG_AGO, "Melanie", "yes");
    ada.bring(LONG_AGO.plus(Duration.ofDays(1)), "Caroline", "no");
    ada.index();

    FoundWords found = ada.words("what did melanie say");

    assertThat(found.words()).hasSize(1);
    assertThat(found.words().getFirst().postings().size()).isEqualTo(1);
  }

  @Test
  default void looksForLittleWordsOnlyWhenThereAreNoOthers() {
    Remembering ada = ada();
    ada.bring(LONG_AGO, "Ada", "to be or not to be", "the plumber");
    ada.index();

    assertThat(ada.words("to be").words()).isNotEmpty();
    assertThat(ada.words("the plumber").words()).hasSize(1);
  }

  @Test
  default void takesAnUnknownWordForOneThatIsSpeltAlike() {
    Remembering ada = ada();
    ada.bring(LONG_AGO, "Ada", "the plumber came", "the electrician went");
    ada.index();

    FoundWords found = ada.words("plumer");

    assertThat(found.words()).hasSize(1);
    assertThat(found.words().getFirst().weight()).isBetween(0.1, 0.9);
    assertThat(ada.words("zebra").words()).isEmpty();
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

  @Test
  default void knowsWhoSpeaks() {
    Remembering ada = ada();
    ada.bring(LONG_AGO, "Melanie", "one", "two");
    ada.bring(LONG_AGO, "Caroline", "three");

    assertThat(
            storage()
                .unitOfWork()
                .run(ada.resident(), () -> storage().history().speakers(ada.resident())))
        .contains("Melanie", "Caroline");
  }

  @Test
  default void tellsWhoSaidWhatAndWhen() {
    Remembering ada = ada();
    new Given(storage()).reply(ada.conversation(), "good morning");
    ada.bring(LONG_AGO, "Melanie", "long ago");
    List<MessageId> wanted =
        List.of(
            ada.message("long ago"),
            new MessageId(new java.util.UUID(7, 7)),
            ada.message("hello"),
            ada.message("good morning"));

    List<Remembered> read =
        storage()
            .unitOfWork()
            .run(ada.resident(), () -> storage().history().read(ada.resident(), wanted));

    assertThat(read)
        .extracting(Remembered::text)
        .containsExactly("long ago", "hello", "good morning");
    assertThat(read.getFirst().speaker()).isEqualTo("Melanie");
    assertThat(read.get(1).speaker()).isNotBlank();
    assertThat(read.getLast().speaker()).isEqualTo("Assistant");
    assertThat(read.getFirst().at()).isEqualTo(LONG_AGO);
  }

  @Test
  default void isArrangedByManyAtOnceWithoutLossOrRepetition() throws InterruptedException {
    List<Remembering> people =
        IntStream.range(0, 4).mapToObj(i -> Remembering.of(storage(), "+1555000000" + i)).toList();
    for (Remembering person : people) {
      person.bring(LONG_AGO, "Ada", "one same", "two same", "three same", "four same", "five same");
    }

    Together.run(
        4,
        _ -> {
          people.getFirst().index();
          return true;
        });
    people.getFirst().index();

    for (Remembering person : people) {
      assertThat(person.turns())
          .containsExactly("one same", "two same", "three same", "four same", "five same", "hello");
      assertThat(person.words("same").words().getFirst().postings().size()).isEqualTo(5);
    }
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

package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.TestClock;
import io.communityconnect.application.recall.port.out.History.FoundWords;
import io.communityconnect.application.recall.port.out.History.Remembered;
import io.communityconnect.domain.conversation.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.recall.port.out.History] and its index promise, but for
/// who sees what: that is [HistoryIsolationContract].
public interface HistoryContract {
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
}

package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.recall.port.out.History;
import io.communityconnect.application.recall.port.out.Meaning;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.recall.EmbeddingVector;
import io.communityconnect.domain.recall.HistoryQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whose history is searched: one's own, whatever is asked for.
public interface HistoryIsolationContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  @Test
  default void showsNobodyTheHistoryOfAnother() {
    Remembering ada = withSecret("+15550000001");
    Remembering ben = withSecret("+15550000002");

    assertThat(nothingIsFoundOf(ada, ben.resident())).isTrue();
    assertThat(nothingIsFoundOf(ada, ada.resident())).isFalse();
  }

  @Test
  default void showsNothingToWhoeverBorrowsTheKeyOfAnotherInTheSameCommunity() {
    Remembering ada = withSecret("+15550000001");
    Remembering ben = withSecret("+15550000002");
    Actor.Resident disguised =
        new Actor.Resident(
            ada.resident().id(), storage().adminOf(ben.resident().community()).community());

    assertThat(nothingIsFoundAs(ben.resident(), disguised, ada)).isTrue();
  }

  @Test
  default void ranksByOnesOwnHistoryAlone() {
    Remembering ada = withSecret("+15550000001");
    Remembering ben = Remembering.of(storage(), "+15550000002");
    ben.bring(HistoryContract.LONG_AGO, "Ben", "secret", "secret", "secret secret");
    ben.index();

    assertThat(ada.words("secret").words().getFirst().postings().size()).isEqualTo(1);
    assertThat(ada.words("secret").lengths().size()).isEqualTo(2);
  }

  @Test
  default void guessesNoWordThatOnlyAnotherUses() {
    withSecret("+15550000001");
    Remembering ben = Remembering.of(storage(), "+15550000002");
    ben.index();

    assertThat(ben.words("secrt").words()).isEmpty();
  }

  private Remembering withSecret(String phone) {
    Remembering somebody = Remembering.of(storage(), phone);
    somebody.bring(HistoryContract.LONG_AGO, "Somebody", "secret of " + phone);
    somebody.index();
    storage()
        .mean(
            somebody.message("secret of " + phone),
            HistoryMeaningContract.MODEL,
            EmbeddingVector.of(1, 0));
    return somebody;
  }

  private boolean nothingIsFoundOf(Remembering whose, Actor.Resident asking) {
    return nothingIsFoundAs(asking, whose.resident(), whose);
  }

  private boolean nothingIsFoundAs(Actor.Resident asking, Actor.Resident asked, Remembering whose) {
    History history = storage().history();
    List<Integer> turns = whose.allTurns();
    List<MessageId> messages = List.of(whose.message("hello"));
    Meaning meaning = new Meaning(HistoryMeaningContract.MODEL, EmbeddingVector.of(1, 0));
    return storage()
        .unitOfWork()
        .run(
            asking,
            () ->
                history.speakers(asked).isEmpty()
                    && history.words(asked, new HistoryQuery("secret")).words().isEmpty()
                    && history.words(asked, new HistoryQuery("secret")).lengths().size() == 0
                    && history.candidates(asked, turns).isEmpty()
                    && history.candidates(asked, turns, meaning, 10).isEmpty()
                    && history.read(asked, messages).isEmpty());
  }
}

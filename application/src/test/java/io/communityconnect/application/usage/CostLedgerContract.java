package io.communityconnect.application.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.usage.port.out.CostLedger;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.ModelCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [CostLedger] promises.
public interface CostLedgerContract {
  /// What is under contract, the same throughout a test.
  CostLedger ledger();

  /// A community that exists, the same throughout a test.
  CommunityId community();

  /// A message of it that exists, the same throughout a test.
  MessageId message();

  /// The lines of the community, as soon as there are so many of them, in the order of the calls'
  /// starts.
  List<ModelCall> lines(int count);

  /// A call with a latency of a second and a half.
  static ModelCall call(
      String model, ModelCall.Outcome outcome, int tokensIn, int tokensOut, long costMicros) {
    return new ModelCall(
        model,
        outcome,
        tokensIn,
        tokensOut,
        "2025-10-18",
        costMicros,
        Currency.getInstance("USD"),
        Duration.ofMillis(1_500),
        Instant.parse("2026-11-23T09:00:00Z").plusSeconds(tokensIn));
  }

  @Test
  default void notesAllFiguresOfACall() {
    ModelCall written = call("meta-llama/8B", ModelCall.Outcome.WRITTEN, 512, 12, 29);

    ledger().note(Payer.of(community(), message()), List.of(written));

    assertThat(lines(1)).containsExactly(written);
  }

  @Test
  default void notesEveryCallOfAnAnswer() {
    List<ModelCall> calls =
        List.of(
            call("a", ModelCall.Outcome.FAILED, 0, 0, 0),
            call("a", ModelCall.Outcome.UNUSABLE, 1, 2, 3),
            call("b", ModelCall.Outcome.WRITTEN, 2, 3, Integer.MAX_VALUE + 4L));

    ledger().note(Payer.of(community(), message()), calls);

    assertThat(lines(3)).containsExactlyElementsOf(calls);
  }

  @Test
  default void notesTheSameTwiceWhenItHappenedTwice() {
    ModelCall call = call("a", ModelCall.Outcome.WRITTEN, 5, 6, 7);

    ledger().note(Payer.of(community(), message()), List.of(call));
    ledger().note(Payer.of(community(), message()), List.of(call));

    assertThat(lines(2)).containsExactly(call, call);
  }

  @Test
  default void billsACommunityForAMessageThatIsNoMore() {
    ModelCall call = call("a", ModelCall.Outcome.WRITTEN, 5, 6, 7);

    ledger().note(Payer.of(community(), new MessageId(new UUID(9, 9))), List.of(call));

    assertThat(lines(1)).containsExactly(call);
  }

  @Test
  default void outlivesACommunityThatIsNone() {
    ModelCall call = call("a", ModelCall.Outcome.WRITTEN, 5, 6, 7);

    ledger().note(Payer.of(new CommunityId(new UUID(9, 9)), message()), List.of(call));
    ledger().note(Payer.of(community(), message()), List.of(call));

    assertThat(lines(1)).containsExactly(call);
  }

  @Test
  default void notesWhatIsAboutNoMessage() {
    ModelCall call = call("a", ModelCall.Outcome.WRITTEN, 5, 0, 7);

    ledger().note(Payer.of(community()), List.of(call));

    assertThat(lines(1)).containsExactly(call);
  }
}

package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.out.ReplyGenerator.Generated;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Prompt;
import io.communityconnect.application.conversation.port.out.ReplyGenerator.Reply;
import io.communityconnect.application.usage.CostLedgerContract;
import io.communityconnect.application.usage.RecordingCostLedger;
import io.communityconnect.application.usage.RecordingCostLedger.Line;
import io.communityconnect.application.usage.port.out.Payer;
import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.conversation.Direction;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.ModelCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class BilledReplyGeneratorTest {
  private static final Duration BUDGET = Duration.ofSeconds(20);
  private static final CommunityId HOUSE = new CommunityId(new UUID(1, 1));
  private static final Prompt PROMPT =
      new Prompt(
          HOUSE,
          "House",
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(
              message(1, Direction.INBOUND),
              message(2, Direction.OUTBOUND),
              message(3, Direction.INBOUND)),
          List.of(message(4, Direction.INBOUND), message(5, Direction.INBOUND)),
          List.of());
  private static final ModelCall FAILED =
      CostLedgerContract.call("quick", ModelCall.Outcome.FAILED, 0, 0, 0);
  private static final ModelCall WRITTEN =
      CostLedgerContract.call("reserve", ModelCall.Outcome.WRITTEN, 300, 12, 120);

  private final RecordingCostLedger ledger = new RecordingCostLedger();

  @Test
  void billsEveryCallToTheCommunityAndTheThought() {
    Generated generated =
        new Generated(Reply.Written.plain("Until ten."), List.of(FAILED, WRITTEN));

    assertThat(generate(generated)).isEqualTo(generated);

    MessageId firstOfTheThought = message(4, Direction.INBOUND).id();
    assertThat(ledger.lines())
        .containsExactly(
            new Line(Payer.of(HOUSE, firstOfTheThought), FAILED),
            new Line(Payer.of(HOUSE, firstOfTheThought), WRITTEN));
  }

  @Test
  void billsWhatLedToNothing() {
    generate(new Generated(new Reply.Unavailable(Reply.Cause.UNUSABLE), List.of(FAILED)));

    assertThat(ledger.lines()).hasSize(1);
  }

  @Test
  void billsNothingWhereNobodyWasAsked() {
    generate(new Generated(new Reply.Unavailable(Reply.Cause.CIRCUIT_OPEN), List.of()));

    assertThat(ledger.lines()).isEmpty();
  }

  private Generated generate(Generated generated) {
    return new BilledReplyGenerator((_, _) -> generated, ledger).generate(PROMPT, BUDGET);
  }

  private static Message message(int id, Direction direction) {
    return new Message(
        new MessageId(new UUID(2, id)), direction, new Content.Text("words"), Instant.EPOCH);
  }
}

package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.communityconnect.application.conversation.port.out.Summaries.Replacement;
import io.communityconnect.application.conversation.port.out.Summaries.Stored;
import io.communityconnect.domain.conversation.ContextSummary;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.Message;
import io.communityconnect.domain.conversation.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.conversation.port.out.Summaries] promises, as it shows in
/// the conversation.
public interface SummariesContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private ConversationId conversation(String phone) {
    ConversationId conversation = given().text(phone, "question").conversation();
    given().reply(conversation, "answer");
    return conversation;
  }

  private List<MessageId> said(ConversationId conversation) {
    return given().turn(conversation).history().stream().map(Message::id).toList();
  }

  private Optional<ContextSummary> summary(ConversationId conversation) {
    return given().turn(conversation).summary();
  }

  private ContextSummary next(String text) {
    return new ContextSummary(text, storage().clock().instant());
  }

  private Stored replace(
      ConversationId conversation, Optional<ContextSummary> former, ContextSummary next) {
    return replace(conversation, new Replacement(former, next, said(conversation)));
  }

  private Stored replace(ConversationId conversation, Replacement replacement) {
    return given().system(() -> storage().summaries().replace(conversation, replacement));
  }

  @Test
  default void keepsOneForEachConversation() {
    ConversationId ada = conversation("+15550000001");
    ConversationId bob = conversation("+15550000002");
    assertThat(summary(ada)).isEmpty();

    assertThat(replace(ada, Optional.empty(), next("first"))).isEqualTo(Stored.REPLACED);

    assertThat(summary(ada)).contains(next("first"));
    assertThat(summary(bob)).isEmpty();
  }

  @Test
  default void replacesOnlyTheOneThatWasRead() {
    ConversationId ada = conversation("+15550000001");
    ContextSummary first = next("first");
    replace(ada, Optional.empty(), first);
    storage().clock().advance(Duration.ofMinutes(1));

    assertThat(replace(ada, Optional.empty(), next("late"))).isEqualTo(Stored.OUTDATED);
    ContextSummary other = new ContextSummary("other", first.until());
    assertThat(replace(ada, Optional.of(other), next("late"))).isEqualTo(Stored.OUTDATED);
    assertThat(summary(ada)).contains(first);

    assertThat(replace(ada, Optional.of(first), next("second"))).isEqualTo(Stored.REPLACED);
    assertThat(summary(ada)).contains(next("second"));
  }

  @Test
  default void repeatsNothingThatIsGone() {
    ConversationId ada = conversation("+15550000001");
    ConversationId bob = conversation("+15550000002");
    MessageId gone = storage().messageIds().next();
    List<MessageId> some = List.of(said(ada).getFirst(), gone);

    assertThat(replace(ada, new Replacement(Optional.empty(), next("of what?"), some)))
        .isEqualTo(Stored.OUTDATED);
    assertThat(replace(ada, new Replacement(Optional.empty(), next("whose?"), said(bob))))
        .isEqualTo(Stored.OUTDATED);
    assertThat(summary(ada)).isEmpty();
  }

  @Test
  default void goesWithTheFirstMessageThatGoes() {
    ConversationId ada = conversation("+15550000001");
    replace(ada, Optional.empty(), next("first"));
    Instant cutoff = storage().clock().advance(Duration.ofDays(31));

    int summaries =
        given()
            .system(
                () ->
                    storage()
                        .retention()
                        .messages()
                        .deleteSome(Map.of("trial", cutoff), Optional.empty(), 100)
                        .summaries());

    assertThat(summaries).isEqualTo(1);
    assertThat(summary(ada)).isEmpty();
  }

  @Test
  default void isSeenByItsResidentAndWrittenByNobodyElse() {
    Lease lease = given().leaseFor("+15550000001");
    given().answer(lease);
    replace(lease.conversation(), Optional.empty(), next("first"));

    assertThat(
            storage()
                .unitOfWork()
                .run(
                    lease.resident(),
                    () -> storage().conversations().turn(lease.conversation(), 1).orElseThrow())
                .summary())
        .contains(next("first"));

    Replacement forged =
        new Replacement(Optional.of(next("first")), next("forged"), said(lease.conversation()));
    given()
        .tried(lease.resident(), () -> storage().summaries().replace(lease.conversation(), forged));

    assertThat(summary(lease.conversation())).contains(next("first"));
    assertThatThrownBy(() -> storage().summaries().replace(lease.conversation(), forged))
        .isInstanceOf(RuntimeException.class);
  }
}

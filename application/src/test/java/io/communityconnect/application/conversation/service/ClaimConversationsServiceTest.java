package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.application.conversation.port.in.ClaimConversationsUseCase;
import io.communityconnect.application.conversation.port.in.ClaimConversationsUseCase.Claimed;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.conversation.AnswerPace;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ClaimConversationsServiceTest {
  private final Storage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final ClaimConversationsUseCase service =
      new ClaimConversationsService(
          storage.systemUnitOfWork(), storage.work(), SamplePolicies.ANSWERS, storage.clock());

  @Test
  void saysWhenItIsWorthAskingAgain() {
    Instant dueAt = given.text("+15550000001", "hello").dueAt();

    assertThat(service.claim(10).leases()).isEmpty();
    assertThat(service.claim(10).nextDueAt()).contains(dueAt);
  }

  @Test
  void claimsUpToTheLimit() {
    ConversationId first = given.text("+15550000001", "hello").conversation();
    storage.clock().advance(Duration.ofSeconds(1));
    given.text("+15550000002", "hello");
    Instant later = storage.clock().advance(Storage.DEBOUNCE.quiet());

    Claimed claimed = service.claim(1);

    assertThat(claimed.leases()).extracting(Lease::conversation).containsExactly(first);
    assertThat(claimed.nextDueAt()).contains(later.plus(ClaimConversationsService.SOON));
  }

  @Test
  void holdsAConversationForLongerThanAnAnswerTakes() {
    given.text("+15550000001", "hello");
    Instant now = storage.clock().advance(Storage.DEBOUNCE.quiet());

    service.claim(1);
    Instant leaseEnd = service.claim(1).nextDueAt().orElseThrow();

    assertThat(leaseEnd)
        .isEqualTo(now.plus(SamplePolicies.ANSWERS.lease()))
        .isAfter(now.plus(SamplePolicies.ANSWERS.deadline()));
  }

  @Test
  void needsTimeForAnAnswer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AnswerPolicy(Duration.ZERO, Storage.DEBOUNCE, AnswerPace.FREE));
  }
}

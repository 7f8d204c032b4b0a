package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.billing.port.out.NoticeRecipients.Recipient;
import io.communityconnect.domain.billing.Dunning;
import io.communityconnect.domain.billing.Dunning.Notice;
import io.communityconnect.domain.consent.Consent;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.ServiceWindow;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Language;
import io.communityconnect.domain.people.PhoneNumber;
import io.communityconnect.domain.people.WhatsAppIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [io.communityconnect.application.billing.port.out.Dunnings] and
/// [io.communityconnect.application.billing.port.out.NoticeRecipients] promise.
public interface DunningContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  @Test
  default void remembersWhatWasToldLast() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    Actor.Resident bo = given().leaseFor("+15550000002").resident();
    assertThat(told(ada)).isEmpty();

    note(ada, new Dunning(now(), Notice.UNPAID));
    note(ada, new Dunning(now().plusSeconds(60), Notice.RESTORED));

    assertThat(told(ada)).contains(new Dunning(now().plusSeconds(60), Notice.RESTORED));
    assertThat(told(bo)).isEmpty();
  }

  @Test
  default void knowsHowSomebodyIsWrittenTo() {
    Instant first = now();
    Lease lease = given().leaseFor("+15550000001");
    storage().clock().advance(Duration.ofHours(1));
    given().text("+15550000001", "hello again");
    given().inSystem(() -> storage().wishes().speak(lease.conversation(), Language.HINDI, true));

    Recipient recipient = recipient(lease.resident()).orElseThrow();

    assertThat(recipient.conversation()).isEqualTo(lease.conversation());
    assertThat(recipient.from()).isEqualTo(SampleCommunity.SENDER);
    assertThat(recipient.to()).isEqualTo(WhatsAppIdentity.of(new PhoneNumber("+15550000001")));
    assertThat(recipient.language()).contains(Language.HINDI);
    assertThat(recipient.window()).isEqualTo(new ServiceWindow(now()));
    assertThat(recipient.window().lastInboundAt()).isAfter(first);
  }

  @Test
  default void knowsNobodyWhoWantsNoMessages() {
    Lease lease = given().leaseFor("+15550000001");
    decide(lease, Consent.WITHDRAWN);
    assertThat(recipient(lease.resident())).isEmpty();

    storage().clock().advance(Duration.ofMinutes(1));
    decide(lease, Consent.GIVEN);

    assertThat(recipient(lease.resident())).isPresent();
  }

  @Test
  default void knowsNobodyWhoWasErased() {
    Actor.Resident ada = given().leaseFor("+15550000001").resident();
    note(ada, new Dunning(now(), Notice.UNPAID));

    given().inSystem(() -> storage().residentRecords().erase(ada.id(), now()));

    assertThat(recipient(ada)).isEmpty();
    assertThat(told(ada)).isEmpty();
  }

  private void decide(Lease lease, Consent decision) {
    given().inSystem(() -> storage().wishes().decide(lease.conversation(), decision, now()));
  }

  private Optional<Recipient> recipient(Actor.Resident resident) {
    return given().system(() -> storage().billing().recipients().of(resident));
  }

  private Optional<Dunning> told(Actor.Resident resident) {
    return given().system(() -> storage().billing().dunnings().of(resident));
  }

  private void note(Actor.Resident resident, Dunning dunning) {
    given().inSystem(() -> storage().billing().dunnings().note(resident, dunning, now()));
  }

  private Instant now() {
    return storage().clock().instant();
  }
}

package io.communityconnect.application.conversation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.communityconnect.application.audit.port.out.AuditTrail.Stored;
import io.communityconnect.application.conversation.port.in.ReadConversationUseCase.Command;
import io.communityconnect.application.conversation.port.in.ReadConversationUseCase.Outcome;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.Storage;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditEntry;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.conversation.ConversationId;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ReadConversationServiceTest {
  private static final ConversationId NOWHERE = new ConversationId(new UUID(9, 9));

  private final Storage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final ReadConversationService service =
      new ReadConversationService(
          storage.adminUnitOfWork(),
          storage.attendance().pages(),
          storage.attendance().conversations(),
          storage.clock());
  private final Lease lease = given.leaseFor("+15550000001");
  private final Actor.Admin admin = storage.adminOf(lease.resident().community());

  @Test
  void showsAConversationAndTakesDownWhoRead() {
    Outcome outcome = read(admin, lease.conversation());

    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    assertThat(entries(chain()))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.admin()).contains(admin.id());
              assertThat(entry.about()).contains(lease.resident().id());
              assertThat(entry.action()).isEqualTo(ReadConversationService.READ);
              assertThat(entry.at()).isEqualTo(storage.clock().instant());
              assertThat(entry.details())
                  .isEqualTo(
                      AuditDetails.of("conversation", new Detail.Id(lease.conversation().value()))
                          .with("messages", new Detail.Count(1)));
            });
  }

  @Test
  void takesDownEachPart() {
    given.reply(lease.conversation(), "one", "two");
    Outcome.Found newest =
        (Outcome.Found) service.read(new Command(admin, lease.conversation(), Optional.empty(), 1));

    service.read(new Command(admin, lease.conversation(), newest.page().next(), 1));

    assertThat(entries(chain())).hasSize(2);
    assertThat(entries(chain()).getLast().details().values())
        .containsEntry("before", new Detail.Id(newest.page().next().orElseThrow().value()));
  }

  @Test
  void takesDownThatSomebodyAskedForWhatIsNotTheirs() {
    assertThat(read(admin, NOWHERE)).isEqualTo(new Outcome.Unknown());

    assertThat(entries(chain()))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.about()).isEmpty();
              assertThat(entry.details().values())
                  .containsEntry("outcome", new Detail.Code("unknown"));
            });
  }

  @Test
  void writesASuperAdminsReadIntoTheChainOfTheCommunity() {
    Actor.SuperAdmin superAdmin = storage.superAdmin();

    read(superAdmin, lease.conversation());
    read(superAdmin, NOWHERE);

    assertThat(entries(chain())).hasSize(1);
    assertThat(entries(new AuditChain.OfInstallation())).hasSize(1);
  }

  @Test
  void readsNoMoreThanAHundredMessagesAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Command(admin, NOWHERE, Optional.empty(), 101));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Command(admin, NOWHERE, Optional.empty(), 0));
  }

  private Outcome read(Actor.Administrator as, ConversationId conversation) {
    return service.read(new Command(as, conversation, Optional.empty(), 20));
  }

  private AuditChain chain() {
    return new AuditChain.OfCommunity(lease.resident().community());
  }

  private List<AuditEntry> entries(AuditChain chain) {
    return given.system(() -> storage.auditTrail().page(chain, 0, 100)).entries().stream()
        .map(stored -> ((Stored.Intelligible) stored).record().entry())
        .toList();
  }
}

package io.communityconnect.application.community.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.community.port.in.AddCommunityUseCase;
import io.communityconnect.application.community.port.in.ChangeCommunityUseCase;
import io.communityconnect.application.community.port.in.ListCommunitiesUseCase;
import io.communityconnect.application.community.port.in.ListCommunitiesUseCase.Listed;
import io.communityconnect.application.community.port.in.ReadCommunityUseCase;
import io.communityconnect.application.community.port.out.CommunityDirectory;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.SampleCommunity;
import io.communityconnect.domain.audit.AuditChain;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.Community;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.PhoneNumber;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CommunityServicesTest {
  private static final PhoneNumber OAK = new PhoneNumber("+14155550100");
  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
  private static final CommunityId NOWHERE = new CommunityId(new UUID(9, 9));

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final Actor.SuperAdmin superAdmin = storage.superAdmin();
  private final CommunityDirectory directory = storage.communityDirectory();

  private final ListCommunitiesService listing =
      new ListCommunitiesService(storage.adminUnitOfWork(), directory, storage.clock());
  private final ReadCommunityService reading =
      new ReadCommunityService(storage.adminUnitOfWork(), directory, storage.clock());
  private final AddCommunityService adding =
      new AddCommunityService(storage.adminUnitOfWork(), directory, storage.clock());
  private final ChangeCommunityService changing =
      new ChangeCommunityService(storage.adminUnitOfWork(), directory, storage.clock());

  private AddCommunityUseCase.Outcome add(PhoneNumber sender) {
    return adding.add(new AddCommunityUseCase.Command(superAdmin, "Oak House", sender, KOLKATA));
  }

  private Community oak() {
    return switch (add(OAK)) {
      case AddCommunityUseCase.Outcome.Added(Community added) -> added;
      case AddCommunityUseCase.Outcome.SenderTaken _ -> throw new AssertionError("not opened");
    };
  }

  private ChangeCommunityUseCase.Outcome rename(CommunityId community, boolean stillIs) {
    return change(community, stillIs, Optional.of("Elm House"), Optional.empty());
  }

  private ChangeCommunityUseCase.Outcome change(
      CommunityId community, boolean stillIs, Optional<String> name, Optional<ZoneId> zone) {
    return changing.change(
        new ChangeCommunityUseCase.Command(superAdmin, community, _ -> stillIs, name, zone));
  }

  private List<String> actions(Optional<CommunityId> community) {
    return Given.records(
            given.system(
                () ->
                    storage
                        .auditTrail()
                        .latest(AuditChain.of(community), OptionalLong.empty(), 10)))
        .stream()
        .map((AuditRecord record) -> record.entry().action().value())
        .toList();
  }

  @Test
  void opensACommunityAndNotesItWhereItsAdminsSeeIt() {
    Community oak = oak();

    assertThat(reading.read(new ReadCommunityUseCase.Command(superAdmin, oak.id())))
        .isEqualTo(new ReadCommunityUseCase.Outcome.Found(oak));
    assertThat(actions(Optional.of(oak.id()))).containsExactly("community.read", "community.added");
  }

  @Test
  void opensNoneAtANumberThatIsTaken() {
    assertThat(add(SampleCommunity.SENDER))
        .isEqualTo(new AddCommunityUseCase.Outcome.SenderTaken());
    assertThat(actions(Optional.empty())).containsExactly("community.added");
  }

  @Test
  void listsPartByPart() {
    Community oak = oak();

    Listed first = listing.list(list(Optional.empty()));
    Listed second = listing.list(list(first.next()));

    assertThat(first.communities())
        .extracting(Community::name)
        .containsExactly(SampleCommunity.NAME);
    assertThat(second).isEqualTo(new Listed(List.of(oak), Optional.empty()));
    assertThat(actions(Optional.empty())).containsExactly("community.listed", "community.listed");
  }

  private ListCommunitiesUseCase.Command list(Optional<CommunityId> after) {
    return new ListCommunitiesUseCase.Command(superAdmin, after, 1);
  }

  @Test
  void renamesWhatIsStillAsItWasSeen() {
    Community oak = oak();

    assertThat(rename(oak.id(), false))
        .isEqualTo(new ChangeCommunityUseCase.Outcome.ChangedMeanwhile());
    assertThat(rename(oak.id(), true))
        .isEqualTo(
            new ChangeCommunityUseCase.Outcome.Changed(
                new Community(oak.id(), "Elm House", OAK, KOLKATA)));
    assertThat(listing.list(list(Optional.empty())).next()).isPresent();
    assertThat(reading.read(new ReadCommunityUseCase.Command(superAdmin, oak.id())))
        .isEqualTo(
            new ReadCommunityUseCase.Outcome.Found(
                new Community(oak.id(), "Elm House", OAK, KOLKATA)));
  }

  @Test
  void movesOneToOtherClocks() {
    Community oak = oak();
    ZoneId lima = ZoneId.of("America/Lima");

    assertThat(change(oak.id(), true, Optional.empty(), Optional.of(lima)))
        .isEqualTo(
            new ChangeCommunityUseCase.Outcome.Changed(
                new Community(oak.id(), "Oak House", OAK, lima)));
  }

  @Test
  void knowsOfNoneThatIsNot() {
    assertThat(rename(NOWHERE, true)).isEqualTo(new ChangeCommunityUseCase.Outcome.Unknown());
    assertThat(reading.read(new ReadCommunityUseCase.Command(superAdmin, NOWHERE)))
        .isEqualTo(new ReadCommunityUseCase.Outcome.Unknown());
    assertThat(actions(Optional.empty())).containsExactly("community.read", "community.changed");
  }
}

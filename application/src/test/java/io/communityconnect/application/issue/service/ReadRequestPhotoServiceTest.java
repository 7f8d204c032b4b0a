package io.communityconnect.application.issue.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.conversation.port.out.PhotoFetcher;
import io.communityconnect.application.conversation.port.out.Picture;
import io.communityconnect.application.issue.port.in.ReadRequestPhotoUseCase.Command;
import io.communityconnect.application.issue.port.in.ReadRequestPhotoUseCase.Outcome;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.SampleReports;
import io.communityconnect.domain.audit.AuditDetails;
import io.communityconnect.domain.audit.AuditRecord;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.conversation.Attachment;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.PictureType;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.issue.ServiceRequestId;
import io.communityconnect.domain.people.CommunityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ReadRequestPhotoServiceTest {
  private static final String ADA = "+15550000001";

  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final MessageId photo = SampleReports.photoFrom(storage, ADA);
  private final Lease ada = given.leaseFor(ADA);
  private final ServiceRequestId lift = SampleReports.liftIsStuck(storage, ada, Optional.of(photo));
  private final Actor.Admin admin = storage.adminOf(ada.resident().community());
  private final Picture picture = new Picture(PictureType.JPEG, new byte[] {1, 2, 3});
  private final Provider provider = new Provider();
  private final ReadRequestPhotoService reading =
      new ReadRequestPhotoService(
          storage.adminUnitOfWork(),
          storage.actions().houseRequests(),
          storage.attendance().photos(),
          provider,
          storage.clock());

  /// Gives out what it is told to, outside of units of work alone.
  private final class Provider implements PhotoFetcher {
    private final List<Attachment> asked = new ArrayList<>();
    private Result result = new Result.Fetched(picture);

    @Override
    public Result fetch(Attachment wanted) {
      given.inSystem(() -> asked.add(wanted));
      return result;
    }
  }

  private Outcome read(Actor.Administrator by, ServiceRequestId id) {
    return reading.read(new Command(by, id));
  }

  private List<AuditDetails> looks() {
    return given.recordsAbout(ada.resident().id()).stream()
        .map(AuditRecord::entry)
        .filter(entry -> entry.action().equals(ReadRequestPhotoService.PHOTO_READ))
        .map(entry -> entry.details())
        .toList();
  }

  @Test
  void showsThePictureUnderAudit() {
    assertThat(read(admin, lift)).isEqualTo(new Outcome.Found(picture));
    assertThat(provider.asked).containsExactly(SampleReports.PICTURE);
    assertThat(looks()).containsExactly(AuditDetails.of("request", new Detail.Id(lift.value())));
  }

  @Test
  void tellsWhyThereIsNone() {
    provider.result = new PhotoFetcher.Result.Gone();
    assertThat(read(admin, lift)).isEqualTo(new Outcome.Gone());
    provider.result = new PhotoFetcher.Result.Unfit();
    assertThat(read(admin, lift)).isEqualTo(new Outcome.Unfit());
    provider.result = new PhotoFetcher.Result.Unavailable();
    assertThat(read(admin, lift)).isEqualTo(new Outcome.Unavailable());
    assertThat(looks()).hasSize(3);
  }

  @Test
  void asksTheProviderForNothingOfOthers() {
    Actor.Admin foreigner = storage.adminOf(new CommunityId(new UUID(9, 9)));

    assertThat(read(foreigner, lift)).isEqualTo(new Outcome.Unknown());
    assertThat(read(admin, new ServiceRequestId(new UUID(9, 9)))).isEqualTo(new Outcome.Unknown());
    assertThat(provider.asked).isEmpty();
    assertThat(looks()).isEmpty();
  }

  @Test
  void asksTheProviderForNothingThatWasNotSent() {
    Lease ben = given.leaseFor("+15550000002");
    ServiceRequestId without = SampleReports.liftIsStuck(storage, ben);

    assertThat(read(admin, without)).isEqualTo(new Outcome.NoPhoto());
    assertThat(provider.asked).isEmpty();
  }

  @Test
  void showsNoPictureOfWhoeverWasErased() {
    given.system(() -> storage.residentRecords().eraseSomeMessages(ada.resident().id(), 100));

    assertThat(read(admin, lift)).isEqualTo(new Outcome.NoPhoto());
    assertThat(provider.asked).isEmpty();
    assertThat(looks())
        .containsExactly(
            AuditDetails.of("request", new Detail.Id(lift.value()))
                .with("outcome", new Detail.Code("none")));
  }
}

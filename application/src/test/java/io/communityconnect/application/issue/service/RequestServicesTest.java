package io.communityconnect.application.issue.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.issue.port.in.ChangeRequestStatusUseCase;
import io.communityconnect.application.issue.port.in.ListRequestsUseCase;
import io.communityconnect.application.issue.port.in.ReadRequestUseCase;
import io.communityconnect.application.issue.port.out.FiledRequest;
import io.communityconnect.application.issue.port.out.RequestFilter;
import io.communityconnect.application.notice.service.NoticeDesk;
import io.communityconnect.application.notice.service.NoticeTemplates;
import io.communityconnect.application.storage.Given;
import io.communityconnect.application.storage.InMemoryStorage;
import io.communityconnect.application.storage.SampleReports;
import io.communityconnect.domain.audit.Detail;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.issue.ServiceRequestId;
import io.communityconnect.domain.people.CommunityId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class RequestServicesTest {
  private final InMemoryStorage storage = new InMemoryStorage();
  private final Given given = new Given(storage);
  private final Lease ada = given.leaseFor("+15550000001");
  private final ServiceRequestId lift = SampleReports.liftIsStuck(storage, ada);
  private final Actor.Admin admin = storage.adminOf(ada.resident().community());
  private final Actor.Admin foreigner = storage.adminOf(new CommunityId(new UUID(9, 9)));
  private final AtomicInteger signals = new AtomicInteger();
  private final ListRequestsService listing =
      new ListRequestsService(
          storage.adminUnitOfWork(), storage.actions().houseRequests(), storage.clock());
  private final ReadRequestService reading =
      new ReadRequestService(
          storage.adminUnitOfWork(), storage.actions().houseRequests(), storage.clock());
  private final ChangeRequestStatusService changing =
      new ChangeRequestStatusService(
          storage.systemUnitOfWork(),
          storage.actions().houseRequests(),
          new NoticeDesk(
              storage.people().contacts(),
              storage.conversations(),
              storage.messageIds(),
              storage.outbox(),
              NoticeTemplates.NONE),
          storage.auditLog(),
          signals::incrementAndGet,
          storage.clock());

  private ChangeRequestStatusUseCase.Outcome change(
      Actor.Administrator by, Predicate<FiledRequest> stillIs, RequestStatus status) {
    return changing.change(new ChangeRequestStatusUseCase.Command(by, lift, stillIs, status));
  }

  private RequestStatus status() {
    return given
        .system(() -> storage.actions().houseRequests().find(lift))
        .orElseThrow()
        .request()
        .status();
  }

  @Test
  void saysHowFarItHasComeAndTellsWhoeverAsked() {
    assertThat(change(admin, _ -> true, RequestStatus.RESOLVED))
        .isInstanceOfSatisfying(
            ChangeRequestStatusUseCase.Outcome.Changed.class,
            changed -> {
              assertThat(changed.told()).isTrue();
              assertThat(changed.request().request().status()).isEqualTo(RequestStatus.RESOLVED);
            });

    assertThat(given.history(ada.conversation()).getLast()).contains("is done: The lift is stuck");
    assertThat(signals).hasValue(1);
    assertThat(given.recordsAbout(ada.resident().id()))
        .filteredOn(record -> record.entry().action().equals(ChangeRequestStatusService.CHANGED))
        .singleElement()
        .satisfies(
            record ->
                assertThat(record.entry().details().values())
                    .containsEntry("admin", new Detail.Id(admin.id().value()))
                    .containsEntry("from", new Detail.Code("open"))
                    .containsEntry("to", new Detail.Code("resolved"))
                    .containsEntry("notice", new Detail.Code("told")));
  }

  @Test
  void tellsNobodyAfterADayOrWhereNothingIsAnother() {
    assertThat(change(admin, _ -> true, RequestStatus.OPEN))
        .isInstanceOfSatisfying(
            ChangeRequestStatusUseCase.Outcome.Changed.class,
            changed -> assertThat(changed.told()).isFalse());
    storage.clock().advance(Duration.ofDays(2));

    assertThat(change(admin, _ -> true, RequestStatus.IN_PROGRESS))
        .isInstanceOfSatisfying(
            ChangeRequestStatusUseCase.Outcome.Changed.class,
            changed -> assertThat(changed.told()).isFalse());
    assertThat(status()).isEqualTo(RequestStatus.IN_PROGRESS);
    assertThat(signals).hasValue(0);
  }

  @Test
  void changesOnlyWhatIsAsTheAdminSawIt() {
    assertThat(change(admin, _ -> false, RequestStatus.RESOLVED))
        .isEqualTo(new ChangeRequestStatusUseCase.Outcome.ChangedMeanwhile());
    assertThat(status()).isEqualTo(RequestStatus.OPEN);
  }

  @Test
  void showsAndChangesNothingOfOthers() {
    assertThat(change(foreigner, _ -> true, RequestStatus.RESOLVED))
        .isEqualTo(new ChangeRequestStatusUseCase.Outcome.Unknown());
    assertThat(reading.read(new ReadRequestUseCase.Command(foreigner, lift)))
        .isEqualTo(new ReadRequestUseCase.Outcome.Unknown());
    assertThat(
            listing.list(
                new ListRequestsUseCase.Command(
                    foreigner, RequestFilter.ALL, Optional.empty(), 10)))
        .isInstanceOfSatisfying(
            ListRequestsUseCase.Outcome.Listed.class,
            listed -> assertThat(listed.page().requests()).isEmpty());
    assertThat(status()).isEqualTo(RequestStatus.OPEN);
  }

  @Test
  void listsAndReadsUnderAudit() {
    assertThat(
            listing.list(
                new ListRequestsUseCase.Command(admin, RequestFilter.ALL, Optional.empty(), 10)))
        .isInstanceOfSatisfying(
            ListRequestsUseCase.Outcome.Listed.class,
            listed -> assertThat(listed.page().requests()).hasSize(1));
    assertThat(reading.read(new ReadRequestUseCase.Command(admin, lift)))
        .isInstanceOf(ReadRequestUseCase.Outcome.Found.class);
    assertThat(given.recordsAbout(ada.resident().id()))
        .extracting(record -> record.entry().action())
        .contains(ReadRequestService.READ);
  }
}

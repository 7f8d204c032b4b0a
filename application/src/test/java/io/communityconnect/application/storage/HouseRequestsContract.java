package io.communityconnect.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.communityconnect.application.issue.port.out.FiledRequest;
import io.communityconnect.application.issue.port.out.HouseRequests;
import io.communityconnect.application.issue.port.out.RequestFilter;
import io.communityconnect.application.issue.port.out.RequestPage;
import io.communityconnect.domain.action.Action;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.issue.Category;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.issue.ServiceRequestId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What [HouseRequests] promises.
public interface HouseRequestsContract {
  /// What is under contract, the same throughout a test.
  Storage storage();

  private Given given() {
    return new Given(storage());
  }

  private HouseRequests requests() {
    return storage().actions().houseRequests();
  }

  /// Reports something and answers with its key.
  private ServiceRequestId reported(
      String phone, Category category, Priority priority, String what) {
    Lease lease = given().leaseFor(phone);
    GivenProposals offers = new GivenProposals(storage());
    offers.done(lease, new Action.ReportIssue(category, priority, what, Optional.empty()));
    return offers.requestsOf(lease).getFirst().id();
  }

  private CommunityId house() {
    return given().leaseFor("+15550000009").resident().community();
  }

  private RequestPage page(Actor.Person actor, RequestFilter filter) {
    return storage().unitOfWork().run(actor, () -> requests().page(filter, Optional.empty(), 10));
  }

  private List<ServiceRequestId> found(Actor.Person actor, RequestFilter filter) {
    return page(actor, filter).requests().stream().map(filed -> filed.request().id()).toList();
  }

  @Test
  default void listsTheNewestFirstPartByPart() {
    ServiceRequestId lift = reported("+15550000001", Category.LIFT, Priority.URGENT, "stuck");
    ServiceRequestId water = reported("+15550000002", Category.WATER, Priority.LOW, "drips");
    ServiceRequestId noise = reported("+15550000003", Category.NOISE, Priority.LOW, "loud");
    Actor.Admin admin = storage().adminOf(house());

    RequestPage first =
        storage()
            .unitOfWork()
            .run(admin, () -> requests().page(RequestFilter.ALL, Optional.empty(), 2));
    assertThat(first.requests())
        .extracting(filed -> filed.request().id())
        .containsExactly(noise, water);
    assertThat(first.next()).contains(water);
    RequestPage last =
        storage()
            .unitOfWork()
            .run(admin, () -> requests().page(RequestFilter.ALL, first.next(), 2));
    assertThat(last.requests()).extracting(filed -> filed.request().id()).containsExactly(lift);
    assertThat(last.next()).isEmpty();
  }

  @Test
  default void findsByStatusCategoryAndPriority() {
    ServiceRequestId lift = reported("+15550000001", Category.LIFT, Priority.URGENT, "stuck");
    ServiceRequestId water = reported("+15550000002", Category.WATER, Priority.LOW, "drips");
    CommunityId house = house();
    Actor.Admin admin = storage().adminOf(house);
    given()
        .inSystem(
            () -> requests().change(water, RequestStatus.IN_PROGRESS, storage().clock().instant()));

    assertThat(found(admin, filter(RequestStatus.OPEN, null, null))).containsExactly(lift);
    assertThat(found(admin, filter(null, Category.WATER, null))).containsExactly(water);
    assertThat(found(admin, filter(null, null, Priority.URGENT))).containsExactly(lift);
    assertThat(found(admin, filter(RequestStatus.OPEN, Category.WATER, null))).isEmpty();
    RequestFilter elsewhere =
        new RequestFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new CommunityId(new UUID(9, 9))));
    assertThat(found(storage().superAdmin(), elsewhere)).isEmpty();
    assertThat(found(storage().superAdmin(), RequestFilter.ALL)).containsExactly(water, lift);
  }

  private static RequestFilter filter(
      @Nullable RequestStatus status, @Nullable Category category, @Nullable Priority priority) {
    return new RequestFilter(
        Optional.ofNullable(status),
        Optional.ofNullable(category),
        Optional.ofNullable(priority),
        Optional.empty());
  }

  @Test
  default void showsThemToWhoeverAskedAndTheAdminsOfTheCommunity() {
    ServiceRequestId lift = reported("+15550000001", Category.LIFT, Priority.URGENT, "stuck");
    CommunityId house = house();
    ResidentId neighbour = given().leaseFor("+15550000002").resident().id();
    Actor.Admin foreigner =
        new Actor.Admin(new ResidentId(new UUID(8, 8)), new CommunityId(new UUID(9, 9)));

    assertThat(seenBy(storage().adminOf(house), lift))
        .hasValueSatisfying(
            filed -> {
              assertThat(filed.community()).isEqualTo(house);
              assertThat(filed.request().description()).isEqualTo("stuck");
            });
    assertThat(seenBy(new Actor.Resident(neighbour, house), lift)).isEmpty();
    assertThat(seenBy(foreigner, lift)).isEmpty();
    assertThat(found(foreigner, RequestFilter.ALL)).isEmpty();
  }

  private Optional<FiledRequest> seenBy(Actor.Person person, ServiceRequestId id) {
    return storage().unitOfWork().run(person, () -> requests().find(id));
  }

  @Test
  default void namesThePhotoAsLongAsItIsKept() {
    MessageId photo = SampleReports.photoFrom(storage(), "+15550000001");
    Lease ada = given().leaseFor("+15550000001");
    ServiceRequestId lift = SampleReports.liftIsStuck(storage(), ada, Optional.of(photo));
    Actor.Admin admin = storage().adminOf(ada.resident().community());

    assertThat(seenBy(admin, lift).orElseThrow().request().photo()).contains(photo);
    assertThat(page(admin, RequestFilter.ALL).requests())
        .extracting(filed -> filed.request().photo())
        .containsExactly(Optional.of(photo));
    given()
        .inSystem(
            () -> requests().change(lift, RequestStatus.RESOLVED, storage().clock().instant()));
    assertThat(seenBy(admin, lift).orElseThrow().request().photo()).contains(photo);

    given().system(() -> storage().residentRecords().eraseSomeMessages(ada.resident().id(), 100));
    assertThat(seenBy(admin, lift).orElseThrow().request().photo()).isEmpty();
  }

  @Test
  default void saysHowFarOneHasCome() {
    ServiceRequestId lift = reported("+15550000001", Category.LIFT, Priority.URGENT, "stuck");
    storage().clock().advance(Duration.ofHours(1));
    Instant now = storage().clock().instant();

    for (RequestStatus status :
        List.of(
            RequestStatus.IN_PROGRESS,
            RequestStatus.RESOLVED,
            RequestStatus.OPEN,
            RequestStatus.CANCELLED)) {
      given().inSystem(() -> requests().change(lift, status, now));
      assertThat(given().system(() -> requests().lock(lift)).orElseThrow().request())
          .satisfies(
              request -> {
                assertThat(request.status()).isEqualTo(status);
                assertThat(request.updatedAt()).isEqualTo(now);
              });
    }
    assertThat(given().system(() -> requests().lock(new ServiceRequestId(new UUID(9, 9)))))
        .isEmpty();
  }
}

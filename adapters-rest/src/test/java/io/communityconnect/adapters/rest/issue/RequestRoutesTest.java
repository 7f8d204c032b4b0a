package io.communityconnect.adapters.rest.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.communityconnect.adapters.rest.ApiServer;
import io.communityconnect.adapters.rest.ApiServer.Answer;
import io.communityconnect.adapters.rest.RememberedRequests;
import io.communityconnect.application.conversation.port.out.Picture;
import io.communityconnect.application.issue.port.in.ChangeRequestStatusUseCase;
import io.communityconnect.application.issue.port.in.ListRequestsUseCase;
import io.communityconnect.application.issue.port.in.ReadRequestPhotoUseCase;
import io.communityconnect.application.issue.port.in.ReadRequestUseCase;
import io.communityconnect.application.issue.port.out.FiledRequest;
import io.communityconnect.application.issue.port.out.RequestPage;
import io.communityconnect.domain.conversation.MessageId;
import io.communityconnect.domain.conversation.PictureType;
import io.communityconnect.domain.issue.Category;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.issue.RequestStatus;
import io.communityconnect.domain.issue.ServiceRequest;
import io.communityconnect.domain.issue.ServiceRequestId;
import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.people.ResidentId;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What residents reported, and their pictures, over HTTP.
final class RequestRoutesTest {
  private static final ServiceRequestId LIFT = new ServiceRequestId(new UUID(4, 4));
  private static final String PATH = "/api/v1/admin/requests";
  private static final String PHOTO = PATH + "/" + LIFT.value() + "/photo";

  private static final UseCases useCases = new UseCases();
  private static final ApiServer server = new ApiServer(useCases, new RememberedRequests());

  private static final class UseCases
      implements ListRequestsUseCase,
          ReadRequestUseCase,
          ChangeRequestStatusUseCase,
          ReadRequestPhotoUseCase {
    private final List<ReadRequestPhotoUseCase.Command> looks = new ArrayList<>();
    private Optional<MessageId> photo = Optional.empty();
    private ReadRequestPhotoUseCase.Outcome outcome = new ReadRequestPhotoUseCase.Outcome.NoPhoto();

    private FiledRequest lift() {
      Instant at = Instant.parse("2026-03-02T10:00:00Z");
      return new FiledRequest(
          new CommunityId(new UUID(1, 1)),
          new ServiceRequest(
              LIFT,
              new ResidentId(new UUID(2, 2)),
              Category.LIFT,
              Priority.HIGH,
              RequestStatus.OPEN,
              "The lift is stuck",
              "It is stuck between two floors.",
              Optional.empty(),
              photo,
              at,
              at));
    }

    @Override
    public ListRequestsUseCase.Outcome list(ListRequestsUseCase.Command command) {
      return new ListRequestsUseCase.Outcome.Listed(
          new RequestPage(List.of(lift()), Optional.empty()));
    }

    @Override
    public ReadRequestUseCase.Outcome read(ReadRequestUseCase.Command command) {
      return new ReadRequestUseCase.Outcome.Found(lift());
    }

    @Override
    public ChangeRequestStatusUseCase.Outcome change(ChangeRequestStatusUseCase.Command command) {
      return new ChangeRequestStatusUseCase.Outcome.Unknown();
    }

    @Override
    public ReadRequestPhotoUseCase.Outcome read(ReadRequestPhotoUseCase.Command command) {
      looks.add(command);
      return outcome;
    }
  }

  @BeforeEach
  void forget() {
    useCases.looks.clear();
    useCases.photo = Optional.of(new MessageId(new UUID(5, 5)));
    useCases.outcome =
        new ReadRequestPhotoUseCase.Outcome.Found(
            new Picture(PictureType.JPEG, new byte[] {1, 2, 3}));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static HttpResponse<String> photo(String token) {
    return server.text(server.to(PHOTO).header("Authorization", "Bearer " + token));
  }

  private static Answer refused() {
    return server.get(PHOTO, "admin");
  }

  @Test
  void saysWhereAPictureIs() {
    JsonNode listed = server.get(PATH, "admin").json().path("items").path(0);
    Answer read = server.get(PATH + "/" + LIFT.value(), "admin");

    assertThat(listed.path("photoUrl").asText()).isEqualTo(PHOTO);
    assertThat(read.json().path("photoUrl").asText()).isEqualTo(PHOTO);
    useCases.photo = Optional.empty();
    Answer without = server.get(PATH + "/" + LIFT.value(), "admin");
    assertThat(without.json().path("photoUrl").isNull()).isTrue();
    assertThat(without.header("ETag")).isNotEqualTo(read.header("ETag"));
  }

  @ParameterizedTest
  @EnumSource(PictureType.class)
  void showsIt(PictureType type) {
    useCases.outcome =
        new ReadRequestPhotoUseCase.Outcome.Found(new Picture(type, new byte[] {1, 2, 3}));

    HttpResponse<String> answer = photo("admin");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("\u0001\u0002\u0003");
    assertThat(answer.headers().firstValue("Content-Type")).contains(type.mediaType());
    assertThat(useCases.looks)
        .singleElement()
        .satisfies(look -> assertThat(look.id()).isEqualTo(LIFT));
  }

  @Test
  void keepsBrowsersFromMakingMoreOfIt() {
    HttpResponse<String> answer = photo("admin");

    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactlyInAnyOrder("sandbox", "default-src 'none'; frame-ancestors 'none'");
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  @ParameterizedTest
  @CsvSource({"NoPhoto, NO_PHOTO", "Gone, PHOTO_GONE", "Unfit, PHOTO_UNFIT", "Unknown, NOT_FOUND"})
  void saysWhyThereIsNone(String outcome, String code) {
    useCases.outcome = outcomeOf(outcome);

    Answer answer = refused();

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  private static ReadRequestPhotoUseCase.Outcome outcomeOf(String name) {
    return switch (name) {
      case "NoPhoto" -> new ReadRequestPhotoUseCase.Outcome.NoPhoto();
      case "Gone" -> new ReadRequestPhotoUseCase.Outcome.Gone();
      case "Unfit" -> new ReadRequestPhotoUseCase.Outcome.Unfit();
      case "Unknown" -> new ReadRequestPhotoUseCase.Outcome.Unknown();
      default -> throw new AssertionError(name);
    };
  }

  @Test
  void asksToTryAgainWhereTheProviderIsAway() {
    useCases.outcome = new ReadRequestPhotoUseCase.Outcome.Unavailable();

    Answer answer = refused();

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
    assertThat(answer.header("Retry-After")).isEqualTo("30");
  }

  @Test
  void refusesWhoMayNot() {
    assertThat(photo("user").statusCode()).isEqualTo(403);
    assertThat(server.text(server.to(PHOTO)).statusCode()).isEqualTo(401);
    assertThat(server.get(PATH + "/lift/photo", "admin").status()).isEqualTo(404);
    assertThat(useCases.looks).isEmpty();
  }

  @Test
  void isOpenToThoseWhoRunTheInstallation() {
    assertThat(photo("super_admin").statusCode()).isEqualTo(200);
  }
}

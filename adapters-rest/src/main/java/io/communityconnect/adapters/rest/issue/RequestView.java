package io.communityconnect.adapters.rest.issue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.communityconnect.adapters.rest.edge.Digests;
import io.communityconnect.application.issue.port.out.FiledRequest;
import io.communityconnect.domain.issue.ServiceRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a resident reported, and how far it has come. Not told in `toString`.
///
/// @param reference what residents call it by
/// @param status `open`, `in_progress`, `resolved` or `cancelled`
/// @param photoUrl where the picture that went along can be fetched, a path of this API; null where
///     there is none, or none that is still kept
/// @param notified whether the resident was written to; null where nothing was changed just now
record RequestView(
    String id,
    String reference,
    String communityId,
    String residentId,
    @Schema(
            type = "string",
            allowableValues = {
              "lift",
              "water",
              "electricity",
              "cleaning",
              "security",
              "parking",
              "noise",
              "building",
              "other"
            })
        String category,
    @Schema(
            type = "string",
            allowableValues = {"low", "normal", "high", "urgent"})
        String priority,
    @Schema(
            type = "string",
            allowableValues = {"open", "in_progress", "resolved", "cancelled"})
        String status,
    String title,
    String description,
    @Nullable String location,
    @Nullable String photoUrl,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Boolean notified) {
  private static final int ENOUGH = 12;

  static RequestView of(FiledRequest filed) {
    return of(filed, Optional.empty());
  }

  static RequestView of(FiledRequest filed, Optional<Boolean> notified) {
    ServiceRequest request = filed.request();
    return new RequestView(
        request.id().value().toString(),
        ServiceRequest.reference(request.id()),
        filed.community().value().toString(),
        request.resident().value().toString(),
        request.category().code(),
        request.priority().code(),
        request.status().code(),
        request.title(),
        request.description(),
        request.location().orElse(null),
        photoUrl(request),
        request.createdAt(),
        request.updatedAt(),
        notified.orElse(null));
  }

  private static @Nullable String photoUrl(ServiceRequest request) {
    return request
        .photo()
        .map(_ -> RequestPhotoController.PATH.replace("{id}", request.id().value().toString()))
        .orElse(null);
  }

  /// A digest of what may become another.
  static String tagOf(FiledRequest filed) {
    ServiceRequest request = filed.request();
    byte[] digest =
        Digests.sha256(
            String.join(
                    "\0",
                    request.id().value().toString(),
                    request.status().code(),
                    request.updatedAt().toString(),
                    request.title(),
                    request.description(),
                    request.photo().map(photo -> photo.value().toString()).orElse(""))
                .getBytes(UTF_8));
    return '"'
        + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ENOUGH))
        + '"';
  }

  @Override
  public String toString() {
    return "RequestView[" + id + ", " + status + "]";
  }
}

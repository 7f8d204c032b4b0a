package io.communityconnect.adapters.rest.community;

import io.communityconnect.adapters.rest.fields.Fields;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is sent about communities.
final class CommunityRequests {
  /// The longest name.
  static final int MAX_NAME = 100;

  private CommunityRequests() {}

  /// @param sender the number residents write to, in E.164
  /// @param timeZone by whose clocks its days begin, such as `Asia/Kolkata`; `UTC` if left out
  record NewCommunity(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String name,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String sender,
      @Nullable String timeZone) {}

  /// The number of a community stays, and so does what is left out.
  ///
  /// @param timeZone by whose clocks its days begin, such as `Asia/Kolkata`
  record CommunityChange(@Nullable String name, @Nullable String timeZone) {}

  /// A time zone that may be left out.
  static Optional<ZoneId> zone(Fields fields, @Nullable String timeZone) {
    return fields.optional(
        "timeZone",
        timeZone,
        name -> ZoneId.getAvailableZoneIds().contains(name),
        ZoneId::of,
        "a time zone of the IANA database, such as Asia/Kolkata");
  }
}

package io.communityconnect.adapters.rest.community;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/// What is sent about communities.
final class CommunityRequests {
  /// The longest name.
  static final int MAX_NAME = 100;

  private CommunityRequests() {}

  /// @param sender the number residents write to, in E.164
  record NewCommunity(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String name,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String sender) {}

  /// The number of a community stays.
  record CommunityChange(@Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String name) {}
}

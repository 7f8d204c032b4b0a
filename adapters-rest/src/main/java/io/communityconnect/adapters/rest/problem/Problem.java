package io.communityconnect.adapters.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/// A refusal as it is written (RFC 9457).
///
/// @param code a stable name for programs
/// @param errors faults of single fields, where it is about them
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<FieldFault> errors) {
  /// The media type of a problem.
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE = "urn:problem-type:community-connect:";

  public Problem {
    errors = List.copyOf(errors);
  }

  /// Makes a problem of a code.
  ///
  /// @param instance the path that was asked for
  public static Problem of(ProblemCode code, String instance, List<FieldFault> errors) {
    return new Problem(
        TYPE + code,
        code.status().getReason(),
        code.status().getCode(),
        code.detail(),
        instance,
        code.name(),
        errors);
  }
}

package io.communityconnect.bootstrap.e2e;

import io.communityconnect.bootstrap.e2e.Access.Audience;
import java.util.List;

/// What somebody gets who asks for something of somebody's, by rule.
enum Expectation {
  /// Nothing about who asks is held against them.
  OPEN,
  NO_TOKEN,
  NOT_ALLOWED,
  /// It is done, or would be if things stood otherwise: 409, which the matrix shows.
  DONE,
  /// As if it did not exist.
  NOT_FOUND,
  /// A refusal, or an answer in which nothing of theirs is.
  NOTHING_TOLD;

  private static final List<String> ABOUT_THE_CALLER =
      List.of("TOKEN_MISSING", "TOKEN_INVALID", "NOT_ALLOWED", "NO_COMMUNITY");

  static Expectation of(ApiOperation operation, Audience audience, Somebody somebody, Owner owner) {
    if (audience == Audience.ANYBODY) {
      return OPEN;
    }
    if (somebody == Somebody.NOBODY) {
      return NO_TOKEN;
    }
    if (!audience.admits(somebody)) {
      return NOT_ALLOWED;
    }
    ApiRequest request = operation.example();
    if (request.about(Owner.NOBODY).equals(request) || audience.isTheirs(owner, somebody)) {
      return DONE;
    }
    return operation.hasKeyInPath() ? NOT_FOUND : NOTHING_TOLD;
  }

  boolean isMetBy(Web.Answer answer, Owner owner) {
    int status = answer.status();
    return switch (this) {
      case OPEN -> status < 400 || ABOUT_THE_CALLER.stream().noneMatch(code -> tells(answer, code));
      case NO_TOKEN -> status == 401 && tells(answer, "TOKEN_MISSING");
      case NOT_ALLOWED -> status == 403;
      case DONE -> status < 300 || status == 409;
      case NOT_FOUND -> status == 404;
      case NOTHING_TOLD ->
          status == 403
              || status == 404
              || status == 422
              || (status < 300 && !owner.isToldOfIn(answer.body()));
    };
  }

  private static boolean tells(Web.Answer answer, String code) {
    return answer.body().contains("\"code\":\"" + code + "\"");
  }

  /// How the documentation shows it.
  String shown(Web.Answer answer) {
    return switch (this) {
      case OPEN -> "✓";
      case DONE -> answer.status() < 300 ? "✓" : "✓ but " + answer.status();
      case NOTHING_TOLD -> answer.status() < 300 ? "nothing" : "" + answer.status();
      case NO_TOKEN, NOT_ALLOWED, NOT_FOUND -> "" + answer.status();
    };
  }
}

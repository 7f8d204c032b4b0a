package io.communityconnect.adapters.rest.caller;

import io.communityconnect.adapters.rest.problem.ProblemCode;
import io.communityconnect.domain.identity.TokenFlaw;

/// What is told of a token that lets nobody in: what a device can act on, and no more. A forger
/// learns nothing from it.
public final class TokenProblems {
  private TokenProblems() {}

  /// The name for a flaw.
  public static ProblemCode of(TokenFlaw flaw) {
    return switch (flaw) {
      case EXPIRED -> ProblemCode.TOKEN_EXPIRED;
      case SESSION_ENDED -> ProblemCode.SESSION_ENDED;
      case MALFORMED,
          WRONG_ALGORITHM,
          UNKNOWN_KEY,
          BAD_SIGNATURE,
          WRONG_ISSUER,
          WRONG_AUDIENCE,
          NOT_YET_VALID,
          OTHER_COMMUNITY,
          UNKNOWN_PERSON ->
          ProblemCode.TOKEN_INVALID;
    };
  }
}

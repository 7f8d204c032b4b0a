package io.communityconnect.adapters.rest.problem;

import io.communityconnect.domain.identity.NotPermittedException;
import jakarta.inject.Singleton;

/// Writes that the caller's role does not allow it. Which permission it lacks is not told: callers
/// cannot give themselves another role.
@Singleton
final class NotPermittedHandler extends RefusalHandler<NotPermittedException> {
  @Override
  RequestRefused refusalOf(NotPermittedException refusal) {
    return RequestRefused.because(ProblemCode.NOT_ALLOWED);
  }
}

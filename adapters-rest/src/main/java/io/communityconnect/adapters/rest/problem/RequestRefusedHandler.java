package io.communityconnect.adapters.rest.problem;

import jakarta.inject.Singleton;

/// Writes what a controller refused.
@Singleton
final class RequestRefusedHandler extends RefusalHandler<RequestRefused> {
  @Override
  RequestRefused refusalOf(RequestRefused refused) {
    return refused;
  }
}

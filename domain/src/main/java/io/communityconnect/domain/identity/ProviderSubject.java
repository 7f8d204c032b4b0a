package io.communityconnect.domain.identity;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// By what an identity provider names a person; not their key in `users`.
public record ProviderSubject(UUID value) {
  public ProviderSubject {
    requireNonNull(value, "value is null");
  }
}

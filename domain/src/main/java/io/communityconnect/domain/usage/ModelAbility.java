package io.communityconnect.domain.usage;

/// Something that not every model can do.
public enum ModelAbility {
  /// It can be held to a JSON schema by its provider.
  JSON_SCHEMA
}

package io.communityconnect.domain.conversation;

/// Who speaks with a resident.
public enum Handling {
  /// The assistant.
  ASSISTANT,
  /// A person of the community, or one was asked for: the assistant keeps silent.
  HUMAN
}

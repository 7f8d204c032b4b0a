package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.annotation.JsonProperty;

/// One message of a chat as models know it.
record ChatMessage(@JsonProperty("role") Role role, @JsonProperty("content") String content) {
  /// Who speaks.
  enum Role {
    /// We, about how to behave.
    @JsonProperty("system")
    SYSTEM,
    /// The resident.
    @JsonProperty("user")
    USER,
    /// The model, and any human who answered in the community's name.
    @JsonProperty("assistant")
    ASSISTANT
  }
}

package io.communityconnect.domain.usage;

/// Who serves models.
public enum ModelProvider {
  DEEPINFRA,
  GEMINI,
  OPENAI
}

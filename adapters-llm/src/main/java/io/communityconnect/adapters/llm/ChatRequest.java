package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/// The body of `POST /chat/completions`, as far as DeepInfra and OpenAI agree on it.
///
/// `max_tokens` and not `max_completion_tokens`, which DeepInfra does not know. No `user`: nothing
/// about a person goes along but the words of the conversation. No `stream`: WhatsApp shows whole
/// messages, and a reply that breaks off is easier recognised whole
/// (<https://docs.deepinfra.com/chat-completions>).
@JsonPropertyOrder({"model", "messages", "max_tokens", "temperature"})
record ChatRequest(
    @JsonProperty("model") String model,
    @JsonProperty("messages") List<ChatMessage> messages,
    @JsonProperty("max_tokens") int maxTokens,
    @JsonProperty("temperature") double temperature) {
  ChatRequest {
    messages = List.copyOf(messages);
  }
}

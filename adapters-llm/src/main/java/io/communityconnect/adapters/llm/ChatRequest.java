package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of `POST /chat/completions`, as far as DeepInfra and OpenAI agree on it.
///
/// `max_tokens` and not `max_completion_tokens`, which DeepInfra does not know. No `user`: nothing
/// about a person goes along but the words of the conversation. No `stream`: WhatsApp shows whole
/// messages, and a reply that breaks off is easier recognised whole
/// (<https://docs.deepinfra.com/chat-completions>).
@JsonPropertyOrder({"model", "messages", "max_tokens", "temperature", "response_format"})
record ChatRequest(
    @JsonProperty("model") String model,
    @JsonProperty("messages") List<ChatMessage> messages,
    @JsonProperty("max_tokens") int maxTokens,
    @JsonProperty("temperature") double temperature,
    @JsonProperty("response_format") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable ResponseFormat responseFormat) {
  ChatRequest {
    messages = List.copyOf(messages);
  }

  /// What the answer has to fit. Not `strict`, which DeepInfra does not know, and which OpenAI ties
  /// to having every property required.
  record ResponseFormat(
      @JsonProperty("type") String type, @JsonProperty("json_schema") NamedSchema schema) {
    static ResponseFormat of(ObjectNode schema) {
      return new ResponseFormat("json_schema", new NamedSchema("reply", schema));
    }
  }

  /// @param name that the provider knows the schema by
  record NamedSchema(
      @JsonProperty("name") String name, @JsonProperty("schema") ObjectNode schema) {}
}

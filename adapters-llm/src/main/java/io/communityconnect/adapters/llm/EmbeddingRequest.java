package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/// The body of `POST /embeddings`. No `user`: nothing about a person goes along but the words.
/// Vectors are asked for in base64: a quarter of the bytes, and no thousand decimals to parse.
@JsonPropertyOrder({"model", "input", "encoding_format"})
record EmbeddingRequest(
    @JsonProperty("model") String model, @JsonProperty("input") List<String> input) {
  EmbeddingRequest {
    input = List.copyOf(input);
  }

  @JsonProperty("encoding_format")
  String encodingFormat() {
    return "base64";
  }
}

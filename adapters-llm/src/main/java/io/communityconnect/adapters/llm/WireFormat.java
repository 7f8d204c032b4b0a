package io.communityconnect.adapters.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/// How a request is written for a provider.
enum WireFormat {
  /// OpenAI's, as DeepInfra speaks it (<https://docs.deepinfra.com/chat-completions>).
  CHAT_COMPLETIONS {
    @Override
    Object body(Order order) {
      return new ChatRequest(
          order.model(),
          order.rendered().messages(),
          order.maxTokens(),
          order.temperature(),
          order.rendered().schema().map(ChatRequest.ResponseFormat::of).orElse(null));
    }
  },
  /// Gemini's `generateContent` (<https://ai.google.dev/api/generate-content>). The model stands in
  /// the address. Models from 3 on ignore the temperature, earlier ones heed it.
  GEMINI {
    @Override
    Object body(Order order) {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      ArrayNode contents = body.putArray("contents");
      for (ChatMessage message : order.rendered().messages()) {
        switch (message.role()) {
          case SYSTEM -> say(body.putObject("systemInstruction"), message);
          case USER -> say(contents.addObject().put("role", "user"), message);
          case ASSISTANT -> say(contents.addObject().put("role", "model"), message);
        }
      }
      ObjectNode generation =
          body.putObject("generationConfig")
              .put("maxOutputTokens", order.maxTokens())
              .put("temperature", order.temperature());
      order
          .rendered()
          .schema()
          .ifPresent(
              schema ->
                  generation
                      .put("responseMimeType", "application/json")
                      .set("responseJsonSchema", schema));
      return body;
    }

    private void say(ObjectNode content, ChatMessage message) {
      content.putArray("parts").addObject().put("text", message.content());
    }
  };

  /// What is asked of a model.
  record Order(String model, Rendered rendered, int maxTokens, double temperature) {}

  abstract Object body(Order order);

  byte[] write(Order order) {
    try {
      return Json.mapper().writeValueAsBytes(body(order));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("a request to a model cannot be written", impossible);
    }
  }
}

package io.communityconnect.adapters.llm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Reads the rules that models are given. Each is a resource with a version in its name, so that a
/// changed wording is a new file that can be told apart in logs and compared in tests.
final class PromptResource {
  private PromptResource() {}

  /// @param version the name of the file without its ending
  static String read(String version) {
    String name = "prompts/" + version + ".md";
    try (InputStream text = PromptResource.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException("the prompt is missing: " + name);
      }
      return new String(text.readAllBytes(), UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the prompt cannot be read: " + name, unreadable);
    }
  }
}

package io.communityconnect.application.knowledge.service;

import io.communityconnect.domain.people.Language;

/// What is said around a passage where no model writes.
final class KnowledgeTexts {
  private KnowledgeTexts() {}

  /// Says that it is a quotation, and why.
  static String quote(Language language, String passage) {
    String introduction =
        switch (language) {
          case ENGLISH ->
              "I can't write an answer of my own at the moment. This is what I found in our"
                  + " handbook:";
          case SPANISH ->
              "Ahora mismo no puedo redactar una respuesta propia. Esto es lo que encontré en"
                  + " nuestro manual:";
          case PORTUGUESE ->
              "Neste momento não consigo escrever uma resposta própria. Isto é o que encontrei no"
                  + " nosso manual:";
          case HINDI -> "अभी मैं अपना जवाब नहीं लिख सकता। हमारी पुस्तिका में मुझे यह मिला:";
        };
    return introduction + "\n" + passage;
  }
}

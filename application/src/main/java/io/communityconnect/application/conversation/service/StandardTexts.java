package io.communityconnect.application.conversation.service;

import io.communityconnect.domain.conversation.Content;

/// What the assistant says without a model.
final class StandardTexts {
  static final String NO_ANSWER_NOW =
      "I'm sorry, I can't write an answer at the moment. Your message has arrived and is kept; "
          + "please ask me again in a few minutes.";

  private StandardTexts() {}

  /// Says kindly what cannot be read yet, and what would help instead.
  static String cannotRead(Content content) {
    return switch (content) {
      case Content.Media media -> cannotRead(media.kind());
      case Content.Location _ ->
          "Thank you, I have kept the location. I can't read maps yet: could you tell me in a few"
              + " words what you need there?";
      case Content.Text _, Content.ButtonReply _, Content.Unknown _ ->
          "Thank you for your message. I can't read this kind of message yet: could you write it in"
              + " a few words?";
    };
  }

  private static String cannotRead(Content.Media.Kind kind) {
    return switch (kind) {
      case PHOTO, STICKER ->
          "Thank you for the picture, I have kept it. I can't look at pictures yet: could you tell"
              + " me in a few words what it shows?";
      case VOICE ->
          "Thank you for the voice note, I have kept it. I can't listen yet: could you write it in"
              + " a few words?";
      case VIDEO ->
          "Thank you for the video, I have kept it. I can't watch videos yet: could you tell me in"
              + " a few words what it shows?";
      case DOCUMENT ->
          "Thank you for the document, I have kept it. I can't read documents yet: could you tell"
              + " me in a few words what it is about?";
      case CONTACT ->
          "Thank you for the contact, I have kept it. I can't use contact cards yet: could you tell"
              + " me in a few words what you need?";
    };
  }
}

package io.communityconnect.application.conversation.service;

import io.communityconnect.domain.conversation.Content;
import io.communityconnect.domain.identity.LoginMessage;
import java.time.Duration;

/// What the assistant says without a model.
final class StandardTexts {
  static final String NO_ANSWER_NOW =
      "I'm sorry, I can't write an answer at the moment. Your message has arrived and is kept; "
          + "please ask me again in a few minutes.";

  static final String NO_SUCH_LOGIN =
      "No page is waiting for this code: it may be mistyped or too old. Please ask the page for a"
          + " new one.";

  static final String LOGGED_OUT =
      "Done. Wherever you were logged in, you are logged out now. The chat here goes on as before.";

  private StandardTexts() {}

  /// Says so loud enough for somebody who was talked into sending a stranger's code.
  ///
  /// @param age how long ago the page asked for its code
  static String loggedIn(Duration age) {
    long minutes = age.toMinutes();
    String when =
        switch (Math.clamp(minutes, 0, 60)) {
          case 0 -> "less than a minute ago";
          case 1 -> "a minute ago";
          default -> minutes + " minutes ago";
        };
    return "You are logged in on the page that showed this code, opened "
        + when
        + ". If that was not your page, reply "
        + LoginMessage.LOGOUT
        + " at once.";
  }

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

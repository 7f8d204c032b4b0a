package io.communityconnect.domain.conversation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Fits a text into WhatsApp messages.
public final class WhatsAppText {
  /// The most characters of one message.
  ///
  /// Twilio refuses more on every channel with error 21617, though WhatsApp itself takes 4096
  /// (<https://www.twilio.com/docs/api/errors/21617>). Counted as UTF-16 units, which is never less
  /// than what Twilio counts.
  public static final int MAX_LENGTH = 1600;

  private static final int LOOK_AHEAD = 64;

  private WhatsAppText() {}

  /// Cuts the text into parts of at most [#MAX_LENGTH] characters, each as long as fits.
  ///
  /// Cuts fall between words; a word longer than a whole message is cut between characters as
  /// people see them, so no emoji or accent is torn apart. White space at the cuts is dropped.
  ///
  /// @return the parts in order, none blank; empty for a blank text
  public static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    String rest = text.strip();
    while (rest.length() > MAX_LENGTH) {
      int cut = cutOf(rest);
      parts.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return List.copyOf(parts);
  }

  private static int cutOf(String text) {
    for (int cut = MAX_LENGTH; cut > 0; cut--) {
      if (Character.isWhitespace(text.charAt(cut))) {
        return cut;
      }
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    // A little more than fits, so that the iterator sees what the last character is part of, and no
    // more, so that a long text is not scanned anew for every part.
    characters.setText(text.substring(0, Math.min(text.length(), MAX_LENGTH + LOOK_AHEAD)));
    int cut = characters.preceding(MAX_LENGTH + 1);
    return cut > 0 ? cut : cutBetweenCodePoints(text);
  }

  /// For a single "character" longer than a message, such as a thousand emoji glued together.
  private static int cutBetweenCodePoints(String text) {
    return Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
  }
}

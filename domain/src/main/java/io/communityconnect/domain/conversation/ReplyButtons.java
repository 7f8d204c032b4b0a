package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Buttons under a message, which a resident may tap instead of writing.
///
/// The limits are those of what needs no approval by WhatsApp
/// (<https://www.twilio.com/docs/content/twilio-quick-reply>).
///
/// @param language what the titles are in
/// @param each in the order in which they are shown; no two with one title or one payload
public record ReplyButtons(Language language, List<Button> each) {
  public static final int MAX_BUTTONS = 3;

  /// A longer text is sent without buttons.
  public static final int MAX_TEXT_LENGTH = 1024;

  public ReplyButtons {
    requireNonNull(language, "language is null");
    each = List.copyOf(each);
    if (each.isEmpty() || each.size() > MAX_BUTTONS) {
      throw new IllegalArgumentException("a message has 1 to " + MAX_BUTTONS + " buttons");
    }
    if (haveTwins(each, Button::title) || haveTwins(each, Button::payload)) {
      throw new IllegalArgumentException("two buttons of a message are told apart");
    }
  }

  /// What can be tapped.
  ///
  /// @param title what the resident reads, and what their phone shows as their reply
  /// @param payload our own key behind it, which comes back with the tap
  public record Button(String title, String payload) {
    public static final int MAX_TITLE_LENGTH = 20;

    /// Below WhatsApp's own 256.
    public static final int MAX_PAYLOAD_LENGTH = 200;

    public Button {
      requireLength(title, MAX_TITLE_LENGTH, "a button's title");
      requireLength(payload, MAX_PAYLOAD_LENGTH, "a button's payload");
    }

    private static void requireLength(String text, int limit, String what) {
      if (requireNonNull(text, what + " is null").isBlank() || text.length() > limit) {
        throw new IllegalArgumentException(what + " has 1 to " + limit + " characters");
      }
    }
  }

  /// What the buttons say, without what is behind them: messages that have it in common look alike.
  public List<String> titles() {
    return each.stream().map(Button::title).toList();
  }

  private static boolean haveTwins(List<Button> buttons, Function<Button, String> part) {
    Set<String> seen = new HashSet<>();
    return !buttons.stream().map(part).allMatch(seen::add);
  }
}

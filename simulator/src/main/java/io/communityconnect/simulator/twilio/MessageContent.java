package io.communityconnect.simulator.twilio;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/// What a message says, apart from files that travel with it.
public sealed interface MessageContent {
  /// What Twilio's `Body` carries: the text, the caption, a tapped button's title, or nothing.
  String body();

  /// The kind in one word, for the phone and the control API.
  String kind();

  /// Plain text.
  record Text(String body) implements MessageContent {
    public Text {
      requireNonNull(body, "body is null");
    }

    @Override
    public String kind() {
      return "text";
    }
  }

  /// A file with an optional caption.
  record Attachment(AttachmentKind type, String body) implements MessageContent {
    public Attachment {
      requireNonNull(type, "type is null");
      requireNonNull(body, "body is null");
    }

    @Override
    public String kind() {
      return type.name().toLowerCase(Locale.ROOT);
    }
  }

  /// A place on the map; the label and the address are empty when the sender gave none.
  record Location(double latitude, double longitude, String label, String address)
      implements MessageContent {
    public Location {
      requireNonNull(label, "label is null");
      requireNonNull(address, "address is null");
    }

    @Override
    public String body() {
      return "";
    }

    @Override
    public String kind() {
      return "location";
    }
  }

  /// A tap on a quick-reply button.
  record ButtonReply(String body, String payload) implements MessageContent {
    public ButtonReply {
      requireNonNull(body, "body is null");
      requireNonNull(payload, "payload is null");
    }

    @Override
    public String kind() {
      return "button";
    }
  }

  /// A choice from a list picker.
  record ListReply(String body, String itemId) implements MessageContent {
    public ListReply {
      requireNonNull(body, "body is null");
      requireNonNull(itemId, "itemId is null");
    }

    @Override
    public String kind() {
      return "list";
    }
  }

  /// An approved template; only such a message may open a conversation (error 63016).
  record Template(String contentSid, String body) implements MessageContent {
    public Template {
      requireNonNull(contentSid, "contentSid is null");
      requireNonNull(body, "body is null");
    }

    @Override
    public String kind() {
      return "template";
    }
  }

  /// A text with buttons under it. It needs no approval within the service window.
  record QuickReply(String contentSid, String body, List<Button> buttons)
      implements MessageContent {
    public QuickReply {
      requireNonNull(contentSid, "contentSid is null");
      requireNonNull(body, "body is null");
      buttons = List.copyOf(buttons);
    }

    @Override
    public String kind() {
      return "quick_reply";
    }

    /// @param payload comes back with a tap
    public record Button(String title, String payload) {
      public Button {
        requireNonNull(title, "title is null");
        requireNonNull(payload, "payload is null");
      }
    }
  }
}

package io.communityconnect.domain.conversation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a message says, stored as what it is even where the assistant cannot read it yet. None of
/// the kinds tells its words in `toString`, so that they cannot slip into a log.
public sealed interface Content {
  /// The words the assistant can read, empty where there are none.
  String words();

  /// Plain text.
  record Text(String words) implements Content {
    public Text {
      requireNonNull(words, "words is null");
    }

    @Override
    public String toString() {
      return "Text[" + words.length() + " characters]";
    }
  }

  /// Photos, documents, voice notes, videos, stickers or contact cards.
  ///
  /// @param words the caption, empty for none
  record Media(Kind kind, String words, List<Attachment> attachments) implements Content {
    public Media {
      requireNonNull(kind, "kind is null");
      requireNonNull(words, "words is null");
      attachments = List.copyOf(attachments);
      if (attachments.isEmpty()) {
        throw new IllegalArgumentException("media without an attachment");
      }
    }

    /// The picture that it is, the first of several; empty for other kinds.
    public Optional<Attachment> photo() {
      return kind == Kind.PHOTO ? Optional.of(attachments.getFirst()) : Optional.empty();
    }

    @Override
    public String toString() {
      return "Media[" + kind + ", " + attachments + "]";
    }

    /// What sort of file it is, by its media type.
    public enum Kind {
      PHOTO,
      DOCUMENT,
      VOICE,
      VIDEO,
      STICKER,
      CONTACT;

      /// The kind that a media type such as `audio/ogg` stands for; a document when in doubt.
      public static Kind of(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("image/webp")) {
          return STICKER;
        }
        if (type.startsWith("image/")) {
          return PHOTO;
        }
        if (type.startsWith("audio/")) {
          return VOICE;
        }
        if (type.startsWith("video/")) {
          return VIDEO;
        }
        return type.contains("vcard") ? CONTACT : DOCUMENT;
      }
    }
  }

  /// A place on the map.
  ///
  /// @param latitude degrees, -90 to 90
  /// @param longitude degrees, -180 to 180
  record Location(
      double latitude, double longitude, Optional<String> label, Optional<String> address)
      implements Content {
    public Location {
      requireNonNull(label, "label is null");
      requireNonNull(address, "address is null");
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("not a place on earth");
      }
    }

    @Override
    public String words() {
      return "";
    }

    @Override
    public String toString() {
      return "Location[…]";
    }
  }

  /// A tap on a button or on an entry of a list that we sent.
  ///
  /// @param words the label the resident saw
  /// @param payload our own key behind it
  record ButtonReply(String words, String payload) implements Content {
    public ButtonReply {
      requireNonNull(words, "words is null");
      requireNonNull(payload, "payload is null");
    }

    @Override
    public String toString() {
      return "ButtonReply[" + words.length() + " characters]";
    }
  }

  /// A type of message that this version does not know, kept by its provider's name.
  record Unknown(String type, String words) implements Content {
    public Unknown {
      requireNonNull(type, "type is null");
      requireNonNull(words, "words is null");
    }

    @Override
    public String toString() {
      return "Unknown[" + type + "]";
    }
  }
}

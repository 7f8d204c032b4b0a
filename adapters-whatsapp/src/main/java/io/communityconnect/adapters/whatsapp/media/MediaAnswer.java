package io.communityconnect.adapters.whatsapp.media;

import static java.util.Objects.requireNonNull;

import io.communityconnect.application.conversation.port.out.Picture;
import java.net.URI;

/// What came back for one request for a file.
sealed interface MediaAnswer {
  /// A whole picture.
  record Whole(Picture picture) implements MediaAnswer {
    public Whole {
      requireNonNull(picture, "picture is null");
    }
  }

  /// It is somewhere else.
  record Elsewhere(URI location) implements MediaAnswer {
    public Elsewhere {
      requireNonNull(location, "location is null");
    }
  }

  /// A file that is no picture, or too large a one; its rest was not read.
  record Unfit(String reason) implements MediaAnswer {
    public Unfit {
      requireNonNull(reason, "reason is null");
    }
  }

  /// An answer without a file.
  record Refused(int status) implements MediaAnswer {}

  /// No answer, or not the whole of it.
  record Lost(String reason) implements MediaAnswer {
    public Lost {
      requireNonNull(reason, "reason is null");
    }
  }
}

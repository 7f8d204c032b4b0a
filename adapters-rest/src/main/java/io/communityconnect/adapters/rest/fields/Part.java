package io.communityconnect.adapters.rest.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list as it is written.
///
/// @param nextCursor for the part after this, null where this is the last
public record Part<T>(List<T> items, @Nullable String nextCursor) {
  public Part {
    items = List.copyOf(items);
  }
}

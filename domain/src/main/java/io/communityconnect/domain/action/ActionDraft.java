package io.communityconnect.domain.action;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/// An action as a model proposed it. Only its shape was checked: whether the action exists, fits
/// and is allowed is for the use case to say, for what a model writes is no authority.
///
/// @param arguments by the parameters' names; may be residents' words, so `toString` hides them
public record ActionDraft(String action, Map<String, String> arguments) {
  public ActionDraft {
    requireNonNull(action, "action is null");
    arguments = Map.copyOf(arguments);
  }

  @Override
  public String toString() {
    return "ActionDraft[" + action + ", " + arguments.keySet() + "]";
  }
}

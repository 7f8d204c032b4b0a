package io.communityconnect.domain.action;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;

/// An action as it is described to a model, which may propose it but never carries it out.
///
/// @param name lower case with underscores, for example `report_issue`
/// @param purpose when to propose it, in a sentence
public record ActionOffer(String name, String purpose, List<Parameter> parameters) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  public ActionOffer {
    requireName(name);
    requireNonNull(purpose, "purpose is null");
    parameters = List.copyOf(parameters);
  }

  /// Something the action needs to know.
  ///
  /// @param meaning what it is, for the model
  /// @param required whether nothing can be proposed without it
  /// @param choices the values there are; empty where any text will do
  public record Parameter(String name, String meaning, boolean required, List<String> choices) {
    public Parameter {
      requireName(name);
      requireNonNull(meaning, "meaning is null");
      choices = List.copyOf(choices);
    }
  }

  private static void requireName(String name) {
    if (!NAME.matcher(requireNonNull(name, "name is null")).matches()) {
      throw new IllegalArgumentException("a name has lower case letters, digits and underscores");
    }
  }
}

package io.communityconnect.domain.action;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.action.Action.DirectoryContact;
import io.communityconnect.domain.issue.Category;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.people.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Makes an action of a draft, or says why that is none.
public final class ActionReader {
  private ActionReader() {}

  /// What a draft amounts to.
  public sealed interface Reading {
    /// A well-formed action.
    record Understood(Action action) implements Reading {
      public Understood {
        requireNonNull(action, "action is null");
      }
    }

    /// There is no such action.
    record Unknown() implements Reading {}

    /// Something is missing, or is none of what can be there.
    record Unfit() implements Reading {}
  }

  /// Reads a draft. Parameters that the action does not have are left aside.
  public static Reading read(ActionDraft draft) {
    Optional<ActionKind> kind = ActionKind.of(draft.action());
    if (kind.isEmpty()) {
      return new Reading.Unknown();
    }
    try {
      return new Reading.Understood(action(kind.get(), draft));
    } catch (IllegalArgumentException unfit) {
      return new Reading.Unfit();
    }
  }

  private static Action action(ActionKind kind, ActionDraft draft) {
    return switch (kind) {
      case UPDATE_PROFILE ->
          new Action.UpdateProfile(
              given(draft, "name"),
              given(draft, "flat"),
              given(draft, "language").map(tag -> fit(Language.of(tag))));
      case REPORT_ISSUE ->
          new Action.ReportIssue(
              chosen(draft, "category", Category.values(), Category::code).orElse(Category.OTHER),
              chosen(draft, "urgency", Priority.values(), Priority::code).orElse(Priority.NORMAL),
              fit(given(draft, "description")),
              given(draft, "location"));
      case REQUEST_STATUS -> new Action.RequestStatus();
      case FIND_NEIGHBOUR -> new Action.FindNeighbour(fit(given(draft, "skill")));
      case JOIN_DIRECTORY ->
          new Action.JoinDirectory(
              fit(given(draft, "skill")),
              chosen(draft, "contact", DirectoryContact.values(), DirectoryContact::code)
                  .orElse(DirectoryContact.COMMITTEE));
      case LEAVE_DIRECTORY -> new Action.LeaveDirectory();
      case SWITCH_PLAN -> new Action.SwitchPlan();
      case HAND_OVER -> new Action.HandOver();
    };
  }

  /// What is left out or empty means the same to a model.
  private static Optional<String> given(ActionDraft draft, String parameter) {
    return Optional.ofNullable(draft.arguments().get(parameter)).filter(text -> !text.isBlank());
  }

  private static <E> Optional<E> chosen(
      ActionDraft draft, String parameter, E[] choices, Function<E, String> code) {
    return given(draft, parameter)
        .map(
            text ->
                fit(
                    Arrays.stream(choices)
                        .filter(
                            choice ->
                                code.apply(choice).equals(text.strip().toLowerCase(Locale.ROOT)))
                        .findFirst()));
  }

  private static <T> T fit(Optional<T> value) {
    return value.orElseThrow(() -> new IllegalArgumentException("missing or none of the choices"));
  }
}

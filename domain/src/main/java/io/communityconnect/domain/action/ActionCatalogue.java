package io.communityconnect.domain.action;

import io.communityconnect.domain.action.Action.DirectoryContact;
import io.communityconnect.domain.action.ActionOffer.Parameter;
import io.communityconnect.domain.identity.Permission;
import io.communityconnect.domain.identity.Permissions;
import io.communityconnect.domain.identity.Role;
import io.communityconnect.domain.issue.Category;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.people.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is offered to a model, by the role of whoever it writes to.
public final class ActionCatalogue {
  /// Names the resident for whom an admin has something done.
  public static final String FOR_RESIDENT = "resident";

  private static final Parameter ANOTHER =
      new Parameter(
          FOR_RESIDENT,
          "The name or flat of the resident this is for; empty when it is for the writer.",
          false,
          List.of());

  private ActionCatalogue() {}

  /// Everything that somebody of the role may have done.
  public static List<ActionOffer> offersFor(Role role) {
    return Arrays.stream(ActionKind.values())
        .filter(kind -> Permissions.allow(role, kind.permission()))
        .map(kind -> offer(kind, role))
        .toList();
  }

  /// Whether an action can be done for somebody else at all.
  public static boolean isForOthersToo(ActionKind kind) {
    return switch (kind) {
      case UPDATE_PROFILE, REPORT_ISSUE -> true;
      // Being listed is each resident's own decision; requests, plans and talks are private.
      case FIND_NEIGHBOUR,
          JOIN_DIRECTORY,
          LEAVE_DIRECTORY,
          REQUEST_STATUS,
          SWITCH_PLAN,
          HAND_OVER ->
          false;
    };
  }

  private static ActionOffer offer(ActionKind kind, Role role) {
    List<Parameter> parameters = new ArrayList<>(parameters(kind));
    if (isForOthersToo(kind) && Permissions.allow(role, Permission.ACT_FOR_RESIDENT)) {
      parameters.add(ANOTHER);
    }
    return new ActionOffer(kind.code(), purpose(kind), parameters);
  }

  private static String purpose(ActionKind kind) {
    return switch (kind) {
      case UPDATE_PROFILE ->
          "The writer wants their own name, flat or language changed in the community's records.";
      case REPORT_ISSUE ->
          "The writer tells of something broken, dirty, unsafe or missing in the building, or asks"
              + " for a repair.";
      case REQUEST_STATUS -> "The writer asks how something that they reported is coming along.";
      case FIND_NEIGHBOUR ->
          "The writer looks for a neighbour who can do something, such as a piano teacher.";
      case JOIN_DIRECTORY ->
          "The writer wants to be listed in the neighbour directory with something they can do.";
      case LEAVE_DIRECTORY -> "The writer wants to be taken out of the neighbour directory.";
      case SWITCH_PLAN ->
          "The writer wants another plan than they have, or to change or cancel what they pay for"
              + " this assistant.";
      case HAND_OVER ->
          "The writer wants to speak with a person, such as somebody of the committee, or will not"
              + " take your word for it.";
    };
  }

  private static List<Parameter> parameters(ActionKind kind) {
    return switch (kind) {
      case UPDATE_PROFILE ->
          List.of(
              optional("name", "The new full name."),
              optional("flat", "The new flat, such as B-1204."),
              new Parameter(
                  "language",
                  "The language to be spoken from now on.",
                  false,
                  Arrays.stream(Language.values()).map(Language::code).toList()));
      case REPORT_ISSUE ->
          List.of(
              new Parameter(
                  "category",
                  "What it is about.",
                  true,
                  Arrays.stream(Category.values()).map(Category::code).toList()),
              new Parameter(
                  "urgency",
                  "urgent only where somebody is in danger or stuck, or damage is growing.",
                  true,
                  Arrays.stream(Priority.values()).map(Priority::code).toList()),
              required("description", "What is wrong, in one sentence, in the writer's words."),
              optional("location", "Where, such as block B, 3rd floor."));
      case FIND_NEIGHBOUR -> List.of(required("skill", "What the neighbour should be able to do."));
      case JOIN_DIRECTORY ->
          List.of(
              required("skill", "What they can do, such as piano teacher."),
              new Parameter(
                  "contact",
                  "What neighbours are shown to reach them. committee unless they say otherwise.",
                  true,
                  Arrays.stream(DirectoryContact.values()).map(DirectoryContact::code).toList()));
      case REQUEST_STATUS, LEAVE_DIRECTORY, SWITCH_PLAN, HAND_OVER -> List.of();
    };
  }

  private static Parameter required(String name, String meaning) {
    return new Parameter(name, meaning, true, List.of());
  }

  private static Parameter optional(String name, String meaning) {
    return new Parameter(name, meaning, false, List.of());
  }
}

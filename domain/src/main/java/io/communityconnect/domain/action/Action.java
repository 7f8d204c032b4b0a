package io.communityconnect.domain.action;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.issue.Category;
import io.communityconnect.domain.issue.Priority;
import io.communityconnect.domain.knowledge.Beginning;
import io.communityconnect.domain.people.Language;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Something that can be done, with everything that it takes. Only well-formed ones exist; whether
/// somebody may have it done is another question. None tells its words in `toString`.
public sealed interface Action {
  /// What is done.
  ActionKind kind();

  /// What it is done with, by the parameters' names: the form in which it is proposed and kept.
  default Map<String, String> arguments() {
    return Map.of();
  }

  /// Changes what is known of a resident; what is absent stays as it is.
  record UpdateProfile(Optional<String> name, Optional<String> flat, Optional<Language> language)
      implements Action {
    /// The most characters of a name.
    public static final int MAX_NAME = 80;

    /// The most characters of a flat.
    public static final int MAX_FLAT = 40;

    public UpdateProfile {
      name = requireNonNull(name, "name is null").map(text -> line(text, MAX_NAME));
      flat = requireNonNull(flat, "flat is null").map(text -> line(text, MAX_FLAT));
      requireNonNull(language, "language is null");
      if (name.isEmpty() && flat.isEmpty() && language.isEmpty()) {
        throw new IllegalArgumentException("nothing is to be changed");
      }
    }

    @Override
    public ActionKind kind() {
      return ActionKind.UPDATE_PROFILE;
    }

    @Override
    public Map<String, String> arguments() {
      Map<String, String> arguments = new LinkedHashMap<>();
      name.ifPresent(text -> arguments.put("name", text));
      flat.ifPresent(text -> arguments.put("flat", text));
      language.ifPresent(spoken -> arguments.put("language", spoken.code()));
      return arguments;
    }

    @Override
    public String toString() {
      return "UpdateProfile[…]";
    }
  }

  /// Tells those who mend things that something is broken or wished for.
  record ReportIssue(
      Category category, Priority priority, String description, Optional<String> location)
      implements Action {
    /// The most characters of a description.
    public static final int MAX_DESCRIPTION = 500;

    /// The most characters of a place.
    public static final int MAX_LOCATION = 80;

    /// The most characters of a title.
    private static final int MAX_TITLE = 60;

    public ReportIssue {
      requireNonNull(category, "category is null");
      requireNonNull(priority, "priority is null");
      description = line(description, MAX_DESCRIPTION);
      location = requireNonNull(location, "location is null").map(it -> line(it, MAX_LOCATION));
    }

    @Override
    public ActionKind kind() {
      return ActionKind.REPORT_ISSUE;
    }

    @Override
    public Map<String, String> arguments() {
      Map<String, String> arguments = new LinkedHashMap<>();
      arguments.put("category", category.code());
      arguments.put("urgency", priority.code());
      arguments.put("description", description);
      location.ifPresent(place -> arguments.put("location", place));
      return arguments;
    }

    /// What it is in a few words: the beginning of the description, up to a whole word.
    public String title() {
      if (description.length() <= MAX_TITLE) {
        return description;
      }
      int end = description.lastIndexOf(' ', MAX_TITLE - 1);
      return Beginning.of(description, end > 0 ? end : MAX_TITLE - 1) + "…";
    }

    @Override
    public String toString() {
      return "ReportIssue[" + category + ", " + priority + "]";
    }
  }

  /// Tells how what was reported is coming along. Changes nothing, so nobody need confirm it.
  record RequestStatus() implements Action {
    @Override
    public ActionKind kind() {
      return ActionKind.REQUEST_STATUS;
    }
  }

  /// Lets neighbours find a resident by what they can do.
  record JoinDirectory(String skill, DirectoryContact contact) implements Action {
    /// The most characters of a skill.
    public static final int MAX_SKILL = 60;

    public JoinDirectory {
      skill = line(skill, MAX_SKILL);
      requireNonNull(contact, "contact is null");
    }

    @Override
    public ActionKind kind() {
      return ActionKind.JOIN_DIRECTORY;
    }

    @Override
    public Map<String, String> arguments() {
      return Map.of("skill", skill, "contact", contact.code());
    }

    @Override
    public String toString() {
      return "JoinDirectory[" + contact + "]";
    }
  }

  /// Tells where a plan is chosen or changed. It is paid for on that page, so there is nothing to
  /// confirm here.
  record SwitchPlan() implements Action {
    @Override
    public ActionKind kind() {
      return ActionKind.SWITCH_PLAN;
    }
  }

  /// Asks a person of the community to answer from now on.
  record HandOver() implements Action {
    @Override
    public ActionKind kind() {
      return ActionKind.HAND_OVER;
    }
  }

  /// Takes a resident out of the directory, with all their skills.
  record LeaveDirectory() implements Action {
    @Override
    public ActionKind kind() {
      return ActionKind.LEAVE_DIRECTORY;
    }
  }

  /// Tells which neighbours are listed with a skill. Changes nothing, so nobody need confirm it.
  record FindNeighbour(String skill) implements Action {
    public FindNeighbour {
      skill = line(skill, JoinDirectory.MAX_SKILL);
    }

    @Override
    public ActionKind kind() {
      return ActionKind.FIND_NEIGHBOUR;
    }

    @Override
    public Map<String, String> arguments() {
      return Map.of("skill", skill);
    }

    @Override
    public String toString() {
      return "FindNeighbour[…]";
    }
  }

  /// How neighbours reach somebody whom they found in the directory.
  enum DirectoryContact {
    PHONE,
    FLAT,
    /// Not at all but through the committee.
    COMMITTEE;

    /// As it is stored and told to a model.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One line of text, as a person would write it into a form.
  private static String line(String text, int most) {
    String tidy = requireNonNull(text, "text is null").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (tidy.isEmpty() || tidy.length() > most) {
      throw new IllegalArgumentException("a text has 1 to " + most + " characters");
    }
    return tidy;
  }
}

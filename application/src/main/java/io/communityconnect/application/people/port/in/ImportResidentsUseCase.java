package io.communityconnect.application.people.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.CommunityId;
import java.util.List;
import java.util.Optional;

/// Brings the people of a community along, all of them or nobody.
@FunctionalInterface
public interface ImportResidentsUseCase {
  /// Registers those whose phone numbers are new and changes those who are known in the community.
  /// Nobody gets another role or moves. The same lines again change nothing. One transaction with
  /// an audit entry for the import and one for each person who was registered or changed.
  ///
  /// @throws io.communityconnect.application.InfrastructureException when nothing could be stored
  Outcome bringIn(Command command);

  /// @param community where they live; an admin's own if left out
  /// @param lines at most [#MAX_LINES]
  /// @param dryRun whether only to say what would come of it
  record Command(
      Actor.Administrator admin,
      Optional<CommunityId> community,
      List<Line> lines,
      boolean dryRun) {
    /// The most lines of one import.
    public static final int MAX_LINES = 10_000;

    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(community, "community is null");
      lines = List.copyOf(lines);
      if (lines.size() > MAX_LINES) {
        throw new IllegalArgumentException("an import has at most " + MAX_LINES + " lines");
      }
    }

    /// Nothing of the people.
    @Override
    public String toString() {
      return "Command[" + admin + ", " + lines.size() + " lines]";
    }
  }

  /// A line as it was read; the driving adapter knows its format.
  sealed interface Line {
    /// Its number, for whoever looks for it.
    long number();

    /// A line with a field for each column. What is empty says nothing. `toString` tells nothing of
    /// the person.
    record Row(
        long number,
        Optional<String> phone,
        Optional<String> name,
        Optional<String> flat,
        Optional<String> language)
        implements Line {
      public Row {
        requireNonNull(phone, "phone is null");
        requireNonNull(name, "name is null");
        requireNonNull(flat, "flat is null");
        requireNonNull(language, "language is null");
      }

      @Override
      public String toString() {
        return "Row[" + number + "]";
      }
    }

    /// A line that is none in the format, or has too few fields, or too many.
    record Unreadable(long number) implements Line {}
  }

  /// What may be said of a person.
  enum Column {
    PHONE,
    NAME,
    FLAT,
    LANGUAGE
  }

  /// What may be wrong with a line.
  enum Flaw {
    /// It is none in the format.
    UNREADABLE,
    /// It has to be there.
    MISSING,
    /// It has not the form that it must have.
    INVALID,
    TOO_LONG,
    /// An earlier line has the phone number.
    REPEATED,
    /// Somebody elsewhere has the phone number; not told who and where.
    TAKEN,
    /// The administrator may not change this person.
    NOT_ALLOWED
  }

  /// @param column empty where it is about the whole line
  record Fault(long line, Optional<Column> column, Flaw flaw) {
    public Fault {
      requireNonNull(column, "column is null");
      requireNonNull(flaw, "flaw is null");
    }
  }

  /// What becomes of the lines.
  ///
  /// @param added new people
  /// @param changed known people of whom something is another
  /// @param unchanged known people who are as the file says
  record Counts(int lines, int added, int changed, int unchanged) {}

  /// What came of it.
  sealed interface Outcome {
    /// They are there now.
    ///
    /// @param changed the lines of known people who were changed
    record Imported(Counts counts, List<Long> changed) implements Outcome {
      public Imported {
        requireNonNull(counts, "counts is null");
        changed = List.copyOf(changed);
      }
    }

    /// What would come of it; nothing was changed.
    ///
    /// @param faults for which nobody would be brought along
    record Previewed(Counts counts, List<Long> changed, List<Fault> faults) implements Outcome {
      public Previewed {
        requireNonNull(counts, "counts is null");
        changed = List.copyOf(changed);
        faults = List.copyOf(faults);
      }
    }

    /// Nobody was brought along.
    ///
    /// @param faults at least one, in the order of the lines
    record Refused(List<Fault> faults) implements Outcome {
      public Refused {
        faults = List.copyOf(faults);
      }
    }

    /// There is no such community, or none that the administrator may know of.
    record UnknownCommunity() implements Outcome {}

    /// A super admin has to say where they live.
    record CommunityMissing() implements Outcome {}
  }
}

package io.communityconnect.application.recall.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.identity.Actor;
import io.communityconnect.domain.people.ResidentId;
import io.communityconnect.domain.recall.PastMessage.Flaw;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings past messages of a resident along, so that a community does not begin without memory.
@FunctionalInterface
public interface ImportHistoryUseCase {
  /// Stores the valid lines, a few hundred in a transaction, and says what is wrong with the
  /// others. A line that is there already changes nothing, so whatever broke off is begun anew.
  ///
  /// When it returns, everything in the resident's history can be found by its words, and most or
  /// all of it by its meaning: what is still missing follows by itself, before all else. An import
  /// without lines stores nothing and tells how much is missing yet.
  ///
  /// @throws io.communityconnect.application.InfrastructureException when the database is away; the
  ///     lines last reported as progress are stored
  Outcome bringAlong(Command command);

  /// @param admin of the resident's community, or of all
  /// @param lines read once, one after the other; what it throws ends the import
  /// @param progress told after each transaction, and while meanings are looked at
  record Command(
      Actor.Administrator admin,
      ResidentId resident,
      Iterator<Line> lines,
      Consumer<Counts> progress) {
    public Command {
      requireNonNull(admin, "admin is null");
      requireNonNull(resident, "resident is null");
      requireNonNull(lines, "lines is null");
      requireNonNull(progress, "progress is null");
    }
  }

  /// A line as it was read; the driving adapter knows its format.
  sealed interface Line {
    /// Its number, for whoever looks for it.
    long number();

    /// A line with all that a message needs. `toString` does not tell who said what.
    record Message(long number, Instant at, String speaker, String text) implements Line {
      public Message {
        requireNonNull(at, "at is null");
        requireNonNull(speaker, "speaker is null");
        requireNonNull(text, "text is null");
      }

      @Override
      public String toString() {
        return "Message[" + number + "]";
      }
    }

    /// A line that is none in the format, or lacks something.
    record Unreadable(long number) implements Line {}
  }

  /// How far it is.
  ///
  /// @param stored lines that were new
  /// @param known lines that were there already
  /// @param refused lines with a fault
  /// @param awaiting messages of the history that cannot be found by their meaning yet
  record Counts(long stored, long known, long refused, long awaiting) {
    /// Nothing read, nothing missing.
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    /// These, with that many still awaiting.
    public Counts awaiting(long messages) {
      return new Counts(stored, known, refused, messages);
    }

    /// How many lines were read.
    public long lines() {
      return stored + known + refused;
    }
  }

  /// A line that was not stored.
  ///
  /// @param flaw what is wrong with it; empty where it could not be read
  record Refused(long line, Optional<Flaw> flaw) {
    public Refused {
      requireNonNull(flaw, "flaw is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// All lines were read.
    ///
    /// @param refused the first thousand of those that were not stored
    record Done(Counts counts, List<Refused> refused) implements Outcome {
      /// How many refused lines are told one by one.
      public static final int MAX_REFUSED = 1000;

      public Done {
        requireNonNull(counts, "counts is null");
        refused = List.copyOf(refused);
      }
    }

    /// Nobody of whom the admin may know has that id; no line was read.
    record UnknownResident() implements Outcome {}
  }
}

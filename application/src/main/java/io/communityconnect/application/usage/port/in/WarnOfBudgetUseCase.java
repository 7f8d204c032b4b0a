package io.communityconnect.application.usage.port.in;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.people.CommunityId;
import io.communityconnect.domain.usage.BudgetLevel;
import java.time.YearMonth;

/// Tells the admins of a community how little is left of its budget for models.
@FunctionalInterface
public interface WarnOfBudgetUseCase {
  /// Looks at the month's account and tells the admins on WhatsApp, once a month for each level,
  /// however often and by how many servers it is called. Opens a unit of work of its own.
  Outcome warn(Command command);

  /// @param month of universal time
  record Command(CommunityId community, YearMonth month) {
    public Command {
      requireNonNull(community, "community is null");
      requireNonNull(month, "month is null");
    }
  }

  /// What came of it.
  sealed interface Outcome {
    /// It was time, and is noted as told, also where nobody could be reached.
    ///
    /// @param admins how many were written to
    record Told(BudgetLevel level, int admins) implements Outcome {
      public Told {
        requireNonNull(level, "level is null");
      }
    }

    /// Enough is left, they know already, or the month is over.
    record NothingNew() implements Outcome {}
  }
}

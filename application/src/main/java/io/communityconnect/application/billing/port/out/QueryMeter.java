package io.communityconnect.application.billing.port.out;

import static java.util.Objects.requireNonNull;

import io.communityconnect.domain.billing.Usage;
import io.communityconnect.domain.billing.UsageNotice;
import io.communityconnect.domain.conversation.Lease;
import io.communityconnect.domain.conversation.MessageId;
import java.time.Instant;
import java.util.Optional;

/// Counts the queries of residents. What is reserved here is settled together with the answer, see
/// [io.communityconnect.application.conversation.port.out.Settlements].
///
/// Runs transactions of its own, which calls that come together may share; must not be called
/// inside a unit of work.
public interface QueryMeter {
  /// Reserves one query of the resident's plan for a thought. However many ask at once, from
  /// however many instances, never more are granted than are left. Asking again for the same
  /// thought reserves nothing more, and is answered as before.
  ///
  /// Nor is anything granted where the community's budget of the month is spent, see
  /// [io.communityconnect.domain.usage.MonthlyAccount#state]: not to the last call, for what is
  /// under way is not yet known.
  ///
  /// May be forgotten when the database crashes: the thought is then free. With a lost lease
  /// nothing is reserved, for nobody could settle or release it; the answer is not settled either.
  ///
  /// @param thought its first message
  Reservation reserve(Lease lease, MessageId thought, Instant at);

  /// Gives back what was reserved for a thought. Does nothing where nothing is reserved, or the
  /// lease was lost.
  void release(Lease lease, MessageId thought, Instant at);

  /// What came of it.
  sealed interface Reservation {
    /// What was used, this query included where it is granted; 0 where nothing is limited, and so
    /// nothing counted.
    Usage usage();

    /// The thought may be answered.
    ///
    /// @param notice what the resident is to be told with the answer; each notice comes with one
    ///     query of a period that is not given back
    record Granted(Usage usage, Optional<UsageNotice> notice) implements Reservation {
      public Granted {
        requireNonNull(usage, "usage is null");
        requireNonNull(notice, "notice is null");
      }
    }

    /// The community has spent on models what it may in this month; nothing was reserved.
    record OverBudget(Usage usage) implements Reservation {
      public OverBudget {
        requireNonNull(usage, "usage is null");
      }
    }

    /// Nothing is left.
    record Exhausted(Usage usage) implements Reservation {
      public Exhausted {
        requireNonNull(usage, "usage is null");
      }
    }
  }
}

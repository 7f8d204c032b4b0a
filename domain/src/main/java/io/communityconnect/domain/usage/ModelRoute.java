package io.communityconnect.domain.usage;

import java.util.EnumSet;
import java.util.Set;

/// Which model a question goes to first, and why.
///
/// @param reasons what speaks for the thorough one; empty where nothing does
public record ModelRoute(Model model, Set<Reason> reasons) {
  /// The two there are to choose from.
  public enum Model {
    /// Small, fast and cheap.
    QUICK,
    /// Large, for what needs thought.
    THOROUGH
  }

  /// What makes a question hard. Names are logged.
  public enum Reason {
    /// It has many words.
    LONG,
    /// It depends on several conditions.
    CONDITIONS,
    /// It weighs one thing against another.
    COMPARISON,
    /// It wants something counted or computed.
    ARITHMETIC,
    /// It asks how several days or times relate.
    DATES,
    /// The quick model was asked and wrote nothing usable.
    QUICK_FAILED
  }

  public ModelRoute {
    reasons = reasons.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(reasons));
  }
}

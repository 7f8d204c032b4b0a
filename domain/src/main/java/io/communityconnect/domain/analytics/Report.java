package io.communityconnect.domain.analytics;

/// What admins can ask to be told about their community.
public sealed interface Report permits Figures, ResponseTimes, ModelCosts, Topics {
  /// From so many residents on it is told what they said or wanted: fewer might be recognised.
  int MIN_RESIDENTS = 3;
}

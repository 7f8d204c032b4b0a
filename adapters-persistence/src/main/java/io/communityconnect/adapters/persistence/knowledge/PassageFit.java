package io.communityconnect.adapters.persistence.knowledge;

import java.util.UUID;

/// How a passage fits.
///
/// @param words how much of the question its words cover
/// @param density how much it is about them
/// @param likeness how near its meaning is
record PassageFit(UUID passage, double words, double density, double likeness) {
  PassageFit withLikeness(double cosine) {
    return new PassageFit(passage, words, density, Math.max(0, cosine));
  }
}

package io.communityconnect.adapters.rest.bulk;

import io.communityconnect.application.bulk.port.in.PreviewBulkUpdateUseCase.Outcome.Previewed;
import io.communityconnect.application.bulk.port.in.PreviewBulkUpdateUseCase.Sample;
import io.communityconnect.domain.people.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What would come of changing many people.
///
/// @param matched how many it is for
/// @param changed of how many something would be another
/// @param samples the first of those
record BulkPreview(int matched, int changed, List<BulkSample> samples) {
  BulkPreview {
    samples = List.copyOf(samples);
  }

  static BulkPreview of(Previewed previewed) {
    return new BulkPreview(
        previewed.matched(),
        previewed.changed(),
        previewed.samples().stream().map(BulkSample::of).toList());
  }

  /// @param before as they are
  /// @param after as they would be
  record BulkSample(String residentId, BulkValues before, BulkValues after) {
    static BulkSample of(Sample sample) {
      Optional<String> flat = sample.before().account().apartment();
      Optional<Language> language = sample.before().language();
      return new BulkSample(
          sample.before().account().id().value().toString(),
          BulkValues.of(flat, language),
          BulkValues.of(sample.flat().or(() -> flat), sample.language().or(() -> language)));
    }
  }

  /// What may be another. Not told in `toString`.
  record BulkValues(@Nullable String apartment, @Nullable String language) {
    static BulkValues of(Optional<String> flat, Optional<Language> language) {
      return new BulkValues(flat.orElse(null), language.map(Language::code).orElse(null));
    }

    @Override
    public String toString() {
      return "BulkValues[…]";
    }
  }
}

package io.communityconnect.adapters.rest.knowledge;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is sent about articles. None of them tells itself in `toString`.
final class ArticleRequests {
  private ArticleRequests() {}

  /// An article as somebody wants it; what is left out is empty.
  interface Wanted {
    /// What residents read as the source.
    @Nullable String title();

    /// What it is about, where the title does not say it.
    @Nullable String subject();

    /// Markdown.
    @Nullable String body();

    /// The first day, today if left out.
    @Nullable String effectiveFrom();

    /// The last day.
    @Nullable String effectiveUntil();

    /// A few words to find it by in lists.
    @Nullable List<@Nullable String> tags();

    /// `handbook`, `notice` or `upload`; `handbook` if left out.
    @Nullable String source();

    /// Of an upload.
    @Nullable String fileName();

    /// `en`, `es`, `hi` or `pt`.
    @Nullable String language();
  }

  /// @param communityId whose it is; an admin's own if left out
  /// @param title what residents read as the source
  /// @param subject what it is about, where the title does not say it
  /// @param body Markdown
  /// @param effectiveFrom the first day, today if left out
  /// @param effectiveUntil the last day
  /// @param tags a few words to find it by in lists
  /// @param source `handbook`, `notice` or `upload`; `handbook` if left out
  /// @param fileName of an upload
  /// @param language `en`, `es`, `hi` or `pt`
  record NewArticle(
      @Nullable String communityId,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String title,
      @Nullable String subject,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String body,
      @Nullable String effectiveFrom,
      @Nullable String effectiveUntil,
      @Nullable List<@Nullable String> tags,
      @Nullable String source,
      @Nullable String fileName,
      @Nullable String language)
      implements Wanted {
    @Override
    public String toString() {
      return "NewArticle[…]";
    }
  }

  /// All of what it is to be from now on.
  ///
  /// @param title what residents read as the source
  /// @param subject what it is about, where the title does not say it
  /// @param body Markdown
  /// @param effectiveFrom the first day, today if left out
  /// @param effectiveUntil the last day
  /// @param tags a few words to find it by in lists
  /// @param source `handbook`, `notice` or `upload`; `handbook` if left out
  /// @param fileName of an upload
  /// @param language `en`, `es`, `hi` or `pt`
  record OtherContent(
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String title,
      @Nullable String subject,
      @Schema(requiredMode = RequiredMode.REQUIRED) @Nullable String body,
      @Nullable String effectiveFrom,
      @Nullable String effectiveUntil,
      @Nullable List<@Nullable String> tags,
      @Nullable String source,
      @Nullable String fileName,
      @Nullable String language)
      implements Wanted {
    @Override
    public String toString() {
      return "OtherContent[…]";
    }
  }
}

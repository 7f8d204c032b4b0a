package io.communityconnect.adapters.rest.knowledge;

import io.communityconnect.adapters.rest.problem.FieldFault;
import io.communityconnect.adapters.rest.problem.RequestRefused;
import io.communityconnect.domain.knowledge.ArticleContent;
import io.communityconnect.domain.knowledge.ArticleContent.Flaw;
import java.util.Set;

/// What is wrong with an article, field by field.
final class Flaws {
  private Flaws() {}

  static RequestRefused refusing(Set<Flaw> flaws) {
    return RequestRefused.of(flaws.stream().sorted().map(Flaws::faultOf).toList());
  }

  private static FieldFault faultOf(Flaw flaw) {
    return switch (flaw) {
      case TITLE_MISSING -> new FieldFault("title", "is missing");
      case TITLE_TOO_LONG ->
          new FieldFault("title", "must be 1 to " + ArticleContent.MAX_TITLE + " characters");
      case SUBJECT_TOO_LONG ->
          new FieldFault("subject", "must be 1 to " + ArticleContent.MAX_TITLE + " characters");
      case BODY_MISSING -> new FieldFault("body", "is missing");
      case BODY_TOO_LONG ->
          new FieldFault("body", "must be 1 to " + ArticleContent.MAX_BODY + " characters");
      case UNPRINTABLE ->
          new FieldFault("body", "must have no NUL character, as title and subject");
      case ENDS_BEFORE_IT_BEGINS ->
          new FieldFault("effectiveUntil", "must not be before effectiveFrom");
      case TOO_MANY_TAGS -> new FieldFault("tags", "must be at most " + ArticleContent.MAX_TAGS);
      case TAG_NOT_A_WORD ->
          new FieldFault(
              "tags", "must each be 1 to 40 letters, digits, blanks, hyphens or underscores");
    };
  }
}

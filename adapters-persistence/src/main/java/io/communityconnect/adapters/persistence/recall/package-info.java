/// Recall on Postgres: an inverted index of words for each conversation, and vectors beside it.
@NullMarked
package io.communityconnect.adapters.persistence.recall;

import org.jspecify.annotations.NullMarked;

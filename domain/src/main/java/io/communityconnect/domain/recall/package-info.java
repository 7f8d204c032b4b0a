/// Meaning as numbers: what embeddings are, and when two of them are alike. How they are made and
/// stored is not told here.
@NullMarked
package io.communityconnect.domain.recall;

import org.jspecify.annotations.NullMarked;

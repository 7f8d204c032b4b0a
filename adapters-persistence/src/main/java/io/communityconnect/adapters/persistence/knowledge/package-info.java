/// A community's articles, their passages with words and vectors, and what nobody could answer.
@NullMarked
package io.communityconnect.adapters.persistence.knowledge;

import org.jspecify.annotations.NullMarked;

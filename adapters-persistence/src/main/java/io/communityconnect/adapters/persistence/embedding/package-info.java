/// The vectors of what was said, and what has yet to get one.
@NullMarked
package io.communityconnect.adapters.persistence.embedding;

import org.jspecify.annotations.NullMarked;

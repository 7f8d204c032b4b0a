/// Answers that are written while they are read, so that they cost the same memory however long
/// they are.
@NullMarked
package io.communityconnect.adapters.rest.stream;

import org.jspecify.annotations.NullMarked;

/// Whether the database keeps people apart: what the catalogue promises, and what somebody finds
/// who tries to reach another's rows.
@NullMarked
package io.communityconnect.adapters.persistence.isolation;

import org.jspecify.annotations.NullMarked;

/// Counts of requests, in Postgres.
@NullMarked
package io.communityconnect.adapters.persistence.limit;

import org.jspecify.annotations.NullMarked;

/// Requests by their keys, in Postgres.
@NullMarked
package io.communityconnect.adapters.persistence.request;

import org.jspecify.annotations.NullMarked;

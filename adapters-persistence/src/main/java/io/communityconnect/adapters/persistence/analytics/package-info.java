/// What happened, counted in Postgres. What it means is decided elsewhere.
@NullMarked
package io.communityconnect.adapters.persistence.analytics;

import org.jspecify.annotations.NullMarked;

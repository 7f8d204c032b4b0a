/// Plans, and what is used of them, on Postgres. Which payment provider knows of it is not told
// here.
@NullMarked
package io.communityconnect.adapters.persistence.billing;

import org.jspecify.annotations.NullMarked;

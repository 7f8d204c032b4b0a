/// Personal data in the tables: what is where, how long it stays, how it is handed out and erased.
@NullMarked
package io.communityconnect.adapters.persistence.privacy;

import org.jspecify.annotations.NullMarked;

/// Who sends a request: found out once before its route runs, and handed to the route as an
/// argument. No thread remembers it.
@NullMarked
package io.communityconnect.adapters.rest.caller;

import org.jspecify.annotations.NullMarked;

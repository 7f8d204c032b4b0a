/// The versioned REST API. Below are packages by feature; each translates HTTP and JSON into
/// commands and outcomes into answers, and decides nothing itself. A route exists
/// where the use cases behind it are wired, and nowhere else.
@NullMarked
package io.communityconnect.adapters.rest;

import org.jspecify.annotations.NullMarked;

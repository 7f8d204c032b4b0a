/// What residents ask those who run the house to mend or to see to. How it is asked for (by chat,
/// by the dashboard) is not told here.
@NullMarked
package io.communityconnect.domain.issue;

import org.jspecify.annotations.NullMarked;

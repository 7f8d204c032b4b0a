/// What was done, as those are told whom it concerns: `/api/v1/admin/audit-logs`,
/// `/api/v1/me/access-log`.
@NullMarked
package io.communityconnect.adapters.rest.audit;

import org.jspecify.annotations.NullMarked;

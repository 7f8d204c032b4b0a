/// What is sold and what it entitles to: plans, periods, how many queries are left. Pure rules; who
/// takes the money, and how, is not told here.
@NullMarked
package io.communityconnect.domain.billing;

import org.jspecify.annotations.NullMarked;

/// Takes the text out of files and the structure out of Markdown. Knows nothing of articles.
@NullMarked
package io.communityconnect.adapters.documents;

import org.jspecify.annotations.NullMarked;

#!/usr/bin/env bash
# Tends a community's knowledge, from nothing: logs in as the super admin, uploads a file as an article, tries a question
# as if a resident had asked it, and lists what nobody could answer. The codes are read from the simulator, where they are
# text messages:
#
#   SUPER_ADMIN_PHONE=+15550100499 TWILIO_OTP_CHANNEL=sms TWILIO_OTP_FROM=+14155238887 ./run     # in another terminal
#   docs/examples/knowledge.sh rules.pdf "How late may we have a barbecue?"
#
# Without a file, two lines of Markdown are uploaded. API, SIMULATOR, SUPER_ADMIN_PHONE and RESIDENT_PHONE may be set.
set -euo pipefail

# shellcheck source=docs/examples/login.sh
source "$(dirname "$0")/login.sh"
resident_phone=${RESIDENT_PHONE:-+15550100778}
question=${2:-How late may we have a barbecue?}

admin=$(login "$admin_phone" | field accessToken)
house=$(login "$resident_phone" | field communityId)

if [ -n "${1:-}" ]; then file=$1; else
  file=$(mktemp --suffix .md)
  trap 'rm -f "$file"' EXIT
  printf '# Barbecue\n\nA barbecue in the yard has to end at ten in the evening.\n' >"$file"
fi
request --header "Authorization: Bearer $admin" \
  --form "file=@$file" --form "communityId=$house" --form "effectiveFrom=2026-01-01" --form "language=en" \
  "$api/admin/knowledge/files"
echo
call --header "Authorization: Bearer $admin" --data "{\"communityId\":\"$house\",\"question\":\"$question\"}" \
  "$api/admin/knowledge/test"
echo
call --header "Authorization: Bearer $admin" "$api/admin/knowledge/questions?communityId=$house"
echo

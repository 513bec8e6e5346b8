import { customerReminders } from '#server/correspondence/customer-reminders.ts';
import { mailRetention } from '#server/correspondence/dead-mails.ts';
import { mailDelivery } from '#server/correspondence/delivery.ts';
import { digests } from '#server/correspondence/digests.ts';
import { expiry } from '#server/identity/expiry.ts';
import { reminders } from '#server/intake/reminders.ts';
import { retention } from '#server/intake/retention.ts';
import type { Job } from '#server/platform/jobs.ts';
import { bulkWork } from '#server/triage/bulk-work.ts';
import { likenessFilling } from '#server/triage/likeness-keys.ts';
import { searchFilling } from '#server/triage/search-index.ts';
import { slaRecounting } from '#server/triage/sla-recounting.ts';

/** All that is done in the background, be it by the server or by `npm run worker`. */
export const backgroundJobs: readonly Job[] = [
  mailDelivery,
  mailRetention,
  expiry,
  reminders,
  customerReminders,
  digests,
  retention,
  likenessFilling,
  searchFilling,
  bulkWork,
  slaRecounting,
];

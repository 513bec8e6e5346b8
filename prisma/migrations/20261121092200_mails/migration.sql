-- A mail that nobody wants any more (its draft has ended, its reader has muted the kind) is no failure.
ALTER TABLE "outbox_mails" DROP CONSTRAINT "outbox_mails_status_check";
ALTER TABLE "outbox_mails" ADD CONSTRAINT "outbox_mails_status_check" CHECK ("status" IN ('queued', 'sending', 'sent', 'dead', 'dropped'));

-- What was sent or given up of late, and what a dead worker left behind.
CREATE INDEX "outbox_mails_status_claimed_at_idx" ON "outbox_mails"("status", "claimed_at");

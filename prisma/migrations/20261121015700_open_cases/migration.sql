-- By hand: what Prisma has no word for.

-- The open cases are few, the closed ones grow by the year: the queue reads the open ones alone, newest or oldest first.
CREATE INDEX "escalations_open_idx" ON "escalations"("submitted_at" DESC, "id" DESC) WHERE "closed_at" IS NULL;
CREATE INDEX "escalations_open_assignee_idx" ON "escalations"("assignee_id", "submitted_at" DESC, "id" DESC) WHERE "closed_at" IS NULL;
CREATE INDEX "escalations_open_organization_idx" ON "escalations"("organization_id", "submitted_at" DESC, "id" DESC) WHERE "closed_at" IS NULL;

-- By hand: what Prisma has no word for.

-- Whom a case is about, in which language, and who has it, depend on each other: a partner works for few organizations,
-- and a CSM serves few. Taken for independent, PostgreSQL would expect cases where there are none, and walk through all
-- of them in their order to find out.
CREATE STATISTICS "escalations_whom" (mcv, dependencies) ON "organization_id", "partner_id", "language", "assignee_id" FROM "escalations";
ALTER STATISTICS "escalations_whom" SET STATISTICS 1000;
-- A state says whether a case is closed, and mostly how it stands to its service level.
CREATE STATISTICS "escalations_state" (mcv, dependencies) ON "status", "due_kind", "resolution_met" FROM "escalations";
ANALYZE "escalations";

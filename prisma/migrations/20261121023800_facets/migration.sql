-- DropIndex
DROP INDEX "escalations_status_submitted_at_id_idx";

-- CreateIndex
CREATE INDEX "escalations_facets_idx" ON "escalations"("status", "submitted_at" DESC, "id" DESC, "organization_id", "partner_id", "assignee_id", "language", "product");

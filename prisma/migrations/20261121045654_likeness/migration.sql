-- CreateTable
CREATE TABLE "case_likeness" (
    "escalation_id" UUID NOT NULL,
    "identifiers" TEXT[],
    "words" TEXT[],

    CONSTRAINT "case_likeness_pkey" PRIMARY KEY ("escalation_id")
);

-- CreateIndex
CREATE INDEX "case_likeness_identifiers_idx" ON "case_likeness" USING GIN ("identifiers");

-- CreateIndex
CREATE INDEX "escalations_organization_id_partner_id_submitted_at_id_idx" ON "escalations"("organization_id", "partner_id", "submitted_at" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "case_likeness" ADD CONSTRAINT "case_likeness_escalation_id_fkey" FOREIGN KEY ("escalation_id") REFERENCES "escalations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

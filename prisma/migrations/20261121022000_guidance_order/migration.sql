-- jsonb sorts the keys; the texts of a revision are read in the order in which they were written.
ALTER TABLE "guidance_revisions" ALTER COLUMN "texts" SET DATA TYPE JSON;

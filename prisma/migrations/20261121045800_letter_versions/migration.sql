-- AlterTable
ALTER TABLE "draft_letters" ADD COLUMN     "recorded_version" INTEGER,
ADD COLUMN     "sent_version" INTEGER;

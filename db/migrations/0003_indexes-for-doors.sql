DROP INDEX "attendance_of_person";--> statement-breakpoint
CREATE INDEX "drafts_by_author" ON "engagements" USING btree ("created_by_id") WHERE status = 'draft';--> statement-breakpoint
CREATE INDEX "attendance_of_person" ON "session_attendees" USING btree ("person_id","engagement_id");
ALTER TABLE "looks" DROP CONSTRAINT "one_look_a_day";--> statement-breakpoint
ALTER TABLE "looks" ADD CONSTRAINT "one_look_a_day" UNIQUE("viewer_id","subject","subject_id","day");
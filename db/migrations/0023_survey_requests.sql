ALTER TABLE "survey_invitations" DROP CONSTRAINT "nobody_once_sealed";--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD COLUMN "by_name" text;--> statement-breakpoint
CREATE INDEX "invitations_of_stakeholder" ON "survey_invitations" USING btree ("stakeholder_id");--> statement-breakpoint
CREATE INDEX "stakeholders_by_person" ON "survey_stakeholders" USING btree ("organization_id","person_id");--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "nobody_once_sealed" CHECK (("survey_invitations"."state" = 'done') = ("survey_invitations"."stakeholder_id" is null) and ("survey_invitations"."by_name" is null or "survey_invitations"."state" <> 'done'));
CREATE TABLE "survey_named_answers" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"group" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "survey_named_answers_wave_id_person_id_pk" PRIMARY KEY("wave_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "survey_plans" ADD COLUMN "mode" text DEFAULT 'confidential' NOT NULL;--> statement-breakpoint
ALTER TABLE "survey_named_answers" ADD CONSTRAINT "survey_named_answers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_named_answers" ADD CONSTRAINT "named_answer_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_named_answers" ADD CONSTRAINT "named_answer_wave" FOREIGN KEY ("organization_id","plan_id","wave_id") REFERENCES "public"."survey_waves"("organization_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_named_answers" ADD CONSTRAINT "named_answer_person" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;
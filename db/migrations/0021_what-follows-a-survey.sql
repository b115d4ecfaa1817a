CREATE TABLE "survey_actions" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"correction_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"position" smallint NOT NULL,
	"words" jsonb NOT NULL,
	"owner_id" uuid NOT NULL,
	"review" text NOT NULL,
	"mark" text,
	"marked_on" date,
	CONSTRAINT "actions_in_order" UNIQUE("correction_id","position"),
	CONSTRAINT "marked_on_a_day" CHECK (("survey_actions"."mark" is null) = ("survey_actions"."marked_on" is null))
);
--> statement-breakpoint
CREATE TABLE "survey_corrections" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" smallint NOT NULL,
	"hash" text NOT NULL,
	"held_on" date NOT NULL,
	"decision" text NOT NULL,
	"author_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_correction_a_wave" UNIQUE("wave_id"),
	CONSTRAINT "corrections_in_organization" UNIQUE("organization_id","engagement_id","id")
);
--> statement-breakpoint
CREATE TABLE "survey_debriefs" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"correction_id" uuid NOT NULL,
	"present" uuid[] NOT NULL,
	"observations" jsonb NOT NULL,
	CONSTRAINT "survey_debriefs_correction_id_pk" PRIMARY KEY("correction_id")
);
--> statement-breakpoint
CREATE TABLE "survey_message_posts" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "survey_message_posts_message_id_person_id_pk" PRIMARY KEY("message_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "survey_messages" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"correction_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"author_id" uuid NOT NULL,
	"words" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"token_hash" text NOT NULL,
	"recipients" smallint NOT NULL,
	CONSTRAINT "survey_message_link" UNIQUE("token_hash"),
	CONSTRAINT "one_message_a_leader" UNIQUE("correction_id","author_id"),
	CONSTRAINT "messages_in_organization" UNIQUE("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "survey_summaries" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"correction_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "survey_summaries_correction_id_pk" PRIMARY KEY("correction_id"),
	CONSTRAINT "one_summary_a_wave" UNIQUE("wave_id")
);
--> statement-breakpoint
ALTER TABLE "survey_actions" ADD CONSTRAINT "survey_actions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_actions" ADD CONSTRAINT "action_correction" FOREIGN KEY ("organization_id","engagement_id","correction_id") REFERENCES "public"."survey_corrections"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_actions" ADD CONSTRAINT "survey_action_owner" FOREIGN KEY ("organization_id","owner_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_corrections" ADD CONSTRAINT "survey_corrections_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_corrections" ADD CONSTRAINT "correction_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_corrections" ADD CONSTRAINT "correction_wave" FOREIGN KEY ("organization_id","plan_id","wave_id") REFERENCES "public"."survey_waves"("organization_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_corrections" ADD CONSTRAINT "correction_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_debriefs" ADD CONSTRAINT "survey_debriefs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_debriefs" ADD CONSTRAINT "debrief_correction" FOREIGN KEY ("organization_id","engagement_id","correction_id") REFERENCES "public"."survey_corrections"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_message_posts" ADD CONSTRAINT "survey_message_posts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_message_posts" ADD CONSTRAINT "post_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_message_posts" ADD CONSTRAINT "post_person" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_message_posts" ADD CONSTRAINT "post_message" FOREIGN KEY ("organization_id","message_id") REFERENCES "public"."survey_messages"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_messages" ADD CONSTRAINT "survey_messages_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_messages" ADD CONSTRAINT "message_correction" FOREIGN KEY ("organization_id","engagement_id","correction_id") REFERENCES "public"."survey_corrections"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_messages" ADD CONSTRAINT "message_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_summaries" ADD CONSTRAINT "survey_summaries_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_summaries" ADD CONSTRAINT "summary_correction" FOREIGN KEY ("organization_id","engagement_id","correction_id") REFERENCES "public"."survey_corrections"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_actions_of_engagement" ON "survey_actions" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "corrections_of_engagement" ON "survey_corrections" USING btree ("engagement_id");
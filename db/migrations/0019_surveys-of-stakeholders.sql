CREATE TABLE "sealed_cells" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"items" text[] NOT NULL,
	"group" text,
	"since_wave_id" uuid,
	"members" text[] NOT NULL,
	CONSTRAINT "cell_once" UNIQUE("wave_id","key")
);
--> statement-breakpoint
CREATE TABLE "survey_answers" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"item" text NOT NULL,
	"group" text NOT NULL,
	"respondent_key" text NOT NULL,
	"value" smallint,
	CONSTRAINT "one_answer_an_item" UNIQUE("wave_id","respondent_key","item")
);
--> statement-breakpoint
CREATE TABLE "survey_comments" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"item" text NOT NULL,
	"choice" text NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_snapshots" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"content" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "one_snapshot" UNIQUE("wave_id"),
	CONSTRAINT "snapshot_hash" CHECK ("survey_snapshots"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "survey_drafts" (
	"organization_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"invitation_id" uuid NOT NULL,
	"blob" "bytea" NOT NULL,
	"counter" bigint DEFAULT 0 NOT NULL,
	"is_final" boolean DEFAULT false NOT NULL,
	CONSTRAINT "survey_drafts_invitation_id_pk" PRIMARY KEY("invitation_id")
);
--> statement-breakpoint
CREATE TABLE "survey_invitations" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"wave_id" uuid NOT NULL,
	"stakeholder_id" uuid,
	"token_hash" text NOT NULL,
	"state" text DEFAULT 'invited' NOT NULL,
	"reminded" smallint DEFAULT 0 NOT NULL,
	"mailed_on" date,
	"remind_on" date,
	CONSTRAINT "survey_link" UNIQUE("token_hash"),
	CONSTRAINT "invitations_of_wave" UNIQUE("organization_id","wave_id","id"),
	CONSTRAINT "invited_once" UNIQUE("wave_id","stakeholder_id"),
	CONSTRAINT "nobody_once_sealed" CHECK (("survey_invitations"."state" = 'done') = ("survey_invitations"."stakeholder_id" is null))
);
--> statement-breakpoint
CREATE TABLE "survey_keys" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"wave_id" uuid,
	"purpose" text NOT NULL,
	"wrapped" "bytea" NOT NULL,
	CONSTRAINT "one_key_a_purpose" UNIQUE NULLS NOT DISTINCT("plan_id","wave_id","purpose"),
	CONSTRAINT "key_of_its_owner" CHECK (("survey_keys"."purpose" = 'pairing') = ("survey_keys"."wave_id" is null))
);
--> statement-breakpoint
CREATE TABLE "survey_plans" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"instrument_key" text NOT NULL,
	"instrument_version" integer NOT NULL,
	"goals" jsonb NOT NULL,
	"k" smallint NOT NULL,
	"author_id" uuid NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "survey_plans_in_organization" UNIQUE("organization_id","id"),
	CONSTRAINT "one_survey_plan" UNIQUE("engagement_id"),
	CONSTRAINT "survey_k_above_floor" CHECK ("survey_plans"."k" >= 4)
);
--> statement-breakpoint
CREATE TABLE "survey_stakeholders" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"group" text NOT NULL,
	CONSTRAINT "stakeholders_in_plan" UNIQUE("organization_id","plan_id","id"),
	CONSTRAINT "asked_once" UNIQUE("plan_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "survey_waves" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" smallint DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"reference_on" date,
	"k" smallint,
	"form" jsonb,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"sealed_at" timestamp with time zone,
	"counts" jsonb,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "waves_in_organization" UNIQUE("organization_id","id"),
	CONSTRAINT "waves_of_plan" UNIQUE("organization_id","plan_id","id"),
	CONSTRAINT "wave_once" UNIQUE("plan_id","kind","number"),
	CONSTRAINT "wave_in_order" CHECK ("survey_waves"."opens_on" < "survey_waves"."closes_on"),
	CONSTRAINT "wave_frozen" CHECK ("survey_waves"."state" in ('draft', 'scheduled') or ("survey_waves"."k" is not null and "survey_waves"."form" is not null and "survey_waves"."opened_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "sealed_cells" ADD CONSTRAINT "sealed_cells_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_cells" ADD CONSTRAINT "cell_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_cells" ADD CONSTRAINT "cell_wave" FOREIGN KEY ("organization_id","plan_id","wave_id") REFERENCES "public"."survey_waves"("organization_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "answer_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "answer_wave" FOREIGN KEY ("organization_id","plan_id","wave_id") REFERENCES "public"."survey_waves"("organization_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_comments" ADD CONSTRAINT "survey_comments_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_comments" ADD CONSTRAINT "comment_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_comments" ADD CONSTRAINT "comment_wave" FOREIGN KEY ("organization_id","plan_id","wave_id") REFERENCES "public"."survey_waves"("organization_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_snapshots" ADD CONSTRAINT "survey_snapshots_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_snapshots" ADD CONSTRAINT "snapshot_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_snapshots" ADD CONSTRAINT "snapshot_wave" FOREIGN KEY ("organization_id","plan_id","wave_id") REFERENCES "public"."survey_waves"("organization_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_drafts" ADD CONSTRAINT "survey_drafts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_drafts" ADD CONSTRAINT "draft_invitation" FOREIGN KEY ("organization_id","wave_id","invitation_id") REFERENCES "public"."survey_invitations"("organization_id","wave_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "survey_invitations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "survey_invitation_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "invitation_wave" FOREIGN KEY ("organization_id","plan_id","wave_id") REFERENCES "public"."survey_waves"("organization_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "invitation_stakeholder" FOREIGN KEY ("organization_id","plan_id","stakeholder_id") REFERENCES "public"."survey_stakeholders"("organization_id","plan_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_keys" ADD CONSTRAINT "survey_keys_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_keys" ADD CONSTRAINT "survey_key_plan" FOREIGN KEY ("organization_id","plan_id") REFERENCES "public"."survey_plans"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_keys" ADD CONSTRAINT "survey_key_wave" FOREIGN KEY ("organization_id","plan_id","wave_id") REFERENCES "public"."survey_waves"("organization_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_keys" ADD CONSTRAINT "survey_key_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_plans" ADD CONSTRAINT "survey_plans_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_plans" ADD CONSTRAINT "survey_plan_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_plans" ADD CONSTRAINT "survey_plan_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_stakeholders" ADD CONSTRAINT "survey_stakeholders_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_stakeholders" ADD CONSTRAINT "stakeholder_plan" FOREIGN KEY ("organization_id","plan_id") REFERENCES "public"."survey_plans"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_stakeholders" ADD CONSTRAINT "stakeholder_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_stakeholders" ADD CONSTRAINT "stakeholder_person" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_waves" ADD CONSTRAINT "survey_waves_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_waves" ADD CONSTRAINT "wave_plan" FOREIGN KEY ("organization_id","plan_id") REFERENCES "public"."survey_plans"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_waves" ADD CONSTRAINT "wave_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_of_wave" ON "survey_comments" USING btree ("wave_id");--> statement-breakpoint
CREATE INDEX "invitations_by_state" ON "survey_invitations" USING btree ("wave_id","state");--> statement-breakpoint
CREATE INDEX "waves_of_engagement" ON "survey_waves" USING btree ("engagement_id","kind");--> statement-breakpoint
CREATE INDEX "waves_by_state" ON "survey_waves" USING btree ("organization_id","state","closes_on");
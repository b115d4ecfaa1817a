CREATE TABLE "commitment_changes" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"commitment_id" uuid,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"kind" text NOT NULL,
	"entry_kind" text,
	"asked_of_id" uuid,
	"words" text DEFAULT '' NOT NULL,
	"sign" text DEFAULT '' NOT NULL,
	"accepted" uuid[] DEFAULT '{}' NOT NULL,
	"outcome" text,
	"settled_at" timestamp with time zone,
	"settled_by_id" uuid,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitment_marks" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"commitment_id" uuid NOT NULL,
	"round" smallint NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"mark" text NOT NULL,
	"noticed" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_account_a_round" UNIQUE("commitment_id","round","side_id")
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"entry_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"party_id" uuid,
	"asked_of_id" uuid,
	"words" text NOT NULL,
	"sign" text DEFAULT '' NOT NULL,
	"version" integer,
	"retired_at" timestamp with time zone,
	"replaced_by_id" uuid,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "commitments_in_engagement" UNIQUE("organization_id","engagement_id","id"),
	CONSTRAINT "entry_once_a_version" UNIQUE("engagement_id","entry_id","version"),
	CONSTRAINT "commitment_in_agreement" CHECK (("commitments"."audience" = 'alliance') = ("commitments"."version" is not null))
);
--> statement-breakpoint
CREATE TABLE "goals" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"words" text NOT NULL,
	"behaviours" text DEFAULT '' NOT NULL,
	"version" integer,
	"reached_at" timestamp with time zone,
	"dropped_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "goals_in_engagement" UNIQUE("organization_id","engagement_id","id"),
	CONSTRAINT "shared_goal_once_a_version" UNIQUE("engagement_id","version")
);
--> statement-breakpoint
CREATE TABLE "issues" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"situation" text NOT NULL,
	"behaviour" text NOT NULL,
	"impact" text NOT NULL,
	"request" text NOT NULL,
	"brought_at" timestamp with time zone,
	"session_id" uuid,
	"resolution" text DEFAULT '' NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by_id" uuid,
	"look_on" date,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"words" text NOT NULL,
	"due_on" date,
	"reached_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pulses" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"kept" smallint,
	"confidence" smallint NOT NULL,
	"energy" smallint NOT NULL,
	"word" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_pulse_a_session" UNIQUE("session_id","side_id"),
	CONSTRAINT "pulse_kept" CHECK ("pulses"."kept" between 0 and 3),
	CONSTRAINT "pulse_confidence" CHECK ("pulses"."confidence" between 1 and 5),
	CONSTRAINT "pulse_energy" CHECK ("pulses"."energy" between 1 and 5),
	CONSTRAINT "pulse_word" CHECK (char_length("pulses"."word") <= 30)
);
--> statement-breakpoint
CREATE TABLE "relationship_ratings" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"field_key" text NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"sealed" "bytea",
	"value" smallint,
	"revealed_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_rating_a_leader" UNIQUE("session_id","field_key","side_id"),
	CONSTRAINT "rating_value" CHECK ("relationship_ratings"."value" between 1 and 7),
	CONSTRAINT "rating_sealed_until_revealed" CHECK (("relationship_ratings"."audience" = 'leader_only' and "relationship_ratings"."value" is null and "relationship_ratings"."revealed_at" is null) or ("relationship_ratings"."audience" = 'pair' and "relationship_ratings"."sealed" is null and "relationship_ratings"."revealed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "coaching_sessions" ADD COLUMN "pulse_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "commitment_changes" ADD CONSTRAINT "commitment_changes_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_changes" ADD CONSTRAINT "change_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_changes" ADD CONSTRAINT "changed_commitment" FOREIGN KEY ("organization_id","engagement_id","commitment_id") REFERENCES "public"."commitments"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_changes" ADD CONSTRAINT "change_asked_of" FOREIGN KEY ("organization_id","engagement_id","asked_of_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_changes" ADD CONSTRAINT "change_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_marks" ADD CONSTRAINT "commitment_marks_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_marks" ADD CONSTRAINT "mark_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_marks" ADD CONSTRAINT "marked_commitment" FOREIGN KEY ("organization_id","engagement_id","commitment_id") REFERENCES "public"."commitments"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_marks" ADD CONSTRAINT "mark_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitment_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitment_party" FOREIGN KEY ("organization_id","engagement_id","party_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitment_asked_of" FOREIGN KEY ("organization_id","engagement_id","asked_of_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitment_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goal_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goal_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issue_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issue_session" FOREIGN KEY ("organization_id","engagement_id","session_id") REFERENCES "public"."coaching_sessions"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issue_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestone_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestone_goal" FOREIGN KEY ("organization_id","engagement_id","goal_id") REFERENCES "public"."goals"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestone_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulses" ADD CONSTRAINT "pulses_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulses" ADD CONSTRAINT "pulse_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulses" ADD CONSTRAINT "pulse_session" FOREIGN KEY ("organization_id","engagement_id","session_id") REFERENCES "public"."coaching_sessions"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulses" ADD CONSTRAINT "pulse_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationship_ratings" ADD CONSTRAINT "relationship_ratings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationship_ratings" ADD CONSTRAINT "rating_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationship_ratings" ADD CONSTRAINT "rating_session" FOREIGN KEY ("organization_id","engagement_id","session_id") REFERENCES "public"."coaching_sessions"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relationship_ratings" ADD CONSTRAINT "rating_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changes_of_engagement" ON "commitment_changes" USING btree ("engagement_id","settled_at");--> statement-breakpoint
CREATE INDEX "marks_of_engagement" ON "commitment_marks" USING btree ("engagement_id","round");--> statement-breakpoint
CREATE INDEX "commitments_of_engagement" ON "commitments" USING btree ("engagement_id","created_at");--> statement-breakpoint
CREATE INDEX "goals_of_engagement" ON "goals" USING btree ("engagement_id","side_id");--> statement-breakpoint
CREATE INDEX "issues_of_engagement" ON "issues" USING btree ("engagement_id","created_at");--> statement-breakpoint
CREATE INDEX "milestones_of_goal" ON "milestones" USING btree ("engagement_id","goal_id","created_at");--> statement-breakpoint
CREATE INDEX "pulses_of_side" ON "pulses" USING btree ("engagement_id","side_id","created_at");--> statement-breakpoint
CREATE INDEX "ratings_of_engagement" ON "relationship_ratings" USING btree ("engagement_id","session_id");
CREATE SCHEMA "entrance";
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"actor_id" uuid,
	"engagement_id" uuid,
	"side_id" uuid,
	"audience" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"details" jsonb NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "engagement_drafts" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid PRIMARY KEY NOT NULL,
	"author_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"counter" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "engagement_stages" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"key" text NOT NULL,
	"position" smallint NOT NULL,
	"planned_from" date NOT NULL,
	"planned_to" date NOT NULL,
	"entered_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	CONSTRAINT "engagement_stages_engagement_id_key_pk" PRIMARY KEY("engagement_id","key")
);
--> statement-breakpoint
CREATE TABLE "engagements" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"template_id" uuid NOT NULL,
	"title" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"cycle" smallint DEFAULT 1 NOT NULL,
	"zone" text NOT NULL,
	"starts_on" date,
	"launched_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"created_by_id" uuid NOT NULL,
	"sharing" text[] DEFAULT '{}' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "engagements_in_organization" UNIQUE("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "nominations" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"nominated_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "nominated_once" UNIQUE("engagement_id","person_id","nominated_by_id")
);
--> statement-breakpoint
CREATE TABLE "parties" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"position" smallint DEFAULT 1 NOT NULL,
	"serves" uuid[] DEFAULT '{}' NOT NULL,
	"told_at" timestamp with time zone,
	"acknowledged_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"declined_at" timestamp with time zone,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "parties_in_organization" UNIQUE("organization_id","id"),
	CONSTRAINT "parties_in_engagement" UNIQUE("organization_id","engagement_id","id")
);
--> statement-breakpoint
CREATE TABLE "sharing_agreements" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"items" text[] NOT NULL,
	"in_force_from" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sharing_versions" UNIQUE("engagement_id","version")
);
--> statement-breakpoint
CREATE TABLE "entrance"."accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_signed_in_at" timestamp with time zone,
	CONSTRAINT "accounts_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "entrance"."counters" (
	"key" text PRIMARY KEY NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entrance"."installation" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entrance"."mailbox_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"to_name" text NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mailbox_messages_messageId_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "entrance"."sign_in_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"browser_hash" text,
	"known" boolean NOT NULL,
	"callback" text DEFAULT '/home' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"mailed_at" timestamp with time zone,
	CONSTRAINT "sign_in_requests_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "entrance"."sign_in_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"organization_id" uuid,
	"role" text,
	"device" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"idle_minutes" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"mail" text NOT NULL,
	"details" jsonb NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "told_once" UNIQUE("event_id","person_id","mail")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"home_zone" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"coaching_policy" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"invited_by_id" uuid,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"granted_by_id" uuid,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_organization_id_person_id_role_pk" PRIMARY KEY("organization_id","person_id","role")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"manager_id" uuid,
	"zone" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"credential" text DEFAULT '' NOT NULL,
	"account_id" uuid,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_in_organization" UNIQUE("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "people_imports" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"author_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"status" text NOT NULL,
	"content" jsonb NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"problems" integer DEFAULT 0 NOT NULL,
	"finished_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "action_items" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"session_id" uuid,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"words" text NOT NULL,
	"due_on" date,
	"outcome" text,
	"outcome_at" timestamp with time zone,
	"outcome_by_id" uuid,
	"outcome_session_id" uuid,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "program_templates" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "templates_in_organization" UNIQUE("organization_id","id"),
	CONSTRAINT "template_versions" UNIQUE("organization_id","key","version")
);
--> statement-breakpoint
CREATE TABLE "content_keys" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"wrapped" "bytea",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"destroyed_at" timestamp with time zone,
	CONSTRAINT "content_keys_engagement_id_author_id_pk" PRIMARY KEY("engagement_id","author_id")
);
--> statement-breakpoint
CREATE TABLE "guide_entries" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"session_id" uuid,
	"step_key" text NOT NULL,
	"field_key" text NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"owner_id" uuid,
	"words" text DEFAULT '' NOT NULL,
	"sealed" "bytea",
	"revision" integer DEFAULT 1 NOT NULL,
	"counter" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_entry_a_field" UNIQUE NULLS NOT DISTINCT("engagement_id","session_id","side_id","field_key","owner_id")
);
--> statement-breakpoint
CREATE TABLE "looks" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"side_id" uuid NOT NULL,
	"viewer_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"looked_at" timestamp with time zone NOT NULL,
	"day" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "one_look_a_day" UNIQUE("viewer_id","subject_id","day")
);
--> statement-breakpoint
CREATE TABLE "coaching_sessions" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"step_key" text NOT NULL,
	"kind" text NOT NULL,
	"side_id" uuid,
	"round" smallint,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" smallint NOT NULL,
	"zone" text NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"announced_at" timestamp with time zone,
	"held_minutes" smallint,
	"logged_at" timestamp with time zone,
	"logged_by_id" uuid,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_in_engagement" UNIQUE("organization_id","engagement_id","id"),
	CONSTRAINT "sessions_in_organization" UNIQUE("organization_id","id"),
	CONSTRAINT "session_minutes" CHECK ("coaching_sessions"."minutes" between 15 and 480)
);
--> statement-breakpoint
CREATE TABLE "session_attendees" (
	"organization_id" uuid NOT NULL,
	"engagement_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "session_attendees_session_id_person_id_pk" PRIMARY KEY("session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "session_moves" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"from_starts_at" timestamp with time zone NOT NULL,
	"to_starts_at" timestamp with time zone NOT NULL,
	"moved_by_id" uuid NOT NULL,
	"moved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_drafts" ADD CONSTRAINT "engagement_drafts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_drafts" ADD CONSTRAINT "draft_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_stages" ADD CONSTRAINT "engagement_stages_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagement_stages" ADD CONSTRAINT "stage_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagement_template" FOREIGN KEY ("organization_id","template_id") REFERENCES "public"."program_templates"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagement_creator" FOREIGN KEY ("organization_id","created_by_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nomination_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominations" ADD CONSTRAINT "nomination_person" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "party_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "party_person" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_agreements" ADD CONSTRAINT "sharing_agreements_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_agreements" ADD CONSTRAINT "sharing_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entrance"."sign_in_sessions" ADD CONSTRAINT "sign_in_sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "entrance"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notified_person" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitation_person" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "membership_person" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_manager" FOREIGN KEY ("organization_id","manager_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people_imports" ADD CONSTRAINT "people_imports_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_items_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_owner" FOREIGN KEY ("organization_id","owner_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_items" ADD CONSTRAINT "action_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "program_templates" ADD CONSTRAINT "program_templates_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_keys" ADD CONSTRAINT "content_keys_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_keys" ADD CONSTRAINT "key_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_entries" ADD CONSTRAINT "guide_entries_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_entries" ADD CONSTRAINT "entry_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_entries" ADD CONSTRAINT "entry_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_entries" ADD CONSTRAINT "entry_session" FOREIGN KEY ("organization_id","engagement_id","session_id") REFERENCES "public"."coaching_sessions"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "looks" ADD CONSTRAINT "looks_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "looks" ADD CONSTRAINT "look_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching_sessions" ADD CONSTRAINT "coaching_sessions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching_sessions" ADD CONSTRAINT "session_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching_sessions" ADD CONSTRAINT "session_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_attendees" ADD CONSTRAINT "session_attendees_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_attendees" ADD CONSTRAINT "attended_session" FOREIGN KEY ("organization_id","engagement_id","session_id") REFERENCES "public"."coaching_sessions"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_attendees" ADD CONSTRAINT "attending_person" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_moves" ADD CONSTRAINT "session_moves_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_moves" ADD CONSTRAINT "moved_session" FOREIGN KEY ("organization_id","engagement_id","session_id") REFERENCES "public"."coaching_sessions"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_of_engagement" ON "audit_events" USING btree ("engagement_id","occurred_at");--> statement-breakpoint
CREATE INDEX "events_of_subject" ON "audit_events" USING btree ("subject_id","occurred_at");--> statement-breakpoint
CREATE INDEX "events_of_organization" ON "audit_events" USING btree ("organization_id","occurred_at");--> statement-breakpoint
CREATE INDEX "engagements_by_status" ON "engagements" USING btree ("organization_id","status","launched_at");--> statement-breakpoint
CREATE UNIQUE INDEX "party_once" ON "parties" USING btree ("engagement_id","person_id","role") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "parties_by_person" ON "parties" USING btree ("person_id","role");--> statement-breakpoint
CREATE INDEX "sign_ins_of_account" ON "entrance"."sign_in_sessions" USING btree ("account_id","ended_at");--> statement-breakpoint
CREATE INDEX "notifications_waiting" ON "notifications" USING btree ("sent_at","created_at");--> statement-breakpoint
CREATE INDEX "invitations_by_person" ON "invitations" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_address" ON "people" USING btree ("organization_id",lower("email"));--> statement-breakpoint
CREATE UNIQUE INDEX "people_account" ON "people" USING btree ("organization_id","account_id");--> statement-breakpoint
CREATE INDEX "people_by_account" ON "people" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree ("organization_id",lower("name"));--> statement-breakpoint
CREATE INDEX "imports_by_author" ON "people_imports" USING btree ("organization_id","author_id");--> statement-breakpoint
CREATE INDEX "actions_of_engagement" ON "action_items" USING btree ("engagement_id","side_id","created_at");--> statement-breakpoint
CREATE INDEX "actions_of_owner" ON "action_items" USING btree ("owner_id","outcome");--> statement-breakpoint
CREATE INDEX "entries_of_session" ON "guide_entries" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "looks_of_side" ON "looks" USING btree ("engagement_id","side_id","looked_at");--> statement-breakpoint
CREATE INDEX "sessions_by_start" ON "coaching_sessions" USING btree ("engagement_id","starts_at");--> statement-breakpoint
CREATE INDEX "sessions_by_status" ON "coaching_sessions" USING btree ("organization_id","status","starts_at");--> statement-breakpoint
CREATE INDEX "attendance_of_person" ON "session_attendees" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "moves_of_session" ON "session_moves" USING btree ("session_id","moved_at");
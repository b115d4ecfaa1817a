CREATE TABLE "intake_consents" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"answer" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	"text_key" text NOT NULL,
	"text_version" smallint NOT NULL,
	"quotes" boolean DEFAULT false NOT NULL,
	"quotes_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_consent_an_intake" UNIQUE("session_id"),
	CONSTRAINT "consent_for_its_coach" CHECK ("intake_consents"."audience" = 'coach_only')
);
--> statement-breakpoint
CREATE TABLE "intake_excerpts" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"tag" text NOT NULL,
	"verbatim" boolean DEFAULT false NOT NULL,
	"sealed" "bytea" NOT NULL,
	"theme_id" uuid,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "excerpt_for_its_coach" CHECK ("intake_excerpts"."audience" = 'coach_only')
);
--> statement-breakpoint
CREATE TABLE "intake_themes" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"segment" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"guessable" boolean,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "themes_in_engagement" UNIQUE("organization_id","engagement_id","id"),
	CONSTRAINT "theme_for_coaches" CHECK ("intake_themes"."audience" = 'coach_only' and "intake_themes"."side_id" is null)
);
--> statement-breakpoint
ALTER TABLE "intake_consents" ADD CONSTRAINT "intake_consents_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_consents" ADD CONSTRAINT "consent_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_consents" ADD CONSTRAINT "consent_session" FOREIGN KEY ("organization_id","engagement_id","session_id") REFERENCES "public"."coaching_sessions"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_consents" ADD CONSTRAINT "consent_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_consents" ADD CONSTRAINT "consent_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_excerpts" ADD CONSTRAINT "intake_excerpts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_excerpts" ADD CONSTRAINT "excerpt_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_excerpts" ADD CONSTRAINT "excerpt_session" FOREIGN KEY ("organization_id","engagement_id","session_id") REFERENCES "public"."coaching_sessions"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_excerpts" ADD CONSTRAINT "excerpt_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_excerpts" ADD CONSTRAINT "excerpt_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_excerpts" ADD CONSTRAINT "excerpt_theme" FOREIGN KEY ("organization_id","engagement_id","theme_id") REFERENCES "public"."intake_themes"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_themes" ADD CONSTRAINT "intake_themes_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_themes" ADD CONSTRAINT "theme_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_themes" ADD CONSTRAINT "theme_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consents_of_engagement" ON "intake_consents" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "excerpts_of_engagement" ON "intake_excerpts" USING btree ("engagement_id","theme_id");--> statement-breakpoint
CREATE INDEX "excerpts_of_session" ON "intake_excerpts" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "themes_of_engagement" ON "intake_themes" USING btree ("engagement_id","created_at");--> statement-breakpoint
CREATE INDEX "intakes_of_others" ON "coaching_sessions" USING btree ("engagement_id") WHERE kind = 'intake' and side_id is null;
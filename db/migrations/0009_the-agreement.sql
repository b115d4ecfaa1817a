CREATE TABLE "agreement_clauses" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"lineage_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"form" text,
	"position" integer NOT NULL,
	"from_ids" uuid[] DEFAULT '{}' NOT NULL,
	"to_ids" uuid[] DEFAULT '{}' NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"looks" text DEFAULT '' NOT NULL,
	"notice" text DEFAULT '' NOT NULL,
	"starts_on" date,
	"due_on" date,
	"feedback_item_id" uuid,
	"chosen_by" uuid[] DEFAULT '{}' NOT NULL,
	"stamps" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clause_once_a_version" UNIQUE("agreement_id","lineage_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_readiness" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"ready_at" timestamp with time zone NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	CONSTRAINT "ready_once" UNIQUE("agreement_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "agreement_requests" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"words" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agreement_signatures" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"party_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"content_hash" text NOT NULL,
	"typed_name" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	CONSTRAINT "decided_once" UNIQUE("agreement_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"items" text[] DEFAULT '{}' NOT NULL,
	"withheld" text[] DEFAULT '{}' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"content_hash" text,
	"put_at" timestamp with time zone,
	"in_force_from" timestamp with time zone,
	"replaced_at" timestamp with time zone,
	"returned_at" timestamp with time zone,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agreements_in_engagement" UNIQUE("organization_id","engagement_id","id"),
	CONSTRAINT "agreement_versions" UNIQUE("engagement_id","version")
);
--> statement-breakpoint
CREATE TABLE "sharing_strikes" (
	"organization_id" uuid NOT NULL,
	"id" uuid PRIMARY KEY NOT NULL,
	"engagement_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"item" text NOT NULL,
	"struck_at" timestamp with time zone NOT NULL,
	"author_id" uuid NOT NULL,
	"side_id" uuid,
	"audience" text NOT NULL,
	CONSTRAINT "struck_once" UNIQUE("agreement_id","side_id","item")
);
--> statement-breakpoint
ALTER TABLE "agreement_clauses" ADD CONSTRAINT "agreement_clauses_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_clauses" ADD CONSTRAINT "clause_agreement" FOREIGN KEY ("organization_id","engagement_id","agreement_id") REFERENCES "public"."agreements"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_clauses" ADD CONSTRAINT "clause_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_clauses" ADD CONSTRAINT "clause_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_readiness" ADD CONSTRAINT "agreement_readiness_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_readiness" ADD CONSTRAINT "readiness_agreement" FOREIGN KEY ("organization_id","engagement_id","agreement_id") REFERENCES "public"."agreements"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_readiness" ADD CONSTRAINT "readiness_party" FOREIGN KEY ("organization_id","engagement_id","party_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_readiness" ADD CONSTRAINT "readiness_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_requests" ADD CONSTRAINT "agreement_requests_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_requests" ADD CONSTRAINT "request_agreement" FOREIGN KEY ("organization_id","engagement_id","agreement_id") REFERENCES "public"."agreements"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_requests" ADD CONSTRAINT "request_party" FOREIGN KEY ("organization_id","engagement_id","party_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_requests" ADD CONSTRAINT "request_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "signature_agreement" FOREIGN KEY ("organization_id","engagement_id","agreement_id") REFERENCES "public"."agreements"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "signature_party" FOREIGN KEY ("organization_id","engagement_id","party_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "signature_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreement_engagement" FOREIGN KEY ("organization_id","engagement_id") REFERENCES "public"."engagements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreement_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_strikes" ADD CONSTRAINT "sharing_strikes_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_strikes" ADD CONSTRAINT "strike_agreement" FOREIGN KEY ("organization_id","engagement_id","agreement_id") REFERENCES "public"."agreements"("organization_id","engagement_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_strikes" ADD CONSTRAINT "strike_side" FOREIGN KEY ("organization_id","engagement_id","side_id") REFERENCES "public"."parties"("organization_id","engagement_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sharing_strikes" ADD CONSTRAINT "strike_author" FOREIGN KEY ("organization_id","author_id") REFERENCES "public"."people"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clauses_of_agreement" ON "agreement_clauses" USING btree ("agreement_id","position");--> statement-breakpoint
CREATE INDEX "requests_of_agreement" ON "agreement_requests" USING btree ("agreement_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_agreement_of_a_state" ON "agreements" USING btree ("engagement_id","state") WHERE state <> 'replaced';--> statement-breakpoint
CREATE INDEX "agreements_to_sign" ON "agreements" USING btree ("organization_id","put_at") WHERE state = 'for_signature';--> statement-breakpoint
CREATE INDEX "strikes_of_engagement" ON "sharing_strikes" USING btree ("engagement_id","struck_at");--> statement-breakpoint
ALTER TABLE "sharing_agreements" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "engagements" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "agreements" ("organization_id", "id", "engagement_id", "version", "state", "items", "in_force_from", "author_id", "audience", "created_at", "updated_at")
SELECT s.organization_id, s.id, s.engagement_id, s.version,
  CASE WHEN s.in_force_from IS NOT NULL AND s.version = max(s.version) FILTER (WHERE s.in_force_from IS NOT NULL) OVER w THEN 'in_force'
    WHEN s.in_force_from IS NULL AND s.version = max(s.version) OVER w THEN 'draft' ELSE 'replaced' END,
  s.items, s.in_force_from, e.created_by_id, CASE WHEN s.in_force_from IS NULL THEN 'pair' ELSE 'alliance' END, s.created_at, s.created_at
FROM "sharing_agreements" s JOIN "engagements" e ON e.id = s.engagement_id WINDOW w AS (PARTITION BY s.engagement_id);--> statement-breakpoint
ALTER TABLE "engagements" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sharing_agreements" FORCE ROW LEVEL SECURITY;

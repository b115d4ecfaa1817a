import type { Metadata } from "next";
import { TemplateGuide } from "@/components/programs/template-guide";
import { TemplateStageSection } from "@/components/programs/template-steps";
import { Shell } from "@/components/shell/shell";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { readTemplate } from "@/lib/programs/queries/templates";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";

export const metadata: Metadata = { title: words("templates")("title") };

export default async function TemplatePage({ params }: PageProps<"/templates/[templateId]">) {
  const { templateId } = await params;
  const { viewer, data: template } = await page((ctx) => readTemplate(ctx, templateId), { path: `/templates/${templateId}` });
  const t = words("templates", viewer.locale);
  const facts = [
    t("version", { version: template.version }), t("one.stages", { count: template.stages.length }), t("one.leaders", template.leaders), template.circular && t("one.circular"),
  ];
  return (
    <Shell viewer={await shellOf(viewer)} current="/templates">
      <PageHead crumbs={[{ label: t("title"), href: "/templates" }, { label: template.title }]} title={template.title} lede={template.summary}
        meta={facts.filter(Boolean).map((fact) => <span key={String(fact)}>{fact}</span>)} />
      <div className="cols">
        <div className="stack">
          {template.stages.map((stage) => <TemplateStageSection key={stage.key} stage={stage} template={template} />)}
          {template.overlays.map((overlay) => (
            <Section key={overlay.key} id={overlay.key} title={overlay.title} aside={t("one.overlay")}>
              <p className="why mt-4">{overlay.purpose}</p>
              <TemplateGuide title={t("one.guide", { count: overlay.guide.length })} fields={overlay.guide} labels={template.audienceLabels} />
            </Section>
          ))}
        </div>
        <aside className="stack tight">
          <nav aria-label={t("one.contents")}>
            <div className="bh"><h2>{t("one.contents")}</h2></div>
            <ol className="grid gap-2 pt-4 text-14">
              {template.stages.map((stage) => <li key={stage.key}><a className="linklike" href={`#${stage.key}`}>{stage.title}</a></li>)}
              {template.overlays.map((overlay) => <li key={overlay.key}><a className="linklike" href={`#${overlay.key}`}>{overlay.title}</a></li>)}
            </ol>
          </nav>
          {template.stopRule && <Section title={t("one.stopping")}><p className="sub pt-4">{template.stopRule}</p></Section>}
        </aside>
      </div>
    </Shell>
  );
}

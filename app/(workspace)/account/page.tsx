import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { SignInList } from "@/components/sign-in/sign-in-list";
import { Button } from "@/components/ui/button";
import { KeyValue } from "@/components/ui/facts";
import { Banner } from "@/components/ui/notices";
import { PageHead } from "@/components/ui/page-head";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { signInsOf } from "@/lib/people/entrance/members";
import { limitsFor } from "@/lib/people/rules/sessions";
import { words } from "@/lib/platform/i18n";
import { page } from "@/lib/platform/page";
import { shellOf } from "@/lib/platform/shell";
import { themes } from "@/lib/platform/theme";

export const metadata: Metadata = { title: words("account")("title") };

/** Minutes in the largest unit that fits. */
function inWords(minutes: number): string {
  const t = words("account");
  return minutes % 1440 === 0 ? t("days", { count: minutes / 1440 }) : t("hours", { count: minutes / 60 });
}

/** Where the viewer is signed in, who they are here, and what this browser looks like. */
export default async function Page({ searchParams }: PageProps<"/account">) {
  const { ended, others } = await searchParams;
  const { viewer, data: signIns } = await page(signInsOf, { path: "/account" });
  const [t, shell, frame] = [words("account", viewer.locale), words("shell", viewer.locale), await shellOf(viewer)];
  const limits = limitsFor(viewer.roles);
  const done = ended !== undefined ? t("ended") : typeof others === "string" && /^\d{1,4}$/.test(others) ? t("endedOthers", { count: Number(others) }) : null;
  return (
    <Shell viewer={frame} current="/account" width="narrow">
      <PageHead title={t("title")} lede={t("lede")} />
      {done && <Banner tone="teal" title={done} className="mb-8" />}
      <div className="stack">
        <Section title={t("sessions")} aside={String(signIns.length)}>
          <SignInList signIns={signIns} zone={viewer.zone} />
          <p className="sub mt-4">{t("limits", { idle: inWords(limits.idleMinutes), absolute: inWords(limits.absoluteMinutes) })}</p>
          <div className="btns">
            {signIns.length > 1 && <form action="/account/end-others" method="post"><Button type="submit">{t("endOthers")}</Button></form>}
            <form action="/sign-out" method="post"><Button type="submit" icon="log-out">{t("signOut")}</Button></form>
          </div>
        </Section>
        <Section title={t("you")}>
          <KeyValue className="mt-4" facts={[
            { key: t("name"), value: viewer.name }, { key: t("email"), value: viewer.email },
            { key: t("roles"), value: viewer.roles.map((role) => shell(`role.${role}`)).join(", ") },
            { key: t("zone"), value: viewer.zone.replaceAll("_", " ") },
          ]} />
        </Section>
        {frame.organizations.length > 1 && (
          <Section title={t("organizations")}>
            <Rows>
              {frame.organizations.map(({ id, name, current }) => (
                <Row key={id} title={name} end={current
                  ? <Status tone="done" icon="circle-check">{t("current")}</Status>
                  : <form action="/switch" method="post"><input type="hidden" name="organization" value={id} /><Button type="submit" aria-label={t("switchLabel", { organization: name })}>{t("switch")}</Button></form>} />
              ))}
            </Rows>
          </Section>
        )}
        <Section title={t("colours")} aside={t("coloursHint")}>
          <form action="/theme" method="post">
            <div className="btns" role="group" aria-label={t("colours")}>
              {themes.map((theme) => <Button key={theme} type="submit" name="theme" value={theme} aria-pressed={theme === frame.theme} icon={theme === frame.theme ? "check" : undefined}>{shell(theme)}</Button>)}
            </div>
          </form>
        </Section>
      </div>
    </Shell>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BareShell } from "@/components/shell/shell";
import { Demonstration } from "@/components/sign-in/demonstration";
import { Button } from "@/components/ui/button";
import { Banner, Note } from "@/components/ui/notices";
import { TextField } from "@/components/ui/text-field";
import { demonstrationOffer } from "@/lib/people/entrance/demonstration";
import { ownPath } from "@/lib/people/rules/sign-in";
import { rememberedForm } from "@/lib/platform/form-memory";
import { words } from "@/lib/platform/i18n";
import { isDemonstration } from "@/lib/platform/shell";
import { whoIsThere } from "@/lib/platform/signed-in";

export const metadata: Metadata = { title: words("signIn")("title") };

/** The front door. In the demonstration it stays open to those inside, who change roles here. */
export default async function Page({ searchParams }: PageProps<"/sign-in">) {
  const { next: wished, again } = await searchParams;
  const next = ownPath(typeof wished === "string" ? wished : null);
  if (!isDemonstration() && (await whoIsThere())) redirect(next);
  const t = words("signIn");
  const memory = again === undefined ? null : await rememberedForm("sign-in");
  const offer = await demonstrationOffer();
  return (
    <BareShell bare={false}>
      <div className={offer ? "signin" : "signin alone"}>
        <section className="si">
          <p className="brand">Entente</p>
          <h1>{t("claim")}</h1>
          {memory?.problem && <Banner tone="brick" title={memory.problem} className="mb-6" />}
          <form className="stack tight" action="/sign-in/ask" method="post">
            <input type="hidden" name="next" value={next} />
            <TextField type="email" name="email" label={t("email")} hint={t("hint")} placeholder={t("placeholder")} autoComplete="email" required
              defaultValue={memory?.typed.email} error={memory?.fields.email} />
            <div className="si-b"><Button type="submit" kind="primary" big full>{t("send")}</Button></div>
          </form>
          <Note icon="shield-check" className="si-n">{t("promise")}</Note>
        </section>
        {offer && <Demonstration {...offer} />}
      </div>
    </BareShell>
  );
}

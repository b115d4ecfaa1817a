import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { words } from "@/lib/platform/i18n";

export type CodeFormProps = {
  typed?: string | undefined;
  error?: string | undefined;
  /** The link that was opened in another browser, to go with its code. */
  link?: { request: string; token: string } | undefined;
};

/** Six figures from the mail, for whoever reads mail on another device. */
export function CodeForm({ typed, error, link }: CodeFormProps) {
  const t = words("signIn");
  return (
    <form className="stack form" action="/sign-in/code" method="post">
      {link && <><input type="hidden" name="request" value={link.request} /><input type="hidden" name="token" value={link.token} /></>}
      <TextField name="code" label={t("check.code")} hint={t("check.codeHint")} error={error} defaultValue={typed} className="short num justify-self-start" size={10}
        inputMode="numeric" autoComplete="one-time-code" maxLength={12} required autoFocus={error !== undefined} />
      <div><Button type="submit" kind="primary" big>{t("check.enter")}</Button></div>
    </form>
  );
}

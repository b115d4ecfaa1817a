import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import { Avatar } from "@/components/ui/person";
import { words } from "@/lib/platform/i18n";
import type { demonstrationOffer } from "@/lib/people/entrance/demonstration";

export type DemonstrationProps = NonNullable<Awaited<ReturnType<typeof demonstrationOffer>>>;

/** The half of the sign-in page that the demonstration alone has: its members, each one press away. */
export function Demonstration({ organization, members }: DemonstrationProps) {
  const [t, people] = [words("signIn"), words("people")];
  return (
    <section className="demo" aria-labelledby="demonstration">
      <div className="demo-in">
        <h2 id="demonstration">{t("demo.title")}</h2>
        <p className="sub mt-1">{t("demo.lede", { organization })}</p>
        <form action="/sign-in/demonstration" method="post">
          <ul className="roles">
            {members.map(({ key, role, name, title }) => (
              <li key={key}>
                <button type="submit" name="who" value={key}>
                  <Avatar name={name} size="l" />
                  <span>
                    <span className="t">{name}</span>
                    <span className="sub blk">{t("demo.as", { role: people(`roles.${role}`), title })}</span>
                    <span className="cap blk mt-1">{t(`demo.about.${key}`)}</span>
                  </span>
                  <Icon name="chevron-right" size={16} />
                </button>
              </li>
            ))}
          </ul>
        </form>
        <p className="sub mt-4">{t("demo.mailbox")} <Link href="/mailbox" prefetch={false}>{t("demo.mailboxLink")}</Link></p>
      </div>
    </section>
  );
}

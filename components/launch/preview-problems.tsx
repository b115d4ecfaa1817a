import { Icon } from "@/components/ui/icon";
import { words, type Locale } from "@/lib/platform/i18n";
import type { LaunchStep } from "@/lib/engagements/rules/launching";

/** What is still to be put right before the launch, each leading to its field on its own screen. */
export function PreviewProblems({ id, problems, locale }: { id: string; problems: readonly { step: LaunchStep; field: string; message: string }[]; locale: Locale }) {
  if (problems.length === 0) return null;
  const t = words("launch", locale);
  return (
    <div className="banner brick" role="alert">
      <Icon name="circle-alert" />
      <div>
        <p><b>{t("notReady", { count: problems.length })}</b></p>
        <ul>
          {problems.map(({ step, field, message }) => (
            <li key={`${field}${message}`}><a href={`/launch/${id}/${step}?check#${field}`}>{t(`steps.${step}`)}: {message}</a></li>
          ))}
        </ul>
      </div>
    </div>
  );
}

import type { ChangeEventHandler, ReactNode, Ref } from "react";
import { FieldNotes } from "./field";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; icon?: IconName; disabled?: boolean };

export type ChoiceGroupProps = {
  /** The question; the legend of the group. */
  legend: ReactNode;
  /** The legend is heard and not seen, where the place already says it. */
  hideLegend?: boolean;
  name: string;
  choices: readonly Choice[];
  /** Nothing is chosen at first unless this says so. */
  defaultValue?: string | undefined;
  value?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  onChange?: ChangeEventHandler<HTMLInputElement>;
  onBlur?: React.FocusEventHandler<HTMLInputElement>;
  /** Given to each radio, as react-hook-form's `register` wants it. */
  ref?: Ref<HTMLInputElement>;
};

type Paint = (choice: Choice, radio: ReactNode, id: string) => ReactNode;

function ChoiceGroup({ legend, hideLegend, name, choices, defaultValue, value, hint, error, required, onChange, onBlur, ref, className, paint }: ChoiceGroupProps & { className: string; paint: Paint }) {
  const described = [hint != null && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ") || undefined;
  return (
    <fieldset className="field" aria-describedby={described}>
      <legend className={hideLegend ? "vh" : "lab"}>{legend}</legend>
      <div className={className}>
        {choices.map((choice, index) => {
          const id = index === 0 ? name : `${name}-${choice.value}`;
          const checked = value === undefined ? { defaultChecked: defaultValue === choice.value } : { checked: value === choice.value };
          const radio = <input type="radio" {...{ id, name, required, onChange, onBlur, ref }} value={choice.value} disabled={choice.disabled} {...checked} />;
          return paint(choice, radio, id);
        })}
      </div>
      <FieldNotes id={name} hint={hint} error={error} />
    </fieldset>
  );
}

/** Two to four short answers side by side; arrows move, Tab leaves. `wide` fills the line on a phone. */
export function Segmented({ wide, outcome, ...group }: ChoiceGroupProps & { wide?: boolean; outcome?: boolean }) {
  const look = ["seg", wide && "fill", outcome && "outcome"].filter(Boolean).join(" ");
  return (
    <ChoiceGroup {...group} className={look} paint={(choice, radio, id) => (
      <label key={choice.value} htmlFor={id}>{radio}{choice.icon && <Icon name={choice.icon} size={16} />}{choice.label}</label>
    )} />
  );
}

/** Answers one under the other, each with room for a sentence. */
export function RadioGroup(group: ChoiceGroupProps) {
  return (
    <ChoiceGroup {...group} className="radios" paint={(choice, radio, id) => (
      <label key={choice.value} className="chk" htmlFor={id}>
        <span className="flex mt-px">{radio}</span>
        <span>{choice.label}{choice.hint != null && <span className="hint">{choice.hint}</span>}</span>
      </label>
    )} />
  );
}

/** Three large answers with icon, word and consequence, as on the live board. */
export function AnswerGroup(group: ChoiceGroupProps) {
  return (
    <ChoiceGroup {...group} className="answer" paint={(choice, radio, id) => (
      <label key={choice.value} htmlFor={id}>
        {radio}{choice.icon && <Icon name={choice.icon} />}
        <span><b>{choice.label}</b>{choice.hint != null && <small>{choice.hint}</small>}</span>
      </label>
    )} />
  );
}
